/** How a text is laid out: lines, headings and their levels, points (一是, 二是), sentences. */
import { fromChineseNumerals } from '@yibenzhang/engine';
import type { Stretch } from './draft.ts';

export interface HeadingMark extends Stretch {
	/** 1: 一、 2: （一） 3: 1. 4: （1） */
	readonly level: number;
	readonly number: number;
	/** The words behind the number, up to the first full stop. */
	readonly words: string;
}

/** What one point says; a paragraph without points is one. */
export interface Point extends Stretch {
	/** Headings under which it stands, highest first; `words` only. */
	readonly under: readonly string[];
	/** It stands where the text plans: next year's work, targets. */
	readonly planned: boolean;
	/** It stands where the text names what is wrong. */
	readonly problems: boolean;
}

export interface Layout {
	readonly headings: readonly HeadingMark[];
	readonly points: readonly Point[];
}

const HEADINGS: readonly { readonly level: number; readonly pattern: RegExp }[] = [
	{ level: 1, pattern: /^\s*([一二三四五六七八九十]{1,3})[、.]/ },
	{ level: 2, pattern: /^\s*[(]([一二三四五六七八九十]{1,3})[)]/ },
	{ level: 3, pattern: /^\s*(\d{1,2})(?:\.(?!\d)|、)/ },
	{ level: 4, pattern: /^\s*[(](\d{1,2})[)]/ },
];
const PLAN = /工作(?:安排|计划|打算|思路|部署|谋划|要点|重点|目标|任务|举措)|下一?步|下一年|今后|打算|计划|思路|展望|未来/;
const PROBLEMS = /(?:存在|主要)?(?:的)?(?:问题|不足|困难|短板)(?:和|与|及)?/;
const POINT = /(?:^|[。;；:\n,，])\s*(?=[一二三四五六七八九十]{1,3}是(?!否|非))/g;

export function layOut(plain: string): Layout {
	const headings: HeadingMark[] = [];
	const points: Point[] = [];
	let under: string[] = [];
	let start = 0;
	for (const line of plain.split('\n')) {
		const heading = headingOf(line, start);
		if (heading !== undefined) {
			headings.push(heading);
			under = [...under.slice(0, heading.level - 1), heading.words];
		}
		const planned = under.some((words) => PLAN.test(words)) && !under.some((words) => /完成情况|开展情况|落实情况|成绩|成效|回顾/.test(words));
		const problems = under.some((words) => PROBLEMS.test(words));
		for (const part of pointsOf(line)) points.push({ start: start + part.start, end: start + part.end, under, planned, problems });
		start += line.length + 1;
	}
	return { headings, points };
}

export function pointAt({ points }: Layout, index: number): Point {
	const found = points.find(({ start, end }) => start <= index && index <= end);
	return found ?? { start: index, end: index, under: [], planned: false, problems: false };
}

const SENTENCE_ENDS = '。;；!?\n';

/** The sentence around a place, between full stops and semicolons. */
export function sentenceAt(plain: string, index: number): Stretch {
	return { start: beginOf(plain, index, SENTENCE_ENDS), end: endOf(plain, index, SENTENCE_ENDS) };
}

/** Back to behind the nearest of these signs. Step by step: a pattern that ends at the place would try every beginning of the text. */
export function beginOf(plain: string, index: number, signs: string): number {
	let start = index;
	while (start > 0 && !signs.includes(plain[start - 1] ?? '')) start -= 1;
	return start;
}

function endOf(plain: string, index: number, signs: string): number {
	let end = index;
	while (end < plain.length && !signs.includes(plain[end] ?? '')) end += 1;
	return end;
}

function headingOf(line: string, start: number): HeadingMark | undefined {
	const markdown = /^\s*#{1,6}\s+/.exec(line)?.[0].length ?? 0;
	const text = line.slice(markdown);
	for (const { level, pattern } of HEADINGS) {
		const match = pattern.exec(text);
		const number = match === null ? undefined : fromChineseNumerals(match[1] ?? '');
		if (match !== null && number !== undefined) {
			const from = start + markdown + (match[0].length - match[0].trimStart().length);
			return { level, number, start: from, end: start + markdown + match[0].length, words: /^[^。:\n]*/.exec(text.slice(match[0].length))?.[0] ?? '' };
		}
	}
	return undefined;
}

function pointsOf(line: string): Stretch[] {
	const begins = [0, ...[...line.matchAll(POINT)].map((match) => match.index + match[0].length)].filter(
		(at, index, all) => index === 0 || at > (all[index - 1] ?? 0),
	);
	return begins.map((start, at) => ({ start, end: begins[at + 1] ?? line.length }));
}
