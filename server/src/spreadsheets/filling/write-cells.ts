/** Values into the cells of a sheet's XML: a cell keeps its style and whatever else its tag says; rows and cells that are not there are added. */
import type { FormValue } from '@yibenzhang/engine';
import { fitCell } from '../writing/sheet.ts';
import { xmlText } from '../writing/xml-text.ts';
import { type CellStyle, PLAIN_STYLE } from './form-styles.ts';
import { cellName, parseArea } from './references.ts';
import type { SheetTree, TreeRow } from './sheet-tree.ts';
import { childOf, type Edit, isEmptyTag, prefixAt, tagWith, type XmlNode } from './xml-tree.ts';

export interface CellWrite {
	readonly row: number;
	readonly at: number;
	readonly value: FormValue;
}

export interface WriteTarget {
	readonly xml: string;
	readonly tree: SheetTree;
	readonly styles: readonly CellStyle[];
	readonly is1904: boolean;
}

const DAY_MS = 86_400_000;

/** Of several writes to one cell the last holds. */
export function writeCells(target: WriteTarget, writes: readonly CellWrite[]): Edit[] {
	const { tree, xml } = target;
	const edits: Edit[] = [];
	const new_rows: CellWrite[][] = [];
	for (const [row, own] of [...Map.groupBy(lastOfEach(writes), (write) => write.row)].sort(([a], [b]) => a - b)) {
		const there = tree.row(row);
		const sorted = own.sort((a, b) => a.at - b.at);
		if (there !== undefined) {
			edits.push(...writeRow(target, there, sorted));
		} else if (sorted.some(({ value }) => value !== null)) {
			new_rows.push(sorted);
		}
	}
	return [...edits, ...addRows(target, new_rows), ...widerDimension(xml, tree, writes)];
}

function lastOfEach(writes: readonly CellWrite[]): CellWrite[] {
	return [...new Map(writes.map((write) => [cellName(write.row, write.at), write])).values()];
}

function writeRow(target: WriteTarget, there: TreeRow, writes: readonly CellWrite[]): Edit[] {
	const { xml, tree } = target;
	const edits: Edit[] = [];
	const added: { readonly at: number; readonly text: string }[] = [];
	for (const { row, at, value } of writes) {
		const cell = tree.cell(row, at);
		if (cell !== undefined) {
			const text = filledCell(target, cell, value);
			edits.push(...(text === xml.slice(cell.from, cell.until) ? [] : [{ from: cell.from, until: cell.until, text }]));
		} else if (value !== null) {
			added.push({ at, text: newCell(target, { row, at, value }, prefixAt(xml, there.node)) });
		}
	}
	if (added.length === 0) {
		return edits;
	}
	const { node } = there;
	const open = widerSpans(xml.slice(node.from, node.open_until), added);
	if (isEmptyTag(xml, node)) {
		return [{ from: node.from, until: node.until, text: opened(open) + added.map(({ text }) => text).join('') + closing(xml, node) }];
	}
	for (const { at, text } of added) {
		const place = there.cells.find((cell) => cell.at > at)?.node.from ?? there.cells.at(-1)?.node.until ?? node.open_until;
		edits.push({ from: place, until: place, text });
	}
	return open === xml.slice(node.from, node.open_until) ? edits : [{ from: node.from, until: node.open_until, text: open }, ...edits];
}

function addRows(target: WriteTarget, rows: readonly (readonly CellWrite[])[]): Edit[] {
	const { tree, xml } = target;
	const { rows_node } = tree;
	if (rows.length === 0 || rows_node === undefined) {
		return [];
	}
	const prefix = prefixAt(xml, rows_node);
	const written = rows.map((writes) => {
		const row = writes[0]?.row ?? 0;
		const cells = writes.flatMap((write) => (write.value === null ? [] : [newCell(target, write, prefix)])).join('');
		return { row, text: `<${prefix}row r="${row}">${cells}</${prefix}row>` };
	});
	if (isEmptyTag(xml, rows_node)) {
		const all = written.map(({ text }) => text).join('');
		return [{ from: rows_node.from, until: rows_node.until, text: opened(xml.slice(rows_node.from, rows_node.open_until)) + all + closing(xml, rows_node) }];
	}
	return written.map(({ row, text }) => {
		const place = tree.rows.find((one) => one.row > row)?.node.from ?? tree.rows.at(-1)?.node.until ?? rows_node.open_until;
		return { from: place, until: place, text };
	});
}

function newCell({ tree, styles, is1904 }: WriteTarget, { row, at, value }: CellWrite, prefix: string): string {
	const style = tree.styleAt(row, at);
	const { type, content } = cellContent(value, { style: styles[style] ?? PLAIN_STYLE, is1904, prefix });
	return `<${prefix}c r="${cellName(row, at)}"${style === 0 ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}>${content}</${prefix}c>`;
}

/** The cell with another value; what else it carries stays. */
function filledCell({ xml, styles, is1904 }: WriteTarget, cell: XmlNode, value: FormValue): string {
	if ((value === null || value === '') && cell.children.every(({ name }) => name !== 'v' && name !== 'is')) {
		return xml.slice(cell.from, cell.until);
	}
	const prefix = prefixAt(xml, cell);
	const style = styles[Number(cell.attributes['s'] ?? 0)] ?? PLAIN_STYLE;
	const { type, content } = cellContent(value, { style, is1904, prefix });
	const kept = cell.children.filter(({ name }) => !['v', 'is', 'f'].includes(name)).map(({ from, until }) => xml.slice(from, until));
	const all = content + kept.join('');
	const open = tagWith(xml.slice(cell.from, cell.open_until), { t: type });
	if (all === '') {
		return isEmptyTag(xml, cell) ? open : `${open.slice(0, -1)}/>`;
	}
	return (isEmptyTag(xml, cell) ? opened(open) : open) + all + closing(xml, cell);
}

interface Content {
	/** Null for a number, which needs none. */
	readonly type: string | null;
	readonly content: string;
}

function cellContent(value: FormValue, { style, is1904, prefix }: { style: CellStyle; is1904: boolean; prefix: string }): Content {
	if (value === null || value === '') {
		return { type: null, content: '' };
	}
	const serial = typeof value === 'object' && (style.format === 'date' || style.format === 'time') ? serialOf(value.date, is1904) : undefined;
	const number = typeof value === 'number' && style.format !== 'text' ? value : serial;
	if (number !== undefined) {
		return { type: null, content: `<${prefix}v>${number}</${prefix}v>` };
	}
	const words = fitCell(typeof value === 'object' ? value.date : String(value));
	const space = /^\s|\s$|\n/.test(words) ? ' xml:space="preserve"' : '';
	return { type: 'inlineStr', content: `<${prefix}is><${prefix}t${space}>${xmlText(words)}</${prefix}t></${prefix}is>` };
}

/** Undefined for what is no day, or one before Excel's first. */
function serialOf(day: string, is1904: boolean): number | undefined {
	const at = Date.parse(`${day}T00:00:00Z`);
	const serial = (at - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) / DAY_MS;
	return Number.isInteger(serial) && serial >= (is1904 ? 0 : 61) ? serial : undefined;
}

function opened(tag: string): string {
	return `${tag.replace(/\s*\/?>$/, '')}>`;
}

/** The end that belongs to a tag. */
function closing(xml: string, { from }: XmlNode): string {
	return `</${/^<([^\s/>]+)/.exec(xml.slice(from, from + 200))?.[1] ?? ''}>`;
}

/** `spans` is a hint about the columns of a row; one that is wrong is worse than none. */
function widerSpans(tag: string, added: readonly { readonly at: number }[]): string {
	const found = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
	if (found === null) {
		return tag;
	}
	const columns = added.map(({ at }) => at + 1);
	const spans = `${Math.min(Number(found[1]), ...columns)}:${Math.max(Number(found[2]), ...columns)}`;
	return spans === `${found[1]}:${found[2]}` ? tag : tagWith(tag, { spans });
}

function widerDimension(xml: string, { root }: SheetTree, writes: readonly CellWrite[]): Edit[] {
	const node = childOf(root, 'dimension');
	const area = parseArea(node?.attributes['ref'] ?? '');
	const written = writes.filter(({ value }) => value !== null);
	if (node === undefined || area === undefined || written.length === 0) {
		return [];
	}
	const wider = { ...area };
	for (const { row, at } of written) {
		wider.from_row = Math.min(wider.from_row, row);
		wider.until_row = Math.max(wider.until_row, row);
		wider.from = Math.min(wider.from, at);
		wider.until = Math.max(wider.until, at);
	}
	if (wider.from_row === area.from_row && wider.until_row === area.until_row && wider.from === area.from && wider.until === area.until) {
		return [];
	}
	const ref = `${cellName(wider.from_row, wider.from)}:${cellName(wider.until_row, wider.until)}`;
	return [{ from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), { ref }) }];
}
