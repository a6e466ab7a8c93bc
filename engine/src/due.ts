/** The clock "the next one is due an interval after the last one, by its outcome, or on the day that it names", asked for any day, past ones too. */
import type { ClockDefinition, Interval } from './clock.ts';
import { addInterval } from './plain-date.ts';
import { type BookRecord, type StoredValue, VOIDED } from './record.ts';
import type { DeadlineDefinition } from './register.ts';

/**
 * The day on which the next one is due, as things stood on `day`; `undefined` when the clock does not run (no start date, or
 * an outcome after which none is due). `related` are the records that point at this one, voided ones included.
 */
export function dueOn(clock: ClockDefinition, record: BookRecord, related: readonly BookRecord[], day: string): string | undefined {
	const { after, first } = clock;
	const outcomeOf = ({ values }: BookRecord) => (after.outcome === undefined ? undefined : values[after.outcome]);
	const last = latestOf(
		related.filter((one) => {
			const on = one.values[after.on];
			return one.state !== VOIDED && typeof on === 'string' && on <= day && after.among?.includes(String(outcomeOf(one))) !== false;
		}),
		after.on,
	);
	if (last === undefined) {
		return first === undefined ? undefined : laterBy(record.values[first.on], first.interval);
	}
	const named = after.next_on === undefined ? undefined : last.values[after.next_on];
	const outcome = outcomeOf(last);
	const { intervals = {} } = after;
	const interval = typeof outcome === 'string' && Object.hasOwn(intervals, outcome) ? intervals[outcome] : undefined;
	return typeof named === 'string' ? named : laterBy(last.values[after.on], interval);
}

function laterBy(from: StoredValue | undefined, interval: Interval | null | undefined): string | undefined {
	return typeof from === 'string' && interval !== undefined && interval !== null ? addInterval(from, interval) : undefined;
}

/** The day by which the record's own deadline must be met; `undefined` when nothing is owed (any more). */
export function deadlineOn({ on, after, extended_by, met_on, states }: DeadlineDefinition, { state, values }: BookRecord): string | undefined {
	const from = values[on];
	if (!states.includes(state) || typeof from !== 'string' || (met_on !== undefined && typeof values[met_on] === 'string')) {
		return undefined;
	}
	const later = extended_by === undefined ? undefined : values[extended_by];
	return typeof later === 'string' ? later : after === undefined ? from : addInterval(from, after);
}

/** The latest by a date field, then by id; records without the date take no part. */
export function latestOf(records: readonly BookRecord[], by: string): BookRecord | undefined {
	return records
		.filter(({ values }) => typeof values[by] === 'string')
		.reduce<BookRecord | undefined>((latest, record) => {
			if (latest === undefined) {
				return record;
			}
			const [a, b] = [String(record.values[by]), String(latest.values[by])];
			return a > b || (a === b && record.id > latest.id) ? record : latest;
		}, undefined);
}
