import type { OfficeDefinition, Register } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { openTestBook } from '../../test/open-test-book.ts';
import { matter, tinyOffice } from '../../test/tiny-office.ts';
import { act } from './act.ts';

test('a number takes its year from a date or from a year, and counts within it', async () => {
	const byYear = {
		...matter,
		id: 'plan',
		fields: { ...matter.fields, year: { kind: 'year', label: matter.label } },
		numbering: { pattern: '计〔{year}〕{n:2}号', year_of: 'year' },
	} as unknown as Register;
	const office: OfficeDefinition = { ...tinyOffice, registers: [...tinyOffice.registers, byYear] };
	const open = await openTestBook('yb_numbering', office);
	const clerk = open.actor('clerk', 'clerk', 'peace');
	const create = (register: string, values: Record<string, unknown>) =>
		act(open.book, clerk, { register, action: 'create', values: { title: '一', received_on: '2022-03-05', ...values } });
	const numbers = [
		await create('plan', { year: 2021 }),
		await create('plan', { year: 2023 }),
		await create('plan', { year: 2021 }),
		await create('matter', {}),
	];
	expect(numbers.map(({ number }) => number)).toEqual(['计〔2021〕01号', '计〔2023〕01号', '计〔2021〕02号', '测〔2022〕1号']);
	await open.close();
});
