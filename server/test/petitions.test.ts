/** Who reads what of petitions, and their course, asked through the doors with the office's own roles. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/records/act.ts';
import { findRecord, findRecords } from '../src/records/find.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { openTestBook, type TestBook } from './open-test-book.ts';
import { partOfOffice } from './part-of-office.ts';

let open: TestBook;
let clerk: Actor;
let head: Actor;
let leader: Actor;
let nanmen: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_petitions', partOfOffice(['petition']));
	clerk = open.actor('clerk', 'section_clerk', 'petition_office');
	head = open.actor('head', 'section_head', 'petition_office');
	leader = open.actor('leader', 'leader', 'street');
	nanmen = open.actor('nanmen', 'community_worker', 'nanmen');
});

afterAll(() => open.close());

const RECEIVED = { matter: '路灯不亮', channel: 'hotline', received_on: '2022-03-01', petitioner: '张示例' };
const step = (actor: Actor, id: string, action: string, values: Record<string, unknown>, reason?: string) =>
	act(open.book, actor, { register: 'petition', action, id, values, ...(reason === undefined ? {} : { reason }) });

async function receive(values: Record<string, unknown> = {}): Promise<string> {
	return (await act(open.book, clerk, { register: 'petition', action: 'create', unit: 'nanmen', values: { ...RECEIVED, ...values } })).id;
}

async function petitionsFor(actor: Actor): Promise<string[]> {
	return (await findRecords(open.book, actor, { register: 'petition', purpose: 'list', limit: 200 })).records.map(({ record }) => record.id);
}

test('a community reads the petitions that it is to handle, not others about it', async () => {
	const about = await receive();
	const toHandle = await receive({ handler: 'nanmen' });
	const seen = await petitionsFor(nanmen);
	expect(seen).toContain(toHandle);
	expect(seen).not.toContain(about);
});

test('a community never reads an accusation, even when it stands as its handler', async () => {
	const id = await receive({ purpose: 'accusation', handler: 'nanmen' });
	expect(await petitionsFor(nanmen)).not.toContain(id);
});

test('a petitioner who asks for secrecy is masked for the community', async () => {
	const named = await receive({ handler: 'nanmen' });
	const secret = await receive({ handler: 'nanmen', secret: true });
	expect((await findRecord(open.book, nanmen, 'petition', named)).record.values['petitioner']).toBe('张示例');
	expect((await findRecord(open.book, nanmen, 'petition', secret)).masked).toContain('petitioner');
});

test('a leader who is accused does not read the accusation, another leader does', async () => {
	const id = await receive({ purpose: 'accusation', accused_account: 'leader' });
	await expect(findRecord(open.book, leader, 'petition', id)).rejects.toMatchObject({ code: 'record_unknown' });
	expect((await findRecord(open.book, open.actor('other_leader', 'leader', 'street'), 'petition', id)).record.id).toBe(id);
});

test('an answer by opinion letter says whether the request is supported', async () => {
	const id = await receive();
	await step(clerk, id, 'accept', { accepted_on: '2022-03-03', purpose: 'request', route: 'opinion_letter' });
	const answer = { answered_on: '2022-03-20', reply: '答复' };
	await expect(step(clerk, id, 'answer', answer)).rejects.toMatchObject({ code: 'values_refused' });
	expect(await step(clerk, id, 'answer', { ...answer, opinion: 'explain' })).toMatchObject({ state: 'answered' });
});

test('only the head refuses a petition or gives it more time', async () => {
	const refused = { refused_on: '2022-03-04', refusal_ground: 'not_ours' };
	const id = await receive();
	await expect(step(clerk, id, 'refuse', refused)).rejects.toMatchObject({ code: 'not_allowed' });
	expect(await step(head, id, 'refuse', refused)).toMatchObject({ state: 'refused' });
});

test('what is not ours goes back only once the sender agrees', async () => {
	const id = await receive({ channel: 'superior' });
	await expect(step(clerk, id, 'return', { returned_on: '2022-03-10' })).rejects.toMatchObject({ code: 'state_refused' });
	await step(clerk, id, 'object', { objected_on: '2022-03-04' }, '属于县级部门职权');
	expect(await step(clerk, id, 'return', { returned_on: '2022-03-10' })).toMatchObject({ state: 'returned' });
});

test('a re-review is not asked for before the review is answered', async () => {
	const id = await receive();
	await step(clerk, id, 'accept', { accepted_on: '2022-03-03' });
	await step(clerk, id, 'answer', { answered_on: '2022-03-20', reply: '答复' });
	await step(clerk, id, 'ask_review', { review_asked_on: '2022-04-01' });
	await expect(step(clerk, id, 'ask_rereview', { rereview_asked_on: '2022-05-01' })).rejects.toMatchObject({ code: 'guard_refused' });
});
