/**
 * What formulas showed before the form was filled. A program that does not compute (a portal that takes the file in, a preview) would show
 * the old sum, so it is taken out wherever it depends on what was filled, and the workbook asks to be computed when it is opened.
 */
import { type ChangedCells, isChanged, noteChanged } from './changed-cells.ts';
import type { FormFile } from './form-file.ts';
import { type DefinedNames, readBy, type SheetArea } from './formula-reads.ts';
import { type Area, cellName, parseArea } from './references.ts';
import { type SheetTree, sheetTree } from './sheet-tree.ts';
import { applyEdits, childOf, type Edit, prefixAt, tagWith, type XmlNode } from './xml-tree.ts';

interface Formula {
	readonly sheet: string;
	readonly row: number;
	readonly at: number;
	readonly node: XmlNode;
	/** Undefined where nobody can tell without computing. */
	readonly reads: readonly SheetArea[] | undefined;
	/** The cells that it fills: of an array formula more than one. */
	readonly fills: Area;
}

/** In front of which `calcPr` stands. */
const BEFORE_CALC = new Set(['workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** @param changed formulas of rows that were moved or added stand in it already; those that are emptied are added */
export async function emptyStaleFormulas(form: FormFile, changed: ChangedCells, names: DefinedNames): Promise<void> {
	const trees = new Map<string, SheetTree>();
	const formulas: Formula[] = [];
	for (const { name, part } of form.workbook.sheets) {
		if (/<(?:[^\s<>/]+:)?f[\s/>]/.test(await form.text(part))) {
			const tree = sheetTree(await form.tree(part));
			trees.set(name, tree);
			formulas.push(...formulasOf(name, tree, names));
		}
	}
	const stale = dependents(formulas, changed);
	if (stale.length === 0) {
		return;
	}
	for (const { name, part } of form.workbook.sheets) {
		const own = stale.filter(({ sheet }) => sheet === name);
		const tree = trees.get(name);
		if (own.length > 0 && tree !== undefined) {
			const xml = await form.text(part);
			form.put(part, applyEdits(xml, emptied(xml, tree, own)));
		}
	}
	form.put(form.workbook.part, computedWhenOpened(await form.text(form.workbook.part), await form.tree(form.workbook.part)));
}

function formulasOf(sheet: string, tree: SheetTree, names: DefinedNames): Formula[] {
	return tree.rows.flatMap(({ row, cells }) =>
		cells.flatMap(({ at, node }) => {
			const formula = childOf(node, 'f');
			if (formula === undefined) {
				return [];
			}
			const self = { from_row: row, until_row: row, from: at, until: at };
			const fills = ['array', 'dataTable'].includes(formula.attributes['t'] ?? '') ? (parseArea(formula.attributes['ref'] ?? '') ?? self) : self;
			const reads = formula.attributes['t'] === 'dataTable' ? undefined : readBy(tree.formula(row, at) ?? '', { sheet, names });
			return [{ sheet, row, at, node, reads, fills }];
		}),
	);
}

/** Those that read what changed, and those that read them. */
function dependents(formulas: readonly Formula[], changed: ChangedCells): Formula[] {
	const stale: Formula[] = [];
	let left = formulas;
	for (let found = -1; found !== 0; ) {
		const before = stale.length;
		left = left.filter((formula) => {
			const { sheet, fills, reads } = formula;
			if (!(reads === undefined || reads.some((read) => isChanged(changed, read)) || isChanged(changed, { sheet, area: fills }))) {
				return true;
			}
			stale.push(formula);
			for (let row = fills.from_row; row <= fills.until_row; row += 1) {
				for (let at = fills.from; at <= fills.until; at += 1) {
					noteChanged(changed, { sheet, row, at });
				}
			}
			return false;
		});
		found = stale.length - before;
	}
	return stale;
}

function emptied(xml: string, tree: SheetTree, stale: readonly Formula[]): Edit[] {
	const cells = new Map<string, XmlNode>();
	for (const { row, at, node, fills } of stale) {
		cells.set(cellName(row, at), node);
		const is_one = fills.from_row === fills.until_row && fills.from === fills.until;
		for (const inside of is_one ? [] : tree.rows.filter((one) => one.row >= fills.from_row && one.row <= fills.until_row)) {
			for (const cell of inside.cells.filter((one) => one.at >= fills.from && one.at <= fills.until)) {
				cells.set(cellName(inside.row, cell.at), cell.node);
			}
		}
	}
	return [...cells.values()].flatMap((cell) => {
		const shown = childOf(cell, 'v');
		const type =
			cell.attributes['t'] === undefined
				? []
				: [{ from: cell.from, until: cell.open_until, text: tagWith(xml.slice(cell.from, cell.open_until), { t: null }) }];
		return shown === undefined ? [] : [...type, { from: shown.from, until: shown.until, text: '' }];
	});
}

function computedWhenOpened(xml: string, root: XmlNode): string {
	const calc = childOf(root, 'calcPr');
	if (calc !== undefined) {
		return applyEdits(xml, [{ from: calc.from, until: calc.open_until, text: tagWith(xml.slice(calc.from, calc.open_until), { fullCalcOnLoad: '1' }) }]);
	}
	const place = root.children.findLast(({ name }) => BEFORE_CALC.has(name))?.until ?? root.close_from;
	return applyEdits(xml, [{ from: place, until: place, text: `<${prefixAt(xml, root)}calcPr fullCalcOnLoad="1"/>` }]);
}
