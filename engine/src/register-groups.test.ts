import { expect, test } from 'vitest';
import { defineRegister, type Register } from './register.ts';
import { courseFields, groupsOf } from './register-groups.ts';
import { text } from './text.ts';

const label = text('例', 'Example');
const register = defineRegister({
	id: 'case',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		papers: { kind: 'attachments', label },
		title: { kind: 'text', label },
		place: { kind: 'place', label },
		on: { kind: 'date', label, required: true },
		handler: { kind: 'unit', label },
		closed_on: { kind: 'date', label },
		reply: { kind: 'long_text', label },
		closed_by: { kind: 'account', label },
	},
	time: { shape: 'event', on: 'on' },
	states: [
		{ id: 'open', label, reached_on: 'on' },
		{ id: 'closed', label, reached_on: 'closed_on' },
	],
	actions: {
		give: { label, from: ['open'], who: [], fields: ['handler'] },
		close: { label, from: ['open'], to: 'closed', who: [], fields: ['on', 'closed_on', 'reply'], requires: ['reply'], signs: 'closed_by' },
	},
	who: {},
	title: 'title',
	list: ['on'],
	search: [],
	keys: ['on'],
}) as unknown as Register;
const grouped = (one: Register) => groupsOf(one).map((group) => [group.label.zh, ...group.fields]);

test('what later actions fill in is not asked at the start; what an action may set but a record begins with is', () => {
	expect([...courseFields(register)].sort()).toEqual(['closed_by', 'closed_on', 'reply']);
});

test('fields are gathered by what they are for, each once, in the register’s order', () => {
	expect(grouped(register)).toEqual([
		['基本情况', 'title', 'on'],
		['详细情况', 'place', 'handler'],
		['办理过程', 'closed_on', 'reply', 'closed_by'],
		['附件', 'papers'],
	]);
});

test('a register may gather them itself; what it forgets comes last', () => {
	expect(grouped({ ...register, groups: [{ label: text('何时', 'When'), fields: ['closed_on', 'on'] }] })).toEqual([
		['何时', 'closed_on', 'on'],
		['其他', 'papers', 'title', 'place', 'handler', 'reply', 'closed_by'],
	]);
});
