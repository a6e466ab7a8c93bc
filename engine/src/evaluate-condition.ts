import type { ConditionParameter } from './condition.ts';
import { dueOn, latestOf } from './due.ts';
import { FIELD_KINDS } from './field-kinds/table.ts';
import { idNumberPart } from './id-number.ts';
import { addInterval } from './plain-date.ts';
import type { PreparedCondition, PreparedField, PreparedFieldValue, PreparedValue } from './prepare-condition.ts';
import { type BookRecord, type ItemRow, type StoredValue, VOIDED } from './record.ts';
import type { UnitTree } from './units.ts';

export type ConditionParameters = Readonly<Partial<Record<ConditionParameter['param'], string>>>;

export interface EvaluationContext {
	readonly params: ConditionParameters;
	readonly units: UnitTree;
	/** Records of the register whose field `by` holds `value`. */
	related(register: string, by: string, value: string): readonly BookRecord[];
	byId(register: string, id: string): BookRecord | undefined;
	/** The records from which `through` and `related` led here, the nearest first. */
	readonly trail?: readonly BookRecord[];
}

/** The one evaluator of conditions, two-valued: a comparison with an empty field, or with a parameter that has no value, is false. */
export function evaluateCondition(condition: PreparedCondition, record: BookRecord, context: EvaluationContext): boolean {
	switch (condition.is) {
		case 'all':
			return condition.parts.every((part) => evaluateCondition(part, record, context));
		case 'any':
			return condition.parts.some((part) => evaluateCondition(part, record, context));
		case 'not':
			return !evaluateCondition(condition.part, record, context);
		case 'field':
			return compareField(condition, record, context);
		case 'related': {
			const inner = steppedFrom(record, context);
			const pointing = context
				.related(condition.register.id, condition.by, condition.points_at === 'unit' ? record.unit : record.id)
				.filter(({ state }) => state !== VOIDED);
			if (condition.latest_by !== null) {
				const latest = latestOf(pointing, condition.latest_by);
				return latest !== undefined && evaluateCondition(condition.where, latest, inner);
			}
			const some = pointing.some((one) => evaluateCondition(condition.where, one, inner));
			return condition.has === 'some' ? some : !some;
		}
		case 'through': {
			const id = record.values[condition.field];
			const target = typeof id === 'string' ? context.byId(condition.register.id, id) : undefined;
			return target !== undefined && target.state !== VOIDED && evaluateCondition(condition.where, target, steppedFrom(record, context));
		}
		case 'overdue': {
			const clock = condition.register.clocks?.[condition.clock];
			const { day } = context.params;
			if (clock === undefined || day === undefined || !evaluateCondition(condition.while, record, context)) {
				return false;
			}
			const due = dueOn(clock, record, context.related(clock.after.related, clock.after.by, record.id), day);
			return due !== undefined && due < day;
		}
	}
}

function steppedFrom(record: BookRecord, context: EvaluationContext): EvaluationContext {
	return { ...context, trail: [record, ...(context.trail ?? [])] };
}

/** The value as the question is asked; null when its parameter has none. */
export function fillValue(value: Exclude<PreparedValue, PreparedFieldValue>, params: ConditionParameters): StoredValue {
	if ('literal' in value) {
		return value.literal;
	}
	const filled = params[value.param] ?? null;
	return filled === null || value.years_before === undefined ? filled : addInterval(filled, { months: -12 * value.years_before });
}

type FieldComparison = Extract<PreparedCondition, { is: 'field' }>;

function compareField({ field, op, values }: FieldComparison, record: BookRecord, context: EvaluationContext): boolean {
	const value = heldValue(field, record);
	if (op === 'is_set') {
		return value !== null;
	}
	if (op === 'is_empty') {
		return value === null;
	}
	if (value === null) {
		return false;
	}
	const wanted: StoredValue[] = [];
	for (const one of values) {
		const filled = 'other' in one ? otherValue(one, record, context) : fillValue(one, context.params);
		if (filled === null) {
			return false;
		}
		wanted.push(filled);
	}
	const [first, second] = wanted;
	const isList = op === 'in' || op === 'not_in' || op === 'has_any' || op === 'has_all';
	if (first === undefined && !isList) {
		return false;
	}
	const order = (other: StoredValue | undefined) => compareStored(field, value, other ?? null);
	switch (op) {
		case 'is':
			return order(first) === 0;
		case 'is_not':
			return order(first) !== 0;
		case 'in':
			return wanted.some((one) => order(one) === 0);
		case 'not_in':
			return !wanted.some((one) => order(one) === 0);
		case 'lt':
			return order(first) < 0;
		case 'lte':
			return order(first) <= 0;
		case 'gt':
			return order(first) > 0;
		case 'gte':
			return order(first) >= 0;
		case 'between':
			return order(first) >= 0 && order(second) <= 0;
		case 'contains':
			return String(value).includes(String(first));
		case 'starts_with':
			return String(value).startsWith(String(first));
		case 'has':
			return codesIn(value).includes(String(first));
		case 'has_any':
			return wanted.some((one) => codesIn(value).includes(String(one)));
		case 'has_all':
			return wanted.every((one) => codesIn(value).includes(String(one)));
		case 'within':
			return context.units.isWithin(String(value), String(first));
	}
}

function otherValue({ other, up }: PreparedFieldValue, record: BookRecord, { trail = [] }: EvaluationContext): StoredValue {
	const holder = up === 0 ? record : trail[up - 1];
	return holder === undefined ? null : heldValue(other, holder);
}

function heldValue(field: PreparedField, record: BookRecord): StoredValue {
	if (field.part !== undefined) {
		const number = record.values[field.id];
		return typeof number === 'string' ? idNumberPart(number, field.part) : null;
	}
	return field.own ? ((record as unknown as Record<string, StoredValue>)[field.id] ?? null) : (record.values[field.id] ?? null);
}

function compareStored(field: PreparedField, a: StoredValue, b: StoredValue): number {
	const compare = field.kind === 'record_id' || field.kind === 'state' ? undefined : FIELD_KINDS[field.kind].compare;
	if (compare !== undefined && a !== null && b !== null) {
		return compare(a as never, b as never);
	}
	return a === b ? 0 : 1;
}

function codesIn(value: StoredValue): readonly string[] {
	return Array.isArray(value) ? value.map((one: string | ItemRow) => (typeof one === 'string' ? one : one.item)) : [];
}
