import { describe, expect, test } from 'vitest';
import { fillAndCompare, partsOf } from '../../../../bench/forms/compare.ts';
import { type UglyForm, uglyForms } from '../../../../bench/forms/ugly-forms.ts';
import { type MadeWorkbook, makeWorkbook } from '../../../test/make-workbook.ts';
import { AppError } from '../../errors.ts';
import { openZip } from '../reading/zip.ts';
import { type FormFilling, fillForm } from './fill-form.ts';

const FORMS = new Map(uglyForms().map((form) => [form.name, form]));
const form = (name: string) => FORMS.get(name) as UglyForm;

/** What is told of each cell or list that cannot be filled. */
async function refused(content: Buffer, { cells = [], lists = [] }: Partial<FormFilling>): Promise<string[]> {
	const error: unknown = await fillForm(content, { cells, lists }).catch((thrown: unknown) => thrown);
	return error instanceof AppError ? [error.code, ...error.fields.map(({ path, message }) => `${path}: ${message.zh}`)] : [String(error)];
}

function made(rows: MadeWorkbook['sheets'][number]['rows'], more: Partial<MadeWorkbook> = {}) {
	return makeWorkbook({
		sheets: [
			{ name: '表', rows, merges: ['A1:B1'] },
			{ name: '另表', rows: [['空']] },
		],
		...more,
	});
}

const list = (row: number, columns: readonly string[], count: number) => ({
	sheet: '表',
	row,
	until: row,
	columns,
	rows: Array.from({ length: count }, (_, at) => columns.map(() => at)),
});

describe('a filled workbook holds its values, and everything else byte for byte', () => {
	test.each([
		'roster: everything at once',
		'roster: everything at once from one row',
		'roster: five rows that share formulas, two people',
		'roster: prefixed, five rows',
		'roster: rows and cells without places, growing',
		'roster: Chinese names of parts',
		'roster: one row, nobody',
		'figures: filled last time',
		'figures: UTF-16',
		'figures: strict, days from 1904',
		'figures: single quotes and lines',
	])('%s', async (name) => {
		expect((await fillAndCompare(form(name))).faults).toEqual([]);
	});

	test('parts that need no change stay as they are packed, with their moments and in their order', async () => {
		const { content, filling } = form('roster: sizes behind the content');
		const filled = await fillForm(content, filling);
		const [before, after] = [await openZip(content), await openZip(filled.content)];
		expect(after.names).toEqual(before.names);
		const same: string[] = [];
		for (const [at, entry] of before.entries().entries()) {
			const now = after.entries()[at];
			expect([now?.fileNameRaw, now?.lastModFileTime, now?.lastModFileDate]).toEqual([entry.fileNameRaw, entry.lastModFileTime, entry.lastModFileDate]);
			if (now !== undefined && (await before.packed(entry)).equals(await after.packed(now))) {
				same.push(entry.fileName);
			}
		}
		expect(same).toEqual(expect.arrayContaining(['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/media/image1.png', 'docProps/app.xml']));
	});

	test('where no formula depends on it the workbook itself is not touched', async () => {
		const content = await made([['名称', null], ['人数', 1], [{ xml: '<f>B2</f><v>1</v>' }]]);
		const [before, filled] = [await partsOf(content), await fillForm(content, { cells: [{ sheet: '另表', cell: 'B1', value: 2 }], lists: [] })];
		const after = await partsOf(filled.content);
		expect([...after].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual(['xl/worksheets/sheet2.xml']);
	});

	test('a file filled twice says only the second time’s values', async () => {
		const { content, filling, filled } = form('figures: statistics');
		const wrong = { cells: filling.cells.map((cell) => ({ ...cell, value: '先填错' })), lists: [] };
		const once = await fillForm(content, wrong);
		const twice = await partsOf((await fillForm(once.content, filling)).content);
		expect(twice.get('xl/worksheets/sheet1.xml')?.toString()).toBe(filled['xl/worksheets/sheet1.xml']);
	});
});

describe('what cannot be filled is told in words, cell by cell', () => {
	test('formulas, cells under a merged one, cells and sheets that are not there', async () => {
		const content = await made([
			['名称', null],
			[1, { xml: '<f>A2*2</f><v>2</v>' }],
		]);
		const cells = ['B2', 'B1', 'ZZZZ9', 'A1'].map((cell) => ({ sheet: '表', cell, value: 1 }));
		expect(await refused(content, { cells: [...cells, { sheet: '没有', cell: 'A1', value: 1 }] })).toEqual([
			'form_refused',
			'cells/0: “表”的 B2 是公式，由表自己算，不能填',
			'cells/1: “表”的 B1 在合并单元格里，要填请指 A1',
			'cells/2: 没有“ZZZZ9”这个格子',
			'cells/4: 文件里没有“没有”这张工作表；有：表、另表',
		]);
	});

	test('cells that the sender locked', async () => {
		const { content } = form('figures: protected');
		expect(await refused(content, { cells: [{ sheet: '表1（续）', cell: 'B6', value: 1 }] })).toEqual([
			'form_refused',
			'cells/0: “表1（续）”的 B6 被发送方锁定，不能填',
		]);
	});

	test.each([
		[
			'an array formula that would be torn apart',
			'<row r="2"><c r="A2"/></row><row r="3"><c r="A3"/><c r="C3"><f t="array" ref="C2:C5">A2:A5</f></c></row>',
			/数组公式/,
		],
		['a formula over several sheets', '<row r="2"><c r="A2"/></row><row r="9"><c r="C9"><f>SUM(表:另表!A9)</f></c></row>', /跨多张工作表/],
		['a sheet that is used to its end', '<row r="2"><c r="A2"/></row><row r="1048576"><c r="C1048576"/></row>', /最后一行/],
	])('rows are not put in beside %s', async (_, rows, words) => {
		const [code, told] = await refused(await made(rows), { lists: [{ ...list(2, ['A'], 3), until: 3 - 1 }] });
		expect(code).toBe('form_refused');
		expect(told).toMatch(words);
	});

	test('two lists in the same rows, columns that are none, rows of another width', async () => {
		const content = await made([
			['名称', null],
			[null, null],
		]);
		const lists = [list(2, ['A'], 1), list(2, ['B'], 1), list(2, ['A', 'A'], 1), { ...list(2, ['A'], 1), rows: [[1, 2]] }];
		const told = await refused(content, { lists });
		expect(told).toHaveLength(4);
		expect(told.join()).toMatch(/同样的行.*列写得不对.*对不上/);
	});

	test.each([
		['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /旧版 Excel 文件（.xls）.*另存为 .xlsx/],
		['a page', Buffer.from('<html></html>'), /网页/],
		['anything else', Buffer.from('你好'), /不是 Excel 工作簿/],
	])('%s', async (_, content, words) => {
		await expect(fillForm(content, { cells: [], lists: [] })).rejects.toThrow(words);
	});

	test('a part that is no sound XML, or declares a DOCTYPE', async () => {
		for (const xml of ['<worksheet><sheetData>', '<!DOCTYPE a><worksheet/>']) {
			const content = await made([[1]], { parts: { 'xl/worksheets/sheet1.xml': xml } });
			await expect(fillForm(content, { cells: [{ sheet: '表', cell: 'A1', value: 1 }], lists: [] })).rejects.toThrow(/损坏/);
		}
	});
});

test('a person is told of macros, a signature that becomes invalid and pivot tables', async () => {
	const { content, filling } = form('roster: everything at once');
	const { notes } = await fillForm(content, filling);
	expect(notes.map(({ zh }) => zh).join()).toMatch(/宏：原样保留.*签名就会失效.*透视表.*写死的行号/);
});
