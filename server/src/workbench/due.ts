/** What is owed and by when, out of clocks and deadlines: what this account can do itself, what its section answers for, and for those who never act what is late. */
import {
	addDays,
	type BookRecord,
	type ClockDefinition,
	type Condition,
	type DeadlineDefinition,
	type DueAnswer,
	type DueItem,
	type DueWay,
	type Register,
	type Text,
	text,
	today,
	VOIDED,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { columnsSql, fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { getAction } from '../records/actions.ts';
import { dueDaySql, intervalSql } from '../records/condition-sql.ts';
import { type Actor, possibleActions } from '../records/plan-act.ts';
import { preparedOnce } from '../records/prepared.ts';
import { actSql, rightsSql, toSql } from '../records/reader-sql.ts';
import { callRecords } from './call-records.ts';
import { findDueChapters } from './due-chapters.ts';
import { actsAnywhere, isKept, unitsToRecordFor } from './own-units.ts';

/** How far it looks ahead, and how much it tells of one clock or deadline. */
const AHEAD_DAYS = 14;
const MOST = 30;
const ALIAS = 'r';
const ALWAYS: Condition = { all: [] };
const NOTHING = sql`make_interval()`;

/** One clock or deadline of a register. */
interface Source {
	readonly register: Register;
	readonly what: Text;
	why(on: string): Text;
	/** The register's rows, with what an index holds in order. */
	readonly from: RawBuilder<unknown>;
	/** `SELECT … AS due_day`: the day on which it is due, of a row of the register. */
	readonly owed: RawBuilder<unknown>;
	/** The column in whose order an index holds what is owed, and how much earlier than the due day it may stand. */
	readonly by: { readonly column: RawBuilder<string>; readonly ahead: RawBuilder<unknown> };
	readonly where: readonly RawBuilder<boolean>[];
	/** What meets it. */
	way(record: BookRecord): DueWay | null;
}

export async function findDue(book: Book, actor: Actor): Promise<DueAnswer> {
	const day = today(book.now());
	const acts = actsAnywhere(actor);
	// Who only looks on is shown what is late, not what others still have time for.
	const until = acts ? addDays(day, AHEAD_DAYS) : addDays(day, -1);
	const readable = book.office.registers.filter(({ id }) => actor.rights.reads(id));
	const sources = readable.flatMap((register) => [...clocksOf(book, actor, register, day), ...deadlinesOf(book, actor, register)]);
	const more = new Set<string>();
	const due: DueItem[] = [];
	await inOffice(book.pool, book.office_id, async (client) => {
		// Three dozen short questions: helpers would take longer to come than each of them takes.
		await client.query('SET LOCAL max_parallel_workers_per_gather = 0');
		for (const source of sources) {
			const found = await readSource(client, book, actor, source, { day, until });
			due.push(...found.items);
			if (found.more) {
				more.add(source.register.id);
			}
		}
	});
	due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
	return { today: day, until, due, chapters: await findDueChapters(book, actor, { acts, until }), more: [...more], acts };
}

function clocksOf(book: Book, actor: Actor, register: Register, day: string): Source[] {
	return Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
		const related = book.registers.get(clock.after.related);
		if (related === undefined) {
			return [];
		}
		const units = unitsToRecordFor(book, actor, related);
		const looksAfter = isKept(actor, register) || !actsAnywhere(actor);
		if (units.length === 0 && !looksAfter) {
			return [];
		}
		const running = toSql(book, preparedOnce(book, register, clock.while ?? ALWAYS), { alias: ALIAS });
		const scope = { alias: ALIAS, params: { day }, units: book.units, source: (id: string) => sql.table(`ledger.${id}`) };
		return [
			{
				register,
				what: clock.label,
				why: (on) => clauseOn(clock, on),
				from: sql`book.clock_day AS d JOIN ${ledgerOf(register)} ON ${sql.ref(`${ALIAS}.office_id`)} = d.office_id AND ${sql.ref(`${ALIAS}.id`)} = d.record_id`,
				// Once for each row: the planner may not write it out where it is compared and where it is told.
				owed: sql`SELECT ${dueDaySql(clock, related, scope)} AS due_day OFFSET 0`,
				by: { column: sql<string>`d.due_on`, ahead: NOTHING },
				where: [
					sql<boolean>`d.office_id = ${book.office_id} AND d.register = ${register.id} AND d.clock = ${id}`,
					running,
					...standing(register, day),
					...(looksAfter ? [] : [sql<boolean>`d.unit = ANY(${units}::text[])`]),
				],
				way: ({ unit }) => (units.includes(unit) ? { register: related.id, by: clock.after.by, label: related.label } : null),
			},
		];
	});
}

function ledgerOf(register: Register): RawBuilder<unknown> {
	return sql`${sql.table(`ledger.${register.id}`)} AS ${sql.ref(ALIAS)}`;
}

/** Of a span that has ended nothing is owed any more. */
function standing({ time }: Register, day: string): RawBuilder<boolean>[] {
	if (time.shape === 'event') {
		return [];
	}
	const until = sql.ref(`${ALIAS}.${time.until}`);
	return [sql<boolean>`(${until} IS NULL OR ${until} >= ${day}::date)`];
}

/** The clause in force on the day, or the last one that was. */
function clauseOn({ basis }: ClockDefinition, on: string): Text {
	const inForce = basis.find(({ from_on, until_on }) => from_on <= on && (until_on === undefined || on <= until_on));
	return (inForce ?? basis.at(-1))?.clause ?? text('', '');
}

function deadlinesOf(book: Book, actor: Actor, register: Register): Source[] {
	return Object.values(register.deadlines ?? {}).flatMap((deadline) => {
		const mine = actSql(book, actor, register, { action: deadline.met_by, alias: ALIAS });
		const looksAfter = isKept(actor, register) || !actsAnywhere(actor);
		return [
			{
				register,
				what: deadline.label,
				why: () => deadline.basis,
				from: ledgerOf(register),
				owed: sql`SELECT ${deadlineDaySql(deadline)} AS due_day`,
				by: deadlineOrder(deadline),
				where: [
					sql<boolean>`${sql.ref(`${ALIAS}.state`)} = ANY(${deadline.states}::text[])`,
					...notMet(deadline),
					...(mine === null || looksAfter ? [] : [mine]),
				],
				way: (record) => wayOf(book, actor, register, deadline, record),
			},
		];
	});
}

function deadlineDaySql({ on, after, extended_by }: DeadlineDefinition): RawBuilder<string> {
	const from = sql.ref(`${ALIAS}.${on}`);
	const day = after === undefined ? sql`${from}` : sql`(${from} + ${intervalSql(after)})::date`;
	return extended_by === undefined ? sql<string>`${day}` : sql<string>`coalesce(${sql.ref(`${ALIAS}.${extended_by}`)}, ${day})`;
}

/** Months are not all as long: three days more are read than may be due. */
function deadlineOrder({ on, after }: DeadlineDefinition): Source['by'] {
	return {
		column: sql<string>`${sql.ref(`${ALIAS}.${on}`)}`,
		ahead: after === undefined ? NOTHING : sql`(${intervalSql(after)} - make_interval(days => 3))`,
	};
}

function notMet({ met_on }: DeadlineDefinition): RawBuilder<boolean>[] {
	return met_on === undefined ? [] : [sql<boolean>`${sql.ref(`${ALIAS}.${met_on}`)} IS NULL`];
}

/** The action that meets it, or the one that comes first on the way there. */
function wayOf(book: Book, actor: Actor, register: Register, { met_by }: DeadlineDefinition, record: BookRecord): DueWay | null {
	const possible = possibleActions(book, actor, register, record).filter((id) => Object.hasOwn(register.actions ?? {}, id));
	const action = possible.includes(met_by) ? met_by : possible.find((id) => register.actions?.[id]?.to !== undefined);
	return action === undefined ? null : { action, label: getAction(register, action).label };
}

async function readSource(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	{ register, what, why, from, owed, by, where, way }: Source,
	{ day, until }: { readonly day: string; readonly until: string },
): Promise<{ items: DueItem[]; more: boolean }> {
	const all = sql.join([...rightsSql(book, actor, register, ALIAS), sql<boolean>`${sql.ref(`${ALIAS}.state`)} <> ${sql.lit(VOIDED)}`, ...where], sql` AND `);
	const rows = await run<Record<string, unknown> & { due_day: string }>(
		client,
		sql`SELECT ${columnsSql(register, ALIAS)}, owed.due_day FROM ${from} CROSS JOIN LATERAL (${owed}) AS owed
			WHERE ${all} AND ${by.column} <= (${until}::date - ${by.ahead})::date AND owed.due_day <= ${until}::date
			ORDER BY ${by.column}, ${sql.ref(`${ALIAS}.id`)} LIMIT ${sql.lit(MOST + 1)}`,
	);
	const records = rows.slice(0, MOST).map((row) => fromRow(register, row));
	const titles = await callRecords(client, book, actor, register, records);
	const items = records.map((record, at) => {
		const dueOn = rows[at]?.due_day ?? day;
		return {
			register: register.id,
			id: record.id,
			title: titles[at] ?? '',
			number: record.number,
			unit: record.unit,
			what,
			why: why(dueOn),
			on: dueOn,
			late: dueOn < day,
			way: way(record),
		};
	});
	return { items, more: rows.length > MOST };
}
