/** Rows put into a sheet: the pattern repeated, what is below moved down, and all that speaks of it throughout the workbook. */
import { text } from '@yibenzhang/engine';
import type { FormFile } from './form-file.ts';
import { movedChain, movedDrawing, movedPlacesOf } from './move-places.ts';
import { cellName, copiedFormula, LAST_ROW, parseArea } from './references.ts';
import { cannotMove, movedFormula, movedPlaces, movedRow, type RowInsertion } from './row-insertion.ts';
import { type SheetTree, sheetTree, type TreeCell, type TreeRow } from './sheet-tree.ts';
import { applyEdits, attributeText, childOf, type Edit, isEmptyTag, prefixAt, tagWith, type XmlNode } from './xml-tree.ts';

/** Throws `form_refused` where something below cannot be moved; then nothing was put. */
export async function insertRows(form: FormFile, insertion: RowInsertion): Promise<void> {
	const { sheets, part } = form.workbook;
	const puts: [string, string][] = [];
	const edited = async (name: string, edits: (xml: string, root: XmlNode) => readonly Edit[]) => {
		const xml = await form.text(name);
		puts.push([name, applyEdits(xml, edits(xml, await form.tree(name)))]);
	};
	for (const { name, part: own } of sheets) {
		await edited(own, (xml, root) => sheetEdits(xml, sheetTree(root), { insertion, own: name }));
	}
	await edited(part, (xml, root) => movedPlacesOf(xml, root, insertion, { own: undefined }));
	const about = new Set<string>();
	for (const { kind, name } of await form.pointedAt(sheets.find(({ name }) => name === insertion.sheet)?.part ?? '')) {
		if (kind === 'vmlDrawing') {
			puts.push([name, movedDrawing(await form.text(name), insertion)]);
		} else if (['drawing', 'comments', 'threadedComment', 'table', 'pivotTable', 'tableSingleCells', 'ctrlProp'].includes(kind)) {
			about.add(name);
			await edited(name, (xml, root) => movedPlacesOf(xml, root, insertion, { own: insertion.sheet }));
		}
	}
	const elsewhere = form.workbook.zip.names.filter((name) => /\/(charts|pivotCache)\/[^/]*\.xml$/.test(name) && !about.has(name) && !name.includes('Records'));
	for (const name of elsewhere) {
		await edited(name, (xml, root) => movedPlacesOf(xml, root, insertion, { own: undefined }));
	}
	const chain = (await form.pointedAt(part)).find(({ kind }) => kind === 'calcChain')?.name;
	if (chain !== undefined) {
		const id = await sheetId(form, insertion.sheet);
		await edited(chain, (xml, root) => movedChain(xml, root, insertion, id));
	}
	for (const [name, xml] of puts) {
		form.put(name, xml);
	}
}

async function sheetId({ tree, workbook }: FormFile, sheet: string): Promise<string> {
	const sheets = childOf(await tree(workbook.part), 'sheets')?.children ?? [];
	return sheets.find(({ attributes }) => attributes['name'] === sheet)?.attributes['sheetId'] ?? '';
}

interface SheetMove {
	readonly insertion: RowInsertion;
	/** Name of the sheet. */
	readonly own: string;
}

function sheetEdits(xml: string, tree: SheetTree, move: SheetMove): Edit[] {
	const { insertion, own } = move;
	const edits = [...movedPlacesOf(xml, tree.root, insertion, { own }), ...formulaEdits(xml, tree, move)];
	if (own !== insertion.sheet) {
		return edits;
	}
	if ((tree.rows.at(-1)?.row ?? 0) + insertion.count > LAST_ROW) {
		throw cannotMove(insertion, text('工作表已用到最后一行', 'the sheet is used to its last row'));
	}
	return [...edits, ...rowEdits(xml, tree, insertion), ...mergeEdits(xml, tree, insertion)];
}

function rowEdits(xml: string, tree: SheetTree, insertion: RowInsertion): Edit[] {
	const edits: Edit[] = [];
	for (const { row, node, cells } of tree.rows.filter((one) => one.row > insertion.after)) {
		const moved = String(movedRow(row, insertion));
		if (node.attributes['r'] !== undefined) {
			edits.push({ from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), { r: moved }) });
		}
		for (const { at, node: cell } of cells) {
			if (cell.attributes['r'] !== undefined) {
				edits.push({ from: cell.from, until: cell.open_until, text: tagWith(xml.slice(cell.from, cell.open_until), { r: cellName(Number(moved), at) }) });
			}
		}
	}
	const pattern = tree.row(insertion.pattern);
	const before = tree.rows.findLast(({ row }) => row <= insertion.after);
	if (pattern === undefined || before === undefined) {
		return edits;
	}
	const copies = Array.from({ length: insertion.count }, (_, at) => copiedRow(xml, tree, { pattern, row: insertion.after + 1 + at, insertion }));
	return [...edits, { from: before.node.until, until: before.node.until, text: copies.join('') }];
}

interface Copying {
	readonly pattern: TreeRow;
	readonly row: number;
	readonly insertion: RowInsertion;
}

function copiedRow(xml: string, tree: SheetTree, { pattern: { row: from, node, cells }, row, insertion }: Copying): string {
	const open = tagWith(xml.slice(node.from, node.open_until), { r: String(row) });
	return isEmptyTag(xml, node)
		? open
		: open + cells.map((cell) => copiedCell(xml, tree, { cell, from, row, insertion })).join('') + xml.slice(node.close_from, node.until);
}

/** The same value and style; a formula speaks of its own row, and shows nothing until it is computed. */
function copiedCell(
	xml: string,
	tree: SheetTree,
	{ cell: { at, node }, from, row, insertion }: { cell: TreeCell; from: number; row: number; insertion: RowInsertion },
): string {
	const formula = tree.formula(from, at);
	const open = xml.slice(node.from, node.open_until);
	const r = cellName(row, at);
	if (formula === undefined) {
		return tagWith(open, { r }) + xml.slice(node.open_until, node.until);
	}
	const type = childOf(node, 'f')?.attributes['t'];
	if (type === 'array' || type === 'dataTable') {
		throw cannotMove(
			insertion,
			text(`${cellName(from, at)} 是数组公式，不能照样复制`, `${cellName(from, at)} holds an array formula, which cannot be repeated`),
		);
	}
	const moved = movedFormula(formula, insertion, { own: insertion.sheet, within: true });
	const prefix = prefixAt(xml, node);
	return `${tagWith(open, { r, t: null })}<${prefix}f>${formulaText(copiedFormula(moved, row - from))}</${prefix}f>${xml.slice(node.close_from, node.until)}`;
}

/** Formulas of a sheet's cells, where they name what moves. Those that share their words are spelt out where they no longer can. */
function formulaEdits(xml: string, tree: SheetTree, { insertion, own }: SheetMove): Edit[] {
	const edits: Edit[] = [];
	const shared = new Map<string, { readonly f: XmlNode; readonly words: string; readonly is_moved: boolean }[]>();
	for (const { row, cells } of tree.rows) {
		const is_below = own === insertion.sheet && row > insertion.after;
		const within = own === insertion.sheet && row >= insertion.pattern && row <= insertion.after;
		for (const { at, node } of cells) {
			const f = childOf(node, 'f');
			const before = tree.formula(row, at);
			if (f === undefined || before === undefined) {
				continue;
			}
			const words = movedFormula(before, insertion, { own, within });
			const { t, si = '', ref } = f.attributes;
			if (t === 'shared') {
				shared.set(si, [...(shared.get(si) ?? []), { f, words, is_moved: is_below || words !== before }]);
				continue;
			}
			const moved_ref = ref === undefined || own !== insertion.sheet ? ref : filledArea(ref, t, insertion);
			if (moved_ref !== ref && moved_ref !== undefined) {
				edits.push({ from: f.from, until: f.open_until, text: tagWith(xml.slice(f.from, f.open_until), { ref: moved_ref }) });
			}
			if (words !== before) {
				edits.push({ from: f.open_until, until: f.close_from, text: formulaText(words) });
			}
		}
	}
	for (const group of shared.values()) {
		for (const { f, words } of group.some(({ is_moved }) => is_moved) ? group : []) {
			const prefix = prefixAt(xml, f);
			edits.push({ from: f.from, until: f.until, text: `<${prefix}f>${formulaText(words)}</${prefix}f>` });
		}
	}
	return edits;
}

/** Of an array formula, the cells that it fills. */
function filledArea(ref: string, type: string | undefined, insertion: RowInsertion): string {
	const area = parseArea(ref);
	if (area === undefined || area.until_row <= insertion.after) {
		return ref;
	}
	if (area.from_row <= insertion.after || type === 'dataTable') {
		throw cannotMove(insertion, text(`${ref} 是一个数组公式或模拟运算表`, `${ref} is an array formula or a data table`));
	}
	return movedPlaces(ref, insertion, false);
}

/** Merged cells of the pattern's own row are merged in each new row too. */
function mergeEdits(xml: string, { root, merges }: SheetTree, insertion: RowInsertion): Edit[] {
	const node = childOf(root, 'mergeCells');
	const own = merges.filter(({ from_row, until_row }) => from_row === insertion.pattern && until_row === insertion.pattern);
	if (node === undefined || own.length === 0) {
		return [];
	}
	const prefix = prefixAt(xml, node);
	const added = Array.from({ length: insertion.count }, (_, at) =>
		own
			.map(({ from, until }) => `<${prefix}mergeCell ref="${cellName(insertion.after + 1 + at, from)}:${cellName(insertion.after + 1 + at, until)}"/>`)
			.join(''),
	);
	const count = node.attributes['count'] === undefined ? {} : { count: String(node.children.length + insertion.count * own.length) };
	return [
		{ from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), count) },
		{ from: node.close_from, until: node.close_from, text: added.join('') },
	];
}

function formulaText(words: string): string {
	return attributeText(words).replaceAll('&quot;', '"');
}
