/** Fillings as they are kept, and which of them were sent. */
import { type FillingLink, type FormFilling, type FormRecall, type FormSent, parsePeriod, sayPeriod, text } from '@yibenzhang/engine';
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
		/** That sending it replaced another, where the filling itself did not say so; or why the mark was taken back. */
		readonly replaces?: string;
		readonly reason?: string;
	};
}

export interface KeptFilling {
	readonly summary: FormFilling;
	/** What of its period is sent and not replaced; it itself, another, or nothing. */
	readonly standing: FormFilling | undefined;
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
	readonly replaces: string | null;
}

const COLUMNS = `id, form_id, period, number, known_at, hash, content::json ->> 'reason' AS reason, content::json -> 'replaces' ->> 'id' AS replaces`;

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
	const all = summariesOf(rows, steps);
	const summary = all.find((one) => one.id === id);
	const text = rows.find((row) => row.id === id)?.text;
	if (summary === undefined || typeof text !== 'string') {
		throw new AppError('filling_unknown', { filling: id });
	}
	return { summary, standing: standingFilling(all, summary.period), text, content: JSON.parse(text), steps: steps.get(id) ?? [] };
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

/** What was sent for the period and nothing sent since replaced. @param fillings all of the form, or of form and period */
export function standingFilling(fillings: readonly FormFilling[], period: string): FormFilling | undefined {
	const standing = fillings.filter((one) => one.period === period && one.sent !== null && one.replaced_by === null);
	return standing.toSorted((one, other) => other.number - one.number)[0];
}

/**
 * What is kept or sent in the place of another says which that is, and why. @param standing what stands now
 * Throws `filling_reason_wanted`, `filling_replaces_wrong`.
 */
export function refuseUnlessSaid(standing: FillingLink | null, said: Replacing): void {
	const { replaces, reason = '' } = said;
	if (standing !== null && (replaces === undefined || reason === '')) {
		throw new AppError('filling_reason_wanted', { number: standing.number });
	}
	if (replaces !== standing?.id) {
		throw new AppError(
			'filling_replaces_wrong',
			standing === null
				? { why: '没有还要写明的已报送填报', why_en: 'nothing that stands sent is left to name' }
				: { why: `现在有效的是第 ${standing.number} 次填报`, why_en: `it is filling ${standing.number} that stands` },
		);
	}
}

export interface Replacing {
	readonly replaces: string | undefined;
	readonly reason: string | undefined;
}

/** In the order of the rows; all of a form and period must be among them. */
function summariesOf(rows: readonly FillingRow[], steps: ReadonlyMap<string, readonly FillingStep[]>): FormFilling[] {
	const stepsOf = (row: FillingRow) => steps.get(row.id) ?? [];
	const sent = rows.filter((row) => sentOf(stepsOf(row)) !== null).toSorted((one, other) => one.number - other.number);
	const replaced = new Map(rows.map((row) => [row, replacedBy(row, stepsOf(row), sent)]));
	return rows.map((row) => {
		const after = sent.includes(row) ? sent.find((one) => replaced.get(one) === row) : undefined;
		return summaryOf(row, stepsOf(row), { replaces: linkOf(replaced.get(row)), replaced_by: linkOf(after) });
	});
}

/** The sent one in whose place it stands: as its mark says, as it says itself, or, kept before that was said, the one before it. */
function replacedBy(row: FillingRow, steps: readonly FillingStep[], sent: readonly FillingRow[]): FillingRow | undefined {
	const said = standingMark(steps)?.details.replaces ?? row.replaces;
	return said !== null || row.reason === null
		? sent.find(({ id }) => id === said)
		: sent.findLast((one) => one.form_id === row.form_id && one.period === row.period && one.number < row.number);
}

function linkOf(row: FillingRow | undefined): FillingLink | null {
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
		reason: standingMark(steps)?.details.reason ?? row.reason,
		sent: sentOf(steps),
		recalls: recallsOf(steps),
		...beside,
		hash: row.hash,
	};
}

/** Undefined where it was never marked, or the mark was taken back. */
function standingMark(steps: readonly FillingStep[]): FillingStep | undefined {
	const last = steps.findLast(({ action }) => action !== 'form.fill');
	return last?.action === 'form.send' ? last : undefined;
}

function sentOf(steps: readonly FillingStep[]): FormSent | null {
	const mark = standingMark(steps);
	return mark === undefined ? null : toldSent(mark);
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
