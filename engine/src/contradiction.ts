/**
 * What a contradiction is, as data: facts of the book that cannot all be true, or that a careful reader would ask about. Nothing here
 * knows a register by name; the server compiles each rule to one question over the tables.
 */
import type { Condition } from './condition.ts';
import type { Text } from './text.ts';

export interface ContradictionRule {
	readonly id: string;
	readonly label: Text;
	/** Why it matters. */
	readonly why: Text;
	/** What to do about one. */
	readonly mend: Text;
	/**
	 * One finding in a sentence: `{field}` of the record, `{against.field}` of the one that it contradicts, and what the kind itself
	 * knows ({@link SAYABLE}). The facts named here stand beside each other, and acceptance holds as long as they do.
	 */
	readonly says: Text;
	readonly finds: ContradictionFinds;
}

export type ContradictionFinds = RecordsContradict | FiguresContradict | PartsContradict | OutlierStands | SameFactTwice | ReportsDisagree | TargetOutOfReach;

/** A record that a condition picks, alone or against another. */
export interface RecordsContradict {
	readonly records: string;
	readonly where?: Condition;
	/** The other record: pointed at, or of a register whose field `by` holds what the field `same` of this one does. */
	readonly against?: AgainstPointed | AgainstAlike;
	/** What besides holds of the other record; `{ field, up: 1 }` is a field of the first. */
	readonly and?: Condition;
}

export interface AgainstPointed {
	readonly through: string;
}

export interface AgainstAlike {
	readonly register: string;
	readonly by: string;
	readonly same: string;
}

/** Figures of a year: the first is at most the second, or the whole is what its parts come to. */
export interface FiguresContradict {
	readonly figures: { readonly at_most: readonly [string, string] } | { readonly whole: string; readonly parts: readonly string[] };
}

/** A number of a record against the sum of others of the same, of the quantities of one of its lists, or of the records that point at it. */
export interface PartsContradict {
	readonly parts: string;
	readonly whole: string;
	readonly of:
		| { readonly fields: readonly string[] }
		| { readonly items: string }
		| { readonly register: string; readonly by: string; readonly sum?: string; readonly where?: Condition };
	/** `equal`: what the parts come to; `at_most`: not more than that comes to the whole. Where there are no parts nothing is said. */
	readonly must: 'equal' | 'at_most';
	readonly where?: Condition;
}

/** A quantity so many times its neighbours' median, or so small a part of it, and far outside their own spread. */
export interface OutlierStands {
	readonly outlier: string;
	/** A number, or a list of quantities: then each item is compared with its like. */
	readonly field: string;
	/** Choices by which neighbours are told apart. */
	readonly group: readonly string[];
	/** A street's quantities are no neighbours of a community's. */
	readonly by_unit_kind?: true;
	readonly times: number;
	readonly where?: Condition;
}

/** Two records alike in all of these fields, with at most so many days between them. */
export interface SameFactTwice {
	readonly same: string;
	readonly alike: readonly string[];
	readonly on: string;
	readonly days: number;
	readonly where?: Condition;
}

/** One figure, closed at one day, that the latest editions of two reports print with two values. */
export interface ReportsDisagree {
	readonly reports: true;
}

/** A target that was missed, or that at the year's pace is missed: what is left would have to come `times` as fast as what is done. */
export interface TargetOutOfReach {
	readonly target: true;
	readonly times: number;
}

export type ContradictionKind = 'records' | 'figures' | 'parts' | 'outlier' | 'same' | 'reports' | 'target';

/** What sentences of a kind can say beside fields. */
export const SAYABLE: Readonly<Record<ContradictionKind, readonly string[]>> = {
	records: [],
	figures: ['period', 'first', 'second'],
	parts: ['sum', 'count'],
	outlier: ['value', 'item', 'median', 'times', 'neighbours'],
	same: [],
	reports: ['period', 'figure', 'first', 'second', 'first_report', 'second_report'],
	target: ['period', 'figure', 'value', 'target', 'percent', 'course'],
};

/** Of which kind the rule is. Throws for a rule that finds nothing, which no definition says. */
export function contradictionKind(finds: ContradictionFinds): ContradictionKind {
	const kind = (Object.keys(SAYABLE) as ContradictionKind[]).find((key) => Object.hasOwn(finds, key));
	if (kind === undefined) {
		throw new Error('a rule of contradictions finds nothing');
	}
	return kind;
}

/** The register of the records that offend; undefined for rules about figures. */
export function contradictionRegister(finds: ContradictionFinds): string | undefined {
	if ('records' in finds) {
		return finds.records;
	}
	if ('parts' in finds) {
		return finds.parts;
	}
	if ('outlier' in finds) {
		return finds.outlier;
	}
	return 'same' in finds ? finds.same : undefined;
}

/** What stands between braces in a sentence, in order. */
export function saidIn({ zh }: Text): string[] {
	return [...zh.matchAll(PLACES)].map(([, name = '']) => name);
}

/** The sentence with its places filled; a place without words stays as it is. */
export function fillSaying(says: Text, words: Readonly<Record<string, Text>>): Text {
	const fill = (language: 'zh' | 'en') => says[language].replace(PLACES, (place, name: string) => words[name]?.[language] ?? place);
	return { zh: fill('zh'), en: fill('en') };
}

/** Types a rule, as written in an office's content. */
export function defineContradiction(rule: ContradictionRule): ContradictionRule {
	return rule;
}

const PLACES = /\{([a-z_.]+)\}/g;
