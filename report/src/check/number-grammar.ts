/** How Chinese writes a quantity: digits, numerals or both, a word for how exactly it is meant, a measure word. */
import { MEASURE_WORDS } from '@yibenzhang/engine';
import { tailOf } from './number-tails.ts';
import { exactly, readNumeral, stepOf } from './numerals.ts';
import { readDoubling, readHalf, readPiece, readShare, readZero } from './share-grammar.ts';
import { at, CN, isChange, RANGE, type WrittenNumber, written } from './written-number.ts';

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
/** 千瓦 and 千克 are units of their own. */
const SCALE = '(?:[十百万亿]|千(?![瓦克卡伏焦]))';
const MORE = '[多余来]';
const WITH_DIGITS = new RegExp(
	`${DIGITS}(?:个亿|\\s?(?:${MORE}|几)?${SCALE}+(?:\\d+(?:\\.\\d+)?${SCALE}+)*(?:(?<=[百千万])[1-9](?![\\d.]))?)?(?:\\s?${MORE}(?:${SCALE}+)?)?\\+?`,
	'y',
);
/** 伍 and its like are numerals only among others: 叁拾; 队伍 holds none. A number begins with 零 only as 零点五. */
const BEGINS = '(?!零[^点])(?![壹贰叁肆伍陆柒捌玖拾](?![壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆]))';
const CHINESE = new RegExp(
	`${BEGINS}(?:十几二十(?![一二三四五六七八九])|[数几]?[${CN}]+(?:个亿)?(?:点[〇零一二三四五六七八九]+[万亿]*)?(?:[多余来几][十百千万亿]*)?(?:(?<=[十百千万])[好大]几|(?<=[百千万])把(?=[人个块号斤亩户名里元米次家字本条])|${MORE})?)`,
	'y',
);
const DEGREES = new RegExp(`([${CN}]+)(多|来)?度`, 'y');
const BELOW_ZERO = /[-−]\d+(?:\.\d+)?\s?(?:℃|°C|摄氏度|‰)|[-−]\d+(?:\.\d+)?(?=\s?[-—–~～至到]\s?[-−]?\d+(?:\.\d+)?\s?(?:℃|°C|摄氏度))/y;
const IN_BRACKETS = `(?:[(](?:${MEASURE_WORDS.any})[)])?`;
/** A price or concentration goes on behind the slash, a rate does not: 元/平方米, 50吨/日. */
const PER = '(?:(?<![斤株棵袋]|吨(?=/[亩日]))/(?:平方米|立方米|㎡|m²|m³|kWh|度|公里|千瓦时|公斤|千克|(?<=万元\\/)亩|吨|升|斤|米)(?![·/]))?';
const UNIT_AFTER_DIGITS = new RegExp(`\\s?${MORE}?\\s?(?:${MEASURE_WORDS.any})(?:次(?!数))?${IN_BRACKETS}${PER}`, 'y');
const UNITS_AFTER_CHINESE = (['afterOne', 'afterFew', 'afterMany'] as const).map(
	(which) => new RegExp(`${MORE}?(?:${MEASURE_WORDS[which]})${IN_BRACKETS}`, 'y'),
);
/** Any other word of one character that ends the clause: Chinese puts the measure word there. */
const LAST_WORD = /[\u4e00-\u9fff](?=[,，。;；、!?\n]|$)/y;
/** After these even 百 alone is a number: 上百栋, 近千人. */
const NEARS = /(?:[近约超逾上达破够]|(?<![不经通难路错超])过)$/;
/** And before these: 增产百斤以上. */
const ROUND = /^(?:以上|以下|以内|左右|开外|出头|有余|大关)/;
const ENDS = /^\s*(?:[,，。;；、!?\n）)]|$)/;
const SAME_UNITS: Readonly<Record<string, string>> = {
	块钱: '元',
	元钱: '元',
	角: '元',
	角钱: '元',
	毛: '元',
	毛钱: '元',
	分钱: '元',
	'‰': '%',
	个多月: '个月',
	个多小时: '个小时',
	个半月: '个月',
	个半小时: '个小时',
};

/** The quantity that begins there, if one does. */
export function readQuantity(plain: string, index: number): WrittenNumber | undefined {
	return (
		readZero(plain, index) ??
		readPiece(plain, index) ??
		readHalf(plain, index) ??
		readNegative(plain, index) ??
		readShare(plain, index) ??
		readDoubling(plain, index) ??
		readPlain(plain, index)
	);
}

/** 增速-15.6%: behind a word the dash is a minus. 零下 is one too. */
function readNegative(plain: string, index: number): WrittenNumber | undefined {
	if (plain.startsWith('零下', index)) return negative(readDegrees(plain, index + 2) ?? readPlain(plain, index + 2));
	if (!/[-−]/.test(plain[index] ?? '')) return undefined;
	const before = plain.slice(Math.max(0, index - 8), index);
	if (/[\u4e00-\u9fff,，、(]$/.test(before) && at(BELOW_ZERO, plain, index) !== null) return upTo(plain, negative(readPlain(plain, index + 1)));
	if (!/(?:[速率为幅值增差温长到比]|%[、和]|[,，、]?分别为?)$/.test(before)) return undefined;
	return negative(readPlain(plain, index + 1));
}

/** 零下五度, where 五度 alone may be a school's. */
function readDegrees(plain: string, index: number): WrittenNumber | undefined {
	const [said, numeral = '', more] = at(DEGREES, plain, index) ?? [];
	const value = readNumeral(numeral);
	return said === undefined || value === undefined
		? undefined
		: written(plain, { index, end: index + said.length, value, unit: '度', step: 1, more: more !== undefined });
}

/** -3℃至2℃ begins with the colder. */
function upTo(plain: string, read: WrittenNumber | undefined): WrittenNumber | undefined {
	const dash = read === undefined ? null : at(RANGE, plain, read.end);
	const next = read === undefined || dash === null ? undefined : read.end + dash[0].length;
	const last = next === undefined ? undefined : (readNegative(plain, next) ?? readPlain(plain, next));
	if (read === undefined || last === undefined || last.unit !== read.unit || last.value <= read.value) return read;
	return { ...read, end: last.end, bounds: { from: read.value, to: last.value, with_end: true }, about: true };
}

function negative(read: WrittenNumber | undefined): WrittenNumber | undefined {
	return read === undefined ? undefined : { ...read, value: -read.value, bounds: { from: -read.bounds.to, to: -read.bounds.from, with_end: true } };
}

interface Counted {
	readonly number: string;
	readonly measure: string;
	/** The measure word as it was written, without 多. */
	readonly said: string;
	readonly value: number;
	readonly end: number;
	readonly unit: string;
}

function readPlain(plain: string, index: number): WrittenNumber | undefined {
	const first = countedAt(plain, index);
	if (first === undefined) return undefined;
	const range = isChange(plain, index) ? undefined : rangeFrom(plain, first);
	const { number, measure, end, unit } = range?.last ?? first;
	if (!/\d/.test(number) && range === undefined && !countsSomething(plain, index, first)) return undefined;
	const tail = range === undefined ? tailOf(plain.slice(end), first.said) : undefined;
	const half = /^个半/.test(measure) ? 0.5 : 0;
	const value = exactly((range?.value ?? first.value) + half + (tail?.adds ?? 0));
	const more =
		/[多余来把]\s?\+?$|\+$|[多余来几](?=[十百千万亿])|几$|^[数几]/.test(number) || new RegExp(`^\\s?${MORE}|^个多`).test(measure) || tail?.more === true;
	const read = written(plain, {
		index,
		end: end + (tail?.length ?? 0),
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
	const parts = /^[毛角]/.test(word) ? 10 : word === '分钱' ? 100 : word === '折' && value >= 10 ? 10 : 1;
	return { number, measure, said: word, value: exactly(value / parts), end: behind + measure.length, unit: SAME_UNITS[word] ?? word };
}

/** The more of a numeral there is, the less it can be a part of a word. */
function unitAfter(numeral: string, near: boolean): RegExp {
	const [one, few, many] = UNITS_AFTER_CHINESE as [RegExp, RegExp, RegExp];
	return numeral.length > 1 || numeral === '两' || (near && /[百千万亿]/.test(numeral)) ? many : /[三四五六七八九]/.test(numeral) ? few : one;
}

/** 8-10个, 三至五人: one number, which begins with the lower. 2至3万 are both 万. */
function rangeFrom(plain: string, first: Counted): { readonly value: number; readonly last: Counted } | undefined {
	const dash = at(RANGE, plain, first.end);
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
