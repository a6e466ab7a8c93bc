import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { questionsBehind } from '../figures/behind-figure.ts';
import { countedSql } from '../figures/figure-sql.ts';
import type { HeldFigure } from './content.ts';

const ALIAS = 'r';

/**
 * `SELECT figure, part, register, id, how`: every record that stood behind a figure of the edition or stands there now. `how` is
 * `came`, `went` or `changed`, null for those that are as they were.
 *
 * @param held the book with the edition's definitions
 */
export function movedSql(held: Book, edition: string, figures: readonly HeldFigure[]): RawBuilder<unknown> {
	const parts = figures.flatMap(({ definition, period }) =>
		questionsBehind(held, definition, period).map(({ part, question, which }) => {
			const counted = countedSql(held, question, { which, source: (id) => sql.table(`ledger.${id}`), alias: ALIAS });
			return sql`SELECT ${definition.id}::text AS figure, ${part}::text AS part, ${question.register.id}::text AS register, coalesce(b.id, n.id) AS id,
				CASE WHEN b.id IS NULL THEN 'came' WHEN n.id IS NULL THEN 'went' WHEN b.version <> n.version THEN 'changed' END AS how
				FROM (SELECT pair.id, pair.version FROM book.edition_evidence e CROSS JOIN LATERAL unnest(e.ids, e.versions) AS pair(id, version)
					WHERE e.office_id = ${held.office_id} AND e.edition_id = ${edition} AND e.figure = ${definition.id} AND e.part = ${part}) b
				FULL JOIN (SELECT ${sql.ref(`${ALIAS}.id`)}, ${sql.ref(`${ALIAS}.version`)} FROM ${sql.table(`ledger.${question.register.id}`)} AS ${sql.ref(ALIAS)}
					WHERE ${sql.ref(`${ALIAS}.office_id`)} = ${held.office_id} AND ${counted}) n
				ON n.id = b.id`;
		}),
	);
	return sql`${sql.join(parts, sql` UNION ALL `)}`;
}
