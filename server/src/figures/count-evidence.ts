/** How many records stand behind each of many figures: counted in one statement, no record read. */
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { questionsBehind } from './behind-figure.ts';
import { countedSql } from './figure-sql.ts';
import { askFor, type FiguresRequest } from './list-figures.ts';

const ALIAS = 'r';

/** Figure id → what `evidence.total` of the figure says. */
export async function countEvidence(book: Book, request: FiguresRequest, figures: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, number>> {
	if (figures.length === 0) {
		return new Map();
	}
	const counts = askFor(book, request, figures).map(({ figure, period }) => {
		const [{ question, which }] = questionsBehind(book, figure, period, request.unit);
		const where = countedSql(book, question, { which, source: (id) => sql.table(`ledger.${id}`), alias: ALIAS });
		return sql`SELECT ${figure.id} AS figure, count(*)::int AS count FROM ${sql.table(`ledger.${question.register.id}`)} AS ${sql.ref(ALIAS)}
			WHERE ${sql.ref(`${ALIAS}.office_id`)} = ${book.office_id} AND ${where}`;
	});
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<{ figure: string; count: number }>(client, sql`${sql.join(counts, sql` UNION ALL `)}`),
	);
	return new Map(rows.map(({ figure, count }) => [figure, count]));
}
