import { type Register, today } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spellings } from '../../../server/src/records/search.ts';
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
	const records = taken.registers.flatMap((one) => one.records);
	expect(records.length).toBeGreaterThan(50);
	expect(new Set(records.map(({ unit }) => unit))).toEqual(new Set(['chengnan', 'chengnan_g1']));
});

test('who is called on goes along as the definitions say it: in those states, while their span lasts', () => {
	const visited = taken.registers.filter((one) => one.visited);
	expect(visited.map(({ register }) => register)).toEqual(registers.filter((one) => one.visited !== undefined).map(({ id }) => id));
	expect(visited.filter(({ records }) => records.length > 0).length).toBeGreaterThan(2);
	for (const { register, records } of visited) {
		const { visited: rule, time } = registers.find(({ id }) => id === register) as Register;
		expect(records.filter(({ state }) => rule?.states.includes(state) !== true)).toEqual([]);
		const until = time.shape === 'span' ? time.until : '';
		expect(records.filter(({ values }) => values[until] !== undefined && String(values[until]) < today(server.book.now()))).toEqual([]);
	}
});

test('of each record goes along what it is known by, and nothing masked in the clear', () => {
	for (const { register, records } of taken.registers) {
		const { title, list, search } = registers.find(({ id }) => id === register) as Register;
		const known = new Set<string>([title, ...list, ...search]);
		expect(records.flatMap(({ values }) => Object.keys(values)).filter((field) => !known.has(field))).toEqual([]);
	}
	const residents = taken.registers.find(({ register }) => register === 'resident')?.records ?? [];
	const shown = new Set(residents.flatMap(({ values, masked = [] }) => masked.map((field) => values[field])).filter((value) => value !== undefined));
	expect([...shown].filter((value) => /^\d{17}[\dX]$/.test(String(value)))).toEqual([]);
});

test('what is due goes along, and somebody is found by a part of their name, by pinyin and by initials', () => {
	expect(taken.due).toMatchObject({ today: expect.any(String), due: expect.any(Array) });
	const patients = taken.registers.find(({ register }) => register === 'patient')?.records ?? [];
	const [first] = patients;
	if (first === undefined) {
		throw new Error('nobody was taken along');
	}
	const [full, initials] = spellings(first.name);
	for (const words of [` ${first.name.slice(0, 2)} `, full, initials, full.toUpperCase()]) {
		expect([words, searchTaken(patients, words).map(({ id }) => id)]).toEqual([words, expect.arrayContaining([first.id])]);
	}
	expect(searchTaken(patients, 'nobody is called so')).toEqual([]);
});

test('what is masked is spelt for nobody', async () => {
	const { body } = await server.ask('chengnan_grid', 'GET', '/api/taken-along');
	expect(body.error).toBeUndefined();
	const masked = (body as TakenAlong).registers.flatMap(({ records }) => records).filter(({ name }) => name.includes('*'));
	expect(masked.filter(({ spelt }) => spelt !== undefined)).toEqual([]);
});

test('what was written today goes along, and for which units one may write', async () => {
	const values = { title: '今天写下的', kind: 'volunteer', held_on: today(server.book.now()) };
	await server.ask(ACCOUNT, 'POST', '/api/records/activity/actions/create', { values });
	const { body } = await server.ask(ACCOUNT, 'GET', '/api/taken-along');
	expect(body.written[0]).toMatchObject({ register: 'activity', name: '今天写下的', unit: 'chengnan' });
	expect(body.recording.activity).toEqual(['chengnan', 'chengnan_g1', 'chengnan_g2', 'chengnan_g3']);
	const other = await server.ask('nanmen_worker', 'GET', '/api/taken-along');
	expect(other.body.written).toEqual([]);
});
