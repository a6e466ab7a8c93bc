/** 空挂户 and 人户分离 are never ticked: they follow from the spans of registered and living addresses. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

const ACCOUNT = 'chengnan_grid';
const DAY = '2022-11-15..2022-11-15';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_residents');
});

afterAll(() => server.close());

async function act(register: string, action: string, body: Record<string, unknown>): Promise<string> {
	const { status, body: answer } = await server.ask(ACCOUNT, 'POST', `/api/records/${register}/actions/${action}`, body);
	expect([status, answer.error]).toEqual([action === 'create' ? 201 : 200, undefined]);
	return answer.id;
}

const create = (register: string, values: Record<string, unknown>) => act(register, 'create', { values });

async function counted(period = DAY): Promise<Record<string, number>> {
	const ids = ['registered_absent', 'living_apart', 'living_unregistered', 'absent_households'];
	const answers = await Promise.all(ids.map((id) => server.ask('leader', 'GET', `/api/figures/${id}?period=${period}`)));
	return Object.fromEntries(ids.map((id, at) => [id, answers[at]?.body.value]));
}

test('somebody who moves out of the street with the registration left behind is registered but absent from that day on', async () => {
	const dwelling = await create('dwelling', { address: '测试路1号', from_on: '2022-01-01' });
	const resident = await create('resident', { name: '赵样一', id_number: '990000196001011219', from_on: '2022-01-01' });
	const household = await create('household', { name: '赵样一', kind: 'registered', from_on: '2022-01-01' });
	await create('household_membership', { resident, household, relation: 'head', from_on: '2022-01-01' });
	const registered = await create('residence', { resident, kind: 'registered', area: 'street', dwelling, from_on: '2022-01-01' });
	const living = await create('residence', { resident, kind: 'living', same_as: registered, from_on: '2022-01-01' });
	const before = await counted();

	await act('residence', 'end', { id: living, values: { until_on: '2022-11-14' } });
	await create('residence', { resident, kind: 'living', area: 'city', outside: '测试他街道', from_on: '2022-11-15' });

	const { registered_absent = 0, living_apart = 0, living_unregistered = 0, absent_households = 0 } = before;
	expect(await counted()).toEqual({
		registered_absent: registered_absent + 1,
		living_apart: living_apart + 1,
		living_unregistered,
		absent_households: absent_households + 1,
	});
});

test('somebody who moves within the street lives apart and is not absent', async () => {
	const [home, other] = [
		await create('dwelling', { address: '测试路3号', from_on: '2022-01-01' }),
		await create('dwelling', { address: '测试路5号', from_on: '2022-01-01' }),
	];
	const resident = await create('resident', { name: '钱样一', id_number: '990000196101011216', from_on: '2022-01-01' });
	await create('residence', { resident, kind: 'registered', area: 'street', dwelling: home, from_on: '2022-01-01' });
	const before = await counted();
	await create('residence', { resident, kind: 'living', area: 'street', dwelling: other, from_on: '2022-11-01' });
	const { registered_absent = 0, living_apart = 0 } = before;
	expect(await counted()).toMatchObject({ registered_absent: registered_absent - 1, living_apart });
});

test('whoever lives where registered lives in the street only when that address lies in it, and apart when registered elsewhere since', async () => {
	const dwelling = await create('dwelling', { address: '测试路7号', from_on: '2022-01-01' });
	const resident = await create('resident', { name: '周样一', id_number: '990000196401011218', from_on: '2022-01-01' });
	const before = await counted();
	const old = await create('residence', { resident, kind: 'registered', area: 'province', outside: '测试外市', from_on: '2022-01-01' });
	await create('residence', { resident, kind: 'living', same_as: old, from_on: '2022-01-01' });
	expect(await counted()).toEqual(before);

	await act('residence', 'end', { id: old, values: { until_on: '2022-11-10' } });
	await create('residence', { resident, kind: 'registered', area: 'street', dwelling, from_on: '2022-11-11' });
	const { registered_absent = 0, living_apart = 0 } = before;
	expect(await counted()).toMatchObject({ registered_absent: registered_absent + 1, living_apart: living_apart + 1 });
});

test('an address inside the street needs its dwelling, and whoever lives where registered gives no second one', async () => {
	const resident = await create('resident', { name: '孙样一', id_number: '990000196201011213', from_on: '2022-01-01' });
	const refused = await server.ask(ACCOUNT, 'POST', '/api/records/residence/actions/create', {
		values: { resident, kind: 'registered', area: 'street', from_on: '2022-01-01' },
	});
	expect(refused).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'values.dwelling' }] } } });
	const registered = await create('residence', { resident, kind: 'registered', area: 'city', outside: '测试他街道', from_on: '2022-01-01' });
	const twice = await server.ask(ACCOUNT, 'POST', '/api/records/residence/actions/create', {
		values: { resident, kind: 'living', same_as: registered, area: 'street', from_on: '2022-01-01' },
	});
	expect(twice).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'values.area' }] } } });
});

test('birth and sex are asked only of whoever has no ID number', async () => {
	const without = await server.ask(ACCOUNT, 'POST', '/api/records/resident/actions/create', { values: { name: '李样一', from_on: '2022-11-01' } });
	expect(without.body.error.fields.map(({ path }: { path: string }) => path).sort()).toEqual(['values.birth_on', 'values.sex']);
	const both = await server.ask(ACCOUNT, 'POST', '/api/records/resident/actions/create', {
		values: { name: '李样一', id_number: '990000196301011210', sex: '1', from_on: '2022-11-01' },
	});
	expect(both).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'values.sex' }] } } });
});

test('old age is read from the ID number, or from the day of birth of those who have none, on the closing day', async () => {
	const dwelling = await create('dwelling', { address: '测试路9号', from_on: '2022-01-01' });
	const old = async (day: string) => (await server.ask('leader', 'GET', `/api/figures/elderly_residents?period=${day}..${day}`)).body.value;
	const [before, after] = [await old('2022-11-14'), await old('2022-11-15')];
	const people = [
		{ name: '吴样一', id_number: '99000019621115121X' },
		{ name: '吴样二', birth_on: '1962-11-15', sex: '1', paper: '护照（测试）' },
	];
	for (const values of people) {
		const resident = await create('resident', { ...values, from_on: '2022-01-01' });
		await create('residence', { resident, kind: 'living', area: 'street', dwelling, reason: 'work', from_on: '2022-01-01' });
	}
	expect([await old('2022-11-14'), await old('2022-11-15')]).toEqual([before, after + 2]);
});
