import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_batches');
});

afterAll(() => server.close());

const activity = (title: string) => ({ register: 'activity', action: 'create', values: { title, kind: 'volunteer', held_on: '2022-05-06' } });
const deed = (title: string) => ({ register: 'good_deed', action: 'create', values: { title, done_on: '2022-05-06' } });
const versions = async () => Number((await server.admin.query('SELECT count(*) FROM book.record_version')).rows[0].count);
const send = (account: string, body: unknown, headers: Record<string, string> = {}) => server.ask(account, 'POST', '/api/batches', body, headers);

test('several records go in together, are listed as a batch and are taken back as one', async () => {
	const made = await send('chengnan_worker', { label: '五月活动', requests: [activity('批一'), activity('批二')] });
	expect(made).toMatchObject({ status: 201, body: { label: '五月活动', records: [{ values: { title: '批一' } }, { values: { title: '批二' } }] } });
	const listed = await server.ask('chengnan_worker', 'GET', '/api/batches?limit=1');
	expect(listed.body.batches).toMatchObject([{ id: made.body.id, account: 'chengnan_worker', count: 2, registers: ['activity'], taken_back_at: null }]);
	const back = await server.ask('chengnan_worker', 'POST', `/api/batches/${made.body.id}/take-back`, { reason: '重复' });
	expect(back).toMatchObject({ status: 200, body: { records: [{ state: 'voided' }, { state: 'voided' }] } });
	const again = await server.ask('chengnan_worker', 'POST', `/api/batches/${made.body.id}/take-back`, { reason: '重复' });
	expect(again).toMatchObject({ status: 409, body: { error: { code: 'batch_taken_back' } } });
});

test('one request that cannot stand keeps all of them out, and is named by its place', async () => {
	const before = await versions();
	const refused = await send('chengnan_worker', { label: '坏批', requests: [activity('好'), { ...activity('坏'), values: { title: '坏' } }] });
	expect(refused.status).toBe(422);
	expect(refused.body.error.fields.map(({ path }: { path: string }) => path)).toContain('requests.1.values.held_on');
	expect(await versions()).toBe(before);
});

test('the same batch sent again under its key gives the same answer; its members may stand in another order', async () => {
	const key = { 'idempotency-key': 'batch-1' };
	const first = await send('chengnan_worker', { label: '一次', requests: [activity('键')] }, key);
	const count = await versions();
	expect(await send('chengnan_worker', { requests: [activity('键')], label: '一次' }, key)).toEqual(first);
	expect(await versions()).toBe(count);
	expect(await send('chengnan_worker', { label: '一次', requests: [activity('别的')] }, key)).toMatchObject({ status: 422 });
});

test('a batch over registers that somebody else keeps is refused whole', async () => {
	const before = await versions();
	const refused = await send('publicity_clerk', { label: '越权', requests: [activity('宣传'), { register: 'patient', action: 'create', values: {} }] });
	expect([refused.status, await versions()]).toEqual([403, before]);
});

test('a head sees and takes back the batches of their section, a stranger does not see them', async () => {
	const made = await send('chengnan_worker', { label: '好人好事', requests: [deed('拾金不昧')] });
	const keeper = server.book.registers.get('good_deed')?.keeper;
	const seen = async (account: string) => (await server.ask(account, 'GET', '/api/batches')).body.batches.some(({ id }: { id: string }) => id === made.body.id);
	expect(await Promise.all([seen(`${keeper}_head`), seen(`${keeper}_clerk`), seen('nanmen_worker'), seen('leader')])).toEqual([true, false, false, false]);
	const path = `/api/batches/${made.body.id}/take-back`;
	expect((await server.ask('nanmen_worker', 'POST', path, { reason: '试' })).status).toBe(404);
	expect((await server.ask(`${keeper}_head`, 'POST', path, { reason: '试' })).status).toBe(200);
});

test('a double is pointed out in the answer and can be asked for before', async () => {
	const first = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: activity('像不像').values });
	const asked = await server.ask('chengnan_worker', 'POST', '/api/records/activity/doubles', { values: activity('像不像').values });
	expect(asked.body.doubles.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
	const second = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: activity('像不像').values });
	expect(second).toMatchObject({ status: 201, body: { doubles: [first.body.id] } });
	expect(first.body.doubles).toBeUndefined();
});

test('a batch sent again after its kept answer is gone is answered as the account may see it now', async () => {
	const key = { 'idempotency-key': 'batch-old' };
	const body = { label: '久未有信号', requests: [activity('楼道里记的'), deed('扶老人')] };
	const first = await send('chengnan_worker', body, key);
	await server.admin.query(`DELETE FROM book.idempotency_answer WHERE key = 'batch-old'`);
	const count = await versions();
	const again = await send('chengnan_worker', body, key);
	const told = ({ records }: { records: { id: string; values: object }[] }) => records.map(({ id, values }) => ({ id, values }));
	expect([again.status, again.body.id, told(again.body)]).toEqual([201, first.body.id, told(first.body)]);
	expect(await versions()).toBe(count);
});
