/** A sheet's tree by rows and columns, whether or not its tags say where they stand. */
import { plainString } from '../reading/workbook.ts';
import { columnAt } from '../writing/sheet.ts';
import { isOn } from './form-styles.ts';
import { type Area, copiedFormula, parseArea } from './references.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

export interface TreeCell {
	readonly at: number;
	readonly node: XmlNode;
}

export interface TreeRow {
	readonly row: number;
	readonly node: XmlNode;
	readonly cells: readonly TreeCell[];
}

export interface SheetTree {
	readonly root: XmlNode;
	/** Undefined in a sheet without any row. */
	readonly rows_node: XmlNode | undefined;
	readonly rows: readonly TreeRow[];
	readonly merges: readonly Area[];
	/** What the sender forbade on the sheet; undefined where it is not protected. */
	readonly protection: Readonly<Record<string, string>> | undefined;
	cell(row: number, at: number): XmlNode | undefined;
	row(row: number): TreeRow | undefined;
	/** The style that a cell gets which is not there yet: its row's, or its column's. */
	styleAt(row: number, at: number): number;
	/** The words of the formula in a cell, also where another cell spells it. */
	formula(row: number, at: number): string | undefined;
	/** The cell that lies under a merged one, as `B2:D3`; undefined where it is its first or in none. */
	mergeOver(row: number, at: number): Area | undefined;
}

export function sheetTree(root: XmlNode): SheetTree {
	const rows_node = childOf(root, 'sheetData');
	const rows = rowsOf(rows_node);
	const by_row = new Map(rows.map((row) => [row.row, row]));
	const merges = (childOf(root, 'mergeCells')?.children ?? []).flatMap(({ attributes }) => parseArea(attributes['ref'] ?? '') ?? []);
	const columns = (childOf(root, 'cols')?.children ?? []).map(({ attributes }) => ({
		from: Number(attributes['min'] ?? 0) - 1,
		until: Number(attributes['max'] ?? 0) - 1,
		style: Number(attributes['style'] ?? 0),
	}));
	const protection = childOf(root, 'sheetProtection')?.attributes;
	const cells = new Map<number, Map<number, XmlNode>>();
	const cell = (row: number, at: number) => {
		let own = cells.get(row);
		if (own === undefined) {
			own = new Map(by_row.get(row)?.cells.map((one) => [one.at, one.node]));
			cells.set(row, own);
		}
		return own.get(at);
	};
	let shared: ReturnType<typeof sharedFormulas> | undefined;
	return {
		root,
		rows_node,
		rows,
		merges,
		protection: isOn(protection?.['sheet']) ? protection : undefined,
		cell,
		row: (row) => by_row.get(row),
		styleAt: (row, at) => {
			const own = by_row.get(row)?.node.attributes;
			return isOn(own?.['customFormat']) ? Number(own?.['s'] ?? 0) : (columns.find(({ from, until }) => at >= from && at <= until)?.style ?? 0);
		},
		formula: (row, at) => {
			const node = cell(row, at);
			const formula = node === undefined ? undefined : childOf(node, 'f');
			if (formula === undefined || formula.text !== '' || formula.attributes['t'] !== 'shared') {
				return formula?.text;
			}
			shared ??= sharedFormulas(rows);
			const first = shared.get(formula.attributes['si'] ?? '');
			return first === undefined ? '' : copiedFormula(first.words, row - first.row, at - first.at);
		},
		mergeOver: (row, at) =>
			merges.find(
				(area) => row >= area.from_row && row <= area.until_row && at >= area.from && at <= area.until && (row !== area.from_row || at !== area.from),
			),
	};
}

function rowsOf(rows_node: XmlNode | undefined): TreeRow[] {
	let row = 0;
	return (rows_node?.children ?? []).flatMap((node) => {
		if (node.name !== 'row') {
			return [];
		}
		row = node.attributes['r'] === undefined ? row + 1 : Number(node.attributes['r']);
		return { row, node, cells: cellsOf(node) };
	});
}

function cellsOf(row: XmlNode): TreeCell[] {
	let at = -1;
	return row.children.flatMap((node) => {
		if (node.name !== 'c') {
			return [];
		}
		at = node.attributes['r'] === undefined ? at + 1 : columnAt(node.attributes['r'].replace(/\d+$/, ''));
		return { at, node };
	});
}

/** By their number: the words, and where they are spelt. */
function sharedFormulas(rows: readonly TreeRow[]): Map<string, { words: string; row: number; at: number }> {
	const found = new Map<string, { words: string; row: number; at: number }>();
	for (const { row, cells } of rows) {
		for (const { at, node } of cells) {
			const formula = childOf(node, 'f');
			if (formula?.attributes['t'] === 'shared' && formula.text !== '') {
				found.set(formula.attributes['si'] ?? '', { words: formula.text, row, at });
			}
		}
	}
	return found;
}

/** What a cell holds, as it is kept; undefined where it holds nothing. */
export function keptValue(node: XmlNode, strings: readonly string[]): { readonly type: string; readonly value: string } | undefined {
	const type = node.attributes['t'] ?? 'n';
	if (type === 'inlineStr') {
		const words = textOf(childOf(node, 'is'));
		return words === '' ? undefined : { type: 'str', value: plainString(words) };
	}
	const value = childOf(node, 'v')?.text;
	if (value === undefined || value === '') {
		return undefined;
	}
	const words = type === 's' ? (strings[Number(value)] ?? '') : type === 'str' ? plainString(value) : value.trim();
	return words === '' ? undefined : { type: type === 's' ? 'str' : type, value: words };
}

/** Text of an inline string, also of one in runs; how it is read aloud is left out. */
function textOf(node: XmlNode | undefined): string {
	return (node?.children ?? []).map((child) => (child.name === 't' ? child.text : child.name === 'r' ? textOf(child) : '')).join('');
}
