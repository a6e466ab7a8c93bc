/** Chapters of drafts that are to be handed in: for those who write them, and once late for those who only look on. */
import { type DueChapter, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { writesFor } from '../drafts/draft-rights.ts';
import type { ChapterRow, DraftRow } from '../drafts/read-drafts.ts';
import { chapterLabel } from '../drafts/tell-draft.ts';
import { readPeriod } from '../figures/read-period.ts';
import type { Actor } from '../records/plan-act.ts';

type Due = ChapterRow & Pick<DraftRow, 'report' | 'period' | 'keeper'> & { readonly due_on: string; readonly writer_name: string | null };

/** The earliest first; `until`: the last day of which something is told. */
export async function findDueChapters(book: Book, actor: Actor, { acts, until }: { readonly acts: boolean; readonly until: string }): Promise<DueChapter[]> {
	const day = today(book.now());
	const rows = await inOffice(book.pool, book.office_id, async (client) => {
		const found = await client.query<Due>(
			`SELECT c.*, d.report, d.period, d.keeper, coalesce(a.name, c.writer) AS writer_name
			FROM book.draft d JOIN book.draft_chapter c ON c.office_id = d.office_id AND c.draft_id = d.id
				LEFT JOIN book.account a ON a.office_id = c.office_id AND a.id = c.writer
			WHERE d.office_id = $1 AND d.state = 'writing' AND c.state = 'writing' AND c.due_on <= $2 ORDER BY c.due_on, c.draft_id, c.place`,
			[book.office_id, until],
		);
		return found.rows;
	});
	return rows
		.filter(({ writer, unit, due_on }) => writer === actor.account || writesFor(actor, unit) || (!acts && due_on < day))
		.map((row) => ({
			draft: row.draft_id,
			chapter: row.key,
			label: chapterLabel(book, row, readPeriod(row.period)),
			report_label: book.office.reports.find(({ id }) => id === row.report)?.label ?? { zh: row.report, en: row.report },
			period: row.period,
			unit: row.unit,
			writer: row.writer,
			writer_name: row.writer_name,
			on: row.due_on,
			late: row.due_on < day,
		}));
}
