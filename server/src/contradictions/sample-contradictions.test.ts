/** The office's own rules over its sample year: what is planted is found, and a careful clerk is told nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { runContradictions } from './run.ts';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer('yb_sample_contradictions');
});
afterAll(() => server.close());

/** How many stand by each rule, as a leader sees it. */
async function standing(): Promise<Record<string, number>> {
	await runContradictions(server.book, { account: null });
	const { body } = await server.ask('leader', 'GET', '/api/contradictions');
	const open = body.rules.filter((rule: { open: number }) => rule.open > 0);
	return Object.fromEntries(open.map((rule: { id: string; open: number }) => [rule.id, rule.open]));
}

async function create(account: string, register: string, values: object, more: object = {}, action = 'create'): Promise<string> {
	const { status, body } = await server.ask(account, 'POST', `/api/records/${register}/actions/${action}`, { values, ...more });
	expect(status, JSON.stringify(body)).toBe(201);
	return body.id;
}

test('the sample holds a few true ones, and what is planted is found beside them', async () => {
	const before = await standing();
	// Twenty-six were paid twice on one day, three petitions were closed without an answer, one visit came first, two years missed their target.
	expect(before).toEqual({ paid_twice: 26, closed_without_answer: 3, visit_before_registration: 1, target_out_of_reach: 2 });

	const name = '示例逝者';
	const id_number = '990000193001011215';
	await create(
		'public_service_head',
		'resident',
		{ name, id_number, from_on: '2000-01-01', until_on: '2022-03-01', end_cause: 'death' },
		{ state: 'ended' },
		'enter',
	);
	const payment = { name, id_number, programme: 'old_age', amount: 30 };
	await create('public_service_clerk', 'aid_payment', { ...payment, paid_on: '2022-02-10' });
	await create('public_service_clerk', 'aid_payment', { ...payment, paid_on: '2022-03-10' });
	await create('construction_clerk', 'facility', { name: '无主实践站', kind: 'civilisation_station', built_on: '2022-05-06' });
	const talk = { kind: 'publicity', topics: ['rule_of_law'], held_on: '2022-04-15' };
	await create('general_clerk', 'activity', { ...talk, title: '多写了两个零', attendance: 52_000 });
	await create('general_clerk', 'activity', { ...talk, title: '人多但可信', attendance: 2000 });
	expect(await standing()).toEqual({ ...before, payment_after_death: 1, station_without_community: 1, attendance_far_from_its_like: 1 });

	const { body } = await server.ask('public_service_clerk', 'GET', '/api/contradictions/payment_after_death/findings');
	expect(body.findings.map(({ says }: { says: { zh: string } }) => says.zh)).toEqual(['2022年3月10日 向 示例逝者 发放 30元，居民登记 2022年3月1日 去世']);
	// A community worker of another community may read neither record.
	const { body: seen } = await server.ask('chengnan_worker', 'GET', '/api/contradictions');
	expect(seen.rules.find(({ id }: { id: string }) => id === 'payment_after_death')).toMatchObject({ open: 0, hidden: 1 });
});
