import type { FigureDefinition, OfficeDefinition } from '@yibenzhang/engine';
import { text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act } from '../records/act.ts';
import { computeFigures } from './compute-figures.ts';
import { verifyFigures } from './verify-figures.ts';

const label = text('例', 'Example');
const titles: FigureDefinition = {
	id: 'titles',
	label,
	unit: label,
	section: '一',
	register: 'matter',
	measure: { list: 'title', order: 'received_on' },
	period: { within: 'received_on' },
	breakdowns: [],
	said: { as: 'names', join: '、' },
};
const report = {
	id: 'yearly',
	label,
	periods: ['year' as const],
	text: '',
	closing: { '2022': { report: '2022-12-31' } },
	closes: {},
	keeper: 'street',
	chapters: [],
};
const office: OfficeDefinition = { ...tinyOffice, figures: [titles], reports: [report] };

let open: TestBook;

beforeAll(async () => {
	open = await openTestBook('yb_list_order', office);
	const clerk = open.actor('clerk', 'clerk', 'peace');
	for (const [title, received_on, number] of [
		['三', '2022-03-05', '测〔2022〕10号'],
		['二', '2022-03-05', '测〔2022〕9号'],
		['一', '2022-03-05', '测〔2021〕30号'],
		['四', '2022-03-06', '测〔2022〕1号'],
		['〇', '2022-03-05', '旧档'],
	]) {
		await act(open.book, clerk, { register: 'matter', action: 'enter', values: { title, received_on }, state: 'received', number: number as string });
	}
});

afterAll(() => open.close());

test('names go by their order, then by number with 9号 before 10号, not by when they were entered', async () => {
	const [listed] = await computeFigures(open.book, [{ figure: titles, period: { id: '2022', from_on: '2022-01-01', until_on: '2022-12-31' } }]);
	expect(listed?.names).toEqual(['〇', '一', '二', '三', '四']);
});

test('the recount puts them in the same order', async () => {
	expect(await verifyFigures(open.book)).toEqual([{ what: 'figure titles 2022', count: 5, faults: [] }]);
});

test('a row that was changed past the book no longer fits the recount', async () => {
	await open.admin.query(`UPDATE ledger.matter SET title = '五' WHERE title = '四'`);
	expect(await verifyFigures(open.book)).toMatchObject([{ faults: ['the book says 5 〇 一 二 三 五, the recount 5 〇 一 二 三 四'] }]);
});
