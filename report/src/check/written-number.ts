/** A quantity as it stands in the text, with the words around it that say how exactly it is meant. */
import type { Bounds } from './draft.ts';
import { roundedTo } from './numerals.ts';

export interface WrittenNumber {
	/** Where the number and its measure word end. */
	readonly end: number;
	readonly value: number;
	readonly unit: string;
	readonly bounds: Bounds;
	readonly about: boolean;
	readonly scaled: boolean;
}

/** Every sign of a Chinese numeral. */
export const CN = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
/** Between the ends of a range. */
export const RANGE = /\s?(?:[-—–~～至到]|——)\s?/y;
const BELOW = /(?:将近|接近|不足|不到|不满|低于|少于|(?<![附最临邻远亲相靠])近|不超过|至多|最多|未满|小于)$/;
const OVER = /(?:超过|超|逾|突破|多于|高于|大于)$/;
const UP_TO_SCALE = /上(?=[百千万亿])/;
const AT_LEAST = /(?:不低于|不少于|至少|最少|不下)$/;
const ROUGHLY = /(?:大约|约有|约为|约达|约占|(?<![签履违预解毁节制条公合失续邀特缔集])约|大概|估计)$/;
const ROUGHLY_BEHIND = /^(?:左右|上下|前后)/;
const OR_MORE = /^(?:以上|及以上|或以上|起)/;
const OR_LESS = /^(?:以下|以内|及以下)/;

export interface Reading {
	readonly index: number;
	readonly end: number;
	readonly value: number;
	readonly unit: string;
	readonly step: number;
	readonly more: boolean;
}

/** With the words around it that say how exactly the number is meant. */
export function written(plain: string, { index, end, value, unit, step, more }: Reading): WrittenNumber {
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

/** A sticky pattern at a place. */
export function at(pattern: RegExp, plain: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(plain);
}

/** 由3家到12家 is a way from one to the other, not what lies between. */
export function isChange(plain: string, index: number): boolean {
	return /[由从自](?:[^,，。;；到至]|,(?=\d)){0,24}$/.test(plain.slice(Math.max(0, index - 26), index));
}
