/** A figure's question as SQL. Every figure answers in the same columns, so that many are asked in one statement. */
import { type FigureQuestion, type PreparedCondition, type Register, scopeOf, unitRegister } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { conditionSql } from '../records/condition-sql.ts';
import type { Source } from '../records/known-at.ts';

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

/** Figures with one key look at the same records: one reading of them counts all. Null for a figure that asks related records, which is counted best by itself. */
function sharedFrame({ register, frame, where, part, params }: FigureQuestion): string | null {
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
	/** Which of the questions asked. */
	readonly at: number;
	readonly question: FigureQuestion;
}

/** What tells the records of a question among those that are read. */
export interface Picked {
	/** What must hold of a record beside the statement's own WHERE. */
	readonly scope: readonly RawBuilder<boolean>[];
	/** The figure's `part`, where it has one. */
	readonly part: RawBuilder<boolean> | null;
}

interface Answers<Of extends Numbered> {
	readonly source: Source;
	readonly columns: readonly string[];
	/** The columns of one question, each cast to its type. */
	tell(one: Of, picked: Picked): readonly RawBuilder<unknown>[];
	/** One row for each month of a day field of the record's, in a further column `month`, in the place of one row for all records. */
	readonly day?: (one: Of) => string;
}

/** `SELECT at, …`: one row for each question. Questions that share a frame are answered by one reading of its records. */
export function answersSql<Of extends Numbered>(book: Book, asked: readonly Of[], { source, columns, tell, day }: Answers<Of>): RawBuilder<unknown> {
	const groups = Map.groupBy(asked, (one) => `${day?.(one) ?? ''} ${sharedFrame(one.question) ?? one.at}`);
	const statements = [...groups.values()].map((group) => {
		const [first] = group as [Of, ...Of[]];
		const { register, frame, params } = first.question;
		const alone = group.length === 1;
		const compile = (condition: PreparedCondition) => conditionSql(condition, { alias: ALIAS, params, units: book.units, source });
		const answers = group.map((one) => {
			const { where, part } = one.question;
			const told = tell(one, { scope: alone || where === null ? [] : [compile(where)], part: part === null ? null : compile(part) });
			return { at: one.at, told: told.map((value, n) => ({ value, name: sql.ref(`${columns[n]}_${one.at}`) })) };
		});
		const month = day === undefined ? [] : [sql`to_char(${column(day(first))}, 'YYYY-MM') AS month`];
		const told = answers.flatMap((answer) => answer.told.map(({ value, name }) => sql`${value} AS ${name}`));
		const rows = answers.map(({ at, told }) => sql`(${sql.join([sql.lit(at), ...told.map(({ name }) => name)])})`);
		return sql`SELECT ${day === undefined ? sql`` : sql`together.month,`} counted.* FROM (SELECT ${sql.join([...month, ...told])}
			FROM ${source(register.id)} AS ${sql.ref(ALIAS)}
			WHERE ${column('office_id')} = ${book.office_id} AND ${compile(alone ? scopeOf(first.question) : frame)} ${day === undefined ? sql`` : sql`GROUP BY 1`}) AS together
			CROSS JOIN LATERAL (VALUES ${sql.join(rows)}) AS counted(at, ${sql.join(columns.map((name) => sql.ref(name)))})`;
	});
	return sql`${sql.join(statements, sql` UNION ALL `)}`;
}

/** `SELECT at, part, whole, names` of figures. */
export function countsSql(book: Book, asked: readonly Numbered[], source: Source): RawBuilder<unknown> {
	return answersSql(book, asked, {
		source,
		columns: ['part', 'whole', 'names'],
		tell: ({ question }, { scope, part }) => {
			const counted = aggregates(question, scope, part);
			return [sql`(${counted.part})::numeric`, sql`(${counted.whole})::numeric`, sql`${counted.names}::text[]`];
		},
	});
}

/** `SELECT month, at, value` of figures that count or add up, month by month of a day of their records. */
export function monthsSql(book: Book, asked: readonly (Numbered & { readonly day: string })[], source: Source): RawBuilder<unknown> {
	return answersSql(book, asked, {
		source,
		columns: ['value'],
		tell: ({ question }, { scope, part }) => [sql`(${aggregates(question, scope, part).part})::numeric`],
		day: ({ day }) => day,
	});
}

/** `SELECT at, ids, versions` of the records behind figures, in the order of their ids. */
export function evidenceSql(book: Book, asked: readonly (Numbered & Pick<Asked, 'which'>)[], source: Source): RawBuilder<unknown> {
	return answersSql(book, asked, {
		source,
		columns: ['ids', 'versions'],
		tell: ({ which }, picked) => {
			const behind = behindSql(which, picked);
			return [
				sql`coalesce(array_agg(${column('id')}::text ORDER BY ${column('id')}) ${behind}, '{}')`,
				sql`coalesce(array_agg(${column('version')} ORDER BY ${column('id')}) ${behind}, '{}')`,
			];
		},
	});
}

/** `FILTER` of an aggregate over the records behind a figure. */
export function behindSql(which: Asked['which'], { scope, part }: Picked): RawBuilder<unknown> {
	return filterSql(which === 'scope' || part === null ? scope : [...scope, part]);
}

interface Asked {
	/** Those that the figure is about, or of them those that `part` tells. */
	readonly which: 'scope' | 'part';
	readonly source: Source;
	readonly alias: string;
}

/** Picks the records that the question is about; `part`: what tells some of them, without its scope. */
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

/** `SELECT id` of the records behind a figure: picked beforehand where they are asked as the book knew them, since the store would pick them anew for every record. */
export function idsSql(book: Book, question: FigureQuestion, { which, source }: Pick<Asked, 'which' | 'source'>): RawBuilder<{ id: string }> {
	return sql<{ id: string }>`SELECT ${column('id')} FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
		WHERE ${column('office_id')} = ${book.office_id} AND ${countedSql(book, question, { which, source, alias: ALIAS })}`;
}

interface Aggregates {
	readonly part: RawBuilder<unknown>;
	readonly whole: RawBuilder<unknown>;
	readonly names: RawBuilder<unknown>;
}

/** @param scope what must hold of a record beside the statement's own WHERE @param part the figure's `part`, where it has one */
function aggregates({ figure, measure, register }: FigureQuestion, scope: readonly RawBuilder<boolean>[], part: RawBuilder<boolean> | null): Aggregates {
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
