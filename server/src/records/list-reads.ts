import { type ReadsAnswer, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';

export interface ReadsQuery {
	/** The id of the last one already seen. */
	readonly before?: string;
	readonly account?: string;
	readonly register?: string;
	readonly record?: string;
}

const PAGE = 100;

/** Who read sensitive records, the latest first. */
export function listReads(book: Book, { before, account, register, record }: ReadsQuery): Promise<ReadsAnswer> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(
			`SELECT r.id, r.at, r.account, p.name AS account_name, r.register, r.purpose, r.total, r.record_ids
			FROM book.read_log r LEFT JOIN book.account p ON p.office_id = r.office_id AND p.id = r.account
			WHERE r.office_id = $1 AND ($2::uuid IS NULL OR r.id < $2) AND ($3::text IS NULL OR r.account = $3)
				AND ($4::text IS NULL OR r.register = $4) AND ($5::uuid IS NULL OR $5 = ANY (r.record_ids))
			ORDER BY r.id DESC LIMIT ${PAGE}`,
			[book.office_id, before ?? null, account ?? null, register ?? null, record ?? null],
		);
		const reads = rows.map((row) => ({ ...row, register_label: book.registers.get(row.register)?.label ?? text(row.register, row.register) }));
		return { reads, next: rows.length === PAGE ? rows.at(-1).id : null };
	});
}
