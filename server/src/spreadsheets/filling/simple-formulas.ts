/**
 * What simple formulas come to before any program opens the file: sums, the four operations and percent over cells. That is most of what
 * senders write; the others are left to the program. Nothing of it is written into the file.
 */
import { type Area, parseArea } from './references.ts';
import { keptValue, type SheetTree } from './sheet-tree.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

export interface Computing {
	/** By their names. */
	readonly sheets: ReadonlyMap<string, SheetTree>;
	readonly strings: readonly string[];
	/** Cells of which nobody knows yet what will stand in them. */
	isUnknown(sheet: string, row: number, at: number): boolean;
}

export interface FormulaCell {
	readonly sheet: string;
	readonly row: number;
	readonly at: number;
}

/** @returns what the formula in a cell comes to; undefined where it is not simple, rests on what is not, or cannot be computed (a division by nothing). */
export function simpleFormulas({ sheets, strings, isUnknown }: Computing): (cell: FormulaCell) => number | undefined {
	const byName = new Map([...sheets].map(([name, tree]) => [name.toLowerCase(), tree]));
	// A formula that is under way is not known: one that reads itself never is.
	const known = new Map<string, number>();

	function computed(sheet: string, row: number, at: number): number {
		const key = `${sheet.toLowerCase()}!${row} ${at}`;
		const before = known.get(key);
		if (before !== undefined) {
			return before;
		}
		known.set(key, Number.NaN);
		const tree = byName.get(sheet.toLowerCase());
		const node = tree?.cell(row, at);
		const is_alone = !['array', 'dataTable'].includes((node && childOf(node, 'f')?.attributes['t']) ?? '');
		const value = is_alone ? valueFrom(tree?.formula(row, at) ?? '', { sheet, cell: numberIn, area: sumOf }) : Number.NaN;
		known.set(key, value);
		return value;
	}

	/** Of a cell that a formula names by itself: words are no number. */
	function numberIn(sheet: string, row: number, at: number): number {
		const tree = byName.get(sheet.toLowerCase());
		if (tree === undefined || isUnknown(sheet, row, at)) {
			return Number.NaN;
		}
		const node = tree.cell(row, at);
		if (node === undefined) {
			return 0;
		}
		const kept = keptValue(node, strings);
		return isUncomputed(node) ? computed(sheet, row, at) : kept === undefined ? 0 : kept.type === 'n' ? Number(kept.value) : Number.NaN;
	}

	/** Words within an area are passed over. */
	function sumOf(sheet: string, area: Area): number {
		const tree = byName.get(sheet.toLowerCase());
		let sum = tree === undefined ? Number.NaN : 0;
		for (const { row, cells } of tree?.rows.filter((one) => one.row >= area.from_row && one.row <= area.until_row) ?? []) {
			for (const { at, node } of cells.filter((cell) => cell.at >= area.from && cell.at <= area.until)) {
				const type = isUncomputed(node) || isUnknown(sheet, row, at) ? 'n' : keptValue(node, strings)?.type;
				sum += type === 'n' ? numberIn(sheet, row, at) : type === 'e' ? Number.NaN : 0;
			}
		}
		return sum;
	}

	return ({ sheet, row, at }) => {
		const value = computed(sheet, row, at);
		return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
	};
}

/** A formula for which the file keeps no value. */
export function isUncomputed(node: XmlNode): boolean {
	return childOf(node, 'f') !== undefined && childOf(node, 'v') === undefined;
}

interface Reading {
	/** The sheet that references without one mean. */
	readonly sheet: string;
	cell(sheet: string, row: number, at: number): number;
	area(sheet: string, area: Area): number;
}

const TOKEN =
	/\s*(?:(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(?![\p{L}\p{N}_:!])|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<area>\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!:])|(?<sum>SUM)\s*\(|(?<sign>[-+*/%(),]))\s*/iuy;

type Token = Readonly<Record<'number' | 'sheet' | 'area' | 'sum' | 'sign', string | undefined>>;

function tokensOf(formula: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < formula.length) {
		const groups = TOKEN.exec(formula)?.groups;
		if (groups === undefined) {
			return [];
		}
		tokens.push(groups as Token);
	}
	return tokens;
}

/** NaN where it is not simple. */
function valueFrom(formula: string, reading: Reading): number {
	const tokens = tokensOf(formula);
	let next = 0;
	const sign = () => tokens[next]?.sign;
	const takes = (wanted: string) => {
		const is = sign() === wanted;
		next += is ? 1 : 0;
		return is;
	};

	function sum(): number {
		let value = product();
		while (sign() === '+' || sign() === '-') {
			value = takes('+') ? value + product() : takes('-') ? value - product() : value;
		}
		return value;
	}

	function product(): number {
		let value = factor();
		while (sign() === '*' || sign() === '/') {
			value = takes('*') ? value * factor() : takes('/') ? quotient(value, factor()) : value;
		}
		return value;
	}

	function factor(): number {
		if (takes('+')) {
			return factor();
		}
		if (takes('-')) {
			return -factor();
		}
		let value = takes('(') ? closed(sum()) : operand();
		while (takes('%')) {
			value /= 100;
		}
		return value;
	}

	function operand(): number {
		const token = tokens[next];
		next += 1;
		if (token?.number !== undefined) {
			return Number(token.number);
		}
		if (token?.sum !== undefined) {
			let value = argument();
			while (takes(',')) {
				value += argument();
			}
			return closed(value);
		}
		const area = parseArea(token?.area ?? '');
		return token === undefined || area === undefined || token.area?.includes(':') === true
			? Number.NaN
			: reading.cell(sheetOf(token, reading), area.from_row, area.from);
	}

	/** An area alone is summed up as it is; whatever else stands there is computed. */
	function argument(): number {
		const [token, after] = [tokens[next], tokens[next + 1]?.sign];
		const area = parseArea(token?.area ?? '');
		if (token === undefined || area === undefined || (after !== ',' && after !== ')')) {
			return sum();
		}
		next += 1;
		return reading.area(sheetOf(token, reading), area);
	}

	const closed = (value: number) => (takes(')') ? value : Number.NaN);
	const value = sum();
	return tokens.length > 0 && next === tokens.length ? value : Number.NaN;
}

function sheetOf({ sheet }: Token, reading: Reading): string {
	return sheet === undefined
		? reading.sheet
		: sheet
				.slice(0, -1)
				.replace(/^'(.*)'$/, '$1')
				.replaceAll("''", "'");
}

function quotient(value: number, by: number): number {
	return by === 0 ? Number.NaN : value / by;
}
