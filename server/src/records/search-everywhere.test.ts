import type { SearchAnswer, SearchHit } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { spellings } from './search.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_search');
});

afterAll(() => server?.close());

test.each(['雷信〔2022〕15号', '雷信2022 15', '〔2022〕15号'])('%s finds the petition of that number', async (q) => {
	const { groups } = await search('leader', q);
	const petitions = groups.find(({ register }) => register === 'petition');
	expect(petitions?.records.map(({ number }) => number)).toEqual(['雷信〔2022〕15号']);
});

test('a register asked for by its number is told before those in which the words stand', async () => {
	expect((await search('leader', '雷督2022 1')).groups[0]?.register).toBe('task');
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
	const { rows } = await server.admin.query(`SELECT speaker FROM ledger.activity WHERE speaker IS NOT NULL AND strpos(title, speaker) = 0 ORDER BY id LIMIT 1`);
	const [hit] = hitsOf(await search('leader', rows[0].speaker), 'activity');
	expect(hit?.matched?.words).toContain(rows[0].speaker);
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
