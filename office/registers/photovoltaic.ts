/** The photovoltaic project: what came in, the plan by which it is shared out, and who received what. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];

export const photovoltaicIncome = defineRegister({
	id: 'photovoltaic_income',
	label: text('光伏收益', 'Photovoltaic income'),
	help: text(
		'光伏发电扶贫项目每到账一笔记一条：先定分配方案并公示，再发放；发到人、到事的逐笔记在“光伏收益分配”',
		'One record for each payment that comes in: a plan is posted before it is shared out; who received what stands in the shares',
	),
	keeper: 'rural',
	work: [11],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('期次', 'Period'), help: text('如 2022年上半年', 'For example first half of 2022'), required: true },
		station: { kind: 'text', label: text('电站', 'Station') },
		capacity: { kind: 'decimal', scale: 2, min: 0, label: text('装机容量（千瓦）', 'Capacity (kW)') },
		generated: { kind: 'decimal', scale: 2, min: 0, label: text('发电量（千瓦时）', 'Generated (kWh)') },
		received_on: { kind: 'date', label: text('到账日期', 'Received on'), required: true },
		amount: { kind: 'money', min: 0, label: text('到账金额', 'Amount'), required: true },
		decided_on: { kind: 'date', label: text('分配方案议定日期', 'Plan decided on') },
		shares: {
			kind: 'items',
			quantity: 'money',
			codes: 'share_use',
			label: text('分配方案', 'Plan of shares'),
			help: text('各项相加应等于到账金额', 'Together they should make up the amount'),
		},
		households: {
			kind: 'whole_number',
			min: 0,
			max: 100_000,
			label: text('受益户数', 'Households that benefit'),
			help: text('方案数，实发的从分配记录数', 'As planned; those paid are counted from the shares'),
		},
		posted_on: { kind: 'date', label: text('方案公示日期', 'Plan posted on') },
		posted_until_on: { kind: 'date', label: text('公示期满日期', 'Posted until'), shown: { field: 'posted_on', op: 'is_set' } },
		shared_on: { kind: 'date', label: text('发放完成日期', 'Shared out on') },
		papers: { kind: 'attachments', label: text('会议记录、公示照片、凭证', 'Minutes, picture of the posting, receipts') },
	},
	time: { shape: 'event', on: 'received_on' },
	states: [
		{ id: 'received', label: text('已到账', 'Received'), reached_on: 'received_on' },
		{ id: 'decided', label: text('方案已议定', 'Plan decided'), reached_on: 'decided_on' },
		{ id: 'posted', label: text('方案已公示', 'Plan posted'), reached_on: 'posted_on' },
		{ id: 'shared_out', label: text('已发放', 'Shared out'), reached_on: 'shared_on' },
	],
	actions: {
		correct: {
			label: text('更正', 'Correct'),
			help: text('方案议定以后不更正；要改先退回重议', 'Not once the plan is decided: to be changed it goes back first'),
			from: ['received'],
			who: KEEPERS,
			fields: ['title', 'station', 'capacity', 'generated', 'received_on', 'amount', 'papers'],
		},
		decide: {
			label: text('议定方案', 'Decide the plan'),
			from: ['received'],
			to: 'decided',
			who: KEEPERS,
			fields: ['decided_on', 'shares', 'households'],
			requires: ['decided_on', 'shares'],
		},
		post: {
			label: text('公示方案', 'Post the plan'),
			from: ['decided'],
			to: 'posted',
			who: KEEPERS,
			fields: ['posted_on', 'posted_until_on'],
			requires: ['posted_on'],
		},
		send_back: {
			label: text('有异议，重议方案', 'Back to the plan'),
			from: ['decided', 'posted'],
			to: 'received',
			who: HEADS,
			reason: true,
		},
		share_out: {
			label: text('发放完成', 'Share out'),
			from: ['posted'],
			to: 'shared_out',
			who: HEADS,
			fields: ['shared_on', 'papers'],
			requires: ['shared_on'],
		},
	},
	without: ['amend'],
	who: { create: KEEPERS, enter: HEADS, void: KEEPERS, restore: KEEPERS },
	title: 'title',
	list: ['title', 'station', 'received_on', 'amount', 'posted_on', 'shared_on'],
	search: ['title', 'station'],
	keys: ['title', 'station'],
	deadlines: {
		share_out: {
			label: text('公示期满，发放收益', 'The notice has hung long enough: pay it out'),
			on: 'posted_until_on',
			basis: text('公示期满后发放', 'Paid out once the public notice has ended'),
			states: ['posted'],
			met_by: 'share_out',
		},
	},
});

export const photovoltaicShare = defineRegister({
	id: 'photovoltaic_share',
	label: text('光伏收益分配', 'Shares of the photovoltaic income'),
	help: text('一笔分配一条：发给哪一户、哪个公益岗位或哪件公益事，多少钱', 'One record a share: to which household, post or public work, and how much'),
	keeper: 'rural',
	work: [11],
	access: 'restricted',
	fields: {
		income: { kind: 'reference', register: 'photovoltaic_income', label: text('所分收益', 'Income'), required: true },
		use: { kind: 'choice', codes: 'share_use', label: text('用途', 'Use'), required: true },
		receiver: { kind: 'text', label: text('领取人（事项）', 'Receiver, or the work'), required: true },
		household: { kind: 'reference', register: 'poverty_monitoring', label: text('监测户', 'Household watched') },
		work_days: {
			kind: 'whole_number',
			min: 0,
			max: 366,
			label: text('出勤天数', 'Days worked'),
			shown: { field: 'use', op: 'is', value: 'public_posts' },
		},
		amount: { kind: 'money', min: 0, label: text('金额', 'Amount'), required: true },
		paid_on: { kind: 'date', label: text('发放日期', 'Paid on'), required: true },
		bank_account: { kind: 'text', max_length: 30, label: text('收款账号', 'Bank account'), sensitive: 'finance' },
		returned_on: { kind: 'date', label: text('退回日期', 'Returned on') },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [
		{ id: 'paid', label: text('已发放', 'Paid'), reached_on: 'paid_on' },
		{ id: 'returned', label: text('已退回', 'Returned'), reached_on: 'returned_on' },
	],
	actions: {
		return: { label: text('退回', 'Return'), from: ['paid'], to: 'returned', who: KEEPERS, fields: ['returned_on'], requires: ['returned_on'], reason: true },
	},
	who: byKeepers,
	title: 'receiver',
	list: ['paid_on', 'income', 'use', 'receiver', 'amount'],
	search: ['receiver'],
	pinyin: ['receiver'],
	keys: ['income', 'receiver', 'paid_on'],
});
