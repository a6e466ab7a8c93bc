/** Periods as people write them: a year, half, quarter, month, ISO week, or two days with `..` between. */
import { addDays, addInterval, isPlainDate, lastDayOfMonth, plainDate, yearOf } from './plain-date.ts';
import { type Text, text } from './text.ts';

export interface Period {
	/** As it was asked for: `2022`, `2022-H1`. */
	readonly id: string;
	readonly from_on: string;
	/** The closing day, included. */
	readonly until_on: string;
}

export type ParsedPeriod = { readonly period: Period } | { readonly problem: Text };

export function parsePeriod(id: string): ParsedPeriod {
	const [from_on, until_on] = daysOf(id);
	if (!isPlainDate(from_on) || !isPlainDate(until_on)) {
		return {
			problem: text(
				'期间应写作 2022、2022-H1、2022-Q3、2022-03、2022-W10 或 2022-01-01..2022-06-30',
				'A period is written 2022, 2022-H1, 2022-Q3, 2022-03, 2022-W10 or 2022-01-01..2022-06-30',
			),
		};
	}
	if (until_on < from_on) return { problem: text('期间的末日早于首日', 'The period ends before it begins') };
	return { period: { id, from_on, until_on } };
}

/** Closes the period earlier; a day after its end leaves it, a day before its beginning is a problem. */
export function closePeriod(period: Period, until: string): ParsedPeriod {
	if (!isPlainDate(until)) return { problem: text('截止日应为存在的日期，写作 2022-11-30', 'The closing day must be a date that exists, such as 2022-11-30') };
	if (until < period.from_on) {
		return { problem: text(`截止日 ${until} 早于期间的首日 ${period.from_on}`, `The closing day ${until} lies before the period begins (${period.from_on})`) };
	}
	return { period: until < period.until_on ? { ...period, until_on: until } : period };
}

/** The same days one year earlier; the last day of February stays the last. */
export function previousYear(period: Period): Period {
	const from_on = addInterval(period.from_on, { months: -12 });
	const until_on = isLeapDayEve(period.until_on) ? lastDayOfMonth(yearOf(period.until_on) - 1, 2) : addInterval(period.until_on, { months: -12 });
	const id =
		/^\d{4}(-|$)/.test(period.id) && !/W|\.\./.test(period.id)
			? `${String(yearOf(period.from_on) - 1).padStart(4, '0')}${period.id.slice(4)}`
			: `${from_on}..${until_on}`;
	return { id, from_on, until_on };
}

/** The years that the period touches, in order. */
export function yearsOf(period: Period): number[] {
	const [first, last] = [yearOf(period.from_on), yearOf(period.until_on)];
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `H1`, `Q3`, `03` of a year; empty for the whole year, undefined for weeks and own days. */
export function partOfYear({ id }: Period): string | undefined {
	return /^\d{4}$/.test(id) ? '' : /^\d{4}-(H[12]|Q[1-4]|\d\d)$/.exec(id)?.[1];
}

function isLeapDayEve(date: string): boolean {
	return date.slice(5) === '02-28' && addDays(date, 1).slice(5) === '03-01';
}

function daysOf(id: string): [string, string] | [] {
	const year = Number(id.slice(0, 4));
	const rest = id.slice(4);
	if (id.includes('..')) {
		const ends = id.split('..');
		return ends.length === 2 ? [ends[0] ?? '', ends[1] ?? ''] : [];
	}
	if (!/^\d{4}$/.test(id.slice(0, 4)) || year < 1 || year > 9998) return [];
	if (rest === '') return [plainDate(year, 1, 1), plainDate(year, 12, 31)];
	if (/^-H[12]$/.test(rest)) return months(year, Number(rest[2]) * 6 - 5, 6);
	if (/^-Q[1-4]$/.test(rest)) return months(year, Number(rest[2]) * 3 - 2, 3);
	if (/^-(0[1-9]|1[0-2])$/.test(rest)) return months(year, Number(rest.slice(1)), 1);
	if (/^-W\d{2}$/.test(rest)) return isoWeek(year, Number(rest.slice(2)));
	return [];
}

function months(year: number, first: number, count: number): [string, string] {
	return [plainDate(year, first, 1), lastDayOfMonth(year, first + count - 1)];
}

/** Week 1 is the one that holds 4 January; weeks begin on Monday. */
function isoWeek(year: number, week: number): [string, string] | [] {
	const monday = addDays(firstMonday(year), (week - 1) * 7);
	return week >= 1 && monday < firstMonday(year + 1) ? [monday, addDays(monday, 6)] : [];
}

function firstMonday(year: number): string {
	const fourth = plainDate(year, 1, 4);
	const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
	return addDays(fourth, -weekday);
}
