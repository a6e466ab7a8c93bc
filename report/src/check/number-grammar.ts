/** How Chinese writes a quantity: digits, numerals or both, a word for how exactly it is meant, a measure word. */
import { MEASURE_WORDS } from '@yibenzhang/engine';
import type { Bounds } from './draft.ts';
import { exactly, readNumeral, roundedTo, stepOf } from './numerals.ts';

export interface WrittenNumber {
	/** Where the number and its measure word end. */
	readonly end: number;
	readonly value: number;
	readonly unit: string;
	readonly bounds: Bounds;
	readonly about: boolean;
	readonly scaled: boolean;
}

const CN = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
/** 千瓦 and 千克 are units of their own. */
const SCALE = '(?:[十百万亿]|千(?![瓦克卡伏焦]))';
const MORE = '[多余来]';
const WITH_DIGITS = new RegExp(
	`${DIGITS}(?:\\s?(?:${MORE}|几)?${SCALE}+(?:\\d+(?:\\.\\d+)?${SCALE}+)*(?:(?<=[百千万])[1-9](?![\\d.]))?)?(?:\\s?${MORE})?\\+?`,
	'y',
);
/** 伍 and its like are numerals only among others: 叁拾; 队伍 holds none. A number begins with 零 only as 零点五. */
const BEGINS = '(?!零[^点])(?![壹贰叁肆伍陆柒捌玖拾](?![壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆]))';
const CHINESE = new RegExp(`${BEGINS}[数几]?[${CN}]+(?:点[〇零一二三四五六七八九]+[万亿]*)?(?:[多余来几][十百千万亿]*)?(?:(?<=[十百千万])好几|${MORE})?`, 'y');
const WHOLE = /百分百/y;
const FRACTION = new RegExp(`(百|千|[${CN}]+|\\d+)分之((?:[${CN}]+|\\d+(?:\\.\\d+)?)(?:点[〇零一二三四五六七八九]+)?)(?:多|余)?`, 'y');
const SLASHED = /([1-9])\/([2-9]|10)(?![\d/年.])/y;
const TENTHS =
	/(?:([一二三四五六七八])(?=[二三四五六七八九]成))?([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?![人员为立功果效本品长年就绩都语套熟交份分因])(?:多|余)?/y;
const HALVES = /(?:(?<=过|近|超)半数|半数(?=以上)|一半(?!是)|一大半|大半)(?![年天月个径山岛])/y;
const DOUBLED = /翻(?:了)?(?:([一两二三四1-4])番|番|倍)/y;
const RANGE = /\s?(?:[-—–~～至到]|——)\s?/y;
const IN_BRACKETS = `(?:[(](?:${MEASURE_WORDS.any})[)])?`;
/** A price or concentration goes on behind the slash, a rate does not: 元/平方米, 50吨/日. */
const PER = '(?:(?<![斤株棵袋]|吨(?=/[亩日]))/(?:平方米|立方米|公里|千瓦时|公斤|千克|亩|吨|升|斤|米))?';
const UNIT_AFTER_DIGITS = new RegExp(`\\s?${MORE}?\\s?(?:${MEASURE_WORDS.any})(?:次(?!数))?${IN_BRACKETS}${PER}`, 'y');
const UNITS_AFTER_CHINESE = (['afterOne', 'afterFew', 'afterMany'] as const).map(
	(which) => new RegExp(`${MORE}?(?:${MEASURE_WORDS[which]})${IN_BRACKETS}`, 'y'),
);
/** Any other word of one character that ends the clause: Chinese puts the measure word there. */
const LAST_WORD = /[\u4e00-\u9fff](?=[,，。;；、!?\n]|$)/y;
/** After these even 百 alone is a number: 上百栋, 近千人. */
const NEARS = /[近约超逾上达破够]$/;
/** And before these: 增产百斤以上. */
const ROUND = /^(?:以上|以下|以内|左右|开外|出头|有余|大关)/;
const ENDS = /^\s*(?:[,，。;；、!?\n）)]|$)/;
const SAME_UNITS: Readonly<Record<string, string>> = {
	块钱: '元',
	元钱: '元',
	'‰': '%',
	个多月: '个月',
	个多小时: '个小时',
	个半月: '个月',
	个半小时: '个小时',
};

const BELOW = /(?:将近|接近|不足|不到|不满|低于|少于|(?<![附最临邻远亲相靠])近|不超过|至多|最多|未满|小于)$/;
const OVER = /(?:超过|超|逾|突破|多于|高于|大于)$/;
const UP_TO_SCALE = /上(?=[百千万亿])/;
const AT_LEAST = /(?:不低于|不少于|至少|最少|不下)$/;
const ROUGHLY = /(?:大约|约有|约为|约达|约占|(?<![签履违预解毁节制条公合失续邀特缔集])约|大概|估计)$/;
const ROUGHLY_BEHIND = /^(?:左右|上下|前后)/;
const OR_MORE = /^(?:以上|及以上|或以上|起)/;
const OR_LESS = /^(?:以下|以内|及以下)/;

/** The quantity that begins there, if one does. */
export function readQuantity(plain: string, index: number): WrittenNumber | undefined {
	return (
		readZero(plain, index) ??
		readHalf(plain, index) ??
		readNegative(plain, index) ??
		readShare(plain, index) ??
		readDoubling(plain, index) ??
		readPlain(plain, index)
	);
}

/** 死亡人数为零. */
function readZero(plain: string, index: number): WrittenNumber | undefined {
	const zero = at(/(?<=[为是到持])零(?=[,，。;；]|$)/y, plain, index);
	return zero === null ? undefined : written(plain, { index, end: index + 1, value: 0, unit: '', step: 1, more: false });
}

/** 历时半年; 上半年 is a time. */
function readHalf(plain: string, index: number): WrittenNumber | undefined {
	const half = at(/(?:(?<![大每多])(?<![上下前后](?=半(?:年|个月|天)))|(?<=省下|花上))半(年|个月|天|个小时|小时|亩|公里)多?(?!度|薪|刊)/y, plain, index);
	return half === null
		? undefined
		: written(plain, { index, end: index + half[0].length, value: 0.5, unit: half[1] ?? '', step: 1, more: half[0].endsWith('多') });
}

/** 增速-15.6%: behind a word the dash is a minus. 零下 is one too. */
function readNegative(plain: string, index: number): WrittenNumber | undefined {
	if (plain.startsWith('零下', index)) return negative(readPlain(plain, index + 2));
	if (!/[-−]/.test(plain[index] ?? '') || !/(?:[速率为幅值增差温长到比]|%[、和]|[,，、]?分别为?)$/.test(plain.slice(Math.max(0, index - 8), index)))
		return undefined;
	return negative(readPlain(plain, index + 1));
}

function negative(read: WrittenNumber | undefined): WrittenNumber | undefined {
	return read === undefined ? undefined : { ...read, value: -read.value, bounds: { from: -read.bounds.to, to: -read.bounds.from, with_end: true } };
}

function at(pattern: RegExp, plain: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(plain);
}

function readShare(plain: string, index: number): WrittenNumber | undefined {
	const fraction = at(FRACTION, plain, index);
	if (fraction !== null) {
		const [said, below = '', above = ''] = fraction;
		const [whole, part] = [readNumeral(below), readNumeral(above)];
		if (whole === undefined || part === undefined || whole === 0) return undefined;
		const hundredths = below === '百';
		const step = hundredths ? 10 ** -(/[.点](.+)$/.exec(above)?.[1]?.length ?? 0) : 1;
		const value = Number(((part / whole) * 100).toFixed(whole >= 100 ? 6 : 2));
		return written(plain, { index, end: index + said.length, value, unit: '%', step, more: /[多余]$/.test(said) });
	}
	if (at(WHOLE, plain, index) !== null) return written(plain, { index, end: index + 3, value: 100, unit: '%', step: 1, more: false });
	const slashed = at(SLASHED, plain, index);
	if (slashed !== null && !/[\d/.]$/.test(plain.slice(Math.max(0, index - 8), index))) {
		const value = Number(((Number(slashed[1]) / Number(slashed[2])) * 100).toFixed(2));
		return written(plain, { index, end: index + slashed[0].length, value, unit: '%', step: 1, more: false });
	}
	const tenths = at(TENTHS, plain, index);
	if (tenths !== null) {
		const [said, lower, upper = '', ones] = tenths;
		const tens = lower ?? upper;
		const value = (readNumeral(tens) ?? 0) * 10 + (ones === '半' ? 5 : (readNumeral(ones ?? '零') ?? 0));
		return written(plain, { index, end: index + said.length, value, unit: '%', step: ones === undefined ? 10 : 1, more: /[多余]$/.test(said) });
	}
	const half = at(HALVES, plain, index)?.[0];
	return half === undefined ? undefined : written(plain, { index, end: index + half.length, value: 50, unit: '%', step: 1, more: /大半/.test(half) });
}

function readDoubling(plain: string, index: number): WrittenNumber | undefined {
	const doubled = at(DOUBLED, plain, index);
	if (doubled === null) return undefined;
	const times = doubled[1] === undefined ? 1 : (readNumeral(doubled[1]) ?? 1);
	return written(plain, { index, end: index + doubled[0].length, value: 2 ** times, unit: '倍', step: 1, more: false });
}

interface Counted {
	readonly number: string;
	readonly measure: string;
	readonly value: number;
	readonly end: number;
	readonly unit: string;
}

function readPlain(plain: string, index: number): WrittenNumber | undefined {
	const first = countedAt(plain, index);
	if (first === undefined) return undefined;
	const range = /[由从自]$/.test(plain.slice(Math.max(0, index - 8), index)) ? undefined : rangeFrom(plain, first);
	const { number, measure, end, unit } = range?.last ?? first;
	if (!/\d/.test(number) && range === undefined && !countsSomething(plain, index, first)) return undefined;
	// 两个半小时, 一年半 and 5个多月 end behind the measure word.
	const behind = range === undefined ? (/^(?:半(?=[,，。;；、的时地茶水山田]|$)|多(?=[,，。;；、的时来以]|$))/.exec(plain.slice(end))?.[0] ?? '') : '';
	const tenths = /^[秒米]$/.test(unit)
		? (/^\d{1,2}(?=[,，。;；、)”\n]|的(?:好?成绩|佳绩|速度)|打破|刷新|夺|获|完赛|$)/.exec(plain.slice(end))?.[0] ?? '')
		: unit === '块'
			? (/^[1-9一二三四五六七八九](?=[，。;；、)”\n钱]|$)/.exec(plain.slice(end))?.[0] ?? '')
			: '';
	const isHalf = behind === '半' && /^(?:年|天|小时|亩|吨|斤|公里)$/.test(unit);
	const half = isHalf || /^个半/.test(measure) ? 0.5 : 0;
	const value = exactly((range?.value ?? first.value) + half + (readNumeral(tenths) ?? 0) / 10 ** tenths.length);
	const more = /[多余来]\s?\+?$|\+$|[多余来几](?=[十百千万亿])|几$|^[数几]/.test(number) || new RegExp(`^\\s?${MORE}|^个多`).test(measure) || behind === '多';
	const read = written(plain, {
		index,
		end: isHalf || (behind === '多' && /^(?:年|天|倍|小时|公里|元|米|吨|个月)$/.test(unit)) ? end + 1 : end + tenths.length,
		value: exactly(measure.endsWith('‰') ? value / 10 : value),
		unit,
		step: stepOf(number),
		more,
	});
	const upTo = range === undefined ? read.bounds : { from: value, to: range.last.value, with_end: true };
	return { ...read, bounds: upTo, about: read.about || range !== undefined, scaled: unit === '' && /[万亿]/.test(number) };
}

function countedAt(plain: string, index: number): Counted | undefined {
	const digits = at(WITH_DIGITS, plain, index)?.[0];
	const number = digits ?? at(CHINESE, plain, index)?.[0];
	const value = number === undefined ? undefined : readNumeral(number);
	if (number === undefined || value === undefined) return undefined;
	const behind = index + number.length;
	const known = at(digits === undefined ? unitAfter(number, NEARS.test(plain.slice(Math.max(0, index - 8), index))) : UNIT_AFTER_DIGITS, plain, behind)?.[0];
	const measure = known ?? (digits === undefined ? '' : (at(LAST_WORD, plain, behind)?.[0] ?? ''));
	const word = measure.replace(new RegExp(`^\\s?${MORE}?\\s?`), '');
	return { number, measure, value, end: behind + measure.length, unit: SAME_UNITS[word] ?? word };
}

/** The more of a numeral there is, the less it can be a part of a word. */
function unitAfter(numeral: string, near: boolean): RegExp {
	const [one, few, many] = UNITS_AFTER_CHINESE as [RegExp, RegExp, RegExp];
	return numeral.length > 1 || numeral === '两' || (near && /[百千万亿]/.test(numeral)) ? many : /[三四五六七八九]/.test(numeral) ? few : one;
}

/** 8-10个, 三至五人: one number, which begins with the lower. 2至3万 are both 万. */
function rangeFrom(plain: string, first: Counted): { readonly value: number; readonly last: Counted } | undefined {
	const dash = first.measure === '' || first.unit === '%' ? at(RANGE, plain, first.end) : null;
	const last = dash === null ? undefined : countedAt(plain, first.end + dash[0].length);
	if (last === undefined || last.unit === '' || (first.unit !== '' && first.unit !== last.unit)) return undefined;
	const scale = first.unit !== '' || /[万亿]/.test(first.number) ? 1 : last.value / (readNumeral(last.number.replace(/[万亿]/g, '')) ?? last.value);
	const value = exactly(first.value * scale);
	return value < last.value ? { value, last } : undefined;
}

/** A Chinese numeral counts only before a measure word or with 多, 余 behind it; large ones also where the clause ends: 突破二十万. */
function countsSomething(plain: string, index: number, { number, measure, end, value }: Counted): boolean {
	const alone = /^[百千万亿]$/.test(number) && !NEARS.test(plain.slice(Math.max(0, index - 8), index)) && !ROUND.test(plain.slice(end));
	if (measure !== '') return !alone && (number !== '二' || measure === '人');
	if (/[多余几]|^[数几]/.test(number) && /[十百千万亿]/.test(number)) return true;
	if (/^[一二两三四五六七八九十].*[百千万亿]/.test(number) && (number.length > 2 || ENDS.test(plain.slice(end, end + 2)))) return true;
	return (
		value >= 100 &&
		/[百千万亿]/.test(number) &&
		(number.length > 1 || !alone) &&
		ENDS.test(plain.slice(end, end + 2)) &&
		NEARS.test(plain.slice(Math.max(0, index - 8), index).replace(/(?:超过|突破)$/, '破'))
	);
}

interface Reading {
	readonly index: number;
	readonly end: number;
	readonly value: number;
	readonly unit: string;
	readonly step: number;
	readonly more: boolean;
}

/** With the words around it that say how exactly the number is meant. */
function written(plain: string, { index, end, value, unit, step, more }: Reading): WrittenNumber {
	const before = plain.slice(Math.max(0, index - 4), index).trimEnd();
	const behind = plain.slice(end, end + 4).trimStart();
	const round = Math.max(step, roundedTo(value));
	const result = (bounds: Bounds, about: boolean): WrittenNumber => ({ end, value, unit, bounds, about, scaled: false });
	if (AT_LEAST.test(before) || OR_MORE.test(behind)) return result({ from: value, to: Number.POSITIVE_INFINITY, with_end: false }, true);
	if (OR_LESS.test(behind)) return result({ from: Number.NEGATIVE_INFINITY, to: value, with_end: true }, true);
	if (BELOW.test(before)) return result({ from: value - round, to: value, with_end: true }, true);
	if (more || OVER.test(before) || UP_TO_SCALE.test(`${before.slice(-1)}${plain[index] ?? ''}`))
		return result({ from: value, to: value + round, with_end: false }, true);
	if (ROUGHLY.test(before) || ROUGHLY_BEHIND.test(behind)) return result({ from: value - round / 2, to: value + round / 2, with_end: true }, true);
	const half = step === 1 && unit !== '%' ? 0 : step / 2;
	return result({ from: value - half, to: value + half, with_end: true }, false);
}
