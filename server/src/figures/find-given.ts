/** Figures that others counted: who gave the number, in which document, and who confirmed it. The office's own knowledge, the same for every reader. */
import { askFigure, type GivenAnswer, type GivenDefinition } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { askAt } from '../records/known-at.ts';
import type { Asked, ComputeOptions } from './compute-figures.ts';
import { questionSql } from './figure-sql.ts';

const ALIAS = 'r';

/** One answer per figure asked, in order: undefined for one that is counted here, null for a given one that nobody gave for the period. */
export async function findGiven(book: Book, asked: readonly Asked[], { known_at, unit }: ComputeOptions = {}): Promise<(GivenAnswer | null | undefined)[]> {
	const found: (GivenAnswer | null | undefined)[] = [];
	for (const { figure, period } of asked) {
		const given = book.registers.get(figure.register)?.given;
		if (given === undefined || !('value' in figure.measure) || figure.measure.value !== given.value) {
			found.push(undefined);
			continue;
		}
		const question = askFigure(figure, period, { registers: book.registers, parse: book.parse }, unit);
		const rows = await askAt<GivenAnswer>(
			book,
			known_at,
			(source) => sql`SELECT ${columns(given)} FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
				WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })} LIMIT 2`,
		);
		const [only] = rows;
		found.push(only === undefined || rows.length > 1 ? null : only);
	}
	return found;
}

function columns({ by, document, number, confirmed_on, confirmed_by, valid_until }: GivenDefinition) {
	const named = { by, document, number, confirmed_by, confirmed_on, valid_until_on: valid_until };
	return sql.join(Object.entries(named).map(([name, field]) => sql`${sql.ref(`${ALIAS}.${field}`)}::text AS ${sql.ref(name)}`));
}
