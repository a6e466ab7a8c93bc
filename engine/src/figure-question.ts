/** A figure and a period become one question, asked alike of the store and of records in memory. */
import type { Condition } from './condition.ts';
import type { ConditionParameters } from './evaluate-condition.ts';
import type { FigureDefinition, Measure, PeriodRule } from './figure.ts';
import type { OfficeDefinition } from './office.ts';
import { type Period, partOfYear, yearsOf } from './periods.ts';
import { type ConditionScope, type PreparedCondition, prepareCondition } from './prepare-condition.ts';
import { VOIDED } from './record.ts';
import type { Register } from './register.ts';
import { followingStates } from './states.ts';

export interface FigureQuestion {
	readonly figure: FigureDefinition;
	readonly register: Register;
	readonly measure: Measure;
	/** Not voided, of the period and the unit: many figures look at the same records. */
	readonly frame: PreparedCondition;
	/** The figure's own condition, where it has one. */
	readonly where: PreparedCondition | null;
	/** For a ratio those counted above the line, for a check those that offend, for a list those named; otherwise nothing. */
	readonly part: PreparedCondition | null;
	readonly params: ConditionParameters;
}

/** @param period closed at its closing day. Throws when the definition is wrong: `checkOffice` has refused such an office before. */
export function askFigure(figure: FigureDefinition, period: Period, known: Omit<ConditionScope, 'register'>, unit?: string): FigureQuestion {
	const register = known.registers.get(figure.register);
	if (register === undefined || figure.period === undefined) {
		throw new Error(`figure ${figure.id}: register ${figure.register} or its period rule is missing`);
	}
	const prepared = (condition: Condition) => {
		const result = prepareCondition(condition, { ...known, register });
		if ('prepared' in result) {
			return result.prepared;
		}
		throw new Error(`figure ${figure.id}: ${result.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; ')}`);
	};
	// A state reached names the states that count, and no voided record is in one of them; units are not voided.
	const isNeverVoided = register.id === 'unit' || 'reached' in figure.period;
	const frame = prepared({
		all: [
			...(isNeverVoided ? [] : [NOT_VOIDED]),
			periodCondition(figure.period, register, period),
			...(unit === undefined ? [] : [{ field: 'unit', op: 'within', value: unit } as const]),
		],
	});
	const where = figure.where === undefined ? null : prepared(figure.where);
	const part = partOf(figure.measure);
	return {
		figure,
		register,
		measure: figure.measure,
		frame,
		where,
		part: part === undefined ? null : prepared(part),
		params: { period_from: period.from_on, period_until: period.until_on, day: period.until_on },
	};
}

/** The records that the figure is about: those of its frame for which its own condition holds. */
export function scopeOf({ frame, where }: FigureQuestion): PreparedCondition {
	return where === null ? frame : { is: 'all', parts: [frame, where] };
}

/** The figure that a growth or progress is about; undefined for figures that count records themselves. */
export function baseFigure(figure: FigureDefinition, office: Pick<OfficeDefinition, 'figures'>): FigureDefinition | undefined {
	const id = 'growth' in figure.measure ? figure.measure.growth : 'progress' in figure.measure ? figure.measure.progress : undefined;
	return id === undefined ? undefined : office.figures.find((one) => one.id === id);
}

/** What must all hold, each by itself. */
export function clausesOf(condition: Condition | undefined): readonly Condition[] {
	return condition === undefined ? [] : 'all' in condition ? condition.all.flatMap(clausesOf) : [condition];
}

const NOT_VOIDED: Condition = { field: 'state', op: 'is_not', value: VOIDED };
const FROM = { param: 'period_from' } as const;
const UNTIL = { param: 'period_until' } as const;
const DAY = { param: 'day' } as const;

function partOf(measure: Measure): Condition | undefined {
	if ('ratio' in measure) {
		return measure.ratio;
	}
	if ('check' in measure) {
		return measure.check;
	}
	return 'list' in measure ? measure.featured : undefined;
}

function periodCondition(rule: PeriodRule, register: Register, period: Period): Condition {
	const within = (field: string): Condition => ({ field, op: 'between', value: [FROM, UNTIL] });
	if ('within' in rule) {
		return within(rule.within);
	}
	if ('year' in rule) {
		const years: Condition = { field: rule.year, op: 'in', value: yearsOf(period).map((year) => (rule.following ? year + 1 : year)) };
		return rule.part === undefined ? years : { all: [years, ofPart(rule.part, partOfYear(period))] };
	}
	if ('reached' in rule) {
		return { all: [within(reachedOn(register, rule.reached)), cameTo(register, rule.reached)] };
	}
	if ('held' in rule) {
		const at = register.states.findIndex(({ id }) => id === rule.held);
		const later = register.states.slice(at + 1).flatMap(({ id, reached_on }) => (reached_on === undefined ? [] : [{ id, field: reached_on }]));
		const notYet = later.map(
			({ id, field }): Condition => ({
				any: [{ field, op: 'is_empty' }, { field, op: 'gt', value: DAY }, { not: cameTo(register, id) }],
			}),
		);
		return { all: [{ field: reachedOn(register, rule.held), op: 'lte', value: DAY }, cameTo(register, rule.held), ...notYet] };
	}
	if (register.time.shape !== 'span') {
		throw new Error(`${register.id} is no register of spans`);
	}
	const { from, until } = register.time;
	if ('standing' in rule) {
		return {
			all: [
				{ field: from, op: 'lte', value: DAY },
				{
					any: [
						{ field: until, op: 'is_empty' },
						{ field: until, op: 'gte', value: DAY },
					],
				},
			],
		};
	}
	return within('begun' in rule ? from : until);
}

function ofPart(field: string, part: string | undefined): Condition {
	return part === undefined ? { any: [] } : part === '' ? { field, op: 'is_empty' } : { field, op: 'is', value: part };
}

/** A date alone does not make it so: it may have been filled in beforehand, or have come along with a copy. */
function cameTo(register: Register, state: string): Condition {
	return { field: 'state', op: 'in', value: [...followingStates(register, state)] };
}

function reachedOn(register: Register, state: string): string {
	const field = register.states.find(({ id }) => id === state)?.reached_on;
	if (field === undefined) {
		throw new Error(`${register.id}: state ${state} has no date at which it is reached`);
	}
	return field;
}
