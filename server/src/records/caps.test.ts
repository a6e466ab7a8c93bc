/** How many records alike may stand in a year is what another register says; of those that act at once none slips through. */
import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { inOffice } from '../db/transaction.ts';
import { act, actTogether } from './act.ts';
import type { Actor } from './plan-act.ts';
import { nothingTried, tryRequests } from './try-requests.ts';

const label = text('例', 'Example');
const limit = defineRegister({
	...tinyRegister,
	id: 'limit',
	label: text('上限', 'Limits'),
	fields: {
		title: { kind: 'text', label },
		kind: { kind: 'text', label },
		year: { kind: 'year', label, required: true },
		most: { kind: 'whole_number', label, required: true },
		set_on: { kind: 'date', label, required: true },
	},
	time: { shape: 'event', on: 'set_on' },
	states: [{ id: 'set', label }],
});
const visit = defineRegister({
	...tinyRegister,
	id: 'visit',
	fields: {
		title: { kind: 'text', label },
		shop: { kind: 'text', label: text('店铺', 'Shop') },
		kind: { kind: 'text', label },
		planned_on: { kind: 'date', label, required: true },
		urgent: { kind: 'yes_no', label },
	},
	time: { shape: 'event', on: 'planned_on' },
	states: [
		{ id: 'proposed', label },
		{ id: 'approved', label },
	],
	actions: {
		approve: {
			label: text('批准', 'Approve'),
			from: ['proposed'],
			to: 'approved',
			who: ['clerk'],
			cap: {
				counts: { all: [{ not: { field: 'urgent', op: 'is', value: true } }, { field: 'state', op: 'is', value: 'approved' }] },
				alike: ['shop'],
				year_of: 'planned_on',
				set_by: { register: 'limit', most: 'most', year: 'year', alike: ['kind'] },
				instead: text('请取消。', 'Drop it.'),
			},
		},
	},
});
const office = tinyOfficeWith(limit, visit);

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_caps', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	for (const [kind, year, most] of [
		['甲', 2022, 2],
		['甲', 2023, 1],
		['丙', 2022, 0],
	]) {
		await act(open.book, clerk, { register: 'limit', action: 'create', values: { kind, year, most, set_on: '2022-01-01' } });
	}
});
afterAll(() => open.close());

async function propose(shop: string | null, values: Record<string, unknown> = {}): Promise<string> {
	const made = { title: '查', shop, kind: '甲', planned_on: '2022-06-01', ...values };
	return (await act(open.book, clerk, { register: 'visit', action: 'create', values: made })).id;
}
const approval = (id: string) => ({ register: 'visit', action: 'approve', id });
const approve = async (id: string) => act(open.book, clerk, approval(id));

test('one more than the number is refused, saying how many stand and what is possible instead', async () => {
	await approve(await propose('一店'));
	await approve(await propose('一店', { planned_on: '2022-12-31' }));
	const third = await propose('一店');
	await expect(approve(third)).rejects.toMatchObject({
		code: 'cap_reached',
		status: 409,
		message: '同一店铺在 2022 年已有 2 件，达到“上限”的上限（2），不能再做“批准”。请取消。',
	});
	await approve(await propose('二店'));
});

test('what does not count is not capped: another year, another kind, an urgent one, one that is not approved or was voided', async () => {
	await propose('三店');
	await approve(await propose('三店', { urgent: true }));
	await approve(await propose('三店', { planned_on: '2021-06-01' }));
	await approve(await propose('三店', { kind: '乙' }));
	const { id } = await approve(await propose('三店'));
	await act(open.book, clerk, { register: 'visit', action: 'void', id, reason: '错' });
	await approve(await propose('三店'));
	await expect(approve(await propose('三店'))).rejects.toMatchObject({ code: 'cap_reached' });
	await approve(await propose('三店', { urgent: true }));
	await approve(await propose('三店', { planned_on: '2023-06-01' }));
});

test('none is possible where the number is nought, and any where no number is set or nothing says what they are alike in', async () => {
	await expect(approve(await propose('四店', { kind: '丙' }))).rejects.toMatchObject({ code: 'cap_reached' });
	await approve(await propose(null));
	await approve(await propose(null));
	await approve(await propose(null));
});

test('a past year is entered as it was, also above the number', async () => {
	const values = { title: '查', shop: '五店', kind: '甲', planned_on: '2022-06-01' };
	for (let n = 0; n < 3; n += 1) {
		await act(open.book, clerk, { register: 'visit', action: 'enter', state: 'approved', values });
	}
	await expect(approve(await propose('五店'))).rejects.toThrow('已有 3 件');
});

test('the requests of one set are counted one after the other', async () => {
	const ids = [await propose('六店'), await propose('六店'), await propose('六店')];
	await expect(actTogether(open.book, { actor: clerk, requests: ids.map(approval) })).rejects.toMatchObject({
		code: 'cap_reached',
		fields: [{ path: 'requests.2' }],
	});
	await actTogether(open.book, { actor: clerk, requests: ids.slice(0, 2).map(approval) });
});

test('of many at once, also from two servers, only so many are approved', async () => {
	const ids = await Promise.all(Array.from({ length: 8 }, () => propose('七店')));
	const other = { ...open.book };
	const outcomes = await Promise.allSettled(ids.map((id, at) => act(at % 2 === 0 ? open.book : other, clerk, approval(id))));
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
	expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(Array.from({ length: 6 }, () => 'cap_reached'));
});

test('while a file is looked at, a record that no capped action made counts for the rows after it', async () => {
	const id = await propose('末店', { planned_on: '2023-05-01' });
	const before = await act(open.book, clerk, { register: 'visit', action: 'amend', id, version: 1, values: { title: '再查' } });
	const values = { title: '补录', shop: '末店', kind: '甲', planned_on: '2023-03-01' };
	const tried = [
		{ request: { register: 'visit', action: 'enter', state: 'approved', values, reason: '旧账' }, before: null },
		{ request: approval(id), before },
	];
	const earlier = nothingTried();
	const outcomes = await inOffice(open.book.pool, open.book.office_id, async (client) => [
		...(await tryRequests(client, open.book, clerk, { tried: tried.slice(0, 1), earlier })),
		...(await tryRequests(client, open.book, clerk, { tried: tried.slice(1), earlier })),
	]);
	expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : outcome.action))).toEqual(['enter', 'cap_reached']);
});
