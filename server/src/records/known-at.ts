/** The records of a register as the book knew them at a moment, with the columns of its table, but for those of search: words are kept for the latest version only. */
import { FIELD_KINDS, type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';

/** A source for FROM: of each record the last version learned of by then. The unit tree keeps days, not versions, and stays as it is. */
export function knownAtSource(register: Register, moment: string): RawBuilder<unknown> {
	if (register.id === unitRegister.id) {
		return sql.table('ledger.unit');
	}
	const columns = Object.entries(register.fields).map(([id, field]) => sql`${columnSql(id, FIELD_KINDS[field.kind].column(field))} AS ${sql.ref(id)}`);
	return sql`(SELECT v.office_id, v.record_id AS id, v.unit, v.number, v.state, v.version, t.made_by, t.made_at, t.recorded_at, ${sql.join(columns)}
		FROM (SELECT DISTINCT ON (k.record_id) k.* FROM book.record_version k
			WHERE k.office_id = nullif(current_setting('app.office', true), '')::uuid AND k.register = ${register.id} AND k.recorded_at <= ${moment}::timestamptz
			ORDER BY k.record_id, k.version DESC) v
		JOIN ${sql.table(`ledger.${register.id}`)} t ON t.office_id = v.office_id AND t.id = v.record_id)`;
}

/** Versions keep values in stored form as JSON; here they become columns again. */
function columnSql(id: string, type: string): RawBuilder<unknown> {
	if (type === 'jsonb') {
		return sql`nullif(v."values" -> ${sql.lit(id)}, 'null'::jsonb)`;
	}
	if (type.endsWith('[]')) {
		return sql`(SELECT array_agg(one) FROM jsonb_array_elements_text(nullif(v."values" -> ${sql.lit(id)}, 'null'::jsonb)) AS one)`;
	}
	return sql`(v."values" ->> ${sql.lit(id)})::${sql.raw(type)}`;
}
