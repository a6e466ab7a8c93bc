import type { Condition } from './condition.ts';
import type { Text } from './text.ts';

/** Calendar units. Working days and hours come with the clocks of the law. */
export interface Interval {
	readonly days?: number;
	readonly weeks?: number;
	readonly months?: number;
}

/** The law is data: the clause that a clock follows and the days between which it is in force. */
export interface ClockBasis {
	readonly clause: Text;
	readonly from_on: string;
	readonly until_on?: string;
}

/**
 * "The next one is due an interval after the last one, by its outcome", or on the day that the last one names. The last one is
 * the latest record of register `after.related` (by date `after.on`, on or before the day asked, not voided) that points at this
 * record through `after.by`. Where none stands, the clock counts from this record's own date `first.on`, or does not run.
 */
export interface ClockDefinition {
	readonly label: Text;
	readonly basis: readonly ClockBasis[];
	readonly after: {
		readonly related: string;
		readonly by: string;
		readonly on: string;
		/** A date field of the related register: the next day as it was agreed or asked for. Goes before any interval. */
		readonly next_on?: string;
		/** A choice field of the related register; each of its codes gives the interval, or `null` where none is due any more. */
		readonly outcome?: string;
		readonly intervals?: Readonly<Record<string, Interval | null>>;
		/** Only records with these outcomes set the clock or end it; the others are passed over. Absent: all. */
		readonly among?: readonly string[];
	};
	readonly first?: { readonly on: string; readonly interval: Interval };
	/** The clock runs only while this holds of the record. */
	readonly while?: Condition;
}
