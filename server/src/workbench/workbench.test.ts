/** What each role finds on its workbench, through the routes, on the sample year. */
import { addDays, today } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_workbench');
});

afterAll(() => server.close());

interface Item {
	register: string;
	id: string;
	on: string;
	late: boolean;
	unit: string;
	title: string;
	is_new: boolean;
	action: string;
	way: { action?: string; register?: string; by?: string } | null;
}

const get = async (account: string, path: string) => (await server.ask(account, 'GET', `/api${path}`)).body;
const act = (account: string, register: string, action: string, body: Record<string, unknown>) =>
	server.ask(account, 'POST', `/api/records/${register}/actions/${action}`, body);
const dueOf = async (account: string): Promise<Item[]> => (await get(account, '/workbench/due')).due;
const now = () => today(server.book.now());

async function giveTask(owner: string, due_on: string): Promise<string> {
	const values = { title: `给${owner}的任务`, source: 'yearly_plan', year: 2026, owner, issued_on: addDays(now(), -60), due_on };
	const made = await act('general_clerk', 'task', 'create', { values });
	expect(made.status).toBe(201);
	return made.body.id;
}

test('a task is due to the unit that shall do it and to who keeps tasks, to nobody else', async () => {
	const id = await giveTask('chengnan', addDays(now(), 3));
	const told = await Promise.all(
		['chengnan_worker', 'general_clerk', 'nanmen_worker', 'peace_clerk', 'chengnan_grid', 'admin'].map(async (account) => [
			account,
			(await dueOf(account)).some((item) => item.id === id),
		]),
	);
	expect(Object.fromEntries(told)).toEqual({
		...{ chengnan_worker: true, general_clerk: true },
		...{ nanmen_worker: false, peace_clerk: false, chengnan_grid: false, admin: false },
	});
});

test('what is owed comes with its reason and with the action that comes next, and is gone once it is done', async () => {
	const id = await giveTask('nanmen', addDays(now(), -1));
	const mine = async () => (await dueOf('nanmen_worker')).find((item) => item.id === id);
	expect(await mine()).toMatchObject({ late: true, on: addDays(now(), -1), why: { zh: '下达任务时定的完成期限' }, way: { action: 'start' } });
	await act('nanmen_worker', 'task', 'start', { id, values: { started_on: now() } });
	expect(await mine()).toMatchObject({ way: { action: 'finish' } });
	await act('nanmen_worker', 'task', 'finish', { id, values: { finished_on: now(), outcome: '已完成' } });
	expect(await mine()).toBeUndefined();
});

test('late ones stand first, and nobody is told of more than two weeks ahead', async () => {
	await giveTask('chengnan', addDays(now(), 15));
	const due = await dueOf('chengnan_worker');
	expect(due.map(({ on }) => on)).toEqual(due.map(({ on }) => on).sort());
	expect(due.every(({ on, late }) => on <= addDays(now(), 14) && late === on < now())).toBe(true);
});

test('a follow-up is due to the community of the patient and later than its last one, and the way leads to a new one', async () => {
	const item = (await dueOf('chengnan_worker')).find(({ way }) => way?.register === 'patient_follow_up');
	expect(item).toMatchObject({ register: 'patient', late: true, unit: 'chengnan', way: { by: 'patient' } });
	const { rows } = await server.admin.query(
		`SELECT coalesce(max(f.visited_on), p.from_on)::text AS last FROM ledger.patient p LEFT JOIN ledger.patient_follow_up f ON f.patient = p.id AND f.state <> 'voided'
		WHERE p.id = $1 GROUP BY p.from_on`,
		[item?.id],
	);
	expect(rows[0].last <= (item?.on ?? '')).toBe(true);
	expect((await dueOf('nanmen_worker')).filter(({ register, unit }) => register === 'patient' && unit !== 'nanmen')).toEqual([]);
});

test('who never acts is told what is late and nothing that others still have time for, and the auditor sees no name in the clear', async () => {
	const id = await giveTask('chengnan', addDays(now(), 2));
	const late = await giveTask('chengnan', addDays(now(), -2));
	for (const account of ['leader', 'auditor']) {
		const { due, acts } = await get(account, '/workbench/due');
		const ids = due.map((item: Item) => item.id);
		expect({ account, acts, late: ids.includes(late), ahead: ids.includes(id) }).toEqual({ account, acts: false, late: true, ahead: false });
		expect(due.every(({ way }: Item) => way === null)).toBe(true);
	}
	const masked = (await dueOf('auditor')).filter(
		({ register }) => server.book.registers.get(register)?.fields[server.book.registers.get(register)?.title ?? '']?.sensitive,
	);
	expect(masked.filter(({ title }) => !title.includes('*'))).toEqual([]);
});

test('what others record in the own units comes in until it has been seen, never what one did oneself', async () => {
	const values = { title: '新来的活动', kind: 'volunteer', topics: ['civilisation'], held_on: now() };
	const made = await act('chengnan_grid', 'activity', 'create', { values });
	expect(made.status).toBe(201);
	const { id } = made.body;
	const cameTo = async (account: string): Promise<Item | undefined> => (await get(account, '/workbench/came-in')).records.find((one: Item) => one.id === id);
	expect(await cameTo('chengnan_worker')).toMatchObject({ is_new: true, action: 'create', title: '新来的活动' });
	expect(await cameTo('leader')).toBeDefined();
	for (const account of ['chengnan_grid', 'nanmen_worker', 'admin']) {
		expect([account, await cameTo(account)]).toEqual([account, undefined]);
	}
	const { until } = await get('chengnan_worker', '/workbench/came-in');
	expect((await server.ask('chengnan_worker', 'POST', '/api/workbench/came-in/seen', { until })).status).toBe(200);
	expect(await cameTo('chengnan_worker')).toBeUndefined();
	expect(await cameTo('leader')).toBeDefined();
	await act('chengnan_grid', 'activity', 'amend', { id, version: 1, values: { title: '新来的活动（更正）' } });
	expect(await cameTo('chengnan_worker')).toMatchObject({ is_new: false, action: 'amend', title: '新来的活动（更正）' });
});

test('a task comes in to the unit that it names', async () => {
	const id = await giveTask('donghu', addDays(now(), 5));
	const came: Item[] = (await get('donghu_worker', '/workbench/came-in')).records;
	expect(came.map((one) => one.id)).toContain(id);
});

test('a look cannot be dated into the future, and a moment that is none is refused', async () => {
	await server.ask('donghu_worker', 'POST', '/api/workbench/came-in/seen', { until: '2999-01-01T00:00:00Z' });
	const { since } = await get('donghu_worker', '/workbench/came-in');
	expect(since <= new Date().toISOString()).toBe(true);
	expect((await server.ask('donghu_worker', 'POST', '/api/workbench/came-in/seen', { until: 'yesterday' })).status).toBe(400);
});

test('registers to record in are those of the role, and the one used last comes first', async () => {
	const ids = async (account: string) => (await get(account, '/workbench/entries')).registers.map(({ id }: { id: string }) => id);
	expect(await ids('auditor')).toEqual([]);
	expect(await ids('admin')).toEqual([]);
	expect(await ids('leader')).toEqual([]);
	expect(await ids('chengnan_grid')).not.toContain('petition');
	await act('nanmen_worker', 'good_deed', 'create', { values: { title: '修路灯', done_on: now() } });
	await act('nanmen_worker', 'activity', 'create', { values: { title: '活动', kind: 'volunteer', topics: ['civilisation'], held_on: now() } });
	expect((await ids('nanmen_worker'))[0]).toBe('activity');
});

test('figures that are pinned are the own ones, in the own order, and come with target, year before and months', async () => {
	const pinned = async (account: string) => get(account, '/workbench/figures?period=2022');
	expect((await pinned('peace_clerk')).chosen).toBe(false);
	for (const figure of ['volunteer_activities', 'pension_payers']) {
		expect((await server.ask('peace_clerk', 'POST', `/api/pins/${figure}`)).status).toBe(200);
	}
	await server.ask('peace_clerk', 'POST', '/api/pins', { figures: ['pension_payers'] });
	const { chosen, figures } = await pinned('peace_clerk');
	expect([chosen, figures.map(({ id }: { id: string }) => id)]).toEqual([true, ['pension_payers', 'volunteer_activities']]);
	const { body } = await server.ask('leader', 'GET', '/api/figures/pension_payers?period=2022');
	const before = await server.ask('leader', 'GET', `/api/figures/pension_payers?period=2021&until=2021${body.period.until_on.slice(4)}`);
	expect(figures[0]).toMatchObject({ value: body.value, target: body.target, last_year: before.body.value });
	expect(body.target).toBeGreaterThan(body.value);
	expect(figures[1].months.reduce((sum: number, { value }: { value: number }) => sum + value, 0)).toBe(figures[1].value);
	expect((await get('peace_head', '/pins')).figures).toEqual([]);
	await server.ask('peace_clerk', 'DELETE', '/api/pins/pension_payers');
	expect((await get('peace_clerk', '/pins')).figures).toEqual(['volunteer_activities']);
});

test('a figure that is none is not pinned, and the row ends at some length', async () => {
	expect((await server.ask('leader', 'POST', '/api/pins/no_figure')).status).toBe(404);
	const ids = [...server.book.figures.keys()];
	const answers = [];
	for (const id of ids.slice(0, 25)) {
		answers.push((await server.ask('auditor', 'POST', `/api/pins/${id}`)).status);
	}
	expect(answers).toEqual([...Array.from({ length: 24 }, () => 200), 409]);
});

test('while nothing is pinned, a section sees the figures of what it keeps', async () => {
	const { figures } = await get('peace_head', '/workbench/figures?period=2022');
	expect(figures.length).toBeGreaterThan(0);
	expect(figures.every(({ id }: { id: string }) => server.book.registers.get(server.book.figures.get(id)?.register ?? '')?.keeper === 'peace')).toBe(true);
});

test('what one office pins is nothing to another: the store shows no row of it', async () => {
	await server.ask('leader', 'POST', '/api/pins/volunteer_activities');
	const other = '01900000-0000-7000-8000-000000000000';
	const { inOffice } = await import('../db/transaction.ts');
	const seen = (office: string) =>
		inOffice(server.book.pool, office, async (client) => (await client.query('SELECT FROM book.pin UNION ALL SELECT FROM book.last_look')).rowCount);
	expect(await seen(other)).toBe(0);
	expect(await seen(server.book.office_id)).toBeGreaterThan(0);
});

test('a petition that was handed over is due on the day asked for until the unit reports back, whatever other step was taken', async () => {
	const clerk = 'petition_office_clerk';
	const values = { matter: '路灯不亮', channel: 'visit', received_on: addDays(now(), -5) };
	const { id } = (await act(clerk, 'petition', 'create', { unit: 'chengnan', values })).body;
	const accepted = { accepted_on: addDays(now(), -4), purpose: 'request', route: 'duty', subject: 'facilities', handler: 'chengnan' };
	expect((await act(clerk, 'petition', 'accept', { id, values: accepted })).status).toBe(200);
	const step = async (account: string, unit: string, kind: string, more: Record<string, unknown> = {}) => {
		const done = { petition: id, kind, done_on: addDays(now(), kind === 'hand_over' ? -3 : -1), done_by: '经办', what: '经过', ...more };
		expect((await act(account, 'petition_step', 'create', { unit, values: done })).status).toBe(201);
	};
	const owed = async (account: string) => (await dueOf(account)).filter((item) => item.id === id && item.way?.register === 'petition_step').map(({ on }) => on);
	expect(await owed(clerk)).toEqual([]);
	await step(clerk, 'petition_office', 'hand_over', { to_unit: 'chengnan', due_on: addDays(now(), 2) });
	await step('chengnan_worker', 'chengnan', 'site');
	for (const account of [clerk, 'chengnan_worker']) {
		expect([account, await owed(account)]).toEqual([account, [addDays(now(), 2)]]);
	}
	expect((await get(clerk, `/records/petition/${id}/around`)).due).toContainEqual(
		expect.objectContaining({ clock: 'report_back', due_on: addDays(now(), 2), register: 'petition_step' }),
	);
	await step('chengnan_worker', 'chengnan', 'report_back');
	expect([await owed(clerk), await owed('chengnan_worker')]).toEqual([[], []]);
});

test('the next visit to a household is due on the day that the last one named, and none where it named none', async () => {
	const worker = 'chengnan_worker';
	const { id } = (await act(worker, 'poverty_monitoring', 'create', { values: { name: '示例户主', source: 'community_check', clue_on: addDays(now(), -40) } }))
		.body;
	const visit = (visited_on: string, more: Record<string, unknown>) =>
		act(worker, 'poverty_visit', 'create', { values: { household: id, visited_on, visitor: '示例走访人', ...more } });
	const owed = async () => (await dueOf(worker)).filter((item) => item.id === id).map(({ on, way }) => [on, way?.register]);
	expect(await owed()).toEqual([]);
	expect((await visit(addDays(now(), -30), { next_on: addDays(now(), -2) })).status).toBe(201);
	expect(await owed()).toEqual([[addDays(now(), -2), 'poverty_visit']]);
	await visit(now(), {});
	expect(await owed()).toEqual([]);
});

test('what expires and what is to be paid is due until it is renewed, replaced or paid', async () => {
	const on = addDays(now(), 4);
	const later = addDays(now(), 400);
	const owed = async (account: string, id: string) => (await dueOf(account)).filter((item) => item.id === id).map((item) => [item.on, item.way?.action]);
	const cases = [
		{
			...{ account: 'chengnan_worker', register: 'premises', action: 'renew_permit', done: { permit: '零售许可', permit_until_on: later } },
			values: {
				name: '示例零售点',
				kind: 'fireworks',
				concerns: ['fireworks'],
				community: 'chengnan',
				permit: '零售许可',
				permit_until_on: on,
				from_on: addDays(now(), -300),
			},
		},
		{
			...{ account: 'emergency_clerk', register: 'emergency_supply', action: 'replace', done: { expires_on: later } },
			values: { title: '急救包', kind: 'medical', amount: 5, measure: '个', store: '仓库', expires_on: on, from_on: addDays(now(), -300) },
		},
	];
	for (const { account, register, action, values, done } of cases) {
		const made = await act(account, register, 'create', { values });
		expect([register, made.status, made.body.error?.fields]).toEqual([register, 201, undefined]);
		expect([register, await owed(account, made.body.id)]).toEqual([register, [[on, action]]]);
		await act(account, register, action, { id: made.body.id, values: done });
		expect([register, await owed(account, made.body.id)]).toEqual([register, []]);
	}
	const batch = { title: '高龄补贴', programme: 'old_age', year: 2026, month: 11, listed_on: now(), pay_by_on: on };
	const { id } = (await act('public_service_clerk', 'aid_batch', 'create', { values: batch })).body;
	expect(await owed('public_service_head', id)).toEqual([[on, 'approve']]);
	await act('public_service_head', 'aid_batch', 'approve', { id, values: { approved_on: now() } });
	expect(await owed('public_service_clerk', id)).toEqual([[on, 'pay']]);
	await act('public_service_clerk', 'aid_batch', 'pay', { id, values: { paid_on: now() } });
	expect(await owed('public_service_clerk', id)).toEqual([]);
});

test('a period of the law is counted from its date, a granted extension moves the day, and the record page tells it too', async () => {
	const clerk = 'petition_office_clerk';
	const values = { matter: '路口积水', channel: 'visit', received_on: addDays(now(), -10) };
	const { id } = (await act(clerk, 'petition', 'create', { values })).body;
	const owed = async () => (await dueOf(clerk)).filter((item) => item.id === id).map(({ on, way }) => [on, way?.action]);
	const around = async () => (await get(clerk, `/records/petition/${id}/around`)).due.map((one: { clock: string; due_on: string }) => [one.clock, one.due_on]);
	expect(await owed()).toEqual([[addDays(now(), 5), 'accept']]);
	expect(await around()).toEqual([['accept', addDays(now(), 5)]]);
	const accepted_on = addDays(now(), -55);
	await act(clerk, 'petition', 'amend', { id, version: 1, values: { received_on: addDays(now(), -60) } });
	const accept = await act(clerk, 'petition', 'accept', { id, values: { accepted_on } });
	expect([accept.status, accept.body.error?.fields]).toEqual([200, undefined]);
	expect(await owed()).toEqual([[addDays(now(), 5), 'answer']]);
	const until = addDays(now(), 30);
	await act('petition_office_head', 'petition', 'extend', { id, values: { extended_on: now(), extended_until_on: until }, reason: '情况复杂' });
	expect(await owed()).toEqual([]);
	expect(await around()).toEqual([['handle', until]]);
	await act(clerk, 'petition', 'answer', { id, values: { answered_on: now(), reply: '已疏通' } });
	expect(await around()).toEqual([]);
});
