/** Days of the calendar as `YYYY-MM-DD` strings. No time zone touches them but in `today`. */
import type { Interval } from './clock.ts';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** Since the end of its last summer time Shanghai is eight hours ahead of UTC. */
const SHANGHAI_STEADY = Date.UTC(1992, 0, 1);

/** True for a day that the calendar has: `2023-02-29` is none. */
export function isPlainDate(value: unknown): value is string {
	const parts = typeof value === 'string' ? PLAIN_DATE.exec(value) : null;
	if (!parts) return false;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function plainDate(year: number, month: number, day: number): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** As PostgreSQL adds an interval: months first, clamped to the end of the month, then weeks and days. */
export function addInterval(date: string, interval: Interval): string {
	const counted = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + (interval.months ?? 0);
	const [year, month] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
	const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
	return addDays(plainDate(year, month, day), (interval.weeks ?? 0) * 7 + (interval.days ?? 0));
}

/** Negative, 0, positive. */
export function compareDates(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

export function lastDayOfMonth(year: number, month: number): string {
	return plainDate(year, month, daysInMonth(year, month));
}

/** The day that a clock on the wall of that zone shows at the moment. */
export function today(now: Date, zone = 'Asia/Shanghai'): string {
	// Asked several times for every act, and the calendar of `Intl` takes longer than all else about it.
	if (zone === 'Asia/Shanghai' && now.getTime() >= SHANGHAI_STEADY) return steadyDay(Math.floor((now.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));
	const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(now);
	const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
	return plainDate(part('year'), part('month'), part('day'));
}

let lastAsked = { day: Number.NaN, date: '' };

function steadyDay(day: number): string {
	if (lastAsked.day !== day) lastAsked = { day, date: new Date(day * DAY_MS).toISOString().slice(0, 10) };
	return lastAsked.date;
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
