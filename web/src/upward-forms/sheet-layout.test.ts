import type { FormSheet } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { layOut, nextCell } from './sheet-layout.ts';

const column = (letters: string, hidden = false) => ({ column: letters, width: 10, hidden });
const row = (at: number, cells: readonly string[], hidden = false) => ({
	...{ row: at, height: null, hidden },
	cells: cells.map((cell) => ({ cell, text: cell, style: 0 })),
});

/** A title over all columns, a hidden column and a hidden row, a merged cell that reaches over both. */
const sheet: FormSheet = {
	...{ name: '表', hidden: false, protected: false, row_height: 15, more: false },
	columns: [column('A'), column('B', true), column('C'), column('D')],
	rows: [row(1, ['A1']), row(3, ['A3', 'C3']), row(4, ['A4'], true), row(6, ['D6'])],
	merges: ['A1:D1', 'A3:B5'],
};

test('what is merged is drawn once, as far as it shows', () => {
	const { rows, columns, hidden_rows, hidden_columns } = layOut(sheet);
	expect([columns.map(({ letters }) => letters).join(''), hidden_rows, hidden_columns]).toEqual(['ACD', 1, 1]);
	expect(rows.map(({ row: at, cells }) => `${at}: ${cells.map(({ name, rows: down, columns: right }) => `${name} ${down}x${right}`).join(', ')}`)).toEqual([
		'1: A1 1x3',
		'2: A2 1x1, C2 1x1, D2 1x1',
		'3: A3 2x1, C3 1x1, D3 1x1',
		'5: C5 1x1, D5 1x1',
		'6: A6 1x1, C6 1x1, D6 1x1',
	]);
});

test.each([
	['A1', 'ArrowDown', 'A2'],
	['A2', 'ArrowRight', 'C2'],
	['A2', 'ArrowDown', 'A3'],
	['A3', 'ArrowDown', 'A6'],
	['C3', 'ArrowDown', 'C5'],
	['C5', 'ArrowLeft', 'A3'],
	['D2', 'ArrowUp', 'A1'],
	['D6', 'ArrowRight', undefined],
	['A6', 'ArrowDown', undefined],
	['A1', 'Enter', undefined],
])('from %s the key %s leads to %s', (from, key, to) => {
	const layout = layOut(sheet);
	const drawn = layout.rows.flatMap(({ cells }) => cells).find(({ name }) => name === from);
	expect(drawn && nextCell(layout, drawn, key)?.name).toBe(to);
});
