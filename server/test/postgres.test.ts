import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase, dropTestDatabase, ensureTemplate } from './postgres.ts';

const names = { template: 'yb_probe_template', clone: 'yb_probe_clone' };
afterAll(async () => {
	for (const name of Object.values(names)) await dropTestDatabase(name);
});

test('a database cloned from a template holds what the template was filled with, once', async () => {
	let filled = 0;
	async function fill(connection: pg.ClientConfig): Promise<void> {
		filled += 1;
		const client = new pg.Client(connection);
		await client.connect();
		await client.query('create table there as select 5 as n');
		await client.end();
	}
	await ensureTemplate(names.template, fill);
	await ensureTemplate(names.template, fill);
	const client = new pg.Client(await createTestDatabase(names.clone, names.template));
	await client.connect();
	const { rows } = await client.query('select n from there');
	await client.end();
	expect(rows).toEqual([{ n: 5 }]);
	expect(filled).toBe(1);
});
