import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

/** The rules of aid as data: who changes a standard or a time limit writes a new record, and the old one keeps its days. */
export const aidRule = defineRegister({
	id: 'aid_rule',
	label: text('救助政策依据', 'Rules of aid'),
	help: text(
		'每个救助项目一条现行规则：依据、条款、标准、各步时限和起止日期。标准或时限变了，停用旧条、新建一条，旧申请仍按旧条。社会救助法自2026年7月1日起施行，取代社会救助暂行办法',
		'For each programme the rule in force: law, clause, standard, time limits and days. When it changes, the old record ends and a new one begins; earlier applications keep the old. The Social Assistance Law is in force from 2026-07-01 in place of the interim measures',
	),
	keeper: 'public_service',
	work: [24, 29],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('名称', 'Title'), required: true },
		programme: { kind: 'choice', codes: 'aid_programme', label: text('救助项目', 'Programme'), required: true },
		basis: { kind: 'choice', codes: 'aid_basis', label: text('上位依据', 'Law or rule above'), required: true },
		clause: { kind: 'text', label: text('条款', 'Clause'), help: text('如 第十一条', 'Such as art. 11'), required: true },
		document_number: { kind: 'text', label: text('本地文件和文号', 'Local document and number') },
		from_on: { kind: 'date', label: text('施行日期', 'In force from'), required: true },
		until_on: { kind: 'date', label: text('停止执行日期', 'Until') },
		eligibility: { kind: 'long_text', label: text('对象和条件', 'Who is entitled') },
		income_limit: { kind: 'money', min: 0, label: text('人均月收入上限', 'Most income a head and month') },
		amount: { kind: 'money', min: 0, label: text('标准', 'Standard') },
		amount_for: {
			kind: 'choice',
			codes: 'aid_amount_for',
			label: text('标准口径', 'The standard is for'),
			required: { field: 'amount', op: 'is_set' },
			shown: { field: 'amount', op: 'is_set' },
		},
		limits: {
			kind: 'items',
			codes: 'aid_step',
			label: text('各步时限（日）', 'Time limits (days)'),
			help: text('本地有规定的步骤才填', 'Only the steps for which a limit is set'),
		},
		limits_in: {
			kind: 'choice',
			codes: 'day_kind',
			label: text('时限按', 'Limits are in'),
			required: { field: 'limits', op: 'is_set' },
			shown: { field: 'limits', op: 'is_set' },
		},
		posting: { kind: 'yes_no', label: text('须公示', 'Must be posted'), help: text('涉及未成年人的不公示', 'Never where minors are concerned') },
		papers: { kind: 'attachments', label: text('文件', 'Papers') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'in_force', label: text('执行中', 'In force'), reached_on: 'from_on' },
		{ id: 'ended', label: text('已停止执行', 'Ended'), reached_on: 'until_on' },
	],
	actions: {
		end: {
			label: text('停止执行', 'End'),
			from: ['in_force'],
			to: 'ended',
			who: ['section_clerk', 'section_head'],
			fields: ['until_on'],
			requires: ['until_on'],
			reason: true,
		},
	},
	who: byKeepers,
	title: 'title',
	list: ['title', 'programme', 'basis', 'amount', 'from_on', 'until_on'],
	search: ['title', 'document_number'],
	keys: ['programme', 'from_on'],
});
