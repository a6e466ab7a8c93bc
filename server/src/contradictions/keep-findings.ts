import { hash } from 'node:crypto';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { canonicalJson } from '../records/audit.ts';
import { type Found, MOST_FINDINGS } from './found.ts';

/**
 * What a run found of one rule: known ones are seen again, new ones begin, those that are not found any more are gone. Of more than are
 * kept nobody knows which are gone.
 */
export async function keepFindings(client: pg.PoolClient, book: Book, rule: string, found: readonly Found[]): Promise<{ more: boolean }> {
	const at = book.now();
	const more = found.length > MOST_FINDINGS;
	const rows = found.slice(0, MOST_FINDINGS).map((one) => ({
		office_id: book.office_id,
		id: book.newId(at),
		rule,
		subject: one.subject,
		record_id: one.record?.id ?? null,
		record_version: one.record?.version ?? null,
		against_id: one.against?.id ?? null,
		against_version: one.against?.version ?? null,
		unit: one.unit,
		details: one.details,
		fingerprint: hash('sha256', canonicalJson([one.subject, one.facts]), 'hex').slice(0, 32),
		first_seen_at: at.toISOString(),
		last_seen_at: at.toISOString(),
	}));
	await client.query(
		`INSERT INTO book.contradiction AS c SELECT * FROM json_populate_recordset(NULL::book.contradiction, $1::json)
		ON CONFLICT (office_id, rule, subject) DO UPDATE SET record_version = excluded.record_version, against_version = excluded.against_version,
			unit = excluded.unit, details = excluded.details, fingerprint = excluded.fingerprint, last_seen_at = excluded.last_seen_at, gone_at = NULL,
			first_seen_at = CASE WHEN c.gone_at IS NULL THEN c.first_seen_at ELSE excluded.first_seen_at END`,
		[JSON.stringify(rows)],
	);
	if (!more) {
		await client.query(`UPDATE book.contradiction SET gone_at = $3 WHERE office_id = $1 AND rule = $2 AND gone_at IS NULL AND subject <> ALL ($4::text[])`, [
			book.office_id,
			rule,
			at.toISOString(),
			rows.map(({ subject }) => subject),
		]);
	}
	return { more };
}

/** Findings of rules that the office no longer has. */
export async function dropRules(client: pg.PoolClient, book: Book, rules: readonly string[]): Promise<void> {
	await client.query(`UPDATE book.contradiction SET gone_at = $3 WHERE office_id = $1 AND gone_at IS NULL AND rule <> ALL ($2::text[])`, [
		book.office_id,
		rules,
		book.now().toISOString(),
	]);
}
