/** What offices above ask for: a table, a list, a report; on what basis, by when, and what it cost. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];
const OWED = ['received', 'filled'];

export const demand = defineRegister({
	id: 'demand',
	label: text('上级要表', 'Demands from above'),
	help: text(
		'上级部门要的报表、名单、材料：谁要、凭什么要、要哪些、何时要、花了多少工时；没有依据的可以婉拒',
		'Tables, lists and papers that offices above ask for: who, on what basis, what, by when, and how many hours it took; what has no basis may be declined',
	),
	keeper: 'general',
	work: [30],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('报表名称', 'What is asked for'), required: true },
		sender: { kind: 'choice', codes: 'demand_sender', label: text('要表单位', 'Asked by'), required: true },
		contact: { kind: 'text', max_length: 60, label: text('对方联系人', 'Contact there') },
		basis: { kind: 'choice', codes: 'demand_basis', label: text('依据', 'Basis'), required: true },
		basis_number: {
			kind: 'text',
			label: text('依据文号', 'Number of the basis'),
			help: text('文件的文号，或统计调查制度的批准文号', 'Number of the document, or of the approval of the statistical survey'),
			required: { field: 'basis', op: 'in', value: ['document', 'statistics'] },
			shown: { field: 'basis', op: 'in', value: ['law', 'document', 'statistics'] },
		},
		frequency: { kind: 'choice', codes: 'demand_frequency', label: text('多久一次', 'How often'), required: true },
		covers: { kind: 'text', max_length: 40, label: text('所属期', 'Period asked for'), help: text('如 2022年6月', 'Such as June 2022') },
		asks: {
			kind: 'long_text',
			label: text('要填的指标', 'Indicators asked for'),
			help: text('一行一项，照表上的叫法写；据此找出重复要的', 'One a line, in the words of the form: by them doubles are found'),
			required: true,
		},
		figures: {
			kind: 'text',
			max_length: 2000,
			label: text('对应的数字', 'Figures that answer it'),
			help: text('数字的标识，用顿号分开，如 projects_signed、communities', 'Ids of figures, set apart by “、”'),
		},
		received_on: { kind: 'date', label: text('收到日期', 'Received on'), required: true },
		due_on: { kind: 'date', label: text('报送期限', 'Due on'), required: true },
		filled_on: { kind: 'date', label: text('填好日期', 'Filled on') },
		sent_on: { kind: 'date', label: text('报送日期', 'Sent on') },
		sent_how: { kind: 'choice', codes: 'sending_way', label: text('报送方式', 'How it was sent') },
		hours: {
			kind: 'decimal',
			scale: 1,
			min: 0,
			max: 10_000,
			label: text('耗时（人·小时）', 'Person-hours'),
			help: text('收集、填写、核对合计：2 人各用 3 小时填 6', 'Gathering, filling and checking together: two people for three hours are 6'),
		},
		refused_on: { kind: 'date', label: text('婉拒日期', 'Declined on') },
		sent_by: { kind: 'account', label: text('报送人', 'Sent by'), help: text('由系统记下', 'Written down by the book') },
		note: { kind: 'long_text', label: text('说明', 'Note') },
		papers: { kind: 'attachments', label: text('来文、空表、报出的表', 'The letter, the empty form, what was sent') },
	},
	time: { shape: 'event', on: 'received_on' },
	states: [
		{ id: 'received', label: text('已收到', 'Received'), reached_on: 'received_on' },
		{ id: 'filled', label: text('已填好', 'Filled'), reached_on: 'filled_on' },
		{ id: 'sent', label: text('已报送', 'Sent'), reached_on: 'sent_on' },
		{ id: 'refused', label: text('已婉拒', 'Declined'), reached_on: 'refused_on' },
	],
	actions: {
		fill: {
			label: text('填好', 'Fill'),
			from: ['received'],
			to: 'filled',
			who: KEEPERS,
			fields: ['filled_on', 'hours', 'figures', 'note', 'papers'],
			requires: ['filled_on'],
		},
		send: {
			label: text('报送', 'Send'),
			from: OWED,
			to: 'sent',
			who: KEEPERS,
			fields: ['sent_on', 'sent_how', 'hours', 'figures', 'note', 'papers'],
			requires: ['sent_on', 'sent_how', 'hours'],
			signs: 'sent_by',
		},
		refuse: {
			label: text('婉拒', 'Decline'),
			help: text('只限没有书面依据的；写明理由，向对方说明', 'only what has no written basis; say why, and tell the sender'),
			from: OWED,
			to: 'refused',
			who: HEADS,
			fields: ['refused_on', 'hours', 'note', 'papers'],
			requires: ['refused_on'],
			guard: { field: 'basis', op: 'in', value: ['notice', 'none'] },
			reason: true,
		},
	},
	who: byKeepers,
	title: 'title',
	list: ['title', 'sender', 'basis', 'frequency', 'due_on', 'sent_on', 'hours'],
	search: ['title', 'basis_number', 'covers'],
	numbering: { pattern: '报表〔{year}〕{n:3}号', year_of: 'received_on' },
	keys: ['title', 'sender', 'due_on'],
	deadlines: {
		due_on: {
			label: text('报送报表', 'Send what was asked for'),
			on: 'due_on',
			basis: text('要表单位定的期限', 'The day set by whoever asks'),
			states: OWED,
			met_by: 'send',
		},
	},
});
