/** Chapters that are being written, as Yjs documents in memory: what the store holds, so that an update need not read all of it anew. */
import type pg from 'pg';
import * as Y from 'yjs';
import type { Book } from '../book.ts';
import { type ChapterRef, type ChapterRow, updatesAfter } from './read-drafts.ts';

const KEPT = 100;

export interface OpenDocuments {
	/** The document as the store holds it, for whoever has locked the chapter; it is given back by `keep` once all that was done to it is on disk. */
	take(client: pg.PoolClient, book: Book, chapter: ChapterRow): Promise<Y.Doc>;
	keep(of: ChapterRef, seq: number, doc: Y.Doc): void;
}

/** Of more than are kept the one goes that nobody has written in for longest. */
export function createOpenDocuments(): OpenDocuments {
	const open = new Map<string, { doc: Y.Doc; seq: number }>();
	return {
		async take(client, book, chapter) {
			const of = { draft: chapter.draft_id, chapter: chapter.key };
			const kept = open.get(keyOf(of));
			open.delete(keyOf(of));
			const usable = kept !== undefined && kept.seq <= chapter.seq ? kept : { doc: new Y.Doc(), seq: 0 };
			if (usable.seq < chapter.seq) {
				applyTo(usable.doc, await updatesAfter(client, book, of, usable.seq));
			}
			return usable.doc;
		},
		keep(of, seq, doc) {
			if ((open.get(keyOf(of))?.seq ?? 0) > seq) {
				return;
			}
			open.delete(keyOf(of));
			open.set(keyOf(of), { doc, seq });
			for (const key of open.size > KEPT ? [...open.keys()].slice(0, open.size - KEPT) : []) {
				open.delete(key);
			}
		},
	};
}

/** The document of a chapter as it stands in the store, for reading. */
export async function readDocument(client: pg.PoolClient, book: Book, of: ChapterRef): Promise<Y.Doc> {
	const doc = new Y.Doc();
	applyTo(doc, await updatesAfter(client, book, of, 0));
	return doc;
}

function applyTo(doc: Y.Doc, updates: readonly Uint8Array[]): void {
	doc.transact(() => {
		for (const update of updates) {
			Y.applyUpdate(doc, update);
		}
	});
}

function keyOf({ draft, chapter }: ChapterRef): string {
	return `${draft} ${chapter}`;
}
