/** The records of a register as the book knew them at a moment, with the columns of its table, but for those of search: words are kept for the latest version only. */
import { FIELD_KINDS, type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { readInOffice } from '../db/transaction.ts';

const OFFICE = sql`nullif(current_setting('app.office', true), '')::uuid`;
const OF_RECORD = ['unit', 'number', 'state', 'version'] as const;

/** Pieces of a statement. What changed since and what it was before are picked once, however often they are asked; the rest stands in the table, behind its indexes. */
export interface KnownSource {
	/** `SELECT id`: records written since, those that began since among them. */
	readonly changed: RawBuilder<unknown>;
	/** Records in the last version learned of by then, of those that `changed` names. */
	readonly before: (changed: RawBuilder<unknown>) => RawBuilder<unknown>;
	/** For FROM: all of them. */
	readonly all: (changed: RawBuilder<unknown>, before: RawBuilder<unknown>) => RawBuilder<unknown>;
}

/** A source for FROM: of each record the last version learned of by then. The unit tree keeps days, not versions, and stays as it is. */
export function knownAtSource(register: Register, moment: string): RawBuilder<unknown> {
	if (register.id === unitRegister.id) {
		return sql.table('ledger.unit');
	}
	const { changed, before, all } = knownSource(register, moment);
	return all(sql`(${changed})`, sql`(${before(sql`(${changed})`)})`);
}

/** @param moment ISO 8601 @param register not that of the unit tree */
function knownSource(register: Register, moment: string): KnownSource {
	const fields = Object.keys(register.fields);
	const columns = (alias: string) => sql.join([...OF_RECORD, 'made_by', 'made_at', 'recorded_at', ...fields].map((id) => sql.ref(`${alias}.${id}`)));
	const written = sql`FROM book.record_version k WHERE k.office_id = ${OFFICE} AND k.register = ${register.id}`;
	return {
		changed: sql`SELECT DISTINCT k.record_id AS id ${written} AND k.recorded_at > ${moment}::timestamptz`,
		// No join with the first versions: the store would compare each with each where it has no statistics.
		before: (changed) => sql`SELECT v.office_id, v.record_id AS id, ${sql.join(OF_RECORD.map((id) => sql.ref(`v.${id}`)))},
				v.first_by AS made_by, v.first_made AS made_at, v.first_recorded AS recorded_at, ${sql.join(fields.map((id) => sql.ref(`c.${id}`)))}
			FROM (SELECT DISTINCT ON (k.record_id) k.*, first_value(k.made_by) OVER known AS first_by, first_value(k.made_at) OVER known AS first_made,
					first_value(k.recorded_at) OVER known AS first_recorded
				${written} AND k.recorded_at <= ${moment}::timestamptz AND k.record_id IN (SELECT id FROM ${changed} AS since)
				WINDOW known AS (PARTITION BY k.record_id ORDER BY k.version)
				ORDER BY k.record_id, k.version DESC) v
			CROSS JOIN LATERAL jsonb_to_record(v."values") AS c(${sql.join(fields.map((id) => kept(register, id)))})`,
		all: (changed, before) => sql`(SELECT l.office_id, l.id, ${columns('l')} FROM ${sql.table(`ledger.${register.id}`)} AS l
			WHERE l.office_id = ${OFFICE} AND NOT EXISTS (SELECT FROM ${changed} AS since WHERE since.id = l.id)
			UNION ALL SELECT w.office_id, w.id, ${columns('w')} FROM ${before} AS w)`,
	};
}

/** Versions keep values in stored form as JSON; there they become columns again. */
function kept(register: Register, id: string): RawBuilder<unknown> {
	const field = register.fields[id] as Register['fields'][string];
	return sql`${sql.ref(id)} ${sql.raw(FIELD_KINDS[field.kind].column(field))}`;
}

/** Where the records of a register are read. */
export type Source = (register: string) => RawBuilder<unknown>;

/**
 * Asks a statement over registers as they are, or as the book knew them at a moment: those in which nothing was written since are
 * read as they are, seen by the same look at the book, and of the others what has changed is picked once for all of the statement.
 */
export function askAt<Row extends pg.QueryResultRow>(book: Book, knownAt: string | undefined, write: (source: Source) => RawBuilder<unknown>): Promise<Row[]> {
	return readInOffice(book.pool, book.office_id, async (client) => {
		const written = knownAt === undefined ? [] : await writtenSince(client, book, knownAt);
		const since = new Map(written.flatMap((id) => book.registers.get(id) ?? []).map((register) => [register.id, knownSource(register, knownAt ?? '')]));
		const picked = new Map<string, RawBuilder<unknown>>();
		const statement = write((id) => {
			const known = since.get(id);
			if (known === undefined) {
				return sql.table(`ledger.${id}`);
			}
			const [changed, before] = [`changed_${id}`, `before_${id}`];
			picked.set(changed, known.changed);
			picked.set(before, known.before(sql.table(changed)));
			return known.all(sql.table(changed), sql.table(before));
		});
		if (picked.size === 0) {
			return run<Row>(client, sql<Row>`${statement}`);
		}
		await expectMany(client);
		const parts = [...picked].map(([name, part]) => sql`${sql.table(name)} AS MATERIALIZED (${part})`);
		return run<Row>(client, sql<Row>`WITH ${sql.join(parts)} ${statement}`);
	});
}

/** Registers in which something was written after that moment. The unit tree keeps days, not versions. */
async function writtenSince(client: pg.PoolClient, book: Book, moment: string): Promise<string[]> {
	const ids = [...book.registers.keys()].filter((id) => id !== unitRegister.id);
	const { rows } = await client.query<{ id: string }>(
		`SELECT id FROM unnest($2::text[]) AS id
		WHERE EXISTS (SELECT FROM book.record_version k WHERE k.office_id = $1 AND k.register = id AND k.recorded_at > $3::timestamptz)`,
		[book.office_id, ids, moment],
	);
	return rows.map(({ id }) => id);
}

/**
 * For the rest of the transaction. Of records read from versions the store has no statistics: it would expect one of each register
 * and compare every one with every other, minutes for three registers that point at each other.
 */
async function expectMany(client: pg.PoolClient): Promise<void> {
	await client.query('SET LOCAL enable_nestloop = off');
}
