/** What a figure is, as data: value + question + record ids + moment. Evaluation over records in memory is in `recount-figure.ts`; the server compiles the same definition to SQL. */
import type { Condition } from './condition.ts';
import type { FieldOf, Register } from './register.ts';
import type { Text } from './text.ts';

/** The register whose records set what figures are measured against, and its fields: of which figure, for which year, how much. */
export const TARGETS = { register: 'target', figure: 'figure', year: 'year', value: 'value' } as const;

export type Measure<Field extends string = string> =
	| { readonly count: true }
	/** Distinct values of a field (a reference counts records pointed at). Empty ones do not count. */
	| { readonly distinct: Field }
	/** Sum of a number or money field; with `item`, of the quantities of that item in an `items` field. */
	| { readonly sum: Field; readonly item?: string }
	/** Names, in the order of `order` (a number or date field; then by number, 9号 before 10号, and id; empty ones last). `featured` narrows to those that are named; whether others stand beside them is told by `more`. */
	| { readonly list: Field; readonly order?: Field; readonly featured?: Condition<Field> }
	/** The value of the one record that the condition picks; none or several: no value. */
	| { readonly value: Field }
	/** Of the records counted, the share (0 to 100) that also satisfies the condition. */
	| { readonly ratio: Condition<Field> }
	/** Against the same figure one year earlier: (now − then) / then, in percent. */
	| { readonly growth: string }
	/** A figure against the target that a record of register `target` sets for it (fields `figure`, `year`, `value`), in percent. */
	| { readonly progress: string }
	/** How many of the records offend; the claim holds when it is 0. */
	| { readonly check: Condition<Field> };

export type PeriodRule<Field extends string = string> =
	/** A date field lies within the period (for an event register usually its `on`). */
	| { readonly within: Field }
	/** The span stands on the closing day. */
	| { readonly standing: true }
	/** The span began / ended within the period. */
	| { readonly begun: true }
	| { readonly ended: true }
	/** The state was reached (its `reached_on`) within the period, and the record has not left the course: it is in that state or one that follows from it. */
	| { readonly reached: string }
	/** On the closing day the record was in that state: the last one of the register's order that it came to and whose `reached_on` is on or before the day. */
	| { readonly held: string }
	/**
	 * A year field names a year of the period; with `following`, the year after one: what is planned for next year. With `part` the
	 * period must be just that year, or the half, quarter or month of it that the choice field names (`H1`, `Q3`, `03`; empty: all of it).
	 */
	| { readonly year: Field; readonly following?: true; readonly part?: Field };

export type Said =
	| { readonly as: 'exact' }
	/** Rounded down to a power of ten and marked when something was cut off: 967 to tens → `960多`; 23456 to 10000 → `2万余`. */
	| { readonly as: 'about'; readonly to: 10 | 100 | 1000 | 10000; readonly word: '多' | '余' }
	/** Money: `160.31万元`, `400万元`, `2626元` when `in` is `yuan`. */
	| { readonly as: 'money'; readonly in: 'yuan' | 'wan' }
	| { readonly as: 'percent'; readonly decimals: 0 | 1 | 2 }
	/** Of a growth: `同比增长12.3%`, `同比下降12.3%`, `与上年同期持平`, `上年同期无数据`. */
	| { readonly as: 'change'; readonly decimals: 0 | 1 | 2 }
	/** 100 % → `全部`, otherwise the percentage. */
	| { readonly as: 'all' }
	/** 0 → `无`, otherwise the number. */
	| { readonly as: 'none' }
	/** `一所` */
	| { readonly as: 'chinese'; readonly counter: string }
	/** `和`: `夏河里和灵山里`; `、`: `二期、三期`. `等` is added when more stand beside those named. */
	| { readonly as: 'names'; readonly join: '和' | '、' };

/** How reports that somebody wrote elsewhere say a figure, so that a draft's number is known again by the words around it. */
export interface SaidAs {
	/** One of these stands beside the number, before it or behind its measure word. */
	readonly beside: readonly string[];
	/** One of these stands there too. */
	readonly with?: readonly string[];
	/** One of these has been said by then: in the clause, the sentence, the point or its headings. */
	readonly about?: readonly string[];
	/** Where one of these stands beside the number something else is meant. */
	readonly not?: readonly string[];
	/** The word follows right behind the measure word: 11个社区. */
	readonly behind?: true;
}

export interface FigureDefinition<Field extends string = string> {
	readonly id: string;
	/** Its number in the yearly report, 1 to 69; absent for figures that the report does not print. */
	readonly no?: number;
	readonly label: Text;
	/** Base unit of the value: 次, 人, 件, 元, % … */
	readonly unit: Text;
	/** Part of the report or line of work under which it is listed. */
	readonly section: string;
	/** Id of a register, `unit` for the unit tree; for growth and progress the register of the figure that they are about. */
	readonly register: string;
	readonly measure: Measure<Field>;
	/** Absent only for growth and progress. */
	readonly period?: PeriodRule<Field>;
	readonly where?: Condition<Field>;
	/** Fields by which it may be broken down (`unit`: by community). */
	readonly breakdowns: readonly (Field | 'unit')[];
	readonly said: Said;
	/** Absent: drafts are searched for its label. */
	readonly said_as?: readonly SaidAs[];
	/** What a reader should know that the rule cannot say. */
	readonly note?: Text;
}

/** Types a figure by its register: naming a field that the register lacks fails to compile. */
export function defineFigure<R extends Register>(register: R, figure: Omit<FigureDefinition<FieldOf<R>>, 'register'>): FigureDefinition {
	return { ...figure, register: register.id } as FigureDefinition;
}
