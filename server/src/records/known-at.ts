/** The records of a register as the book knew them at a moment, with the columns of its table, but for those of search: words are kept for the latest version only. */
import { FIELD_KINDS, type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';

/** A source for FROM: of each record the last version learned of by then. The unit tree keeps days, not versions, and stays as it is. */
export function knownAtSource(register: Register, moment: string): RawBuilder<unknown> {
	if (register.id === unitRegister.id) {
		return sql.table('ledger.unit');
	}
	// Versions keep values in stored form as JSON; here they become columns again, all in one reading.
	const columns = Object.entries(register.fields).map(([id, field]) => sql`${sql.ref(id)} ${sql.raw(FIELD_KINDS[field.kind].column(field))}`);
	// One pass, no join: without statistics the store would compare every version with every first one.
	return sql`(SELECT v.office_id, v.record_id AS id, v.unit, v.number, v.state, v.version, v.first_by AS made_by, v.first_made AS made_at,
			v.first_recorded AS recorded_at, c.*
		FROM (SELECT k.*, lead(k.version) OVER known AS next, first_value(k.made_by) OVER known AS first_by,
				first_value(k.made_at) OVER known AS first_made, first_value(k.recorded_at) OVER known AS first_recorded
			FROM book.record_version k
			WHERE k.office_id = nullif(current_setting('app.office', true), '')::uuid AND k.register = ${register.id} AND k.recorded_at <= ${moment}::timestamptz
			WINDOW known AS (PARTITION BY k.record_id ORDER BY k.version)) v
		CROSS JOIN LATERAL jsonb_to_record(v."values") AS c(${sql.join(columns)})
		WHERE v.next IS NULL)`;
}
