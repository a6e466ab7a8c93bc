/** What is still to be mended, how facilities are kept, how the living environment looks. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byEverybody, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const WORKERS = ['community_worker', ...KEEPERS];

export const shortfall = defineRegister({
	id: 'shortfall',
	label: text('基础设施短板', 'Shortfalls of infrastructure'),
	help: text('社区里尚待补齐的基础设施，补齐后销号', 'What a community still lacks, until it is mended'),
	keeper: 'construction',
	work: [6],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('短板', 'Shortfall'), required: true },
		kind: { kind: 'choice', codes: 'shortfall_kind', label: text('类别', 'Kind'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('社区', 'Community'), required: true },
		place: { kind: 'place', label: text('位置', 'Place') },
		found_on: { kind: 'date', label: text('发现日期', 'Found on'), required: true },
		cause: { kind: 'long_text', label: text('原因', 'Cause') },
		households: { kind: 'whole_number', min: 0, label: text('影响户数', 'Households concerned') },
		measure: { kind: 'long_text', label: text('措施', 'Measure') },
		owner: { kind: 'unit', unit_kinds: ['section', 'community'], label: text('责任单位', 'Unit responsible') },
		cost: { kind: 'money', min: 0, label: text('估算资金', 'Estimated cost') },
		due_on: { kind: 'date', label: text('完成期限', 'Due on') },
		project: { kind: 'reference', register: 'renewal_project', label: text('列入的改造项目', 'Renewal project') },
		started_on: { kind: 'date', label: text('动工日期', 'Started on') },
		mended_on: { kind: 'date', label: text('销号日期', 'Mended on') },
		pictures: { kind: 'attachments', label: text('前后照片', 'Pictures before and after') },
	},
	time: { shape: 'span', from: 'found_on', until: 'mended_on' },
	states: [
		{ id: 'open', label: text('待补齐', 'Open'), reached_on: 'found_on' },
		{ id: 'under_way', label: text('正在补', 'Under way'), reached_on: 'started_on' },
		{ id: 'mended', label: text('已销号', 'Mended'), reached_on: 'mended_on' },
	],
	actions: {
		start: {
			label: text('动工', 'Start'),
			from: ['open'],
			to: 'under_way',
			who: KEEPERS,
			fields: ['started_on', 'owner', 'due_on', 'project'],
			requires: ['started_on', 'owner'],
		},
		mend: { label: text('销号', 'Mend'), from: ['under_way'], to: 'mended', who: KEEPERS, fields: ['mended_on', 'cost', 'pictures'], requires: ['mended_on'] },
	},
	who: byWorkers,
	title: 'title',
	list: ['title', 'kind', 'community', 'found_on', 'due_on', 'mended_on'],
	search: ['title'],
	keys: ['title', 'community', 'found_on'],
});

export const facilityUpkeep = defineRegister({
	id: 'facility_upkeep',
	label: text('设施管护', 'Upkeep of facilities'),
	help: text('垃圾收集点、宣传栏、公厕等的保洁、维修、更换', 'Cleaning, repair and replacement of facilities'),
	keeper: 'construction',
	work: [8, 9],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('事项', 'What'), required: true },
		facility: { kind: 'reference', register: 'facility', label: text('设施', 'Facility'), required: true },
		kind: { kind: 'choice', codes: 'upkeep_kind', label: text('类别', 'Kind'), required: true },
		reported_on: { kind: 'date', label: text('登记日期', 'Reported on'), required: true },
		due_on: { kind: 'date', label: text('完成期限', 'Due on') },
		done_on: { kind: 'date', label: text('完成日期', 'Done on') },
		done_by: { kind: 'text', label: text('完成人或单位', 'Done by') },
		cost: { kind: 'money', min: 0, label: text('费用', 'Cost') },
		summary: { kind: 'long_text', label: text('说明', 'Summary') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'event', on: 'reported_on' },
	states: [
		{ id: 'reported', label: text('已登记', 'Reported'), reached_on: 'reported_on' },
		{ id: 'done', label: text('已完成', 'Done'), reached_on: 'done_on' },
	],
	actions: {
		finish: {
			label: text('完成', 'Finish'),
			from: ['reported'],
			to: 'done',
			who: WORKERS,
			fields: ['done_on', 'done_by', 'cost', 'summary', 'pictures'],
			requires: ['done_on'],
		},
	},
	who: byEverybody,
	title: 'title',
	list: ['reported_on', 'title', 'facility', 'kind', 'done_on'],
	search: ['title', 'done_by'],
	keys: ['reported_on', 'facility', 'title'],
});

export const environmentCheck = defineRegister({
	id: 'environment_check',
	label: text('环境巡查', 'Environment checks'),
	help: text(
		'市容、垃圾分类、人居环境的巡查；不是行政检查，不对当事人作处理',
		'A look at the surroundings; no administrative inspection, nobody is dealt with',
	),
	keeper: 'construction',
	work: [9, 11],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('地段', 'Where'), required: true },
		kind: { kind: 'choice', codes: 'environment_kind', label: text('检查内容', 'Kind'), required: true },
		checked_on: { kind: 'date', label: text('巡查日期', 'Checked on'), required: true },
		place: { kind: 'place', label: text('地点', 'Place') },
		facility: { kind: 'reference', register: 'facility', label: text('设施', 'Facility') },
		problems: { kind: 'items', codes: 'environment_problem', label: text('发现问题（处）', 'Problems found') },
		due_on: { kind: 'date', label: text('整改期限', 'To be mended by') },
		mended_on: { kind: 'date', label: text('整改日期', 'Mended on') },
		rechecked_on: { kind: 'date', label: text('复查日期', 'Rechecked on') },
		summary: { kind: 'long_text', label: text('说明', 'Summary') },
		pictures: { kind: 'attachments', label: text('前后照片', 'Pictures before and after') },
	},
	time: { shape: 'event', on: 'checked_on' },
	states: [
		{ id: 'checked', label: text('已巡查', 'Checked'), reached_on: 'checked_on' },
		{ id: 'mended', label: text('已整改', 'Mended'), reached_on: 'mended_on' },
		{ id: 'rechecked', label: text('已复查', 'Rechecked'), reached_on: 'rechecked_on' },
	],
	actions: {
		mend: {
			label: text('整改完成', 'Mend'),
			help: text('检查记有问题', 'the check names a problem'),
			from: ['checked'],
			to: 'mended',
			who: ['grid_worker', ...WORKERS],
			fields: ['mended_on', 'summary', 'pictures'],
			requires: ['mended_on'],
			guard: { field: 'problems', op: 'is_set' },
		},
		recheck: { label: text('复查', 'Recheck'), from: ['mended'], to: 'rechecked', who: WORKERS, fields: ['rechecked_on'], requires: ['rechecked_on'] },
	},
	who: byEverybody,
	title: 'title',
	list: ['checked_on', 'title', 'kind', 'problems', 'mended_on'],
	search: ['title'],
	keys: ['checked_on', 'title', 'kind'],
});
