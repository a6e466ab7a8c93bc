/** Many figures month by month: those that count or add up by a day of their own. Figures that look at the same records are read together. */
import type { FigureQuestion, MonthValue } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { conditionSql } from '../records/condition-sql.ts';
import { askAt, type Source } from '../records/known-at.ts';
import { dayField, monthsOf } from './break-down.ts';
import { type Asked, type ComputeOptions, questionOf } from './compute-figures.ts';
import { aggregates, inBaseUnit, questionSql, sharedFrame } from './figure-sql.ts';

const ALIAS = 'r';

interface ByMonth {
	readonly at: number;
	readonly question: FigureQuestion;
	readonly day: string;
}

/** Figure → its value in each month of its period; a figure that has none month by month is not among them. */
export async function findTrends(book: Book, asked: readonly Asked[], options: ComputeOptions = {}): Promise<Map<string, MonthValue[]>> {
	const wanted = asked.flatMap(({ figure, period }, at): ByMonth[] => {
		const { measure } = figure;
		if (!('count' in measure || 'sum' in measure || 'distinct' in measure) || figure.register === 'unit' || monthsOf(period).length < 2) {
			return [];
		}
		const question = questionOf(book, figure, period, options.unit);
		const day = dayField(question);
		return day === undefined ? [] : [{ at, question, day }];
	});
	if (wanted.length === 0) {
		return new Map();
	}
	const groups = [...Map.groupBy(wanted, ({ at, question, day }) => `${day} ${sharedFrame(question) ?? at}`).values()];
	const rows = await askAt<{ at: number; month: string; value: number }>(book, options.known_at, (source) =>
		sql.join(
			groups.map((group) => monthsSql(book, group as [ByMonth, ...ByMonth[]], source)),
			sql` UNION ALL `,
		),
	);
	const values = Map.groupBy(rows, ({ at }) => at);
	return new Map(
		wanted.map(({ at, question: { figure, measure, register } }) => {
			const sums = new Map(values.get(at)?.map(({ month, value }) => [month, 'sum' in measure ? inBaseUnit(register, measure.sum, value) : value]));
			const period = asked[at]?.period;
			return [figure.id, period === undefined ? [] : monthsOf(period).map((month) => ({ month, value: sums.get(month) ?? 0 }))];
		}),
	);
}

/** `SELECT at, month, value` of figures that share a frame. One that asks related records stands by itself. */
function monthsSql(book: Book, group: readonly [ByMonth, ...ByMonth[]], source: Source): RawBuilder<unknown> {
	const [{ question: first, day }] = group;
	const alone = sharedFrame(first) === null;
	const columns = group.map(({ at, question }) => {
		const own = alone || question.where === null ? [] : [conditionSql(question.where, { alias: ALIAS, params: question.params, units: book.units, source })];
		return { at, name: `value_${at}`, sum: aggregates(question, own, null).part };
	});
	const frame = alone
		? questionSql(book, first, { which: 'scope', source, alias: ALIAS })
		: conditionSql(first.frame, { alias: ALIAS, params: first.params, units: book.units, source });
	return sql`SELECT one.at, months.month, one.value FROM (
		SELECT to_char(${sql.ref(`${ALIAS}.${day}`)}, 'YYYY-MM') AS month, ${sql.join(columns.map(({ name, sum }) => sql`(${sum})::numeric AS ${sql.ref(name)}`))}
		FROM ${source(first.register.id)} AS ${sql.ref(ALIAS)} WHERE ${sql.ref(`${ALIAS}.office_id`)} = ${book.office_id} AND ${frame} GROUP BY 1) AS months
		CROSS JOIN LATERAL (VALUES ${sql.join(columns.map(({ at, name }) => sql`(${sql.lit(at)}, ${sql.ref(`months.${name}`)})`))}) AS one(at, value)`;
}
