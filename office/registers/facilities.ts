/** Public facilities and how they are kept. */
import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byEverybody, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const WORKERS = ['community_worker', ...KEEPERS];
const TOILET: Condition = { field: 'kind', op: 'is', value: 'public_toilet' };

export const facility = defineRegister({
	id: 'facility',
	label: text('公共设施', 'Facilities'),
	help: text(
		'垃圾收集点、文明实践所（站）、宣传栏、公厕等，一处一条；管护记在“设施管护”',
		'Collection points, practice stations, notice boards, toilets; a record each. Their upkeep has a register of its own',
	),
	keeper: 'construction',
	work: [8, 12, 17],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('名称', 'Name'), required: true },
		kind: { kind: 'choice', codes: 'facility_kind', label: text('类别', 'Kind'), required: true },
		topic: { kind: 'choice', codes: 'topic', label: text('主题', 'Topic'), help: text('宣传栏填所宣传的主题', 'For a notice board, what it is about') },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('所在社区', 'Community') },
		place: { kind: 'place', label: text('位置', 'Place') },
		kept_by: { kind: 'text', words: ['管护'], label: text('管护单位（人）', 'Kept by') },
		phone: { kind: 'phone', label: text('管护人电话', 'Phone of the keeper'), sensitive: 'contact' },
		opening_hours: { kind: 'text', label: text('开放时间', 'Opening hours') },
		streams: {
			kind: 'choices',
			codes: 'waste_stream',
			label: text('分类桶', 'Bins for'),
			shown: { field: 'kind', op: 'is', value: 'waste_point' },
		},
		stalls: { kind: 'whole_number', words: ['厕位', '蹲位'], min: 0, max: 500, label: text('厕位数', 'Stalls'), shown: TOILET },
		toilet_kind: { kind: 'choice', codes: 'toilet_kind', label: text('公厕类型', 'Kind of toilet'), shown: TOILET },
		accessible: { kind: 'yes_no', label: text('有无障碍设施', 'Accessible'), shown: TOILET },
		cost: { kind: 'money', words: ['造价', '花费', '投入', '费用'], min: 0, label: text('建设费用', 'Cost') },
		built_on: { kind: 'date', label: text('建成日期', 'Built on'), required: true },
		replaced_on: { kind: 'date', label: text('更换日期', 'Replaced on') },
		removed_on: { kind: 'date', label: text('拆除日期', 'Removed on') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'span', from: 'built_on', until: 'removed_on' },
	states: [
		{ id: 'in_use', label: text('在用', 'In use') },
		{ id: 'under_repair', label: text('维修中', 'Under repair') },
		{ id: 'removed', label: text('已拆除', 'Removed'), reached_on: 'removed_on' },
	],
	actions: {
		take_out: { label: text('停用维修', 'Take out for repair'), from: ['in_use'], to: 'under_repair', who: WORKERS, reason: true },
		put_back: { label: text('恢复使用', 'Put back in use'), from: ['under_repair'], to: 'in_use', who: WORKERS },
		replace: {
			label: text('更换', 'Replace'),
			from: ['in_use', 'under_repair'],
			to: 'in_use',
			who: KEEPERS,
			fields: ['replaced_on', 'topic', 'cost', 'pictures'],
			requires: ['replaced_on'],
		},
		remove: {
			label: text('拆除', 'Remove'),
			from: ['in_use', 'under_repair'],
			to: 'removed',
			who: KEEPERS,
			fields: ['removed_on'],
			requires: ['removed_on'],
			reason: true,
		},
	},
	who: byWorkers,
	title: 'name',
	list: ['name', 'kind', 'community', 'built_on', 'removed_on'],
	search: ['name', 'kept_by'],
	keys: ['name', 'kind', 'built_on'],
	note: { words: ['新建', '建成', '新增设施', '新装', '安装路灯'] },
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
		due_on: { kind: 'date', words: ['限', '期限', '之前', 'by'], label: text('完成期限', 'Due on') },
		assigned_to: {
			kind: 'text',
			words: ['派给', '交给'],
			label: text('派给', 'Given to'),
			help: text('管护人、保洁公司或维修单位', 'The keeper, a cleaning firm, a repairer'),
		},
		done_on: { kind: 'date', label: text('完成日期', 'Done on') },
		done_by: { kind: 'text', label: text('完成人或单位', 'Done by') },
		cost: { kind: 'money', words: ['花了', '费用', '花费', '用了'], min: 0, label: text('费用', 'Cost') },
		dropped_on: { kind: 'date', label: text('不再办理日期', 'Dropped on') },
		summary: { kind: 'long_text', label: text('说明', 'Summary') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'event', on: 'reported_on' },
	states: [
		{ id: 'reported', label: text('已登记', 'Reported'), reached_on: 'reported_on' },
		{ id: 'done', label: text('已完成', 'Done'), reached_on: 'done_on' },
		{ id: 'dropped', label: text('不再办理', 'Dropped'), reached_on: 'dropped_on' },
	],
	actions: {
		assign: { label: text('派单', 'Assign'), from: ['reported'], who: WORKERS, fields: ['assigned_to', 'due_on'], requires: ['assigned_to'] },
		finish: {
			label: text('完成', 'Finish'),
			from: ['reported'],
			to: 'done',
			who: WORKERS,
			fields: ['done_on', 'done_by', 'cost', 'summary', 'pictures'],
			requires: ['done_on'],
		},
		drop: { label: text('不再办理', 'Drop'), from: ['reported'], to: 'dropped', who: WORKERS, fields: ['dropped_on'], requires: ['dropped_on'], reason: true },
	},
	who: byEverybody,
	title: 'title',
	list: ['reported_on', 'title', 'facility', 'kind', 'due_on', 'done_on'],
	search: ['title', 'assigned_to', 'done_by'],
	keys: ['reported_on', 'facility', 'title'],
	deadlines: {
		due_on: {
			label: text('完成管护', 'Have it done'),
			on: 'due_on',
			basis: text('登记时定的完成期限', 'As set when it was reported'),
			states: ['reported'],
			met_by: 'finish',
		},
	},
	note: { words: ['维修', '修好', '坏了', '更换', '保洁', '报修', '冲洗'], keeps: 'summary', by: 'done_by' },
});
