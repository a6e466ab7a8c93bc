/** Figures that others counted: who gave the number, in which document, and who confirmed it. The office's own knowledge, the same for every reader. */
import type { GivenAnswer, GivenDefinition } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { askAt } from '../records/known-at.ts';
import { type Asked, type ComputeOptions, questionOf } from './compute-figures.ts';
import { questionSql } from './figure-sql.ts';

const ALIAS = 'r';

/** One answer per figure asked, in order: undefined for one that is counted here, null for a given one that nobody gave for the period, or that two records give. */
export async function findGiven(book: Book, asked: readonly Asked[], { known_at, unit }: ComputeOptions = {}): Promise<(GivenAnswer | null | undefined)[]> {
	const questions = asked.flatMap(({ figure, period }, at) => {
		const given = book.registers.get(figure.register)?.given;
		const isGiven = given !== undefined && 'value' in figure.measure && figure.measure.value === given.value;
		return isGiven ? [{ at, given, question: questionOf(book, figure, period, unit) }] : [];
	});
	if (questions.length === 0) {
		return asked.map(() => undefined);
	}
	const rows = await askAt<GivenAnswer & { at: number }>(book, known_at, (source) => {
		const each = questions.map(
			({ at, given, question }) => sql`(SELECT ${sql.lit(at)} AS at, ${columns(given)} FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
				WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })} LIMIT 2)`,
		);
		return sql.join(each, sql` UNION ALL `);
	});
	const found = Map.groupBy(rows, ({ at }) => at);
	const isAsked = new Set(questions.map(({ at }) => at));
	return asked.map((_, at) => (isAsked.has(at) ? onlyOf(found.get(at)) : undefined));
}

function onlyOf(rows: readonly (GivenAnswer & { at: number })[] = []): GivenAnswer | null {
	const [first] = rows;
	if (first === undefined || rows.length > 1) {
		return null;
	}
	const { at: _at, ...given } = first;
	return given;
}

function columns({ by, document, number, confirmed_on, confirmed_by, valid_until }: GivenDefinition) {
	const named = { by, document, number, confirmed_by, confirmed_on, valid_until_on: valid_until };
	return sql.join(Object.entries(named).map(([name, field]) => sql`${sql.ref(`${ALIAS}.${field}`)}::text AS ${sql.ref(name)}`));
}
