/** A whole list for those who scroll through it: which records, in which order, and what they add up to. No value of a single record leaves here. */
import { FIELD_KINDS, type FieldKindId, type OrderAnswer, type Register, type SumAnswer, type TotalsAnswer } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { readInOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { askedSql, type Question } from './asked.ts';
import { getReadable } from './find.ts';
import type { Actor } from './plan-act.ts';
import { orderSql } from './read-order.ts';
import { seesEverywhere } from './rights.ts';

/** A multiple of three: their 48 bytes are 64 letters of base64, so that it can be cut there. */
const MOST_IDS = 199_998;
const ALIAS = 'r';
const SUMMED: ReadonlySet<FieldKindId> = new Set(['whole_number', 'decimal', 'money']);

export interface ListQuestion extends Question {
	readonly register: string;
}

/** Throws `not_readable`, `query_wrong`. */
export async function findOrder(book: Book, actor: Actor, question: ListQuestion): Promise<OrderAnswer> {
	const register = getReadable(book, actor, question.register);
	const { where, source, order } = askedSql(book, actor, register, { ...question, alias: ALIAS });
	return readInOffice(book.pool, book.office_id, async (client) => {
		const [row] = await run<{ ids: string | null; total: number }>(
			client,
			sql`SELECT count(*)::int AS total, translate(encode(string_agg(uuid_send(id), ''), 'base64'), E'\n', '') AS ids
			FROM (SELECT ${sql.ref(`${ALIAS}.id`)} FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where} ORDER BY ${orderSql(order, ALIAS)} LIMIT ${sql.lit(MOST_IDS + 1)}) AS ordered`,
		);
		const ids = row?.ids ?? '';
		const capped = (row?.total ?? 0) > MOST_IDS;
		return { ids: capped ? ids.slice(0, (MOST_IDS / 3) * 64) : ids, capped };
	});
}

/** Throws `not_readable`, `query_wrong`. @param fields those to add up; a field that is masked somewhere for this reader is not. */
export async function findTotals(book: Book, actor: Actor, question: ListQuestion & { readonly fields: readonly string[] }): Promise<TotalsAnswer> {
	const register = getReadable(book, actor, question.register);
	const { where, source } = askedSql(book, actor, register, { ...question, alias: ALIAS });
	const open = [...new Set(question.fields)].filter((id) => isOpen(actor, register, id));
	const sums = open.flatMap((id) => {
		const column = sql.ref(`${ALIAS}.${id}`);
		return [sql`sum(${column})::text AS ${sql.ref(`sum_${id}`)}`, sql`count(${column})::int AS ${sql.ref(`filled_${id}`)}`];
	});
	return readInOffice(book.pool, book.office_id, async (client) => {
		const [row = {}] = await run<Record<string, string | number | null>>(
			client,
			sql`SELECT ${sql.join([sql`count(*)::int AS total`, ...sums])} FROM ${source} AS ${sql.ref(ALIAS)} WHERE ${where}`,
		);
		const answered = question.fields.map((id): [string, SumAnswer | null] => {
			const sum = row[`sum_${id}`] ?? null;
			return [id, open.includes(id) ? { sum: sum === null ? null : inWireForm(register, id, Number(sum)), filled: Number(row[`filled_${id}`]) } : null];
		});
		return { total: Number(row['total']), sums: Object.fromEntries(answered) };
	});
}

/** Throws `query_wrong` for what is no number of the register. */
function isOpen(actor: Actor, register: Register, id: string): boolean {
	const field = Object.hasOwn(register.fields, id) ? register.fields[id] : undefined;
	if (field === undefined || !SUMMED.has(field.kind) || field.adds_up === false) {
		throw new AppError('query_wrong', {}, [{ path: 'sums', message: { zh: `“${id}”不能合计`, en: `“${id}” cannot be added up` } }]);
	}
	return field.sensitive === undefined || seesEverywhere(actor.rights, register, field.sensitive);
}

function inWireForm(register: Register, id: string, sum: number): number {
	const field = register.fields[id];
	return field === undefined ? sum : Number(FIELD_KINDS[field.kind].format(field, sum));
}
