/** Numbers with their measure words: 200份, 80多人, 1.2万元, 三场, 一袋. */
import { fromChineseNumerals } from '../numerals.ts';
import { findQuantities } from '../quantities.ts';
import type { Span } from './note.ts';

export interface FoundAmount extends Span {
	readonly value: number;
	/** The measure word, empty when none was said. */
	readonly measure: string;
	/** 多, 余, 左右, 大约: only about so much was said. */
	readonly about: boolean;
}

const NUMBER = /^[\d.,，．零〇一二三四五六七八九十百千万亿两俩仨多余来几]+/;
const COUNTS: Readonly<Record<string, number>> = { 俩: 2, 仨: 3 };
const ABOUT_BEFORE = /(?:\b(?:about|around|nearly|almost|some|roughly|over|at least|more than)\s+|大约|大概|约|近|将近|差不多|接近|不到|超过|至少)$/i;
const ABOUT_BEHIND = /^(?:左右|上下|以上)/;
/** Written short, or in other words for the same. */
const SAME_MEASURES: Readonly<Record<string, string>> = {
	块: '元',
	块钱: '元',
	元钱: '元',
	名: '人',
	位: '人',
	人次: '人',
	人份: '人',
	号人: '人',
	'℃': '度',
	几个: '个',
	钟头: '小时',
	个小时: '小时',
	场次: '场',
	户次: '户',
	张: '份',
};
const MORE_MEASURES = /^(?:号人|块钱|块|元钱|个小时|小时|钟头|多?人次|人次|人|顶|层|根|把|面|架|罐|遍|回|名|位)/;

/** What people count, in English, as the measure word that says the same. */
const ENGLISH_MEASURES: readonly (readonly [said: RegExp, measure: string])[] = [
	[/^\s*(?:people|persons?|residents?|participants?|students?|pupils?|villagers?|members?|attendees|volunteers?|workers?|shopkeepers?)(?![a-z])/i, '人'],
	[/^\s*(?:households?|families|homes)(?![a-z])/i, '户'],
	[/^\s*(?:yuan|rmb|cny)(?![a-z])/i, '元'],
	[/^\s*(?:hours?|hrs?)(?![a-z])/i, '小时'],
	[/^\s*times(?![a-z])/i, '次'],
];

/** @param taken what is no amount: days, names of people, numbers of houses */
export function findAmounts(text: string, taken: readonly Span[]): FoundAmount[] {
	const plain = [...taken].reduce((words, { start, end }) => words.slice(0, start) + '·'.repeat(end - start) + words.slice(end), text);
	return findQuantities(plain).flatMap(({ kind, index, text: said }): FoundAmount[] => {
		const number = NUMBER.exec(said)?.[0] ?? '';
		const value = COUNTS[number] ?? spokenNumber(number);
		if (kind !== 'quantity' || value === undefined || /号$/.test(said)) return [];
		const degrees = /^(\d+)$/.test(said) ? /^度(\d)?/.exec(plain.slice(index + said.length)) : null;
		if (degrees !== null)
			return [{ start: index, end: index + said.length + degrees[0].length, value: Number(`${said}.${degrees[1] ?? 0}`), measure: '度', about: false }];
		let end = index + said.length;
		let measure = said.slice(number.length);
		const more = MORE_MEASURES.exec(plain.slice(measure === '' || measure === '个' ? end - measure.length : end))?.[0];
		if (measure === '' || measure === '个') {
			if (more !== undefined) [measure, end] = [more, end - measure.length + more.length];
		}
		const english = measure === '' ? ENGLISH_MEASURES.find(([pattern]) => pattern.test(plain.slice(end))) : undefined;
		if (english !== undefined) [measure, end] = [english[1], end + (english[0].exec(plain.slice(end))?.[0].length ?? 0)];
		const about =
			/[多余来几]|[一二三四五六七八][二三四五六七八九][十百千万]/.test(said) || ABOUT_BEFORE.test(plain.slice(0, index)) || ABOUT_BEHIND.test(plain.slice(end));
		return [{ start: index, end, value, measure: sameMeasure(measure.replace(/^多/, '')), about }];
	});
}

/** `3万6` is 36,000, `一百五` 150, `五六十` fifty or sixty: as people say them. */
function spokenNumber(said: string): number | undefined {
	const plain = said.replace(/来$/, '');
	const short = /^(.*[万千百])([1-9一二三四五六七八九])$/.exec(plain);
	if (short !== null) {
		const [whole, digit] = [fromChineseNumerals(short[1] ?? ''), fromChineseNumerals(short[2] ?? '')];
		const unit = { 万: 1000, 千: 100, 百: 10 }[short[1]?.at(-1) ?? ''];
		return whole === undefined || digit === undefined || unit === undefined ? undefined : whole + digit * unit;
	}
	const range = /^([一二三四五六七八])[二三四五六七八九]([十百千万].*)$/.exec(plain);
	return fromChineseNumerals(range === null ? plain : `${range[1]}${range[2]}`);
}

/** 名, 位 and 人次 count people as 人 does. */
export function sameMeasure(measure: string): string {
	return SAME_MEASURES[measure] ?? measure;
}
