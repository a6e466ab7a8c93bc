import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];

/** One run of a campaign: its plan, days and targets. What it did is counted from activities that name the campaign. */
export const campaign = defineRegister({
	id: 'campaign',
	label: text('专项行动', 'Campaigns'),
	help: text(
		'“春风利剑”等专项行动每年一条：方案、期间、牵头单位、目标；开展了多少次从“活动”里数，不在这里填',
		'One record a year for each: plan, days, lead and aims. How often something was done is counted from the activities, never typed here',
	),
	keeper: 'peace',
	work: [16, 17, 20, 21],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('名称', 'Title'), help: text('如 2022年“春风利剑”专项行动', 'For example Spring Sword 2022'), required: true },
		campaign: {
			kind: 'choice',
			codes: 'campaign',
			label: text('专项行动', 'Campaign'),
			help: text('与活动上所选的一致', 'The same as on the activities'),
			required: true,
		},
		year: { kind: 'year', label: text('年度', 'Year'), required: true },
		document: { kind: 'text', label: text('方案文号', 'Number of the plan') },
		lead: { kind: 'unit', unit_kinds: ['section', 'street'], label: text('牵头单位', 'Lead'), required: true },
		partners: {
			kind: 'text',
			label: text('参加单位', 'Partners'),
			help: text('派出所、交警中队等，用顿号分开', 'Police, traffic police and others, set apart by “、”'),
		},
		objects: { kind: 'text', label: text('整治对象', 'What it is about'), help: text('如 摩托车、电动自行车', 'For example motorcycles and e-bikes') },
		planned_operations: { kind: 'whole_number', min: 0, max: 10_000, label: text('计划整治次数', 'Operations planned') },
		planned_publicity: { kind: 'whole_number', min: 0, max: 10_000, label: text('计划宣传场次', 'Publicity planned') },
		aims: { kind: 'long_text', label: text('目标和措施', 'Aims and measures') },
		from_on: { kind: 'date', label: text('开始日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('结束日期', 'Until') },
		summed_up_on: { kind: 'date', label: text('总结日期', 'Summed up on') },
		summary: { kind: 'long_text', label: text('总结', 'Summary') },
		papers: { kind: 'attachments', label: text('方案、总结', 'Plan and summary') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'running', label: text('进行中', 'Running'), reached_on: 'from_on' },
		{ id: 'ended', label: text('已结束', 'Ended'), reached_on: 'until_on' },
		{ id: 'summed_up', label: text('已总结', 'Summed up'), reached_on: 'summed_up_on' },
	],
	actions: {
		end: { label: text('结束', 'End'), from: ['running'], to: 'ended', who: KEEPERS, fields: ['until_on'], requires: ['until_on'] },
		extend: { label: text('继续开展', 'Go on'), from: ['ended'], to: 'running', who: HEADS, fields: ['until_on'], reason: true },
		sum_up: {
			label: text('总结', 'Sum up'),
			from: ['ended'],
			to: 'summed_up',
			who: KEEPERS,
			fields: ['summed_up_on', 'summary', 'papers'],
			requires: ['summed_up_on', 'summary'],
		},
	},
	who: byKeepers,
	title: 'title',
	list: ['title', 'campaign', 'year', 'lead', 'from_on', 'until_on'],
	search: ['title', 'partners'],
	keys: ['campaign', 'year'],
});
