/** A sender's workbook as the page shows it for pointing at cells, and what is filled into it: types only. */
import type { Text } from './text.ts';

/** What is written into a cell; `null` empties it and leaves its look. A date is `YYYY-MM-DD`. */
export type FormValue = number | string | { readonly date: string } | null;

export interface FormCellFill {
	/** Name of the sheet. */
	readonly sheet: string;
	/** `C7`; of merged cells the first. */
	readonly cell: string;
	readonly value: FormValue;
}

/** A list that begins in a row of the form; the row is repeated for as many as there are. */
export interface FormListFill {
	readonly sheet: string;
	/** The pattern: the first row of the list, from 1. */
	readonly row: number;
	/** Last row that the sender left for it; absent: as {@link FormWorkbook} would propose, from the empty rows below that look alike. */
	readonly until?: number;
	/** Letters, one for each value of a row. */
	readonly columns: readonly string[];
	readonly rows: readonly (readonly FormValue[])[];
}

export interface FormWorkbook {
	readonly sheets: readonly FormSheet[];
	/** By the number that a cell names. */
	readonly styles: readonly FormStyle[];
	/** What a person should know before it is filled: macros, a signature that becomes invalid, pivot tables. */
	readonly notes: readonly Text[];
}

export interface FormSheet {
	readonly name: string;
	readonly hidden: boolean;
	/** The sender protected it; then cells say whether they are locked. */
	readonly protected: boolean;
	/** Widths in characters and whether they are hidden, from column A as far as the sheet is shown. */
	readonly columns: readonly { readonly column: string; readonly width: number; readonly hidden: boolean }[];
	/** Rows that hold a cell; rows between are empty and as high as `row_height`. */
	readonly rows: readonly FormRow[];
	/** In points. */
	readonly row_height: number;
	/** `B2:D3`. */
	readonly merges: readonly string[];
	/** Rows and columns beyond what is shown exist. */
	readonly more: boolean;
}

export interface FormRow {
	readonly row: number;
	readonly height: number | null;
	readonly hidden: boolean;
	readonly cells: readonly FormCell[];
}

export interface FormCell {
	/** `C7`. */
	readonly cell: string;
	/** As the spreadsheet program shows it. */
	readonly text: string;
	/** Place in {@link FormWorkbook.styles}. */
	readonly style: number;
	/** Words of the formula, without `=`; such a cell cannot be filled. */
	readonly formula?: string;
	/** The file keeps no value for the formula: it is computed when the file is opened. The text says what it will come to, where that is simple. */
	readonly uncomputed?: true;
	/** On a protected sheet: the sender locked it, it cannot be filled. */
	readonly locked?: true;
}

export interface FormStyle {
	readonly bold: boolean;
	readonly align: 'left' | 'center' | 'right' | null;
	readonly wrap: boolean;
	/** `#RRGGBB` where it is plain. */
	readonly fill: string | null;
	/** Sides with a line, such as `tb` or `tblr`. */
	readonly borders: string;
	readonly format: 'general' | 'number' | 'percent' | 'date' | 'time' | 'text';
}

/** An empty cell of a form with the words that stand around it. */
export interface FormField {
	readonly sheet: string;
	readonly cell: string;
	/** The words to its left and above it, nearest first. */
	readonly left: readonly string[];
	readonly above: readonly string[];
	/** The unit that the form asks for, as it stands in the words: 人, 万元, 次, %. */
	readonly unit: string | null;
	/** Figures whose words those are, the likeliest first. */
	readonly figures: readonly { readonly id: string; readonly score: number }[];
}

/** Rows of a form that wait for a list: a heading over empty rows that look alike. */
export interface FormListRoom {
	readonly sheet: string;
	readonly row: number;
	readonly until: number;
	readonly columns: readonly { readonly column: string; readonly heading: string }[];
}
