/** References of formulas: which cells a formula names, and the same formula with some of them changed. */
import { columnAt, columnLetters } from '../writing/sheet.ts';

/** Both ends included; rows from 1, columns from 0. */
export interface Area {
	readonly from_row: number;
	readonly until_row: number;
	readonly from: number;
	readonly until: number;
}

export interface FormulaReference {
	/** As it is written. */
	readonly text: string;
	/** Undefined where the formula's own sheet is meant. */
	readonly sheet: string | undefined;
	/** `Sheet1:Sheet3!A1`: all from one to the other. */
	readonly until_sheet: string | undefined;
	/** Of another workbook. */
	readonly external: boolean;
	readonly area: Area;
	/** Written with a colon. */
	readonly is_range: boolean;
	/** Whole rows or columns. */
	readonly whole: 'rows' | 'columns' | undefined;
}

export const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
	[
		'(?<string>"(?:[^"]|"")*")',
		String.raw`(?<sheet>'(?:[^']|'')+'!|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}_.\\?]*)?!)`,
		String.raw`(?<brackets>\[(?:[^[\]]|\[[^\]]*\])*\])`,
		'(?<error>#[A-Z/0!?]+)',
		String.raw`(?<area>${CELL}(?::${CELL})?(?![\p{L}\p{N}_.([\\?])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([\\?])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.]))`,
		String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*\(?)`,
		String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)`,
	].join('|'),
	'gu',
);

/** Names that a formula uses besides references and functions: of tables, of cells that carry a name. */
export function namesOf(formula: string): string[] {
	return [...formula.matchAll(TOKEN)].flatMap(({ groups }) => (groups?.['name'] === undefined || groups['name'].endsWith('(') ? [] : [groups['name']]));
}

/** Functions, in capitals and without their bracket. */
export function functionsOf(formula: string): string[] {
	return [...formula.matchAll(TOKEN)].flatMap(({ groups }) => (groups?.['name']?.endsWith('(') === true ? [groups['name'].slice(0, -1).toUpperCase()] : []));
}

export function referencesOf(formula: string): FormulaReference[] {
	const found: FormulaReference[] = [];
	mapReferences(formula, (reference) => {
		found.push(reference);
		return undefined;
	});
	return found;
}

/** @param change what stands instead of the cells, without the sheet; undefined where they stay as they are written */
export function mapReferences(formula: string, change: (reference: FormulaReference) => string | undefined): string {
	let sheets: ReturnType<typeof sheetsOf> | undefined;
	return formula.replace(TOKEN, (token, ...rest) => {
		const groups = rest.at(-1) as Record<string, string | undefined>;
		if (groups['sheet'] !== undefined) {
			sheets = sheetsOf(token);
			return token;
		}
		const own = sheets;
		sheets = undefined;
		if (groups['area'] === undefined) {
			return token;
		}
		const area = parseArea(token);
		if (area === undefined) {
			return token;
		}
		const whole = /^\$?\d/.test(token) ? 'rows' : /\d/.test(token) ? undefined : 'columns';
		const reference: FormulaReference = {
			text: token,
			sheet: own?.sheet,
			until_sheet: own?.until_sheet,
			external: own?.external ?? false,
			area,
			is_range: token.includes(':'),
			whole,
		};
		return change(reference) ?? token;
	});
}

function sheetsOf(token: string): { sheet: string; until_sheet: string | undefined; external: boolean } {
	const bare = token.slice(0, -1);
	const named = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
	const external = named.includes('[');
	const [sheet = '', until_sheet] = named.split(':');
	return { sheet, until_sheet, external };
}

/** `B2`, `$B$2:D3`, `A:C`, `2:5`; undefined where it is none of these, or beyond a sheet. */
export function parseArea(text: string): Area | undefined {
	const [first = '', last = first] = text.replaceAll('$', '').toUpperCase().split(':');
	const [one, other] = [cornerOf(first), cornerOf(last)];
	if (one === undefined || other === undefined) {
		return undefined;
	}
	const rows = [one.row ?? 1, other.row ?? LAST_ROW];
	const columns = [one.at ?? 0, other.at ?? LAST_COLUMN];
	return { from_row: Math.min(...rows), until_row: Math.max(...rows), from: Math.min(...columns), until: Math.max(...columns) };
}

function cornerOf(corner: string): { row: number | undefined; at: number | undefined } | undefined {
	const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(corner);
	const [, letters = '', digits = ''] = found ?? [];
	const at = letters === '' ? undefined : columnAt(letters);
	const row = digits === '' ? undefined : Number(digits);
	if (found === null || corner === '' || (at ?? 0) > LAST_COLUMN || row === 0 || (row ?? 1) > LAST_ROW) {
		return undefined;
	}
	return { row, at };
}

/** `C7` → row 7, column 2; undefined for anything else. */
export function parseCell(cell: string): { row: number; at: number } | undefined {
	const area = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/.test(cell) ? parseArea(cell) : undefined;
	return area === undefined ? undefined : { row: area.from_row, at: area.from };
}

export function cellName(row: number, at: number): string {
	return `${columnLetters(at)}${row}`;
}

/** The words of a reference with other rows: `$` and columns stay. */
export function withRows(text: string, from_row: number, until_row: number): string {
	const rows = [from_row, until_row];
	const corners = text.split(':');
	// Corners may be written the other way round.
	const order = corners.length === 2 && Number(corners[0]?.replace(/\D/g, '')) > Number(corners[1]?.replace(/\D/g, '')) ? [1, 0] : [0, 1];
	return corners.map((corner, at) => corner.replace(/\d+$/, String(rows[order[at] ?? 0]))).join(':');
}

/** The formula as it stands when it is copied so many rows down and columns to the right. */
export function copiedFormula(formula: string, rows: number, columns = 0): string {
	return mapReferences(formula, ({ text }) =>
		text
			.split(':')
			.map((corner) => movedCorner(corner, rows, columns))
			.join(':'),
	);
}

function movedCorner(corner: string, rows: number, columns: number): string {
	return corner.replace(/^(\$?)([A-Za-z]*)(\$?)(\d*)$/, (_, fixed: string, letters: string, fixed_row: string, digits: string) => {
		// `$5` of `$5:$9`: without letters the first `$` is the row's.
		const is_fixed_row = fixed_row === '$' || (letters === '' && fixed === '$');
		const column = letters === '' || fixed === '$' ? letters : columnLetters(wrapped(columnAt(letters) + columns, LAST_COLUMN + 1));
		const row = digits === '' || is_fixed_row ? digits : String(wrapped(Number(digits) - 1 + rows, LAST_ROW) + 1);
		return fixed + column + fixed_row + row;
	});
}

/** Shared formulas wrap around the edges of a sheet. */
function wrapped(at: number, most: number): number {
	return ((at % most) + most) % most;
}
