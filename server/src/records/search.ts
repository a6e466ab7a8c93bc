/** Search by substring: the words of a record, and the pairs of neighbouring characters that find them quickly. */
import type { BookRecord, Register } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import { pinyin } from 'pinyin-pro';

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

/** How a Chinese name may be typed in letters: `zhangsan`, `zs`. */
export function spellings(name: string): [full: string, initials: string] {
	const syllables = pinyin(name, { toneType: 'none', type: 'array' });
	return [syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')];
}

/** Literal of a `tsvector` that holds every bigram of the text. */
export function searchGrams(words: string): string {
	return bigrams(words).map(quoteLexeme).join(' ');
}

/** Condition over a row of that alias: bigrams narrow, LIKE decides. Words apart by spaces must all be there. */
export function searchFragment(search: string, alias: string): RawBuilder<boolean> {
	const words = fold(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	const parts = words.flatMap((word) => {
		const like = sql<boolean>`${sql.ref(`${alias}.search_text`)} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;
		const grams = bigrams(word);
		return grams.length === 0 ? [like] : [sql<boolean>`${sql.ref(`${alias}.search_grams`)} @@ ${grams.map(quoteLexeme).join(' & ')}::tsquery`, like];
	});
	return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`;
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
	return gram.includes("'") || gram.includes('\\') ? `'${gram.replace(/[\\']/g, '$&$&')}'` : `'${gram}'`;
}
