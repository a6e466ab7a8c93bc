/** Days and times as people say them, seen from the day on which they speak. */
import { fromChineseNumerals } from '../numerals.ts';
import { addDays, isPlainDate, plainDate, yearOf } from '../plain-date.ts';
import type { Span } from './note.ts';

export interface FoundDay extends Span {
	/** The latest such day that is not after today: what was done. */
	readonly past: string;
	/** The next such day from today on: what is due. */
	readonly ahead: string;
	/** `15:30`, when a time was said. */
	readonly time?: string;
	/** 前几天, 周末: one of several days was said. */
	readonly about?: true;
}

const N = '[\\d〇零一二两三四五六七八九十]';
const PART = '(?:凌晨|清晨|早上|早晨|今早|上午|中午|下午|傍晚|晚上|夜里|夜间|晚间)';
const TIME = `(?:(${PART})?\\s*(?:(\\d{1,2})[:：](\\d{2})|(${N}{1,3})[点时](?!间)(?:(半)|(一刻)|(${N}{1,3})分?)?))`;
const WEEKDAYS = '一二三四五六日天';
const RELATIVE: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 当: 0, 明: 1, 后: 2 };
const AFTERNOON = ['下午', '傍晚', '晚上', '夜里', '夜间', '晚间'];

type Days = Pick<FoundDay, 'past' | 'ahead' | 'about'>;
type Read = (found: RegExpExecArray, today: string) => Days | undefined;

const DAYS: readonly (readonly [pattern: string, read: Read])[] = [
	['(大前|前|昨|今|当|明|后)(?:天|日|早|晚|晨|儿)', (found, today) => same(addDays(today, RELATIVE[found[1] ?? ''] ?? 0))],
	['([昨今明])(?=上午|中午|下午|傍晚|夜)', (found, today) => same(addDays(today, RELATIVE[found[1] ?? ''] ?? 0))],
	['刚才|刚刚|方才', (_, today) => same(today)],
	[`(?:前|这)(两|二|三|几)天`, ({ 1: many }, today) => ({ ...same(addDays(today, many === '三' ? -3 : -2)), about: true })],
	['(?:上|这)?(?:个)?周末', (_, today) => ({ ...same(addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 1) % 7))), about: true })],
	[`(${N}{1,3})天(前|后|之?内)`, (found, today) => same(addDays(today, (found[2] === '前' ? -1 : 1) * numberOf(found[1])))],
	[
		`(上上|上|本|这|下)?个?(?:周|星期|礼拜)([${WEEKDAYS}])`,
		({ 1: which, 2: day = '' }, today) => {
			const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
			const at = addDays(monday, Math.min(WEEKDAYS.indexOf(day), 6));
			if (which !== undefined) return same(addDays(at, { 上上: -14, 上: -7, 下: 7 }[which] ?? 0));
			return { past: at > today ? addDays(at, -7) : at, ahead: at < today ? addDays(at, 7) : at };
		},
	],
	['(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})(?:日|号)?(?!\\d)', ({ 1: y, 2: m, 3: d }) => sameIfReal(Number(y), Number(m), Number(d))],
	[
		`(去年|今年|前年)?(${N}{1,3})月份?(${N}{1,3})(?:日|号)`,
		({ 1: which, 2: m, 3: d }, today) => {
			const [year, month, day] = [yearOf(today), numberOf(m), numberOf(d)];
			if (which !== undefined) return sameIfReal(year - ['今年', '去年', '前年'].indexOf(which), month, day);
			const at = (of: number) => plainDate(of, month, day);
			return between(at(year) > today ? at(year - 1) : at(year), at(year) < today ? at(year + 1) : at(year));
		},
	],
	[
		`(上个?月|本月|这个?月)?(${N}{1,3})(?:号(?!楼|院|线|栋)|日(?!常))`,
		({ 1: which, 2: d }, today) => {
			const [year, month, day] = [yearOf(today), Number(today.slice(5, 7)), numberOf(d)];
			const at = (ahead: number) => plainDate(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead + 12) % 12) + 1, day);
			if (which !== undefined) return between(at(which.startsWith('上') ? -1 : 0), at(which.startsWith('上') ? -1 : 0));
			return between(at(0) > today ? at(-1) : at(0), at(0) < today ? at(1) : at(0));
		},
	],
];
const READERS = DAYS.map(([pattern, read]) => ({ pattern: new RegExp(`(?:${pattern})`, 'y'), read }));
/** `昨天下午三点半`: a part of the day and a time behind the day are its own. */
const BEHIND = new RegExp(`[的，,]?\\s*(?:${TIME}|${PART})`, 'y');
const ALONE = new RegExp(`${TIME}|${PART}`, 'y');

/** 大道12号 is a house. */
const NO_DAY_BEHIND = /[\d〇零一二两三四五六七八九十道路街巷弄坊]/;

/** In the order in which they stand; none overlap. */
export function findDays(text: string, today: string): FoundDay[] {
	const found: FoundDay[] = [];
	let at = 0;
	while (at < text.length) {
		const day = readDay(text, at, today);
		if (day !== undefined) {
			const behind = matchAt(BEHIND, text, day.end);
			const time = behind === undefined ? undefined : timeOf(behind, text.slice(at, day.end));
			found.push({ ...day, ...(behind === undefined ? {} : { end: day.end + behind[0].length }), ...(time === undefined ? {} : { time }) });
		} else {
			const alone = matchAt(ALONE, text, at);
			if (alone !== undefined) {
				const time = timeOf(alone, '');
				found.push({ start: at, end: at + alone[0].length, past: today, ahead: today, ...(time === undefined ? {} : { time }) });
			}
		}
		at = found.at(-1)?.start === at ? (found.at(-1)?.end ?? at + 1) : at + 1;
	}
	return found;
}

function readDay(text: string, at: number, today: string): FoundDay | undefined {
	for (const { pattern, read } of READERS) {
		const found = matchAt(pattern, text, at);
		const days = found === undefined || NO_DAY_BEHIND.test(text[at - 1] ?? '') ? undefined : read(found, today);
		if (found !== undefined && days !== undefined) return { start: at, end: at + found[0].length, ...days };
	}
	return undefined;
}

function timeOf(found: RegExpExecArray, before: string): string | undefined {
	const { 1: part = '', 2: clock, 3: minutes, 4: hour, 5: half, 6: quarter, 7: spoken } = found;
	if (clock === undefined && hour === undefined) return undefined;
	const said = Number(clock ?? numberOf(hour));
	const minute = minutes !== undefined ? Number(minutes) : half ? 30 : quarter ? 15 : spoken ? numberOf(spoken) : 0;
	const late = AFTERNOON.includes(part) || /晚$/.test(before) || (part === '中午' && said < 3);
	const at = late && said < 12 ? said + 12 : said;
	return at < 24 && minute < 60 ? `${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

function numberOf(said: string | undefined): number {
	return fromChineseNumerals(said ?? '') ?? 0;
}

function same(day: string): Days {
	return { past: day, ahead: day };
}

function sameIfReal(year: number, month: number, day: number): Days | undefined {
	return between(plainDate(year, month, day), plainDate(year, month, day));
}

function between(past: string, ahead: string): Days | undefined {
	return isPlainDate(past) && isPlainDate(ahead) ? { past, ahead } : undefined;
}
