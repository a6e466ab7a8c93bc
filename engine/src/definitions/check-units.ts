import type { UnitDefinition } from '../office.ts';
import type { UnitKind } from '../register.ts';
import type { Problem } from '../text.ts';
import { parseUnitTree } from '../units.ts';
import { checkDays } from './check-clocks.ts';
import { problem, unless } from './problems.ts';

/** Under which kinds a kind of unit may stand. */
const PARENTS: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
	street: [null],
	section: ['street'],
	community: ['street'],
	grid: ['community'],
};

/** The tree, its kinds, and its days: a unit never stands longer than the one that it belongs to. */
export function checkUnits(units: readonly UnitDefinition[]): Problem[] {
	const parsed = parseUnitTree(units);
	const wrong = new Set('problems' in parsed ? parsed.problems.map(({ path }) => path) : []);
	const byCode = new Map(units.map((unit) => [unit.code, unit]));
	const streets = units.filter(({ kind }) => kind === 'street');
	return [
		...('problems' in parsed ? parsed.problems : []),
		...unless(streets.length === 1, 'units', `应有且只有一个街道，现为 ${streets.length} 个`, `there should be one street, not ${streets.length}`),
		...units.filter(({ code }) => !wrong.has(`units.${code}`) && !wrong.has(`units.${code}.parent`)).flatMap((unit) => checkUnit(unit, byCode)),
	];
}

function checkUnit(unit: UnitDefinition, units: ReadonlyMap<string, UnitDefinition>): Problem[] {
	const at = `units.${unit.code}`;
	const parent = unit.parent === null ? null : (units.get(unit.parent) ?? null);
	const days = checkDays(unit, at);
	const allowed = PARENTS[unit.kind];
	const outlives = parent !== null && (unit.from_on < parent.from_on || (parent.until_on !== undefined && (unit.until_on ?? '9999') > parent.until_on));
	return [
		...days,
		...(allowed.includes(parent?.kind ?? null)
			? []
			: [
					problem(
						`${at}.parent`,
						`${unit.kind} 的上级应为 ${allowed.map((kind) => kind ?? '空').join('、')}`,
						`the parent of a ${unit.kind} should be ${allowed.map((kind) => kind ?? 'none').join(' or ')}`,
					),
				]),
		...unless(!outlives, at, `起止日期超出上级单位“${unit.parent}”的`, `stands on days on which its parent “${unit.parent}” does not`),
	];
}
