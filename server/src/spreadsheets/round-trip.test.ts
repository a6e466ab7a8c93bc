/** What goes out as text comes in as the same, read by the import as it would be by itself; the example of a template does not. Workbooks: `importing/export-import.test.ts`. */
import { buffer } from 'node:stream/consumers';
import type { StoredValues } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { zipParts } from '../../test/zip-parts.ts';
import { accountNames } from '../identity/accounts.ts';
import { type FoundRecord, readRecords } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { systemRights } from '../records/rights.ts';
import { exportRecords } from './exporting/export-records.ts';
import { writeTemplate } from './exporting/template.ts';
import { cellContext, readCalled } from './importing/cell-names.ts';
import { proposeMatching, readFile } from './importing/file-reading.ts';
import { type ReadRow, readRow } from './importing/read-row.ts';
import { knownColumns } from './importing/run-import.ts';
import { takeRows } from './importing/taken-rows.ts';
import { openFile } from './reading/open-file.ts';

let server: TestServer;
let actor: Actor;

beforeAll(async () => {
	server = await startTestServer('yb_round_trip');
	actor = { account: 'system', rights: systemRights(server.book.office), unit: 'street' };
});
afterAll(() => server?.close());

async function readBack(id: string, content: Buffer, name: string): Promise<ReadRow[]> {
	const { book } = server;
	const register = book.registers.get(id) as never;
	const reading = await readFile(await openFile(content));
	const known = await knownColumns(book, register);
	const source = takeRows(await openFile(content), reading, proposeMatching(reading, name, known), known.targets);
	const accounts = await accountNames(book.pool, book.office_id);
	const read: ReadRow[] = [];
	for await (const rows of source.rows()) {
		const records = await readCalled(book, actor, register, rows);
		for (const { row, columns, year } of rows) {
			read.push(readRow(row, { register, columns, cells: cellContext(book, { accounts, records, year }), is1904: source.is1904 }));
		}
	}
	source.close();
	return read;
}

function filled(values: StoredValues, ids: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(ids.flatMap((id) => (values[id] === undefined || values[id] === null ? [] : [[id, values[id]]])));
}

test('every register comes back from .csv as it went out', async () => {
	for (const register of server.book.office.registers) {
		const find = { sort: 'recorded_at' };
		const content = await buffer(await exportRecords(server.book, actor, { register: register.id, as: 'csv', find }));
		const back = await readBack(register.id, content, `${register.label.zh}.csv`);
		const ids = Object.entries(register.fields).flatMap(([id, { kind, retired }]) => (kind === 'attachments' || retired === true ? [] : [id]));
		const stored: FoundRecord[] = [];
		for await (const found of readRecords(server.book, actor, { ...find, register: register.id, purpose: 'list' })) {
			stored.push(...found);
		}
		expect(back.flatMap(({ problems }) => problems).slice(0, 5), register.id).toEqual([]);
		expect(
			back.map(({ values, unit }) => ({ unit, ...filled(values, ids) })),
			register.id,
		).toEqual(stored.map(({ record }) => ({ unit: record.unit, ...filled(record.values, ids) })));
	}
});

test('the example of a template is nobody’s record, and its headings are known', async () => {
	for (const register of server.book.office.registers) {
		const content = await buffer(await writeTemplate(server.book, register, 'general'));
		expect(await readBack(register.id, content, 'template.xlsx'), register.id).toEqual([]);
		expect((await zipParts(content)).get('xl/worksheets/sheet1.xml')).toContain('示例：');
		const reading = await readFile(await openFile(content));
		const known = await knownColumns(server.book, register as never);
		const [first] = proposeMatching(reading, 'template.xlsx', known).sheets;
		const matched = new Set(first?.columns.map(({ target }) => target));
		const wanted = Object.entries(register.fields).flatMap(([id, { kind, retired }]) => (kind === 'attachments' || retired === true ? [] : [id]));
		expect(
			wanted.filter((id) => !matched.has(id)),
			register.id,
		).toEqual([]);
	}
});
