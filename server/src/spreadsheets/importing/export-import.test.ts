/** What the book writes it takes back: every register's export comes in again and changes nothing. */
import { buffer } from 'node:stream/consumers';
import { office } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { systemActor } from '../../identity/actor.ts';
import { exportRecords } from '../exporting/export-records.ts';
import { jobOf } from './jobs.ts';
import { findRows, getImport } from './kept-import.ts';
import { startCheck, startImport } from './run-import.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_export_import');
});

afterAll(async () => {
	await server.close();
});

test.each(office.registers.map((register) => [register.id, register.label.zh] as const))('%s (%s) comes back as it went out', async (register, name) => {
	const { book, admin } = server;
	const actor = systemActor(book);
	const { rows } = await admin.query(`SELECT count(*)::int AS count FROM ledger."${register}" WHERE state <> 'voided'`);
	const content = await buffer(await exportRecords(book, actor, { register, as: 'xlsx', find: {} }));
	const id = await startImport(book, actor, { register, name: `${name}.xlsx`, content });
	const { matching } = await getImport(book, actor.account, id);
	expect(matching.sheets.map(({ take }) => take)).toEqual([rows[0].count > 0, false]);
	await startCheck(book, actor, id);
	await jobOf(book, id)?.ended;
	const { totals, problem } = await getImport(book, actor.account, id);
	const wrong = [
		...(await findRows(book, id, { kind: 'refused', after: -1, limit: 3 })),
		...(await findRows(book, id, { kind: 'changed', after: -1, limit: 3 })),
	];
	expect(wrong.map(({ told }) => [told.row, told.problems.map(({ cell, message }) => `${cell} ${message}`), told.changes])).toEqual([]);
	expect([problem, totals?.same ?? 0, totals?.new ?? 0]).toEqual([null, rows[0].count, 0]);
});
