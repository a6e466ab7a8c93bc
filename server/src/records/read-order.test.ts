/** Pages put together are the whole list, in its order, whether an index holds that order or not. */
import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { orderedFields } from '../db/table-shape.ts';
import { actTogether } from './act.ts';
import { findRecords } from './find.ts';
import type { Actor } from './plan-act.ts';

const label = text('例', 'Example');
const stay = defineRegister({
	...tinyRegister,
	id: 'stay',
	fields: {
		name: { kind: 'text', label, required: true },
		beds: { kind: 'whole_number', label },
		from_on: { kind: 'date', label },
		until_on: { kind: 'date', label },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'listed', label }],
	title: 'name',
	list: ['name'],
	keys: [],
});
const STAYS = [
	{ name: 'a', from_on: '2022-03-05', beds: 2 },
	{ name: 'b', from_on: '2022-03-05', until_on: '2022-03-09' },
	{ name: 'c', until_on: '2022-03-09', beds: 1 },
	{ name: 'd' },
	{ name: 'e', from_on: '2022-01-01', until_on: '2022-03-08', beds: 2 },
	{ name: 'f', beds: 3 },
	{ name: 'g', from_on: '2022-03-06' },
];

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_read_order', tinyOfficeWith(stay));
	clerk = open.actor('clerk', 'clerk', 'peace');
	await actTogether(open.book, { actor: clerk, requests: STAYS.map((values) => ({ register: 'stay', action: 'create', values })) });
});

afterAll(() => open.close());

test('dates of the register are held in order by an index, numbers are not', () => {
	expect(orderedFields(stay as never)).toEqual(['from_on', 'until_on']);
});

test.each([
	['from_on', 'eabgcdf'],
	['-from_on', 'gbaefdc'],
	['until_on', 'ebcadfg'],
	['-until_on', 'cbegfda'],
	['beds', 'caefbdg'],
	['-beds', 'feacgdb'],
])('sorted by %s, page after page gives %s: without a value stands last', async (sort, wanted) => {
	let found = '';
	let cursor: string | undefined;
	do {
		const page = await findRecords(open.book, clerk, { register: 'stay', purpose: 'list', sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
		expect(page.total).toBe(STAYS.length);
		found += page.records.map(({ record }) => record.values['name']).join('');
		cursor = page.next ?? undefined;
	} while (cursor !== undefined);
	expect(found).toBe(wanted);
});
