/** Use of the office's seals. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers } from './who.ts';

export const sealUse = defineRegister({
	id: 'seal_use',
	label: text('用印登记', 'Use of seals'),
	help: text('每盖一次章记一条：盖在什么文件上、几份、谁批准', 'Each use of a seal: on which document, how many copies, who approved'),
	keeper: 'general',
	work: [],
	access: 'open',
	fields: {
		document: { kind: 'text', label: text('文件名称', 'Document'), required: true },
		seal: { kind: 'choice', codes: 'seal', label: text('印章', 'Seal'), required: true },
		copies: { kind: 'whole_number', min: 1, max: 1000, label: text('份数', 'Copies'), required: true },
		used_on: { kind: 'date', label: text('用印日期', 'Used on'), required: true },
		approved_by: { kind: 'account', label: text('批准人', 'Approved by'), required: { field: 'seal', op: 'is', value: 'contract' } },
	},
	time: { shape: 'event', on: 'used_on' },
	states: [{ id: 'used', label: text('已用印', 'Used') }],
	who: byKeepers,
	title: 'document',
	list: ['used_on', 'document', 'seal', 'copies'],
	search: ['document'],
	numbering: { pattern: '印〔{year}〕{n:4}', year_of: 'used_on' },
	keys: ['used_on', 'document'],
});
