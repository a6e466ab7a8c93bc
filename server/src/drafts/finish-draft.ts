/** Finishes a draft: what it says becomes an edition of its report; a part that was written alone is only closed. */
import type { FinishDraft } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { makeEdition, mayFinish } from '../editions/make-edition.ts';
import { AppError } from '../errors.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { type DraftText, readDraftText } from './draft-text.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { type ChapterRow, type DraftRow, readChapterRows, readDraftRow } from './read-drafts.ts';

/** Throws `draft_unknown`, `draft_closed`, `report_not_yours`, `draft_unhanded`, `draft_problems`, `edition_reason_wanted`, `book_busy`. */
export async function finishDraft({ book, rooms }: Drafting, actor: Actor, id: string, { reason, unhanded_reason }: FinishDraft): Promise<void> {
	let read = await readReady(book, actor, id, unhanded_reason);
	const { draft } = read;
	if (draft.scope === 'report') {
		await makeEdition(book, actor, {
			report: draft.report,
			period: draft.period,
			reason,
			draft: {
				async read() {
					read = await readReady(book, actor, id, unhanded_reason);
					return read.text.book;
				},
				stillStands: (client) => lockUnchanged(client, book, id, read.text.chapters),
				keep: (client, edition) => close(client, book, actor, { id, edition, unhanded_reason }),
			},
		});
	} else {
		await inOffice(book.pool, book.office_id, async (client) => {
			if (!(await lockUnchanged(client, book, id, read.text.chapters))) {
				throw new AppError('book_busy');
			}
			await close(client, book, actor, { id, edition: null, unhanded_reason });
		});
	}
	for (const { key } of read.text.chapters) {
		rooms.wake({ draft: id, chapter: key });
	}
}

function readReady(book: Book, actor: Actor, id: string, unhanded_reason: string | undefined): Promise<{ draft: DraftRow; text: DraftText }> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const draft = await readDraftRow(client, book, id);
		refuseClosed(draft);
		const text = await readDraftText(client, book, draft);
		if (!mayFinish(actor, draft)) {
			const { label } = text.definition;
			throw new AppError('report_not_yours', { report: label.zh, report_en: label.en });
		}
		refuseUnready(text, unhanded_reason);
		return { draft, text };
	});
}

/** Throws `draft_unhanded`, `draft_problems`. */
function refuseUnready({ chapters, problems }: DraftText, unhanded_reason: string | undefined): void {
	const waiting = chapters.filter(({ state }) => state !== 'handed_in');
	if (waiting.length > 0 && (unhanded_reason ?? '') === '') {
		throw new AppError('draft_unhanded', { parts: waiting.length, chapters: waiting.map(({ key }) => key) });
	}
	if (problems.length > 0) {
		const fields = problems.map(({ chapter, line, column, message }) => ({ path: `${chapter}:${line}:${column}`, message }));
		throw new AppError('draft_problems', {}, fields);
	}
}

/** Whether all chapters stand as they were read; nobody writes in them until the transaction ends. */
async function lockUnchanged(client: pg.PoolClient, book: Book, id: string, chapters: readonly ChapterRow[]): Promise<boolean> {
	refuseClosed(await readDraftRow(client, book, id, 'change'));
	const now = await readChapterRows(client, book, [id]);
	return now.every(({ seq, state }, at) => seq === chapters[at]?.seq && state === chapters[at]?.state);
}

interface Closing {
	readonly id: string;
	readonly edition: string | null;
	readonly unhanded_reason: string | undefined;
}

async function close(client: pg.PoolClient, book: Book, actor: Actor, { id, edition, unhanded_reason }: Closing): Promise<void> {
	await client.query(`UPDATE book.draft SET state = 'finished', edition_id = $3 WHERE office_id = $1 AND id = $2`, [book.office_id, id, edition]);
	await client.query('UPDATE book.draft_chapter SET changed = changed + 1 WHERE office_id = $1 AND draft_id = $2', [book.office_id, id]);
	const details = { ...(edition === null ? {} : { edition }), ...(unhanded_reason === undefined ? {} : { unhanded_reason }) };
	await keepAdministrativeAct(client, book, { account: actor.account, action: 'draft.finish', subject: id, details });
}
