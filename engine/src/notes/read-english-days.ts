/** Days and times as people say them in English. */
import { addDays, isPlainDate, plainDate, yearOf } from '../plain-date.ts';
import type { FoundDay } from './read-days.ts';

type Days = Pick<FoundDay, 'past' | 'ahead' | 'about'>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAY = WEEKDAYS.map((day) => `${day}|${day.slice(0, 3)}`).join('|');
const MONTH = MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|');
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `\\d{1,3}|${NUMBERS.join('|')}|a`;
const PART = 'morning|noon|afternoon|evening|night';
const TIME = '(?:at\\s+)?(\\d{1,2})(?::(\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?)(?![a-z])|(?:at\\s+)(\\d{1,2}):(\\d{2})';

const DAYS: readonly (readonly [pattern: string, read: (found: RegExpExecArray, today: string) => Days | undefined])[] = [
	['the day before yesterday', (_, today) => same(addDays(today, -2))],
	['yesterday|last night', (_, today) => same(addDays(today, -1))],
	[`today|tonight|this (?:${PART})|just now`, (_, today) => same(today)],
	['tomorrow', (_, today) => same(addDays(today, 1))],
	[`(${NUMBER}) days? ago`, ({ 1: many }, today) => same(addDays(today, -numberOf(many)))],
	[`(?:in|within) (${NUMBER}) days?`, ({ 1: many }, today) => same(addDays(today, numberOf(many)))],
	['(?:the other day|a few days ago)', (_, today) => ({ ...same(addDays(today, -2)), about: true })],
	['(?:last|this|at the) weekend', (_, today) => ({ ...same(addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 1) % 7))), about: true })],
	[
		`(?:(last|this|next) )?(${WEEKDAY})`,
		({ 1: which, 2: day = '' }, today) => {
			const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
			const at = addDays(
				monday,
				WEEKDAYS.findIndex((one) => one.startsWith(day.toLowerCase())),
			);
			// "Last Friday" on a Wednesday is the latest Friday that has been.
			if (which?.toLowerCase() === 'last') return same(at >= today ? addDays(at, -7) : at);
			if (which?.toLowerCase() === 'next') return same(addDays(at, 7));
			return which === undefined ? { past: at > today ? addDays(at, -7) : at, ahead: at < today ? addDays(at, 7) : at } : same(at);
		},
	],
	[`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, ({ 1: month = '', 2: day, 3: year }, today) => dayOf(month, day, year, today)],
	[`(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?`, ({ 1: day, 2: month = '', 3: year }, today) => dayOf(month, day, year, today)],
];
const READERS = DAYS.map(([pattern, read]) => ({ pattern: new RegExp(`(?:on |by |before |until )?(?:${pattern})(?![A-Za-z])`, 'iy'), read }));
const BEHIND = new RegExp(`,?\\s+(?:(?:in the )?(?:${PART})(?![A-Za-z])|${TIME})`, 'iy');
const LETTER = /[A-Za-z\d]/;

export function findEnglishDays(text: string, today: string): FoundDay[] {
	if (!/[A-Za-z]/.test(text)) return [];
	const found: FoundDay[] = [];
	for (let at = 0; at < text.length; at += 1) {
		if (LETTER.test(text[at - 1] ?? '') || !LETTER.test(text[at] ?? '')) continue;
		for (const { pattern, read } of READERS) {
			pattern.lastIndex = at;
			const hit = pattern.exec(text);
			const days = hit === null ? undefined : read(hit, today);
			if (hit === null || days === undefined) continue;
			let end = at + hit[0].length;
			let time: string | undefined;
			for (let behind = matchAt(BEHIND, text, end); behind !== undefined; behind = matchAt(BEHIND, text, end)) {
				end += behind[0].length;
				time ??= timeOf(behind);
			}
			// "By" and "before" say what is due; the day alone is underlined.
			const lead = /^(?:by|before|until) /i.exec(hit[0])?.[0].length ?? 0;
			found.push({ start: at + lead, end, ...days, ...(time === undefined ? {} : { time }) });
			at = end - 1;
			break;
		}
	}
	return found;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

function timeOf({ 1: hour, 2: minute = '00', 3: half = '', 4: clock, 5: minutes }: RegExpExecArray): string | undefined {
	if (clock !== undefined) return `${clock.padStart(2, '0')}:${minutes}`;
	if (hour === undefined) return undefined;
	const at = (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
	return `${String(at).padStart(2, '0')}:${minute}`;
}

function dayOf(name: string, day: string | undefined, year: string | undefined, today: string): Days | undefined {
	const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
	const at = (of: number) => plainDate(of, month, Number(day));
	const now = year === undefined ? yearOf(today) : Number(year);
	const [past, ahead] = year !== undefined ? [at(now), at(now)] : [at(now) > today ? at(now - 1) : at(now), at(now) < today ? at(now + 1) : at(now)];
	return isPlainDate(past) && isPlainDate(ahead) ? { past, ahead } : undefined;
}

function numberOf(said = ''): number {
	return said.toLowerCase() === 'a' ? 1 : NUMBERS.includes(said.toLowerCase()) ? NUMBERS.indexOf(said.toLowerCase()) : Number(said);
}

function same(day: string): Days {
	return { past: day, ahead: day };
}
