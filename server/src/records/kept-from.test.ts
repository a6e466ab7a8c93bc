/** What is kept from an account is kept from it at every door, whatever its posts. */
import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { act } from './act.ts';
import { countRecords, findRecord, findRecords } from './find.ts';
import { findHistory } from './history.ts';
import type { Actor } from './plan-act.ts';

const label = text('例', 'Example');
const accusation = defineRegister({
	...tinyRegister,
	id: 'accusation',
	fields: {
		title: { kind: 'text', label, required: true },
		accused: { kind: 'account', label },
		received_on: { kind: 'date', label, required: true },
	},
	kept_from: { field: 'accused', op: 'is', value: { param: 'account' } },
	time: { shape: 'event', on: 'received_on' },
	states: [{ id: 'received', label }],
	search: ['title'],
});
const office = tinyOfficeWith(accusation);

let open: TestBook;
let ann: Actor;
let bob: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_kept_from', office);
	ann = open.actor('ann', 'clerk', 'peace');
	bob = open.actor('bob', 'clerk', 'peace');
});

afterAll(() => open.close());

const accuse = (title: string, accused?: string) =>
	act(open.book, ann, {
		register: 'accusation',
		action: 'create',
		values: { title, received_on: '2022-03-05', ...(accused === undefined ? {} : { accused }) },
	});
const titlesFor = async (actor: Actor, known_at?: string) =>
	(await findRecords(open.book, actor, { register: 'accusation', purpose: 'list', limit: 200, ...(known_at === undefined ? {} : { known_at }) })).records.map(
		({ record }) => record.values['title'],
	);

test('the accused neither lists nor opens the record nor reads its versions, others do', async () => {
	const { id } = await accuse('关于乙', 'bob');
	await accuse('关于丙', 'carl');
	expect(await titlesFor(bob)).toEqual(['关于丙']);
	expect(await titlesFor(ann)).toContain('关于乙');
	await expect(findRecord(open.book, bob, 'accusation', id)).rejects.toMatchObject({ code: 'record_unknown' });
	await expect(findHistory(open.book, bob, 'accusation', id)).rejects.toMatchObject({ code: 'record_unknown' });
});

test('it counts among the records that the accused may not open', async () => {
	await accuse('又一件', 'bob');
	const seen = await countRecords(open.book, bob, { register: 'accusation', within: [], known_at: undefined });
	expect(seen.all).toBeGreaterThan(seen.open);
});

test('the accused may not act on it, and nobody hides a record from themselves', async () => {
	const { id } = await accuse('不得办理', 'bob');
	await expect(act(open.book, bob, { register: 'accusation', action: 'amend', id, values: { title: '改' } })).rejects.toMatchObject({ code: 'record_unknown' });
	const other = await accuse('无名');
	await expect(act(open.book, bob, { register: 'accusation', action: 'amend', id: other.id, values: { accused: 'bob' } })).rejects.toMatchObject({
		code: 'not_allowed',
	});
});

test('once the accused is named, an earlier moment shows them nothing either', async () => {
	open.setNow('2022-04-01T00:00:00Z');
	const { id } = await accuse('后来才知道是谁');
	open.setNow('2022-04-03T00:00:00Z');
	expect(await titlesFor(bob, '2022-04-02T00:00:00Z')).toContain('后来才知道是谁');
	await act(open.book, ann, { register: 'accusation', action: 'amend', id, values: { accused: 'bob' } });
	expect(await titlesFor(bob, '2022-04-02T00:00:00Z')).not.toContain('后来才知道是谁');
	expect(await titlesFor(ann, '2022-04-02T00:00:00Z')).toContain('后来才知道是谁');
});
