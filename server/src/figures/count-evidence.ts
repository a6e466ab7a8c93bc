/** How many records stand behind each of many figures: counted in one statement, no record read. */
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { questionsBehind } from './behind-figure.ts';
import { answersSql, behindSql } from './figure-sql.ts';
import { askFor, type FiguresRequest } from './list-figures.ts';

/** Figure id → what `evidence.total` of the figure says. */
export async function countEvidence(book: Book, request: FiguresRequest, figures: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, number>> {
	if (figures.length === 0) {
		return new Map();
	}
	const asked = askFor(book, request, figures).map(({ figure, period }, at) => ({ ...questionsBehind(book, figure, period, request.unit)[0], at }));
	const counts = answersSql(book, asked, {
		source: (id) => sql.table(`ledger.${id}`),
		columns: ['count'],
		tell: ({ which }, picked) => [sql`(count(*) ${behindSql(which, picked)})::int`],
	});
	const rows = await inOffice(book.pool, book.office_id, (client) => run<{ at: number; count: number }>(client, sql`${counts}`));
	return new Map(rows.map(({ at, count }) => [figures[at]?.id ?? '', count]));
}
