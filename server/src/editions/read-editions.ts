/** Editions as they are kept, with the steps that they went through. */
import type { Edition, EditionState, ReportScope } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { partOf, type ScopeColumns, scopeOf } from '../reports/report-scope.ts';
import { bodiesOf, type EditionContent } from './content.ts';

export type StepAction = 'edition.make' | 'edition.confirm' | 'edition.return' | 'edition.sign';

export interface Step {
	readonly edition: string;
	readonly action: StepAction;
	readonly account: string;
	readonly name: string;
	readonly at: string;
	/** Of the chapter that was confirmed, the body for which was signed, why it was returned. */
	readonly details: Readonly<Record<'heading' | 'body' | 'reason' | 'hash', string | undefined>>;
}

/** A kept edition with its content, and what has been done to it, the earliest first. */
export interface KeptEdition {
	readonly summary: Edition;
	readonly text: string;
	readonly content: EditionContent;
	readonly steps: readonly Step[];
}

interface EditionRow extends ScopeColumns {
	readonly id: string;
	readonly report: string;
	readonly period: string;
	readonly number: number;
	readonly known_at: string;
	readonly hash: string;
	readonly content: string;
}

export interface EditionFilter {
	readonly report: string;
	readonly period: string;
	/** Absent: the whole report's, then those of each part. */
	readonly scope?: ReportScope;
}

/** The latest first. */
export function listEditions(book: Book, { report, period, scope }: EditionFilter): Promise<Edition[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<EditionRow>(
			`SELECT * FROM book.edition WHERE office_id = $1 AND report = $2 AND period = $3 AND ($4::text IS NULL OR scope = $4 AND part = $5)
			ORDER BY scope <> 'report', scope, part, number DESC`,
			[book.office_id, report, period, scope?.of ?? null, scope === undefined ? null : partOf(scope)],
		);
		const steps = await readSteps(
			client,
			book,
			rows.map(({ id }) => id),
		);
		return rows.map((row, at) => {
			const own = steps.filter(({ edition }) => edition === row.id);
			const beside = (other: EditionRow | undefined) => (other?.scope === row.scope && other.part === row.part ? other : undefined);
			return summaryOf(row, JSON.parse(row.content), own, { before: beside(rows[at + 1]), after: beside(rows[at - 1]) });
		});
	});
}

/** Throws `edition_unknown`. */
export async function readEdition(client: pg.PoolClient, book: Book, id: string): Promise<KeptEdition> {
	const { rows } = await client.query<EditionRow>(
		`SELECT e.* FROM book.edition e JOIN book.edition own ON own.office_id = e.office_id AND own.report = e.report AND own.period = e.period
			AND own.scope = e.scope AND own.part = e.part AND e.number BETWEEN own.number - 1 AND own.number + 1
		WHERE e.office_id = $1 AND own.id = $2`,
		[book.office_id, id],
	);
	const row = rows.find((one) => one.id === id);
	if (row === undefined) {
		throw new AppError('edition_unknown', { edition: id });
	}
	const steps = await readSteps(client, book, [id]);
	const content: EditionContent = JSON.parse(row.content);
	const beside = (by: number) => rows.find(({ number }) => number === row.number + by);
	return { summary: summaryOf(row, content, steps, { before: beside(-1), after: beside(1) }), text: row.content, content, steps };
}

/** Throws `edition_unknown`. */
export function getEdition(book: Book, id: string): Promise<KeptEdition> {
	return inOffice(book.pool, book.office_id, (client) => readEdition(client, book, id));
}

async function readSteps(client: pg.PoolClient, book: Book, editions: readonly string[]): Promise<Step[]> {
	const { rows } = await client.query<Step>(
		`SELECT k.subject AS edition, k.action, k.account, coalesce(a.name, k.account) AS name, k.at, k.details
		FROM book.administrative_act k LEFT JOIN book.account a ON a.office_id = k.office_id AND a.id = k.account
		WHERE k.office_id = $1 AND k.subject = ANY($2) AND k.action LIKE 'edition.%' ORDER BY k.id`,
		[book.office_id, editions],
	);
	return rows;
}

type Beside = Pick<EditionRow, 'id' | 'number'> | undefined;

function summaryOf(row: EditionRow, content: EditionContent, steps: readonly Step[], { before, after }: { before: Beside; after: Beside }): Edition {
	const made = steps.find(({ action }) => action === 'edition.make');
	return {
		id: row.id,
		report: row.report,
		label: content.report.label,
		title: content.document.title,
		period: row.period,
		scope: scopeOf(row),
		scope_label: content.part?.label ?? content.report.label,
		number: row.number,
		state: stateOf(content, steps),
		known_at: row.known_at,
		made_by: made?.account ?? '',
		made_by_name: made?.name ?? '',
		hash: row.hash,
		replaces: linkOf(before),
		reason: content.reason,
		replaced_by: linkOf(after),
	};
}

function linkOf(beside: Beside): { id: string; number: number } | null {
	return beside === undefined ? null : { id: beside.id, number: beside.number };
}

function stateOf(content: EditionContent, steps: readonly Step[]): EditionState {
	if (steps.some(({ action }) => action === 'edition.return')) {
		return 'returned';
	}
	if (!content.report.chapters.every(({ heading }) => steps.some(({ action, details }) => action === 'edition.confirm' && details.heading === heading))) {
		return 'confirming';
	}
	if (content.part !== undefined) {
		return 'confirmed';
	}
	const signed = bodiesOf(content).every(({ zh }) => steps.some(({ action, details }) => action === 'edition.sign' && details.body === zh));
	return signed ? 'signed' : 'signing';
}
