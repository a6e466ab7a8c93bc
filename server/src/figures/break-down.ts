/** A figure by community, month or code: parts in the tree's, the calendar's or the list's order, never ranked. */
import { type BreakdownAnswer, type FigureDefinition, type FigureQuestion, type Period, text } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { questionOf } from './compute-figures.ts';
import { figureSource, inBaseUnit, scopeSql } from './figure-sql.ts';

const ALIAS = 'r';

/** Only for figures that count or add up; shares and single values have no parts that could be added. */
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
	return Promise.all(figure.breakdowns.map((field) => partsBy(book, question, field, options.known_at)));
}

async function partsBy(book: Book, question: FigureQuestion, field: string, knownAt: string | undefined): Promise<BreakdownAnswer> {
	const column = sql.ref(`${ALIAS}.${field}`);
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<{ key: string | null; value: number }>(
			client,
			sql`SELECT ${column} AS key, ${amountSql(question)} AS value FROM ${figureSource(book, knownAt)(question.register.id)} AS ${sql.ref(ALIAS)}
			WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${scopeSql(book, question, 'scope', knownAt)(ALIAS)} GROUP BY ${column}`,
		),
	);
	const { measure } = question;
	const amounts = rows.map(({ key, value }) => ({ key, value: 'sum' in measure ? inBaseUnit(question.register, measure.sum, value) : value }));
	return field === 'unit' ? byUnit(book, amounts) : byCode(book, question, field, amounts);
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

interface Amount {
	readonly key: string | null;
	readonly value: number;
}

/** Communities in the tree's order, empty ones too; what belongs to no community stands under its own unit. */
function byUnit(book: Book, amounts: readonly Amount[]): BreakdownAnswer {
	const sums = new Map<string, number>();
	for (const { key, value } of amounts) {
		const at = key === null ? 'street' : (book.units.communityOf(key) ?? key);
		sums.set(at, (sums.get(at) ?? 0) + value);
	}
	const parts = [...book.units.units.values()]
		.filter(({ code, kind, until_on }) => sums.has(code) || (kind === 'community' && (until_on ?? null) === null))
		.map(({ code, name }) => ({ key: code, label: name, value: sums.get(code) ?? 0 }));
	return { field: 'unit', label: text('单位', 'Unit'), parts };
}

function byCode(book: Book, { register }: FigureQuestion, field: string, amounts: readonly Amount[]): BreakdownAnswer {
	const definition = register.fields[field];
	const codes = book.code_lists.get(definition?.codes ?? '')?.codes ?? [];
	const order = new Map(codes.map(({ code }, at) => [code, at]));
	const parts = [...amounts]
		.sort((a, b) => (order.get(a.key ?? '') ?? codes.length) - (order.get(b.key ?? '') ?? codes.length) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
		.map(({ key, value }) => ({ key, label: codes.find(({ code }) => code === key)?.label ?? text(key ?? '未填', key ?? 'empty'), value }));
	return { field, label: definition?.label ?? text(field, field), parts };
}
