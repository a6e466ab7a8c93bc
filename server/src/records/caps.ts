/** Caps: how many records alike may stand in a year, by the number that a record of another register holds. */
import { type BookRecord, type CapDefinition, type Register, type StoredValue, VOIDED, yearOf } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { toColumn } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import { getAction } from './actions.ts';
import { conditionSql } from './condition-sql.ts';
import type { PlannedVersion } from './plan-act.ts';
import { holds, preparedOnce } from './prepared.ts';

/** False for most: then {@link checkCap} has nothing to ask. */
export function isCapped({ register, action }: PlannedVersion): boolean {
	return getAction(register, action).cap !== undefined;
}

/** Whether records of the register may count towards a cap. */
export function hasCap({ actions }: Register): boolean {
	return Object.values(actions ?? {}).some(({ cap }) => cap !== undefined);
}

/** @param beside records as they will stand once what was planned before is written; they count instead of their rows. Throws `cap_reached`. */
export async function checkCap(client: pg.PoolClient, book: Book, { register, action, record }: PlannedVersion, beside: Iterable<BookRecord>): Promise<void> {
	const { label, cap } = getAction(register, action);
	if (cap === undefined || !holds(book, { register, condition: cap.counts, record, params: {} })) {
		return;
	}
	const on = record.values[cap.year_of];
	if (typeof on !== 'string' || cap.alike.some((id) => (record.values[id] ?? null) === null)) {
		return;
	}
	const year = yearOf(on);
	const most = await readMost(client, book, cap, { record, year });
	if (most === null) {
		return;
	}
	const others = [...beside].filter((one) => one.register === register.id && one.id !== record.id);
	const planned = others.filter((one) => isAlike(cap, one, record) && holds(book, { register, condition: cap.counts, record: one, params: {} }));
	const stored = await countStored(client, book, { register, cap, record, year, except: [record.id, ...others.map(({ id }) => id)] });
	const count = stored + planned.length;
	if (count >= most) {
		const [alike, setter] = [cap.alike.map((id) => register.fields[id]?.label), book.registers.get(cap.set_by.register)?.label];
		throw new AppError('cap_reached', {
			alike: alike.map((one) => one?.zh).join('、'),
			alike_en: alike.map((one) => one?.en).join(', '),
			year,
			count,
			most,
			set_by: setter?.zh ?? '',
			set_by_en: setter?.en ?? '',
			action: label.zh,
			action_en: label.en,
			instead: cap.instead.zh,
			instead_en: cap.instead.en,
		});
	}
}

interface OfYear {
	readonly record: BookRecord;
	readonly year: number;
}

/** The least of those set for that year; null where none is. Locked, so that two who act at once are counted one after the other. */
async function readMost(client: pg.PoolClient, book: Book, { set_by }: CapDefinition, { record, year }: OfYear): Promise<number | null> {
	const setter = book.registers.get(set_by.register);
	const alike = set_by.alike.map((id) => equal('s', id, { register: setter, record }));
	const rows = await run<{ most: number }>(
		client,
		sql`SELECT ${sql.ref(`s.${set_by.most}`)} AS most FROM ${sql.table(`ledger.${set_by.register}`)} AS s
			WHERE s.office_id = ${book.office_id} AND s.state <> ${sql.lit(VOIDED)} AND ${sql.ref(`s.${set_by.year}`)} = ${year}
			AND ${sql.join([sql`true`, ...alike], sql` AND `)} ORDER BY s.id FOR UPDATE`,
	);
	const set = rows.flatMap(({ most }) => (most === null ? [] : [Number(most)]));
	return set.length === 0 ? null : Math.min(...set);
}

interface Counting extends OfYear {
	readonly register: Register;
	readonly cap: CapDefinition;
	readonly except: readonly string[];
}

async function countStored(client: pg.PoolClient, book: Book, { register, cap, record, year, except }: Counting): Promise<number> {
	const counts = conditionSql(preparedOnce(book, register, cap.counts), {
		alias: 'r',
		params: {},
		units: book.units,
		source: (id) => sql.table(`ledger.${id}`),
	});
	const [row] = await run<{ count: number }>(
		client,
		sql`SELECT count(*)::int AS count FROM ${sql.table(`ledger.${register.id}`)} AS r
			WHERE r.office_id = ${book.office_id} AND ${sql.join(
				cap.alike.map((id) => equal('r', id, { register, record })),
				sql` AND `,
			)} AND ${sql.ref(`r.${cap.year_of}`)} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`} AND ${counts} AND r.id <> ALL (${except}::uuid[])`,
	);
	return row?.count ?? 0;
}

function equal(alias: string, id: string, { register, record }: { register: Register | undefined; record: BookRecord }) {
	const field = register?.fields[id];
	const value: StoredValue = record.values[id] ?? null;
	return sql`${sql.ref(`${alias}.${id}`)} = ${field === undefined ? value : toColumn(field, value)}`;
}

function isAlike({ alike, year_of }: CapDefinition, one: BookRecord, other: BookRecord): boolean {
	const year = (record: BookRecord) => String(record.values[year_of] ?? '').slice(0, 4);
	return year(one) === year(other) && alike.every((id) => one.values[id] === other.values[id]);
}
