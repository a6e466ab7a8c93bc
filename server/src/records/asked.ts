/** What a reader asks of a register, as SQL: their rights, their own question, the order. Whatever reads records for somebody begins here. */
import { type PreparedCondition, type Problem, prepareCondition, type Register, VOIDED } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { knownAtSource } from './known-at.ts';
import { readKnownAt } from './moment.ts';
import type { Actor } from './plan-act.ts';
import { type Order, readOrder } from './read-order.ts';
import { rightsSql, toSql } from './reader-sql.ts';
import { seesEverywhere } from './rights.ts';
import { searchSql } from './search-sql.ts';

export interface Question {
	/** A condition as it came from outside. */
	readonly filter?: unknown;
	/** A field, `-` before it for descending. Default: the register's own date, latest first. */
	readonly sort?: string;
	readonly search?: string;
	/** Only what the book knew at that moment, ISO 8601. */
	readonly known_at?: string;
	/** A further condition that only the book itself sets, such as a figure's question. */
	readonly within?: readonly ((alias: string) => RawBuilder<boolean>)[];
}

interface Asked extends Question {
	readonly alias: string;
}

/** Throws `query_wrong` with every place at once. */
export function askedSql(
	book: Book,
	actor: Actor,
	register: Register,
	asked: Asked,
): { where: RawBuilder<boolean>; source: RawBuilder<unknown>; order: Order } {
	const known_at = asked.known_at === undefined ? undefined : readKnownAt(asked.known_at);
	const order = readOrder(register, asked.sort);
	refuseMaskedOrder(actor, register, order);
	const question = { ...asked, ...(known_at === undefined ? {} : { known_at }) };
	const where = sql<boolean>`${sql.join([...rightsSql(book, actor, register, asked.alias), ...requestSql(book, actor, register, question)], sql` AND `)}`;
	return { where, source: sourceOf(register, known_at), order };
}

function requestSql(book: Book, actor: Actor, register: Register, request: Asked): RawBuilder<boolean>[] {
	const { known_at, alias } = request;
	const parts: RawBuilder<boolean>[] = [];
	const filter = request.filter === undefined ? null : preparedFilter(book, register, request.filter);
	if (filter !== null) {
		parts.push(toSql(book, filter, { alias, known_at, asked: { register, actor } }));
	}
	if (request.within !== undefined) {
		parts.push(...request.within.map((part) => part(alias)));
	}
	if (filter === null || !asksForState(filter)) {
		parts.push(sql<boolean>`${sql.ref(alias)}.state <> ${VOIDED}`);
	}
	if (request.search !== undefined && request.search.trim() !== '') {
		parts.push(searchSql(book, actor, register, { search: request.search, alias, known_at }));
	}
	return parts;
}

/** Voided records are shown only to those who ask for a state of the records themselves, not of related ones. */
function asksForState(filter: PreparedCondition): boolean {
	switch (filter.is) {
		case 'all':
		case 'any':
			return filter.parts.some(asksForState);
		case 'not':
			return asksForState(filter.part);
		case 'field':
			return filter.field.own && filter.field.id === 'state';
		default:
			return false;
	}
}

function preparedFilter(book: Book, register: Register, filter: unknown): PreparedCondition {
	const result = prepareCondition(filter, { register, registers: book.registers, parse: book.parse });
	if (!('prepared' in result)) {
		throw new AppError(
			'query_wrong',
			{},
			result.problems.map((problem): Problem => ({ ...problem, path: problem.path === '' ? 'filter' : `filter.${problem.path}` })),
		);
	}
	return result.prepared;
}

/** The register's table, or what the book knew of it at a moment. */
export function sourceOf(register: Register, knownAt: string | undefined): RawBuilder<unknown> {
	return knownAt === undefined ? sql`${sql.table(`ledger.${register.id}`)}` : knownAtSource(register, knownAt);
}

/** An order by masked values would tell them. Throws `query_wrong`. */
function refuseMaskedOrder(actor: Actor, register: Register, { field }: Order): void {
	const sensitive = Object.hasOwn(register.fields, field) ? register.fields[field]?.sensitive : undefined;
	if (sensitive !== undefined && !seesEverywhere(actor.rights, register, sensitive)) {
		const label = register.fields[field]?.label;
		const message = { zh: `“${label?.zh}”对您有遮盖，不能按它排序`, en: `“${label?.en}” is masked for you; records cannot be sorted by it` };
		throw new AppError('query_wrong', {}, [{ path: 'sort', message }]);
	}
}
