/** The records of a register as the book knew them at a moment, with the columns of its table, but for those of search: words are kept for the latest version only. */
import { FIELD_KINDS, type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

/** A source for FROM: of each record the last version learned of by then. The unit tree keeps days, not versions, and stays as it is. */
export function knownAtSource(register: Register, moment: string): RawBuilder<unknown> {
	if (register.id === unitRegister.id) {
		return sql.table('ledger.unit');
	}
	// Versions keep values in stored form as JSON; here they become columns again, all in one reading.
	const columns = Object.entries(register.fields).map(([id, field]) => sql`${sql.ref(id)} ${sql.raw(FIELD_KINDS[field.kind].column(field))}`);
	// No join with the first versions: the store would compare each with each where it has no statistics. DISTINCT ON lets it
	// know how many records to expect, as a filter on the last version would not.
	return sql`(SELECT v.office_id, v.record_id AS id, v.unit, v.number, v.state, v.version, v.first_by AS made_by, v.first_made AS made_at,
			v.first_recorded AS recorded_at, c.*
		FROM (SELECT DISTINCT ON (k.record_id) k.*, first_value(k.made_by) OVER known AS first_by, first_value(k.made_at) OVER known AS first_made,
				first_value(k.recorded_at) OVER known AS first_recorded
			FROM book.record_version k
			WHERE k.office_id = nullif(current_setting('app.office', true), '')::uuid AND k.register = ${register.id} AND k.recorded_at <= ${moment}::timestamptz
			WINDOW known AS (PARTITION BY k.record_id ORDER BY k.version)
			ORDER BY k.record_id, k.version DESC) v
		CROSS JOIN LATERAL jsonb_to_record(v."values") AS c(${sql.join(columns)}))`;
}

/**
 * For the rest of the transaction. Of records read from versions the store has no statistics: it would expect one of each register
 * and compare every one with every other, minutes for three registers that point at each other.
 */
export async function expectMany(client: pg.PoolClient): Promise<void> {
	await client.query('SET LOCAL enable_nestloop = off');
}
