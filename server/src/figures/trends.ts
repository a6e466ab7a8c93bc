/** Many figures month by month: those that count or add up by a day of their own. */
import type { MonthValue } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { askAt } from '../records/known-at.ts';
import { dayField, monthsOf } from './break-down.ts';
import { type Asked, type ComputeOptions, questionOf } from './compute-figures.ts';
import { inBaseUnit, monthsSql, type Numbered } from './figure-sql.ts';

interface ByMonth extends Numbered {
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
	const rows = await askAt<{ at: number; month: string; value: number }>(book, options.known_at, (source) => monthsSql(book, wanted, source));
	const values = Map.groupBy(rows, ({ at }) => at);
	return new Map(
		wanted.map(({ at, question: { figure, measure, register } }) => {
			const sums = new Map(values.get(at)?.map(({ month, value }) => [month, 'sum' in measure ? inBaseUnit(register, measure.sum, value) : value]));
			const period = asked[at]?.period;
			return [figure.id, period === undefined ? [] : monthsOf(period).map((month) => ({ month, value: sums.get(month) ?? 0 }))];
		}),
	);
}
