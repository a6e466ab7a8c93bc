/** Tasks and problems are kept by the general office and done by others: who may do what with them, through the one door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_given_work');
});

afterAll(() => server.close());

const act = (account: string, register: string, action: string, body: Record<string, unknown>) =>
	server.ask(account, 'POST', `/api/records/${register}/actions/${action}`, body);

const TASK = { title: '测试任务', source: 'yearly_plan', year: 2023, owner: 'economy', issued_on: '2023-01-10', due_on: '2023-12-10' };

async function givenTask(): Promise<string> {
	const made = await act('general_clerk', 'task', 'create', { values: TASK });
	expect(made.status).toBe(201);
	return made.body.id;
}

test('the unit that a task was given to starts and finishes it, wherever the record belongs', async () => {
	const id = await givenTask();
	expect(await act('economy_clerk', 'task', 'start', { id, values: { started_on: '2023-01-12' } })).toMatchObject({ status: 200 });
	const finished = await act('economy_clerk', 'task', 'finish', { id, values: { finished_on: '2023-01-20', outcome: '已完成' } });
	expect(finished).toMatchObject({ status: 200, body: { state: 'finished', values: { finished_by: 'economy_clerk' } } });
});

test('nobody else starts it, and a task given to a community is started there', async () => {
	const id = await givenTask();
	for (const [account, status] of [
		['publicity_clerk', 403],
		['economy_head', 403],
		['chengnan_worker', 404],
	] as const) {
		expect(await act(account, 'task', 'start', { id, values: { started_on: '2023-01-12' } })).toMatchObject({ status });
	}
	const own = await act('general_clerk', 'task', 'create', { values: { ...TASK, owner: 'chengnan' } });
	expect(await act('chengnan_worker', 'task', 'start', { id: own.body.id, values: { started_on: '2023-01-12' } })).toMatchObject({ status: 200 });
});

test('the unit that did a task neither closes it nor moves its deadline', async () => {
	const id = await givenTask();
	await act('economy_clerk', 'task', 'start', { id, values: { started_on: '2023-01-12' } });
	for (const [account, action, values] of [
		['economy_clerk', 'amend', { due_on: '2024-12-31' }],
		['economy_head', 'postpone', { due_on: '2024-12-31' }],
	] as const) {
		expect(await act(account, 'task', action, { id, values, reason: '来不及' })).toMatchObject({ status: 403 });
	}
	await act('economy_clerk', 'task', 'finish', { id, values: { finished_on: '2023-01-20', outcome: '已完成' } });
	expect(await act('economy_head', 'task', 'close', { id, values: { closed_on: '2023-01-25' } })).toMatchObject({ status: 403 });
	expect(await act('general_head', 'task', 'close', { id, values: { closed_on: '2023-01-25' } })).toMatchObject({ status: 200, body: { state: 'closed' } });
});

test('whoever declares a problem mended does not review it', async () => {
	const values = { title: '测试问题', kind: 'records', source: 'own_review', found_on: '2023-01-03' };
	const { body } = await act('general_clerk', 'problem', 'create', { values });
	const { id } = body;
	const assigned = { assigned_on: '2023-01-04', owner: 'general', cause: '交接不清', measure: '补记', due_on: '2023-01-31' };
	expect(await act('general_head', 'problem', 'assign', { id, values: assigned })).toMatchObject({ status: 200 });
	expect(await act('general_head', 'problem', 'declare_mended', { id, values: { mended_on: '2023-01-20' } })).toMatchObject({ status: 200 });
	const closing = { id, values: { reviewed_on: '2023-01-22', review: '属实' } };
	expect(await act('general_head', 'problem', 'close', closing)).toMatchObject({ status: 409, body: { error: { code: 'guard_refused' } } });
});

test('a supervision sheet takes its number by year, is urged, answered by the unit and closed by the office', async () => {
	const values = { title: '测试督办', owner: 'peace', asked: '月底前完成', issued_on: '2023-01-05', reply_due_on: '2023-01-20' };
	const { body } = await act('general_clerk', 'supervision', 'create', { values });
	expect(body.number).toMatch(/^雷督〔2023〕\d+号$/);
	const { id } = body;
	await act('general_head', 'supervision', 'urge', { id, values: { urged_on: '2023-01-21' } });
	await act('peace_clerk', 'supervision', 'answer', { id, values: { finished_on: '2023-01-23', reply: '已完成' } });
	expect(await act('peace_head', 'supervision', 'close', { id, values: { closed_on: '2023-01-24' } })).toMatchObject({ status: 403 });
	expect(await act('general_head', 'supervision', 'close', { id, values: { closed_on: '2023-01-24' } })).toMatchObject({ body: { state: 'closed' } });
});
