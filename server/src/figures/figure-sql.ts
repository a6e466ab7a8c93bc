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

/** Where the records of a register are read. */
export type Source = (register: string) => RawBuilder<unknown>;

/** A statement over registers as they are, or as the book knew them; then what it knew of each register is picked once for all of it. */
export function readingAt<Row>(book: Book, knownAt: string | undefined, write: (source: Source) => RawBuilder<Row>): RawBuilder<Row> {
	const known = new Map<string, RawBuilder<unknown>>();
	const statement = write((id) => {
		const register = book.registers.get(id);
		if (knownAt === undefined || register === undefined || register.id === unitRegister.id) {
			return sql.table(`ledger.${id}`);
		}
		known.set(`known_${id}`, knownAtSource(register, knownAt));
		return sql.table(`known_${id}`);
	});
	const parts = [...known].map(([name, source]) => sql`${sql.table(name)} AS MATERIALIZED ${source}`);
	return parts.length === 0 ? statement : sql<Row>`WITH ${sql.join(parts)} ${statement}`;
}

/** `SELECT id, part, whole, names` of one figure: one row. */
export function countSql(book: Book, question: FigureQuestion, source: Source): RawBuilder<CountedRow> {
	const { figure, register, part } = question;
	const filter = part === null ? sql<boolean>`true` : questionSql(book, question, { which: 'part', source, alias: ALIAS });
	const [counted, whole, names] = aggregates(question, filter);
	return sql<CountedRow>`SELECT ${figure.id}::text AS id, (${counted})::numeric AS part, (${whole})::numeric AS whole, ${names}::text[] AS names
		FROM ${source(register.id)} AS ${sql.ref(ALIAS)}
		WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })}`;
}

interface Asked {
	/** Those that the figure is about, or of them those that `part` tells. */
	readonly which: 'scope' | 'part';
	readonly source: Source;
	readonly alias: string;
}

export function questionSql(book: Book, { scope, part, params }: FigureQuestion, { which, source, alias }: Asked): RawBuilder<boolean> {
	return conditionSql(which === 'part' && part !== null ? part : scope, { alias, params, units: book.units, source });
}

/** Picks the records behind a figure in a statement over its register as it is. */
export function scopeSql(book: Book, question: FigureQuestion, which: Asked['which']): (alias: string) => RawBuilder<boolean> {
	return (alias) => questionSql(book, question, { which, source: (id) => sql.table(`ledger.${id}`), alias });
}

/** `SELECT id` of the records behind a figure, as the book knew them: picked beforehand, since the store would pick them anew for every record. */
export function knownIdsSql(
	book: Book,
	question: FigureQuestion,
	{ which, known_at }: { which: Asked['which']; known_at: string },
): RawBuilder<{ id: string }> {
	const asked = (source: Source, one: Asked['which']) => questionSql(book, question, { which: one, source, alias: ALIAS });
	return readingAt(
		book,
		known_at,
		(source) => sql<{ id: string }>`SELECT ${column('id')} FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
			WHERE ${column('office_id')} = ${book.office_id} AND ${asked(source, 'scope')} AND ${which === 'scope' ? sql<boolean>`true` : asked(source, which)}`,
	);
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
