/** A copy of a record stands in its first state, whatever dates of later states it brought along: no figure takes it for more. */
import type { RecordAnswer, Register } from '@yibenzhang/engine';
import { office, sampleAccounts } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mightAct, rightsOf } from '../src/records/rights.ts';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_first_state');
});

afterAll(() => server.close());

type Values = Readonly<Record<string, unknown>>;

const COUNTED = new Set(office.figures.map(({ register }) => register));
/** Those with figures and with states that are reached later on. */
const REGISTERS = office.registers
	.map((register) => [register.id, register as Register] as const)
	.filter(([id, register]) => COUNTED.has(id) && laterDates(register).length > 0);

function whoMay(register: Register, action: string): string[] {
	const may = sampleAccounts.filter(({ id, unit, role }) => mightAct(rightsOf(office, id, [{ unit, role }]), register, action));
	return may.sort((a, b) => Number(b.unit === register.keeper) - Number(a.unit === register.keeper)).map(({ id }) => id);
}

/** Of a later state one of the sample's that its writer reads in full, for each such state. */
async function laterOnes(register: Register): Promise<{ account: string; record: RecordAnswer }[]> {
	const found: { account: string; record: RecordAnswer }[] = [];
	for (const { id: state } of register.states.slice(1)) {
		const filter = encodeURIComponent(JSON.stringify({ field: 'state', op: 'is', value: state }));
		for (const account of whoMay(register, 'create').slice(0, 3)) {
			const { body } = await server.ask(account, 'GET', `/api/records/${register.id}?filter=${filter}&limit=20`);
			const record = body.records.find((one: RecordAnswer) => one.masked === undefined);
			if (record !== undefined) {
				found.push({ account, record });
				break;
			}
		}
	}
	return found;
}

/** The dates at which later states are reached. The last day of a span is its own: what ended does not stand, whatever its state. */
function laterDates({ states, time }: Register): string[] {
	const own = [states[0]?.reached_on, ...(time.shape === 'span' ? [time.from, time.until] : [time.on])];
	return states.flatMap(({ reached_on }) => (reached_on === undefined || own.includes(reached_on) ? [] : [reached_on]));
}

async function create(account: string, register: string, body: { unit: string; values: Values }): Promise<string> {
	const made = await server.ask(account, 'POST', `/api/records/${register}/actions/create`, body);
	expect([made.status, made.body.error]).toEqual([201, undefined]);
	return made.body.id;
}

const act = async (account: string, register: string, action: string, body: Values) =>
	expect(await server.ask(account, 'POST', `/api/records/${register}/actions/${action}`, body)).toMatchObject({ status: 200 });

async function figures(period = '2022'): Promise<Map<string, number>> {
	const { body } = await server.ask('leader', 'GET', `/api/figures?period=${period}`);
	return new Map(body.figures.map(({ id, value }: { id: string; value: number }) => [id, value]));
}

/** What the figures are while the record stands; it is voided afterwards. */
async function figuresWith(account: string, register: Register, body: { unit: string; values: Values }): Promise<Map<string, number>> {
	const id = await create(account, register.id, body);
	const after = await figures();
	const statuses: number[] = [];
	for (const voider of [account, ...whoMay(register, 'void')]) {
		statuses.push((await server.ask(voider, 'POST', `/api/records/${register.id}/actions/void`, { id, reason: '测试' })).status);
		if (statuses.at(-1) === 200) {
			break;
		}
	}
	expect(statuses).toContain(200);
	return after;
}

test.each(REGISTERS)('%s: a copy counts in its first state as one that never had the dates of later ones', async (_, register) => {
	const later = laterDates(register);
	// Dates of the year that is asked for, in the order of the course.
	const within = (id: string) => (register.time.shape === 'event' && id === register.time.on ? '2022-05-10' : later.includes(id) ? '2022-05-20' : undefined);
	// What of a later state hangs on its date goes with it.
	const hangs = (id: string) => later.some((date) => JSON.stringify(register.fields[id]?.shown ?? '').includes(`"${date}"`));
	for (const { account, record } of await laterOnes(register)) {
		const { unit } = record;
		const values = Object.fromEntries(Object.entries(record.values).map(([id, value]) => [id, within(id) ?? value]));
		const early = Object.fromEntries(Object.entries(values).filter(([id]) => !later.includes(id) && !hangs(id)));
		const copied = await figuresWith(account, register, { unit, values });
		expect([record.state, copied]).toEqual([record.state, await figuresWith(account, register, { unit, values: early })]);
	}
});

async function oneOf(account: string, register: string, condition: unknown): Promise<RecordAnswer> {
	const { body } = await server.ask(account, 'GET', `/api/records/${register}?limit=1&filter=${encodeURIComponent(JSON.stringify(condition))}`);
	return body.records[0];
}

test('a project that was signed is not yet completed by a date that came along', async () => {
	const { unit, values } = await oneOf('economy_clerk', 'investment_project', { field: 'state', op: 'is', value: 'completed' });
	const before = await figures();
	const id = await create('economy_clerk', 'investment_project', { unit, values: { ...values, signed_on: '2022-05-05', completed_on: '2022-08-08' } });
	await act('economy_clerk', 'investment_project', 'sign', { id, values: { signed_on: '2022-05-05', planned: 1000 } });
	const after = await figures();
	expect([after.get('projects_signed'), after.get('projects_completed')]).toEqual([(before.get('projects_signed') ?? 0) + 1, before.get('projects_completed')]);
	for (const [action, on] of [
		['start', { started_on: '2022-06-01' }],
		['complete', { completed_on: '2022-08-08' }],
	] as const) {
		await act('economy_clerk', 'investment_project', action, { id, values: on });
	}
	expect((await figures()).get('projects_completed')).toBe((before.get('projects_completed') ?? 0) + 1);
});

test('what is paid under an application counts once it is granted, not by a date that came along', async () => {
	const { unit, values } = await oneOf('public_service_clerk', 'aid_grant', {
		all: [
			{ field: 'state', op: 'is', value: 'granted' },
			{ field: 'programme', op: 'is', value: 'minimum_living' },
			{ field: 'granted_on', op: 'between', value: ['2022-01-01', '2022-11-01'] },
		],
	});
	const before = await figures();
	const grant = await create('public_service_clerk', 'aid_grant', { unit, values });
	const paid = { name: values['name'], id_number: values['id_number'], programme: 'minimum_living', grant, paid_on: '2022-11-10', amount: 560 };
	await create('public_service_clerk', 'aid_payment', { unit, values: paid });
	expect((await figures()).get('new_minimum_living_amount')).toBe(before.get('new_minimum_living_amount'));
});
