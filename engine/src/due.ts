/** The clock "the next one is due an interval after the last one, by its outcome", asked for any day, past ones too. */
import type { ClockDefinition } from './clock.ts';
import { addInterval } from './plain-date.ts';
import { type BookRecord, VOIDED } from './record.ts';
import type { DeadlineDefinition } from './register.ts';

/**
 * The day on which the next one is due, as things stood on `day`; `undefined` when the clock does not run (no start date, or
 * an outcome after which none is due). `related` are the records that point at this one, voided ones included.
 */
export function dueOn(clock: ClockDefinition, record: BookRecord, related: readonly BookRecord[], day: string): string | undefined {
	const { after, first } = clock;
	const last = latestOf(
		related.filter(({ state, values }) => {
			const on = values[after.on];
			return state !== VOIDED && typeof on === 'string' && on <= day;
		}),
		after.on,
	);
	const from = last === undefined ? record.values[first.on] : last.values[after.on];
	const outcome = last?.values[after.outcome];
	const interval =
		last === undefined ? first.interval : typeof outcome === 'string' && Object.hasOwn(after.intervals, outcome) ? after.intervals[outcome] : undefined;
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
