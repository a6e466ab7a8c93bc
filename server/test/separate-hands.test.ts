/** Money passes through more than one pair of hands: whoever lists does not approve, whoever approves does not pay, and what was approved stays as it was. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/records/act.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { openTestBook, type TestBook } from './open-test-book.ts';
import { partOfOffice } from './part-of-office.ts';

let open: TestBook;
let clerk: Actor;
let head: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_separate_hands', partOfOffice(['aid_batch', 'photovoltaic_income', 'aid_grant']));
	clerk = open.actor('clerk', 'section_clerk', 'public_service');
	head = open.actor('head', 'section_head', 'public_service');
});

afterAll(() => open.close());

const LIST = { title: '2022年6月高龄补贴', programme: 'old_age', year: 2022, month: 6, listed_on: '2022-06-05', amount: 10_000 };
const PAID = { paid_on: '2022-06-10' };
const doIn = (register: string, actor: Actor, action: string, rest: { id?: string; state?: string; reason?: string; values?: Record<string, unknown> }) =>
	act(open.book, actor, { register, action, ...rest });
const batch = (actor: Actor, action: string, id: string, values: Record<string, unknown>) => doIn('aid_batch', actor, action, { id, values });

async function approved(): Promise<string> {
	const { id } = await doIn('aid_batch', clerk, 'create', { values: LIST });
	await batch(head, 'approve', id, { approved_on: '2022-06-07' });
	return id;
}

test('whoever approved a list of payments does not pay it, another does', async () => {
	const id = await approved();
	await expect(batch(head, 'pay', id, PAID)).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await batch(clerk, 'pay', id, PAID)).toMatchObject({ state: 'paid', values: { approved_by: 'head' } });
});

test('whoever enters a list as approved does not pay it either', async () => {
	const { id } = await doIn('aid_batch', head, 'enter', { state: 'approved', values: { ...LIST, approved_on: '2022-06-07' } });
	await expect(batch(head, 'pay', id, PAID)).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await batch(clerk, 'pay', id, PAID)).toMatchObject({ state: 'paid' });
});

test('a list is corrected until it is approved, never after', async () => {
	const { id } = await doIn('aid_batch', clerk, 'create', { values: LIST });
	await batch(clerk, 'correct', id, { amount: 12_000 });
	await batch(head, 'approve', id, { approved_on: '2022-06-07' });
	await expect(batch(clerk, 'correct', id, { amount: 120_000 })).rejects.toMatchObject({ code: 'state_refused' });
	await expect(batch(clerk, 'amend', id, { amount: 120_000 })).rejects.toMatchObject({ code: 'action_unknown' });
});

test('a clerk does not enter a list as approved, nor an application as granted', async () => {
	const grant = { name: '示例申请人', id_number: '110101199003074477', programme: 'temporary', applied_on: '2022-03-01', granted_on: '2022-03-09' };
	await expect(doIn('aid_batch', clerk, 'enter', { state: 'approved', values: { ...LIST, approved_on: '2022-06-07' } })).rejects.toMatchObject({
		code: 'not_allowed',
	});
	await expect(doIn('aid_grant', clerk, 'enter', { state: 'granted', values: grant })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('the account of somebody whose aid was granted is changed by a head, not by the clerk who lists the payments', async () => {
	const grant = { name: '示例申请人', programme: 'temporary', applied_on: '2022-03-01', granted_on: '2022-03-09', id_number: '110101199003074477' };
	const { id } = await doIn('aid_grant', head, 'enter', { state: 'granted', values: grant });
	const change = { id, reason: '更换账户', values: { bank_account: '6200000000000000000' } };
	await expect(doIn('aid_grant', clerk, 'correct', change)).rejects.toMatchObject({ code: 'state_refused' });
	await expect(doIn('aid_grant', clerk, 'correct_reviewed', change)).rejects.toMatchObject({ code: 'not_allowed' });
	expect(await doIn('aid_grant', head, 'correct_reviewed', change)).toMatchObject({ state: 'granted' });
});

test('a plan of shares cannot be changed once it is decided, unless it goes back', async () => {
	const rural = open.actor('rural_clerk', 'section_clerk', 'rural');
	const income = { title: '2022年上半年', received_on: '2022-05-01', amount: 1000 };
	const { id } = await doIn('photovoltaic_income', rural, 'create', { values: income });
	await doIn('photovoltaic_income', rural, 'decide', { id, values: { decided_on: '2022-05-03', shares: [{ item: 'relief', quantity: 1000 }] } });
	for (const action of ['correct', 'decide']) {
		const values = action === 'correct' ? { amount: 900 } : { decided_on: '2022-05-04', shares: [{ item: 'relief', quantity: 900 }] };
		await expect(doIn('photovoltaic_income', rural, action, { id, values })).rejects.toMatchObject({ code: 'state_refused' });
	}
});
