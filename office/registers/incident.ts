import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];

/** Crimes, public-order cases, fires and accidents in the area, with how grave they were. */
export const incident = defineRegister({
	id: 'incident',
	label: text('案事件', 'Incidents'),
	help: text(
		'辖区内的刑事、治安案件和事故；“无重特大案件”从这里得出，案件以公安通报为准',
		'Criminal and public-order cases and accidents; that there were no major ones is told from here. Cases as the police report them',
	),
	keeper: 'peace',
	work: [20],
	access: 'restricted',
	fields: {
		title: { kind: 'text', label: text('简况', 'What happened'), help: text('不写当事人姓名', 'Without names'), required: true },
		category: { kind: 'choice', codes: 'incident_category', label: text('类别', 'Category'), required: true },
		severity: {
			kind: 'choice',
			codes: 'severity',
			label: text('严重程度', 'Severity'),
			help: text('以公安、应急部门的定级为准，定级改变时修改', 'As graded by police or emergency management; amended when they change it'),
			required: true,
		},
		happened_on: { kind: 'date', label: text('发生日期', 'Happened on'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('发生社区', 'Community') },
		place: { kind: 'place', label: text('地点', 'Place'), sensitive: 'contact' },
		premises: { kind: 'reference', register: 'premises', label: text('重点场所', 'Key premises') },
		source: { kind: 'choice', codes: 'incident_source', label: text('信息来源', 'How it became known') },
		police_number: { kind: 'text', label: text('案件编号', 'Number of the case'), sensitive: 'case' },
		deaths: { kind: 'whole_number', min: 0, max: 10_000, label: text('死亡人数', 'Deaths') },
		injured: { kind: 'whole_number', min: 0, max: 10_000, label: text('受伤人数', 'Injured') },
		loss: { kind: 'money', min: 0, label: text('财产损失', 'Loss of property') },
		people: { kind: 'whole_number', min: 0, max: 100_000, label: text('涉及人数', 'People concerned') },
		reported_on: { kind: 'date', label: text('上报日期', 'Reported on') },
		reported_to: { kind: 'choices', codes: 'reported_to', label: text('报告对象', 'Reported to') },
		handling: { kind: 'long_text', label: text('处置', 'Handling'), sensitive: 'case' },
		closed_on: { kind: 'date', label: text('处置完毕日期', 'Dealt with on') },
	},
	time: { shape: 'event', on: 'happened_on' },
	states: [
		{ id: 'recorded', label: text('已登记', 'Recorded') },
		{ id: 'reported', label: text('已上报', 'Reported'), reached_on: 'reported_on' },
		{ id: 'closed', label: text('处置完毕', 'Dealt with'), reached_on: 'closed_on' },
	],
	actions: {
		report: {
			label: text('上报', 'Report'),
			from: ['recorded'],
			to: 'reported',
			who: KEEPERS,
			fields: ['reported_on', 'reported_to'],
			requires: ['reported_on', 'reported_to'],
		},
		close: {
			label: text('处置完毕', 'Dealt with'),
			from: ['recorded', 'reported'],
			to: 'closed',
			who: KEEPERS,
			fields: ['closed_on', 'handling'],
			requires: ['closed_on', 'handling'],
		},
	},
	who: byKeepers,
	title: 'title',
	list: ['title', 'category', 'severity', 'community', 'happened_on', 'closed_on'],
	search: ['title'],
	keys: ['happened_on', 'title'],
});
