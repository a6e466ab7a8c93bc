import type { FigureDefinition, Period } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { questionsBehind } from '../figures/behind-figure.ts';
import { countedSql } from '../figures/figure-sql.ts';

const ALIAS = 'r';

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
	const parts = figures.flatMap(({ key, definition, period }) =>
		questionsBehind(held, definition, period).map(({ part, question, which }) => {
			const counted = countedSql(held, question, { which, source: (id) => sql.table(`ledger.${id}`), alias: ALIAS });
			return sql`SELECT ${key ?? definition.id}::text AS figure, ${part}::text AS part, ${question.register.id}::text AS register, coalesce(b.id, n.id) AS id,
				CASE WHEN b.id IS NULL THEN 'came' WHEN n.id IS NULL THEN 'went' WHEN b.version <> n.version THEN 'changed' END AS how
				FROM (SELECT pair.id, pair.version FROM ${sql.table(`book.${table}`)} e CROSS JOIN LATERAL unnest(e.ids, e.versions) AS pair(id, version)
					WHERE e.office_id = ${held.office_id} AND ${sql.ref(`e.${EVIDENCE_OWNERS[table]}`)} = ${of} AND e.figure = ${key ?? definition.id} AND e.part = ${part}) b
				FULL JOIN (SELECT ${sql.ref(`${ALIAS}.id`)}, ${sql.ref(`${ALIAS}.version`)} FROM ${sql.table(`ledger.${question.register.id}`)} AS ${sql.ref(ALIAS)}
					WHERE ${sql.ref(`${ALIAS}.office_id`)} = ${held.office_id} AND ${counted}) n
				ON n.id = b.id`;
		}),
	);
	return sql`${sql.join(parts, sql` UNION ALL `)}`;
}
