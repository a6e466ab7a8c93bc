import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const HAN = /\p{Script=Han}|[，。、；：（）“”《》]/u;
/** Every word of the catalogue by its place; what takes parameters is called with marks in their stead. */
function wordsOf(catalogue: object, at = ''): [string, string][] {
	return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
		const place = `${at}${key}`;
		if (typeof value === 'object' && value !== null) {
			return wordsOf(value, `${place}.`);
		}
		return [[place, typeof value === 'function' ? [1, 2].map((n) => String(value(n === 1 ? '1' : 'H1', n))).join(' | ') : String(value)]];
	});
}

test('both languages have the same words', () => {
	expect(wordsOf(en).map(([place]) => place)).toEqual(wordsOf(zh).map(([place]) => place));
});

test('no word is empty', () => {
	expect([...wordsOf(zh), ...wordsOf(en)].filter(([, words]) => words.trim() === '')).toEqual([]);
});

test('no Chinese stands in the English words, but for the way to the Chinese page', () => {
	expect(wordsOf(en).filter(([, words]) => HAN.test(words))).toEqual([['account.language', '中文']]);
});

test('every Chinese word is Chinese, but for the name of the other language', () => {
	expect(wordsOf(zh).filter(([, words]) => !HAN.test(words))).toEqual([['account.language', 'English']]);
});

test('nothing of the phone’s entry asks for words that it does not bring', () => {
	const reached = filesFrom(new URL('../notes/main.tsx', import.meta.url));
	expect(reached.size).toBeGreaterThan(40);
	const asking = [...reached].filter(([name]) => name.endsWith('/strings/office.ts')).map(([name]) => name);
	for (const [name, source] of reached) {
		if (!name.endsWith('/strings/language.tsx') && /\buse(Language|Strings)\b/.test(source)) {
			asking.push(name);
		}
	}
	expect(asking).toEqual([]);
});

/** The source of a file and of all that comes along with it, by address. */
function filesFrom(file: URL, found = new Map<string, string>()): Map<string, string> {
	if (!found.has(file.href)) {
		const source = readFileSync(fileURLToPath(file), 'utf8');
		found.set(file.href, source);
		for (const [, path] of source.matchAll(/^(?:import|export) (?!type )[^'";]*'(\.[^']+\.tsx?)'/gm)) {
			filesFrom(new URL(path ?? '', file), found);
		}
	}
	return found;
}
