/** Pension contributions, and the targets that the level above sets for any line of work. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];

export const pensionContribution = defineRegister({
	id: 'pension_contribution',
	label: text('养老保险缴费', 'Pension contributions'),
	help: text(
		'城乡居民基本养老保险参保缴费，一次缴费一条；同一人一年缴两次记两条，人数只算一个',
		'Contributions to the residents’ basic pension, one record each; whoever pays twice in a year counts as one person',
	),
	keeper: 'public_service',
	work: [23],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), required: true, sensitive: 'identity' },
		year: { kind: 'year', label: text('缴费年度', 'For the year'), required: true },
		paid_on: { kind: 'date', label: text('缴费日期', 'Paid on'), required: true },
		amount: { kind: 'money', min: 0, label: text('金额', 'Amount'), help: text('个人缴费档次', 'The grade paid'), sensitive: 'finance' },
		paid_for_by: {
			kind: 'choice',
			codes: 'pension_payer',
			label: text('缴费主体', 'Paid by'),
			help: text('困难群体由政府代缴', 'For those in need the government pays'),
		},
		channel: { kind: 'choice', codes: 'pension_channel', label: text('缴费渠道', 'Channel') },
		refunded_on: { kind: 'date', label: text('退费日期', 'Refunded on') },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [
		{ id: 'paid', label: text('已缴费', 'Paid'), reached_on: 'paid_on' },
		{ id: 'refunded', label: text('已退费', 'Refunded'), reached_on: 'refunded_on' },
	],
	actions: {
		refund: {
			label: text('退费', 'Refund'),
			help: text('重复参保、误缴等', 'Insured twice, paid by mistake'),
			from: ['paid'],
			to: 'refunded',
			who: KEEPERS,
			fields: ['refunded_on'],
			requires: ['refunded_on'],
			reason: true,
		},
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'year', 'paid_on', 'amount'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'year', 'paid_on'],
});

export const target = defineRegister({
	id: 'target',
	label: text('年度任务', 'Targets'),
	help: text(
		'上级下达的任务数及其文件；调整的登记调整，原数留在历史里',
		'Targets with the document that set them; a changed one keeps the old number in its history',
	),
	keeper: 'general',
	work: [23, 30],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('任务', 'Target'), required: true },
		figure: {
			kind: 'text',
			label: text('所考核的数字', 'Figure'),
			help: text('数字的标识，如 pension_payers', 'The id of the figure, such as pension_payers'),
			required: true,
		},
		year: { kind: 'year', label: text('年度', 'Year'), required: true },
		value: { kind: 'decimal', scale: 2, min: 0, adds_up: false, label: text('任务数', 'Value'), required: true },
		measured_in: { kind: 'text', max_length: 20, label: text('计量单位', 'Measured in') },
		owner: { kind: 'unit', unit_kinds: ['street', 'section', 'community'], label: text('责任单位', 'Unit responsible') },
		source: { kind: 'text', label: text('下达文件', 'Source'), help: text('文件名称和文号', 'Title and number of the document'), required: true },
		issued_on: { kind: 'date', label: text('下达日期', 'Issued on'), required: true },
		changed_on: { kind: 'date', label: text('调整日期', 'Changed on') },
		change_source: { kind: 'text', label: text('调整文件', 'Document of the change'), shown: { field: 'changed_on', op: 'is_set' } },
	},
	time: { shape: 'event', on: 'issued_on' },
	states: [{ id: 'set', label: text('已下达', 'Set'), reached_on: 'issued_on' }],
	actions: {
		change: {
			label: text('调整任务数', 'Change'),
			from: ['set'],
			who: KEEPERS,
			fields: ['value', 'changed_on', 'change_source'],
			requires: ['value', 'changed_on', 'change_source'],
			reason: true,
		},
	},
	who: byKeepers,
	title: 'title',
	list: ['title', 'year', 'value', 'source'],
	search: ['title'],
	keys: ['figure', 'year'],
});
