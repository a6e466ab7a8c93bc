/** Fillings as they are kept, and which of them were sent. */
import { type FormFilling, type FormSent, parsePeriod, sayPeriod, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { FillingContent } from './filling-content.ts';

export interface FillingStep {
	readonly filling: string;
	readonly action: 'form.fill' | 'form.send';
	readonly account: string;
	readonly name: string;
	readonly at: string;
	readonly details: { readonly hash?: string; readonly hours?: number | null; readonly demand?: string | null };
}

export interface KeptFilling {
	readonly summary: FormFilling;
	readonly text: string;
	readonly content: FillingContent;
	readonly steps: readonly FillingStep[];
}

interface FillingRow {
	readonly id: string;
	readonly form_id: string;
	readonly period: string;
	readonly number: number;
	readonly known_at: string;
	readonly hash: string;
	readonly reason: string | null;
}

const COLUMNS = `id, form_id, period, number, known_at, hash, content::json ->> 'reason' AS reason`;

/** Of one form or of all, the latest first. */
export async function listFillings(client: pg.PoolClient, book: Book, form?: string): Promise<FormFilling[]> {
	const { rows } = await client.query<FillingRow>(
		`SELECT ${COLUMNS} FROM book.form_filling WHERE office_id = $1 AND ($2::uuid IS NULL OR form_id = $2) ORDER BY known_at DESC, id DESC`,
		[book.office_id, form ?? null],
	);
	const steps = await readSteps(
		client,
		book,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => summaryOf(row, steps.get(row.id) ?? []));
}

/** Throws `filling_unknown`. */
export async function readFilling(client: pg.PoolClient, book: Book, id: string): Promise<KeptFilling> {
	const { rows } = await client.query<FillingRow & { content: string }>(`SELECT ${COLUMNS}, content FROM book.form_filling WHERE office_id = $1 AND id = $2`, [
		book.office_id,
		id,
	]);
	const [row] = rows;
	if (row === undefined) {
		throw new AppError('filling_unknown', { filling: id });
	}
	const steps = (await readSteps(client, book, [id])).get(id) ?? [];
	return { summary: summaryOf(row, steps), text: row.content, content: JSON.parse(row.content), steps };
}

/** Throws `filling_unknown`. */
export function getFilling(book: Book, id: string): Promise<KeptFilling> {
	return inOffice(book.pool, book.office_id, (client) => readFilling(client, book, id));
}

async function readSteps(client: pg.PoolClient, book: Book, fillings: readonly string[]): Promise<Map<string, FillingStep[]>> {
	const { rows } = await client.query<FillingStep>(
		`SELECT k.subject AS filling, k.action, k.account, coalesce(a.name, k.account) AS name, k.at, k.details
		FROM book.administrative_act k LEFT JOIN book.account a ON a.office_id = k.office_id AND a.id = k.account
		WHERE k.office_id = $1 AND k.subject = ANY($2) AND k.action IN ('form.fill', 'form.send') ORDER BY k.id`,
		[book.office_id, fillings],
	);
	return Map.groupBy(rows, ({ filling }) => filling);
}

function summaryOf(row: FillingRow, steps: readonly FillingStep[]): FormFilling {
	const made = steps.find(({ action }) => action === 'form.fill');
	const parsed = parsePeriod(row.period);
	return {
		id: row.id,
		form: row.form_id,
		period: row.period,
		period_said: 'period' in parsed ? sayPeriod(parsed.period) : text(row.period, row.period),
		number: row.number,
		known_at: row.known_at,
		made_by: made?.account ?? '',
		made_by_name: made?.name ?? '',
		reason: row.reason,
		sent: sentOf(steps),
		hash: row.hash,
	};
}

function sentOf(steps: readonly FillingStep[]): FormSent | null {
	const sent = steps.find(({ action }) => action === 'form.send');
	return sent === undefined
		? null
		: { account: sent.account, name: sent.name, at: sent.at, hours: sent.details.hours ?? null, demand: sent.details.demand ?? null };
}
