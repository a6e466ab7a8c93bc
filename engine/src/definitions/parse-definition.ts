/** The one way in for definitions: those that came as JSON and those written in TypeScript go through the same schemas. */
import type { ContradictionRule } from '../contradiction.ts';
import type { FigureDefinition } from '../figure.ts';
import type { CodeList, ReportDefinition, UnitDefinition } from '../office.ts';
import type { Register } from '../register.ts';
import type { RoleDefinition } from '../role.ts';
import type { Problem } from '../text.ts';
import {
	CONTRADICTIONS,
	CodeListShape,
	ContradictionShape,
	FigureShape,
	MEASURES,
	PERIOD_RULES,
	RegisterShape,
	ReportShape,
	RoleShape,
	SAYINGS,
	TIME_SHAPES,
	UnitShape,
} from './schemas.ts';
import { checkShape, checkVariant } from './shape.ts';

/** What a definition can be, by the name that it is kept under. */
export interface Definitions {
	readonly register: Register;
	readonly figure: FigureDefinition;
	readonly code_list: CodeList;
	readonly role: RoleDefinition;
	readonly unit: UnitDefinition;
	readonly report: ReportDefinition;
	readonly contradiction: ContradictionRule;
}
export type DefinitionKind = keyof Definitions;
export type ParsedDefinition<Definition> = { readonly definition: Definition } | { readonly problems: readonly Problem[] };

const SHAPES: { readonly [Kind in DefinitionKind]: (value: unknown, at: string) => Problem[] } = {
	register: (value, at) => [...checkShape(RegisterShape, value, at), ...variants(value, at, { time: TIME_SHAPES })],
	figure: (value, at) => [...checkShape(FigureShape, value, at), ...variants(value, at, { measure: MEASURES, period: PERIOD_RULES, said: SAYINGS })],
	code_list: (value, at) => checkShape(CodeListShape, value, at),
	role: (value, at) => checkShape(RoleShape, value, at),
	unit: (value, at) => checkShape(UnitShape, value, at),
	report: (value, at) => checkShape(ReportShape, value, at),
	contradiction: (value, at) => [...checkShape(ContradictionShape, value, at), ...variants(value, at, { finds: CONTRADICTIONS })],
};

/** @param value anything, as JSON gave it. What it must fit in an office is not looked at: that is `checkOffice`. Never throws. */
export function parseDefinition<Kind extends DefinitionKind>(kind: Kind, value: unknown): ParsedDefinition<Definitions[Kind]> {
	const problems = shapeProblems(kind, value, '');
	return problems.length > 0 ? { problems } : { definition: value as Definitions[Kind] };
}

/** As {@link parseDefinition}, with every problem's path begun by `at`. */
export function shapeProblems(kind: DefinitionKind, value: unknown, at: string): Problem[] {
	return SHAPES[kind](value, at);
}

function variants(value: unknown, at: string, by: Readonly<Record<string, Parameters<typeof checkVariant>[0]>>): Problem[] {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) {
		return [];
	}
	const given = value as Record<string, unknown>;
	return Object.entries(by).flatMap(([key, shapes]) => (given[key] === undefined ? [] : checkVariant(shapes, given[key], at === '' ? key : `${at}.${key}`)));
}
