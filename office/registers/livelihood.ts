/** Pensions, aid and the targets. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const HEADS = ['section_head'];
const KEEPERS = ['section_clerk', 'section_head'];
const NEITHER_TOOK_NOR_CHECKED = {
	not: {
		any: [
			{ field: 'made_by', op: 'is', value: { param: 'account' } },
			{ field: 'checked_by', op: 'is', value: { param: 'account' } },
		],
	},
} as const;

export const pensionContribution = defineRegister({
	id: 'pension_contribution',
	label: text('养老保险缴费', 'Pension contributions'),
	help: text('城乡居民基本养老保险参保缴费', 'Contributions to the residents’ basic pension'),
	keeper: 'public_service',
	work: [23],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), required: true, sensitive: 'identity' },
		year: { kind: 'year', label: text('缴费年度', 'For the year'), required: true },
		paid_on: { kind: 'date', label: text('缴费日期', 'Paid on'), required: true },
		amount: { kind: 'money', min: 0, label: text('金额', 'Amount'), sensitive: 'finance' },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [{ id: 'paid', label: text('已缴费', 'Paid') }],
	who: byKeepers,
	title: 'name',
	list: ['name', 'year', 'paid_on', 'amount'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'year', 'paid_on'],
});

export const aidGrant = defineRegister({
	id: 'aid_grant',
	label: text('救助对象', 'Aid grants'),
	help: text('从申请、核查、公示到批准、停发', 'From application to approval and end'),
	keeper: 'public_service',
	work: [24, 29],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), required: true, sensitive: 'identity' },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		applied_on: { kind: 'date', label: text('申请日期', 'Applied on'), required: true },
		checked_on: { kind: 'date', label: text('入户核查日期', 'Checked on') },
		checked_by: { kind: 'account', label: text('核查人', 'Checked by') },
		publicised_on: { kind: 'date', label: text('公示日期', 'Publicised on') },
		granted_on: { kind: 'date', label: text('批准日期', 'Granted on') },
		refused_on: { kind: 'date', label: text('不予批准日期', 'Refused on') },
		stopped_on: { kind: 'date', label: text('停发日期', 'Stopped on') },
	},
	time: { shape: 'event', on: 'applied_on' },
	states: [
		{ id: 'applied', label: text('已申请', 'Applied'), reached_on: 'applied_on' },
		{ id: 'checked', label: text('已核查', 'Checked'), reached_on: 'checked_on' },
		{ id: 'publicised', label: text('公示中', 'Publicised'), reached_on: 'publicised_on' },
		{ id: 'granted', label: text('已批准', 'Granted'), reached_on: 'granted_on' },
		{ id: 'refused', label: text('不予批准', 'Refused'), reached_on: 'refused_on' },
		{ id: 'stopped', label: text('已停发', 'Stopped'), reached_on: 'stopped_on' },
	],
	actions: {
		check: {
			label: text('入户核查', 'Check'),
			from: ['applied'],
			to: 'checked',
			who: KEEPERS,
			fields: ['checked_on'],
			requires: ['checked_on'],
			signs: 'checked_by',
		},
		publicise: { label: text('公示', 'Publicise'), from: ['checked'], to: 'publicised', who: KEEPERS, fields: ['publicised_on'], requires: ['publicised_on'] },
		grant: {
			label: text('批准', 'Grant'),
			help: text('批准的人不是登记申请的人，也不是核查人', 'whoever grants neither took the application nor checked it'),
			from: ['publicised'],
			to: 'granted',
			who: HEADS,
			fields: ['granted_on'],
			requires: ['granted_on'],
			guard: NEITHER_TOOK_NOR_CHECKED,
		},
		refuse: {
			label: text('不予批准', 'Refuse'),
			help: text('作出决定的人不是登记申请的人，也不是核查人', 'whoever refuses neither took the application nor checked it'),
			from: ['checked', 'publicised'],
			to: 'refused',
			who: HEADS,
			fields: ['refused_on'],
			requires: ['refused_on'],
			guard: NEITHER_TOOK_NOR_CHECKED,
			reason: true,
		},
		stop: { label: text('停发', 'Stop'), from: ['granted'], to: 'stopped', who: HEADS, fields: ['stopped_on'], requires: ['stopped_on'], reason: true },
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'programme', 'applied_on', 'granted_on'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'programme', 'applied_on'],
});

export const aidPayment = defineRegister({
	id: 'aid_payment',
	label: text('救助发放', 'Aid payments'),
	help: text('每笔发放：对象、项目、日期、金额', 'Each payment: to whom, for what, when, how much'),
	keeper: 'public_service',
	work: [24],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), required: true, sensitive: 'identity' },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		grant: { kind: 'reference', register: 'aid_grant', label: text('所依批准', 'Grant') },
		paid_on: { kind: 'date', label: text('发放日期', 'Paid on'), required: true },
		amount: { kind: 'money', min: 0, label: text('金额', 'Amount'), required: true },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [{ id: 'paid', label: text('已发放', 'Paid') }],
	who: byKeepers,
	title: 'name',
	list: ['name', 'programme', 'paid_on', 'amount'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'programme', 'paid_on'],
});

export const target = defineRegister({
	id: 'target',
	label: text('年度任务', 'Targets'),
	help: text('上级下达的任务数及其文件', 'Targets with the document that set them'),
	keeper: 'public_service',
	work: [23, 30],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('任务', 'Target'), required: true },
		figure: { kind: 'text', label: text('所考核的数字', 'Figure'), required: true },
		year: { kind: 'year', label: text('年度', 'Year'), required: true },
		value: { kind: 'decimal', scale: 2, min: 0, label: text('任务数', 'Value'), required: true },
		source: { kind: 'text', label: text('下达文件', 'Source'), required: true },
		issued_on: { kind: 'date', label: text('下达日期', 'Issued on'), required: true },
	},
	time: { shape: 'event', on: 'issued_on' },
	states: [{ id: 'set', label: text('已下达', 'Set') }],
	who: byKeepers,
	title: 'title',
	list: ['title', 'year', 'value', 'source'],
	search: ['title'],
	keys: ['figure', 'year'],
});
