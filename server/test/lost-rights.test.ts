/** Answers to acts show what their account may see now, also when they are asked for again; what they show of before is logged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_lost_rights');
});

afterAll(() => server.close());

const RESIDENT = { name: '示例居民', id_number: '110101199003074477', phone: '13800000000', disability: '1', disability_grade: 2, from_on: '2022-01-01' };
const once = (account: string, path: string, body: unknown, key: string) => server.ask(account, 'POST', path, body, { 'idempotency-key': key });
const register = (account: string, key: string) => once(account, '/api/records/resident/actions/create', { unit: 'chengnan', values: RESIDENT }, key);

async function moveTo(account: string, role: string, unit: string): Promise<void> {
	await server.admin.query('UPDATE book.post SET role = $2, unit = $3 WHERE account = $1', [account, role, unit]);
	server.forget();
}

test('with the same rights the answer is the same, and the record is there once', async () => {
	const first = await register('public_service_clerk', 'same');
	expect(first).toMatchObject({ status: 201, body: { values: RESIDENT } });
	expect(await register('public_service_clerk', 'same')).toEqual(first);
});

test('whoever sees less of such records now is told less of this one', async () => {
	const { body } = await register('chengnan_worker', 'less');
	await moveTo('chengnan_worker', 'grid_worker', 'chengnan');
	const again = await register('chengnan_worker', 'less');
	expect(again).toMatchObject({
		status: 201,
		body: { id: body.id, masked: ['disability', 'disability_grade'], values: { name: RESIDENT.name, id_number: RESIDENT.id_number } },
	});
	expect(again.body.values.disability).not.toBe('1');
});

test('whoever may no longer read the record is told nothing of it, in a batch neither', async () => {
	const batch = { label: '两户', requests: [{ register: 'resident', action: 'create', unit: 'chengnan', values: { ...RESIDENT, name: '另一位' } }] };
	const [one, two] = [await register('public_service_head', 'none'), await once('public_service_head', '/api/batches', batch, 'batch')];
	await moveTo('public_service_head', 'section_head', 'economy');
	const again = [await register('public_service_head', 'none'), await once('public_service_head', '/api/batches', batch, 'batch')];
	expect(again).toMatchObject([
		{ status: 201, body: { id: one.body.id, values: {} } },
		{ status: 201, body: { id: two.body.id, records: [{ id: two.body.records[0].id, values: {} }] } },
	]);
	expect(JSON.stringify(again)).not.toMatch(/110101199003074477|示例居民|另一位/);
});

test('whoever acts on a record is shown what stood there, and that stands in the log of reads', async () => {
	const made = await once('nanmen_worker', '/api/records/resident/actions/create', { unit: 'nanmen', values: { ...RESIDENT, name: '南门一位' } }, 'logged');
	const reads = () => server.admin.query(`SELECT purpose, account FROM book.read_log WHERE $1 = ANY(record_ids)`, [made.body.id]);
	expect((await reads()).rows).toEqual([]);
	const amended = await server.ask('nanmen_worker', 'POST', '/api/records/resident/actions/amend', { id: made.body.id, values: { work_place: '示例厂' } });
	expect(amended).toMatchObject({ status: 200, body: { values: { id_number: RESIDENT.id_number } } });
	expect((await reads()).rows).toEqual([{ purpose: 'act', account: 'nanmen_worker' }]);
});
