/** Words that would be run, turned round or cut by a careless program: in by a workbook and a text file, out, and in again, letter by letter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { makeWorkbook } from '../../test/make-workbook.ts';
import { runImport, sendFile } from '../../test/send-file.ts';
import { zipParts } from '../../test/zip-parts.ts';

const ACCOUNT = 'general_clerk';
const STRANGE = [
	'<img src=x onerror=alert(1)>',
	'=HYPERLINK("http://example.invalid","点我")',
	'\u202e倒着写\u202c',
	'𠮷㛃䶮',
	'+1',
	'@SUM(A1)',
	'长'.repeat(180),
];
/** A cell that a spreadsheet would run. */
const RUNS = { csv: /(?:^|,)"?\s*[=+@]/m, xlsx: /<f[ >]/ };
const LONG = '长'.repeat(2000);
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_strange_words');
});

afterAll(async () => {
	await server.close();
});

const HEAD = ['名称', '类别', '日期', '内容'];
const rowsOf = (day: string) => STRANGE.map((words) => [words, '会议', day, `${words}${LONG}`]);
const csvOf = (rows: readonly string[][]) => Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

async function stored(day: string): Promise<unknown[]> {
	const { rows } = await server.admin.query(`SELECT title, summary FROM ledger.activity WHERE held_on = $1 AND kind = 'meeting' AND state <> 'voided'`, [day]);
	return rows;
}

async function exported(day: string, as: 'xlsx' | 'csv'): Promise<Buffer> {
	const filter = encodeURIComponent(JSON.stringify({ field: 'held_on', op: 'is', value: day }));
	const response = await fetch(`${server.url}/api/records/activity/export?as=${as}&filter=${filter}`, {
		headers: { authorization: `Bearer ${server.tokenOf(ACCOUNT)}` },
	});
	expect(response.status).toBe(200);
	return Buffer.from(await response.arrayBuffer());
}

async function checked(name: string, content: Buffer) {
	const { body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name, content });
	return runImport(server, ACCOUNT, body.id, { check: body.matching });
}

test.each([
	['xlsx', '2019-03-04'],
	['csv', '2019-03-05'],
] as const)('strange words come in by .%s as they are written, go out harmless, and come in again as the same', async (as, day) => {
	const rows = [HEAD, ...rowsOf(day)];
	const answer = await checked(`怪名.${as}`, as === 'csv' ? csvOf(rows) : await makeWorkbook({ sheets: [{ name: '表', rows }] }));
	expect(answer.totals).toMatchObject({ new: STRANGE.length, refused: 0 });
	const { problem } = await runImport(server, ACCOUNT, answer.id, { commit: { label: '怪名', leave_out_refused: false } });
	expect(problem).toBeNull();
	const expected = STRANGE.map((title) => ({ title, summary: `${title}${LONG}` }));
	expect(await stored(day)).toEqual(expect.arrayContaining(expected));
	for (const out of ['xlsx', 'csv'] as const) {
		const file = await exported(day, out);
		const told = out === 'csv' ? file.toString() : ((await zipParts(file)).get('xl/worksheets/sheet1.xml') ?? '');
		expect(told).toContain('HYPERLINK');
		expect(told).not.toMatch(RUNS[out]);
		const back = await checked(`导出.${out}`, file);
		expect([out, back.totals]).toEqual([out, expect.objectContaining({ new: 0, changed: 0, refused: 0 })]);
		expect(back.totals?.same).toBeGreaterThanOrEqual(STRANGE.length);
	}
});
