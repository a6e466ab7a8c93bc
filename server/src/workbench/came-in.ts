/** What others recorded or changed in the reader's units since the reader looked last. */
import type { BookRecord, CameIn, CameInAnswer, Register } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { getAction } from '../records/actions.ts';
import { findVisibleAmong } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { callRecords } from './call-records.ts';
import { isKept, ownUnits } from './own-units.ts';

const DAYS_BACK = 14;
/** How many versions of a register are looked through: an import of a whole ledger must not keep the page waiting. */
const MOST_VERSIONS = 200;
const MOST = 30;

interface Written {
	readonly register: string;
	readonly record_id: string;
	readonly version: number;
	readonly action: string;
	readonly made_by: string;
	readonly recorded_at: string;
}

export async function findCameIn(book: Book, actor: Actor): Promise<CameInAnswer> {
	const now = book.now();
	return inOffice(book.pool, book.office_id, async (client) => {
		const looked = await run<{ looked_at: string }>(
			client,
			sql`SELECT looked_at FROM book.last_look WHERE office_id = ${book.office_id} AND account = ${actor.account}`,
		);
		const earliest = new Date(now.getTime() - DAYS_BACK * 24 * 3600 * 1000).toISOString();
		const since = looked[0] === undefined || looked[0].looked_at < earliest ? earliest : looked[0].looked_at;
		const written = await writtenSince(client, book, actor, since);
		const records = (await visibleOf(client, book, actor, written)).sort((a, b) => (a.recorded_at < b.recorded_at ? 1 : -1));
		return { since, until: now.toISOString(), records: records.slice(0, MOST), more: records.length > MOST };
	});
}

/** What was recorded until that moment has been seen; never moves backwards. */
export async function keepLastLook(book: Book, actor: Actor, until: string): Promise<void> {
	const now = book.now().toISOString();
	const at = new Date(until) > new Date(now) ? now : until;
	await inOffice(book.pool, book.office_id, (client) =>
		run(
			client,
			sql`INSERT INTO book.last_look (office_id, account, looked_at) VALUES (${book.office_id}, ${actor.account}, ${at})
				ON CONFLICT (office_id, account) DO UPDATE SET looked_at = greatest(book.last_look.looked_at, excluded.looked_at)`,
		),
	);
}

async function writtenSince(client: pg.PoolClient, book: Book, actor: Actor, since: string): Promise<Written[]> {
	const registers = book.office.registers.map(({ id }) => id).filter((id) => actor.rights.reads(id));
	return run<Written>(
		client,
		sql`SELECT v.* FROM unnest(${registers}::text[]) AS asked(register) CROSS JOIN LATERAL (
			SELECT one.register, one.record_id, one.version, one.action, one.made_by, one.recorded_at FROM book.record_version AS one
			WHERE one.office_id = ${book.office_id} AND one.register = asked.register AND one.recorded_at > ${since} AND one.made_by <> ${actor.account}
			ORDER BY one.recorded_at DESC LIMIT ${sql.lit(MOST_VERSIONS)}) AS v`,
	);
}

async function visibleOf(client: pg.PoolClient, book: Book, actor: Actor, written: readonly Written[]): Promise<CameIn[]> {
	const units = ownUnits(book, actor);
	const found: CameIn[] = [];
	for (const [id, versions] of Map.groupBy(written, ({ register }) => register)) {
		const register = book.registers.get(id);
		if (register === undefined) {
			continue;
		}
		const byRecord = Map.groupBy(versions, ({ record_id }) => record_id);
		const visible = await findVisibleAmong(client, book, actor, register, [...byRecord.keys()]);
		const own = visible.filter((record) => isKept(actor, register) || concerns(register, record, units));
		const latest = own.map((record) => ({ record, versions: byRecord.get(record.id) ?? [] }));
		latest.sort((a, b) => ((newest(a.versions)?.recorded_at ?? '') < (newest(b.versions)?.recorded_at ?? '') ? 1 : -1));
		const told = latest.slice(0, MOST + 1);
		const titles = await callRecords(
			client,
			book,
			actor,
			register,
			told.map(({ record }) => record),
		);
		found.push(...told.flatMap(({ record, versions: own }, at) => cameIn(register, record, own, titles[at] ?? '')));
	}
	return found;
}

function cameIn(register: Register, record: BookRecord, versions: readonly Written[], title: string): CameIn[] {
	const last = newest(versions);
	if (last === undefined) {
		return [];
	}
	return [
		{
			register: register.id,
			id: record.id,
			title,
			number: record.number,
			unit: record.unit,
			state: record.state,
			action: last.action,
			action_label: getAction(register, last.action).label,
			is_new: versions.some(({ version }) => version === 1),
			made_by: last.made_by,
			recorded_at: last.recorded_at,
		},
	];
}

function newest(versions: readonly Written[]): Written | undefined {
	return versions.reduce<Written | undefined>((last, one) => (last === undefined || one.version > last.version ? one : last), undefined);
}

/** It belongs to one of the units, or names one: a task belongs to who gave it and names who shall do it. */
function concerns(register: Register, record: BookRecord, units: ReadonlySet<string>): boolean {
	return units.has(record.unit) || Object.entries(register.fields).some(([id, { kind }]) => kind === 'unit' && units.has(String(record.values[id])));
}
