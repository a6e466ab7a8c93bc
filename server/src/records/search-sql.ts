/** A search as SQL: what the reader sees is found, also by what the book knew earlier; masked words are found by nobody. */
import { type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { hasWord } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import type { Actor } from './plan-act.ts';
import { clearSql } from './reader-sql.ts';
import { searchWords } from './search.ts';

export interface SearchRequest {
	readonly search: string;
	readonly alias: string;
	readonly known_at: string | undefined;
}

/** Throws `query_wrong` for a search by pinyin in what the book knew earlier: initials are kept for the latest version only. */
export function searchSql(book: Book, actor: Actor, register: Register, { search, alias, known_at }: SearchRequest): RawBuilder<boolean> {
	if (register.search.length === 0) {
		return sql<boolean>`false`;
	}
	const words = searchWords(search);
	const kept = register.search.filter((id) => register.fields[id]?.sensitive !== undefined);
	const seen = new Map(kept.map((id) => [id, clearOf(book, actor, register, id, alias)]));
	// Neither versions nor the unit tree hold words ready for search.
	const isBare = known_at !== undefined || register.id === unitRegister.id;
	if (known_at !== undefined && (register.pinyin ?? []).length > 0 && words.some((word) => /^[a-z]+$/.test(word))) {
		const message = { zh: '查看过去的时刻时不能按拼音搜索，请用汉字', en: 'an earlier moment cannot be searched by pinyin; use the characters' };
		throw new AppError('query_wrong', {}, [{ path: 'search', message }]);
	}
	const conditions = [...seen.values()].filter((one) => one !== null);
	const parts = words.map((word) => {
		const bare = sql<boolean>`strpos(${bareWords(register, seen, alias)}, ${word}) > 0`;
		if (isBare) {
			return bare;
		}
		return conditions.length === 0 ? hasWord(word, alias) : sql<boolean>`(${hasWord(word, alias)} AND ((${sql.join(conditions, sql` AND `)}) OR ${bare}))`;
	});
	return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`;
}

function clearOf(book: Book, actor: Actor, register: Register, id: string, alias: string): RawBuilder<boolean> | null {
	const sensitive = register.fields[id]?.sensitive;
	return sensitive === undefined ? null : clearSql(book, actor, register, { sensitive, alias });
}

/** The search fields as they stand in the row, folded like a search; masked ones left out. */
function bareWords(register: Register, seen: ReadonlyMap<string, RawBuilder<boolean> | null>, alias: string): RawBuilder<string> {
	const columns = register.search.map((id) => {
		const column = sql.ref(`${alias}.${id}`);
		const clear = seen.get(id) ?? null;
		return clear === null ? sql`${column}` : sql`CASE WHEN ${clear} THEN ${column} END`;
	});
	return sql<string>`lower(normalize(concat_ws(E'\\n', ${sql.join(columns)}), NFKC))`;
}
