/** What goes on behind a measure word and still belongs to the number: 一年半, 三亩多, 1米8, 11秒6, 两块三, 3元5角. */
import { readNumeral } from './numerals.ts';

export interface Tail {
	readonly length: number;
	/** What it adds, in the unit before it. */
	readonly adds: number;
	/** 多. */
	readonly more: boolean;
}

const NO_TAIL: Tail = { length: 0, adds: 0, more: false };
const ONE = '[1-9一二三四五六七八九]';
const STOP = '(?:,(?!\\d)|[，。;；、)”\\n]|$)';

/** Of these there is a half: 一年半; 三天半夜 begins another word. */
const HALVED = /^(?:年|天|(?:个)?小时|钟头|亩|吨|斤|公斤|公里|里|米|尺|倍)$/;
const HALF = /^半(?![数夜途路价边截径月年天日腰岛个导封])/;
/** And of these a little more: 三里多路. */
const LENGTHENED = /^(?:年|天|倍|(?:个)?小时|钟头|公里|元|块|米|吨|个月|斤|公斤|亩|里|分钟|尺|岁|平方米|平方公里|立方米)$/;
const MORE = /^多(?=[,，。;；、)的时来以才就地路山水肉米粮货钱后]|$)/;
const OF_METRES = new RegExp(`^(?:\\d{1,2}|[一二三四五六七八九]{1,2})(?=${STOP}|[的高长宽深厚]|打破|刷新)`);
const OF_SECONDS = new RegExp(`^\\d{1,2}(?=${STOP}|的(?:好?成绩|佳绩|速度)|打破|刷新|夺|获|完赛)`);
/** 3元5角, 三块二毛五; without 角 only where nothing goes on: 两块三. */
const OF_MONEY = new RegExp(`^(${ONE})(?:[毛角](?:(${ONE})分?)?钱?|(?=${STOP}|[钱/]|一[斤个枚只条张份碗两公]))`);
const OF_TENTHS = new RegExp(`^(${ONE})(?:分钱?|(?=${STOP}|钱))`);

/** @param said the number's unit as it was written, 毛 for 0.1元. */
export function tailOf(rest: string, said: string): Tail {
	if (HALVED.test(said) && HALF.test(rest)) return { length: 1, adds: 0.5, more: false };
	if (LENGTHENED.test(said) && MORE.test(rest)) return { length: 1, adds: 0, more: true };
	if (said === '米' || said === '秒') return decimals((said === '米' ? OF_METRES : OF_SECONDS).exec(rest)?.[0]);
	if (said === '元' || said === '块') return money(OF_MONEY.exec(rest), 10);
	if (said === '毛' || said === '角') return money(OF_TENTHS.exec(rest), 100);
	return NO_TAIL;
}

function decimals(said: string | undefined): Tail {
	return said === undefined ? NO_TAIL : { length: said.length, adds: (readNumeral(said) ?? 0) / 10 ** said.length, more: false };
}

/** @param parts how many of the first make one 元. */
function money(found: RegExpExecArray | null, parts: number): Tail {
	if (found === null) return NO_TAIL;
	const [said, first = '', second] = found;
	return { length: said.length, adds: ((readNumeral(first) ?? 0) + (readNumeral(second ?? '零') ?? 0) / 10) / parts, more: false };
}
