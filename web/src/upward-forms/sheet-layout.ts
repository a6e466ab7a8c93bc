/** A sheet as a table: which cells are drawn, how far each reaches, where an arrow key leads. */
import { cellName, cellPlace, columnLetters, columnNumber, type FormCell, type FormSheet } from '@yibenzhang/engine';

export interface DrawnCell {
	/** Of merged cells the first. */
	readonly name: string;
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
	readonly cell: FormCell | undefined;
}

export interface SheetLayout {
	readonly columns: readonly { readonly column: number; readonly letters: string; readonly width: number }[];
	readonly rows: readonly { readonly row: number; readonly height: number; readonly cells: readonly DrawnCell[] }[];
	readonly hidden_rows: number;
	readonly hidden_columns: number;
	/** The drawn cell that covers a place. */
	at(row: number, column: number): DrawnCell | undefined;
}

/** Points and characters as pixels. */
const PER_POINT = 4 / 3;
const PER_CHARACTER = 7.6;
const WIDEST = 480;
/** A form that was made ready for rows that are not there yet shows a few of them. */
const EMPTY_ROWS_SHOWN = 3;

export function layOut(sheet: FormSheet): SheetLayout {
	const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
	const merges = sheet.merges.flatMap(readMerge);
	const lastRow = Math.max(EMPTY_ROWS_SHOWN, ...sheet.rows.map(({ row }) => row), ...merges.map(({ bottom }) => bottom));
	const shown = sheet.columns.filter(({ hidden }) => !hidden).map(({ column, width }) => ({ letters: column, column: columnNumber(column), width }));
	const isShownColumn = new Set(shown.map(({ column }) => column));
	const isHiddenRow = (row: number) => byRow.get(row)?.hidden === true;
	const covering = new Map<string, DrawnCell>();
	for (const { top, left, bottom, right } of merges) {
		const rows = range(top, bottom).filter((row) => !isHiddenRow(row));
		const columns = range(left, right).filter((column) => isShownColumn.has(column));
		const name = cellName(top, left);
		const drawn = { name, row: rows[0] ?? top, column: columns[0] ?? left, rows: rows.length, columns: columns.length, cell: cellOf(byRow.get(top), name) };
		for (const row of rows) {
			for (const column of columns) {
				covering.set(cellName(row, column), drawn);
			}
		}
	}
	const at = (row: number, column: number): DrawnCell => {
		const name = cellName(row, column);
		return covering.get(name) ?? { name, row, column, rows: 1, columns: 1, cell: cellOf(byRow.get(row), name) };
	};
	const isThere = (row: number, column: number) => row >= 1 && row <= lastRow && !isHiddenRow(row) && isShownColumn.has(column);
	return {
		columns: shown.map((one) => ({ ...one, width: Math.min(WIDEST, Math.round(one.width * PER_CHARACTER) + 6) })),
		rows: range(1, lastRow)
			.filter((row) => !isHiddenRow(row))
			.map((row) => ({
				row,
				height: Math.round((byRow.get(row)?.height ?? sheet.row_height) * PER_POINT),
				cells: shown.map(({ column }) => at(row, column)).filter((drawn, n) => drawn.row === row && drawn.column === shown[n]?.column),
			})),
		hidden_rows: range(1, lastRow).filter(isHiddenRow).length,
		hidden_columns: sheet.columns.length - shown.length,
		at: (row, column) => (isThere(row, column) ? at(row, column) : undefined),
	};
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

/** Where an arrow key leads from a drawn cell, past what is merged and hidden; undefined at the edge and for other keys. */
export function nextCell(layout: SheetLayout, from: DrawnCell, key: string): DrawnCell | undefined {
	const step = STEPS[key];
	if (step === undefined) {
		return undefined;
	}
	const [down, right] = step;
	const most = Math.max(layout.rows.at(-1)?.row ?? 0, layout.columns.at(-1)?.column ?? 0);
	for (let n = 1; n <= most; n += 1) {
		const reached = layout.at(from.row + n * down, from.column + n * right);
		if (reached !== undefined && reached.name !== from.name) {
			return reached;
		}
	}
	return undefined;
}

function readMerge(merge: string) {
	const [first, last] = merge.split(':').map((cell) => cellPlace(cell));
	return first === undefined || last === undefined ? [] : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

function cellOf(row: FormSheet['rows'][number] | undefined, name: string): FormCell | undefined {
	return row?.cells.find(({ cell }) => cell === name);
}

function range(from: number, until: number): number[] {
	return Array.from({ length: Math.max(0, until - from + 1) }, (_, n) => from + n);
}

/** `B`, `C` … of the columns from the cell on, as many as asked. */
export function lettersFrom(cell: string, count: number): string[] {
	const place = cellPlace(cell);
	return place === undefined ? [] : range(place.column, place.column + count - 1).map(columnLetters);
}
