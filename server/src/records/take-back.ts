/** Taking a batch back as one, as long as nobody has built on it. */
import { type StoredValues, VOIDED } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { type ActResult, actTogether } from './act.ts';
import { wireValues } from './answer-record.ts';
import type { Actor, ActRequest } from './plan-act.ts';

interface BatchVersion {
	readonly record_id: string;
	readonly register: string;
	readonly version: number;
	readonly latest: number;
	readonly number: string | null;
	readonly before: { readonly values: StoredValues; readonly state: string; readonly unit: string } | null;
}

/**
 * Records that the batch created are voided, those that it amended get back what they held, those that it voided are restored.
 * Throws `batch_unknown`, `batch_taken_back`, `batch_built_on` (naming the records), and whatever `act` refuses.
 */
export async function takeBackBatch(book: Book, actor: Actor, batchId: string, reason: string): Promise<ActResult> {
	const versions = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows: batches } = await client.query('SELECT taken_back_at FROM book.batch WHERE office_id = $1 AND id = $2 FOR UPDATE', [book.office_id, batchId]);
		if (batches[0] === undefined) {
			throw new AppError('batch_unknown', { id: batchId });
		}
		if (batches[0].taken_back_at !== null) {
			throw new AppError('batch_taken_back');
		}
		const { rows } = await client.query<BatchVersion>(
			`SELECT v.record_id, v.register, min(v.version) AS version, max(l.version) AS latest, max(v.number) AS number,
				(SELECT json_build_object('values', b."values", 'state', b.state, 'unit', b.unit) FROM book.record_version b
					WHERE b.office_id = v.office_id AND b.record_id = v.record_id AND b.version = min(v.version) - 1) AS before
			FROM book.record_version v
			JOIN book.record_version l ON l.office_id = v.office_id AND l.record_id = v.record_id
			WHERE v.office_id = $1 AND v.batch_id = $2
			GROUP BY v.office_id, v.record_id, v.register
			ORDER BY min(v.recorded_at), v.record_id`,
			[book.office_id, batchId],
		);
		const { rows: built } = await client.query(
			`SELECT DISTINCT l.record_id, l.number FROM book.record_version l
			WHERE l.office_id = $1 AND l.batch_id IS DISTINCT FROM $2 AND EXISTS (
				SELECT FROM book.record_version v WHERE v.office_id = l.office_id AND v.record_id = l.record_id AND v.batch_id = $2 AND v.version < l.version)
			ORDER BY 1 LIMIT 20`,
			[book.office_id, batchId],
		);
		if (built.length > 0) {
			throw new AppError('batch_built_on', { count: built.length, records: built.map(({ number, record_id }) => number ?? record_id).join('、') });
		}
		return rows;
	});
	const result = await actTogether(book, { actor, requests: versions.toReversed().map((version) => undo(book, version, reason)), batch: `撤回 ${batchId}` });
	await inOffice(book.pool, book.office_id, (client) =>
		client.query('UPDATE book.batch SET taken_back_at = $3, taken_back_by = $4 WHERE office_id = $1 AND id = $2', [
			book.office_id,
			batchId,
			book.now().toISOString(),
			actor.account,
		]),
	);
	return result;
}

function undo(book: Book, { record_id, register: id, latest, before }: BatchVersion, reason: string): ActRequest {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	if (before === null) {
		return { register: id, action: 'void', id: record_id, version: latest, reason };
	}
	if (before.state === VOIDED) {
		return { register: id, action: 'void', id: record_id, version: latest, reason };
	}
	const held: StoredValues = fromVersionValues(register, before.values);
	const cleared = Object.fromEntries(Object.keys(register.fields).map((field) => [field, null]));
	const values = { ...cleared, ...wireValues(register, { values: held }, []) };
	return { register: id, action: 'amend', id: record_id, version: latest, unit: before.unit, values, reason };
}
