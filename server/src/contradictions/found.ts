/** What a rule found, before it is kept. */
import type { Text } from '@yibenzhang/engine';

export interface Found {
	/** By it the same finding is known again in the next run. */
	readonly subject: string;
	readonly record: FoundVersion | null;
	readonly against: FoundVersion | null;
	readonly unit: string | null;
	/** What no single record holds: sums, medians, the values of figures. */
	readonly details: FoundDetails;
	/** All that it rests on: as long as it is the same, an acceptance holds. */
	readonly facts: readonly unknown[];
}

export interface FoundVersion {
	readonly id: string;
	readonly version: number;
}

/** Numbers as they are kept (money in fen), so that they are shown as the field shows its own. */
export interface FoundDetails {
	readonly sum?: number;
	readonly count?: number;
	readonly value?: number;
	readonly item?: string | null;
	readonly median?: number;
	/** Where stretches of the logarithmic scale begin, and how many lie in each. */
	readonly stretches?: readonly (readonly [number, number])[];
	readonly period?: string;
	readonly figures?: readonly string[];
	/** In the base units of their figures. */
	readonly values?: readonly number[];
	readonly reports?: readonly string[];
	/** Beside `reports`, where one of them is only a part: what the part is called. */
	readonly parts?: readonly (Text | null)[];
	/** The year of a target is not over yet. */
	readonly under_way?: boolean;
}

/** So many findings of one rule are kept: whoever has more has one fault, not a thousand. */
export const MOST_FINDINGS = 1000;
