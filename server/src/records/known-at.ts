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
	return sql`(SELECT v.office_id, v.record_id AS id, v.unit, v.number, v.state, v.version, f.made_by, f.made_at, f.recorded_at, c.*
		FROM (SELECT DISTINCT ON (k.record_id) k.* FROM book.record_version k
			WHERE k.office_id = nullif(current_setting('app.office', true), '')::uuid AND k.register = ${register.id} AND k.recorded_at <= ${moment}::timestamptz
			ORDER BY k.record_id, k.version DESC) v
		JOIN book.record_version f ON f.office_id = v.office_id AND f.record_id = v.record_id AND f.version = 1
		CROSS JOIN LATERAL jsonb_to_record(v."values") AS c(${sql.join(columns)}))`;
}
