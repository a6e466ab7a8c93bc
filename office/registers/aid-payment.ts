/** Payments of aid, in batches by programme and month. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];

export const aidBatch = defineRegister({
	id: 'aid_batch',
	label: text('救助发放批次', 'Batches of aid payments'),
	help: text(
		'一个项目一个月一批：造册、审批、发放；每一笔记在“救助发放”里',
		'One batch a programme and month: listed, approved, paid; each payment is a record of its own',
	),
	keeper: 'public_service',
	work: [24],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('批次', 'Batch'), help: text('如 2022年6月高龄补贴', 'Such as old-age allowance, June 2022'), required: true },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		year: { kind: 'year', label: text('所属年', 'For the year'), required: true },
		month: { kind: 'whole_number', min: 1, max: 12, adds_up: false, label: text('所属月', 'For the month'), required: true },
		listed_on: { kind: 'date', label: text('造册日期', 'Listed on'), required: true },
		people: {
			kind: 'whole_number',
			min: 0,
			max: 1_000_000,
			label: text('册列人数', 'People on the list'),
			help: text('送审的数，可与逐笔记录核对', 'As sent for approval, to be compared with the payments'),
		},
		amount: { kind: 'money', min: 0, label: text('册列金额', 'Amount on the list') },
		pay_by_on: {
			kind: 'date',
			label: text('应发放日期', 'To be paid by'),
			help: text('按月发放的填当月的发放日', 'For monthly aid, the pay day of the month'),
		},
		approved_on: { kind: 'date', label: text('审批日期', 'Approved on') },
		approved_by: { kind: 'account', label: text('审批人', 'Approved by') },
		paid_on: { kind: 'date', label: text('发放日期', 'Paid on') },
		paid_through: { kind: 'text', label: text('代发银行', 'Paid through') },
		papers: { kind: 'attachments', label: text('花名册、回单', 'List and receipts') },
	},
	time: { shape: 'event', on: 'listed_on' },
	states: [
		{ id: 'listed', label: text('已造册', 'Listed'), reached_on: 'listed_on' },
		{ id: 'approved', label: text('已审批', 'Approved'), reached_on: 'approved_on' },
		{ id: 'paid', label: text('已发放', 'Paid'), reached_on: 'paid_on' },
	],
	actions: {
		correct: {
			label: text('更正', 'Correct'),
			help: text('审批以后不更正；要改先退回', 'Not once it is approved: to be changed it is sent back first'),
			from: ['listed'],
			who: KEEPERS,
			fields: ['title', 'programme', 'year', 'month', 'listed_on', 'people', 'amount', 'pay_by_on', 'papers'],
		},
		approve: {
			label: text('审批', 'Approve'),
			help: text('造册的人不审批', 'whoever made the list does not approve it'),
			from: ['listed'],
			to: 'approved',
			who: HEADS,
			fields: ['approved_on'],
			requires: ['approved_on'],
			signs: 'approved_by',
			guard: { not: { field: 'made_by', op: 'is', value: { param: 'account' } } },
		},
		send_back: { label: text('退回', 'Send back'), from: ['approved'], to: 'listed', who: HEADS, reason: true },
		pay: {
			label: text('发放', 'Pay'),
			help: text('审批（或者直接补录为已审批）的人不发放', 'whoever approved it, or entered it as approved, does not pay it'),
			from: ['approved'],
			to: 'paid',
			who: KEEPERS,
			fields: ['paid_on', 'paid_through', 'papers'],
			requires: ['paid_on'],
			guard: {
				not: {
					any: [
						{ field: 'approved_by', op: 'is', value: { param: 'account' } },
						{ all: [{ not: { field: 'approved_by', op: 'is_set' } }, { field: 'made_by', op: 'is', value: { param: 'account' } }] },
					],
				},
			},
		},
	},
	// A list that could be amended once it is approved would be paid as nobody approved it.
	without: ['amend'],
	who: { create: KEEPERS, enter: HEADS, void: KEEPERS, restore: KEEPERS },
	title: 'title',
	list: ['title', 'programme', 'year', 'month', 'people', 'amount', 'paid_on'],
	search: ['title'],
	keys: ['programme', 'year', 'month', 'title'],
	deadlines: {
		payment: {
			label: text('发放本批', 'Pay the batch'),
			on: 'pay_by_on',
			basis: text('造册时定的发放日期', 'The pay day set when the batch was listed'),
			states: ['listed', 'approved'],
			met_by: 'pay',
		},
	},
});

export const aidPayment = defineRegister({
	id: 'aid_payment',
	label: text('救助发放', 'Aid payments'),
	help: text(
		'每笔发放：对象、项目、日期、金额；银行退回的登记退回，重发另记一笔',
		'Each payment: to whom, for what, when, how much. One that the bank sent back is marked so; paid again, it is another record',
	),
	keeper: 'public_service',
	work: [24],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), required: true, sensitive: 'identity' },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		grant: { kind: 'reference', register: 'aid_grant', label: text('所依批准', 'Grant') },
		batch: { kind: 'reference', register: 'aid_batch', label: text('发放批次', 'Batch') },
		paid_on: { kind: 'date', label: text('发放日期', 'Paid on'), required: true },
		amount: { kind: 'money', min: 0, label: text('金额', 'Amount'), required: true },
		returned_on: { kind: 'date', label: text('银行退回日期', 'Returned on') },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [
		{ id: 'paid', label: text('已发放', 'Paid'), reached_on: 'paid_on' },
		{ id: 'returned', label: text('已退回', 'Returned'), reached_on: 'returned_on' },
	],
	actions: {
		return: {
			label: text('银行退回', 'Return'),
			from: ['paid'],
			to: 'returned',
			who: KEEPERS,
			fields: ['returned_on'],
			requires: ['returned_on'],
			reason: true,
		},
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'programme', 'paid_on', 'amount', 'batch'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'programme', 'paid_on'],
});
