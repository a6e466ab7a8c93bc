/** What a definition can name in its office, and the check of a condition against it. */
import type { Condition, ConditionParameter } from '../condition.ts';
import type { ParseContext } from '../field-kinds/kind.ts';
import type { FigureDefinition } from '../figure.ts';
import type { CodeList, OfficeDefinition, UnitDefinition } from '../office.ts';
import { fieldsOf, type PreparedCondition, prepareCondition } from '../prepare-condition.ts';
import type { Register } from '../register.ts';
import type { RoleDefinition } from '../role.ts';
import type { Problem } from '../text.ts';
import { unitKinds, unitRegister } from '../units.ts';
import { problem } from './problems.ts';

export interface OfficeScope {
	/** What there is by name, also where the shape is wrong and nothing more can be said of it. */
	readonly names: Readonly<Record<'registers' | 'figures' | 'code_lists' | 'units' | 'roles', ReadonlySet<string>>>;
	/** Those of the office and the unit tree's own. */
	readonly registers: ReadonlyMap<string, Register>;
	readonly figures: ReadonlyMap<string, FigureDefinition>;
	readonly code_lists: ReadonlyMap<string, CodeList>;
	readonly units: ReadonlyMap<string, UnitDefinition>;
	readonly roles: ReadonlyMap<string, RoleDefinition>;
	readonly parse: ParseContext;
}

/** @param office holding only definitions whose shape is right. @param whole as it was given. */
export function scopeOf(office: OfficeDefinition, whole: OfficeDefinition): OfficeScope {
	const code_lists = new Map([unitKinds, ...office.code_lists].map((list) => [list.id, list]));
	const units = new Map(office.units.map((unit) => [unit.code, unit]));
	return {
		names: {
			registers: new Set([unitRegister.id, ...whole.registers.map(({ id }) => id)]),
			figures: new Set(whole.figures.map(({ id }) => id)),
			code_lists: new Set([unitKinds.id, ...whole.code_lists.map(({ id }) => id)]),
			units: new Set(whole.units.map(({ code }) => code)),
			roles: new Set(whole.roles.map(({ id }) => id)),
		},
		registers: new Map([unitRegister as unknown as Register, ...office.registers].map((register) => [register.id, register])),
		figures: new Map(office.figures.map((figure) => [figure.id, figure])),
		code_lists,
		units,
		roles: new Map(office.roles.map((role) => [role.id, role])),
		parse: { code_lists, unitKind: (code) => units.get(code)?.kind },
	};
}

export interface AskedCondition {
	readonly condition: Condition;
	readonly register: Register;
	readonly path: string;
	/** Parameters that have a value where it is asked; any other would make its comparison false in silence. */
	readonly params: readonly ConditionParameter['param'][];
	/** It is asked of the record by itself, where no other record is at hand. */
	readonly alone?: boolean;
	/** The registers of records from which it is asked, the nearest first. */
	readonly from?: readonly Register[];
}

export function conditionProblems(scope: OfficeScope, { condition, register, path, params, alone = false, from = [] }: AskedCondition): Problem[] {
	const result = prepareCondition(condition, { register, registers: scope.registers, parse: scope.parse, from });
	if ('problems' in result) {
		return result.problems.map((each) => ({ ...each, path: each.path === '' ? path : `${path}.${each.path}` }));
	}
	const { others, used } = looksAt(result.prepared);
	return [
		...(alone && others
			? [problem(path, '这里只看记录本身，不能用 related、through、overdue', 'this is asked of the record alone: no related, through or overdue')]
			: []),
		...[...used]
			.filter((param) => !params.includes(param))
			.map((param) =>
				problem(
					path,
					`这里没有参数 ${param}，可用：${params.join('、') || '无'}`,
					`the parameter ${param} has no value here; there are: ${params.join(', ') || 'none'}`,
				),
			),
	];
}

/** The record's own fields that the condition asks for; none when it cannot be prepared. */
export function fieldsAsked(scope: OfficeScope, condition: Condition, register: Register): readonly string[] {
	const result = prepareCondition(condition, { register, registers: scope.registers, parse: scope.parse });
	return 'prepared' in result ? fieldsOf(result.prepared) : [];
}

interface Looked {
	others: boolean;
	readonly used: Set<ConditionParameter['param']>;
}

function looksAt(condition: PreparedCondition, looked: Looked = { others: false, used: new Set() }): Looked {
	switch (condition.is) {
		case 'all':
		case 'any':
			for (const part of condition.parts) {
				looksAt(part, looked);
			}
			return looked;
		case 'not':
			return looksAt(condition.part, looked);
		case 'field':
			for (const value of condition.values) {
				if ('param' in value) {
					looked.used.add(value.param);
				}
			}
			return looked;
		case 'related':
		case 'through':
			looked.others = true;
			return looksAt(condition.where, looked);
		case 'overdue':
			looked.others = true;
			looked.used.add('day');
			return looksAt(condition.while, looked);
	}
}
