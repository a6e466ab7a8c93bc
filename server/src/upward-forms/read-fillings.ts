/** Fillings as they are kept, and which of them were sent. */
import { type FormFilling, type FormRecall, type FormSent, parsePeriod, sayPeriod, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { FillingContent } from './filling-content.ts';

const STEPS = ['form.fill', 'form.send', 'form.recall'] as const;

export interface FillingStep {
	readonly filling: string;
	readonly action: (typeof STEPS)[number];
	readonly account: string;
	readonly name: string;
	readonly at: string;
	readonly details: {
		readonly hash?: string;
		readonly hours?: number | null;
		readonly demand?: string | null;
		/** Of what marking it did to the demand. */
		readonly batch?: string;
		readonly reason?: string;
	};
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
	return summariesOf(rows, await readSteps(client, book, rows));
}

/** Throws `filling_unknown`. */
export async function readFilling(client: pg.PoolClient, book: Book, id: string): Promise<KeptFilling> {
	const { rows } = await client.query<FillingRow & { text: string | null }>(
		`SELECT ${COLUMNS}, CASE WHEN id = $2 THEN content END AS text FROM book.form_filling
		WHERE office_id = $1 AND (form_id, period) IN (SELECT form_id, period FROM book.form_filling WHERE office_id = $1 AND id = $2)`,
		[book.office_id, id],
	);
	const steps = await readSteps(client, book, rows);
	const summary = summariesOf(rows, steps).find((one) => one.id === id);
	const text = rows.find((row) => row.id === id)?.text;
	if (summary === undefined || typeof text !== 'string') {
		throw new AppError('filling_unknown', { filling: id });
	}
	return { summary, text, content: JSON.parse(text), steps: steps.get(id) ?? [] };
}

/** Throws `filling_unknown`. */
export function getFilling(book: Book, id: string): Promise<KeptFilling> {
	return inOffice(book.pool, book.office_id, (client) => readFilling(client, book, id));
}

async function readSteps(client: pg.PoolClient, book: Book, fillings: readonly Pick<FillingRow, 'id'>[]): Promise<Map<string, FillingStep[]>> {
	const { rows } = await client.query<FillingStep>(
		`SELECT k.subject AS filling, k.action, k.account, coalesce(a.name, k.account) AS name, k.at, k.details
		FROM book.administrative_act k LEFT JOIN book.account a ON a.office_id = k.office_id AND a.id = k.account
		WHERE k.office_id = $1 AND k.subject = ANY($2) AND k.action = ANY($3) ORDER BY k.id`,
		[book.office_id, fillings.map(({ id }) => id), STEPS],
	);
	return Map.groupBy(rows, ({ filling }) => filling);
}

/** In the order of the rows; all of a form and period must be among them. */
function summariesOf(rows: readonly FillingRow[], steps: ReadonlyMap<string, readonly FillingStep[]>): FormFilling[] {
	const sent = rows.filter(({ id }) => sentOf(steps.get(id) ?? []) !== null).toSorted((one, other) => one.number - other.number);
	return rows.map((row) => {
		const beside = sent.filter(({ form_id, period }) => form_id === row.form_id && period === row.period);
		const before = row.reason === null ? undefined : beside.findLast(({ number }) => number < row.number);
		const after = beside.find(({ number, reason }) => number > row.number && reason !== null);
		const is_sent = beside.includes(row);
		return summaryOf(row, steps.get(row.id) ?? [], { replaces: linkOf(before), replaced_by: is_sent ? linkOf(after) : null });
	});
}

function linkOf(row: FillingRow | undefined): { id: string; number: number } | null {
	return row === undefined ? null : { id: row.id, number: row.number };
}

function summaryOf(row: FillingRow, steps: readonly FillingStep[], beside: Pick<FormFilling, 'replaces' | 'replaced_by'>): FormFilling {
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
		recalls: recallsOf(steps),
		...beside,
		hash: row.hash,
	};
}

/** Null where it was never marked, or the mark was taken back. */
function sentOf(steps: readonly FillingStep[]): FormSent | null {
	const last = steps.findLast(({ action }) => action !== 'form.fill');
	return last?.action === 'form.send' ? toldSent(last) : null;
}

function toldSent({ account, name, at, details }: FillingStep): FormSent {
	return { account, name, at, hours: details.hours ?? null, demand: details.demand ?? null };
}

function recallsOf(steps: readonly FillingStep[]): FormRecall[] {
	return steps.flatMap(({ action, name, at, details }, index) => {
		const mark = steps[index - 1];
		return action === 'form.recall' && mark !== undefined ? [{ name, at, reason: details.reason ?? '', sent: toldSent(mark) }] : [];
	});
}
