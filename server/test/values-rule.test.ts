/** The rule of `values`, over every register: what was read in full can be sent to `create` and makes a second such record in its first state. */
import type { RecordAnswer, Register } from '@yibenzhang/engine';
import { office, sampleAccounts } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mightAct, rightsOf } from '../src/records/rights.ts';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_values_rule');
});

afterAll(() => server.close());

interface Found {
	readonly account: string;
	readonly record: RecordAnswer;
}

/** Of each state that the sample holds a record that some account with the right to the action reads in full. */
async function sampleOf(register: Register, action: 'create' | 'enter'): Promise<Found[]> {
	const found: Found[] = [];
	const accounts = sampleAccounts.filter(({ id, unit, role }) => mightAct(rightsOf(office, id, [{ unit, role }]), register, action));
	const keepersFirst = [...accounts].sort((a, b) => Number(b.unit === register.keeper) - Number(a.unit === register.keeper));
	for (const { id: state } of register.states) {
		const filter = encodeURIComponent(JSON.stringify({ field: 'state', op: 'is', value: state }));
		for (const { id: account } of keepersFirst) {
			const { status, body } = await server.ask(account, 'GET', `/api/records/${register.id}?filter=${filter}&limit=20`);
			const record = status === 200 ? body.records.find((one: RecordAnswer) => one.masked === undefined) : undefined;
			if (record !== undefined) {
				found.push({ account, record });
				break;
			}
		}
	}
	return found;
}

function send({ account, record }: Found, action: 'create' | 'enter', values: Readonly<Record<string, unknown>>) {
	const body = { unit: record.unit, values, ...(action === 'enter' ? { state: record.state } : {}) };
	return server.ask(account, 'POST', `/api/records/${record.register}/actions/${action}`, body);
}

/** Years that nothing has yet, where a value may stand only once. */
function elsewhere(register: Register, values: Readonly<Record<string, unknown>>, years: number): Record<string, unknown> {
	const unique = Object.entries(register.fields).filter(([, { unique_within }]) => unique_within !== undefined);
	return { ...values, ...Object.fromEntries(unique.map(([id]) => [id, Number(values[id]) - years])) };
}

const isUnique = (register: Register) => Object.values(register.fields).some(({ unique_within }) => unique_within !== undefined);
const REGISTERS = office.registers.map((register) => [register.id, register as Register] as const);

test.each(REGISTERS)('%s: what is read in full makes a second record in its first state', async (_, register) => {
	const sample = await sampleOf(register, 'create');
	expect(sample.length).toBeGreaterThan(0);
	for (const found of sample) {
		const values = elsewhere(register, found.record.values, 40);
		const made = await send(found, 'create', values);
		expect([found.record.state, made.status, made.body.error]).toEqual([found.record.state, 201, undefined]);
		expect(made.body).toMatchObject({ state: register.states[0]?.id, unit: found.record.unit });
		expect(made.body.values).toEqual(values);
	}
});

test.each(REGISTERS.filter(([, register]) => isUnique(register)))(
	'%s: where a value may stand only once, the second is refused with its place',
	async (_, register) => {
		const [found] = await sampleOf(register, 'create');
		expect(found).toBeDefined();
		const refused = await send(found as Found, 'create', (found as Found).record.values);
		const unique = Object.keys(register.fields).filter((id) => register.fields[id]?.unique_within !== undefined);
		expect([refused.status, refused.body.error.fields.map(({ path }: { path: string }) => path)]).toEqual([422, unique.map((id) => `values.${id}`)]);
	},
);

test.each(REGISTERS.filter(([, register]) => register.without?.includes('enter') !== true))(
	'%s: a record of any state can be entered again in that state',
	async (_, register) => {
		for (const found of await sampleOf(register, 'enter')) {
			const values = elsewhere(register, found.record.values, 60);
			const entered = await send(found, 'enter', values);
			expect([found.record.state, entered.status, entered.body.error]).toEqual([found.record.state, 201, undefined]);
			expect([entered.body.state, entered.body.values]).toEqual([found.record.state, values]);
		}
	},
);

test.each(REGISTERS)('%s: every state can be reached by its actions', (_, register) => {
	const reached = new Set([register.states[0]?.id ?? '']);
	for (const _round of register.states) {
		for (const { from, to } of Object.values(register.actions ?? {})) {
			if (to !== undefined && from.some((state) => reached.has(state))) {
				reached.add(to);
			}
		}
	}
	expect([...reached].sort()).toEqual(register.states.map(({ id }) => id).sort());
});
