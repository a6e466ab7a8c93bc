/** The unit tree: street, sections, communities, grids. A source like a register, so that figures can count communities. */
import type { CodeList } from './office.ts';
import { defineRegister, type UnitKind } from './register.ts';
import { type Problem, type Text, text } from './text.ts';

export const unitKinds: CodeList = {
	id: 'unit_kind',
	label: text('单位类别', 'Kind of unit'),
	source: text('本系统', 'This book'),
	codes: [
		{ code: 'street', label: text('街道', 'Street office') },
		{ code: 'section', label: text('内设机构', 'Section') },
		{ code: 'community', label: text('社区', 'Community') },
		{ code: 'grid', label: text('网格', 'Grid') },
	],
};

export const unitRegister = defineRegister({
	id: 'unit',
	label: text('单位', 'Units'),
	help: text('街道、内设机构、社区和网格，各有起止日期', 'The street, its sections, communities and grids, each with its days'),
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('名称', 'Name'), required: true },
		kind: { kind: 'choice', label: text('类别', 'Kind'), codes: 'unit_kind', required: true },
		parent: { kind: 'text', label: text('上级单位', 'Parent unit') },
		from_on: { kind: 'date', label: text('设立日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('撤销日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'standing', label: text('在册', 'Standing') }],
	who: {},
	without: ['create', 'enter', 'amend', 'void', 'restore'],
	title: 'name',
	list: ['name', 'kind', 'parent', 'from_on', 'until_on'],
	search: ['name'],
	keys: ['name'],
});

export interface UnitRow {
	readonly code: string;
	readonly name: Text;
	readonly kind: UnitKind;
	readonly parent: string | null;
	readonly from_on: string;
	readonly until_on?: string | null;
	readonly follows?: readonly string[];
}

export interface UnitTree {
	readonly units: ReadonlyMap<string, UnitRow>;
	/** The unit and all below it, in the order of the rows; empty for an unknown code. */
	subtree(code: string): readonly string[];
	/** True when `code` is `top` or lies below it. */
	isWithin(code: string, top: string): boolean;
	/** From the parent up to the root. */
	ancestors(code: string): readonly string[];
	/** The community that the unit is or lies in. */
	communityOf(code: string): string | undefined;
	/** The unit and, through any number of changes, the ended ones that it carries on. */
	lineOf(code: string): readonly string[];
}

export type ParsedUnitTree = { readonly tree: UnitTree } | { readonly problems: readonly Problem[] };

/** Refuses doubled codes, parents that are not there, and circles, all at once. */
export function parseUnitTree(rows: readonly UnitRow[]): ParsedUnitTree {
	const problems = checkUnitRows(rows);
	return problems.length > 0 ? { problems } : { tree: treeOf(rows) };
}

/** As {@link parseUnitTree}, for rows that were checked before (from the store, or by `checkOffice`). Throws on bad ones. */
export function buildUnitTree(rows: readonly UnitRow[]): UnitTree {
	const parsed = parseUnitTree(rows);
	if ('tree' in parsed) return parsed.tree;
	throw new Error(parsed.problems.map((problem) => `${problem.path}: ${problem.message.en}`).join('; '));
}

function treeOf(rows: readonly UnitRow[]): UnitTree {
	const units = new Map(rows.map((row) => [row.code, row]));
	const lines = new Map(rows.map((row) => [row.code, parentsOf(row.code, units)]));
	const below = new Map<string, string[]>(rows.map((row) => [row.code, []]));
	for (const row of rows) for (const code of [row.code, ...(lines.get(row.code) ?? [])]) below.get(code)?.push(row.code);
	return {
		units,
		subtree: (code) => below.get(code) ?? [],
		isWithin: (code, top) => code === top || (lines.get(code)?.includes(top) ?? false),
		ancestors: (code) => lines.get(code) ?? [],
		communityOf: (code) => [code, ...(lines.get(code) ?? [])].find((each) => units.get(each)?.kind === 'community'),
		lineOf: (code) => lineOf(code, units),
	};
}

function lineOf(code: string, units: ReadonlyMap<string, UnitRow>): string[] {
	const line = new Set([code]);
	for (const each of line) for (const followed of units.get(each)?.follows ?? []) line.add(followed);
	return [...line];
}

function checkUnitRows(rows: readonly UnitRow[]): Problem[] {
	const problems: Problem[] = [];
	const units = new Map(rows.map((row) => [row.code, row]));
	const seen = new Set<string>();
	for (const row of rows) {
		const path = `units.${row.code}`;
		if (seen.has(row.code)) {
			problems.push({ path, message: text('单位代码重复', 'This unit code stands twice') });
			continue;
		}
		seen.add(row.code);
		if (row.parent !== null && !units.has(row.parent)) {
			problems.push({ path: `${path}.parent`, message: text(`没有上级单位 ${row.parent}`, `There is no unit ${row.parent} to be the parent`) });
		} else if (row.parent !== null && (row.parent === row.code || parentsOf(row.parent, units).includes(row.code))) {
			problems.push({ path: `${path}.parent`, message: text('上级关系成环', 'The line of parents comes back to this unit') });
		}
		for (const followed of (row.follows ?? []).filter((each) => !units.has(each))) {
			problems.push({ path: `${path}.follows`, message: text(`没有单位 ${followed}`, `There is no unit ${followed}`) });
		}
	}
	return problems;
}

function parentsOf(code: string, units: ReadonlyMap<string, UnitRow>): string[] {
	const line: string[] = [];
	let parent = units.get(code)?.parent ?? null;
	while (parent !== null && units.has(parent) && !line.includes(parent)) {
		line.push(parent);
		parent = units.get(parent)?.parent ?? null;
	}
	return line;
}
