import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { CellFormat, Row } from './sheet.ts';
import { writeCsv } from './write-csv.ts';

async function lineOf(format: CellFormat, cell: Row[number]): Promise<string> {
	const written = (await buffer(writeCsv({ name: '表', columns: [{ heading: '列', format, width: 10 }], rows: [[[cell]]] }))).toString('utf8');
	return written.slice('\ufeff列\r\n'.length, -2);
}

test.each<[string, CellFormat, Row[number], string]>([
	['a formula is guarded', 'text', '=1+1', "'=1+1"],
	['so is what begins with a plus', 'text', '+86 759', "'+86 759"],
	['a minus', 'text', '-1', "'-1"],
	['an at', 'text', '@SUM(A1)', "'@SUM(A1)"],
	['a tab', 'text', '\t=1', "'\t=1"],
	['a blank before the mark', 'text', ' =1', "' =1"],
	['a wide mark', 'text', '＝1', "'＝1"],
	['so is what begins with an apostrophe of its own', 'text', "'=1", "''=1"],
	['other text stands as it is', 'text', "a = 'b'", "a = 'b'"],
	['a negative number is a number', 'whole_number', -5, '-5'],
	['money has its two decimals', 'money', 1234.5, '1234.50'],
	['quotes, separators and line ends stand in quotes', 'text', 'a"b,c\nd', '"a""b,c\nd"'],
	['nothing is nothing', 'text', null, ''],
	['half a character is replaced', 'text', 'a\ud842', 'a\ufffd'],
])('%s', async (_, format, cell, line) => {
	expect(await lineOf(format, cell)).toBe(line);
});
