/** Drafts and their chapters as the store keeps them. */
import type { ChapterState, DraftState } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { ScopeColumns } from '../reports/report-scope.ts';

export interface DraftRow extends ScopeColumns {
	readonly id: string;
	readonly report: string;
	readonly period: string;
	readonly keeper: string;
	readonly state: DraftState;
	readonly reason: string | null;
	readonly edition_id: string | null;
	readonly begun_by: string;
	readonly begun_at: string;
}

export interface ChapterRow {
	readonly draft_id: string;
	readonly key: string;
	readonly heading: string;
	readonly unit: string;
	readonly of_keeper: boolean;
	readonly writer: string | null;
	readonly due_on: string | null;
	readonly state: ChapterState;
	readonly handed_in_by: string | null;
	readonly handed_in_at: string | null;
	/** Of the last update. */
	readonly seq: number;
	/** Counts every other change. */
	readonly changed: number;
	readonly written_by: string | null;
	readonly written_at: string | null;
	/** Since when something is written that no version holds. */
	readonly writing_since: string | null;
}

/** Which chapter of which draft. */
export interface ChapterRef {
	readonly draft: string;
	readonly chapter: string;
}

export interface DraftFilter {
	readonly report?: string | undefined;
	readonly period?: string | undefined;
}

/** Those being written first, then the latest first. */
export async function listDraftRows(client: pg.PoolClient, book: Book, { report, period }: DraftFilter): Promise<DraftRow[]> {
	const { rows } = await client.query<DraftRow>(
		`SELECT * FROM book.draft WHERE office_id = $1 AND ($2::text IS NULL OR report = $2) AND ($3::text IS NULL OR period = $3)
		ORDER BY state <> 'writing', begun_at DESC, id`,
		[book.office_id, report ?? null, period ?? null],
	);
	return rows;
}

/** `change`: nobody else changes it until the transaction ends; `write`: others may write in it, nobody finishes it. Throws `draft_unknown`. */
export async function readDraftRow(client: pg.PoolClient, book: Book, id: string, lock?: 'change' | 'write'): Promise<DraftRow> {
	const locking = lock === undefined ? '' : lock === 'change' ? 'FOR UPDATE' : 'FOR SHARE';
	const { rows } = await client.query<DraftRow>(`SELECT * FROM book.draft WHERE office_id = $1 AND id = $2 ${locking}`, [book.office_id, id]);
	const row = rows[0];
	if (row === undefined) {
		throw new AppError('draft_unknown', { draft: id });
	}
	return row;
}

/** One of a kind is written at a time, so that nobody writes beside the others. Throws `draft_exists`. */
export async function refuseSecond(
	client: pg.PoolClient,
	book: Book,
	{ report, period, scope, part }: Pick<DraftRow, 'report' | 'period' | 'scope' | 'part'>,
): Promise<void> {
	const { rows } = await client.query<{ id: string }>(
		`SELECT id FROM book.draft WHERE office_id = $1 AND report = $2 AND period = $3 AND scope = $4 AND part = $5 AND state = 'writing'`,
		[book.office_id, report, period, scope, part],
	);
	if (rows[0] !== undefined) {
		const label = book.office.reports.find(({ id }) => id === report)?.label;
		throw new AppError('draft_exists', { report: label?.zh ?? report, report_en: label?.en ?? report, period, current: rows[0].id });
	}
}

/** In the order of the text. */
export async function readChapterRows(client: pg.PoolClient, book: Book, drafts: readonly string[]): Promise<ChapterRow[]> {
	const { rows } = await client.query<ChapterRow>(
		'SELECT * FROM book.draft_chapter WHERE office_id = $1 AND draft_id = ANY($2::uuid[]) ORDER BY draft_id, place',
		[book.office_id, drafts],
	);
	return rows;
}

/** The chapter with its draft; locked where it is to be changed: updates of a chapter follow one another. Throws `draft_unknown`, `draft_chapter_unknown`. */
export async function readChapter(
	client: pg.PoolClient,
	book: Book,
	{ draft: id, chapter }: ChapterRef,
	lock?: 'change',
): Promise<{ draft: DraftRow; chapter: ChapterRow }> {
	const draft = await readDraftRow(client, book, id, lock === undefined ? undefined : 'write');
	const { rows } = await client.query<ChapterRow>(
		`SELECT * FROM book.draft_chapter WHERE office_id = $1 AND draft_id = $2 AND key = $3 ${lock === undefined ? '' : 'FOR UPDATE'}`,
		[book.office_id, id, chapter],
	);
	const row = rows[0];
	if (row === undefined) {
		throw new AppError('draft_chapter_unknown', { chapter });
	}
	return { draft, chapter: row };
}

/** Throws `draft_unknown`, `draft_chapter_unknown`. */
export function getChapter(book: Book, ref: ChapterRef): Promise<{ draft: DraftRow; chapter: ChapterRow }> {
	return inOffice(book.pool, book.office_id, (client) => readChapter(client, book, ref));
}

/** Yjs updates after that number, the earliest first. */
export async function updatesAfter(client: pg.PoolClient, book: Book, { draft, chapter }: ChapterRef, after: number): Promise<Buffer[]> {
	const { rows } = await client.query<{ bytes: Buffer }>(
		'SELECT bytes FROM book.draft_update WHERE office_id = $1 AND draft_id = $2 AND chapter = $3 AND seq > $4 ORDER BY seq',
		[book.office_id, draft, chapter, after],
	);
	return rows.map(({ bytes }) => bytes);
}

/** Whoever has the chapter open asks anew what is no text. */
export async function noteChange(client: pg.PoolClient, book: Book, { draft, chapter }: ChapterRef): Promise<void> {
	await client.query('UPDATE book.draft_chapter SET changed = changed + 1 WHERE office_id = $1 AND draft_id = $2 AND key = $3', [
		book.office_id,
		draft,
		chapter,
	]);
}
