/** A figure's question as SQL. Every figure answers in the same columns, so that many are asked in one statement. */
import { type FigureQuestion, type Register, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { conditionSql } from '../records/condition-sql.ts';
import { knownAtSource } from '../records/known-at.ts';

export interface CountedRow {
	readonly id: string;
	/** What is counted or summed; for a ratio those above the line. */
	readonly part: number | null;
	/** For a ratio those below the line; for a list and a value how many records there are. */
	readonly whole: number | null;
	readonly names: string[] | null;
}

const ALIAS = 'r';

/** Where the register's records are read, now or as the book knew them. */
export function figureSource(book: Book, knownAt: string | undefined): (register: string) => RawBuilder<unknown> {
	return (id) => {
		const register = book.registers.get(id);
		return knownAt === undefined || register === undefined ? sql.table(`ledger.${id}`) : knownAtSource(register, knownAt);
	};
}

/** `SELECT id, part, whole, names` of one figure: one row. */
export function countSql(book: Book, question: FigureQuestion, knownAt: string | undefined): RawBuilder<CountedRow> {
	const { figure, register, part } = question;
	const where = scopeSql(book, question, 'scope', knownAt)(ALIAS);
	const filter = part === null ? sql<boolean>`true` : scopeSql(book, question, 'part', knownAt)(ALIAS);
	const [counted, whole, names] = aggregates(question, filter);
	return sql<CountedRow>`SELECT ${figure.id}::text AS id, (${counted})::numeric AS part, (${whole})::numeric AS whole, ${names}::text[] AS names
		FROM ${figureSource(book, knownAt)(register.id)} AS ${sql.ref(ALIAS)}
		WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${where}`;
}

/** Picks the records behind a figure: those it is about (`scope`), or of them those that `part` tells. */
export function scopeSql(book: Book, question: FigureQuestion, which: 'scope' | 'part', knownAt: string | undefined): (alias: string) => RawBuilder<boolean> {
	return (alias) => {
		const compile = (condition: FigureQuestion['scope']) =>
			conditionSql(condition, { alias, params: question.params, units: book.units, source: figureSource(book, knownAt) });
		return which === 'part' && question.part !== null ? compile(question.part) : compile(question.scope);
	};
}

function aggregates(question: FigureQuestion, part: RawBuilder<boolean>): [RawBuilder<unknown>, RawBuilder<unknown>, RawBuilder<unknown>] {
	const { measure, register } = question;
	const none = sql`NULL`;
	if ('distinct' in measure) {
		return [sql`count(DISTINCT ${column(measure.distinct)})`, none, none];
	}
	if ('sum' in measure) {
		const quantity =
			measure.item === undefined
				? column(measure.sum)
				: sql`(SELECT sum((one ->> 'quantity')::numeric) FROM jsonb_array_elements(${column(measure.sum)}) AS one WHERE one ->> 'item' = ${measure.item})`;
		return [sql`coalesce(sum(${quantity}), 0)`, none, none];
	}
	if ('value' in measure) {
		return [sql`min(${column(measure.value)})`, sql`count(*)`, none];
	}
	if ('list' in measure) {
		const number = column('number');
		const order = measure.order === undefined ? sql`` : sql`${column(measure.order)} ASC NULLS LAST,`;
		// The numbers within first, so that 9号 comes before 10号.
		const byNumber = sql`${number} IS NULL, ARRAY(SELECT digits[1]::numeric FROM regexp_matches(${number}, '[0-9]+', 'g') AS digits), ${number} COLLATE "C"`;
		return [
			sql`count(*) FILTER (WHERE ${part})`,
			sql`count(*)`,
			sql`array_agg(${column(measure.list)} ORDER BY ${order} ${byNumber}, ${column('id')}) FILTER (WHERE ${part})`,
		];
	}
	if ('ratio' in measure || 'check' in measure) {
		return [sql`count(*) FILTER (WHERE ${part})`, sql`count(*)`, none];
	}
	if ('count' in measure) {
		return [sql`count(*)`, none, none];
	}
	throw new Error(`figure ${question.figure.id} of ${register.id} counts no records itself`);
}

function column(field: string): RawBuilder<unknown> {
	return sql.ref(`${ALIAS}.${field}`);
}

/** Money is kept in fen; a figure's value is in 元. */
export function inBaseUnit(register: Register, field: string, kept: number): number {
	const definition = register.id === unitRegister.id ? undefined : register.fields[field];
	const isMoney = definition?.kind === 'money' || (definition?.kind === 'items' && definition.quantity === 'money');
	return isMoney ? kept / 100 : kept;
}
