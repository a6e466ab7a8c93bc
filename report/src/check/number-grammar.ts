/** How Chinese writes a quantity: digits, numerals or both, a word for how exactly it is meant, a measure word. */
import { fromChineseNumerals } from '@yibenzhang/engine';
import type { Bounds } from './draft.ts';
import { MEASURES, MEASURES_AFTER_CHINESE } from './measure-words.ts';

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
const MORE = '[多余来]';
const WITH_DIGITS = new RegExp(`${DIGITS}(?:\\s?(?:${MORE}|几)?[十百千万亿]+(?:\\d+(?:\\.\\d+)?[十百千万]+)*)?${MORE}?\\+?`, 'y');
const CHINESE = new RegExp(`[数几]?[${CN}]+(?:点[〇零一二三四五六七八九]+)?(?:[多余来几][十百千万亿]*)?${MORE}?`, 'y');
const FRACTION = new RegExp(`(百|千|[${CN}]+|\\d+)分之((?:[${CN}]+|\\d+(?:\\.\\d+)?)(?:点[〇零一二三四五六七八九]+)?)(?:多|余)?`, 'y');
const SLASHED = /([1-9])\/([2-9]|10)(?![\d/年.])/y;
const TENTHS = /([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?!人|员|为|立|功|果|效|本|品|长|年|就|绩|都|语|套|熟|交|份|立|分)(?:多|余)?/y;
const HALVES = /(?:(?<=[过近超])半数?|半数|一半|一大半|大半)(?!年|天|月|个|径|山|岛|数人)/y;
const DOUBLED = /(?:再)?翻(?:了)?(?:(一|两|二|三|四|1|2|3)番|番|倍|一倍)|(?:增加|增长|提高|扩大)了?(?:一倍|1倍)/y;
const UNIT_AFTER_DIGITS = new RegExp(`[ ]?${MORE}?(?:${MEASURES})`, 'y');
const UNIT_AFTER_CHINESE = new RegExp(`${MORE}?(?:${MEASURES_AFTER_CHINESE})`, 'y');
const FORMAL: Readonly<Record<string, string>> = {
	壹: '一',
	贰: '二',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	柒: '七',
	捌: '八',
	玖: '九',
	拾: '十',
	佰: '百',
	仟: '千',
};

const BELOW = /(?:将近|接近|不足|不到|不满|低于|少于|近|不超过|至多|最多|未满|小于)$/;
const OVER = /(?:超过|超|逾|突破|多于|高于|大于|上)$/;
const AT_LEAST = /(?:不低于|不少于|至少|最少|不下)$/;
const ROUGHLY = /(?:大约|约有|约为|约达|约占|约|大概|估计)$/;
const ROUGHLY_BEHIND = /^(?:左右|上下|前后)/;
const OR_MORE = /^(?:以上|及以上|或以上|起)/;
const OR_LESS = /^(?:以下|以内|及以下)/;

/** The quantity that begins there, if one does. */
export function readQuantity(plain: string, index: number): WrittenNumber | undefined {
	return readShare(plain, index) ?? readDoubling(plain, index) ?? readPlain(plain, index);
}

function at(pattern: RegExp, plain: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(plain);
}

function readShare(plain: string, index: number): WrittenNumber | undefined {
	const fraction = at(FRACTION, plain, index);
	if (fraction !== null) {
		const [whole, part] = [numeral(fraction[1] ?? ''), numeral(fraction[2] ?? '')];
		if (whole === undefined || part === undefined || whole === 0) return undefined;
		const places = /^百$/.test(fraction[1] ?? '') ? (/[.点](.+)$/.exec(fraction[2] ?? '')?.[1]?.length ?? 0) : undefined;
		const share = Number(((part / whole) * 100).toFixed(places === undefined ? 2 : 6));
		const end = index + fraction[0].length;
		return written(plain, { index, end, value: exactly(share), unit: '%', step: places === undefined ? 1 : 10 ** -places, more: /[多余]$/.test(fraction[0]) });
	}
	const slashed = at(SLASHED, plain, index);
	if (slashed !== null && !/[\d/.]$/.test(plain.slice(0, index))) {
		const end = index + slashed[0].length;
		return written(plain, { index, end, value: Number(((Number(slashed[1]) / Number(slashed[2])) * 100).toFixed(2)), unit: '%', step: 1, more: false });
	}
	const tenths = at(TENTHS, plain, index);
	if (tenths !== null) {
		const ones = tenths[2] === '半' ? 5 : (numeral(tenths[2] ?? '零') ?? 0);
		const value = (numeral(tenths[1] ?? '') ?? 0) * 10 + ones;
		return written(plain, { index, end: index + tenths[0].length, value, unit: '%', step: tenths[2] === undefined ? 10 : 1, more: /[多余]$/.test(tenths[0]) });
	}
	const half = at(HALVES, plain, index);
	return half === null ? undefined : written(plain, { index, end: index + half[0].length, value: 50, unit: '%', step: 1, more: /大半/.test(half[0]) });
}

function readDoubling(plain: string, index: number): WrittenNumber | undefined {
	const doubled = at(DOUBLED, plain, index);
	if (doubled === null) return undefined;
	const times = doubled[1] === undefined ? 1 : (numeral(doubled[1]) ?? 1);
	return written(plain, { index, end: index + doubled[0].length, value: 2 ** times, unit: '倍', step: 1, more: false });
}

function readPlain(plain: string, index: number): WrittenNumber | undefined {
	const digits = at(WITH_DIGITS, plain, index)?.[0];
	const chinese = digits === undefined ? at(CHINESE, plain, index)?.[0] : undefined;
	const number = digits ?? chinese;
	if (number === undefined) return undefined;
	const value = numeral(number);
	if (value === undefined) return undefined;
	const end = index + number.length;
	const measure = at(digits === undefined ? UNIT_AFTER_CHINESE : UNIT_AFTER_DIGITS, plain, end)?.[0] ?? '';
	if (digits === undefined && !countsSomething(number, measure)) return undefined;
	const unit = measure.trim().replace(new RegExp(`^${MORE}`), '');
	const share = unit === '%' || unit === '‰';
	const more = /[多余来]\+?$|\+$|[多余来几](?=[十百千万亿])|几$|^[数几]/.test(number) || new RegExp(`^\\s?${MORE}`).test(measure);
	return {
		...written(plain, {
			index,
			end: end + measure.length,
			value: exactly(unit === '‰' ? value / 10 : value),
			unit: share ? '%' : unit,
			step: stepOf(number),
			more,
		}),
		scaled: unit === '' && /[万亿]/.test(number),
	};
}

/** A single Chinese numeral counts only before a measure word or with 多, 余 behind it; longer ones likewise, for 五十 may be a name. */
function countsSomething(number: string, measure: string): boolean {
	if (/^[万亿千]/.test(number) && number.length === 1) return false;
	if (measure !== '') return !/^二$/.test(number) || measure === '人';
	return /[多余几]|^[数几]/.test(number) && /[十百千万亿]/.test(number);
}

/** The number that is written; 数百 and 几十 by their scale, 三五个 by the first. */
function numeral(said: string): number | undefined {
	const plain = [...said.replace(/[,\s+]/g, '')].map((sign) => FORMAL[sign] ?? sign).join('');
	const few = plain.replace(/^[数几](?=[十百千万亿])/, '一').replace(/十几/, '十');
	const [whole = '', decimals] = few.split('点');
	const pair = /^([一二三四五六七八])([二三四五六七八九])(?=[十百千万亿]|$)/.exec(whole);
	const single =
		pair !== null && Number(fromChineseNumerals(pair[2] ?? '')) === Number(fromChineseNumerals(pair[1] ?? '')) + 1 ? whole.replace(pair[2] ?? '', '') : whole;
	const value = fromChineseNumerals(single);
	if (decimals === undefined || value === undefined) return value;
	return value + Number(`0.${[...decimals].map((digit) => fromChineseNumerals(digit) ?? 0).join('')}`);
}

/** What the last digit written stands for: 160.31万 is written to the hundred, 960 to the one. */
function stepOf(number: string): number {
	const scale = (/[十百千万亿][十百千万亿]*(?=[多余来]?\+?$)/.exec(number)?.[0] ?? '').replace(/^(?=.)/, '一');
	const unit = scale === '' ? 1 : (fromChineseNumerals(scale) ?? 1);
	const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
	return unit / 10 ** decimals;
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
	const round = Math.max(step, trailing(value));
	const result = (bounds: Bounds, about: boolean): WrittenNumber => ({ end, value, unit, bounds, about, scaled: false });
	if (AT_LEAST.test(before) || OR_MORE.test(behind)) return result({ from: value, to: Number.POSITIVE_INFINITY, with_end: false }, true);
	if (OR_LESS.test(behind)) return result({ from: Number.NEGATIVE_INFINITY, to: value, with_end: true }, true);
	if (BELOW.test(before)) return result({ from: value - round, to: value, with_end: true }, true);
	if (more || OVER.test(before)) return result({ from: value, to: value + round, with_end: false }, true);
	if (ROUGHLY.test(before) || ROUGHLY_BEHIND.test(behind)) return result({ from: value - round / 2, to: value + round / 2, with_end: true }, true);
	return result(
		step === 1 && unit !== '%' ? { from: value, to: value, with_end: true } : { from: value - step / 2, to: value + step / 2, with_end: true },
		false,
	);
}

/** 960 is round to the ten, 2万 to the ten thousand: a word such as 多 is about that place. */
function trailing(value: number): number {
	let place = 1;
	while (value !== 0 && Number.isInteger(value) && value % (place * 10) === 0) place *= 10;
	return place;
}

function exactly(value: number): number {
	return Number(value.toPrecision(12));
}
