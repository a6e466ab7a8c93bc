/**
 * The one door for reading records: permission as a SQL filter, masking, search, sort, keyset pages with a capped total,
 * `as known at` an earlier moment; reads of sensitive values in the clear are logged in the same transaction.
 */
import type { BookRecord, Register } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { columnsSql, fromRow } from '../db/stored.ts';
import { inOffice, rowsInOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { askedSql, type Question, sourceOf } from './asked.ts';
import { type FoundRecord, maskRecord } from './mask-record.ts';
import type { Actor } from './plan-act.ts';
import { cursorAt, orderSql, pageSql } from './read-order.ts';
import { rightsSql } from './reader-sql.ts';

export type { FoundRecord } from './mask-record.ts';

export interface FindRequest extends Question {
	readonly register: string;
	/** Why it is read; stands in the log of reads. */
	readonly purpose: 'list' | 'open' | 'evidence' | 'history' | 'export' | 'reference';
	/** 1 to 200, default 20. */
	readonly limit?: number;
	readonly cursor?: string;
}

export interface FoundRecords {
	readonly records: readonly FoundRecord[];
	/** At most {@link TOTAL_CAP}; `capped` tells that there are more. */
	readonly total: number;
	readonly capped: boolean;
	readonly next: string | null;
}

export const TOTAL_CAP = 1000;
const READ_AT_ONCE = 500;
const ALIAS = 'r';

/** Throws `not_readable`, `query_wrong` with every place at once. */
export async function findRecords(book: Book, actor: Actor, request: FindRequest): Promise<FoundRecords> {
	const register = getReadable(book, actor, request.register);
	const limit = request.limit ?? 20;
	const { where, source, order } = askedSql(book, actor, register, { ...request, alias: ALIAS });
	const columns = columnsSql(register, ALIAS);
	const [asPage, asRest] = pageSql({ columns, source, where, alias: ALIAS, order, cursor: request.cursor, limit: limit + 1 });
	return inOffice(book.pool, book.office_id, async (client) => {
		const rows = await run<Record<string, unknown> & { found_total: number }>(
			client,
			sql`WITH counted AS (SELECT count(*)::int AS n FROM (SELECT 1 FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where} LIMIT ${sql.lit(TOTAL_CAP + 1)}) AS capped_rows)
			SELECT counted.n AS found_total, page.* FROM counted LEFT JOIN (${asPage}) AS page ON true`,
		);
		const total = Number(rows[0]?.found_total ?? 0);
		const first = rows.filter((row) => row['id'] !== null);
		const missing = limit + 1 - first.length;
		const rest = asRest === undefined || missing === 0 ? [] : await run<Record<string, unknown>>(client, sql`${asRest(missing)}`);
		const found = [...first, ...rest].map((row) => fromRow(register, row));
		const page = found.slice(0, limit);
		const records = await maskAndLog(client, book, actor, register, page, request.purpose);
		const last = page.at(-1);
		return {
			records,
			total: Math.min(total, TOTAL_CAP),
			capped: total > TOTAL_CAP,
			next: found.length > limit && last !== undefined ? cursorAt(order, last) : null,
		};
	});
}

/** All records that the request picks, some at a time and in its order, as one moment saw them. Throws as {@link findRecords} does, at the first. */
export async function* readRecords(
	book: Book,
	actor: Actor,
	request: Omit<FindRequest, 'limit' | 'cursor'>,
	some = READ_AT_ONCE,
): AsyncGenerator<readonly FoundRecord[]> {
	const register = getReadable(book, actor, request.register);
	const { where, source, order } = askedSql(book, actor, register, { ...request, alias: ALIAS });
	const all = sql`SELECT ${columnsSql(register, ALIAS)} FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where} ORDER BY ${orderSql(order, ALIAS)}`;
	for await (const rows of rowsInOffice<Record<string, unknown>>(book.pool, book.office_id, all, some)) {
		const page = rows.map((row) => fromRow(register, row));
		// Whoever breaks off has seen what was told so far: the log does not wait for the end.
		yield await inOffice(book.pool, book.office_id, (client) => maskAndLog(client, book, actor, register, page, request.purpose));
	}
}

/** How many records the request picks, all of them counted. Throws as {@link findRecords} does. */
export async function countFound(book: Book, actor: Actor, request: Omit<FindRequest, 'limit' | 'cursor' | 'purpose'>): Promise<number> {
	const register = getReadable(book, actor, request.register);
	const { where, source } = askedSql(book, actor, register, { ...request, alias: ALIAS });
	return inOffice(book.pool, book.office_id, async (client) => {
		const [row] = await run<{ n: number }>(client, sql`SELECT count(*)::int AS n FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where}`);
		return row?.n ?? 0;
	});
}

/** The record, voided or not. Throws `record_unknown` also when the reader may not see it: that it exists is then no news either. */
export async function findRecord(book: Book, actor: Actor, registerId: string, id: string): Promise<FoundRecord> {
	const register = getReadable(book, actor, registerId);
	return inOffice(book.pool, book.office_id, async (client) => {
		const record = await readVisible(client, book, actor, register, id);
		const [found] = await maskAndLog(client, book, actor, register, [record], 'open');
		return found as FoundRecord;
	});
}

/** The record unmasked, for those who mask and log what they make of it. Throws `record_unknown`. */
export async function readVisible(client: pg.PoolClient, book: Book, actor: Actor, register: Register, id: string): Promise<BookRecord> {
	const [record] = await findVisible(client, book, actor, register, sql`${sql.ref(ALIAS)}.id = ${id}`);
	if (record === undefined) {
		throw new AppError('record_unknown', { id });
	}
	return record;
}

/** Those of the records, voided or not, that the actor may read now; unmasked, as {@link readVisible} gives them. */
export async function findVisibleAmong(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	register: Register,
	ids: readonly string[],
): Promise<readonly BookRecord[]> {
	return actor.rights.reads(register.id) ? findVisible(client, book, actor, register, sql`${sql.ref(ALIAS)}.id = ANY(${ids}::uuid[])`) : [];
}

/** The first record that the book's conditions pick and the actor may read now; unmasked, as {@link readVisible} gives it. */
export async function findFirstVisible(
	book: Book,
	actor: Actor,
	register: Register,
	within: readonly ((alias: string) => RawBuilder<boolean>)[],
): Promise<BookRecord | undefined> {
	if (!actor.rights.reads(register.id)) {
		return undefined;
	}
	const picked = sql`${sql.join(
		within.map((part) => part(ALIAS)),
		sql` AND `,
	)} ORDER BY ${sql.ref(ALIAS)}.id LIMIT 1`;
	return inOffice(book.pool, book.office_id, async (client) => (await findVisible(client, book, actor, register, picked))[0]);
}

async function findVisible(client: pg.PoolClient, book: Book, actor: Actor, register: Register, which: RawBuilder<unknown>): Promise<BookRecord[]> {
	const where = sql.join([...rightsSql(book, actor, register, ALIAS), which], sql` AND `);
	const rows = await run<Record<string, unknown>>(
		client,
		sql`SELECT ${columnsSql(register, ALIAS)} FROM ${sourceOf(register, undefined)} AS ${sql.ref(ALIAS)} WHERE ${where}`,
	);
	return rows.map((row) => fromRow(register, row));
}

/** How many records a condition of the book picks, and how many of them this reader may open. */
export async function countRecords(
	book: Book,
	actor: Actor,
	{ register: id, within, known_at }: { register: string; within: readonly ((alias: string) => RawBuilder<boolean>)[]; known_at: string | undefined },
): Promise<{ all: number; open: number }> {
	const register = getRegister(book, id);
	const mine = actor.rights.reads(id) ? sql.join(rightsSql(book, actor, register, ALIAS), sql` AND `) : sql`false`;
	const where = sql.join([sql`${sql.ref(ALIAS)}.office_id = ${book.office_id}`, ...within.map((part) => part(ALIAS))], sql` AND `);
	return inOffice(book.pool, book.office_id, async (client) => {
		const [row] = await run<{ all: number; open: number }>(
			client,
			sql`SELECT count(*)::int AS all, count(*) FILTER (WHERE ${mine})::int AS open FROM ${sourceOf(register, known_at)} AS ${sql.ref(ALIAS)} WHERE ${where}`,
		);
		return row ?? { all: 0, open: 0 };
	});
}

/** Throws `register_unknown`, `not_readable`. */
export function getReadable(book: Book, actor: Actor, id: string): Register {
	const register = getRegister(book, id);
	if (!actor.rights.reads(id)) {
		throw new AppError('not_readable', { register: register.label.zh, register_en: register.label.en });
	}
	return register;
}

function getRegister(book: Book, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	return register;
}

async function maskAndLog(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	register: Register,
	records: readonly BookRecord[],
	purpose: FindRequest['purpose'],
): Promise<FoundRecord[]> {
	const masked = records.map((record) => maskRecord(book, actor.rights, register, record));
	const inClear = masked.filter(({ in_clear }) => in_clear).map(({ record }) => record.id);
	if (inClear.length > 0) {
		await logRead(client, book, actor, register, { purpose, ids: inClear });
	}
	return masked.map(({ record, masked: fields }) => ({ record, masked: fields }));
}

/** Whoever saw sensitive values in the clear stands in the log before the answer leaves. */
export async function logRead(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	register: Register,
	read: { purpose: string; ids: readonly string[] },
): Promise<void> {
	const at = book.now();
	await client.query(
		'INSERT INTO book.read_log (office_id, id, at, account, register, purpose, record_ids, total) VALUES ($1, $2, $3, $4, $5, $6, $7::uuid[], $8)',
		[book.office_id, book.newId(at), at.toISOString(), actor.account, register.id, read.purpose, read.ids, read.ids.length],
	);
}
