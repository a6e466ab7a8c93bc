import type { BatchesAnswer } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import type { Actor } from './plan-act.ts';
import { takesBackIn } from './rights.ts';

/** The actor's own batches, and those that lie wholly in registers in which they may take back others'; the latest first. */
export async function findBatches(book: Book, actor: Actor, { limit, cursor }: { limit: number; cursor: string | null }): Promise<BatchesAnswer> {
	const taking = takesBackIn(actor.rights);
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(
			`SELECT b.id, b.label, b.account, b.recorded_at, b.taken_back_at, b.taken_back_by, of.registers, of.count
			FROM book.batch b CROSS JOIN LATERAL (
				SELECT array_agg(DISTINCT v.register) AS registers, count(*)::int AS count FROM book.record_version v WHERE v.office_id = b.office_id AND v.batch_id = b.id
			) of
			WHERE b.office_id = $1 AND ($4::uuid IS NULL OR b.id < $4) AND (b.account = $2 OR of.registers <@ $3::text[])
			ORDER BY b.id DESC LIMIT $5`,
			[book.office_id, actor.account, taking, cursor, limit + 1],
		);
		const batches = rows.slice(0, limit);
		return { batches, next: rows.length > limit ? batches[batches.length - 1].id : null };
	});
}
