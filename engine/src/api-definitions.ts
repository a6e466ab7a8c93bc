/** The wire of the definition book. */
import type { ListedFigure } from './api.ts';
import type { FigureRule, RuleChange } from './figure-rule.ts';
import type { Text } from './text.ts';

/** What stands in the book about one figure, beside its examples. */
export interface DefinitionEntry extends ListedFigure {
	readonly rule: FigureRule;
	readonly note?: Text;
	readonly register: { readonly id: string; readonly label: Text };
	/** The unit that keeps the register and answers for the figure. */
	readonly keeper: Text;
	/** Moment from which it holds as it is. */
	readonly held_from: string;
	/** What changed at which moment, the latest first; empty where it is as it was at first. */
	readonly changes: readonly { readonly at: string; readonly changed: readonly RuleChange[] }[];
}

export interface DefinitionBookAnswer {
	readonly figures: readonly DefinitionEntry[];
}

/** A record as the book shows it. It may be printed and passed on: nobody's name, and nothing else that is masked for some. */
export interface ExampleRecord {
	readonly register: string;
	readonly id: string;
	readonly number: string | null;
	readonly unit: Text;
	readonly state: Text;
	/** When it was, or from when. */
	readonly on: string | null;
	/** Of open registers whose titles are nobody's secret. */
	readonly title: string | null;
}

export interface FigureExamples {
	/** A record that counts, where the reader may open one. */
	readonly counts: ExampleRecord | null;
	/** One that fails a single part of the condition, and which. */
	readonly near_miss: { readonly record: ExampleRecord; readonly why: readonly Text[] } | null;
	/** The reader's post does not open the register. */
	readonly unreadable: boolean;
}

export interface FigureExamplesAnswer {
	/** By figure. */
	readonly examples: Readonly<Record<string, FigureExamples>>;
}
