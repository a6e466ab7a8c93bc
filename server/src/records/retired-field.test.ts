import type { Register } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { matter, tinyOffice } from '../../test/tiny-office.ts';
import type { Book } from '../book.ts';
import { act } from './act.ts';
import { answerRecord } from './answer-record.ts';
import { findRecord } from './find.ts';
import type { Actor } from './plan-act.ts';

const retired = { ...matter, fields: { ...matter.fields, amount: { ...matter.fields.amount, retired: true } } } as unknown as Register;
let open: TestBook;
let later: Book;
let clerk: Actor;
let id: string;

beforeAll(async () => {
	open = await openTestBook('yb_retired', tinyOffice);
	clerk = open.actor('clerk', 'clerk', 'peace');
	({ id } = await act(open.book, clerk, { register: 'matter', action: 'create', values: { title: '一', received_on: '2022-03-05', amount: 5.5 } }));
	later = { ...open.book, registers: new Map([...open.book.registers, ['matter', retired]]) };
});
afterAll(() => open.close());

test('what stands in a retired field is shown beside the values that can be written', async () => {
	const answer = answerRecord(later, clerk, retired, await findRecord(later, clerk, 'matter', id));
	expect(answer).toMatchObject({ values: { title: '一' }, retired: { amount: 5.5 } });
	expect(answer.values).not.toHaveProperty('amount');
});

test('a retired field takes no new value, keeps the one it has, and may be emptied', async () => {
	const amend = (values: Record<string, unknown>) => act(later, clerk, { register: 'matter', action: 'amend', id, values });
	await expect(amend({ amount: 6 })).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'values.amount' }] });
	await expect(
		act(later, clerk, { register: 'matter', action: 'create', values: { title: '二', received_on: '2022-03-05', amount: 1 } }),
	).rejects.toMatchObject({ fields: [{ path: 'values.amount' }] });
	expect((await amend({ title: '改', amount: 5.5 })).values).toMatchObject({ title: '改', amount: 550 });
	expect((await amend({ amount: null })).values).not.toHaveProperty('amount');
});
