/** A figure counted over records in memory, by the evaluator alone: what the store's answer is proved against. */
import { type EvaluationContext, evaluateCondition } from './evaluate-condition.ts';
import { FIELD_KINDS } from './field-kinds/table.ts';
import type { FigureQuestion } from './figure-question.ts';
import type { BookRecord, ItemRow } from './record.ts';

export interface Counted {
	/** In the base unit: money in 元, shares 0 to 100. Null where there is nothing to divide by or not exactly one record to read. */
	readonly value: number | null;
	/** For a list, in order. */
	readonly names: readonly string[];
	/** For a list: others stand beside those named. */
	readonly more: boolean;
}

/** @param records all records of the question's register. */
export function recountFigure(question: FigureQuestion, records: readonly BookRecord[], context: Omit<EvaluationContext, 'params'>): Counted {
	const asked = { ...context, params: question.params };
	const scope = records.filter((record) => evaluateCondition(question.scope, record, asked));
	const { part, measure } = question;
	const picked = part === null ? scope : scope.filter((record) => evaluateCondition(part, record, asked));
	if ('list' in measure) {
		const names = [...picked].sort(byOrder(measure.order)).map(({ values }) => String(values[measure.list] ?? ''));
		return { value: names.length, names, more: scope.length > picked.length };
	}
	return { value: measured(question, scope, picked), names: [], more: false };
}

function measured({ measure, register }: FigureQuestion, scope: readonly BookRecord[], picked: readonly BookRecord[]): number | null {
	if ('count' in measure) {
		return scope.length;
	}
	if ('distinct' in measure) {
		return new Set(scope.map((record) => heldIn(record, measure.distinct)).filter((value) => value !== null)).size;
	}
	if ('sum' in measure) {
		const { sum, item } = measure;
		const field = register.fields[sum];
		const total = scope.reduce((so_far, { values }) => so_far + (item === undefined ? Number(values[sum] ?? 0) : quantityOf(values[sum], item)), 0);
		const isMoney = field?.kind === 'money' || (field?.kind === 'items' && field.quantity === 'money');
		return isMoney ? total / 100 : Math.round(total * 1e6) / 1e6;
	}
	if ('value' in measure) {
		const [only, ...others] = scope;
		const field = register.fields[measure.value];
		const value = only?.values[measure.value];
		return only === undefined || others.length > 0 || value === undefined || value === null || field === undefined
			? null
			: Number(FIELD_KINDS[field.kind].format(field, value));
	}
	if ('ratio' in measure) {
		return scope.length === 0 ? null : (picked.length / scope.length) * 100;
	}
	return 'check' in measure ? picked.length : null;
}

function heldIn(record: BookRecord, field: string): unknown {
	return field === 'unit' ? record.unit : (record.values[field] ?? null);
}

function quantityOf(value: unknown, item: string): number {
	return Array.isArray(value) ? (value as ItemRow[]).reduce((total, row) => total + (row.item === item ? row.quantity : 0), 0) : 0;
}

/** By the order field (empty last), then number, then id: as the store sorts. */
function byOrder(order: string | undefined) {
	return (a: BookRecord, b: BookRecord): number => {
		if (order !== undefined) {
			const [x, y] = [a.values[order] ?? null, b.values[order] ?? null];
			if (x !== y) {
				return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
			}
		}
		return a.id < b.id ? -1 : 1;
	};
}
