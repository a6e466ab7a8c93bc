import { type BookRecord, defineRegister, type Register, text } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, dropTestDatabase } from '../../test/postgres.ts';
import { run } from './compile-sql.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './open.ts';
import { fromRow, hasWord, toRow } from './stored.ts';
import { applyRegisters } from './tables.ts';
import { inOffice, readInOffice } from './transaction.ts';

const NAME = 'yb_tables';
const OURS = '00000000-0000-7000-8000-000000000001';
const THEIRS = '00000000-0000-7000-8000-000000000002';
const label = text('例', 'Example');
const people = defineRegister({
	id: 'people',
	label,
	help: label,
	keeper: 'general',
	work: [],
	access: 'open',
	fields: {
		name: { kind: 'text', label },
		paid: { kind: 'money', label },
		since: { kind: 'date', label },
		until: { kind: 'date', label },
		tags: { kind: 'choices', label },
		rows: { kind: 'items', label },
		at: { kind: 'moment', label },
		helper: { kind: 'reference', label, register: 'people' },
	},
	time: { shape: 'span', from: 'since', until: 'until' },
	states: [{ id: 'open', label }],
	who: {},
	title: 'name',
	list: ['name'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name'],
}) as Register;
const record: BookRecord = {
	id: '00000000-0000-7000-8000-000000000010',
	register: 'people',
	unit: 'street',
	number: null,
	state: 'open',
	version: 1,
	made_by: 'a',
	made_at: '2022-03-05T01:02:03.000Z',
	recorded_at: '2022-03-05T01:02:03.000Z',
	values: {
		name: "张伟 O'Brien\\x",
		paid: 160310000,
		since: '2022-03-05',
		tags: ['a', 'b'],
		rows: [{ item: 'a', quantity: 2 }],
		at: '2022-03-05T01:02:03.000Z',
	},
};
let config: pg.PoolConfig;
let database: Database;

beforeAll(async () => {
	config = (await createTestDatabase(NAME)) as pg.PoolConfig;
	await migrate(config);
	await applyRegisters(config, { registers: [people], code_lists: [] });
	database = openDatabase(config);
	await inOffice(database.pool, OURS, (client) =>
		client.query('INSERT INTO ledger.people SELECT * FROM json_populate_recordset(NULL::ledger.people, $1::json)', [
			JSON.stringify([toRow(people, OURS, record)]),
		]),
	);
});

afterAll(async () => {
	await database.close();
	await dropTestDatabase(NAME);
});

test('a record comes back as it went in, and to its own office only', async () => {
	const read = (office: string) => readInOffice(database.pool, office, async (client) => (await client.query('SELECT * FROM ledger.people')).rows);
	expect((await read(OURS)).map((row) => fromRow(people, row))).toEqual([record]);
	expect(await read(THEIRS)).toEqual([]);
	await expect(inOffice(database.pool, THEIRS, (client) => client.query(`INSERT INTO book.counter VALUES ($1, 'a', 1)`, [OURS]))).rejects.toThrow(
		'row-level security',
	);
});

test.each([
	['张伟', 1],
	['zw', 1],
	['zhangwei', 1],
	['张', 1],
	["o'br", 1],
	['\\x', 1],
	['伟张', 0],
	['%', 0],
])('searching %s finds %i', async (words, count) => {
	const rows = await readInOffice(database.pool, OURS, (client) => run(client, sql`SELECT id FROM ledger.people AS t WHERE ${hasWord(words, 't')}`));
	expect(rows).toHaveLength(count);
});

test('words and codes are found by their index among many, behind row-level security too', async () => {
	await inOffice(database.pool, OURS, (client) =>
		client.query(
			`INSERT INTO ledger.people (office_id, id, unit, state, version, made_by, made_at, recorded_at, tags, search_text, search_grams)
			SELECT $1, gen_random_uuid(), 'a', 'open', 1, 'a', now(), now(), ARRAY['tag' || n % 500], '姓名' || n % 500, array_to_tsvector(ARRAY['姓名', '名' || n % 500])
			FROM generate_series(1, 5000) AS n`,
			[OURS],
		),
	);
	const admin = new pg.Client(config);
	await admin.connect();
	await admin.query('ANALYZE ledger.people');
	await admin.end();
	const planOf = async (condition: RawBuilder<boolean>) => {
		const lines = await readInOffice(database.pool, OURS, (client) =>
			run<Record<string, string>>(client, sql`EXPLAIN SELECT id FROM ledger.people AS t WHERE office_id = ${OURS} AND ${condition}`),
		);
		return lines.map((line) => line['QUERY PLAN']).join('\n');
	};
	expect(await planOf(hasWord('名7', 't'))).toContain('Bitmap Index Scan on people__search_grams');
	expect(await planOf(sql`t.tags @> '{tag7}'::text[]`)).toContain('Bitmap Index Scan on people__tags');
	expect(await planOf(sql`t.tags && '{tag7,tag8}'::text[]`)).toContain('Bitmap Index Scan on people__tags');
});
