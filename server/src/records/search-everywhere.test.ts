import type { SearchAnswer, SearchHit } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { spellings } from './search.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_search');
});

afterAll(() => server?.close());

test.each([
	['in full', (year: string, n: string) => `雷信〔${year}〕${n}号`],
	['with another bracket', (year: string, n: string) => `雷信[${year}]${n}`],
	['with a space', (year: string, n: string) => `雷信${year} ${n}`],
	['without its word', (year: string, n: string) => `〔${year}〕${n}号`],
	['by its count', (_: string, n: string) => `${n}号`],
])('a petition is found by its number %s', async (_, typed) => {
	const { rows } = await server.admin.query(`SELECT number FROM ledger.petition WHERE state <> 'voided' AND number LIKE '雷信〔2022〕%' ORDER BY id LIMIT 1`);
	const [year = '', n = ''] = String(rows[0].number).match(/\d+/g) ?? [];
	expect(hitsOf(await search('leader', typed(year, n)), 'petition').map(({ number }) => number)).toContain(rows[0].number);
});

test('what is found by its number is told first', async () => {
	const { rows } = await server.admin.query(`SELECT number FROM ledger.petition WHERE state <> 'voided' AND number IS NOT NULL ORDER BY id LIMIT 1`);
	expect((await search('leader', rows[0].number)).groups[0]?.register).toBe('petition');
});

test('a person is found by initials, by full pinyin and by name, by whoever sees the name', async () => {
	const { rows } = await server.admin.query('SELECT name FROM ledger.patient ORDER BY id LIMIT 1');
	const [full, initials] = spellings(rows[0].name);
	for (const q of [rows[0].name, full, initials]) {
		const hits = hitsOf(await search('peace_clerk', q), 'patient');
		expect(hits.length).toBeGreaterThan(0);
	}
});

test('a name that is masked for the reader is not found by it', async () => {
	const { rows } = await server.admin.query('SELECT id, name FROM ledger.patient ORDER BY id LIMIT 1');
	const shown = (await server.ask('leader', 'GET', `/api/records/patient/${rows[0].id}`)).body;
	expect(shown.masked).toContain('name');
	expect(hitsOf(await search('leader', rows[0].name), 'patient').map(({ id }) => id)).not.toContain(rows[0].id);
});

test.each(['leader', 'chengnan_worker', 'petition_office_clerk', 'auditor', 'admin'])('whatever %s finds, they may open', async (account) => {
	const hits = (await Promise.all(['社区', '示例', '反诈宣传', '2022 3'].map((q) => search(account, q)))).flatMap(({ groups }) =>
		groups.flatMap(({ records }) => records),
	);
	const opened = await Promise.all(hits.map(({ register, id }) => server.ask(account, 'GET', `/api/records/${register}/${id}`)));
	expect(opened.filter(({ status }) => status !== 200)).toEqual([]);
});

test('a record found by what stands beside its title says where', async () => {
	const { rows } = await server.admin.query(
		`SELECT partners FROM ledger.activity WHERE partners IS NOT NULL AND strpos(title, partners) = 0 AND state <> 'voided' LIMIT 1`,
	);
	const hits = hitsOf(await search('leader', rows[0].partners), 'activity');
	expect(hits[0]?.matched?.words).toContain(rows[0].partners);
});

test('a register is found by its name and by pinyin', async () => {
	expect((await search('leader', 'huodong')).registers).toContain('activity');
	expect((await search('leader', '活动')).registers).toContain('activity');
});

test('one character alone is told to be too short', async () => {
	expect(await search('leader', '张')).toEqual({ groups: [], registers: [], too_short: true });
});

async function search(account: string, q: string): Promise<SearchAnswer> {
	const { status, body } = await server.ask(account, 'GET', `/api/search?${new URLSearchParams({ q })}`);
	expect(status).toBe(200);
	return body;
}

function hitsOf({ groups }: SearchAnswer, register: string): readonly SearchHit[] {
	return groups.find((group) => group.register === register)?.records ?? [];
}
