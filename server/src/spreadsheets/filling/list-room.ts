/** How many rows a form has ready for a list: from the pattern down, as long as they are empty and look alike. */

import type { FormStyle } from '@yibenzhang/engine';

/** A cell as far as this asks. */
export interface RoomCell {
	readonly text: string;
	readonly is_formula: boolean;
	/** {@link lookOf} of its style. */
	readonly look: string;
	/** Lies under a merged cell and is not its first. */
	readonly is_covered: boolean;
}

export interface RoomSheet {
	cell(row: number, at: number): RoomCell | undefined;
	/** Columns in which the row has a cell. */
	columns(row: number): readonly number[];
}

const MOST = 500;

/** What two cells of one list have in common: the last row often has a thicker line, or a style of its own that says the same. */
export function lookOf({ format, borders, align, fill }: FormStyle): string {
	return [format, borders, align, fill].join(' ');
}

/** The last row of the room. A row that says something in another column, such as 合计, is no room; a running number is. */
export function lastRoomRow(sheet: RoomSheet, pattern: number, columns: readonly number[]): number {
	const looks = columns.map((at) => sheet.cell(pattern, at)?.look);
	let until = pattern;
	while (until - pattern < MOST && isRoom(sheet, { row: until + 1, pattern, columns, looks })) {
		until += 1;
	}
	return until;
}

interface Asking {
	readonly row: number;
	readonly pattern: number;
	readonly columns: readonly number[];
	readonly looks: readonly (string | undefined)[];
}

function isRoom(sheet: RoomSheet, { row, pattern, columns, looks }: Asking): boolean {
	const own = columns.map((at) => sheet.cell(row, at));
	const is_alike = own.every((cell, index) => cell !== undefined && cell.text === '' && !cell.is_formula && !cell.is_covered && cell.look === looks[index]);
	return (
		is_alike &&
		sheet.columns(row).every((at) => {
			const cell = sheet.cell(row, at);
			const words = cell?.is_formula === true || cell === undefined ? '' : cell.text.trim();
			return columns.includes(at) || words === '' || /^\d+$/.test(words) || words === sheet.cell(pattern, at)?.text;
		})
	);
}
