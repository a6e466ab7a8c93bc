import { buildUnitTree, defineRegister, type RecordAnswer, type Register, text } from '@yibenzhang/engine';
import { describe, expect, test } from 'vitest';
import { enteredOf, readEntered } from './entered.ts';
import { likeRecord } from './like-last.ts';
import { type FormScope, type FormState, fieldsOfAction, laterFields, readForm, tidied } from './read-form.ts';

const label = text('栏', 'Field');
const VISIT = { field: 'channel', op: 'is', value: 'visit' } as const;
const register = defineRegister({
	id: 'case',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		title: { kind: 'text', label, required: true },
		on: { kind: 'date', label: text('起日', 'From'), required: true },
		until: { kind: 'date', label },
		channel: { kind: 'choice', codes: 'channel', label },
		people: { kind: 'whole_number', label, shown: VISIT, required: VISIT, min: 1, max: 9 },
		speaker: { kind: 'text', label, shown: { field: 'people', op: 'gt', value: 1 } },
		amount: { kind: 'money', label },
		number: { kind: 'text', label, unique_within: [] },
		things: { kind: 'items', codes: 'channel', label },
		secret: { kind: 'text', label, sensitive: 'case' },
		closed_on: { kind: 'date', label },
		closed_by: { kind: 'account', label },
	},
	time: { shape: 'span', from: 'on', until: 'until' },
	states: [
		{ id: 'open', label },
		{ id: 'closed', label, reached_on: 'closed_on' },
	],
	actions: { close: { label, from: ['open'], to: 'closed', who: [], fields: ['closed_on', 'amount'], requires: ['amount'], signs: 'closed_by' } },
	who: {},
	title: 'title',
	list: ['on'],
	search: [],
	keys: ['title'],
}) as unknown as Register;
const codes = [
	{ code: 'visit', label: text('来访', 'Visit') },
	{ code: 'letter', label: text('来信', 'Letter') },
];
const scope: FormScope = {
	register,
	registers: new Map([['case', register]]),
	context: {
		today: '2022-06-01',
		code_lists: new Map([['channel', { id: 'channel', label, source: label, codes }]]),
		unitKind: () => undefined,
		names: { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined },
	},
	units: buildUnitTree([{ code: 'street', name: label, kind: 'street', parent: null, from_on: '2020-01-01' }]),
	account: 'clerk',
};
const base: RecordAnswer = {
	id: 'a',
	register: 'case',
	unit: 'street',
	number: null,
	state: 'open',
	version: 3,
	values: { title: '路灯', on: '2022-03-05', channel: 'visit', people: 2, speaker: '甲', secret: '张*' },
	masked: ['secret'],
	actions: [],
	made_by: 'clerk',
	made_at: '2022-03-05T00:00:00Z',
	recorded_at: '2022-03-05T00:00:00Z',
};
const BEGUN = { title: '路灯', on: '2022-03-05', channel: 'visit', people: '2', speaker: '甲' };
const read = (entered: FormState['entered'], more: Partial<FormState> = {}) => readForm(scope, { action: 'create', entered, ...more });
const amend = (entered: FormState['entered']) => read(entered, { action: 'amend', base });

describe('what is typed is read as people mean it', () => {
	test.each<[string, string, unknown]>([
		['on', '2022.3.5', '2022-03-05'],
		['on', '20220305', '2022-03-05'],
		['on', '3月5日', '2022-03-05'],
		['on', '12.28', '2021-12-28'],
		['on', ' 6/2 ', '2022-06-02'],
		['amount', '3万元', 3_000_000],
		['amount', '１２.5', 1250],
		['people', '3人', 3],
	])('%s: %s', (id, typed, value) => {
		expect(readEntered(register.fields[id] as never, typed, scope.context)).toEqual({ value });
	});

	test('a moment is the time of Shanghai, and stands so again', () => {
		const field = { kind: 'moment', label } as const;
		expect(readEntered(field, '2022-03-05 09:30', scope.context)).toEqual({ value: '2022-03-05T01:30:00.000Z' });
		expect(enteredOf(field, '2022-03-05T01:30:00.000Z')).toBe('2022-03-05 09:30');
	});

	test('rows of items take typed quantities; an empty row is none', () => {
		const rows = [{ item: 'visit', quantity: '1,200' }, {}, { item: 'letter', quantity: '', note: '' }];
		expect(readEntered(register.fields['things'] as never, rows.slice(0, 2), scope.context)).toEqual({ value: [{ item: 'visit', quantity: 1200 }] });
		expect(readEntered(register.fields['things'] as never, rows, scope.context)).toHaveProperty('problem');
		expect(readEntered(register.fields['things'] as never, [{}], scope.context)).toEqual({ value: null });
	});

	test.each([null, 7, {}, [[]], 'soon', { address: 3 }])('whatever a draft brings (%j) is a value, nothing or a problem', (entered) => {
		for (const field of Object.values(register.fields)) {
			expect(Object.keys(readEntered(field, entered, scope.context))).toHaveLength(1);
		}
	});

	test('what was understood stands there once it is left; what was not stays', () => {
		expect(tidied(scope, 'on', '3月5日')).toBe('2022-03-05');
		expect(tidied(scope, 'amount', '3万元')).toBe('30000');
		expect(tidied(scope, 'on', '前天吧')).toBe('前天吧');
	});
});

test('a field appears and must be filled in when another says so, and what hangs on it goes with it', () => {
	expect([...read({}).shown]).not.toContain('people');
	const visit = read({ channel: 'visit', people: '2', speaker: '甲' });
	expect([visit.shown.has('people'), visit.required.has('people'), visit.shown.has('speaker')]).toEqual([true, true, true]);
	const letter = read({ channel: 'letter', people: '2', speaker: '甲' });
	expect([letter.shown.has('people'), letter.shown.has('speaker'), letter.values]).toEqual([false, false, { channel: 'letter' }]);
});

test('what is wrong in a hidden field is nobody’s fault', () => {
	expect(read({ channel: 'letter', people: '很多' }).problems.size).toBe(0);
	expect(read({ channel: 'visit', people: '很多' }).problems.get('people')?.zh).toBe('应为整数');
});

test('an empty field that must be filled in is missing, one that cannot be read is not', () => {
	expect([...read({ on: '前天吧' }).missing]).toEqual(['title']);
});

test('a span does not end before it begins', () => {
	expect(read({ on: '2022-03-05', until: '2022-03-04' }).problems.get('until')?.zh).toBe('不能早于“起日”（2022-03-05）');
});

test('amending sends what changed, empties what was emptied or no longer appears, and leaves masked values alone', () => {
	expect(amend(BEGUN)).toMatchObject({ values: {}, changed: false });
	expect(amend({ ...BEGUN, title: '路灯二' }).values).toEqual({ title: '路灯二' });
	expect(amend({ ...BEGUN, speaker: '' }).values).toEqual({ speaker: null });
	expect(amend({ ...BEGUN, channel: 'letter' }).values).toEqual({ channel: 'letter', people: null, speaker: null });
	expect(amend({ ...BEGUN, secret: '李四' }).values).toEqual({ secret: '李四' });
});

test('an action asks for its own fields and for the date of the state that it leads to', () => {
	const form = read({}, { action: 'close', base });
	expect([...form.shown]).toEqual(['amount', 'closed_on']);
	expect([...form.missing].sort()).toEqual(['amount', 'closed_on']);
});

test('a new record is not asked at first for what later steps bring, and never for a signature', () => {
	expect(fieldsOfAction(register, 'create')).not.toContain('closed_by');
	expect([...laterFields(register, 'create')].sort()).toEqual(['amount', 'closed_by', 'closed_on']);
	expect(fieldsOfAction(register, 'void')).toEqual([]);
});

test('a past record needs the date of the state that it had', () => {
	expect(read({ title: '甲', on: '2021-01-01' }, { action: 'enter', state: 'closed' }).missing.has('closed_on')).toBe(true);
});

test('one like another takes over neither days nor what stands once nor secrets', () => {
	expect(likeRecord(register, { ...base, values: { ...base.values, number: '7' } })).toEqual({ title: '路灯', channel: 'visit', people: '2', speaker: '甲' });
});
