/** The wire of comparing two periods, with the definitions held still. */
import type { PeriodAnswer } from './api.ts';
import type { SaidValue } from './api-editions.ts';
import type { RuleChange } from './figure-rule.ts';
import type { Text } from './text.ts';

export interface CompareAnswer {
	/** Ids of the two periods; `with` is the earlier one. */
	readonly period: string;
	readonly with: string;
	/** The last signed edition of a report of the earlier period; null where none is signed. */
	readonly edition: { readonly id: string; readonly report: string; readonly number: number } | null;
	/** In the order of the report. */
	readonly figures: readonly ComparedFigure[];
}

export interface ComparedFigure {
	readonly id: string;
	readonly no: number | null;
	readonly label: Text;
	readonly section: string;
	readonly unit: string;
	readonly unit_en: string;
	/** Both periods as they were closed. */
	readonly period: PeriodAnswer;
	readonly with: PeriodAnswer;
	/** Both by the definition that holds now. */
	readonly today: ComparedValues;
	/** Both by the definition that held for the earlier period, where it was another. */
	readonly held: HeldComparison | null;
	/** Its value in the signed edition of the earlier period; null where that does not say it. */
	readonly signed: SaidValue | null;
}

export interface ComparedValues {
	readonly now: SaidValue;
	readonly before: SaidValue;
	/** In percent; for figures that are percentages themselves, in percentage points. Null where there is nothing to compare with. */
	readonly change: number | null;
}

export interface HeldComparison {
	/** Hash of the kept definition: what stands behind its numbers is asked with it. */
	readonly definition: string;
	/** Moment from which it held, ISO 8601. */
	readonly held_from: string;
	/** What a reader would notice of the difference. */
	readonly changed: readonly RuleChange[];
	/** Null where it names what the registers no longer have, and cannot be asked. */
	readonly values: ComparedValues | null;
}
