import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act, actInParts } from './act.ts';
import type { Actor, ActRequest } from './plan-act.ts';
import { verifyRecords } from './verify.ts';

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_write_parts', tinyOffice);
	clerk = open.actor('clerk', 'clerk', 'peace');
});

afterEach(async () => {
	expect((await verifyRecords(open.book)).flatMap((one) => one.faults)).toEqual([]);
});

afterAll(() => open?.close());

const matterOf = (title: string, more: Partial<ActRequest> = {}): ActRequest => ({
	register: 'matter',
	action: 'create',
	values: { title, received_on: '2022-03-05' },
	...more,
});
const many = (word: string, count: number) => Array.from({ length: count }, (_, index) => matterOf(`${word}${index}`));

const progress: number[] = [];
const write = (parts: readonly (readonly ActRequest[])[]) =>
	actInParts(open.book, {
		actor: clerk,
		label: '往年台账',
		parts: async function* () {
			yield* parts;
		},
		claim: async () => {},
		progress: (done) => {
			progress.push(done);
		},
	});

const written = async (word: string) =>
	(await open.admin.query('SELECT title, number, version FROM ledger.matter WHERE starts_with(title, $1) ORDER BY id', [word])).rows;

test('all parts are one batch, numbered in their order, and it is told how far they are', async () => {
	const batch = await write([many('甲', 300), many('乙', 5), many('甲续', 300)]);
	expect(progress).toEqual([300, 305, 605]);
	const numbers = (await open.admin.query('SELECT number FROM book.record_version WHERE batch_id = $1 ORDER BY record_id', [batch])).rows.map(
		({ number }) => number,
	);
	expect(numbers).toEqual(Array.from({ length: 605 }, (_, index) => `测〔2022〕${index + 1}号`));
	expect((await open.admin.query('SELECT label, account FROM book.batch WHERE id = $1', [batch])).rows).toEqual([{ label: '往年台账', account: 'clerk' }]);
});

test('a later part builds on what an earlier one made', async () => {
	const id = open.book.newId(open.book.now());
	await write([[matterOf('先有', { new_id: id })], [{ register: 'matter', action: 'amend', id, version: 1, values: { title: '先有后改' } }]]);
	expect(await written('先有')).toMatchObject([{ title: '先有后改', version: 2 }]);
});

test('a refusal in a late part leaves nothing of the earlier ones, and names the request by its place in the whole', async () => {
	const wrong = [...many('丙', 2), matterOf('丙', { values: { title: '丙', received_on: '三月' } })];
	await expect(write([many('丙', 300), wrong])).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'requests.302.values.received_on' }] });
	expect(await written('丙')).toEqual([]);
});

test('what the store refuses is told as the store said it, not as its echo in a later part', async () => {
	const twice = matterOf('丁', { new_id: open.book.newId(open.book.now()) });
	await expect(write([[twice], [twice], many('丁', 300), many('丁', 300)])).rejects.toMatchObject({ code: '23505' });
	expect(await written('丁')).toEqual([]);
});

test('an act that was asked for meanwhile is done afterwards', async () => {
	const [, record] = await Promise.all([write([many('戊', 300), many('戊', 300)]), act(open.book, clerk, matterOf('戊后'))]);
	expect(record.number).toBe(`测〔2022〕${(await written('戊')).length + 605 + 1}号`);
});
