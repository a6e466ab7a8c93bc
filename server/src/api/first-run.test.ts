import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_first_run');
});

afterAll(() => server.close());

const wanted = { name: '示例湖街道办事处', communities: ['示例东社区', '示例西社区'], administrator: 'hu_admin', keep_sample: false };

async function ask(method: string, body?: unknown) {
	const answer = await fetch(`${server.url}/api/first-run`, {
		method,
		...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	return { status: answer.status, body: (await answer.json()) as Record<string, never> };
}

test('an office is founded once, by the code alone, and the sample signs nobody in any more where that is wanted', async () => {
	expect((await ask('GET')).body).toEqual({ open: true, sample: true });
	expect(await ask('POST', { ...wanted, code: 'guessed' })).toMatchObject({
		status: 403,
		body: { error: { code: 'setup_code_wrong', fields: [{ path: 'code' }] } },
	});
	expect(await ask('POST', { ...wanted, code: server.started.setup_code, communities: ['一', '一'] })).toMatchObject({ status: 400 });
	expect((await server.signIn('leader')).status).toBe(200);
	const founded = await ask('POST', { ...wanted, code: ` ${server.started.setup_code.toUpperCase()} ` });
	expect(founded).toMatchObject({ status: 201, body: { account: 'hu_admin' } });
	const admin = await server.signIn('hu_admin', founded.body['password']);
	expect(admin.body.account).toMatchObject({ office: { zh: '示例湖街道办事处' }, must_change_password: true, administers: true });
	expect((await server.signIn('leader')).status).toBe(403);
	expect((await ask('GET')).body).toMatchObject({ open: false });
	expect(await ask('POST', { ...wanted, code: server.started.setup_code, administrator: 'other', name: '另一街道办事处' })).toMatchObject({
		status: 409,
		body: { error: { code: 'first_run_over' } },
	});
});

test('too many wrong codes lock the door for a while', async () => {
	const other = await startTestServer('yb_first_run_lock');
	const guess = () =>
		fetch(`${other.url}/api/first-run`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...wanted, code: 'no' }) });
	const seen: number[] = [];
	for (let n = 0; n < 9; n += 1) {
		seen.push((await guess()).status);
	}
	expect(seen).toEqual([...Array(8).fill(403), 429]);
	await other.close();
});
