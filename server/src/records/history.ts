import type { StoredValues, VersionAnswer } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { wireValues } from './answer-record.ts';
import { canonicalJson } from './audit.ts';
import { getReadable, logRead, readVisible } from './find.ts';
import { maskValues } from './mask-record.ts';
import type { Actor } from './plan-act.ts';

/** Every version of a record, the latest first, masked like the record itself; `changed` names what differs from the version before. */
export async function findHistory(book: Book, actor: Actor, registerId: string, id: string): Promise<VersionAnswer[]> {
	const register = getReadable(book, actor, registerId);
	return inOffice(book.pool, book.office_id, async (client) => {
		const record = await readVisible(client, book, actor, register, id);
		const { rows } = await client.query(
			`SELECT version, action, state, unit, number, "values", made_by, stands_in_for, made_at, recorded_at, reason, definition_hash FROM book.record_version
			WHERE office_id = $1 AND record_id = $2 ORDER BY version`,
			[book.office_id, id],
		);
		let inClear = false;
		const versions = rows.map((row, index): VersionAnswer => {
			const held = fromVersionValues(register, row.values);
			const before = index === 0 ? {} : fromVersionValues(register, rows[index - 1].values);
			const { values, masked, in_clear } = maskValues(book, actor.rights, register, record, held);
			inClear ||= in_clear;
			return {
				version: row.version,
				action: row.action,
				state: row.state,
				unit: row.unit,
				number: row.number,
				values: wireValues(register, { values }, masked),
				...(masked.length === 0 ? {} : { masked }),
				changed: changedFields(held, before),
				made_by: row.made_by,
				stands_in_for: row.stands_in_for,
				made_at: row.made_at,
				recorded_at: row.recorded_at,
				reason: row.reason,
				definition_hash: row.definition_hash,
			};
		});
		if (inClear) {
			await logRead(client, book, actor, register, { purpose: 'history', ids: [id] });
		}
		return versions.toReversed();
	});
}

function changedFields(held: StoredValues, before: StoredValues): string[] {
	const fields = new Set([...Object.keys(held), ...Object.keys(before)]);
	return [...fields].filter((field) => canonicalJson(held[field] ?? null) !== canonicalJson(before[field] ?? null));
}
