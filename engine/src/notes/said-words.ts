/** What people may say for registers, fields and codes: their labels taken apart, the words of the definitions, and those of the office. */
import type { CodeList } from '../office.ts';
import type { FieldDefinition, Register } from '../register.ts';
import { isLatin, latinPlaces } from './latin-words.ts';
import type { NoteWord, Span } from './note.ts';
import { sameMeasure } from './read-amounts.ts';

export interface FieldWords {
	readonly words: readonly string[];
	/** The measure word of its numbers, when the label names one. */
	readonly measure: string | undefined;
}

export interface CodeHit extends Span {
	readonly code: string;
	readonly word: string;
}

const ENDINGS = /(?:人数|户数|次数|天数|层数|间数|面积|金额|资金|数量|日期|情况|人员|类别|名称)$/;
const BY_ENDING: Readonly<Record<string, string>> = { 人数: '人', 户数: '户', 次数: '次', 天数: '天', 层数: '层', 间数: '间', 房间数: '间' };
const NEGATED =
	/(?:\b(?:no|not|without|never|didn['’]t|isn['’]t|wasn['’]t)\s+(?:any\s+|an?\s+)?|(?:没有?|未|无|不|不用|没能|尚未|并未)(?:发现|看到|出现|再|有|存在|见)?)$/i;
/** What somebody was told not to do was not done. */
const FORBIDDEN = /(?:别|不要|不能|不得|禁止|严禁|切勿|防止|小心|注意)(?:在|再|把|让)?$/;
/** Fewer characters than that are found in too many other words. */
const LEAST = 2;

export function fieldWords(register: Register, id: string, field: FieldDefinition, added: readonly NoteWord[]): FieldWords {
	const label = field.label.zh;
	const measure = /[（(](.+?)[）)]\s*$/.exec(label)?.[1] ?? BY_ENDING[ENDINGS.exec(label)?.[0] ?? ''] ?? (field.kind === 'money' ? '元' : undefined);
	const plain = partsOf(label).flatMap((part) => [part, part.replace(ENDINGS, '')]);
	const own = added.flatMap(({ word, means }) => ('register' in means && means.register === register.id && means.field === id ? [word] : []));
	return {
		words: unique([...(field.words ?? []), ...own, ...plain.filter((word) => word.length >= LEAST), ...englishOf(field.label.en)]),
		measure: measure === undefined ? undefined : sameMeasure(measure),
	};
}

export function registerWords(register: Register, added: readonly NoteWord[]): readonly string[] {
	const own = added.flatMap(({ word, means }) => ('register' in means && means.register === register.id && means.field === undefined ? [word] : []));
	return unique([
		...(register.note?.words ?? []),
		...own,
		...partsOf(register.label.zh).filter((word) => word.length > LEAST),
		...englishOf(register.label.en),
	]);
}

/** Each code with what is said for it, and the measure word of its label. */
export function codeWords(list: CodeList, on: string): readonly { readonly code: string; readonly words: readonly string[]; readonly measure: string }[] {
	return list.codes
		.filter(({ from_on = '', until_on = '9999' }) => from_on <= on && on <= until_on)
		.map(({ code, label, words = [] }) => {
			return {
				code,
				words: unique([...words, ...partsOf(label.zh).filter((part) => part.length >= LEAST && !/^其他/.test(part)), ...englishOf(label.en)]),
				measure: sameMeasure(/[（(](.{1,2})[）)]$/.exec(label.zh)?.[1] ?? ''),
			};
		});
}

/** Where the codes of a list are said; of two that overlap the longer one, and none that is denied. */
export function findCodes(text: string, codes: ReturnType<typeof codeWords>): CodeHit[] {
	const hits = codes
		.flatMap(({ code, words }) => words.flatMap((word) => placesOf(text, word).map((start) => ({ code, word, start, end: start + word.length }))))
		.sort((a, b) => b.word.length - a.word.length || a.start - b.start);
	const kept: CodeHit[] = [];
	for (const hit of hits)
		if (!kept.some(({ start, end, code }) => start < hit.end && hit.start < end && (code !== hit.code || hit.word !== ''))) kept.push(hit);
	return kept.filter(({ start, word }) => /^[没未无不]/.test(word) || !isDenied(text, start)).sort((a, b) => a.start - b.start);
}

/** The word is said of something that is there. */
export function isMeant(text: string, word: string): boolean {
	return placesOf(text, word).some((start) => /^[没未无不]/.test(word) || !(isDenied(text, start) || FORBIDDEN.test(text.slice(0, start))));
}

export function isDenied(text: string, start: number): boolean {
	return NEGATED.test(text.slice(0, start));
}

export function placesOf(text: string, word: string): number[] {
	if (isLatin(word)) return latinPlaces(text, word);
	const places: number[] = [];
	for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
	return places;
}

/** `消防通道、疏散出口` is said as either; brackets and quotation marks are not said. */
function partsOf(label: string): string[] {
	return label
		.replace(/[（(].*?[）)]/g, '')
		.replace(/[“”]/g, '')
		.split(/[、，,/]/)
		.map((part) => part.trim());
}

/** The English label, and its parts; a word is found with its endings, so it stands without its plural. */
function englishOf(label: string): string[] {
	return partsOf(label)
		.map((part) => part.replace(/(?<=[a-z]{3})s$/, ''))
		.filter((part) => part.length > LEAST && !/^others?$/i.test(part));
}

function unique(words: readonly string[]): readonly string[] {
	return [...new Set(words.filter((word) => word !== ''))];
}
