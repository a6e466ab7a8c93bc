/**
 * The one condition language, as data: permissions, list filters, figure filters, guards and coverage are all written in it.
 * Here are its words only; `prepare-condition.ts` checks and resolves one, `evaluate-condition.ts` answers it for one record,
 * and the server compiles the same prepared form to SQL.
 *
 * It is two-valued: a comparison with an empty field is false, and `not` turns exactly that around.
 */
export type Condition<Field extends string = string> =
	| { readonly all: readonly Condition<Field>[] }
	| { readonly any: readonly Condition<Field>[] }
	| { readonly not: Condition<Field> }
	| FieldCondition<Field>
	| RelatedCondition
	| ThroughCondition<Field>
	| OverdueCondition;

/**
 * `field` is a field of the register or one of the record's own: `id`, `unit`, `state`, `number`, `made_by`, `made_at`, `recorded_at`.
 * Of an ID number, `id_number.birth_on` and `id_number.sex` (GB/T 2261.1: `1` male, `2` female) ask what stands within.
 */
export interface FieldCondition<Field extends string = string> {
	readonly field: Field | RecordField | `${Field}.${IdNumberPart}`;
	readonly op: ConditionOperator;
	/** In wire form (money in 元, dates as `YYYY-MM-DD`), a parameter, another field, or for list operators an array of the first two. Absent for `is_set`, `is_empty`. */
	readonly value?: ConditionValue | readonly ConditionValue[];
}

export type IdNumberPart = 'birth_on' | 'sex';

export type RecordField = 'id' | 'unit' | 'state' | 'number' | 'made_by' | 'made_at' | 'recorded_at';

export const CONDITION_OPERATORS = [
	'is', // equal; for a choice the code
	'is_not', // set and not equal
	'in', // one of a list
	'not_in', // set and none of a list
	'lt',
	'lte',
	'gt',
	'gte', // whole_number, decimal, money, date, moment, year
	'between', // [from, until], both included
	'contains', // text: as a substring, case kept
	'starts_with', // text
	'has', // choices: the code is among them; items: a row of that item stands there
	'has_any', // choices: one of a list is among them
	'has_all', // choices
	'within', // unit: the unit or any below it
	'is_set',
	'is_empty',
] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

export type ConditionValue = string | number | boolean | ConditionParameter | ConditionField;

/**
 * What another field of the same kind holds: of the same record, or of the one from which `through` and `related` led here, `up` steps
 * back. Where it is empty the comparison is false.
 */
export interface ConditionField {
	readonly field: string;
	readonly up?: number;
}

/** Filled in when the condition is asked. A parameter without a value makes its comparison false. */
export interface ConditionParameter {
	readonly param:
		| 'account' // the account that asks
		| 'post_unit' // the unit of the post from which a right comes
		| 'period_from'
		| 'period_until' // the figure's period, closing day included
		| 'day'; // the closing day of the period, or today
	/** For days: so many years earlier. Whoever was born by then is that old on the day. */
	readonly years_before?: number;
}

/** Other records whose reference field `by` points at this one: at least one, none, or the latest of them (by its `latest_by` date, then by id) satisfies `where`. Voided ones are never seen. */
export interface RelatedCondition {
	readonly related: string;
	readonly by: string;
	readonly has: 'some' | 'none' | 'latest';
	/** For `latest`: the date field that orders them; only records with it set take part. */
	readonly latest_by?: string;
	readonly where?: Condition;
}

/** The record that this record's reference field points at stands (is not voided) and satisfies `where`. */
export interface ThroughCondition<Field extends string = string> {
	readonly through: Field;
	readonly where: Condition;
}

/** The register's clock of that name has a due day before the parameter `day`. */
export interface OverdueCondition {
	readonly overdue: string;
}
