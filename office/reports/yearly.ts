import { type ReportDefinition, text } from '@yibenzhang/engine';
import { closingGroups, parseReport } from '@yibenzhang/report';
import { yearlyText } from './yearly-text.ts';

export const yearlyReport: ReportDefinition = {
	id: 'yearly',
	label: text('年度工作报告', 'Yearly work report'),
	periods: ['year'],
	text: yearlyText,
	words: { congress: { '2017-10-18': '党的十九大', '2022-10-16': '党的二十大' } },
	closes_early: { report: 5, petitions: 31, livelihood: 18 },
	closing: {
		'2021': { report: '2021-12-26', petitions: '2021-11-30', livelihood: '2021-12-13' },
		'2022': { report: '2022-12-26', petitions: '2022-11-30', livelihood: '2022-12-13' },
	},
	/** A figure closes where the text says it. */
	closes: closingGroups(parseReport(yearlyText).template),
	/** Its number is given by the office's register of documents; names and signatures are each office's own. */
	paper: { number: '〔{year}〕{number}号', sealed: false },
	keeper: 'general',
	chapters: [
		{ heading: '坚持党建引领，汇聚干事合力', unit: 'party_building' },
		{ heading: '优化营商环境，推进招商引资', unit: 'economy' },
		{ heading: '突出目标导向，改善城乡面貌', unit: 'construction' },
		{ heading: '强化法治建设，提升治理水平', unit: 'judicial' },
		{ heading: '强化综合治理，维护和谐稳定', unit: 'peace' },
		{ heading: '强化民生保障，增进民生福祉', unit: 'public_service' },
	],
};
