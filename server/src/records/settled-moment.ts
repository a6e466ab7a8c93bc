import type pg from 'pg';
import type { Book } from '../book.ts';

/** A moment by which the book has learned of all that stands in it. */
export interface SettledMoment {
	readonly known_at: string;
	/** The chain's last entry then. */
	readonly seq: number;
}

/** Waits for what is being written, and names the moment then. */
export async function readSettledMoment(client: pg.PoolClient, book: Book): Promise<SettledMoment> {
	const { rows } = await client.query<{ seq: string }>('SELECT seq FROM book.chain_head WHERE office_id = $1 FOR UPDATE', [book.office_id]);
	return { known_at: book.now().toISOString(), seq: Number(rows[0]?.seq ?? 0) };
}

/** Whether a record was written since of which the book says that it knew it by then. Nobody writes until the transaction ends. */
export async function wasWrittenBefore(client: pg.PoolClient, book: Book, { seq, known_at }: SettledMoment): Promise<boolean> {
	await client.query('SELECT FROM book.chain_head WHERE office_id = $1 FOR UPDATE', [book.office_id]);
	const { rows } = await client.query(
		`SELECT EXISTS (SELECT FROM book.audit_entry WHERE office_id = $1 AND seq > $2 AND register IS NOT NULL AND at <= $3) AS late`,
		[book.office_id, seq, known_at],
	);
	return rows[0].late;
}
