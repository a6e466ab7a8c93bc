/** Rows given as columns arrive in the store as they were. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, dropTestDatabase } from '../../test/postgres.ts';
import { type ColumnTypes, rowsSql } from './column-rows.ts';

const TYPES: ColumnTypes = {
	id: 'uuid',
	title: 'text',
	codes: 'text[]',
	rows: 'jsonb',
	on: 'date',
	at: 'timestamptz',
	amount: 'bigint',
	yes: 'bool',
	grams: 'tsvector',
};
const DATABASE = 'column_rows';
let client: pg.Client;

beforeAll(async () => {
	client = new pg.Client(await createTestDatabase(DATABASE));
	await client.connect();
});

afterAll(async () => {
	await client.end();
	await dropTestDatabase(DATABASE);
});

test.each([
	['one row', [{ title: '一', amount: 5 }]],
	['rows all alike', [{ title: '一' }, { title: '一' }, { title: '一' }]],
	['a column that some rows lack', [{ title: '一', amount: 1 }, { title: '二' }, { title: '三', amount: null }]],
	['text that would have to be quoted', [{ title: `"'\\{},NULL` }, { title: 'NULL' }, { title: '' }, { title: '行\n𠮷' }]],
	['codes', [{ codes: ['a"b', 'c\\d', '甲,乙'] }, { codes: [] }, {}]],
	['rows of items', [{ rows: [{ item: 'a', quantity: 1.5, note: `"\\'` }] }, { rows: null }]],
	[
		'days and moments',
		[
			{ on: '2022-02-28', at: '2022-02-28T16:00:00.123Z' },
			{ on: '1850-01-01', at: '2022-02-28T16:00:00.124Z' },
		],
	],
	['yes and no', [{ yes: true }, { yes: false }]],
])('%s: the store reads them as it reads JSON', async (_, rows: readonly Readonly<Record<string, unknown>>[]) => {
	expect(await read(rows)).toEqual(await readJson(rows));
});

test('Lexemes become words to search', async () => {
	const { select, parameters } = rowsSql([{ grams: `'反诈' '诈''骗'` }, { grams: `'a\\\\b'` }], TYPES);
	const { rows } = await client.query(`SELECT tsvector_to_array(grams) AS grams FROM (${select}) AS given`, [...parameters]);
	expect(rows).toEqual([{ grams: ["诈'骗", '反诈'].sort() }, { grams: ['a\\b'] }]);
});

test('A column without a type is refused', () => {
	expect(() => rowsSql([{ colour: 'red' }], TYPES)).toThrow('colour');
});

async function read(given: readonly Readonly<Record<string, unknown>>[]): Promise<unknown[]> {
	const { select, columns, parameters } = rowsSql(given, TYPES, 2);
	const { rows } = await client.query(
		`SELECT row_to_json(given) AS row, $1::text AS before FROM (SELECT ${columns} FROM (${select}) AS all_columns) AS given`,
		['x', ...parameters],
	);
	return rows.map(({ row }) => row);
}

async function readJson(given: readonly Readonly<Record<string, unknown>>[]): Promise<unknown[]> {
	const columns = [...new Set(given.flatMap((row) => Object.keys(row)))].map((name) => `"${name}" ${TYPES[name]}`);
	const { rows } = await client.query(`SELECT row_to_json(given) AS row FROM json_to_recordset($1::json) AS given(${columns.join(', ')})`, [
		JSON.stringify(given),
	]);
	return rows.map(({ row }) => row);
}
