import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { zipParts } from '../../../test/zip-parts.ts';
import { type CellFormat, columnLetters, LONGEST_CELL, type Row, type Sheet } from './sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function sheetOf(format: CellFormat, rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
	return { name: '表', columns: [{ heading: '列', format, width: 12 }], rows, ...more };
}

/** The XML of the one cell A2. */
async function cellOf(format: CellFormat, value: Row[number]): Promise<string> {
	const parts = await zipParts(writeWorkbook([sheetOf(format, [[[value]]])]));
	return /<c r="A2".*?(?:<\/c>|\/>)/s.exec(parts.get(SHEET) ?? '')?.[0].replace(/ s="\d+"/, '') ?? '';
}

test.each<[what: string, CellFormat, Row[number], string]>([
	['a number is a number', 'whole_number', 1234, '<c r="A2"><v>1234</v></c>'],
	['money is a number', 'money', 160.5, '<c r="A2"><v>160.5</v></c>'],
	['a day is the number that spreadsheets count it by', 'date', '2022-03-05', '<c r="A2"><v>44625</v></c>'],
	['the first day that Excel counts rightly is a number', 'date', '1900-03-01', '<c r="A2"><v>61</v></c>'],
	['a day before it stays text', 'date', '1899-12-31', '<c r="A2" t="inlineStr"><is><t xml:space="preserve">1899-12-31</t></is></c>'],
	['a moment is a number', 'moment', '2022-03-05 06:00:00.000', '<c r="A2"><v>44625.25</v></c>'],
	['a moment with parts of a second stays text, whole', 'moment', '2022-03-05 06:00:00.123', inline('2022-03-05 06:00:00.123')],
	['digits that are text stay text', 'text', '440802199001011237', inline('440802199001011237')],
	['a number in a column of text is text', 'text', 12, inline('12')],
	['a formula is text', 'text', '=HYPERLINK("http://x","y")', inline('=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;)')],
	['marks of XML are harmless', 'text', '<img src=x onerror=…>&', inline('&lt;img src=x onerror=…&gt;&amp;')],
	['control characters are written as Excel writes them', 'text', 'a\u0007\rb', inline('a_x0007__x000D_b')],
	['what looks like such a character is kept apart', 'text', '_x0007_', inline('_x005F_x0007_')],
	['half a character cannot break the file', 'text', 'a\ud842b', inline('a\ufffdb')],
	['rare characters and marks of direction stand', 'text', '𠮷㛃䶮\u202eabc\u202c', inline('𠮷㛃䶮\u202eabc\u202c')],
	['blanks at the ends stand', 'text', ' a\n', inline(' a\n')],
	['a masked value in a column of numbers is text', 'money', '（已遮盖）', inline('（已遮盖）')],
	['what is no number is not written as one', 'money', Number.NaN, inline('NaN')],
])('%s', async (_, format, value, xml) => {
	expect(await cellOf(format, value)).toBe(xml);
});

function inline(text: string): string {
	return `<c r="A2" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

test('a text that no cell holds is cut between characters, says so, and is told', async () => {
	let cut = 0;
	const parts = await zipParts(writeWorkbook([sheetOf('text', [[['𠮷'.repeat(20_000)]]], { cut: () => (cut += 1) })]));
	const text = /<row r="2".*?<t[^>]*>(.*?)<\/t>/.exec(parts.get(SHEET) ?? '')?.[1] ?? '';
	expect(text.length).toBeLessThanOrEqual(LONGEST_CELL);
	expect(text.isWellFormed()).toBe(true);
	expect(text).toMatch(/全文 20000 字/);
	expect(cut).toBe(1);
});

test('rows beyond what a sheet holds stand in a further sheet with the same heading', async () => {
	const parts = await zipParts(
		writeWorkbook(
			[
				sheetOf('whole_number', [
					[[1], [2]],
					[[3], [4], [5]],
				]),
			],
			{ most_rows: 3 },
		),
	);
	const values = ['sheet1', 'sheet2', 'sheet3'].map((name) =>
		[...(parts.get(`xl/worksheets/${name}.xml`) ?? '').matchAll(/<v>(\d)<\/v>/g)].map(([, value]) => value),
	);
	expect(values).toEqual([['1', '2'], ['3', '4'], ['5']]);
	expect([...(parts.get('xl/workbook.xml') ?? '').matchAll(/sheet name="(.*?)"/g)].map(([, name]) => name)).toEqual(['表', '表 (2)', '表 (3)']);
	expect(parts.get('xl/worksheets/sheet3.xml')).toContain('>列<');
});

test('a sheet without rows is a sheet', async () => {
	const parts = await zipParts(writeWorkbook([sheetOf('text', [])]));
	expect(parts.get(SHEET)).toContain('>列<');
});

test('names of sheets are such as Excel takes, each once', async () => {
	const names = ["'a/b'", 'A B', '', '长'.repeat(40), '长'.repeat(41)];
	const parts = await zipParts(writeWorkbook(names.map((name) => sheetOf('text', [], { name }))));
	expect([...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="(.*?)"/g)].map(([, name]) => name)).toEqual([
		'a b',
		'A B (2)',
		'Sheet',
		'长'.repeat(31),
		`${'长'.repeat(27)} (2)`,
	]);
});

test('rows are asked for only as somebody takes them, and no longer once nobody does', async () => {
	let asked = 0;
	let ended = false;
	async function* rows() {
		try {
			for (;;) {
				asked += 1;
				yield Array.from({ length: 200 }, (_, at): Row => [`${asked}-${at}-${Math.sin(asked * 1000 + at)}`]);
			}
		} finally {
			ended = true;
		}
	}
	const stream = writeWorkbook([sheetOf('text', rows())]);
	await once(stream, 'readable');
	await sleep(50);
	expect(asked).toBeLessThan(400);
	stream.destroy();
	await once(stream, 'close');
	await expect.poll(() => ended).toBe(true);
});

test('when the rows break, the stream does', async () => {
	async function* rows(): AsyncGenerator<Row[]> {
		yield [['a']];
		throw new Error('the store is gone');
	}
	await expect(zipParts(writeWorkbook([sheetOf('text', rows())]))).rejects.toThrow('the store is gone');
});

test('a heading may have a note, and its cells a rule', async () => {
	const columns = [
		{
			heading: '日期',
			format: 'date' as const,
			width: 12,
			help: '写成 2022-03-05\n必填 <b>',
			allowed: { of: 'date' as const, from: '2022-01-01', until: '2022-12-31', message: '一天' },
		},
		{ heading: '类别', format: 'text' as const, width: 12, allowed: { list: 'kinds', message: '选一个' } },
	];
	const parts = await zipParts(writeWorkbook([{ name: '表', columns, rows: [], rows_to_fill: 100 }], { names: { kinds: "'选项'!$A$2:$A$9" } }));
	expect(parts.get('xl/comments1.xml')).toContain('<comment ref="A1" authorId="0"><text><t xml:space="preserve">写成 2022-03-05\n必填 &lt;b&gt;</t>');
	expect(parts.get(SHEET)).toMatch(/type="date" operator="between".*sqref="A2:A101"><formula1>44562<\/formula1><formula2>44926<\/formula2>/);
	expect(parts.get(SHEET)).toMatch(/type="list".*sqref="B2:B101"><formula1>kinds<\/formula1>/);
	expect(parts.get('xl/workbook.xml')).toContain(`<definedName name="kinds">'选项'!$A$2:$A$9</definedName>`);
});

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[701, 'ZZ'],
	[702, 'AAA'],
])('column %i is %s', (at, letters) => {
	expect(columnLetters(at)).toBe(letters);
});
