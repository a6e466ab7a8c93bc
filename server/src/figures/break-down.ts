/** A figure by unit, code or month: parts in the tree's, the list's or the calendar's order, never ranked. */
import { addInterval, type BreakdownAnswer, type FigureDefinition, type FigureQuestion, type Period, text } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { askAt } from '../records/known-at.ts';
import { questionOf } from './compute-figures.ts';
import { inBaseUnit, questionSql } from './figure-sql.ts';

const ALIAS = 'r';
/** Months without records are shown as well, up to so many; beyond it only those that have some. */
const MOST_MONTHS = 36;
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Only for figures that count or add up; shares and single values have no parts that could be added. Parts of a distinct count may overlap. */
export async function breakDown(
	book: Book,
	figure: FigureDefinition,
	period: Period,
	options: { known_at?: string; unit?: string },
): Promise<BreakdownAnswer[]> {
	const { measure } = figure;
	if (!('count' in measure || 'sum' in measure || 'distinct' in measure) || figure.register === 'unit') {
		return [];
	}
	const question = questionOf(book, figure, period, options.unit);
	const month = dayField(question);
	const amountsBy = (key: RawBuilder<unknown>) => amounts(book, { question, key, known_at: options.known_at });
	const answers: BreakdownAnswer[] = [];
	for (const field of figure.breakdowns) {
		answers.push(
			field === 'unit'
				? byUnit(book, period, await amountsBy(communitySql(book)))
				: byCode(book, question, field, await amountsBy(sql.ref(`${ALIAS}.${field}`))),
		);
	}
	if (month !== undefined) {
		answers.push(byMonth(period, month, await amountsBy(sql`to_char(${sql.ref(`${ALIAS}.${month}`)}, 'YYYY-MM')`)));
	}
	return answers;
}

/** The date that the period rule wants within the period. */
export function dayField({ figure, register }: FigureQuestion): string | undefined {
	const { period: rule } = figure;
	if (rule === undefined || 'year' in rule || 'standing' in rule || 'held' in rule) {
		return undefined;
	}
	if ('within' in rule) {
		return rule.within;
	}
	if ('reached' in rule) {
		return register.states.find(({ id }) => id === rule.reached)?.reached_on;
	}
	const { time } = register;
	return time.shape === 'span' ? ('begun' in rule ? time.from : time.until) : undefined;
}

interface Amount {
	readonly key: string | null;
	readonly value: number;
}

interface AmountsRequest {
	readonly question: FigureQuestion;
	readonly key: RawBuilder<unknown>;
	readonly known_at: string | undefined;
}

async function amounts(book: Book, { question, key, known_at }: AmountsRequest): Promise<Amount[]> {
	const row = sql.ref(ALIAS);
	const rows = await askAt<Amount>(
		book,
		known_at,
		(source) => sql`SELECT ${key} AS key, ${amountSql(question)} AS value FROM ${source(question.register.id)} AS ${row}
			WHERE ${row}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })} GROUP BY 1`,
	);
	const { measure, register } = question;
	return rows.map(({ key: at, value }) => ({ key: at, value: 'sum' in measure ? inBaseUnit(register, measure.sum, value) : value }));
}

function amountSql({ measure }: FigureQuestion): RawBuilder<number> {
	if ('sum' in measure) {
		const column = sql.ref(`${ALIAS}.${measure.sum}`);
		return measure.item === undefined
			? sql<number>`coalesce(sum(${column}), 0)::numeric`
			: sql<number>`coalesce(sum((SELECT sum((one ->> 'quantity')::numeric) FROM jsonb_array_elements(${column}) AS one WHERE one ->> 'item' = ${measure.item})), 0)::numeric`;
	}
	return 'distinct' in measure ? sql<number>`count(DISTINCT ${sql.ref(`${ALIAS}.${measure.distinct}`)})::numeric` : sql<number>`count(*)::numeric`;
}

/** The community that the record's unit lies in, otherwise the unit itself: grouped in the store, so that who stands in two grids of one community counts once. */
function communitySql(book: Book): RawBuilder<unknown> {
	const communities = Object.fromEntries([...book.units.units.keys()].map((code) => [code, book.units.communityOf(code) ?? code]));
	return sql`coalesce(${JSON.stringify(communities)}::jsonb ->> ${sql.ref(`${ALIAS}.unit`)}, ${sql.ref(`${ALIAS}.unit`)})`;
}

/** Communities that stood on the closing day in the tree's order, empty ones too; what belongs to no community stands under its own unit. */
function byUnit(book: Book, { until_on: day }: Period, counted: readonly Amount[]): BreakdownAnswer {
	const sums = new Map(counted.map(({ key, value }) => [key, value]));
	const parts = [...book.units.units.values()]
		.filter(({ code, kind, from_on, until_on }) => sums.has(code) || (kind === 'community' && from_on <= day && (until_on ?? day) >= day))
		.map(({ code, name }) => ({ key: code, label: name, value: sums.get(code) ?? 0 }));
	return { field: 'unit', label: text('单位', 'Unit'), parts };
}

/** In the order of the code list, or of the tree where the field holds units. */
function byCode(book: Book, { register }: FigureQuestion, field: string, counted: readonly Amount[]): BreakdownAnswer {
	const definition = register.fields[field];
	const labels =
		definition?.kind === 'unit'
			? [...book.units.units.values()].map(({ code, name }) => ({ code, label: name }))
			: (book.code_lists.get(definition?.codes ?? '')?.codes ?? []);
	const order = new Map(labels.map(({ code }, at) => [code, at]));
	const parts = [...counted]
		.sort((a, b) => (order.get(a.key ?? '') ?? labels.length) - (order.get(b.key ?? '') ?? labels.length) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
		.map(({ key, value }) => ({ key, label: labels.find(({ code }) => code === key)?.label ?? text(key ?? '未填', key ?? 'empty'), value }));
	return { field, label: definition?.label ?? text(field, field), parts };
}

function byMonth(period: Period, field: string, counted: readonly Amount[]): BreakdownAnswer {
	const sums = new Map(counted.map(({ key, value }) => [key ?? '', value]));
	const all = monthsOf(period);
	const months = all.length > MOST_MONTHS ? [...sums.keys()].sort() : all;
	const parts = months.map((month) => {
		const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
		return { key: month, label: text(`${year}年${number}月`, `${MONTHS_EN[number - 1]} ${year}`), value: sums.get(month) ?? 0 };
	});
	return { field, label: text('月份', 'Month'), parts };
}

/** `2022-01` and on; one more than are shown is enough to tell that there are too many. */
export function monthsOf({ from_on, until_on }: Period): string[] {
	const months: string[] = [];
	for (let at = `${from_on.slice(0, 7)}-01`; at <= until_on && months.length <= MOST_MONTHS; at = addInterval(at, { months: 1 })) {
		months.push(at.slice(0, 7));
	}
	return months;
}
