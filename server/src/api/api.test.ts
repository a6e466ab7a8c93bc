import type { Socket } from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_api');
});

afterAll(() => server.close());

const value = async (id: string, account = 'leader') => (await server.ask(account, 'GET', `/api/figures/${id}?period=2022`)).body.value;

const volunteering = { title: '示例志愿服务', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-05-06', attendance: 12 };

test('health, and no door without a name', async () => {
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	const refused = await fetch(`${server.url}/api/figures?period=2022`);
	expect(refused.status).toBe(401);
	expect(await refused.json()).toMatchObject({ error: { code: 'not_signed_in' } });
});

test('signing in by password, wrong passwords, signing out', async () => {
	const signIn = (password: string) =>
		fetch(`${server.url}/api/session`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ username: 'leader', password }),
		});
	expect((await signIn('wrong-password')).status).toBe(401);
	const signedIn = await signIn(server.accounts[0]?.password ?? '');
	expect(signedIn.status).toBe(200);
	const cookie = signedIn.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	const session = () => fetch(`${server.url}/api/session`, { headers: { cookie } });
	expect(await (await session()).json()).toMatchObject({ account: { id: 'leader', unit: 'street', roles: ['leader'] } });
	expect((await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie } })).status).toBe(200);
	expect((await session()).status).toBe(401);
});

test('eight wrong passwords lock the account, said in plain words', async () => {
	const attempt = () =>
		fetch(`${server.url}/api/session`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{"username":"auditor","password":"wrong-password"}',
		});
	for (let at = 0; at < 8; at += 1) {
		expect((await attempt()).status).toBe(401);
	}
	const locked = await attempt();
	expect(locked.status).toBe(429);
	expect((await locked.json()).error.message).toContain('15 分钟');
});

test('one record moves exactly the figures that it should, and voided it moves them back', async () => {
	const all = async (period = '2022') =>
		Object.fromEntries(
			(await server.ask('leader', 'GET', `/api/figures?period=${period}`)).body.figures.map((one: { id: string; value: number }) => [one.id, one.value]),
		);
	const before = await all();
	const created = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: volunteering });
	expect(created).toMatchObject({ status: 201, body: { state: 'held', unit: 'chengnan', version: 1, values: volunteering } });
	const now = before['volunteer_activities'] + 1;
	const earlier = (await all('2021-01-01..2021-12-26'))['volunteer_activities'];
	const growth = Math.round((now / earlier - 1) * 10_000) / 100;
	expect(await all()).toEqual({ ...before, volunteer_activities: now, volunteer_activities_growth: growth });
	const voided = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/void', { id: created.body.id, version: 1, reason: '试记' });
	expect(voided).toMatchObject({ status: 200, body: { state: 'voided', version: 2 } });
	expect(await all()).toEqual(before);
	const history = await server.ask('chengnan_worker', 'GET', `/api/records/activity/${created.body.id}/history`);
	expect(history.body.versions.map((one: { action: string }) => one.action)).toEqual(['void', 'create']);
});

test('a figure is the office’s: the same for every reader, with evidence by the reader’s rights', async () => {
	const leader = (await server.ask('leader', 'GET', '/api/figures/patients_followed?period=2022')).body;
	const worker = (await server.ask('chengnan_worker', 'GET', '/api/figures/patients_followed?period=2022')).body;
	expect([leader.value, worker.value]).toEqual([428, 428]);
	expect(leader.evidence).toMatchObject({ register: 'patient', total: 428, hidden: 0 });
	expect(worker.evidence.total).toBe(428);
	expect(worker.evidence.hidden).toBeGreaterThan(300);
	const foreign = leader.evidence.ids.filter((id: string) => !worker.evidence.ids.includes(id))[0];
	expect((await server.ask('chengnan_worker', 'GET', `/api/records/patient/${foreign}`)).status).toBe(404);
	const hidden = (await server.ask('party_building_clerk', 'GET', '/api/figures/patients_followed?period=2022')).body.evidence;
	expect(hidden).toMatchObject({ total: 428, ids: [], hidden: 428 });
});

test('sensitive fields are masked, and reads in the clear are logged', async () => {
	const masked = (await server.ask('leader', 'GET', '/api/records/patient?limit=1')).body.records[0];
	expect(masked.masked).toEqual(expect.arrayContaining(['name', 'diagnosis', 'id_number']));
	const logged = async () => Number((await server.admin.query(`SELECT count(*) AS n FROM book.read_log WHERE account = 'peace_clerk'`)).rows[0].n);
	const before = await logged();
	const clear = (await server.ask('peace_clerk', 'GET', '/api/records/patient?limit=1')).body.records[0];
	expect(clear.masked).toBeUndefined();
	expect(await logged()).toBe(before + 1);
});

test('pages follow each other without gap or double, and search finds initials', async () => {
	const ids: string[] = [];
	let cursor = '';
	do {
		const page = (await server.ask('leader', 'GET', `/api/records/facility?limit=40&sort=name${cursor === '' ? '' : `&cursor=${cursor}`}`)).body;
		ids.push(...page.records.map(({ id }: { id: string }) => id));
		cursor = page.next ?? '';
	} while (cursor !== '');
	expect(new Set(ids).size).toBe(ids.length);
	const first = (await server.ask('leader', 'GET', '/api/records/facility?limit=1')).body;
	expect(ids.length).toBe(first.total);
	const found = (await server.ask('leader', 'GET', '/api/records/heritage_site?search=fbm')).body;
	expect(found.records.map((one: { values: { name: string } }) => one.values.name)).toEqual(['伏波庙']);
});

test('a figure can be asked as known at an earlier moment', async () => {
	const then = (await server.ask('leader', 'GET', '/api/figures/good_deeds?period=2022&known_at=2022-07-01T00:00:00%2B08:00')).body.value;
	expect(then).toBeGreaterThan(5);
	expect(then).toBeLessThan(await value('good_deeds'));
});

test('the same Idempotency-Key gives the same answer once; another body is refused', async () => {
	const send = (title: string) =>
		server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: { ...volunteering, title } }, { 'idempotency-key': 'visit-1' });
	const [first, second] = [await send('一次'), await send('一次')];
	expect(second).toEqual(first);
	expect((await send('另一次')).body.error.code).toBe('idempotency_differs');
});

test.each([
	['no JSON', '{"values":', 400],
	['ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
	['unknown member', '{"valves":{}}', 400],
	['a NUL byte', '{"values":{"title":"a\\u0000b","kind":"volunteer","held_on":"2022-05-06"}}', 422],
	['a day that does not exist', '{"values":{"title":"a","kind":"volunteer","held_on":"2022-02-30"}}', 422],
	['a code that does not exist', '{"values":{"title":"a","kind":"\'; DROP TABLE ledger.activity; --","held_on":"2022-02-03"}}', 422],
])('%s is refused with a useful text and nothing is written', async (_, body, status) => {
	const before = (await server.admin.query('SELECT count(*) FROM book.record_version')).rows;
	const answer = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', body);
	expect(answer.status).toBe(status);
	expect(answer.body.error.message.length).toBeGreaterThan(5);
	expect((await server.admin.query('SELECT count(*) FROM book.record_version')).rows).toEqual(before);
});

test('a post that may not is told what it may', async () => {
	const refused = await server.ask('leader', 'POST', '/api/records/activity/actions/create', { values: volunteering });
	expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not_allowed' } } });
	expect((await server.ask('admin', 'GET', '/api/records/activity')).status).toBe(403);
});

test('the yearly report is computed, and every number in it opens', async () => {
	const report = (await server.ask('leader', 'GET', '/api/reports/yearly?period=2022')).body;
	const said = JSON.stringify(report);
	for (const part of ['960多', '夏河里和灵山里', '古骑楼、伏波庙、真武堂等', '160.31万元', '78.08%', '民办幼儿园', '2022年11月30日']) {
		expect(said).toContain(part);
	}
	expect(new Set(said.match(/"figure":"[a-z_]+"/g)).size).toBeGreaterThanOrEqual(60);
	expect((await server.ask('leader', 'GET', '/api/reports/nothing?period=2022')).body.error.code).toBe('report_unknown');
});

test('codes, units and accounts are told with their names, and registers by the reader’s rights', async () => {
	const { registers, code_lists, units, accounts } = (await server.ask('chengnan_worker', 'GET', '/api/registers')).body;
	expect(registers.map(({ id }: { id: string }) => id)).toContain('activity');
	expect(code_lists.map(({ id }: { id: string }) => id)).toContain('activity_kind');
	expect(units.find(({ code }: { code: string }) => code === 'chengnan').name.zh).toBe('城南社区');
	expect(accounts['leader']).toBe('示例主任');
	expect((await server.ask('admin', 'GET', '/api/registers')).body.registers).toEqual([]);
});

test('listed figures tell their definition and how their name is spelled', async () => {
	const { figures } = (await server.ask('leader', 'GET', '/api/figures?period=2022')).body;
	const lectures = figures.find(({ id }: { id: string }) => id === 'party_lectures');
	expect(lectures.pinyin).toBe('jiedaodangxiaodangkexuanjiang jddxdkxj');
	expect(lectures.definition.zh).toContain('活动');
});

test('the denominator of a share is paged on its own', async () => {
	const page = async (cursor = '') =>
		(await server.ask('leader', 'GET', `/api/figures/project_completion_rate?period=2022&limit=1${cursor === '' ? '' : `&base_cursor=${cursor}`}`)).body.base;
	const first = await page();
	const second = await page(first.next);
	expect(first.total).toBe(2);
	expect(new Set([...first.ids, ...second.ids]).size).toBe(2);
	expect(second.next).toBeNull();
});

test('a connection to the store that breaks in the middle of a question is the store’s fault, and passes', async () => {
	const taken: pg.PoolClient[] = [];
	server.book.pool.on('acquire', (client) => taken.push(client));
	const other = await server.admin.connect();
	await other.query('BEGIN; LOCK TABLE book.draft');
	const asked = server.ask('leader', 'GET', '/api/drafts');
	const waiting = async () =>
		(await other.query('SELECT FROM pg_locks JOIN pg_database d ON d.oid = database WHERE NOT granted AND datname = current_database()')).rowCount;
	await expect.poll(waiting).toBe(1);
	for (const client of taken) {
		(client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream.destroy();
	}
	expect(await asked).toMatchObject({ status: 503, body: { error: { code: 'store_unavailable' } } });
	await other.query('ROLLBACK');
	other.release();
	expect((await server.ask('leader', 'GET', '/api/drafts')).status).toBe(200);
});
