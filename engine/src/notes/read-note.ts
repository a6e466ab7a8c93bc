/** Everything in a sentence that means something by itself, before any register is asked. */
import type { NoteContext, Span } from './note.ts';
import { type FoundAmount, findAmounts } from './read-amounts.ts';
import { type FoundDay, findDays } from './read-days.ts';
import { findEnglishDays } from './read-english-days.ts';
import { type FoundName, findPeople, isName } from './read-people.ts';
import { type FoundPlace, type FoundUnit, findPlaces, findUnits } from './read-places.ts';

export interface Reading {
	readonly text: string;
	readonly clauses: readonly Span[];
	readonly days: readonly FoundDay[];
	readonly people: readonly FoundName[];
	readonly units: readonly FoundUnit[];
	readonly places: readonly FoundPlace[];
	readonly amounts: readonly FoundAmount[];
	readonly phones: readonly (Span & { readonly number: string })[];
	readonly codes: readonly (Span & { readonly number: string })[];
}

const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g;
/** ID numbers and credit codes have eighteen characters. */
const EIGHTEEN = /(?<![0-9A-Za-z])(?:[1-9]\d{16}[\dXx]|[0-9A-HJ-NP-RTUW-Y]{18})(?![0-9A-Za-z])/g;
const HOUSE = /[\d〇零一二三四五六七八九十]+(?:号楼|栋|单元|号院|号线|室|楼)|(?<=[道路街巷弄])\d+号|(?<=(?<![A-Za-z])at )\d+[A-Za-z]?(?= [A-Z])/g;

export function readNote(text: string, context: NoteContext): Reading {
	const days = [...findDays(text, context.today), ...findEnglishDays(text, context.today)].sort((a, b) => a.start - b.start);
	const people = withKnown(findPeople(text), text, context);
	const units = findUnits(text, { units: context.units, words: context.words, today: context.today, own: context.unit });
	const phones = numbersOf(text, PHONE);
	const codes = numbersOf(text, EIGHTEEN);
	const houses = [...text.matchAll(HOUSE)].map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
	const amounts = findAmounts(text, [...days, ...people, ...phones, ...codes, ...houses]);
	const places = findPlaces(text, [...days, ...units, ...people, ...amounts]);
	return { text, clauses: clausesOf(text), days, people, units, places, amounts, phones, codes };
}

export function isWithin(span: Span, spans: readonly Span[]): boolean {
	return spans.some(({ start, end }) => start <= span.start && span.end <= end);
}

export function touches(span: Span, spans: readonly Span[]): boolean {
	return spans.some(({ start, end }) => start < span.end && span.start < end);
}

/** Names that the book knows are names, whatever stands around them. */
function withKnown(found: readonly FoundName[], text: string, { known }: NoteContext): FoundName[] {
	const names = [...new Set(known.map(({ name }) => name))].filter((name) => isName(name) && text.includes(name));
	const standing = names.map((name) => ({ name, start: text.indexOf(name), end: text.indexOf(name) + name.length }));
	return [...standing, ...found.filter((one) => !touches(one, standing))].sort((a, b) => a.start - b.start);
}

function clausesOf(text: string): Span[] {
	return [...text.matchAll(/(?:[^，。；！？,;!?\n.]|\.(?!\s|$))+/g)].map(({ index, 0: clause }) => ({ start: index, end: index + clause.length }));
}

function numbersOf(text: string, pattern: RegExp): (Span & { number: string })[] {
	return [...text.matchAll(pattern)].map(({ index, 0: number }) => ({ number, start: index, end: index + number.length }));
}
