/** The registers in which somebody may record something, those first in which they did so last. How often is nobody's business and is not asked. */
import type { EntriesAnswer } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import type { Actor } from '../records/plan-act.ts';
import { unitsToRecordFor } from './own-units.ts';

/** So far back in a register's versions an own one is looked for; who has not written among them has not written lately. */
const LATELY = 1000;

export async function findEntries(book: Book, actor: Actor): Promise<EntriesAnswer> {
	const open = book.office.registers.filter((register) => unitsToRecordFor(book, actor, register).length > 0);
	if (open.length === 0) {
		return { registers: [] };
	}
	const ids = open.map(({ id }) => id);
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<{ register: string; used_at: string | null }>(
			client,
			sql`SELECT asked.register, used.used_at FROM unnest(${ids}::text[]) AS asked(register) CROSS JOIN LATERAL (
				SELECT max(late.recorded_at) FILTER (WHERE late.made_by = ${actor.account}) AS used_at FROM (
					SELECT one.recorded_at, one.made_by FROM book.record_version AS one
					WHERE one.office_id = ${book.office_id} AND one.register = asked.register ORDER BY one.recorded_at DESC LIMIT ${sql.lit(LATELY)}) AS late) AS used`,
		),
	);
	const usedAt = new Map(rows.map(({ register, used_at }) => [register, used_at]));
	const registers = open.map(({ id, label, help }) => ({ id, label, help, used_at: usedAt.get(id) ?? null }));
	return { registers: registers.sort((a, b) => ((a.used_at ?? '') < (b.used_at ?? '') ? 1 : (a.used_at ?? '') > (b.used_at ?? '') ? -1 : 0)) };
}
