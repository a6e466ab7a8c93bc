import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act, actTogether } from './act.ts';
import { findRecord } from './find.ts';
import { findHistory } from './history.ts';
import type { Actor, ActRequest } from './plan-act.ts';
import { verifyRecords } from './verify.ts';

let open: TestBook;
let clerk: Actor;
let east: Actor;
let head: Actor;

const office = {
	...tinyOffice,
	roles: [
		...tinyOffice.roles,
		{ id: 'head', label: tinyOffice.name, help: tinyOffice.name, reads: [], acts: [{ registers: 'kept' as const }], takes_back: true as const },
	],
};

beforeAll(async () => {
	open = await openTestBook('yb_take_back', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	east = open.actor('east_worker', 'worker', 'east');
	head = open.actor('head', 'head', 'peace');
});

afterAll(async () => {
	expect((await verifyRecords(open.book)).flatMap((one) => one.faults)).toEqual([]);
	await open.close();
});

const matterOf = (title: string, values: Record<string, unknown> = {}): ActRequest => ({
	register: 'matter',
	action: 'create',
	values: { title, received_on: '2022-03-05', ...values },
});
const close = (id: string): ActRequest => ({ register: 'matter', action: 'close', id, values: { closed_on: '2022-03-09', reply: '已办' } });

async function batchOf(actor: Actor, requests: readonly ActRequest[]): Promise<string> {
	const { batch_id } = await actTogether(open.book, { actor, requests, batch: '导入' });
	return batch_id ?? '';
}

const takeBack = (actor: Actor, batch: string) => actTogether(open.book, { actor, requests: [], take_back: { batch, reason: '导错了表' } });
const read = async (id: string) => (await findRecord(open.book, clerk, 'matter', id)).record;

test('records that the batch made are voided, and the batch cannot be taken back again', async () => {
	const { records, batch_id } = await actTogether(open.book, { actor: clerk, requests: [matterOf('一'), matterOf('二')], batch: '导入' });
	await takeBack(clerk, batch_id ?? '');
	expect(await Promise.all(records.map(async ({ id }) => (await read(id)).state))).toEqual(['voided', 'voided']);
	await expect(takeBack(clerk, batch_id ?? '')).rejects.toMatchObject({ code: 'batch_taken_back' });
});

test('a record that the batch amended, moved and closed gets back state, unit, number and values', async () => {
	const before = await act(open.book, clerk, matterOf('原来', { amount: 5 }));
	const batch = await batchOf(clerk, [
		{ register: 'matter', action: 'amend', id: before.id, unit: 'west', values: { title: '改了', amount: null, about: null } },
		close(before.id),
	]);
	expect(await read(before.id)).toMatchObject({ state: 'closed', unit: 'west', version: 3 });
	await takeBack(clerk, batch);
	const { version, ...back } = await read(before.id);
	expect({ ...back, version: 1 }).toEqual(before);
	expect(version).toBe(4);
});

test('records that the batch voided or restored stand as before', async () => {
	const standing = await act(open.book, clerk, close((await act(open.book, clerk, matterOf('立着'))).id));
	const voided = await act(open.book, clerk, { register: 'matter', action: 'void', id: (await act(open.book, clerk, matterOf('废了'))).id, reason: '错' });
	const batch = await batchOf(clerk, [
		{ register: 'matter', action: 'void', id: standing.id, reason: '批量' },
		{ register: 'matter', action: 'restore', id: voided.id },
	]);
	await takeBack(clerk, batch);
	expect([(await read(standing.id)).state, (await read(voided.id)).state]).toEqual(['closed', 'voided']);
});

test('the history says that it was taken back, by whom and why', async () => {
	const { id } = await act(open.book, clerk, matterOf('看历史'));
	await takeBack(clerk, await batchOf(clerk, [close(id)]));
	const [latest] = await findHistory(open.book, clerk, 'matter', id);
	expect(latest).toMatchObject({ action: 'take_back', state: 'received', made_by: 'clerk', reason: '导错了表' });
});

test('taking back is itself a batch that can be taken back', async () => {
	const { id } = await act(open.book, clerk, matterOf('来回'));
	const { batch_id } = await takeBack(clerk, await batchOf(clerk, [close(id)]));
	await takeBack(clerk, batch_id ?? '');
	expect(await read(id)).toMatchObject({ state: 'closed', values: { reply: '已办' } });
});

test('what was built on the batch is named and nothing is taken back', async () => {
	const { records, batch_id } = await actTogether(open.book, { actor: clerk, requests: [matterOf('甲'), matterOf('乙')], batch: '导入' });
	await act(open.book, clerk, { register: 'matter', action: 'amend', id: records[0]?.id ?? '', values: { title: '有人改过' } });
	const refused = takeBack(clerk, batch_id ?? '');
	await expect(refused).rejects.toMatchObject({ code: 'batch_built_on', message: expect.stringContaining(records[0]?.number ?? '?') });
	expect((await read(records[1]?.id ?? '')).state).toBe('received');
});

test('a record that somebody points at since is not voided behind their back', async () => {
	const personId = open.book.newId(open.book.now());
	const batch = await batchOf(clerk, [{ register: 'person', action: 'create', new_id: personId, values: { name: '张样一', from_on: '2022-01-01' } }]);
	const pointing = await act(open.book, clerk, matterOf('关于他', { about: personId }));
	await expect(takeBack(clerk, batch)).rejects.toMatchObject({ code: 'batch_built_on', details: { count: 1, records: pointing.number } });
});

test('what was built on it is called by nothing but its id to those who may not read it', async () => {
	const personId = open.book.newId(open.book.now());
	const batch = await batchOf(east, [{ register: 'person', action: 'create', new_id: personId, values: { name: '张样三', from_on: '2022-01-01' } }]);
	const pointing = await act(open.book, clerk, { ...matterOf('西边关于他', { about: personId }), unit: 'west' });
	await expect(takeBack(east, batch)).rejects.toMatchObject({ code: 'batch_built_on', details: { count: 1, records: pointing.id } });
});

test('a record never points again at one that was voided since', async () => {
	const { id: personId } = await act(open.book, clerk, { register: 'person', action: 'create', values: { name: '李样二', from_on: '2022-01-01' } });
	const { id } = await act(open.book, clerk, matterOf('原指他', { about: personId }));
	const batch = await batchOf(clerk, [{ register: 'matter', action: 'amend', id, values: { about: null } }]);
	await act(open.book, clerk, { register: 'person', action: 'void', id: personId, reason: '查无此人' });
	await expect(takeBack(clerk, batch)).rejects.toMatchObject({ code: 'batch_built_on', details: { count: 1, records: '李样二' } });
});

test('the one who made a batch takes it back, a head those of the section; to others it does not exist', async () => {
	const own = await batchOf(east, [matterOf('东边')]);
	await expect(takeBack(clerk, own)).rejects.toMatchObject({ code: 'batch_unknown' });
	await takeBack(east, own);
	await takeBack(head, await batchOf(east, [matterOf('东边又')]));
});

test('whose posts no longer cover their batch is sent to the head', async () => {
	const batch = await batchOf(east, [matterOf('调走前')]);
	await expect(takeBack(open.actor('east_worker', 'worker', 'west'), batch)).rejects.toMatchObject({ code: 'batch_not_allowed' });
});

test('of two who take the same batch back at the same time one is told that it is done', async () => {
	const batch = await batchOf(clerk, [matterOf('同时')]);
	const results = await Promise.allSettled([takeBack(clerk, batch), takeBack(clerk, batch)]);
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
