/** The three systems of enforcement, asked through the one door: notice, record of the process, review by somebody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/records/act.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { openTestBook, type TestBook } from './open-test-book.ts';
import { partOfOffice } from './part-of-office.ts';

let open: TestBook;
let officer: Actor;
let second: Actor;
let reviewer: Actor;
let head: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_enforcement', partOfOffice(['enforcement_case']));
	officer = open.actor('officer_1', 'enforcement_officer', 'enforcement');
	second = open.actor('officer_2', 'enforcement_officer', 'enforcement');
	reviewer = open.actor('reviewer', 'legal_reviewer', 'judicial');
	head = open.actor('head', 'section_head', 'enforcement');
});

afterAll(() => open.close());

const FILED = { title: '占道经营', domain: 'appearance', procedure: 'ordinary', party_kind: 'person', party: '示例当事人', filed_on: '2022-03-01' };
const INVESTIGATED = {
	investigated_on: '2022-03-10',
	officer: 'officer_1',
	second_officer: 'officer_2',
	identified: true,
	rights_told: true,
	facts: '查实',
	legal_basis: '示例条例',
	recorded_by: ['video'],
	major: true,
};
const DECIDED = { decided_on: '2022-03-20', decision: 'fine', fine: 500, informed_on: '2022-03-12' };
const ON_THE_SPOT = {
	decided_on: '2022-03-01',
	decision: 'fine',
	officer: 'officer_1',
	second_officer: 'officer_2',
	facts: '当场查实',
	legal_basis: '示例条例',
	recorded_by: ['photo'],
};
const step = (actor: Actor, id: string, action: string, values: Record<string, unknown>) =>
	act(open.book, actor, { register: 'enforcement_case', action, id, values });

async function file(values: Record<string, unknown> = {}): Promise<string> {
	return (await act(open.book, officer, { register: 'enforcement_case', action: 'create', values: { ...FILED, ...values } })).id;
}

async function investigated(values: Record<string, unknown> = {}): Promise<string> {
	const id = await file();
	await step(officer, id, 'investigate', { ...INVESTIGATED, ...values });
	return id;
}

async function served(): Promise<string> {
	const id = await investigated({ major: false });
	await step(head, id, 'decide_unreviewed', DECIDED);
	await step(second, id, 'serve', { served_on: '2022-03-22', serving: 'direct' });
	return id;
}

test('an investigation in which no certificate was shown cannot be ended', async () => {
	const id = await file();
	await expect(step(officer, id, 'investigate', { ...INVESTIGATED, identified: false })).rejects.toMatchObject({ code: 'guard_refused' });
});

test('a case that needs review is not decided before it', async () => {
	const id = await investigated();
	await expect(step(head, id, 'decide_unreviewed', DECIDED)).rejects.toMatchObject({ code: 'guard_refused' });
	await expect(step(head, id, 'decide', DECIDED)).rejects.toMatchObject({ code: 'state_refused' });
});

test('the book writes down who reviewed and who decided', async () => {
	const id = await investigated();
	await step(reviewer, id, 'review', { reviewed_on: '2022-03-15', review_opinion: 'agree' });
	const { values } = await step(head, id, 'decide', DECIDED);
	expect(values).toMatchObject({ reviewer: 'reviewer', decided_by: 'head' });
});

test('whoever handles the case does not review it, also with a post that may', async () => {
	const id = await investigated({ second_officer: 'reviewer' });
	await expect(step(reviewer, id, 'review', { reviewed_on: '2022-03-15', review_opinion: 'agree' })).rejects.toMatchObject({ code: 'guard_refused' });
});

test('whoever reviewed a case does not decide it, also with the post of a head', async () => {
	const id = await investigated();
	await step(reviewer, id, 'review', { reviewed_on: '2022-03-15', review_opinion: 'agree' });
	const both = open.actor('reviewer', 'section_head', 'enforcement');
	await expect(step(both, id, 'decide', DECIDED)).rejects.toMatchObject({ code: 'guard_refused' });
});

test('a review that does not agree leads to no decision', async () => {
	const id = await investigated();
	await step(reviewer, id, 'review', { reviewed_on: '2022-03-15', review_opinion: 'supplement' });
	await expect(step(head, id, 'decide', DECIDED)).rejects.toMatchObject({ code: 'guard_refused' });
});

test('a case is closed once its decision is published', async () => {
	const id = await served();
	await expect(step(head, id, 'close', { closed_on: '2022-04-01' })).rejects.toMatchObject({ code: 'guard_refused' });
	await step(officer, id, 'publish', { published_on: '2022-03-25', published_at: '示例平台' });
	expect(await step(head, id, 'close', { closed_on: '2022-04-01' })).toMatchObject({ state: 'closed' });
});

test('a case is closed unpublished when it is said why', async () => {
	const id = await served();
	await step(head, id, 'keep_private', { not_published: '个人隐私' });
	expect(await step(head, id, 'close', { closed_on: '2022-04-01' })).toMatchObject({ state: 'closed' });
});

test.each([
	['person', 200],
	['organisation', 3000],
])('on the spot a fine of a party of kind %s is %i yuan at most', async (party_kind, most) => {
	const id = await file({ party_kind, procedure: 'on_the_spot' });
	await expect(step(officer, id, 'decide_on_the_spot', { ...ON_THE_SPOT, fine: most + 1 })).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await step(officer, id, 'decide_on_the_spot', { ...ON_THE_SPOT, fine: most })).toMatchObject({ state: 'decided' });
});

test('an ordinary case is not decided on the spot', async () => {
	const id = await file();
	await expect(step(officer, id, 'decide_on_the_spot', { ...ON_THE_SPOT, fine: 100 })).rejects.toMatchObject({ code: 'guard_refused' });
});
