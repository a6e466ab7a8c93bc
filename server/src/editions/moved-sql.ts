import type { FigureDefinition, Period } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { questionsBehind } from '../figures/behind-figure.ts';
import { evidenceSql } from '../figures/figure-sql.ts';

/** Where ids and versions of the records behind kept figures lie: those of an edition, or of a form that was filled. */
export interface KeptEvidence {
	readonly table: 'edition_evidence' | 'form_evidence';
	/** Of the edition or filling. */
	readonly id: string;
}

export interface KeptQuestion {
	/** Under which its evidence is kept; absent: the figure's id. */
	readonly key?: string;
	readonly definition: FigureDefinition;
	readonly period: Period;
}

/** The column that names whose evidence it is. */
export const EVIDENCE_OWNERS = { edition_evidence: 'edition_id', form_evidence: 'filling_id' } as const;

/**
 * `SELECT figure, part, register, id, how`: every record that stood behind a figure when it was kept or stands there now; `figure` is
 * its key. `how` is `came`, `went` or `changed`, null for those that are as they were.
 *
 * @param held the book with the definitions that were kept
 */
export function movedSql(held: Book, { table, id: of }: KeptEvidence, figures: readonly KeptQuestion[]): RawBuilder<unknown> {
	const behind = figures
		.flatMap(({ key, definition, period }) => questionsBehind(held, definition, period).map((one) => ({ ...one, figure: key ?? definition.id })))
		.map((one, at) => ({ ...one, at }));
	const asked = behind.map(({ at, figure, part, question }) => sql`(${at}::int, ${figure}::text, ${part}::text, ${question.register.id}::text)`);
	return sql`WITH asked(at, figure, part, register) AS (VALUES ${sql.join(asked)}),
		standing AS MATERIALIZED (${evidenceSql(held, behind, (id) => sql.table(`ledger.${id}`))}),
		before AS (SELECT asked.at, pair.id, pair.version FROM asked JOIN ${sql.table(`book.${table}`)} e ON e.office_id = ${held.office_id}
			AND ${sql.ref(`e.${EVIDENCE_OWNERS[table]}`)} = ${of} AND e.figure = asked.figure AND e.part = asked.part
			CROSS JOIN LATERAL unnest(e.ids, e.versions) AS pair(id, version)),
		now AS (SELECT standing.at, pair.id::uuid AS id, pair.version FROM standing CROSS JOIN LATERAL unnest(standing.ids, standing.versions) AS pair(id, version))
		SELECT asked.figure, asked.part, asked.register, coalesce(before.id, now.id) AS id,
			CASE WHEN before.id IS NULL THEN 'came' WHEN now.id IS NULL THEN 'went' WHEN before.version <> now.version THEN 'changed' END AS how
		FROM before FULL JOIN now ON now.at = before.at AND now.id = before.id JOIN asked ON asked.at = coalesce(before.at, now.at)`;
}
