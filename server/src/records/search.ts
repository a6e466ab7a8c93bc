/** Search by substring: the words of a record, and the pairs of neighbouring characters that find them quickly. */
import type { BookRecord, Register } from '@yibenzhang/engine';
import { pinyin } from 'pinyin-pro';

/** The record's search fields one per line, in lower case; of names the full pinyin and the initials beside them. */
export function searchText(register: Register, record: Pick<BookRecord, 'values'>): string {
	const lines: string[] = [];
	for (const id of register.search) {
		const value = record.values[id];
		if (typeof value === 'string' && value !== '') {
			lines.push(value);
			if (register.pinyin?.includes(id) === true) {
				const syllables = pinyin(value, { toneType: 'none', type: 'array' });
				lines.push(syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join(''));
			}
		}
	}
	return fold(lines.join('\n'));
}

/** Literal of a `tsvector` that holds every bigram of the text. */
export function searchGrams(words: string): string {
	return bigrams(words).map(quoteLexeme).join(' ');
}

/** SQL over a row of the table `alias`, with its parameters numbered from `first`. Bigrams narrow, LIKE decides. Null for an empty search. */
export function searchSql(search: string, alias: string, first: number): { readonly sql: string; readonly parameters: string[] } | null {
	const words = fold(search).split(/\s+/).filter((word) => word !== '');
	if (words.length === 0) {
		return null;
	}
	const parts: string[] = [];
	const parameters: string[] = [];
	for (const word of words) {
		const grams = bigrams(word);
		if (grams.length > 0) {
			parameters.push(grams.map(quoteLexeme).join(' & '));
			parts.push(`${alias}.search_grams @@ $${first + parameters.length - 1}::tsquery`);
		}
		parameters.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
		parts.push(`${alias}.search_text LIKE $${first + parameters.length - 1}`);
	}
	return { sql: parts.join(' AND '), parameters };
}

function fold(words: string): string {
	return words.normalize('NFKC').toLowerCase();
}

function bigrams(words: string): string[] {
	const grams = new Set<string>();
	for (const word of words.split(/\s+/)) {
		const characters = [...word];
		for (let index = 0; index + 1 < characters.length; index++) {
			grams.add(`${characters[index]}${characters[index + 1]}`);
		}
	}
	return [...grams];
}

function quoteLexeme(gram: string): string {
	return `'${gram.replace(/[\\']/g, '$&$&')}'`;
}
