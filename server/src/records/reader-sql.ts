/** What a reader may see, as SQL over rows of an alias: whole records by their posts, sensitive fields by what those posts see. */
import { type ConditionParameters, type PreparedCondition, type Register, type Sensitivity, today } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { type ConditionReader, conditionSql } from './condition-sql.ts';
import { knownAtSource } from './known-at.ts';
import type { Actor } from './plan-act.ts';
import { preparedOnce } from './prepared.ts';
import { actFilter, keptAccounts, type ReadFilter, readFilter, seeFilter } from './rights.ts';

const KEPT = 'kept';

/** Office and reader's rights, as conditions that must all hold. */
export function rightsSql(book: Book, actor: Actor, register: Register, alias: string): RawBuilder<boolean>[] {
	const office = sql<boolean>`${sql.ref(alias)}.office_id = ${book.office_id}`;
	const readable = filterSql(book, register, { filter: readFilter(actor.rights, register), alias });
	return [office, ...(readable === null ? [] : [readable]), ...notKeptFrom(book, actor, register, alias)];
}

/** True of the rows on which the actor may do the action, their state aside; null: on all. */
export function actSql(book: Book, actor: Actor, register: Register, { action, alias }: { action: string; alias: string }): RawBuilder<boolean> | null {
	return filterSql(book, register, { filter: actFilter(actor.rights, register, action), alias });
}

/** Asked of the record as it stands, also by those who ask how it was: who is named today was not yet named then. */
function notKeptFrom(book: Book, actor: Actor, register: Register, alias: string): RawBuilder<boolean>[] {
	const { kept_from } = register;
	if (kept_from === undefined || actor.rights.system) {
		return [];
	}
	const each = keptAccounts(actor.rights).map((account) => toSql(book, preparedOnce(book, register, kept_from), { alias: KEPT, params: { account } }));
	const kept = sql`(${sql.join(each, sql` OR `)})`;
	return [
		sql<boolean>`NOT EXISTS (SELECT FROM ${sql.table(`ledger.${register.id}`)} AS ${sql.ref(KEPT)}
			WHERE ${sql.ref(`${KEPT}.office_id`)} = ${sql.ref(`${alias}.office_id`)} AND ${sql.ref(`${KEPT}.id`)} = ${sql.ref(`${alias}.id`)} AND ${kept})`,
	];
}

/**
 * A reader's own question is answered as if masked values were not there, and as if records that they may not read did not
 * exist: otherwise what is kept from them could be found by asking.
 */
function readerOf(book: Book, actor: Actor): ConditionReader {
	return {
		readable: (register, alias) => (actor.rights.reads(register.id) ? sql.join(rightsSql(book, actor, register, alias), sql` AND `) : sql<boolean>`false`),
		clear: (register, field, alias) => {
			const sensitive = register.fields[field]?.sensitive;
			return sensitive === undefined ? null : clearSql(book, actor, register, { sensitive, alias });
		},
	};
}

/** True of rows in which the reader sees fields of that kind in the clear; null when they see them in every row. */
export function clearSql(
	book: Book,
	actor: Actor,
	register: Register,
	{ sensitive, alias }: { readonly sensitive: Sensitivity; readonly alias: string },
): RawBuilder<boolean> | null {
	return filterSql(book, register, { filter: seeFilter(actor.rights, register, sensitive), alias });
}

export interface ToSql {
	readonly alias: string;
	readonly params?: ConditionParameters;
	/** ISO 8601; related records are then read as the book knew them. */
	readonly known_at?: string | undefined;
	/** For a question that came from outside: the register it is asked of, and who asks. */
	readonly asked?: { readonly register: Register; readonly actor: Actor };
}

export function toSql(book: Book, condition: PreparedCondition, { alias, params, known_at, asked }: ToSql): RawBuilder<boolean> {
	return conditionSql(condition, {
		alias,
		params: { ...params, day: today(book.now()) },
		units: book.units,
		source: (id) => {
			const register = book.registers.get(id);
			return known_at === undefined || register === undefined ? sql.table(`ledger.${id}`) : knownAtSource(register, known_at);
		},
		...(asked === undefined ? {} : { register: asked.register, reader: readerOf(book, asked.actor) }),
	});
}

function filterSql(book: Book, register: Register, { filter, alias }: { readonly filter: ReadFilter; readonly alias: string }): RawBuilder<boolean> | null {
	if (filter === 'all') {
		return null;
	}
	const any = filter.map(({ condition, post_unit, account }) =>
		toSql(book, preparedOnce(book, register, condition), { alias, params: { account, post_unit } }),
	);
	return any.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(any, sql` OR `)})`;
}
