/** Versions of a chapter as people look for them, name them and go back to them. */
import type { DraftVersion, DraftVersionText } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { replaceText, textOfDocument } from './chapter-document.ts';
import { mayWrite } from './draft-rights.ts';
import { type Drafting, refuseClosed, writeInChapter } from './keep-updates.ts';
import { keepVersion, readVersion, VERSION_SQL } from './keep-version.ts';
import { readDocument } from './open-documents.ts';
import { type ChapterRef, readChapter } from './read-drafts.ts';

/** The latest first. Throws `draft_unknown`, `draft_chapter_unknown`. */
export function listVersions(book: Book, ref: ChapterRef): Promise<DraftVersion[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await readChapter(client, book, ref);
		const { rows } = await client.query<DraftVersionText>(`${VERSION_SQL} ORDER BY v.number DESC`, [book.office_id, ref.draft, ref.chapter]);
		return rows.map(({ text: _text, ...version }) => version);
	});
}

/** Throws `draft_version_unknown`. */
export function getVersion(book: Book, ref: ChapterRef, number: number): Promise<DraftVersionText> {
	return inOffice(book.pool, book.office_id, (client) => readVersion(client, book, ref, number));
}

/** The text as it stands, under a name. Throws `draft_unknown`, `draft_chapter_unknown`, `draft_closed`, `draft_not_yours`. */
export async function nameVersion({ book, rooms }: Drafting, actor: Actor, ref: ChapterRef, name: string): Promise<void> {
	await inOffice(book.pool, book.office_id, async (client) => {
		const { draft, chapter } = await readChapter(client, book, ref, 'change');
		refuseClosed(draft);
		if (!mayWrite(actor, draft, { ...chapter, state: 'writing' })) {
			throw new AppError('draft_not_yours');
		}
		await keepVersion(client, book, ref, { kind: 'named', name, account: actor.account, text: textOfDocument(await readDocument(client, book, ref)) });
	});
	rooms.wake(ref);
}

/** Puts an older text back; what stood there is kept as a version before. Throws `draft_version_unknown`, and as {@link writeInChapter}. */
export async function restoreVersion(drafting: Drafting, actor: Actor, ref: ChapterRef, number: number): Promise<void> {
	await writeInChapter(drafting, actor, ref, async (client, { doc }) => {
		const { text } = await readVersion(client, drafting.book, ref, number);
		await keepVersion(client, drafting.book, ref, { kind: 'restored', name: null, account: actor.account, text: textOfDocument(doc) });
		return [replaceText(doc, text)];
	});
}
