import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import type { Verified } from '../records/verify.ts';

/** Proves that each acceptance is what the last act about its finding says: the findings' table is only a copy of what the chain holds. */
export function verifyAcceptances(book: Book): Promise<Verified> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ id: string; rule: string; fits: boolean }>(
			`SELECT c.id, c.rule, CASE WHEN c.accepted_for IS NULL THEN coalesce(k.action, '') <> 'contradiction.accept' ELSE coalesce(k.action = 'contradiction.accept'
				AND k.account = c.accepted_by AND k.details ->> 'reason' = c.accepted_reason AND k.details ->> 'fingerprint' = c.accepted_for, false) END AS fits
			FROM book.contradiction c LEFT JOIN LATERAL (
				SELECT a.action, a.account, a.details FROM book.administrative_act a
				WHERE a.office_id = c.office_id AND a.subject = c.id::text AND a.action LIKE 'contradiction.%' ORDER BY a.id DESC LIMIT 1) AS k ON true
			WHERE c.office_id = $1 AND (c.accepted_for IS NOT NULL OR k.action IS NOT NULL) ORDER BY c.id`,
			[book.office_id],
		);
		const faults = rows.filter(({ fits }) => !fits).map(({ id, rule }) => `${rule} ${id}: the acceptance is not what the last act about it says`);
		return { what: 'acceptances', count: rows.length, faults };
	});
}
