/**
 * A figure counted over records in memory, from its definition: what the store's answer is proved against. It reads period rules
 * and measures by itself; of what asks the store it shares the evaluator of conditions alone.
 */
import { type EvaluationContext, evaluateCondition } from './evaluate-condition.ts';
import { FIELD_KINDS } from './field-kinds/table.ts';
import { type FigureDefinition, type Measure, type PeriodRule, TARGETS } from './figure.ts';
import { type Period, previousYear, yearsOf } from './periods.ts';
import { type ConditionScope, prepareCondition } from './prepare-condition.ts';
import { type BookRecord, type ItemRow, VOIDED } from './record.ts';
import type { Register } from './register.ts';
import { followingStates } from './states.ts';

export interface Counted {
	/** In the base unit: money in 元, shares 0 to 100. Null where there is nothing to divide by or not exactly one record to read. */
	readonly value: number | null;
	/** For a list, in order. */
	readonly names: readonly string[];
	/** For a list: others stand beside those named. */
	readonly more: boolean;
}

export interface RecountBook extends Omit<EvaluationContext, 'params'>, Omit<ConditionScope, 'register'> {
	readonly figures: ReadonlyMap<string, FigureDefinition>;
	/** All records of the register, voided ones included. */
	records(register: string): readonly BookRecord[];
}

/** @param period closed at its closing day. */
export function recountFigure(figure: FigureDefinition, period: Period, book: RecountBook): Counted {
	const { measure } = figure;
	if ('growth' in measure || 'progress' in measure) {
		return { value: compared(measure, period, book), names: [], more: false };
	}
	const register = book.registers.get(figure.register);
	const rule = figure.period;
	if (register === undefined || rule === undefined) {
		throw new Error(`figure ${figure.id}: register ${figure.register} or its period rule is missing`);
	}
	const holds = (condition: FigureDefinition['where'], record: BookRecord) => condition === undefined || asks(book, register, period, condition)(record);
	const scope = book.records(register.id).filter((record) => record.state !== VOIDED && fallsIn(rule, register, record, period));
	const counted = scope.filter((record) => holds(figure.where, record));
	if ('list' in measure) {
		const named = counted.filter((record) => holds(measure.featured, record));
		const names = named.sort(byOrder(measure.order)).map(({ values }) => String(values[measure.list] ?? ''));
		return { value: names.length, names, more: counted.length > named.length };
	}
	const part = 'ratio' in measure ? measure.ratio : 'check' in measure ? measure.check : undefined;
	return { value: measured(measure, register, counted, part === undefined ? [] : counted.filter(asks(book, register, period, part))), names: [], more: false };
}

function asks(book: RecountBook, register: Register, period: Period, condition: NonNullable<FigureDefinition['where']>): (record: BookRecord) => boolean {
	const result = prepareCondition(condition, { ...book, register });
	if (!('prepared' in result)) {
		throw new Error(result.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '));
	}
	const context = { ...book, params: { period_from: period.from_on, period_until: period.until_on, day: period.until_on } };
	return (record) => evaluateCondition(result.prepared, record, context);
}

function compared(measure: Extract<Measure, { growth: string } | { progress: string }>, period: Period, book: RecountBook): number | null {
	const of = book.figures.get('growth' in measure ? measure.growth : measure.progress);
	if (of === undefined) {
		return null;
	}
	const now = recountFigure(of, period, book).value;
	const against = 'growth' in measure ? recountFigure(of, previousYear(period), book).value : targetOf(of, period, book);
	if (now === null || against === null || against === 0) {
		return null;
	}
	return 'growth' in measure ? ((now - against) / against) * 100 : (now / against) * 100;
}

function targetOf(figure: FigureDefinition, period: Period, book: RecountBook): number | null {
	const set = book
		.records(TARGETS.register)
		.filter(({ state, values }) => state !== VOIDED && values[TARGETS.figure] === figure.id && yearsOf(period).includes(Number(values[TARGETS.year])));
	const [only] = set;
	return only === undefined || set.length > 1 ? null : Number(only.values[TARGETS.value]);
}

function fallsIn(rule: PeriodRule, register: Register, { state, values }: BookRecord, { from_on, until_on, ...period }: Period): boolean {
	const day = (field: string | undefined): string | undefined => {
		const value = field === undefined ? undefined : values[field];
		return typeof value === 'string' ? value : undefined;
	};
	const isWithin = (on: string | undefined) => on !== undefined && on >= from_on && on <= until_on;
	const reachedOn = (id: string) => day(register.states.find((one) => one.id === id)?.reached_on);
	const cameTo = (id: string) => followingStates(register, id).has(state);
	if ('within' in rule) {
		return isWithin(day(rule.within));
	}
	if ('year' in rule) {
		const isOfPart = rule.part === undefined || period.id === [values[rule.year], ...(values[rule.part] == null ? [] : [values[rule.part]])].join('-');
		return isOfPart && yearsOf({ from_on, until_on, ...period }).includes(Number(values[rule.year]) - (rule.following ? 1 : 0));
	}
	if ('reached' in rule) {
		return isWithin(reachedOn(rule.reached)) && cameTo(rule.reached);
	}
	if ('held' in rule) {
		return register.states.findLast(({ id }) => (reachedOn(id) ?? '9999-99-99') <= until_on && cameTo(id))?.id === rule.held;
	}
	if (register.time.shape !== 'span') {
		throw new Error(`${register.id} is no register of spans`);
	}
	const [from, until] = [day(register.time.from), day(register.time.until)];
	if ('standing' in rule) {
		return from !== undefined && from <= until_on && (until === undefined || until >= until_on);
	}
	return isWithin('begun' in rule ? from : until);
}

function measured(measure: Measure, register: Register, counted: readonly BookRecord[], part: readonly BookRecord[]): number | null {
	if ('count' in measure) {
		return counted.length;
	}
	if ('distinct' in measure) {
		return new Set(counted.map((record) => heldIn(record, measure.distinct)).filter((value) => value !== null)).size;
	}
	if ('sum' in measure) {
		const { sum, item } = measure;
		const field = register.fields[sum];
		const total = counted.reduce((so_far, { values }) => so_far + (item === undefined ? Number(values[sum] ?? 0) : quantityOf(values[sum], item)), 0);
		const isMoney = field?.kind === 'money' || (field?.kind === 'items' && field.quantity === 'money');
		return isMoney ? total / 100 : Math.round(total * 1e6) / 1e6;
	}
	if ('value' in measure) {
		const [only, ...others] = counted;
		const field = register.fields[measure.value];
		const value = only?.values[measure.value];
		return only === undefined || others.length > 0 || value === undefined || value === null || field === undefined
			? null
			: Number(FIELD_KINDS[field.kind].format(field, value));
	}
	if ('ratio' in measure) {
		return counted.length === 0 ? null : (part.length / counted.length) * 100;
	}
	return 'check' in measure ? part.length : null;
}

function heldIn(record: BookRecord, field: string): unknown {
	return field === 'unit' ? record.unit : (record.values[field] ?? null);
}

function quantityOf(value: unknown, item: string): number {
	return Array.isArray(value) ? (value as ItemRow[]).reduce((total, row) => total + (row.item === item ? row.quantity : 0), 0) : 0;
}

/** By the order field, then number, then id; empty ones last. Of numbers 9号 comes before 10号. */
function byOrder(order: string | undefined): (a: BookRecord, b: BookRecord) => number {
	return (a, b) =>
		emptyLast(order === undefined ? null : (a.values[order] ?? null), order === undefined ? null : (b.values[order] ?? null), (x, y) => (x < y ? -1 : 1)) ||
		emptyLast(a.number, b.number, compareNumbers) ||
		(a.id < b.id ? -1 : 1);
}

function emptyLast<Value>(a: Value | null, b: Value | null, compare: (a: Value, b: Value) => number): number {
	return a === b ? 0 : a === null ? 1 : b === null ? -1 : compare(a, b);
}

/** By the numbers within, then as text by code point. */
function compareNumbers(a: string, b: string): number {
	const [x, y] = [a, b].map((number) => [...number.matchAll(/[0-9]+/g)].map(([digits]) => BigInt(digits))) as [bigint[], bigint[]];
	const at = x.findIndex((one, index) => one !== y[index]);
	if (at === -1) {
		return x.length - y.length || (a < b ? -1 : 1);
	}
	const other = y[at];
	return other === undefined ? 1 : (x[at] ?? 0n) < other ? -1 : 1;
}
