import { hash } from 'node:crypto';
import type { OfficeDefinition } from '@yibenzhang/engine';
import type pg from 'pg';
import { inOffice } from '../db/transaction.ts';
import { canonicalJson } from '../records/audit.ts';

/** Hash of a definition as data: the same for the same register written in TypeScript or sent as JSON. */
export function definitionHash(definition: unknown): string {
	return hash('sha256', canonicalJson(definition), 'hex');
}

/** Keeps every definition that is new or changed, with the moment from which it holds. */
export function keepDefinitions(pool: pg.Pool, officeId: string, office: OfficeDefinition, now: Date): Promise<void> {
	const kept = [
		...office.registers.map((body) => ({ kind: 'register', id: body.id, body: body as unknown })),
		...office.code_lists.map((body) => ({ kind: 'code_list', id: body.id, body: body as unknown })),
		...office.figures.map((body) => ({ kind: 'figure', id: body.id, body: body as unknown })),
		...office.roles.map((body) => ({ kind: 'role', id: body.id, body: body as unknown })),
		...office.reports.map((body) => ({ kind: 'report', id: body.id, body: body as unknown })),
	].map((definition) => ({ ...definition, hash: definitionHash(definition.body), office_id: officeId, held_from: now.toISOString() }));
	return inOffice(pool, officeId, async (client) => {
		await client.query(
			`INSERT INTO book.definition (office_id, kind, id, hash, body, held_from)
			SELECT n.office_id, n.kind, n.id, n.hash, n.body, n.held_from FROM json_populate_recordset(NULL::book.definition, $2::json) n
			WHERE n.hash IS DISTINCT FROM (
				SELECT d.hash FROM book.definition d WHERE d.office_id = $1 AND d.kind = n.kind AND d.id = n.id ORDER BY d.held_from DESC LIMIT 1)`,
			[officeId, JSON.stringify(kept)],
		);
	});
}
