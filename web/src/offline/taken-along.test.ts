import type { Register } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialIn } from '../../../server/test/dial-in.ts';
import { startTestServer, type TestServer } from '../../../server/test/harness.ts';
import { fetchAtHand } from './at-hand.ts';
import { searchTaken, type TakenAlong, takeAlong } from './taken-along.ts';

const ACCOUNT = 'chengnan_worker';

let server: TestServer;
let hangUp: () => void;
let taken: TakenAlong;
let registers: readonly Register[];

beforeAll(async () => {
	server = await startTestServer('yb_taken_along');
	hangUp = dialIn(() => ({ url: server.url, token: server.tokenOf(ACCOUNT) }));
	const atHand = await fetchAtHand();
	if (atHand === null) {
		throw new Error('nobody is signed in');
	}
	registers = atHand.registers.registers;
	taken = await takeAlong(atHand);
});

afterAll(async () => {
	hangUp();
	await server.close();
});

test('whom a note can be about goes along, of the own unit and its grids alone', () => {
	const records = Object.values(taken.records).flat();
	expect(records.length).toBeGreaterThan(50);
	expect(new Set(records.map(({ unit }) => unit))).toEqual(new Set(['chengnan', 'chengnan_g1']));
});

test('of each record goes along what it is known by, and nothing masked in the clear', () => {
	for (const register of registers) {
		const known = new Set<string>([register.title, ...register.list, ...register.search]);
		for (const { values } of taken.records[register.id] ?? []) {
			expect(Object.keys(values).filter((field) => !known.has(field))).toEqual([]);
		}
	}
	const residents = taken.records['resident'] ?? [];
	const shown = new Set(residents.flatMap(({ values, masked = [] }) => masked.map((field) => values[field])).filter((value) => value !== undefined));
	expect([...shown].filter((value) => /^\d{17}[\dX]$/.test(String(value)))).toEqual([]);
});

test('what is due goes along, and somebody is found by a part of their name', () => {
	expect(taken.due).toMatchObject({ today: expect.any(String), due: expect.any(Array) });
	const register = registers.find(({ id }) => (taken.records[id] ?? []).length > 0);
	const [first] = taken.records[register?.id ?? ''] ?? [];
	if (register === undefined || first === undefined) {
		throw new Error('nothing was taken along');
	}
	const name = String(first.values[register.title]);
	expect(searchTaken(taken, register, ` ${name.slice(0, 2)} `).map(({ id }) => id)).toContain(first.id);
	expect(searchTaken(taken, register, 'nobody is called so')).toEqual([]);
});
