import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { person, tinyOffice } from '../../test/tiny-office.ts';
import { act, actTogether } from './act.ts';
import { findAlike } from './find-alike.ts';
import type { Actor, ActRequest } from './plan-act.ts';

let open: TestBook;
let clerk: Actor;
let east: Actor;
let west: Actor;
let auditor: Actor;

const secret = { ...person, id: 'secret', fields: { ...person.fields, name: { ...person.fields.name, sensitive: 'identity' as const } } };
const office = { ...tinyOffice, registers: [...tinyOffice.registers, secret as never] };

beforeAll(async () => {
	open = await openTestBook('yb_doubles', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	east = open.actor('east', 'worker', 'east');
	west = open.actor('west', 'worker', 'west');
	auditor = open.actor('auditor', 'auditor', 'street');
});

afterAll(() => open.close());

const matter = (title: string, received_on = '2022-03-05'): ActRequest => ({ register: 'matter', action: 'create', values: { title, received_on } });

async function create(actor: Actor, ...requests: ActRequest[]) {
	const { records, doubles } = await actTogether(open.book, { actor, requests, point_out_doubles: true });
	return records.map((record) => ({ record, doubles: doubles.get(record.id) ?? [] }));
}

test('a record alike in all key fields is pointed out and the new one stands', async () => {
	const first = await act(open.book, clerk, matter('路灯'));
	await act(open.book, clerk, matter('路灯', '2022-03-06'));
	const [second] = await create(clerk, matter('路灯'));
	expect(second).toMatchObject({ record: { state: 'received' }, doubles: [first.id] });
});

test('a voided record is no double', async () => {
	const first = await act(open.book, clerk, matter('井盖'));
	await act(open.book, clerk, { register: 'matter', action: 'void', id: first.id, reason: '错' });
	expect((await create(clerk, matter('井盖')))[0]?.doubles).toEqual([]);
});

test('nobody is told of a record that they may not read', async () => {
	await act(open.book, east, matter('东边的'));
	expect((await create(west, matter('东边的')))[0]?.doubles).toEqual([]);
});

test('doubles within one set and within one group of sets are seen as well', async () => {
	const [one, two] = await create(clerk, matter('同表'), matter('同表'));
	expect([one?.doubles, two?.doubles]).toEqual([[], [one?.record.id]]);
	const [first, second] = (await Promise.all([create(clerk, matter('同时')), create(clerk, matter('同时'))])).flat();
	expect(second?.doubles).toEqual([first?.record.id]);
});

test('a form is shown what is alike before it is saved, but not the record that it amends', async () => {
	const { id } = await act(open.book, clerk, matter('先看'));
	const values = { title: '先看', received_on: '2022-03-05' };
	const alike = async (actor: Actor, asked: Parameters<typeof findAlike>[3]) =>
		(await findAlike(open.book, actor, office.registers[1] as never, asked)).map(({ record }) => record.id);
	expect(await alike(clerk, { values })).toEqual([id]);
	expect(await alike(west, { values })).toEqual([]);
	expect(await alike(clerk, { values, id })).toEqual([]);
	expect(await alike(clerk, { values: { title: '先看' } })).toEqual([]);
	expect(await alike(clerk, { values: { title: '先看', received_on: '2022-02-30' } })).toEqual([]);
	expect(await alike(clerk, { values: {} })).toEqual([]);
});

test('that a name is there is no news to those from whom names are kept', async () => {
	const values = { name: '张样一', from_on: '2022-01-01' };
	const { id } = await act(open.book, clerk, { register: 'secret', action: 'create', values });
	const asked = (actor: Actor) => findAlike(open.book, actor, secret as never, { values });
	expect((await asked(clerk)).map(({ record }) => record.id)).toEqual([id]);
	expect(await asked(auditor)).toEqual([]);
});
