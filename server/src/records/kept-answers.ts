/** Answers kept under an idempotency key, so that a request sent again finds the answer of the first time. */
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromKeptAnswer, toKeptAnswer } from '../db/stored.ts';
import type { ActSet } from './act.ts';
import { findBatchesAgain } from './batch-again.ts';

export interface Idempotency {
	readonly key: string;
	/** Digest of the request, hex: the same key with another request is refused. */
	readonly request_hash: string;
}

export interface KeptAnswer {
	readonly status: number;
	readonly answer: unknown;
}

export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Of each set the answer kept under its key, `differs` when the key stands for another request, null when there is none. */
export async function findKeptAnswers(client: pg.PoolClient, book: Book, sets: readonly ActSet[]): Promise<(KeptAnswer | 'differs' | null)[]> {
	const keyed = sets.filter(({ idempotency }) => idempotency !== undefined);
	if (keyed.length === 0) {
		return sets.map(() => null);
	}
	const { rows } = await client.query(
		`SELECT account, key, encode(request_hash, 'hex') AS request_hash, status, answer, recorded_at FROM book.idempotency_answer
		WHERE office_id = $1 AND (account, key) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
		[book.office_id, keyed.map(({ actor }) => actor.account), keyed.map(({ idempotency }) => idempotency?.key)],
	);
	const oldest = oldestKept(book);
	const expired = rows.filter(({ recorded_at }) => recorded_at < oldest);
	if (expired.length > 0) {
		await client.query('DELETE FROM book.idempotency_answer WHERE office_id = $1 AND (account, key) IN (SELECT * FROM unnest($2::text[], $3::text[]))', [
			book.office_id,
			expired.map(({ account }) => account),
			expired.map(({ key }) => key),
		]);
	}
	const again = await findBatchesAgain(client, book, sets);
	return sets.map(({ actor, idempotency }, index) => {
		const row = rows.find(({ account, key, recorded_at }) => account === actor.account && key === idempotency?.key && recorded_at >= oldest);
		if (row === undefined) {
			return again[index] ?? null;
		}
		return row.request_hash === idempotency?.request_hash ? { status: row.status, answer: fromKeptAnswer(row.answer) } : 'differs';
	});
}

/** Rows of `book.idempotency_answer`, as `json_populate_recordset` takes them. */
export function keptRows(book: Book, kept: readonly { account: string; idempotency: Idempotency; kept: KeptAnswer }[]): Record<string, unknown>[] {
	const recorded_at = book.now().toISOString();
	return kept.map(({ account, idempotency, kept: { status, answer } }) => ({
		office_id: book.office_id,
		account,
		key: idempotency.key,
		request_hash: `\\x${idempotency.request_hash}`,
		status,
		answer: toKeptAnswer(answer),
		recorded_at,
	}));
}

/** @returns how many answers were older than they are kept. */
export async function dropExpiredAnswers(client: pg.PoolClient, book: Book): Promise<number> {
	const { rowCount } = await client.query('DELETE FROM book.idempotency_answer WHERE office_id = $1 AND recorded_at < $2', [book.office_id, oldestKept(book)]);
	return rowCount ?? 0;
}

/** ISO 8601 in UTC, as the pool reads moments: such text sorts as time does. */
function oldestKept(book: Book): string {
	return new Date(book.now().getTime() - KEPT_DAYS * DAY_MS).toISOString();
}
