/** Keeps versions of a chapter: its report text at a moment, for good. */
import type { DraftVersionText, VersionKind } from '@yibenzhang/engine';
import { type RichText, reportTextOf } from '@yibenzhang/report';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { type ChapterRef, type ChapterRow, noteChange } from './read-drafts.ts';

/** After so much writing a version is kept by itself. */
const TIMED_MS = 10 * 60_000;

/** Versions of a chapter ($2, $3) of the office ($1). */
export const VERSION_SQL = `SELECT v.number, v.kind, v.name, v.account, coalesce(a.name, v.account) AS account_name, v.at, v.words AS text
	FROM book.draft_version v LEFT JOIN book.account a ON a.office_id = v.office_id AND a.id = v.account
	WHERE v.office_id = $1 AND v.draft_id = $2 AND v.chapter = $3`;

export interface NewVersion {
	readonly kind: VersionKind;
	readonly name: string | null;
	readonly account: string;
	readonly text: string;
}

/** In the transaction that holds the chapter. */
export async function keepVersion(client: pg.PoolClient, book: Book, ref: ChapterRef, { kind, name, account, text }: NewVersion): Promise<void> {
	await client.query(
		`INSERT INTO book.draft_version (office_id, draft_id, chapter, number, kind, name, words, account, at)
		SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8 FROM book.draft_version WHERE office_id = $1 AND draft_id = $2 AND chapter = $3`,
		[book.office_id, ref.draft, ref.chapter, kind, name, text, account, book.now().toISOString()],
	);
	await client.query('UPDATE book.draft_chapter SET writing_since = NULL WHERE office_id = $1 AND draft_id = $2 AND key = $3', [
		book.office_id,
		ref.draft,
		ref.chapter,
	]);
	await noteChange(client, book, ref);
}

/** Where people have been writing for long enough and the text is another than the last version's. */
export async function keepTimedVersion(
	client: pg.PoolClient,
	book: Book,
	{ account }: Actor,
	{ chapter, tree }: { readonly chapter: ChapterRow; readonly tree: RichText },
): Promise<void> {
	if (chapter.writing_since === null || Date.parse(chapter.writing_since) + TIMED_MS > book.now().getTime()) {
		return;
	}
	const ref = { draft: chapter.draft_id, chapter: chapter.key };
	const text = reportTextOf(tree);
	const { rows } = await client.query<DraftVersionText>(`${VERSION_SQL} ORDER BY v.number DESC LIMIT 1`, [book.office_id, ref.draft, ref.chapter]);
	if (rows[0]?.text !== text) {
		await keepVersion(client, book, ref, { kind: 'timed', name: null, account, text });
	}
}

/** Throws `draft_version_unknown`. */
export async function readVersion(client: pg.PoolClient, book: Book, ref: ChapterRef, number: number): Promise<DraftVersionText> {
	const { rows } = await client.query<DraftVersionText>(`${VERSION_SQL} AND v.number = $4`, [book.office_id, ref.draft, ref.chapter, number]);
	const version = rows[0];
	if (version === undefined) {
		throw new AppError('draft_version_unknown', { number });
	}
	return version;
}
