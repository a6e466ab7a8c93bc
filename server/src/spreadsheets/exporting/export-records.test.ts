import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { zipParts } from '../../../test/zip-parts.ts';
import { findAccount } from '../../identity/accounts.ts';
import { actorOf } from '../../identity/actor.ts';
import { exportRecords } from './export-records.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_export_records');
});
afterAll(() => server?.close());

function fetched(account: string, path: string): Promise<Response> {
	return fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.tokenOf(account)}` } });
}

/** The lines of a `.csv` without quotes in it. */
async function linesOf(account: string, query: string, register = 'activity'): Promise<string[][]> {
	const answer = await fetched(account, `/api/records/${register}/export?as=csv&${query}`);
	expect(answer.status).toBe(200);
	const lines = (await answer.text()).split('\r\n');
	return lines.slice(0, -1).map((line) => line.split(','));
}

const filterOf = (condition: object) => `filter=${encodeURIComponent(JSON.stringify(condition))}`;

test('what is on the screen goes out: its filter, order, words and columns', async () => {
	const filter = filterOf({ field: 'kind', op: 'is', value: 'volunteer' });
	const [heading, ...rows] = await linesOf('leader', `${filter}&sort=held_on&search=志愿&columns=held_on,title,unit,state`);
	expect(heading).toEqual(['日期', '名称', '所属单位', '状态']);
	const listed = (await server.ask('leader', 'GET', `/api/records/activity?${filter}&sort=held_on&search=志愿&limit=200`)).body;
	expect(rows.slice(0, 200).map(([held_on, title]) => [held_on, title])).toEqual(
		listed.records.map(({ values }: { values: Record<string, string> }) => [values['held_on'], values['title']]),
	);
	expect(new Set(rows.map(([, , , state]) => state))).toEqual(new Set(['已开展']));
});

test('all of it goes out, however many pages that is, each record once', async () => {
	const [, ...rows] = await linesOf('leader', 'columns=id');
	const { rows: stored } = await server.admin.query(`SELECT count(*)::int AS n FROM ledger.activity WHERE state <> 'voided'`);
	expect(new Set(rows.map(([id]) => id)).size).toBe(stored[0].n);
	expect(rows).toHaveLength(stored[0].n);
});

test('the answer says how many are on their way and how the file is called', async () => {
	const answer = await fetched('leader', '/api/records/seal_use/export?as=xlsx');
	expect(answer.headers.get('x-records')).toBe('5');
	expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(/^attachment; filename\*=UTF-8''用印登记_\d{4}-\d\d-\d\d\.xlsx$/);
	expect(answer.headers.get('cache-control')).toBe('no-store');
	await answer.arrayBuffer();
});

test('items go out as one text, or in a column each', async () => {
	const together = await linesOf('leader', 'columns=id,quantities&sort=held_on');
	const [heading = [], ...apart] = await linesOf('leader', 'columns=id,quantities&items=apart&sort=held_on');
	const leaflets = heading.indexOf('数量/宣传资料（份）');
	expect(leaflets).toBeGreaterThan(0);
	const filled = apart.find((row) => row[leaflets] !== '') ?? [];
	expect(together.find(([id]) => id === filled[0])?.[1]).toContain(`宣传资料（份） ${filled[leaflets]}`);
});

test('what the reader may not see stays hidden, and the workbook says so', async () => {
	const parts = await zipParts(Buffer.from(await (await fetched('leader', '/api/records/patient/export?as=xlsx')).arrayBuffer()));
	const { rows } = await server.admin.query(`SELECT id_number, name FROM ledger.patient WHERE state <> 'voided'`);
	const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
	expect(rows.filter(({ id_number }) => id_number !== null && sheet.includes(id_number))).toEqual([]);
	expect(sheet).toContain('（已遮盖）');
	expect(parts.get('xl/worksheets/sheet2.xml')).toContain('以下内容按您的岗位遮盖');
});

test('whoever takes out sensitive values in the clear stands in the log of reads, for each of them', async () => {
	await server.admin.query(`DELETE FROM book.read_log WHERE account = 'peace_clerk'`);
	const [, ...rows] = await linesOf('peace_clerk', 'columns=id,name', 'patient');
	const { rows: logged } = await server.admin.query(
		`SELECT DISTINCT unnest(record_ids)::text AS id FROM book.read_log WHERE account = 'peace_clerk' AND register = 'patient' AND purpose = 'export'`,
	);
	expect(logged.map(({ id }) => id).sort()).toEqual(rows.map(([id]) => id).sort());
	expect(rows.length).toBeGreaterThan(0);
});

test.each([
	['a column that is not there', '/api/records/activity/export?as=csv&columns=nothing', 400, 'query_wrong'],
	['a filter that is none', '/api/records/activity/export?as=csv&filter=%7B', 400, 'query_wrong'],
	['an order by what is masked', '/api/records/patient/export?as=csv&sort=id_number', 400, 'query_wrong'],
	['a register that is not there', '/api/records/nothing/export?as=csv', 404, 'register_unknown'],
	['another kind of file', '/api/records/activity/export?as=pdf', 400, 'query_wrong'],
])('%s is refused in words, not with a broken file', async (_, path, status, code) => {
	const answer = await fetched('leader', path);
	expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
});

test('a register that the reader may not read does not go out', async () => {
	const answer = await fetched('admin', '/api/records/patient/export?as=xlsx');
	expect([answer.status, (await answer.json()).error.code]).toEqual([403, 'not_readable']);
});

test('what is written while an export is taken does not show in it', async () => {
	const account = await findAccount(server.book.pool, { id: 'auditor' });
	const stream = await exportRecords(server.book, actorOf(server.book, account as never), {
		register: 'activity',
		as: 'csv',
		find: { sort: 'held_on' },
		columns: ['title'],
	});
	const title = '导出之后才写的';
	const values = { title, kind: 'meeting', held_on: '2023-12-30' };
	expect((await server.ask('general_clerk', 'POST', '/api/records/activity/actions/create', { values })).status).toBe(201);
	expect(await text(stream)).not.toContain(title);
	expect((await linesOf('auditor', 'columns=title')).flat()).toContain(title);
});

test('names that would be run or break a file go out unharmed', async () => {
	const strange = ['=HYPERLINK("http://x","y")', '<img src=x onerror=alert(1)>', '\u202eabc\u202c 𠮷㛃䶮', '长'.repeat(200)];
	for (const title of strange) {
		const { status } = await server.ask('general_clerk', 'POST', '/api/records/activity/actions/create', {
			values: { title, kind: 'meeting', held_on: '2024-01-02' },
		});
		expect(status).toBe(201);
	}
	const filter = filterOf({ field: 'held_on', op: 'is', value: '2024-01-02' });
	const sheet = (
		await zipParts(Buffer.from(await (await fetched('leader', `/api/records/activity/export?as=xlsx&columns=title&${filter}`)).arrayBuffer()))
	).get('xl/worksheets/sheet1.xml');
	for (const title of strange) {
		expect(sheet).toContain(`>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</t>`);
	}
	expect(sheet).not.toContain('<f>');
	const csv = await (await fetched('leader', `/api/records/activity/export?as=csv&columns=title&${filter}`)).text();
	expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
});

test('an export that nobody takes any more gives its connection back', async () => {
	const before = server.book.pool.totalCount - server.book.pool.idleCount;
	const breaking = new AbortController();
	const answer = await fetch(`${server.url}/api/records/activity/export?as=xlsx`, {
		headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
		signal: breaking.signal,
	});
	expect(answer.status).toBe(200);
	breaking.abort();
	await expect.poll(() => server.book.pool.totalCount - server.book.pool.idleCount).toBe(before);
});
