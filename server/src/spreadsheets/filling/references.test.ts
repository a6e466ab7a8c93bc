import { expect, test } from 'vitest';
import { copiedFormula, referencesOf } from './references.ts';
import { movedFormula, movedPlaces, type RowInsertion } from './row-insertion.ts';

/** Three rows behind row 5, for a list that had this one row. */
const GROWING: RowInsertion = { sheet: '表', pattern: 5, after: 5, count: 3, grows: true, order: ['表', "O'表", '末'], path: 'lists/0' };
/** Three rows before row 9, the last of the room. */
const WITHIN: RowInsertion = { ...GROWING, after: 8, grows: false };
const OUTSIDE = { own: '表', within: false };

test.each([
	['SUM(D5:D5)', 'SUM(D5:D8)'],
	['SUM(D$5:D$5)+D5', 'SUM(D$5:D$8)+D5'],
	['D6*$D$7+A1', 'D9*$D$10+A1'],
	['SUM(A:A,5:5,6:7)', 'SUM(A:A,5:8,9:10)'],
	['"D6"&D6&\'另 D6\'!D6', '"D6"&D9&\'另 D6\'!D6'],
	['表!D6+[1]表!D6+末!D6', '表!D9+[1]表!D6+末!D6'],
	['LOG10(D6)+DEC2BIN(1)+D6X+Tab1[D6]', 'LOG10(D9)+DEC2BIN(1)+D6X+Tab1[D6]'],
	['IF(#REF!>1E6,D6:INDEX(D:D,9),TRUE)', 'IF(#REF!>1E6,D9:INDEX(D:D,9),TRUE)'],
	['SUM(d6:D4)', 'SUM(d9:D4)'],
])('%s is %s once three rows stand behind the only row of a list', (formula, moved) => {
	expect(movedFormula(formula, GROWING, OUTSIDE)).toBe(moved);
});

test('ranges that end in the last row of a room grow; a row of the list speaks of itself', () => {
	expect(movedFormula('SUM(D5:D9)/D9+D8', WITHIN, OUTSIDE)).toBe('SUM(D5:D12)/D12+D8');
	expect(movedFormula('SUM(B5:E5)', GROWING, { own: '表', within: true })).toBe('SUM(B5:E5)');
	expect(movedPlaces('D5 F6:G7 A1', GROWING, true)).toBe('D5:D8 F9:G10 A1');
	expect(movedPlaces('D5 D6', GROWING, false)).toBe('D5 D9');
});

test('a sheet’s name with an apostrophe is known, and one between two others is meant by both', () => {
	expect(referencesOf("SUM('O''表'!A1:B2)")).toMatchObject([{ sheet: "O'表", area: { from_row: 1, until_row: 2, from: 0, until: 1 } }]);
	expect(() => movedFormula('SUM(表:末!A9)', { ...GROWING, sheet: "O'表" }, OUTSIDE)).toThrow();
	expect(movedFormula('SUM(表:末!A2)', GROWING, OUTSIDE)).toBe('SUM(表:末!A2)');
});

test('a copied formula moves what is not fixed', () => {
	expect(copiedFormula('D5+$D5+D$5+$D$5+SUM(5:5,$5:5,A:A)+"D5"', 2, 1)).toBe('E7+$D7+E$5+$D$5+SUM(7:7,$5:7,B:B)+"D5"');
});
