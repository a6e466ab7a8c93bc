/** What is kept of clocks is what the records say, whatever was done to them. */
import { addDays, today } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { inOffice } from '../db/transaction.ts';
import { refillClockDays, verifyClockDays } from './clock-days.ts';

const CLERK = 'peace_clerk';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_clock_days');
});

afterAll(() => server.close());

const now = () => today(server.book.now());
const verified = () => inOffice(server.book.pool, server.book.office_id, (client) => verifyClockDays(client, server.book));

async function act(register: string, action: string, body: Record<string, unknown>): Promise<string> {
	const made = await server.ask(CLERK, 'POST', `/api/records/${register}/actions/${action}`, body);
	expect([made.status, made.body.error?.fields]).toEqual([made.status < 300 ? made.status : 200, undefined]);
	expect((await verified()).faults).toEqual([]);
	return made.body.id;
}

const newPatient = (from_on = addDays(now(), -200)) => act('patient', 'create', { unit: 'chengnan', values: { name: '示例患者', from_on } });
const visit = (patient: string, visited_on: string, outcome = 'stable') =>
	act('patient_follow_up', 'create', { unit: 'chengnan', values: { patient, visited_on, outcome } });

async function dayOf(patient: string): Promise<string | undefined> {
	const { rows } = await server.admin.query('SELECT due_on::text FROM book.clock_day WHERE record_id = $1 AND clock = $2', [patient, 'follow_up']);
	return rows[0]?.due_on;
}

async function told(patient: string): Promise<string | undefined> {
	const { body } = await server.ask('chengnan_worker', 'GET', '/api/workbench/due');
	return body.due.find(({ id, way }: { id: string; way: { register?: string } }) => id === patient && way.register === 'patient_follow_up')?.on;
}

test('the sample year has its days', async () => {
	const { count, faults } = await verified();
	expect(faults).toEqual([]);
	expect(count).toBeGreaterThan(100);
});

test('a visit moves the day, and so do another outcome, another date, another patient, its end and its return', async () => {
	const [one, other] = [await newPatient(), await newPatient()];
	const days = () => Promise.all([dayOf(one), dayOf(other)]);
	const [first] = await days();
	const id = await visit(one, addDays(now(), -20), 'unstable');
	expect(await days()).toEqual([addDays(now(), -6), first]);
	await act('patient_follow_up', 'amend', { id, version: 1, values: { outcome: 'not_reached' } });
	expect(await days()).toEqual([addDays(now(), -20), first]);
	await act('patient_follow_up', 'amend', { id, version: 2, values: { visited_on: addDays(now(), -15), outcome: 'unstable' } });
	expect(await days()).toEqual([addDays(now(), -1), first]);
	await act('patient_follow_up', 'amend', { id, version: 3, values: { patient: other } });
	expect(await days()).toEqual([first, addDays(now(), -1)]);
	await act('patient_follow_up', 'void', { id, reason: '记错' });
	expect(await days()).toEqual([first, first]);
	await act('patient_follow_up', 'restore', { id, reason: '没有记错' });
	expect(await days()).toEqual([first, addDays(now(), -1)]);
});

test('a clock that has ended for good keeps no day, and is kept again once it runs', async () => {
	const id = await newPatient();
	expect(await dayOf(id)).toBeDefined();
	await act('patient', 'void', { id, reason: '重复' });
	expect(await dayOf(id)).toBeUndefined();
	await act('patient', 'restore', { id, reason: '不是重复' });
	expect(await dayOf(id)).toBeDefined();
	await act('patient', 'record_death', { id, values: { until_on: addDays(now(), -3) }, reason: '家属告知' });
	expect(await dayOf(id)).toBeUndefined();
});

test('a visit that is written ahead of its day counts from that day, and until then the one before it', async () => {
	const id = await newPatient();
	await visit(id, addDays(now(), -20), 'unstable');
	await visit(id, addDays(now(), 5));
	expect([await dayOf(id), await told(id)]).toEqual(['-infinity', addDays(now(), -6)]);
	await visit(id, addDays(now(), 5 - 10), 'unstable');
	expect([await dayOf(id), await told(id)]).toEqual(['-infinity', addDays(now(), 9)]);
});

test('days that were computed by another question are computed anew when the book is opened, and only then', async () => {
	await refillClockDays(server.book);
	await server.admin.query("UPDATE book.clock_day SET due_on = due_on + 1 WHERE register = 'patient' AND due_on > '-infinity'");
	await refillClockDays(server.book);
	expect((await verified()).faults.length).toBeGreaterThan(0);
	await server.admin.query("UPDATE book.clock_asked SET hash = 'another' WHERE register = 'patient'");
	await refillClockDays(server.book);
	expect((await verified()).faults).toEqual([]);
});
