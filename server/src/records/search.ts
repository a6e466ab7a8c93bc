/** Search by substring: the words of a record, and the pairs of neighbouring characters that find them quickly. How they are stored is in `db/stored.ts`. */
import type { BookRecord, Register } from '@yibenzhang/engine';
import { pinyin } from 'pinyin-pro';

const PAIRED = /[\ud800-\udfff]/;

/** The record's search fields one per line, in lower case; of names the full pinyin and the initials beside them. */
export function searchText(register: Register, record: Pick<BookRecord, 'values'>): string {
	const lines: string[] = [];
	for (const id of register.search) {
		const value = record.values[id];
		if (typeof value === 'string' && value !== '') {
			lines.push(value);
			if (register.pinyin?.includes(id) === true) {
				lines.push(...spellings(value));
			}
		}
	}
	return fold(lines.join('\n'));
}

/** How a Chinese name may be typed in letters: `zhangsan`, `zs`; ü as v, as every keyboard has it. */
export function spellings(name: string): [full: string, initials: string] {
	const known = SPELLINGS.get(name);
	if (known !== undefined) {
		return known;
	}
	const spelt = spell(name);
	if (SPELLINGS.size >= MOST_SPELLINGS) {
		SPELLINGS.clear();
	}
	SPELLINGS.set(name, spelt);
	return spelt;
}

/** The same people and places come again in every ledger, and a spelling costs more than all else about a row. */
const SPELLINGS = new Map<string, [full: string, initials: string]>();
const MOST_SPELLINGS = 10_000;

function spell(name: string): [full: string, initials: string] {
	const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
	return [syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')];
}

/** What somebody typed, apart by spaces: each word must be there. */
export function searchWords(search: string): string[] {
	return fold(search)
		.split(/\s+/)
		.filter((word) => word !== '');
}

/** Every pair of neighbouring characters of the words, once. */
export function bigrams(words: string): string[] {
	return [...new Set(allBigrams(words))];
}

/** Every pair, as often as it stands there. */
export function allBigrams(words: string): string[] {
	const grams: string[] = [];
	for (const word of words.split(/\s+/)) {
		// Only characters beyond the first plane take two places in a string.
		const characters = PAIRED.test(word) ? [...word] : word;
		for (let index = 0; index + 1 < characters.length; index++) {
			grams.push(typeof characters === 'string' ? characters.slice(index, index + 2) : `${characters[index]}${characters[index + 1]}`);
		}
	}
	return grams;
}

/** As words are compared: full-width letters as half-width ones, capitals as small ones. */
export function fold(words: string): string {
	return words.normalize('NFKC').toLowerCase();
}
