/** The two answers to one condition, in memory and in SQL, held together over generated records and conditions. */
import {
	type BookRecord,
	CONDITION_OPERATORS,
	type CodeList,
	type Condition,
	type ConditionOperator,
	type ConditionParameters,
	defineRegister,
	evaluateCondition,
	FIELD_KINDS,
	type FieldDefinition,
	type OfficeDefinition,
	prepareCondition,
	type Register,
	type StoredValue,
	text,
	unitKinds,
	unitRegister,
} from '@yibenzhang/engine';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { run } from '../db/compile-sql.ts';
import { fromRow, toRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { conditionSql } from './condition-sql.ts';

const label = (zh: string) => text(zh, zh);
const KEEPING = { keeper: 'peace', work: [1], access: 'open', states: [{ id: 'listed', label: label('在册') }], search: [], who: {} } as const;
const OUTCOMES: CodeList = {
	id: 'outcome',
	label: label('结果'),
	source: label('测试用'),
	codes: ['good', 'bad', 'never'].map((code) => ({ code, label: label(code) })),
};

const home = defineRegister({
	...KEEPING,
	id: 'home',
	label: label('户'),
	help: label('测试用'),
	fields: {
		name: { kind: 'text', label: label('名称') },
		note: { kind: 'long_text', label: label('说明') },
		people: { kind: 'whole_number', label: label('人数') },
		area: { kind: 'decimal', label: label('面积') },
		amount: { kind: 'money', label: label('金额') },
		built: { kind: 'year', label: label('年份') },
		listed_on: { kind: 'date', label: label('列入') },
		until_on: { kind: 'date', label: label('止') },
		seen_at: { kind: 'moment', label: label('见到') },
		is_rented: { kind: 'yes_no', label: label('出租') },
		outcome: { kind: 'choice', codes: 'outcome', label: label('结果') },
		outcomes: { kind: 'choices', codes: 'outcome', label: label('各项') },
		place_unit: { kind: 'unit', label: label('所在') },
		keeper: { kind: 'account', label: label('经手') },
		paper: { kind: 'id_number', label: label('证号') },
		aids: { kind: 'items', codes: 'outcome', label: label('明细') },
		head: { kind: 'reference', register: 'home', label: label('主户') },
	},
	time: { shape: 'event', on: 'listed_on' },
	clocks: {
		next_visit: {
			label: label('下次走访'),
			basis: [],
			after: {
				related: 'visit',
				by: 'about',
				on: 'visited_on',
				outcome: 'outcome',
				intervals: { good: { months: 1 }, bad: { weeks: 1, days: 3 }, never: null },
			},
			first: { on: 'listed_on', interval: { months: 1, days: 1 } },
			while: { not: { field: 'is_rented', op: 'is', value: true } },
		},
		named_visit: {
			label: label('约定走访'),
			basis: [],
			after: {
				related: 'visit',
				by: 'about',
				on: 'visited_on',
				next_on: 'next_on',
				outcome: 'outcome',
				intervals: { good: { days: 3 }, never: null },
				among: ['good', 'never'],
			},
		},
		asked_visit: { label: label('要求走访'), basis: [], after: { related: 'visit', by: 'about', on: 'visited_on', next_on: 'next_on' } },
	},
	title: 'name',
	list: ['name'],
	keys: ['name'],
});

const visit = defineRegister({
	...KEEPING,
	id: 'visit',
	label: label('走访'),
	help: label('测试用'),
	fields: {
		title: { kind: 'text', label: label('事由') },
		visited_on: { kind: 'date', label: label('日期') },
		next_on: { kind: 'date', label: label('下次') },
		outcome: { kind: 'choice', codes: 'outcome', label: label('结果') },
		about: { kind: 'reference', register: 'home', label: label('对象') },
	},
	time: { shape: 'event', on: 'visited_on' },
	title: 'title',
	list: ['title'],
	keys: ['title'],
});

const unit = (code: string, kind: 'street' | 'section' | 'community', parent: string | null) => ({
	code,
	name: label(code),
	kind,
	parent,
	from_on: '2000-01-01',
});
const OFFICE: OfficeDefinition = {
	id: 'conditions',
	name: label('测试街道'),
	signed_by: [],
	registers: [home, visit],
	code_lists: [OUTCOMES, unitKinds],
	figures: [],
	reports: [],
	units: [unit('street', 'street', null), unit('peace', 'section', 'street'), unit('east', 'community', 'peace'), unit('west', 'community', 'street')],
	roles: [],
};

/** Few values in wire form, so that records and conditions meet. */
const UUIDS = ['0a', '9f', 'a0', 'c3', 'f1', 'ff'].map((end) => `${end}000000-0000-4000-8000-0000000000${end}`);
const WORDS = [
	'城南',
	'城南社区%',
	'street',
	'%',
	'_',
	'__',
	'a_b',
	"O'Neil",
	'"双"',
	'\\',
	'\\%',
	'a\\b',
	'{a,b}',
	'NULL',
	'null',
	'𠮷野',
	'é',
	'A',
	'a',
	'1',
];
const DAYS = ['2021-12-31', '2022-01-01', '2022-01-08', '2022-01-31', '2022-02-28', '2022-03-01', '2022-03-11', '2024-02-29'];
const MOMENTS = ['2021-12-31T16:00:00Z', '2022-01-01T00:00:00+08:00', '2022-01-01T00:00:00.001Z', '2022-03-01T00:00:00Z', '1900-01-02T00:00:00Z'];
const UNITS = ['street', 'peace', 'east', 'west'];
const CODES = ['good', 'bad', 'never'];
const ACCOUNTS = ['ann', 'bo.b', 'c_d'];
const STATES = ['listed', 'voided'];
/** Born on three days, one of them no day of most years; women and men. */
const PAPERS = ['990000620101121', '990000620101122', '990000211231123', '990000240229124'];
const BIRTHS = ['1962-01-01', '1921-12-31', '1924-02-29', '1962-01-02'];
const units = unitRegister as unknown as Register;
const WIRE: Readonly<Partial<Record<FieldDefinition['kind'], readonly unknown[]>>> = {
	text: WORDS,
	long_text: WORDS,
	whole_number: [-3, 0, 1, 10, 9, Number.MAX_SAFE_INTEGER],
	decimal: [-1.25, 0, 0.1, 0.3, 10, 9.99],
	money: [-0.01, 0, 0.1, 160.31, 1603100, 99_999_999_999.99],
	year: [1999, 2021, 2022],
	date: DAYS,
	moment: MOMENTS,
	yes_no: [true, false],
	choice: CODES,
	choices: [['good'], ['bad', 'good'], ['never'], CODES],
	unit: UNITS,
	account: ACCOUNTS,
	id_number: PAPERS,
	items: [
		[{ item: 'good', quantity: 1 }],
		[
			{ item: 'bad', quantity: 2, note: 'good' },
			{ item: 'never', quantity: 0 },
		],
	],
	reference: UUIDS,
};
const OWN: Readonly<Record<string, { values: readonly unknown[]; kind: FieldDefinition['kind']; operators: readonly ConditionOperator[] }>> = {
	id: { values: UUIDS, kind: 'reference', operators: ['is', 'is_not', 'in', 'not_in'] },
	unit: { values: UNITS, kind: 'unit', operators: ['is', 'is_not', 'in', 'not_in', 'within'] },
	state: { values: STATES, kind: 'choice', operators: ['is', 'is_not', 'in', 'not_in'] },
	number: { values: WORDS, kind: 'text', operators: ['is', 'is_not', 'in', 'not_in', 'contains', 'starts_with'] },
	made_by: { values: ACCOUNTS, kind: 'account', operators: ['is', 'is_not', 'in', 'not_in'] },
	made_at: { values: MOMENTS, kind: 'moment', operators: ['lt', 'lte', 'gt', 'gte', 'between'] },
	recorded_at: { values: MOMENTS, kind: 'moment', operators: ['lt', 'lte', 'gt', 'gte', 'between'] },
};
const PARAMS: Readonly<Partial<Record<FieldDefinition['kind'], readonly string[]>>> = {
	account: ['account'],
	unit: ['post_unit'],
	date: ['period_from', 'period_until', 'day'],
};

let opened: TestBook;
let unitRecords: BookRecord[];
beforeAll(async () => {
	opened = await openTestBook('yb_condition_sql', OFFICE);
	const { book } = opened;
	const rows = await inOffice(book.pool, book.office_id, async (client) => (await client.query('SELECT * FROM ledger.unit')).rows);
	unitRecords = rows.map((row) => fromRow(units, row));
}, 60_000);
afterAll(() => opened?.close());

function recordOf(register: Register, id: string): fc.Arbitrary<BookRecord> {
	const fields = Object.entries(register.fields).map(([name, field]) => {
		// Many point at the same few, on the same few days: only then does the order among the latest show.
		const wires = (WIRE[field.kind] ?? []).slice(0, field.kind === 'reference' ? 2 : name === 'visited_on' ? 4 : undefined);
		const values = wires.map((wire) => stored(field, wire));
		return [name, fc.option(fc.constantFrom(...values), { freq: 4 })] as const;
	});
	const moment = fc.constantFrom(...MOMENTS.map((one) => new Date(one).toISOString()));
	return fc.record({
		id: fc.constant(id),
		register: fc.constant(register.id),
		unit: fc.constantFrom(...UNITS),
		number: fc.option(fc.constantFrom(...WORDS)),
		state: fc.constantFrom('listed', 'listed', 'voided'),
		version: fc.constant(1),
		made_by: fc.constantFrom(...ACCOUNTS),
		made_at: moment,
		recorded_at: moment,
		values: fc.record(Object.fromEntries(fields)) as fc.Arbitrary<BookRecord['values']>,
	});
}

function stored(field: FieldDefinition, wire: unknown): StoredValue {
	const parsed = FIELD_KINDS[field.kind].parse(field, wire, opened.book.parse);
	if ('problem' in parsed) throw new Error(`${field.kind} ${JSON.stringify(wire)}: ${parsed.problem.en}`);
	return parsed.value;
}

/** Register → the registers whose field points at it, with the date that orders them. */
const POINTING: Readonly<Record<string, readonly (readonly [Register, string, string])[]>> = {
	home: [
		[home, 'head', 'until_on'],
		[visit, 'about', 'visited_on'],
	],
	unit: [[home, 'place_unit', 'listed_on']],
};

/** Single-valued comparisons with another field of the same kind, of the record itself or of one from which the question came. */
const PAIRED: readonly ConditionOperator[] = ['is', 'is_not', 'lt', 'lte', 'gt', 'gte'];

function pairOf(registers: readonly Register[]): fc.Arbitrary<unknown> {
	const asked = registers.map((register, up) => [
		...Object.entries(register.fields).map(([id, { kind, codes, register: of }]) => ({
			id,
			up,
			as: [kind, codes, of].join(),
			operators: FIELD_KINDS[kind].operators,
		})),
		...Object.entries(OWN).map(([id, { kind, operators }]) => ({
			id,
			up,
			as: id === 'state' || id === 'id' ? id : [kind, undefined, undefined].join(),
			operators,
		})),
	]);
	const all = asked.flat();
	const pairs = (asked[0] ?? []).flatMap((one) =>
		all
			.filter(({ as, id, up }) => as === one.as && !(up === 0 && id === one.id))
			.flatMap((other) =>
				one.operators
					.filter((op) => PAIRED.includes(op))
					.map((op) => ({ field: one.id, op, value: { field: other.id, ...(other.up === 0 ? {} : { up: other.up }) } })),
			),
	);
	return fc.constantFrom(...pairs);
}

function comparisonOf(register: Register): fc.Arbitrary<unknown> {
	const isUnits = register.id === 'unit';
	const fields = Object.entries(register.fields).map(([id, { kind, codes }]) => {
		const values = codes === unitKinds.id ? unitKinds.codes.map(({ code }) => code) : (WIRE[kind] ?? []);
		return { id, kind, values, operators: FIELD_KINDS[kind].operators };
	});
	const parts = Object.entries(register.fields).flatMap(([id, { kind }]) =>
		kind === 'id_number'
			? [
					{ id: `${id}.birth_on`, kind: 'date' as const, values: BIRTHS, operators: FIELD_KINDS.date.operators },
					{ id: `${id}.sex`, kind: 'text' as const, values: ['1', '2'], operators: ['is', 'is_not', 'in', 'not_in'] as const },
				]
			: [],
	);
	const own = Object.entries(OWN).map(([id, one]) => ({ id, ...one, values: isUnits && id === 'state' ? ['standing', 'voided'] : one.values }));
	return fc.constantFrom(...fields, ...parts, ...own).chain(({ id, kind, values, operators }) =>
		fc.constantFrom<ConditionOperator>(...operators, 'is_set', 'is_empty').chain((op): fc.Arbitrary<unknown> => {
			const params = (PARAMS[kind] ?? []).flatMap((param) =>
				kind === 'date' ? [{ param }, { param, years_before: 60 }, { param, years_before: 98 }] : [{ param }],
			);
			const one = fc.constantFrom<unknown>(...(op.startsWith('has') ? CODES : values), ...(op === 'contains' || op === 'starts_with' ? [] : params));
			if (op === 'is_set' || op === 'is_empty') return fc.constant({ field: id, op });
			if (op === 'between') return fc.tuple(one, one).map((value) => ({ field: id, op, value }));
			const isList = op === 'in' || op === 'not_in' || op === 'has_any' || op === 'has_all';
			return (isList ? fc.array(one, { minLength: 1, maxLength: 3 }) : one).map((value) => ({ field: id, op, value }));
		}),
	);
}

function conditionOf(register: Register, depth: number, from: readonly Register[] = []): fc.Arbitrary<unknown> {
	const comparison = fc.oneof({ weight: 3, arbitrary: comparisonOf(register) }, { weight: 1, arbitrary: pairOf([register, ...from]) });
	const path = [register, ...from];
	if (depth === 0) return comparison;
	const part = fc.oneof(comparison, conditionOf(register, depth - 1, from));
	const parts = fc.array(part, { maxLength: 3 });
	const pointing = POINTING[register.id] ?? [];
	const through = { home: 'head', visit: 'about' }[register.id];
	const related = pointing.flatMap(([other, by, latestBy]) => {
		const where = fc.oneof(comparisonOf(other), conditionOf(other, depth - 1, path));
		const has = fc.constantFrom('some', 'none');
		return [
			fc.record({ related: fc.constant(other.id), by: fc.constant(by), has, where }, { requiredKeys: ['related', 'by', 'has'] }),
			fc.record({ related: fc.constant(other.id), by: fc.constant(by), has: fc.constant('latest'), latest_by: fc.constant(latestBy), where }),
		];
	});
	return fc.oneof(
		parts.map((all) => ({ all })),
		parts.map((any) => ({ any })),
		part.map((not) => ({ not })),
		...(through === undefined ? [] : [conditionOf(home, depth - 1, path).map((where) => ({ through, where }))]),
		...related,
		...(register.id === 'home' ? [fc.constantFrom('next_visit', 'named_visit', 'asked_visit').map((overdue) => ({ overdue }))] : []),
	);
}

const paramsOf: fc.Arbitrary<ConditionParameters> = fc.record(
	{
		account: fc.constantFrom(...ACCOUNTS),
		post_unit: fc.constantFrom(...UNITS),
		period_from: fc.constantFrom(...DAYS),
		period_until: fc.constantFrom(...DAYS),
		day: fc.constantFrom(...DAYS),
	},
	{ requiredKeys: [] },
);

async function keep(records: readonly BookRecord[]): Promise<void> {
	const { admin, book } = opened;
	await admin.query('DELETE FROM ledger.visit; DELETE FROM ledger.home');
	for (const register of [home, visit]) {
		const rows = records.filter((record) => record.register === register.id).map((record) => toRow(register, book.office_id, record));
		await admin.query(`INSERT INTO ledger.${register.id} SELECT * FROM json_populate_recordset(NULL::ledger.${register.id}, $1::json)`, [JSON.stringify(rows)]);
	}
}

function inMemory(condition: Condition, register: Register, kept: readonly BookRecord[], params: ConditionParameters): string[] {
	const { book } = opened;
	const records = [...kept, ...unitRecords];
	const context = {
		params,
		units: book.units,
		related: (id: string, by: string, value: string) => records.filter((one) => one.register === id && one.values[by] === value),
		byId: (id: string, value: string) => records.find((one) => one.register === id && one.id === value),
	};
	const prepared = preparedOf(condition, register);
	return records
		.filter((one) => one.register === register.id && evaluateCondition(prepared, one, context))
		.map(({ id }) => id)
		.sort();
}

async function inStore(condition: Condition, register: Register, params: ConditionParameters): Promise<string[]> {
	const { book } = opened;
	const where = conditionSql(preparedOf(condition, register), { alias: 't', params, units: book.units, source: (id) => sql.table(`ledger.${id}`) });
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<{ id: string }>(client, sql`SELECT t.id FROM ${sql.table(`ledger.${register.id}`)} AS t WHERE ${where} ORDER BY t.id`),
	);
	return rows.map(({ id }) => id);
}

function preparedOf(condition: unknown, register: Register) {
	const { book } = opened;
	const result = prepareCondition(condition, { register, registers: book.registers, parse: book.parse });
	if ('problems' in result) throw new Error(JSON.stringify([condition, result.problems]));
	return result.prepared;
}

/** Operators and shapes of a condition, through all its parts. */
function wordsOf(condition: unknown): string[] {
	const words = new Set(['all', 'any', 'not', 'through', 'overdue', 'up']);
	if (Array.isArray(condition)) return condition.flatMap(wordsOf);
	if (condition === null || typeof condition !== 'object') return [];
	return Object.entries(condition).flatMap(([key, value]) => [
		...(words.has(key) ? [key] : []),
		...((key === 'op' || key === 'has') && typeof value === 'string' ? [value] : []),
		...wordsOf(value),
	]);
}

test('the store picks the records that the evaluator picks', async () => {
	const told = new Set<string>();
	const records = fc.tuple(...UUIDS.flatMap((id) => [recordOf(home, id), recordOf(visit, id)]));
	const asked = fc
		.constantFrom<Register>(home, home, visit, units)
		.chain((register) =>
			fc.record({ register: fc.constant(register), condition: fc.oneof(comparisonOf(register), conditionOf(register, 3)), params: paramsOf }),
		);
	await fc.assert(
		fc.asyncProperty(records, fc.array(asked, { minLength: 20, maxLength: 40 }), async (kept, questions) => {
			await keep(kept);
			for (const { register, condition, params } of questions) {
				const picked = inMemory(condition as Condition, register, kept, params);
				expect(await inStore(condition as Condition, register, params), JSON.stringify({ register: register.id, condition, params })).toEqual(picked);
				const all = register.id === 'unit' ? unitRecords.length : UUIDS.length;
				for (const word of picked.length > 0 && picked.length < all ? wordsOf(condition) : []) {
					told.add(word);
				}
			}
		}),
		{ numRuns: 80, endOnFailure: true },
	);
	// Of every word of the language there was a question that told some records from others.
	expect([...told].sort()).toEqual([...CONDITION_OPERATORS, 'all', 'any', 'latest', 'none', 'not', 'overdue', 'some', 'through', 'up'].sort());
}, 120_000);

test('nothing from outside makes the check of a condition throw, and its problems stay few', () => {
	const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>({ toString: 1 }, { param: { toString: 1 } }, '__proto__', 'constructor', []));
	const keys = fc.constantFrom('all', 'any', 'not', 'related', 'by', 'has', 'latest_by', 'where', 'through', 'overdue', 'field', 'op', 'value', '__proto__');
	const words = fc.constantFrom<unknown>('name', 'state', 'visit', 'about', 'latest', 'head', 'next_visit', 'is', 'in', 'outcomes', 'has_any', 'id');
	const { tree } = fc.letrec((tie) => ({ tree: fc.oneof({ maxDepth: 4 }, odd, words, fc.array(tie('tree')), fc.dictionary(keys, tie('tree'))) }));
	const scope = { register: home, registers: opened.book.registers, parse: opened.book.parse };
	fc.assert(
		fc.property(tree, (condition) => {
			const result = prepareCondition(condition, scope);
			expect('prepared' in result || result.problems.length > 0).toBe(true);
		}),
		{ numRuns: 500 },
	);
	const many = [
		{ all: Array.from({ length: 100_000 }, () => ({ any: [] })) },
		{ field: 'people', op: 'in', value: Array.from({ length: 5000 }, () => 'x') },
		Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`key${at}`, at])),
	].map((condition) => prepareCondition(condition, scope));
	expect(many.map((result) => ('problems' in result ? result.problems.length : 0))).toEqual([1, 50, 50]);
});

test.each([
	{ field: 'name', op: 'in', value: [] },
	{ field: 'name', op: 'not_in', value: [] },
	{ field: 'outcomes', op: 'has_all', value: [] },
	{ field: 'name', op: 'contains', value: '\ud800' },
	{ field: 'people', op: 'gte', value: { param: 'account' } },
	{ field: 'listed_on', op: 'is', value: { param: 'post_unit' } },
	{ related: { toString: 1 } },
	{ field: 'name', op: 'is', value: { field: 'nowhere' } },
	{ field: 'name', op: 'is', value: { field: 'people' } },
	{ field: 'name', op: 'is', value: { field: 'name', up: 1 } },
	{ field: 'name', op: 'contains', value: { field: 'name' } },
	{ field: 'listed_on', op: 'between', value: [{ field: 'listed_on' }, '2022-01-01'] },
])('%j is refused', (condition) => {
	expect(prepareCondition(condition, { register: home, registers: opened.book.registers, parse: opened.book.parse })).toHaveProperty('problems');
});
