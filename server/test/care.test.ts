/** Patients, mediations and people in rehabilitation, asked through the doors with the office's own roles. */
import { dueOn } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/records/act.ts';
import { findRecord, findRecords } from '../src/records/find.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { openTestBook, type TestBook } from './open-test-book.ts';
import { partOfOffice } from './part-of-office.ts';

let open: TestBook;
let worker: Actor;
let clerk: Actor;
let leader: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_care', partOfOffice(['patient', 'patient_follow_up', 'rehabilitation', 'drug_test', 'mediation']));
	worker = open.actor('nanmen', 'community_worker', 'nanmen');
	clerk = open.actor('clerk', 'section_clerk', 'peace');
	leader = open.actor('leader', 'leader', 'street');
});

afterAll(() => open.close());

const clockOf = (register: string, clock: string) => {
	const found = office.registers.find(({ id }) => id === register)?.clocks?.[clock];
	if (found === undefined) {
		throw new Error(`no clock ${clock} of ${register}`);
	}
	return found;
};
const listPatient = (values: Record<string, unknown> = {}) =>
	act(open.book, worker, { register: 'patient', action: 'create', values: { name: '示例患者', diagnosis: 'bipolar', from_on: '2022-03-01', ...values } });
const visit = (patient: string, outcome: string) =>
	act(open.book, worker, { register: 'patient_follow_up', action: 'create', values: { patient, visited_on: '2022-03-10', outcome } });

test.each([
	['stable', '2022-06-10'],
	['basically_stable', '2022-03-24'],
	['guided', '2022-04-10'],
	['unstable', '2022-03-24'],
	['referred', '2022-03-24'],
	['not_reached', '2022-03-10'],
])('after a visit that found the patient %s the next is due on %s', async (outcome, due) => {
	const patient = await listPatient();
	const { id } = await visit(patient.id, outcome);
	const made = (await findRecord(open.book, worker, 'patient_follow_up', id)).record;
	expect(dueOn(clockOf('patient', 'follow_up'), patient, [made], '2022-12-31')).toBe(due);
});

test('a visit in vain leaves the patient overdue the next day', async () => {
	const patient = await listPatient();
	await visit(patient.id, 'not_reached');
	const filter = { all: [{ field: 'id', op: 'is', value: patient.id }, { overdue: 'follow_up' }] };
	open.setNow('2022-03-10T04:00:00Z');
	expect((await findRecords(open.book, worker, { register: 'patient', purpose: 'list', filter })).total).toBe(0);
	open.setNow('2022-03-11T04:00:00Z');
	expect((await findRecords(open.book, worker, { register: 'patient', purpose: 'list', filter })).total).toBe(1);
	open.setNow('2022-06-01T01:00:00Z');
});

test('a leader sees that there is a patient, not who it is nor the diagnosis', async () => {
	const { id } = await listPatient();
	expect((await findRecord(open.book, leader, 'patient', id)).masked).toEqual(expect.arrayContaining(['name', 'diagnosis']));
});

test('a grid worker reads no patient', async () => {
	const grid = open.actor('grid', 'grid_worker', 'nanmen_g1');
	await expect(findRecords(open.book, grid, { register: 'patient', purpose: 'list' })).rejects.toMatchObject({ code: 'not_readable' });
});

test('a patient of danger level 3 is followed without consent', async () => {
	const { id } = await listPatient({ danger_level: 3 });
	const refuse = { register: 'patient', action: 'refuse', id, values: { until_on: '2022-04-01' }, reason: '不同意' };
	await expect(act(open.book, clerk, refuse)).rejects.toMatchObject({ code: 'guard_refused' });
	await act(open.book, clerk, { register: 'patient', action: 'amend', id, values: { danger_level: 2 } });
	expect(await act(open.book, clerk, refuse)).toMatchObject({ state: 'refused' });
});

test('a person to report stands in the register only from the day of reporting', async () => {
	const values = { name: '示例人员', kind: 'community_treatment', decided_on: '2022-03-01' };
	const { id } = await act(open.book, worker, { register: 'rehabilitation', action: 'create', values });
	const report = { register: 'rehabilitation', action: 'report', id };
	await expect(act(open.book, worker, { ...report, values: { reported_on: '2022-03-10' } })).rejects.toMatchObject({ code: 'values_refused' });
	expect(await act(open.book, worker, { ...report, values: { reported_on: '2022-03-10', ends_on: '2025-03-09' } })).toMatchObject({ state: 'reported' });
});

test.each([
	['first', '2022-04-10'],
	['second', '2022-05-10'],
	['third', '2022-06-10'],
])('in the %s year of the measure the next test is due on %s', async (year, due) => {
	const values = { name: '示例人员', kind: 'community_treatment', decided_on: '2022-01-01', reported_on: '2022-01-05' };
	const person = await act(open.book, worker, { register: 'rehabilitation', action: 'create', values });
	const tested = { person: person.id, tested_on: '2022-03-10', year, result: 'negative' };
	const { id } = await act(open.book, worker, { register: 'drug_test', action: 'create', values: tested });
	const made = (await findRecord(open.book, worker, 'drug_test', id)).record;
	expect(dueOn(clockOf('rehabilitation', 'test'), person, [made], '2022-12-31')).toBe(due);
});

test("the women's federation keeps its own mediations and reads no others", async () => {
	const values = { matter: '婚姻家庭纠纷', body: 'womens_federation', accepted_on: '2022-03-01' };
	const women = open.actor('women', 'section_clerk', 'womens_federation');
	const { id } = await act(open.book, women, { register: 'mediation', action: 'create', values });
	await act(open.book, open.actor('judge', 'section_clerk', 'judicial'), {
		register: 'mediation',
		action: 'create',
		values: { ...values, body: 'judicial_office' },
	});
	const seen = await findRecords(open.book, women, { register: 'mediation', purpose: 'list', limit: 200 });
	expect(seen.records.map(({ record }) => record.id)).toEqual([id]);
});

test('a confirmation is asked for only of an agreement', async () => {
	const create = { register: 'mediation', action: 'create', values: { matter: '邻里纠纷', body: 'people_committee', accepted_on: '2022-03-01' } };
	const { id } = await act(open.book, worker, create);
	await act(open.book, worker, { register: 'mediation', action: 'conclude', id, values: { concluded_on: '2022-03-05', agreement: false } });
	const ask = { register: 'mediation', action: 'ask_confirmation', id, values: { confirmation_asked_on: '2022-03-08' } };
	await expect(act(open.book, worker, ask)).rejects.toMatchObject({ fields: [expect.objectContaining({ path: 'values.confirmation_asked_on' })] });
});
