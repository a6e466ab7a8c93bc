/** Steps of a draft and its chapters; each is an act in the chain, what is typed is not. */
import type { AssignChapter } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { type AdministrativeAct, keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { textOfDocument } from './chapter-document.ts';
import { mayAssign, mayHandIn, maySetAside, mayTakeBack } from './draft-rights.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { keepVersion } from './keep-version.ts';
import { readDocument } from './open-documents.ts';
import { type ChapterRef, type ChapterRow, type DraftRow, noteChange, readChapter, readChapterRows, readDraftRow, refuseSecond } from './read-drafts.ts';
import { peopleOf } from './tell-draft.ts';

/** Gives a chapter its writer and its day. Throws `draft_unknown`, `draft_chapter_unknown`, `draft_closed`, `draft_step_not_yours`, `draft_writer_wrong`. */
export function assignChapter(drafting: Drafting, actor: Actor, ref: ChapterRef, { writer, due_on }: AssignChapter): Promise<void> {
	return doStep(drafting, actor, ref, {
		action: 'draft.assign',
		may: mayAssign,
		async change(client, { draft, chapter }) {
			const people = await peopleOf(client, drafting.book, draft, [chapter]);
			if (writer !== null && !people.some(({ account }) => account === writer)) {
				throw new AppError('draft_writer_wrong', { account: writer });
			}
			await client.query('UPDATE book.draft_chapter SET writer = $4, due_on = $5 WHERE office_id = $1 AND draft_id = $2 AND key = $3', [
				...keyOf(drafting.book, ref),
				...[writer, due_on],
			]);
			return { writer, due_on };
		},
	});
}

/** Keeps a version. Throws `draft_unknown`, `draft_chapter_unknown`, `draft_closed`, `chapter_handed_in`, `draft_step_not_yours`. */
export function handIn(drafting: Drafting, actor: Actor, ref: ChapterRef): Promise<void> {
	const { book } = drafting;
	return doStep(drafting, actor, ref, {
		action: 'draft.hand_in',
		may: mayHandIn,
		async change(client, { chapter }) {
			await keepVersion(client, book, ref, {
				kind: 'handed_in',
				name: null,
				account: actor.account,
				text: textOfDocument(await readDocument(client, book, ref)),
			});
			await client.query(
				`UPDATE book.draft_chapter SET state = 'handed_in', handed_in_by = $4, handed_in_at = $5 WHERE office_id = $1 AND draft_id = $2 AND key = $3`,
				[...keyOf(book, ref), actor.account, book.now().toISOString()],
			);
			return { heading: chapter.heading };
		},
	});
}

/** Throws `draft_unknown`, `draft_chapter_unknown`, `draft_closed`, `chapter_not_handed_in`, `draft_step_not_yours`. */
export function takeBack(drafting: Drafting, actor: Actor, ref: ChapterRef): Promise<void> {
	return doStep(drafting, actor, ref, {
		action: 'draft.take_back',
		may: mayTakeBack,
		async change(client, { chapter }) {
			await client.query(
				`UPDATE book.draft_chapter SET state = 'writing', handed_in_by = NULL, handed_in_at = NULL WHERE office_id = $1 AND draft_id = $2 AND key = $3`,
				keyOf(drafting.book, ref),
			);
			return { heading: chapter.heading };
		},
	});
}

/** Throws `draft_unknown`, `draft_closed`, `draft_step_not_yours`. */
export function setAside(drafting: Drafting, actor: Actor, id: string, reason: string): Promise<void> {
	return changeState(drafting, actor, id, async (client, draft) => {
		refuseClosed(draft);
		await client.query(`UPDATE book.draft SET state = 'set_aside', reason = $3 WHERE office_id = $1 AND id = $2`, [drafting.book.office_id, id, reason]);
		return { action: 'draft.set_aside', details: { reason } };
	});
}

/** Throws `draft_unknown`, `draft_not_set_aside`, `draft_exists`, `draft_step_not_yours`. */
export function takeUp(drafting: Drafting, actor: Actor, id: string): Promise<void> {
	const { book } = drafting;
	return changeState(drafting, actor, id, async (client, draft) => {
		if (draft.state !== 'set_aside') {
			throw new AppError('draft_not_set_aside');
		}
		await refuseSecond(client, book, draft);
		await client.query(`UPDATE book.draft SET state = 'writing', reason = NULL WHERE office_id = $1 AND id = $2`, [book.office_id, id]);
		return { action: 'draft.take_up', details: {} };
	});
}

interface Step {
	readonly action: AdministrativeAct['action'];
	readonly may: (actor: Actor, draft: DraftRow, chapter: ChapterRow) => boolean;
	/** @returns what the act says of it. */
	change(client: pg.PoolClient, at: { readonly draft: DraftRow; readonly chapter: ChapterRow }): Promise<AdministrativeAct['details']>;
}

async function doStep({ book, rooms }: Drafting, actor: Actor, ref: ChapterRef, step: Step): Promise<void> {
	await inOffice(book.pool, book.office_id, async (client) => {
		const { draft, chapter } = await readChapter(client, book, ref, 'change');
		refuseClosed(draft);
		if (!step.may(actor, draft, chapter)) {
			refuseOtherState(actor, draft, chapter, step);
			throw new AppError('draft_step_not_yours');
		}
		const details = { chapter: chapter.key, ...(await step.change(client, { draft, chapter })) };
		await noteChange(client, book, ref);
		await keepAdministrativeAct(client, book, { account: actor.account, action: step.action, subject: ref.draft, details });
	});
	rooms.wake(ref);
}

/** Where only the chapter's state stands in the way, that is what is said. */
function refuseOtherState(actor: Actor, draft: DraftRow, chapter: ChapterRow, { may }: Step): void {
	const other = chapter.state === 'writing' ? 'handed_in' : 'writing';
	if (may(actor, draft, { ...chapter, state: other })) {
		throw new AppError(other === 'writing' ? 'chapter_handed_in' : 'chapter_not_handed_in');
	}
}

async function changeState(
	{ book, rooms }: Drafting,
	actor: Actor,
	id: string,
	change: (client: pg.PoolClient, draft: DraftRow) => Promise<Pick<AdministrativeAct, 'action' | 'details'>>,
): Promise<void> {
	const chapters = await inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const draft = await readDraftRow(client, book, id, 'change');
		if (!maySetAside(actor, draft)) {
			refuseClosed(draft);
			throw new AppError('draft_step_not_yours');
		}
		const act = await change(client, draft);
		await client.query('UPDATE book.draft_chapter SET changed = changed + 1 WHERE office_id = $1 AND draft_id = $2', [book.office_id, id]);
		await keepAdministrativeAct(client, book, { account: actor.account, subject: id, ...act });
		return readChapterRows(client, book, [id]);
	});
	for (const { key } of chapters) {
		rooms.wake({ draft: id, chapter: key });
	}
}

function keyOf({ office_id }: Book, { draft, chapter }: ChapterRef): [string, string, string] {
	return [office_id, draft, chapter];
}
