import type { Register } from '@yibenzhang/engine';
import type pg from 'pg';
import { fromRow, toRow } from './stored.ts';

const PAGE = 2000;

/** Writes the words for the search anew for every record of the office: the fields that are searched have changed. */
export async function refreshSearch(client: pg.ClientBase, officeId: string, register: Register): Promise<void> {
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const { rows } = await client.query(`SELECT * FROM ledger."${register.id}" WHERE office_id = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`, [officeId, after]);
		const words = rows.map((row) => toRow(register, officeId, fromRow(register, row)));
		await client.query(
			`UPDATE ledger."${register.id}" AS r SET search_text = w.words, search_grams = w.grams::tsvector
			FROM unnest($2::uuid[], $3::text[], $4::text[]) AS w (id, words, grams) WHERE r.office_id = $1 AND r.id = w.id`,
			[officeId, words.map(({ id }) => id), words.map(({ search_text }) => search_text), words.map(({ search_grams }) => search_grams)],
		);
		const last = rows.at(-1);
		if (last === undefined || rows.length < PAGE) {
			return;
		}
		after = last.id;
	}
}
