/** Which cells a formula reads, also through names of the workbook. */
import type { FormFile } from './form-file.ts';
import { type Area, functionsOf, namesOf, referencesOf } from './references.ts';
import { childOf } from './xml-tree.ts';

export interface SheetArea {
	readonly sheet: string;
	readonly area: Area;
}

/** Names of the workbook, in small letters → the formula behind each; those of tables are not among them. */
export type DefinedNames = ReadonlyMap<string, string>;

/** Reads cells that no reference names. */
const UNTOLD = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'CUBEVALUE', 'CELL']);
const DEEPEST = 10;

export async function definedNames({ tree, workbook }: FormFile): Promise<DefinedNames> {
	const root = await tree(workbook.part);
	return new Map((childOf(root, 'definedNames')?.children ?? []).map(({ attributes, text }) => [(attributes['name'] ?? '').toLowerCase(), text]));
}

interface Reading {
	/** The sheet that references without one mean. */
	readonly sheet: string;
	readonly names: DefinedNames;
}

/** @returns undefined where nobody can tell without computing; cells of other workbooks are left out. */
export function readBy(formula: string, reading: Reading, depth = 0): readonly SheetArea[] | undefined {
	if (depth > DEEPEST || functionsOf(formula).some((name) => UNTOLD.has(name))) {
		return undefined;
	}
	const references = referencesOf(formula).filter(({ external }) => !external);
	if (references.some(({ until_sheet }) => until_sheet !== undefined)) {
		return undefined;
	}
	const reads = references.map(({ sheet, area }) => ({ sheet: sheet ?? reading.sheet, area }));
	for (const name of namesOf(formula)) {
		const behind = reading.names.get(name.toLowerCase());
		const more = /^(true|false)$/i.test(name) ? [] : behind === undefined ? undefined : readBy(behind, reading, depth + 1);
		if (more === undefined) {
			return undefined;
		}
		reads.push(...more);
	}
	return reads;
}
