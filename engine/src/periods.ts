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

export const PERIOD_KINDS = ['year', 'half', 'quarter', 'month', 'week', 'days'] as const;

/** `days`: from one day to another, as somebody asked for them. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export type ParsedPeriod = { readonly period: Period } | { readonly problem: Text };

/** A year is left on both sides: growth asks for the one before, and texts name the period behind. */
const [EARLIEST, LATEST] = ['0002-01-01', '9998-12-31'];

/** @returns the problem of words that name no period */
export function parsePeriod(id: string): ParsedPeriod {
	const [from_on, until_on] = daysOf(id);
	if (!isPlainDate(from_on) || !isPlainDate(until_on) || from_on < EARLIEST || until_on > LATEST) {
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

/** Told by how its id is written. */
export function periodKind({ id }: Period): PeriodKind {
	const part = id.slice(4);
	if (part === '') return 'year';
	if (id.includes('..')) return 'days';
	return part.startsWith('-H') ? 'half' : part.startsWith('-Q') ? 'quarter' : part.startsWith('-W') ? 'week' : 'month';
}

/** The period of the same kind so many further on: after `2022-Q4` comes `2023-Q1`; days from one to another move by their own length. */
export function shiftPeriod(period: Period, by: number): Period {
	const kind = periodKind(period);
	const days = daysBetween(period);
	const first = kind === 'week' || kind === 'days' ? addDays(period.from_on, by * days) : addInterval(period.from_on, { months: by * MONTHS[kind] });
	const id = kind === 'days' ? `${first}..${addDays(first, days - 1)}` : periodAround(first, kind);
	const [from_on = first, until_on = first] = daysOf(id);
	return { id, from_on, until_on };
}

/** The period of that kind in which the day lies. */
export function periodAround(day: string, kind: Exclude<PeriodKind, 'days'>): string {
	const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
	switch (kind) {
		case 'year':
			return year;
		case 'half':
			return `${year}-H${month <= 6 ? 1 : 2}`;
		case 'quarter':
			return `${year}-Q${Math.ceil(month / 3)}`;
		case 'month':
			return day.slice(0, 7);
		case 'week': {
			// The week belongs to the year of its Thursday.
			const thursday = addDays(day, 3 - weekdayOf(day));
			const week = Math.ceil(daysBetween({ from_on: `${thursday.slice(0, 4)}-01-01`, until_on: thursday }) / 7);
			return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
		}
	}
}

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days it has. */
function daysBetween({ from_on, until_on }: Pick<Period, 'from_on' | 'until_on'>): number {
	return (Date.parse(until_on) - Date.parse(from_on)) / DAY_MS + 1;
}

/** Monday is 0. */
function weekdayOf(day: string): number {
	return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
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
	if (!/^\d{4}$/.test(id.slice(0, 4))) return [];
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
	return addDays(fourth, -weekdayOf(fourth));
}
