import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { act } from './act.ts';
import { findRecord } from './find.ts';
import { type Actor, possibleActions } from './plan-act.ts';

const label = text('例', 'Example');
const bill = defineRegister({
	...tinyRegister,
	id: 'bill',
	fields: {
		title: { kind: 'text', label, required: true },
		billed_on: { kind: 'date', label, required: true },
		paid_on: { kind: 'date', label },
		checked_by: { kind: 'account', label: text('核对人', 'Checked by') },
	},
	time: { shape: 'event', on: 'billed_on' },
	states: [
		{ id: 'billed', label },
		{ id: 'checked', label },
		{ id: 'paid', label },
	],
	actions: {
		check: { label, from: ['billed'], to: 'checked', who: ['clerk'], signs: 'checked_by' },
		pay: {
			label: text('付款', 'Pay'),
			help: text('付款的人不是核对人，付款日期不晚于今天', 'whoever pays did not check, and not later than today'),
			from: ['checked'],
			to: 'paid',
			who: ['clerk'],
			fields: ['paid_on'],
			guard: {
				all: [{ not: { field: 'checked_by', op: 'is', value: { param: 'account' } } }, { field: 'paid_on', op: 'lte', value: { param: 'day' } }],
			},
		},
		seal: {
			label,
			from: ['checked'],
			who: ['clerk'],
			guard: { not: { field: 'checked_by', op: 'is', value: { param: 'account' } } },
		},
	},
});
const office = tinyOfficeWith(bill);

let open: TestBook;
let ann: Actor;
let bob: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_guard', office);
	ann = open.actor('ann', 'clerk', 'peace');
	bob = open.actor('bob', 'clerk', 'peace');
});
afterAll(() => open.close());

/** A bill that ann checked. */
async function checkedBill(): Promise<string> {
	const { id } = await act(open.book, ann, { register: 'bill', action: 'create', values: { title: '一', billed_on: '2022-05-01' } });
	await act(open.book, ann, { register: 'bill', action: 'check', id });
	return id;
}

test('the book writes down who did an action that signs', async () => {
	const id = await checkedBill();
	expect((await findRecord(open.book, bob, 'bill', id)).record.values).toMatchObject({ checked_by: 'ann' });
});

test('who signed cannot be changed by hand', async () => {
	const id = await checkedBill();
	const forged = act(open.book, ann, { register: 'bill', action: 'amend', id, values: { checked_by: 'bob' } });
	await expect(forged).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'values.checked_by' }] });
});

test('a guard tells the one who acts from the others', async () => {
	const id = await checkedBill();
	const pay = (actor: Actor) => act(open.book, actor, { register: 'bill', action: 'pay', id, values: { paid_on: '2022-05-02' } });
	await expect(pay(ann)).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await pay(bob)).toMatchObject({ state: 'paid' });
});

test('a guard knows the day of acting', async () => {
	const id = await checkedBill();
	const pay = (paid_on: string) => act(open.book, bob, { register: 'bill', action: 'pay', id, values: { paid_on } });
	await expect(pay('2022-06-02')).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await pay('2022-06-01')).toMatchObject({ state: 'paid' });
});

test('an action that its guard is sure to refuse is not offered; one whose values may still satisfy it is', async () => {
	const { record } = await findRecord(open.book, ann, 'bill', await checkedBill());
	expect(possibleActions(open.book, ann, bill as never, record)).toEqual(['amend', 'void', 'pay']);
	expect(possibleActions(open.book, bob, bill as never, record)).toEqual(['amend', 'void', 'pay', 'seal']);
});
