/** What people write in a chapter: Yjs updates, kept one after the other. One that was answered is on disk. */
import type { RichText } from '@yibenzhang/report';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { ROOT, treeOf } from './chapter-document.ts';
import { mayWrite } from './draft-rights.ts';
import { keepTimedVersion } from './keep-version.ts';
import type { OpenDocuments } from './open-documents.ts';
import { headingText } from './pieces.ts';
import { type ChapterRef, type ChapterRow, type DraftRow, readChapter, updatesAfter } from './read-drafts.ts';
import type { Rooms } from './rooms.ts';

/** A book with the drafts that are being written in it. */
export interface Drafting {
	readonly book: Book;
	readonly documents: OpenDocuments;
	readonly rooms: Rooms;
}

const LIMITS = {
	/** Of a chapter, with the traces of what was deleted in it. */
	chapter_bytes: 4 * 1024 * 1024,
	/** So many rows are merged into one. */
	rows: 200,
} as const;

export interface Place {
	readonly draft: DraftRow;
	readonly chapter: ChapterRow;
	readonly doc: Y.Doc;
}

/** @returns the number of the last one. Throws as {@link writeInChapter}. */
export function takeUpdates(drafting: Drafting, actor: Actor, ref: ChapterRef, sent: readonly string[]): Promise<number> {
	const updates = sent.map((words) => new Uint8Array(Buffer.from(words, 'base64')));
	return writeInChapter(drafting, actor, ref, async () => updates);
}

/**
 * Looks, decides what to write and keeps it, alone in the chapter. @returns the number of the last update. Throws `draft_unknown`,
 * `draft_chapter_unknown`, `draft_closed`, `draft_not_yours`, `chapter_handed_in`, `draft_update_wrong`, `draft_update_gap`,
 * `draft_chapter_full`.
 */
export async function writeInChapter(
	{ book, documents, rooms }: Drafting,
	actor: Actor,
	ref: ChapterRef,
	write: (client: pg.PoolClient, place: Place) => Promise<readonly Uint8Array[]>,
): Promise<number> {
	const { seq, doc } = await inOffice(book.pool, book.office_id, async (client) => {
		const { draft, chapter } = await readChapter(client, book, ref, 'change');
		refuseUnlessWriting(actor, draft, chapter);
		const taken = await documents.take(client, book, chapter);
		const updates = await write(client, { draft, chapter, doc: taken });
		const tree = applyAll(taken, updates);
		return { seq: await keepUpdates(client, book, actor, { chapter, updates, tree }), doc: taken };
	});
	documents.keep(ref, seq, doc);
	rooms.wake(ref);
	return seq;
}

/** Throws `draft_closed`, `chapter_handed_in`, `draft_not_yours`. */
function refuseUnlessWriting(actor: Actor, draft: DraftRow, chapter: ChapterRow): void {
	if (mayWrite(actor, draft, chapter)) {
		return;
	}
	refuseClosed(draft);
	throw new AppError(mayWrite(actor, draft, { ...chapter, state: 'writing' }) ? 'chapter_handed_in' : 'draft_not_yours');
}

/** Throws `draft_closed` where it is not being written any more. */
export function refuseClosed({ state }: DraftRow): void {
	if (state !== 'writing') {
		throw new AppError('draft_closed', state === 'finished' ? { why: '已经定稿', why_en: 'finished' } : { why: '已经搁置', why_en: 'set aside' });
	}
}

interface Keeping {
	/** As it was before. */
	readonly chapter: ChapterRow;
	readonly updates: readonly Uint8Array[];
	readonly tree: RichText;
}

async function keepUpdates(client: pg.PoolClient, book: Book, actor: Actor, { chapter, updates, tree }: Keeping): Promise<number> {
	const at = book.now().toISOString();
	const seq = chapter.seq + updates.length;
	await client.query(
		`INSERT INTO book.draft_update (office_id, draft_id, chapter, seq, bytes, account, at)
		SELECT $1, $2, $3, $4 + number, bytes, $6, $7 FROM unnest($5::bytea[]) WITH ORDINALITY AS sent (bytes, number)`,
		[book.office_id, chapter.draft_id, chapter.key, chapter.seq, updates.map((bytes) => Buffer.from(bytes)), actor.account, at],
	);
	await client.query(
		`UPDATE book.draft_chapter SET seq = $4, written_by = $5, written_at = $6, heading = $7, writing_since = coalesce(writing_since, $6)
		WHERE office_id = $1 AND draft_id = $2 AND key = $3`,
		[book.office_id, chapter.draft_id, chapter.key, seq, actor.account, at, headingText(tree.content, chapter)],
	);
	if (Math.floor(seq / LIMITS.rows) > Math.floor(chapter.seq / LIMITS.rows)) {
		await mergeRows(client, book, { draft: chapter.draft_id, chapter: chapter.key });
	}
	await keepTimedVersion(client, book, actor, { chapter, tree });
	return seq;
}

/** Throws `draft_update_wrong`, `draft_update_gap`, `draft_chapter_full`. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): RichText {
	let tree: RichText;
	try {
		for (const update of updates) {
			Y.applyUpdate(doc, update);
		}
		tree = treeOf(doc);
	} catch {
		throw new AppError('draft_update_wrong', { why: '不是可读的 Yjs 更新', why_en: 'it is no Yjs update' });
	}
	if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
		throw new AppError('draft_update_gap');
	}
	if ([...doc.share.keys()].some((name) => name !== ROOT) || doc.subdocs.size > 0) {
		throw new AppError('draft_update_wrong', { why: '其中有正文以外的内容', why_en: 'it holds more than the text' });
	}
	if (Y.encodeStateAsUpdate(doc).length > LIMITS.chapter_bytes) {
		throw new AppError('draft_chapter_full');
	}
	return tree;
}

/** All rows become one, with the number of the last. Who wrote which letter goes with them; versions keep what people name. */
async function mergeRows(client: pg.PoolClient, book: Book, ref: ChapterRef): Promise<void> {
	const merged = Y.mergeUpdates((await updatesAfter(client, book, ref, 0)).map((bytes) => new Uint8Array(bytes)));
	const { rows } = await client.query<{ seq: number; account: string; at: string }>(
		'DELETE FROM book.draft_update WHERE office_id = $1 AND draft_id = $2 AND chapter = $3 RETURNING seq, account, at',
		[book.office_id, ref.draft, ref.chapter],
	);
	const last = rows.reduce((one, other) => (other.seq > one.seq ? other : one));
	await client.query('INSERT INTO book.draft_update (office_id, draft_id, chapter, seq, bytes, account, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
		...[book.office_id, ref.draft, ref.chapter, last.seq],
		...[Buffer.from(merged), last.account, last.at],
	]);
}
