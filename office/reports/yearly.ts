import { type ReportDefinition, text } from '@yibenzhang/engine';
import { closingGroups, parseReport } from '@yibenzhang/report';
import { yearlyText } from './yearly-text.ts';

export const yearlyReport: ReportDefinition = {
	id: 'yearly',
	label: text('年度工作报告', 'Yearly work report'),
	text: yearlyText,
	closing: { '2022': { report: '2022-12-26', petitions: '2022-11-30', livelihood: '2022-12-13' } },
	/** A figure closes where the text says it. */
	closes: closingGroups(parseReport(yearlyText).template),
	/** Its number is given by the office's register of documents; names and signatures are each office's own. */
	paper: { number: '〔{year}〕{number}号', sealed: false },
};
