/** Batches sent again after their kept answer is gone: the batch itself knows its key for ever (docs/adr/0018). */
import type { RecordAnswer } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import type { ActSet } from './act.ts';
import type { KeptAnswer } from './kept-answers.ts';

interface Known {
	readonly id: string;
	readonly label: string;
	readonly account: string;
	readonly key: string;
	readonly request_hash: string;
}

/** Of each set what its batch wrote the first time, `differs` when the key stands for another batch, null when there is none. */
export async function findBatchesAgain(client: pg.PoolClient, book: Book, sets: readonly ActSet[]): Promise<(KeptAnswer | 'differs' | null)[]> {
	const keyed = sets.filter(isKeyedBatch);
	if (keyed.length === 0) {
		return sets.map(() => null);
	}
	const { rows } = await client.query<Known>(
		`SELECT id, label, account, key, encode(request_hash, 'hex') AS request_hash FROM book.batch
		WHERE office_id = $1 AND (account, key) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
		[book.office_id, keyed.map(({ actor }) => actor.account), keyed.map(({ idempotency }) => idempotency?.key)],
	);
	const again: (KeptAnswer | 'differs' | null)[] = [];
	for (const set of sets) {
		const batch = isKeyedBatch(set) ? rows.find(({ account, key }) => account === set.actor.account && key === set.idempotency?.key) : undefined;
		if (batch === undefined) {
			again.push(null);
		} else if (batch.request_hash !== set.idempotency?.request_hash) {
			again.push('differs');
		} else {
			again.push({ status: 201, answer: { id: batch.id, label: batch.label, records: await writtenBy(client, book, batch.id) } });
		}
	}
	return again;
}

export function isKeyedBatch({ idempotency, batch, take_back }: ActSet): boolean {
	return idempotency !== undefined && batch !== undefined && take_back === undefined;
}

/** By record, new ones in their order. Without what can be done with them; whoever answers puts in the values that the account may see. */
async function writtenBy(client: pg.PoolClient, book: Book, batch: string): Promise<RecordAnswer[]> {
	const { rows } = await client.query(
		`SELECT v.record_id AS id, v.register, v.unit, v.number, v.state, v.version, f.made_by, f.made_at, f.recorded_at
		FROM book.record_version v JOIN book.record_version f ON f.office_id = v.office_id AND f.record_id = v.record_id AND f.version = 1
		WHERE v.office_id = $1 AND v.batch_id = $2 ORDER BY v.record_id, v.version`,
		[book.office_id, batch],
	);
	return rows.map((row) => ({ ...row, values: {}, actions: [] }));
}
