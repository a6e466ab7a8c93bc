/** What a reader of files gives for each cell and row, whatever the file's kind. */

/** A formula's error (`#N/A`), or a formula whose value nobody computed. */
export interface CellError {
	readonly error: string;
}

/** Dates are text (`2022-03-05`), as Excel shows them; numbers are as Excel shows them, without the dirt of binary fractions. */
export type Cell = string | number | boolean | CellError | null;

export interface SheetRow {
	/** From 1, as in Excel. */
	readonly row: number;
	readonly hidden: boolean;
	/** By column from 0; holes are empty. */
	readonly cells: readonly (Cell | undefined)[];
}

/** Rows and columns of a merged cell, both ends included; rows from 1, columns from 0. */
export interface Merge {
	readonly from_row: number;
	readonly until_row: number;
	readonly from: number;
	readonly until: number;
}

export function isCellError(cell: Cell | undefined): cell is CellError {
	return typeof cell === 'object' && cell !== null;
}

export function isEmptyCell(cell: Cell | undefined): boolean {
	return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** As it stands in the file, for people. */
export function cellText(cell: Cell | undefined): string {
	if (cell === undefined || cell === null) {
		return '';
	}
	if (typeof cell === 'object') {
		return cell.error;
	}
	return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell).trim();
}
