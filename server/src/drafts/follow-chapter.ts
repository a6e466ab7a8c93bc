/** What has come in a chapter since somebody looked: updates, who is there, what else changed; at once, or as soon as there is something. */
import type { DraftSync } from '@yibenzhang/engine';
import { inOffice } from '../db/transaction.ts';
import type { Actor } from '../records/plan-act.ts';
import { mayWrite } from './draft-rights.ts';
import type { Drafting } from './keep-updates.ts';
import { type ChapterRef, readChapter, updatesAfter } from './read-drafts.ts';

const WAIT_MS = 25_000;
/** What another process wrote wakes nobody here: so often the store is looked at. */
const LOOK_MS = 2000;

export interface Followed {
	readonly after: number;
	/** As the last answer said it; empty at first. */
	readonly presence: string;
	readonly changed: number;
	readonly wait: boolean;
	/** Whether nobody is there any more to be answered. */
	gone(): boolean;
}

/** Throws `draft_unknown`, `draft_chapter_unknown`. */
export async function followChapter(drafting: Drafting, actor: Actor, ref: ChapterRef, followed: Followed): Promise<DraftSync> {
	const { rooms } = drafting;
	const until = Date.now() + WAIT_MS;
	for (;;) {
		const turn = rooms.turn(ref);
		const sync = await readSync(drafting, actor, ref, followed.after);
		const left = until - Date.now();
		const moved = sync.seq > followed.after || sync.changed !== followed.changed || sync.presence.mark !== followed.presence;
		if (moved || !followed.wait || left <= 0 || rooms.closed() || followed.gone()) {
			return sync;
		}
		await rooms.moved(ref, turn, Math.min(left, LOOK_MS));
	}
}

function readSync({ book, rooms }: Drafting, actor: Actor, ref: ChapterRef, after: number): Promise<DraftSync> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { draft, chapter } = await readChapter(client, book, ref);
		const updates = chapter.seq > after ? await updatesAfter(client, book, ref, after) : [];
		return {
			seq: chapter.seq,
			updates: updates.map((bytes) => bytes.toString('base64')),
			presence: rooms.presence(ref),
			changed: chapter.changed,
			may_write: mayWrite(actor, draft, chapter),
		};
	});
}
