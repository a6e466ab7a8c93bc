/** Heritage and tourism sites, and the looks taken at their safety. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const WORKERS = ['community_worker', ...KEEPERS];

export const heritageSite = defineRegister({
	id: 'heritage_site',
	label: text('文化古迹旅游景点', 'Heritage sites'),
	help: text('辖区内的文化古迹和旅游景点，一处一条', 'Sites within the street, a record each'),
	keeper: 'publicity',
	work: [7],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('名称', 'Name'), required: true },
		kind: { kind: 'choice', codes: 'heritage_kind', label: text('类别', 'Kind') },
		level: { kind: 'choice', codes: 'protection_level', label: text('保护级别', 'Level of protection') },
		protected_on: {
			kind: 'date',
			label: text('公布为保护单位日期', 'Protected since'),
			shown: { field: 'level', op: 'in', value: ['national', 'provincial', 'city', 'county'] },
		},
		era: { kind: 'text', label: text('年代', 'Era') },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('所在社区', 'Community') },
		place: { kind: 'place', label: text('地址', 'Address') },
		user: { kind: 'text', label: text('使用（管理）单位', 'Who uses and keeps it') },
		guardian: { kind: 'text', label: text('文物安全责任人', 'Person answerable for its safety') },
		open: { kind: 'yes_no', label: text('对外开放', 'Open to visitors') },
		integrated: { kind: 'yes_no', label: text('列入文化旅游示范区', 'In the demonstration area') },
		sequence: { kind: 'whole_number', min: 1, adds_up: false, label: text('排序', 'Order') },
		from_on: { kind: 'date', label: text('登记日期', 'From'), required: true },
		restored_on: { kind: 'date', label: text('修缮开始日期', 'Restoration since') },
		until_on: { kind: 'date', label: text('撤销日期', 'Until') },
		summary: { kind: 'long_text', label: text('简介', 'About it') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'listed', label: text('在册', 'Listed'), reached_on: 'from_on' },
		{ id: 'restoring', label: text('修缮中', 'Being restored'), reached_on: 'restored_on' },
		{ id: 'delisted', label: text('已撤销', 'Delisted'), reached_on: 'until_on' },
	],
	actions: {
		restore_site: {
			label: text('开始修缮', 'Begin restoration'),
			from: ['listed'],
			to: 'restoring',
			who: KEEPERS,
			fields: ['restored_on'],
			requires: ['restored_on'],
		},
		reopen: { label: text('修缮完成', 'Restoration done'), from: ['restoring'], to: 'listed', who: KEEPERS, fields: ['summary', 'pictures'] },
		delist: {
			label: text('撤销', 'Delist'),
			from: ['listed', 'restoring'],
			to: 'delisted',
			who: KEEPERS,
			fields: ['until_on'],
			requires: ['until_on'],
			reason: true,
		},
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'kind', 'level', 'integrated', 'from_on'],
	search: ['name', 'user'],
	pinyin: ['name'],
	keys: ['name'],
});

export const heritageCheck = defineRegister({
	id: 'heritage_check',
	label: text('文物巡查', 'Looks at heritage sites'),
	help: text('社区对古迹的日常查看，不是行政检查；发现违法交执法部门', 'The community looks at a site; no inspection: breaches go to enforcement'),
	keeper: 'publicity',
	work: [7],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('情况', 'What was seen'), required: true },
		site: { kind: 'reference', register: 'heritage_site', label: text('景点', 'Site'), required: true },
		checked_on: { kind: 'date', label: text('巡查日期', 'Checked on'), required: true },
		checked_by: { kind: 'text', label: text('巡查人', 'Who looked') },
		problems: { kind: 'choices', codes: 'heritage_problem', label: text('发现问题', 'Problems found') },
		due_on: { kind: 'date', label: text('整改期限', 'To be mended by'), shown: { field: 'problems', op: 'is_set' } },
		mended_on: { kind: 'date', label: text('整改日期', 'Mended on'), shown: { field: 'problems', op: 'is_set' } },
		summary: { kind: 'long_text', label: text('说明', 'Summary') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'event', on: 'checked_on' },
	states: [
		{ id: 'checked', label: text('已巡查', 'Checked'), reached_on: 'checked_on' },
		{ id: 'mended', label: text('已整改', 'Mended'), reached_on: 'mended_on' },
	],
	actions: {
		mend: {
			label: text('整改完成', 'Mend'),
			help: text('只有发现了问题的才要整改', 'Only where problems were found'),
			from: ['checked'],
			to: 'mended',
			who: WORKERS,
			fields: ['mended_on', 'summary', 'pictures'],
			requires: ['mended_on'],
			guard: { field: 'problems', op: 'is_set' },
		},
	},
	who: byWorkers,
	title: 'title',
	list: ['checked_on', 'site', 'title', 'problems', 'mended_on'],
	search: ['title', 'checked_by'],
	pinyin: ['checked_by'],
	keys: ['site', 'checked_on'],
	deadlines: {
		due_on: {
			label: text('整改文物点问题', 'Mend what the check found'),
			on: 'due_on',
			basis: text('巡查时定的整改期限', 'The deadline set at the check'),
			states: ['checked'],
			met_by: 'mend',
		},
	},
	note: { words: ['古迹', '文物', '祠堂', '古井', '骑楼', '故居'], keeps: 'summary', by: 'checked_by' },
});
