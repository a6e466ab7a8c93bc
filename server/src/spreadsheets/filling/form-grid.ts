/** A sheet of a form by rows and columns, with merged cells as people see them: one cell that covers several. */
import type { FormCell, FormSheet, FormStyle } from '@yibenzhang/engine';
import { lookOf, type RoomSheet } from './list-room.ts';
import { type Area, parseArea, parseCell } from './references.ts';

export interface FormGrid extends RoomSheet {
	readonly rows: number;
	readonly width: number;
	/** The cell that is seen there. */
	seen(row: number, at: number): FormCell | undefined;
	/** Its first row and column, which those it covers share. */
	anchor(row: number, at: number): { readonly row: number; readonly at: number; readonly until_row: number; readonly until: number };
}

export function formGrid(sheet: FormSheet, styles: readonly FormStyle[]): FormGrid {
	const looks = styles.map(lookOf);
	const cells = new Map<string, FormCell>();
	const by_row = new Map<number, number[]>();
	for (const { row, cells: own } of sheet.rows) {
		for (const cell of own) {
			const at = parseCell(cell.cell)?.at ?? 0;
			cells.set(`${row} ${at}`, cell);
			by_row.set(row, [...(by_row.get(row) ?? []), at]);
		}
	}
	const covered = new Map<string, Area>();
	for (const area of sheet.merges.flatMap((merge) => parseArea(merge) ?? [])) {
		for (let row = area.from_row; row <= area.until_row; row += 1) {
			for (let at = area.from; at <= area.until; at += 1) {
				covered.set(`${row} ${at}`, area);
			}
		}
	}
	const anchor = (row: number, at: number) => {
		const area = covered.get(`${row} ${at}`);
		return area === undefined ? { row, at, until_row: row, until: at } : { row: area.from_row, at: area.from, until_row: area.until_row, until: area.until };
	};
	return {
		rows: sheet.rows.at(-1)?.row ?? 0,
		width: sheet.columns.length,
		anchor,
		seen: (row, at) => {
			const first = anchor(row, at);
			return cells.get(`${first.row} ${first.at}`);
		},
		columns: (row) => by_row.get(row) ?? [],
		cell: (row, at) => {
			const cell = cells.get(`${row} ${at}`);
			const first = anchor(row, at);
			return cell === undefined
				? undefined
				: { text: cell.text, is_formula: cell.formula !== undefined, look: looks[cell.style] ?? '', is_covered: first.row !== row || first.at !== at };
		},
	};
}
