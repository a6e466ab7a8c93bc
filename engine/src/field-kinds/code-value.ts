/** What choice, choices and items have alike: codes of a list. */
import type { Code, CodeList } from '../office.ts';
import type { StoredValue } from '../record.ts';
import type { FieldDefinition } from '../register.ts';
import { type Text, text } from '../text.ts';
import type { Names, ParseContext } from './kind.ts';

/** The problem with using this code, or nothing. */
export function codeProblem(field: FieldDefinition, code: unknown, context: ParseContext): Text | undefined {
	if (typeof code !== 'string') return text('应为代码', 'Must be a code');
	const list = context.code_lists.get(field.codes ?? '');
	const entry = list === undefined ? undefined : codesOf(list).get(code);
	if (!entry)
		return text(`没有这一选项：${code.slice(0, 40)}${choicesText(list?.codes, 'zh')}`, `No such choice: ${code.slice(0, 40)}${choicesText(list?.codes, 'en')}`);
	const { on } = context;
	if (on !== undefined && ((entry.from_on && on < entry.from_on) || (entry.until_on && on > entry.until_on))) {
		return text(`“${entry.label.zh}”在 ${on} 不可使用`, `“${entry.label.en}” may not be used on ${on}`);
	}
	return undefined;
}

const BY_CODE = new WeakMap<CodeList, ReadonlyMap<string, Code>>();

function codesOf(list: CodeList): ReadonlyMap<string, Code> {
	const known = BY_CODE.get(list);
	if (known !== undefined) return known;
	// The first of two alike, as whoever looks through the list finds it.
	const codes = new Map([...list.codes].reverse().map((code) => [code.code, code]));
	BY_CODE.set(list, codes);
	return codes;
}

/** The problem with codes that the value uses anew on a day on which they may not be; what stood there before may stay. */
export function newCodeProblem(
	field: FieldDefinition,
	value: StoredValue,
	before: StoredValue,
	context: ParseContext & { readonly on: string },
): Text | undefined {
	const stood = before === null ? undefined : new Set(codesIn(before));
	for (const code of codesIn(value)) {
		const problem = stood?.has(code) === true ? undefined : codeProblem(field, code, context);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

/** Of a choice, of choices, of items. */
function codesIn(value: StoredValue): string[] {
	const codes: string[] = [];
	for (const part of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
		if (typeof part === 'string') codes.push(part);
		else if (isRow(part)) codes.push(part.item);
	}
	return codes;
}

function isRow(part: unknown): part is { readonly item: string } {
	return typeof part === 'object' && part !== null && 'item' in part;
}

/** A label in either language, a word people say, or the code itself → the code; anything else comes back as written. */
export function readTypedCode(field: FieldDefinition, cell: string | number | boolean, context: ParseContext): string {
	const written = String(cell).trim();
	const list = context.code_lists.get(field.codes ?? '');
	const spoken = list === undefined ? undefined : spokenCodes(list);
	return spoken?.get(written) ?? spoken?.get(plainWord(written)) ?? written;
}

/** Several in one cell, with marks between that may also stand within a label: the longest piece that is a label wins. */
export function readTypedCodes(field: FieldDefinition, cell: string, context: ParseContext): string[] {
	const list = context.code_lists.get(field.codes ?? '');
	const spoken = list === undefined ? new Map<string, string>() : spokenCodes(list);
	const whole = spoken.get(cell);
	if (whole !== undefined) return [whole];
	const pieces = cell.split(/([、,，;；/\n]+)/);
	const codes: string[] = [];
	for (let from = 0; from < pieces.length; from += 2) {
		let until = pieces.length;
		const isKnown = () => spoken.has(plainWord(pieces.slice(from, until).join('')));
		while (until > from + 1 && !isKnown()) until -= 2;
		const word = pieces
			.slice(from, Math.max(until, from + 1))
			.join('')
			.trim();
		if (word !== '') codes.push(spoken.get(plainWord(word)) ?? word);
		from = Math.max(until, from + 1) - 1;
	}
	return codes;
}

const SPOKEN = new WeakMap<CodeList, ReadonlyMap<string, string>>();

/** What people write → the code. A code before a label, a label before a word; two codes that share a word are neither. */
function spokenCodes(list: CodeList): ReadonlyMap<string, string> {
	const known = SPOKEN.get(list);
	if (known !== undefined) return known;
	const spoken = new Map<string, string>();
	for (const spokenOf of [(code: Code) => [code.code], ({ label }: Code) => [label.zh, label.en], ({ words }: Code) => words ?? []]) {
		const level = new Map<string, string | null>();
		for (const code of list.codes) {
			for (const word of spokenOf(code).map(plainWord)) level.set(word, level.has(word) && level.get(word) !== code.code ? null : code.code);
		}
		for (const [word, code] of level) if (code !== null && !spoken.has(word)) spoken.set(word, code);
	}
	SPOKEN.set(list, spoken);
	return spoken;
}

function plainWord(written: string): string {
	return written.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

export function codeLabel(field: FieldDefinition, code: string, language: 'zh' | 'en', names: Names): string {
	return names.code(field.codes ?? '', code)?.[language] ?? code;
}

function choicesText(codes: readonly Code[] | undefined, language: 'zh' | 'en'): string {
	if (!codes || codes.length > 12) return '';
	return language === 'zh' ? `，可选：${codes.map((each) => each.label.zh).join('、')}` : `; choose from ${codes.map((each) => each.label.en).join(', ')}`;
}
