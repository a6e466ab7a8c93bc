/** Finishes a draft: what it says becomes an edition of its report, or of the part that was written alone. */
import type { FinishDraft } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { makeEdition } from '../editions/make-edition.ts';
import { AppError } from '../errors.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { scopeOf } from '../reports/report-scope.ts';
import { type DraftText, readDraftText } from './draft-text.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { type ChapterRow, type DraftRow, readChapterRows, readDraftRow } from './read-drafts.ts';

/** Throws `draft_unknown`, `draft_closed`, `report_not_yours`, `edition_reason_wanted`, `draft_unhanded`, `draft_problems`, `book_busy`. */
export async function finishDraft({ book, rooms }: Drafting, actor: Actor, id: string, asked: FinishDraft): Promise<void> {
	const [reason, unhanded_reason] = [asked.reason?.trim(), asked.unhanded_reason?.trim() || undefined];
	const draft = await readOpen(book, id);
	let chapters: readonly ChapterRow[] = [];
	await makeEdition(book, actor, {
		report: draft.report,
		period: draft.period,
		reason,
		draft: {
			scope: scopeOf(draft),
			keeper: draft.keeper,
			async read() {
				const text = await readReady(book, draft, unhanded_reason);
				chapters = text.chapters;
				return text.book;
			},
			stillStands: (client) => lockUnchanged(client, book, id, chapters),
			keep: (client, edition) => close(client, book, actor, { id, edition, unhanded_reason }),
		},
	});
	for (const { key } of chapters) {
		rooms.wake({ draft: id, chapter: key });
	}
}

function readOpen(book: Book, id: string): Promise<DraftRow> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const draft = await readDraftRow(client, book, id);
		refuseClosed(draft);
		return draft;
	});
}

async function readReady(book: Book, draft: DraftRow, unhanded_reason: string | undefined): Promise<DraftText> {
	const text = await inOffice(book.pool, book.office_id, (client) => readDraftText(client, book, draft));
	refuseUnready(text, unhanded_reason);
	return text;
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
	readonly edition: string;
	readonly unhanded_reason: string | undefined;
}

async function close(client: pg.PoolClient, book: Book, actor: Actor, { id, edition, unhanded_reason }: Closing): Promise<void> {
	await client.query(`UPDATE book.draft SET state = 'finished', edition_id = $3 WHERE office_id = $1 AND id = $2`, [book.office_id, id, edition]);
	await client.query('UPDATE book.draft_chapter SET changed = changed + 1 WHERE office_id = $1 AND draft_id = $2', [book.office_id, id]);
	const details = { edition, ...(unhanded_reason === undefined ? {} : { unhanded_reason }) };
	await keepAdministrativeAct(client, book, { account: actor.account, action: 'draft.finish', subject: id, details });
}
