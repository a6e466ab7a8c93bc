/** What keeps aid honest: public notices, regular rechecks, relatives of staff. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepersHeadsEnter, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];

export const aidNotice = defineRegister({
	id: 'aid_notice',
	label: text('救助公示', 'Notices of aid'),
	help: text(
		'一次张贴一条，申请指向它。这里没有身份证号、电话、账号和健康状况这些项，正文和照片里也不得出现；涉及未成年人的不公示',
		'One record a posting; applications point at it. There are no fields for ID number, phone, account or health, nor may they stand in the text or the picture; minors are never posted',
	),
	keeper: 'public_service',
	work: [24, 29],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('标题', 'Title'), required: true },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		stage: { kind: 'choice', codes: 'notice_stage', label: text('公示环节', 'Stage'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('公示社区', 'Community') },
		places: { kind: 'text', label: text('张贴地点', 'Where it was posted') },
		people: { kind: 'whole_number', words: ['公示', '涉及'], min: 0, max: 100_000, label: text('公示户（人）数', 'People or households posted') },
		content: {
			kind: 'long_text',
			label: text('公示正文', 'Text posted'),
			help: text('只写姓名、社区、救助项目、金额', 'Name, community, programme and amount only'),
		},
		complaint_line: { kind: 'text', label: text('监督电话', 'Number for objections') },
		from_on: { kind: 'date', label: text('公示开始日期', 'Posted from'), required: true },
		until_on: { kind: 'date', label: text('公示期满日期', 'Posted until') },
		objections: { kind: 'whole_number', words: ['异议'], min: 0, max: 10_000, label: text('收到异议（件）', 'Objections received') },
		pictures: { kind: 'attachments', label: text('张贴照片', 'Pictures') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'posted', label: text('公示中', 'Posted'), reached_on: 'from_on' },
		{ id: 'taken_down', label: text('公示期满', 'Over'), reached_on: 'until_on' },
	],
	actions: {
		take_down: {
			label: text('公示期满', 'End'),
			from: ['posted'],
			to: 'taken_down',
			who: ['community_worker', ...KEEPERS],
			fields: ['until_on', 'objections', 'pictures'],
			requires: ['until_on', 'objections'],
		},
	},
	who: byWorkers,
	title: 'title',
	list: ['title', 'programme', 'community', 'from_on', 'until_on', 'objections'],
	search: ['title'],
	keys: ['title', 'from_on'],
	note: { words: ['救助公示', '公示低保', '张贴公示', '公示'] },
});

export const aidRecheck = defineRegister({
	id: 'aid_recheck',
	label: text('救助定期核查', 'Rechecks of aid'),
	help: text(
		'对在享对象的一次复核：条件变了的，再到“救助申请和待遇”里调整或停发',
		'One recheck of somebody who receives; what changed is then done in the grant itself',
	),
	keeper: 'public_service',
	work: [24, 29],
	access: 'restricted',
	fields: {
		grant: { kind: 'reference', register: 'aid_grant', label: text('待遇', 'Grant'), required: true },
		rechecked_on: { kind: 'date', label: text('核查日期', 'Rechecked on'), required: true },
		way: { kind: 'choice', codes: 'recheck_way', label: text('核查方式', 'How') },
		rechecked_by: { kind: 'text', label: text('核查人员', 'Who rechecked'), required: true },
		changes: { kind: 'choices', codes: 'household_change', label: text('家庭变化', 'What changed') },
		income: {
			kind: 'money',
			words: ['月收入', '人均收入', '收入', '月入', '月薪'],
			min: 0,
			label: text('人均月收入', 'Income a head and month'),
			sensitive: 'finance',
		},
		outcome: { kind: 'choice', codes: 'recheck_outcome', label: text('核查结论', 'Outcome'), required: true },
		finding: { kind: 'long_text', label: text('情况', 'Findings'), sensitive: 'finance' },
	},
	time: { shape: 'event', on: 'rechecked_on' },
	states: [{ id: 'rechecked', label: text('已核查', 'Rechecked') }],
	who: byWorkers,
	title: 'rechecked_by',
	list: ['rechecked_on', 'grant', 'way', 'outcome'],
	search: ['rechecked_by'],
	pinyin: ['rechecked_by'],
	keys: ['grant', 'rechecked_on'],
	note: {
		words: ['低保核查', '低保户核查', '复核低保', '核查低保', '低保户', '特困户', '定期核查', '救助核查'],
		keeps: 'finding',
		by: 'rechecked_by',
		together: 'visit',
	},
});

export const staffRelative = defineRegister({
	id: 'staff_relative',
	label: text('经办人员近亲属备案', 'Relatives of staff who receive aid'),
	help: text(
		'救助经办人员、村（社区）干部近亲属申请或享受救助的单独登记，由上级逐户核查',
		'Relatives of aid staff and of community leaders who apply for or receive aid are registered apart, and the level above visits each',
	),
	keeper: 'public_service',
	work: [24, 29],
	access: 'restricted',
	fields: {
		grant: { kind: 'reference', register: 'aid_grant', label: text('所涉申请', 'Application'), required: true },
		staff: { kind: 'text', label: text('经办人员（干部）', 'Member of staff'), required: true },
		staff_post: { kind: 'text', label: text('职务', 'Post') },
		relation: { kind: 'choice', codes: 'family_relation', label: text('申请人是其', 'The applicant is their'), required: true },
		declared_on: { kind: 'date', label: text('备案日期', 'Declared on'), required: true },
		checked_on: { kind: 'date', label: text('上级核查日期', 'Checked by the level above on') },
		checked_by: { kind: 'text', label: text('核查机关和人员', 'Who checked') },
		outcome: { kind: 'long_text', label: text('核查结论', 'Outcome'), sensitive: 'case' },
	},
	time: { shape: 'event', on: 'declared_on' },
	states: [
		{ id: 'declared', label: text('已备案', 'Declared'), reached_on: 'declared_on' },
		{ id: 'checked', label: text('已核查', 'Checked'), reached_on: 'checked_on' },
	],
	actions: {
		check: {
			label: text('登记核查', 'Note the check'),
			from: ['declared'],
			to: 'checked',
			who: HEADS,
			fields: ['checked_on', 'checked_by', 'outcome'],
			requires: ['checked_on', 'checked_by', 'outcome'],
		},
	},
	who: byKeepersHeadsEnter,
	title: 'staff',
	list: ['declared_on', 'staff', 'relation', 'grant', 'checked_on'],
	search: ['staff'],
	pinyin: ['staff'],
	keys: ['grant', 'staff'],
});
