/** How many contradictions stand open among the records behind figures, and about the figures themselves: counted, none of them told. */
import { yearOf } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { questionsBehind } from '../figures/behind-figure.ts';
import type { Asked } from '../figures/compute-figures.ts';
import { countedSql } from '../figures/figure-sql.ts';
import { ACCEPTED, FINDING } from './visible-sql.ts';

const ALIAS = 'r';

/** Key → how many, for those that have any. */
export async function countContradictions(book: Book, asked: readonly (Asked & { readonly key: string })[]): Promise<ReadonlyMap<string, number>> {
	if (asked.length === 0) {
		return new Map();
	}
	const open = sql`${sql.ref(`${FINDING}.office_id`)} = ${book.office_id} AND ${sql.ref(`${FINDING}.gone_at`)} IS NULL AND NOT ${ACCEPTED}`;
	const counts = asked.map(({ key, figure, period }) => {
		const [{ question, which }] = questionsBehind(book, figure, period);
		const counted = countedSql(book, question, { which, source: (id) => sql.table(`ledger.${id}`), alias: ALIAS });
		return sql`SELECT ${key}::text AS key, count(*)::int AS count FROM book.contradiction AS ${sql.ref(FINDING)} WHERE ${open} AND (
			EXISTS (SELECT FROM ${sql.table(`ledger.${question.register.id}`)} AS ${sql.ref(ALIAS)} WHERE ${sql.ref(`${ALIAS}.office_id`)} = ${book.office_id}
				AND ${sql.ref(`${ALIAS}.id`)} IN (${sql.ref(`${FINDING}.record_id`)}, ${sql.ref(`${FINDING}.against_id`)}) AND ${counted})
			OR ${sql.ref(`${FINDING}.details`)} -> 'figures' @> ${JSON.stringify([figure.id])}::jsonb
				AND ${sql.ref(`${FINDING}.details`)} ->> 'period' = ${String(yearOf(period.until_on))})`;
	});
	const rows = await inOffice(book.pool, book.office_id, (client) => run<{ key: string; count: number }>(client, sql`${sql.join(counts, sql` UNION ALL `)}`));
	return new Map(rows.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
}
