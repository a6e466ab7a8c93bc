/** A figure's question as SQL. Every figure answers in the same columns, so that many are asked in one statement. */
import { type FigureQuestion, type PreparedCondition, type Register, scopeOf, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { conditionSql } from '../records/condition-sql.ts';
import { knownSource } from '../records/known-at.ts';

export interface CountedRow {
	/** Which of the figures asked. */
	readonly at: number;
	/** What is counted or summed; for a ratio those above the line. */
	readonly part: number | null;
	/** For a ratio those below the line; for a list and a value how many records there are. */
	readonly whole: number | null;
	readonly names: string[] | null;
}

const ALIAS = 'r';

/** Where the records of a register are read. */
export type Source = (register: string) => RawBuilder<unknown>;

/** A statement over registers as they are, or as the book knew them; then what has changed since is picked once for all of it. */
export function readingAt<Row>(book: Book, knownAt: string | undefined, write: (source: Source) => RawBuilder<Row>): RawBuilder<Row> {
	const parts = new Map<string, RawBuilder<unknown>>();
	const statement = write((id) => {
		const register = book.registers.get(id);
		if (knownAt === undefined || register === undefined || register.id === unitRegister.id) {
			return sql.table(`ledger.${id}`);
		}
		const known = knownSource(register, knownAt);
		const [changed, before] = [`changed_${id}`, `before_${id}`];
		parts.set(changed, known.changed);
		parts.set(before, known.before(sql.table(changed)));
		return known.all(sql.table(changed), sql.table(before));
	});
	const picked = [...parts].map(([name, part]) => sql`${sql.table(name)} AS MATERIALIZED (${part})`);
	return picked.length === 0 ? statement : sql<Row>`WITH ${sql.join(picked)} ${statement}`;
}

/** `SELECT part, whole, names` of one figure: one row. */
export function countSql(book: Book, question: FigureQuestion, source: Source): RawBuilder<unknown> {
	const { register, part } = question;
	const counted = aggregates(question, [], part === null ? null : questionSql(book, question, { which: 'part', source, alias: ALIAS }));
	return sql`SELECT (${counted.part})::numeric AS part, (${counted.whole})::numeric AS whole, ${counted.names}::text[] AS names
		FROM ${source(register.id)} AS ${sql.ref(ALIAS)}
		WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })}`;
}

/** Figures with one key look at the same records: one reading of them counts all. Null for a figure that asks related records, which is counted best by itself. */
export function sharedFrame({ register, frame, where, part, params }: FigureQuestion): string | null {
	return [where, part].some((own) => own !== null && !isOfRecord(own)) ? null : JSON.stringify([register.id, frame, params]);
}

function isOfRecord(condition: PreparedCondition): boolean {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.every(isOfRecord);
		case 'not':
			return isOfRecord(condition.part);
		default:
			return condition.is === 'field';
	}
}

export interface Numbered {
	readonly at: number;
	readonly question: FigureQuestion;
}

/** `SELECT at, part, whole, names` of figures that share a frame: one row for each, `at` as given. */
export function countTogetherSql(book: Book, asked: readonly [Numbered, ...Numbered[]], source: Source): RawBuilder<unknown> {
	const [{ question: first }] = asked;
	const compile = (condition: PreparedCondition) => conditionSql(condition, { alias: ALIAS, params: first.params, units: book.units, source });
	const columns: RawBuilder<unknown>[] = [];
	const rows = asked.map(({ at, question }) => {
		const { where, part } = question;
		const counted = aggregates(question, where === null ? [] : [compile(where)], part === null ? null : compile(part));
		columns.push(sql`(${counted.part})::numeric AS ${sql.ref(`part_${at}`)}, (${counted.whole})::numeric AS ${sql.ref(`whole_${at}`)}`);
		columns.push(sql`${counted.names}::text[] AS ${sql.ref(`names_${at}`)}`);
		return sql`(${sql.lit(at)}, ${sql.ref(`part_${at}`)}, ${sql.ref(`whole_${at}`)}, ${sql.ref(`names_${at}`)})`;
	});
	return sql`SELECT counted.* FROM (SELECT ${sql.join(columns)} FROM ${source(first.register.id)} AS ${sql.ref(ALIAS)}
		WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${compile(first.frame)}) AS together
		CROSS JOIN LATERAL (VALUES ${sql.join(rows)}) AS counted(at, part, whole, names)`;
}

interface Asked {
	/** Those that the figure is about, or of them those that `part` tells. */
	readonly which: 'scope' | 'part';
	readonly source: Source;
	readonly alias: string;
}

export function questionSql(book: Book, question: FigureQuestion, { which, source, alias }: Asked): RawBuilder<boolean> {
	const condition = which === 'part' && question.part !== null ? question.part : scopeOf(question);
	return conditionSql(condition, { alias, params: question.params, units: book.units, source });
}

/** The records behind a figure or a part of it, picked in a statement that has not picked its scope. */
export function countedSql(book: Book, question: FigureQuestion, { which, source, alias }: Asked): RawBuilder<boolean> {
	const scope = questionSql(book, question, { which: 'scope', source, alias });
	return which === 'scope' ? scope : sql<boolean>`${scope} AND ${questionSql(book, question, { which, source, alias })}`;
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
	return readingAt(
		book,
		known_at,
		(source) => sql<{ id: string }>`SELECT ${column('id')} FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
			WHERE ${column('office_id')} = ${book.office_id} AND ${countedSql(book, question, { which, source, alias: ALIAS })}`,
	);
}

interface Aggregates {
	readonly part: RawBuilder<unknown>;
	readonly whole: RawBuilder<unknown>;
	readonly names: RawBuilder<unknown>;
}

/** @param scope what must hold of a record beside the statement's own WHERE @param part the figure's `part`, where it has one */
export function aggregates({ figure, measure, register }: FigureQuestion, scope: readonly RawBuilder<boolean>[], part: RawBuilder<boolean> | null): Aggregates {
	const none = sql`NULL`;
	const all = filterSql(scope);
	const ofPart = filterSql(part === null ? scope : [...scope, part]);
	if ('distinct' in measure) {
		return { part: sql`count(DISTINCT ${column(measure.distinct)}) ${all}`, whole: none, names: none };
	}
	if ('sum' in measure) {
		const quantity =
			measure.item === undefined
				? column(measure.sum)
				: sql`(SELECT sum((one ->> 'quantity')::numeric) FROM jsonb_array_elements(${column(measure.sum)}) AS one WHERE one ->> 'item' = ${measure.item})`;
		return { part: sql`coalesce(sum(${quantity}) ${all}, 0)`, whole: none, names: none };
	}
	if ('value' in measure) {
		return { part: sql`min(${column(measure.value)}) ${all}`, whole: sql`count(*) ${all}`, names: none };
	}
	if ('list' in measure) {
		const number = column('number');
		const order = measure.order === undefined ? sql`` : sql`${column(measure.order)} ASC NULLS LAST,`;
		// The numbers within first, so that 9号 comes before 10号.
		const byNumber = sql`${number} IS NULL, ARRAY(SELECT digits[1]::numeric FROM regexp_matches(${number}, '[0-9]+', 'g') AS digits), ${number} COLLATE "C"`;
		return {
			part: sql`count(*) ${ofPart}`,
			whole: sql`count(*) ${all}`,
			names: sql`array_agg(${column(measure.list)} ORDER BY ${order} ${byNumber}, ${column('id')}) ${ofPart}`,
		};
	}
	if ('ratio' in measure || 'check' in measure) {
		return { part: sql`count(*) ${ofPart}`, whole: sql`count(*) ${all}`, names: none };
	}
	if ('count' in measure) {
		return { part: sql`count(*) ${all}`, whole: none, names: none };
	}
	throw new Error(`figure ${figure.id} of ${register.id} counts no records itself`);
}

function filterSql(conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> {
	return conditions.length === 0 ? sql`` : sql`FILTER (WHERE ${sql.join(conditions, sql` AND `)})`;
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
