/**
 * The day on which each running clock is due, kept beside the records so that what is owed is found by an index (docs/adr/0030).
 * It is computed by the same SQL as everywhere, in the transaction that writes; what is told is still asked of the records.
 */
import { type ClockDefinition, type PreparedCondition, type Register, VOIDED } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { type Compiled, compile, run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { conditionSql, dueDaySql, lastOfClockSql } from './condition-sql.ts';
import type { PlannedVersion } from './plan-act.ts';
import { preparedOnce } from './prepared.ts';

interface RunningClock {
	readonly register: Register;
	readonly related: Register;
	readonly id: string;
	readonly clock: ClockDefinition;
}

const ALIAS = 'r';
const DAY_COLUMNS = sql.raw('office_id, register, clock, record_id, unit, due_on');

/** Statements that bring the days up to what was written; sent after it, while nobody else writes to the office. */
export function clockDayStatements(book: Book, versions: readonly PlannedVersion[]): Compiled[] {
	return clocksOf(book).flatMap((running) => {
		const ids = new Set(versions.flatMap((version) => touchedBy(running, version)));
		return ids.size === 0 ? [] : [compile(refreshSql(book, running, [...ids].sort()))];
	});
}

/** Computes the days of every clock anew that is asked differently than before: a definition changed, or the book is older than its clocks. */
export function refillClockDays(book: Book): Promise<void> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const known = await run<{ register: string; clock: string; hash: string }>(client, sql`SELECT register, clock, hash FROM book.clock_asked`);
		const hashes = new Map(known.map(({ register, clock, hash }) => [`${register} ${clock}`, hash]));
		const asked = clocksOf(book).map((running) => ({ running, hash: definitionHash(compile(daysSql(book, running))) }));
		const changed = asked.filter(({ running: { register, id }, hash }) => hashes.get(`${register.id} ${id}`) !== hash);
		if (changed.length > 0) {
			// Who is writing now is waited for, and waits then.
			await client.query('LOCK TABLE book.clock_day IN SHARE ROW EXCLUSIVE MODE');
		}
		for (const { running, hash } of changed) {
			const { register, id } = running;
			await run(client, sql`DELETE FROM book.clock_day WHERE office_id = ${book.office_id} AND register = ${register.id} AND clock = ${id}`);
			await run(client, sql`INSERT INTO book.clock_day (${DAY_COLUMNS}) ${daysSql(book, running)}`);
			await run(
				client,
				sql`INSERT INTO book.clock_asked VALUES (${book.office_id}, ${register.id}, ${id}, ${hash})
					ON CONFLICT (office_id, register, clock) DO UPDATE SET hash = excluded.hash`,
			);
		}
	});
}

/** Every clock's days against those computed now. */
export async function verifyClockDays(client: pg.PoolClient, book: Book): Promise<{ what: string; count: number; faults: string[] }> {
	const found = { what: 'days of clocks', count: 0, faults: [] as string[] };
	for (const running of clocksOf(book)) {
		const { register, id } = running;
		const rows = await run<{ record_id: string; kept: string | null; computed: string | null }>(
			client,
			sql`SELECT record_id, k.unit || ' ' || k.due_on AS kept, c.unit || ' ' || c.due_on AS computed
				FROM (SELECT record_id, unit, due_on FROM book.clock_day WHERE office_id = ${book.office_id} AND register = ${register.id} AND clock = ${id}) AS k
				FULL JOIN (${daysSql(book, running)}) AS c USING (record_id)`,
		);
		found.count += rows.length;
		found.faults.push(
			...rows
				.filter(({ kept, computed }) => kept !== computed)
				.map(({ record_id, kept, computed }) => `${register.id} ${record_id} ${id}: ${kept ?? 'no day'} is kept, ${computed ?? 'none'} is due`),
		);
	}
	return found;
}

function clocksOf(book: Book): RunningClock[] {
	return book.office.registers.flatMap((register) =>
		Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
			const related = book.registers.get(clock.after.related);
			return related === undefined ? [] : [{ register, related, id, clock }];
		}),
	);
}

/** The records whose clock a version may have moved: itself, and those at which it points or pointed. */
function touchedBy({ register, related, clock: { after } }: RunningClock, { record, before }: PlannedVersion): string[] {
	const pointed = record.register === related.id ? [record.values[after.by], before?.values[after.by]] : [];
	return [...(record.register === register.id ? [record.id] : []), ...pointed.filter((id) => typeof id === 'string')];
}

function refreshSql(book: Book, running: RunningClock, ids: readonly string[]): RawBuilder<unknown> {
	return sql`WITH days AS (${daysSql(book, running, ids)}), gone AS (
			DELETE FROM book.clock_day AS d WHERE d.office_id = ${book.office_id} AND d.register = ${running.register.id} AND d.clock = ${running.id}
				AND d.record_id = ANY(${ids}::uuid[]) AND NOT EXISTS (SELECT FROM days WHERE days.record_id = d.record_id))
		INSERT INTO book.clock_day (${DAY_COLUMNS}) SELECT ${DAY_COLUMNS} FROM days
		ON CONFLICT (office_id, register, clock, record_id) DO UPDATE SET unit = excluded.unit, due_on = excluded.due_on
		WHERE (clock_day.unit, clock_day.due_on) <> (excluded.unit, excluded.due_on)`;
}

/**
 * Of each record whose clock runs the day on which it is due, whatever today is: the last record that points at it decides. Where that
 * one was written ahead of its day, the one before it may still count today: such a day is `-infinity`, so that it is looked at in any case.
 */
function daysSql(book: Book, { register, related, id, clock }: RunningClock, ids?: readonly string[]): RawBuilder<unknown> {
	const source = (of: string) => sql.table(`ledger.${of}`);
	const scope = { alias: ALIAS, params: { day: 'infinity' }, units: book.units, source };
	const ahead = lastOfClockSql(clock, related, scope, ({ row, on }) => sql`${on} > (${row}.recorded_at AT TIME ZONE 'Asia/Shanghai')::date`);
	const row = sql.ref(ALIAS);
	return sql`SELECT ${row}.office_id, ${sql.lit(register.id)}::text AS register, ${sql.lit(id)}::text AS clock, ${row}.id AS record_id, ${row}.unit, due.due_on
		FROM ${source(register.id)} AS ${row}
		CROSS JOIN LATERAL (SELECT CASE WHEN ${ahead} THEN '-infinity' ELSE ${dueDaySql(clock, related, scope)} END::date AS due_on OFFSET 0) AS due
		WHERE ${row}.office_id = ${book.office_id}${ids === undefined ? sql`` : sql` AND ${row}.id = ANY(${ids}::uuid[])`}
		AND ${row}.state <> ${sql.lit(VOIDED)}${stillRuns(book, register, clock)} AND due.due_on < 'infinity'`;
}

/** Leaves out what has ended for good when it was written; what depends on the day or on other records is asked when somebody looks. */
function stillRuns(book: Book, register: Register, { while: condition }: ClockDefinition): RawBuilder<unknown> {
	const row = sql.ref(ALIAS);
	const until = register.time.shape === 'event' ? undefined : sql.ref(`${ALIAS}.${register.time.until}`);
	const standing = until === undefined ? sql`` : sql` AND (${until} IS NULL OR ${until} >= (${row}.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)`;
	const prepared = condition === undefined ? undefined : preparedOnce(book, register, condition);
	if (prepared === undefined || !isOfTheRow(prepared)) {
		return standing;
	}
	return sql`${standing} AND ${conditionSql(prepared, { alias: ALIAS, params: {}, units: book.units, source: (of) => sql.table(`ledger.${of}`) })}`;
}

/** True when only a new version of the record changes the answer. */
function isOfTheRow(condition: PreparedCondition): boolean {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.every(isOfTheRow);
		case 'not':
			return isOfTheRow(condition.part);
		case 'field':
			return condition.op !== 'within' && condition.values.every((value) => 'literal' in value);
		case 'related':
		case 'through':
		case 'overdue':
			return false;
	}
}
