import { expect, test } from 'vitest';
import { makeWorkbook } from '../../../test/make-workbook.ts';
import { readForm } from './read-form.ts';

const left = (formula: string) => ({ xml: `<f>${formula}</f>` });

/** A1 to F1 hold 12, 0.5, words, nothing, a formula that the file keeps a value of, what is asked for; below stand further sheets and formulas. */
async function shown(formula: string): Promise<string | undefined> {
	const content = await makeWorkbook({
		sheets: [
			{
				name: '表一',
				rows: [
					[12, 0.5, '说明', null, { xml: '<f>IF(A1&gt;1,7,8)</f><v>7</v>' }, 3],
					[left('A1+A3'), left('B2'), left('C2'), left('IF(A1,1,2)'), left('F1*2')],
					[left('A1*2'), 0.1, 0.2, { error: '#N/A' }],
					[left(formula)],
				],
			},
			{ name: "附表 '1'", rows: [[100, 200, left('SUM(A1:B1)')]] },
		],
	});
	const { sheets } = await readForm(content, { unknown: new Set(['表一!F1']) });
	const cell = sheets[0]?.rows.at(-1)?.cells[0];
	expect(cell?.uncomputed).toBe(true);
	return cell?.text;
}

test.each([
	['A1+B1', '12.5'],
	['A1-B1*2', '11'],
	['(A1-B1)*2', '23'],
	['-A1+ 3', '-9'],
	['A1/8%', '150'],
	['2*-A1', '-24'],
	['$A$1/5', '2.4'],
	['D1+1', '1'],
	['B3+C3', '0.3'],
	['A2', '36'],
	['SUM(A1:E1)', '19.5'],
	['SUM(A1:B1,E1, 1.5)', '21'],
	['sum(A1:A3)', '72'],
	['SUM(A1:B1)/SUM(A1)', '1.04166666666667'],
	['SUM(A1+1,B1)', '13.5'],
	["SUM('附表 ''1'''!A1:B1)", '300'],
	["'附表 ''1'''!C1-A1", '288'],
	['表一!A1*2', '24'],
])('=%s comes to %s', async (formula, value) => {
	expect(await shown(formula.replaceAll('&', '&amp;'))).toBe(value);
});

test.each([
	['words are no number', 'A1+C1'],
	['nothing is divided by nothing', 'A1/D1'],
	['nor does the way back from there count', 'A1/(B1/D1)'],
	['what somebody is about to write is not known', 'F1+1'],
	['nor is a sum over it', 'SUM(A1:F1)'],
	['nor what rests on it', 'E2+1'],
	['a formula that reads itself has no value', 'A4+1'],
	['nor what rests on one that does', 'B2+1'],
	['another function is left to the program', 'ROUND(A1,0)'],
	['also within', 'SUM(A1,MAX(A1:B1))'],
	['and what rests on one', 'D2+1'],
	['an error stays one', 'SUM(A3:D3)'],
	['an area is no number', 'A1:B1+1'],
	['powers are left to the program', 'A1^2'],
	['names too', '人数*2'],
	['and what lacks an end', 'SUM(A1'],
	['or has too much of it', 'A1)'],
	['or another sheet that is not there', '别表!A1'],
])('%s: =%s is left', async (_, formula) => {
	expect(await shown(formula)).toBe('');
});
