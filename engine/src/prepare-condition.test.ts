/** What stands within an ID number can be asked like a field, and days some years before. The rest of the language: `server/src/records/condition-sql.test.ts`. */
import { expect, test } from 'vitest';
import { evaluateCondition } from './evaluate-condition.ts';
import { prepareCondition } from './prepare-condition.ts';
import { defineRegister, type Register } from './register.ts';
import { text } from './text.ts';
import { buildUnitTree } from './units.ts';

const label = text('例', 'Example');
const person = defineRegister({
	id: 'person',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: { id_number: { kind: 'id_number', label }, name: { kind: 'text', label }, seen_on: { kind: 'date', label } },
	time: { shape: 'event', on: 'seen_on' },
	states: [{ id: 'seen', label }],
	who: {},
	title: 'name',
	list: [],
	search: [],
	keys: [],
}) as unknown as Register;
const SCOPE = { register: person, registers: new Map([['person', person]]), parse: { code_lists: new Map(), unitKind: () => undefined } };

/** Born on 29 February 1964; a woman. */
const ID_NUMBER = '990000196402290124';

function holds(condition: unknown, day = '2024-02-29', id_number: string | null = ID_NUMBER): boolean {
	const result = prepareCondition(condition, SCOPE);
	if ('problems' in result) {
		throw new Error(result.problems.map(({ path, message }) => `${path}: ${message.en}`).join());
	}
	const moment = '2022-01-01T00:00:00.000Z';
	const kept = { made_by: 'ann', made_at: moment, recorded_at: moment, values: { id_number } };
	const record = { id: 'a', register: 'person', unit: 'street', number: null, state: 'seen', version: 1, ...kept };
	return evaluateCondition(result.prepared, record, { params: { day }, units: buildUnitTree([]), related: () => [], byId: () => undefined });
}

const isAged = (years_before: number) => ({ field: 'id_number.birth_on', op: 'lte', value: { param: 'day', years_before } });

test.each([
	['2024-02-28', false],
	['2024-02-29', true],
	['2025-02-28', true],
])('who was born on 29 February 1964 is 60 years old on %s: %s', (day, is) => {
	expect(holds(isAged(60), day)).toBe(is);
});

test('sex is asked by its code, and nobody without a number has either', () => {
	expect(holds({ field: 'id_number.sex', op: 'is', value: '2' })).toBe(true);
	expect(holds({ field: 'id_number.sex', op: 'not_in', value: ['2'] })).toBe(false);
	expect(holds({ field: 'id_number.sex', op: 'is_not', value: '1' }, '2024-02-29', null)).toBe(false);
	expect(holds({ field: 'id_number.birth_on', op: 'is_empty' }, '2024-02-29', null)).toBe(true);
});

test.each([
	[{ field: 'name.birth_on', op: 'is_set' }, 'field', '没有字段“name.birth_on”'],
	[{ field: 'id_number.age', op: 'is_set' }, 'field', '没有字段“id_number.age”'],
	[{ field: 'id_number.birth_on.sex', op: 'is_set' }, 'field', '没有字段'],
	[{ field: 'id_number.sex', op: 'is', value: 'female' }, 'value', '应为 1（男）或 2（女）'],
	[{ field: 'id_number.sex', op: 'lt', value: '2' }, 'op', '“id_number.sex”可用：is'],
	[{ field: 'id_number.birth_on', op: 'lt', value: '1964-02-30' }, 'value', ''],
	[{ ...isAged(60), value: { param: 'day', years_before: 0.5 } }, 'value', '1 到 150 的整数'],
	[{ ...isAged(60), value: { param: 'day', years_before: 151 } }, 'value', '1 到 150 的整数'],
	[{ field: 'seen_on', op: 'lte', value: { param: 'day', years: 60 } }, 'value', '参数应为'],
	[{ field: 'made_by', op: 'is', value: { param: 'account', years_before: 3 } }, 'value', 'years_before 只用于日期'],
])('%j is refused at its place', (condition, path, words) => {
	const result = prepareCondition(condition, SCOPE);
	expect('problems' in result ? result.problems : []).toEqual([{ path, message: expect.objectContaining({ zh: expect.stringContaining(words) }) }]);
});
