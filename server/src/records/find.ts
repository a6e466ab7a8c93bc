/**
 * The one door for reading records: permission as a SQL filter, masking, search, sort, keyset pages with a capped total,
 * `as known at` an earlier moment; reads of sensitive values in the clear are logged in the same transaction.
 */
import {
	type BookRecord,
	type ConditionParameters,
	type FieldDefinition,
	type PreparedCondition,
	type Problem,
	prepareCondition,
	type Register,
	today,
	VOIDED,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { conditionSql } from './condition-sql.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { knownAtSource } from './known-at.ts';
import { type FoundRecord, maskRecord } from './mask-record.ts';
import type { Actor } from './plan-act.ts';
import { preparedOnce } from './prepared.ts';
import { readFilter } from './rights.ts';
import { searchFragment } from './search.ts';

export type { FoundRecord } from './mask-record.ts';

export interface FindRequest {
	readonly register: string;
	/** Why it is read; stands in the log of reads. */
	readonly purpose: 'list' | 'open' | 'evidence' | 'history' | 'export' | 'reference';
	/** A condition as it came from outside. */
	readonly filter?: unknown;
	/** A field, `-` before it for descending. Default: the register's own date, latest first. */
	readonly sort?: string;
	readonly search?: string;
	/** 1 to 200, default 20. */
	readonly limit?: number;
	readonly cursor?: string;
	/** Only what the book knew at that moment, ISO 8601. */
	readonly known_at?: string;
	/** A further condition that only the book itself sets, such as a figure's question. */
	readonly within?: readonly ((alias: string) => RawBuilder<boolean>)[];
}

export interface FoundRecords {
	readonly records: readonly FoundRecord[];
	/** At most {@link TOTAL_CAP}; `capped` tells that there are more. */
	readonly total: number;
	readonly capped: boolean;
	readonly next: string | null;
}

export const TOTAL_CAP = 1000;
const ALIAS = 'r';
const RECORD_FIELDS: Readonly<Record<string, true>> = { unit: true, state: true, number: true, made_by: true, made_at: true, recorded_at: true };

/** Throws `not_readable`, `query_wrong` with every place at once. */
export async function findRecords(book: Book, actor: Actor, request: FindRequest): Promise<FoundRecords> {
	const register = getReadable(book, actor, request.register);
	const limit = request.limit ?? 20;
	const order = readOrder(register, request.sort);
	const where = sql.join([...rightsSql(book, actor, register), ...requestSql(book, register, request)], sql` AND `);
	const source = sourceOf(register, request.known_at);
	const cursor = request.cursor === undefined ? undefined : readCursor(request.cursor, order.sort);
	return inOffice(book.pool, book.office_id, async (client) => {
		const rows = await run<Record<string, unknown> & { found_total: number }>(
			client,
			sql`WITH counted AS (SELECT count(*)::int AS n FROM (SELECT 1 FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where} LIMIT ${sql.lit(TOTAL_CAP + 1)}) AS capped_rows)
			SELECT counted.n AS found_total, page.* FROM counted LEFT JOIN LATERAL (
				SELECT ${sql.ref(ALIAS)}.* FROM ${source} AS ${sql.ref(ALIAS)}
				WHERE ${where} ${cursor === undefined ? sql`` : sql`AND ${afterCursor(order, cursor)}`}
				ORDER BY ${orderSql(order)} LIMIT ${sql.lit(limit + 1)}
			) AS page ON true`,
		);
		const total = Number(rows[0]?.found_total ?? 0);
		const found = rows.filter((row) => row['id'] !== null).map((row) => fromRow(register, row));
		const page = found.slice(0, limit);
		const records = await maskAndLog(client, book, actor, register, page, request.purpose);
		const last = page.at(-1);
		return {
			records,
			total: Math.min(total, TOTAL_CAP),
			capped: total > TOTAL_CAP,
			next: found.length > limit && last !== undefined ? writeCursor({ sort: order.sort, value: sortValue(order, last), id: last.id }) : null,
		};
	});
}

/** The record, voided or not. Throws `record_unknown` also when the reader may not see it: that it exists is then no news either. */
export async function findRecord(book: Book, actor: Actor, registerId: string, id: string): Promise<FoundRecord> {
	const register = getReadable(book, actor, registerId);
	return inOffice(book.pool, book.office_id, async (client) => {
		const where = sql.join([...rightsSql(book, actor, register), sql`${sql.ref(ALIAS)}.id = ${id}`], sql` AND `);
		const rows = await run<Record<string, unknown>>(client, sql`SELECT * FROM ${sourceOf(register, undefined)} AS ${sql.ref(ALIAS)} WHERE ${where}`);
		const [row] = rows;
		if (row === undefined) {
			throw new AppError('record_unknown', { id });
		}
		const [found] = await maskAndLog(client, book, actor, register, [fromRow(register, row)], 'open');
		if (found === undefined) {
			throw new AppError('record_unknown', { id });
		}
		return found;
	});
}

/** How many records a condition of the book picks, and how many of them this reader may open. */
export async function countRecords(
	book: Book,
	actor: Actor,
	{ register: id, within, known_at }: { register: string; within: readonly ((alias: string) => RawBuilder<boolean>)[]; known_at: string | undefined },
): Promise<{ all: number; open: number }> {
	const register = getRegister(book, id);
	const mine = actor.rights.reads(id) ? sql.join(rightsSql(book, actor, register), sql` AND `) : sql`false`;
	const where = sql.join([sql`${sql.ref(ALIAS)}.office_id = ${book.office_id}`, ...within.map((part) => part(ALIAS))], sql` AND `);
	return inOffice(book.pool, book.office_id, async (client) => {
		const [row] = await run<{ all: number; open: number }>(
			client,
			sql`SELECT count(*)::int AS all, count(*) FILTER (WHERE ${mine})::int AS open FROM ${sourceOf(register, known_at)} AS ${sql.ref(ALIAS)} WHERE ${where}`,
		);
		return row ?? { all: 0, open: 0 };
	});
}

export function getReadable(book: Book, actor: Actor, id: string): Register {
	const register = getRegister(book, id);
	if (!actor.rights.reads(id)) {
		throw new AppError('not_readable', { register: register.label.zh, register_en: register.label.en });
	}
	return register;
}

/** Office and reader's rights, as conditions that must all hold. */
export function rightsSql(book: Book, actor: Actor, register: Register): RawBuilder<boolean>[] {
	const office = sql<boolean>`${sql.ref(ALIAS)}.office_id = ${book.office_id}`;
	const filter = readFilter(actor.rights, register);
	if (filter === 'all') {
		return [office];
	}
	const any = filter.map(({ condition, post_unit }) => toSql(book, preparedOnce(book, register, condition), { account: actor.account, post_unit }));
	return [office, any.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(any, sql` OR `)})`];
}

function getRegister(book: Book, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	return register;
}

function requestSql(book: Book, register: Register, request: FindRequest): RawBuilder<boolean>[] {
	const parts: RawBuilder<boolean>[] = [];
	if (request.filter !== undefined) {
		parts.push(toSql(book, preparedFilter(book, register, request.filter), {}));
	}
	if (request.within !== undefined) {
		parts.push(...request.within.map((part) => part(ALIAS)));
	}
	if (!asksForState(request.filter)) {
		parts.push(sql<boolean>`${sql.ref(ALIAS)}.state <> ${VOIDED}`);
	}
	if (request.search !== undefined && request.search.trim() !== '') {
		parts.push(register.search.length === 0 ? sql<boolean>`false` : searchFragment(request.search, ALIAS));
	}
	return parts;
}

/** Voided records are shown only to those who ask for a state themselves. */
function asksForState(filter: unknown): boolean {
	return filter !== undefined && JSON.stringify(filter).includes('"field":"state"');
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

function toSql(book: Book, condition: PreparedCondition, params: ConditionParameters): RawBuilder<boolean> {
	return conditionSql(condition, {
		alias: ALIAS,
		params: { ...params, day: today(book.now()) },
		units: book.units,
		source: (id) => sql.table(`ledger.${id}`),
	});
}

function sourceOf(register: Register, knownAt: string | undefined): RawBuilder<unknown> {
	if (knownAt === undefined) {
		return sql`${sql.table(`ledger.${register.id}`)}`;
	}
	if (Number.isNaN(Date.parse(knownAt))) {
		throw new AppError('query_wrong', {}, [
			{ path: 'known_at', message: { zh: '应为时刻，如 2022-12-01T00:00:00+08:00', en: 'should be a moment such as 2022-12-01T00:00:00+08:00' } },
		]);
	}
	return knownAtSource(register, knownAt);
}

interface Order {
	readonly sort: string;
	readonly field: string;
	readonly descending: boolean;
}

function readOrder(register: Register, sort: string | undefined): Order {
	const own = register.time.shape === 'event' ? register.time.on : register.time.from;
	const wanted = sort ?? `-${own}`;
	const field = wanted.replace(/^-/, '');
	const definition: FieldDefinition | undefined = register.fields[field];
	if (RECORD_FIELDS[field] !== true && (definition === undefined || ['items', 'place', 'attachments', 'choices'].includes(definition.kind))) {
		throw new AppError('query_wrong', {}, [{ path: 'sort', message: { zh: `不能按“${field}”排序`, en: `records cannot be sorted by “${field}”` } }]);
	}
	return { sort: wanted, field, descending: wanted.startsWith('-') };
}

function orderSql({ field, descending }: Order): RawBuilder<unknown> {
	const column = sql.ref(`${ALIAS}.${field}`);
	return descending ? sql`${column} DESC NULLS LAST, ${sql.ref(ALIAS)}.id DESC` : sql`${column} ASC NULLS LAST, ${sql.ref(ALIAS)}.id ASC`;
}

function afterCursor({ field, descending }: Order, { value, id }: { value: unknown; id: string }): RawBuilder<boolean> {
	const column = sql.ref(`${ALIAS}.${field}`);
	const idColumn = sql`${sql.ref(ALIAS)}.id`;
	if (value === null) {
		return descending ? sql`(${column} IS NULL AND ${idColumn} < ${id})` : sql`(${column} IS NULL AND ${idColumn} > ${id})`;
	}
	return descending
		? sql`(${column} < ${value} OR (${column} = ${value} AND ${idColumn} < ${id}) OR ${column} IS NULL)`
		: sql`(${column} > ${value} OR (${column} = ${value} AND ${idColumn} > ${id}) OR ${column} IS NULL)`;
}

function sortValue({ field }: Order, record: BookRecord): string | number | boolean | null {
	const value = RECORD_FIELDS[field] === true ? record[field as 'unit'] : record.values[field];
	return typeof value === 'object' || value === undefined ? null : (value as string | number | boolean);
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
