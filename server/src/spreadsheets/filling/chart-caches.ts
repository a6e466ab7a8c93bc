/**
 * The values that a chart shows until a program draws it anew lie in its own part, beside the cells that it names. Where those were filled, the
 * kept values follow; what a formula will come to is left out, as it is in its cell.
 */
import { type Text, text } from '@yibenzhang/engine';
import { xmlText } from '../writing/xml-text.ts';
import { type ChangedCells, isChanged } from './changed-cells.ts';
import type { FormFile } from './form-file.ts';
import { type CellStyle, isOn, PLAIN_STYLE } from './form-styles.ts';
import { type DefinedNames, readBy, type SheetArea } from './formula-reads.ts';
import { referencesOf } from './references.ts';
import { keptValue, type SheetTree, sheetTree } from './sheet-tree.ts';
import { shownText } from './shown-text.ts';
import { isUncomputed } from './simple-formulas.ts';
import { applyEdits, childOf, type Edit, everyNode, isEmptyTag, prefixAt, tagWith, type XmlNode } from './xml-tree.ts';

interface Filled {
	readonly changed: ChangedCells;
	readonly names: DefinedNames;
	readonly styles: readonly CellStyle[];
}

const CACHES = new Set(['numCache', 'strCache', 'multiLvlStrCache', 'dlblRangeCache']);
/** A chart over more cells is left to the program that draws it. */
const MOST_POINTS = 10_000;

/** @returns what a person should know before it leaves */
export async function fillChartCaches(form: FormFile, filled: Filled): Promise<Text[]> {
	const names = form.workbook.zip.names.filter((name) => /\/charts\/chart\d*\.xml$/i.test(name));
	if (filled.changed.size === 0) {
		return [];
	}
	let has_gaps = form.workbook.zip.names.some((name) => /\/charts\/chartex\d*\.xml$/i.test(name));
	const trees = new Map<string, SheetTree>();
	for (const { name, part } of names.length === 0 ? [] : form.workbook.sheets) {
		trees.set(name.toLowerCase(), sheetTree(await form.tree(part)));
	}
	for (const name of names) {
		const [xml, root] = [await form.text(name), await form.tree(name)];
		const shows_hidden = [...everyNode(root)].some((node) => node.name === 'plotVisOnly' && !isOn(node.attributes['val'] ?? '1'));
		const edits: Edit[] = [];
		for (const { formula, cache } of cachesOf(root)) {
			const cells = cellsShown(formula, { form, filled, trees, shows_hidden });
			if (cells !== 'unchanged') {
				const points = cache.name === 'multiLvlStrCache' ? undefined : cells?.map((cell) => cell[cache.name === 'numCache' ? 'number' : 'words']);
				has_gaps ||= points === undefined || cells?.some(({ is_uncomputed }) => is_uncomputed) === true;
				edits.push(...cacheEdits(xml, cache, points));
			}
		}
		form.put(name, applyEdits(xml, edits));
	}
	return has_gaps
		? [text('文件里有图表：有的部分要打开文件后才会按新填的数画出来', 'The file has charts: parts of them are drawn by what was filled only once it is open')]
		: [];
}

function cachesOf(root: XmlNode): { readonly formula: string; readonly cache: XmlNode }[] {
	return [...everyNode(root)].flatMap((node) => {
		const [formula, cache] = [childOf(node, 'f')?.text.trim() ?? '', node.children.find(({ name }) => CACHES.has(name))];
		return formula === '' || cache === undefined ? [] : { formula, cache };
	});
}

interface Looking {
	readonly form: FormFile;
	readonly filled: Filled;
	/** By the name of the sheet, in small letters. */
	readonly trees: ReadonlyMap<string, SheetTree>;
	readonly shows_hidden: boolean;
}

interface ShownCell {
	readonly number: string | undefined;
	readonly words: string | undefined;
	readonly is_uncomputed: boolean;
}

/** Undefined where only a program that computes can tell. */
function cellsShown(formula: string, looking: Looking): readonly ShownCell[] | 'unchanged' | undefined {
	const { filled, trees, shows_hidden } = looking;
	// `[0]` is this workbook, any other one of which the file holds old values.
	if (/\[[1-9]\d*\]/.test(formula)) {
		return 'unchanged';
	}
	const reads = readBy(formula, { sheet: '', names: filled.names });
	if (reads?.every((read) => !isChanged(filled.changed, read)) === true) {
		return 'unchanged';
	}
	const areas = plainAreas(formula, filled.names);
	const count = areas?.reduce((sum, { area }) => sum + (area.until_row - area.from_row + 1) * (area.until - area.from + 1), 0);
	if (areas === undefined || count === undefined || count > MOST_POINTS) {
		return undefined;
	}
	const cells: ShownCell[] = [];
	for (const { sheet, area } of areas) {
		const tree = trees.get(sheet.toLowerCase());
		if (tree === undefined || (!shows_hidden && hasHidden(tree, area))) {
			return undefined;
		}
		for (let row = area.from_row; row <= area.until_row; row += 1) {
			for (let at = area.from; at <= area.until; at += 1) {
				cells.push(shownCell(tree.cell(row, at), looking));
			}
		}
	}
	return cells;
}

const PLAIN = /^(?:(?:'(?:[^']|'')+'|[^'!,()]+)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/;
const NAMED = /^(?:(?:'(?:[^']|'')+'|[^'!,()]+)!)?([\p{L}_\\][\p{L}\p{N}_.\\?]*)$/u;

/** The areas one after the other, where the formula is nothing else: `Sheet1!$B$2:$B$9`, `(Sheet1!$A$1,Sheet1!$A$3)`, or a name for such. */
function plainAreas(formula: string, names: DefinedNames): SheetArea[] | undefined {
	const bare = formula.trim().replace(/^\(([\s\S]*)\)$/, '$1');
	const areas: SheetArea[] = [];
	for (const piece of bare.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
		const [reference] = PLAIN.test(piece) ? referencesOf(piece) : [];
		const behind = reference === undefined ? names.get(NAMED.exec(piece)?.[1]?.toLowerCase() ?? '') : undefined;
		const [named] = behind !== undefined && PLAIN.test(behind) ? referencesOf(behind) : [];
		const { sheet, area } = reference ?? named ?? {};
		if (sheet === undefined || area === undefined) {
			return undefined;
		}
		areas.push({ sheet, area });
	}
	return areas.length === 0 ? undefined : areas;
}

/** Programs differ in how they count the points of cells that nobody sees. */
function hasHidden(tree: SheetTree, area: SheetArea['area']): boolean {
	const columns = childOf(tree.root, 'cols')?.children ?? [];
	return (
		tree.rows.some(({ row, node }) => row >= area.from_row && row <= area.until_row && isOn(node.attributes['hidden'])) ||
		columns.some(({ attributes }) => isOn(attributes['hidden']) && Number(attributes['min']) - 1 <= area.until && Number(attributes['max']) - 1 >= area.from)
	);
}

function shownCell(node: XmlNode | undefined, { form: { workbook }, filled: { styles } }: Looking): ShownCell {
	const is_uncomputed = node !== undefined && isUncomputed(node);
	const kept = node === undefined || is_uncomputed ? undefined : keptValue(node, workbook.strings);
	const style = styles[Number(node?.attributes['s'] ?? 0)] ?? PLAIN_STYLE;
	return {
		number: kept?.type === 'n' ? kept.value : undefined,
		words: kept === undefined ? undefined : shownText(kept, style, workbook.is1904),
		is_uncomputed,
	};
}

/** @param points one for each cell; undefined: all are taken out */
function cacheEdits(xml: string, cache: XmlNode, points: readonly (string | undefined)[] | undefined): Edit[] {
	const kept = cache.name === 'multiLvlStrCache' ? cache.children.filter(({ name }) => name === 'lvl').flatMap(({ children }) => children) : cache.children;
	const before = kept.filter(({ name }) => name === 'pt');
	if (points === undefined) {
		return before.map(({ from, until }) => ({ from, until, text: '' }));
	}
	const count = childOf(cache, 'ptCount');
	const own = new Map(before.map((point) => [Number(point.attributes['idx']), point]));
	const prefix = prefixAt(xml, count ?? cache);
	const edits = count === undefined || Number(count.attributes['val']) === points.length ? [] : [retagged(xml, count, { val: String(points.length) })];
	// New points stand behind the one before them, those that stay where they are.
	let behind = count?.until ?? childOf(cache, 'formatCode')?.until ?? cache.open_until;
	for (const [idx, value] of points.entries()) {
		const point = own.get(idx);
		if (point === undefined) {
			edits.push(...(value === undefined || isEmptyTag(xml, cache) ? [] : [{ from: behind, until: behind, text: pointXml(prefix, idx, value) }]));
			continue;
		}
		edits.push(...pointEdits(xml, { point, value, as_number: cache.name === 'numCache' }));
		behind = point.until;
	}
	const beyond = before.filter(({ attributes }) => Number(attributes['idx']) >= points.length);
	return [...edits, ...beyond.map(({ from, until }) => ({ from, until, text: '' }))];
}

interface Pointing {
	readonly point: XmlNode;
	readonly value: string | undefined;
	/** `1.0` and `1` are the same. */
	readonly as_number: boolean;
}

function pointEdits(xml: string, { point, value, as_number }: Pointing): Edit[] {
	const shown = childOf(point, 'v');
	if (value === undefined || shown === undefined) {
		return [{ from: point.from, until: point.until, text: value === undefined ? '' : pointXml(prefixAt(xml, point), Number(point.attributes['idx']), value) }];
	}
	const prefix = prefixAt(xml, shown);
	const is_same = shown.text === value || (as_number && shown.text.trim() !== '' && Number(shown.text) === Number(value));
	return is_same ? [] : [{ from: shown.from, until: shown.until, text: `<${prefix}v>${xmlText(value)}</${prefix}v>` }];
}

function pointXml(prefix: string, idx: number, value: string): string {
	return `<${prefix}pt idx="${idx}"><${prefix}v>${xmlText(value)}</${prefix}v></${prefix}pt>`;
}

function retagged(xml: string, node: XmlNode, values: Readonly<Record<string, string>>): Edit {
	return { from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), values) };
}
