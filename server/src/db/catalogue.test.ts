import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, dropTestDatabase } from '../../test/postgres.ts';
import { StartProblem } from '../start-problem.ts';
import { migrate } from './migrate.ts';

const NAME = 'yb_catalogue';
const GLOBAL = ['migration', 'office', 'unit', 'account', 'post', 'stand_in', 'access_token', 'sign_in_failure'];
let config: pg.ClientConfig;
let client: pg.Client;

beforeAll(async () => {
	config = await createTestDatabase(NAME);
	await migrate(config as pg.PoolConfig);
	client = new pg.Client(config);
	await client.connect();
});

afterAll(async () => {
	await client.end();
	await dropTestDatabase(NAME);
});

async function brokenTables(): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`SELECT c.relname AS name FROM pg_class c
		WHERE c.relnamespace IN ('book'::regnamespace, 'ledger'::regnamespace) AND c.relkind = 'r' AND NOT c.relname = ANY($1)
		AND (NOT (c.relrowsecurity AND c.relforcerowsecurity)
			OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL)
			OR NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'office_id' AND a.attnotnull)
			OR NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)
			OR EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
				WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x', 'f') AND a.attname <> 'office_id')
			OR pg_get_userbyid(c.relowner) <> 'yb_owner')
		ORDER BY 1`,
		[GLOBAL],
	);
	return rows.map(({ name }) => name);
}

test('every business table belongs to an office, by key and by policy', async () => {
	expect(await brokenTables()).toEqual([]);
});

test('a table without the walls is found', async () => {
	await client.query('BEGIN; CREATE TABLE book.planted (id uuid PRIMARY KEY, office_id uuid NOT NULL)');
	expect(await brokenTables()).toEqual(['planted']);
	await client.query('ROLLBACK');
});

test('migrating again does nothing, and a newer database is refused with a sentence', async () => {
	expect(await migrate(config as pg.PoolConfig)).toEqual([]);
	await client.query(`INSERT INTO book.migration (version, name, hash) VALUES (9999, 'later', '')`);
	await expect(migrate(config as pg.PoolConfig)).rejects.toThrow(StartProblem);
	await expect(migrate(config as pg.PoolConfig)).rejects.toThrow(/数据库比程序新.*\n.*newer than this program/);
	await client.query('DELETE FROM book.migration WHERE version = 9999');
});
