/** A sheet as the writers of this folder take it: columns that say how their cells look, rows that come some at a time. */
import { columnNumber, columnLetters as lettersOf } from '@yibenzhang/engine';

/** `text` stays text whatever it looks like; `moment` is written as `2022-03-05 09:30:00`, in the time of Shanghai. */
export type CellFormat =
	| 'text'
	| 'lines'
	| 'whole_number'
	| 'decimal'
	| 'money'
	| 'year'
	| 'date'
	| 'moment'
	| 'heading'
	| 'required_heading'
	| 'example'
	| 'title'
	| 'name'
	| 'note'
	| 'number_left'
	| 'moment_left';

/** Dates stand as `YYYY-MM-DD`; a number in a column of text is written as the text that it is. */
export type CellValue = string | number | boolean | null | undefined;
export type Cell = CellValue | { readonly value: CellValue; readonly format: CellFormat };
export type Row = readonly Cell[];

export interface SheetColumn {
	readonly heading: string;
	readonly format: CellFormat;
	/** In characters of the smaller kind; a Chinese one takes two. */
	readonly width: number;
	readonly required?: boolean;
	/** What a note at the heading says. */
	readonly help?: string;
	/** What the cells below may hold. */
	readonly allowed?: Allowed;
}

/** A rule that the spreadsheet program itself keeps. */
export type Allowed =
	| { readonly list: string; readonly message: string }
	| { readonly from: number; readonly until: number; readonly of: 'whole' | 'decimal'; readonly message: string }
	| { readonly from: string; readonly until: string; readonly of: 'date'; readonly message: string };

export interface Sheet {
	readonly name: string;
	/** Without headings: a sheet to be read, not a table. */
	readonly headless?: boolean;
	readonly hidden?: boolean;
	readonly columns: readonly SheetColumn[];
	/** Asked for once, when the sheet's turn has come. */
	readonly rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
	/** How many empty rows below are made ready for typing. */
	readonly rows_to_fill?: number;
	/** Told of every text that was too long for a cell. */
	readonly cut?: () => void;
}

export const LONGEST_CELL = 32_767;

/** The text as far as a cell of a spreadsheet holds it, with a word where it does not hold all. */
export function fitCell(text: string, cut?: () => void): string {
	if (text.length <= LONGEST_CELL) {
		return text;
	}
	cut?.();
	const told = `……（全文 ${[...text].length} 字，单元格装不下，余下的请在一本账里看）`;
	return text.slice(0, LONGEST_CELL - told.length).replace(/[\ud800-\udbff]$/, '') + told;
}

/** `A`, `B`, … `AA`, counted from 0. */
export function columnLetters(at: number): string {
	return lettersOf(at + 1);
}

/** `AB` → 27, counted from 0; small letters too. */
export function columnAt(letters: string): number {
	return columnNumber(letters.toUpperCase()) - 1;
}

/** How many characters of the smaller kind it takes: a Chinese one takes two. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
