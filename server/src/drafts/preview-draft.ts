/** What a draft says so far, with the book's figures: to be read, and as a file. */
import type { DraftPreview } from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { type DocxOrder, documentDocx } from '../reports/paper/report-docx.ts';
import { computeReport } from '../reports/render-report.ts';
import { scopeLabel, scopeOf, withPart } from '../reports/report-scope.ts';
import { readDraftText } from './draft-text.ts';
import { mendTemplate } from './mend-template.ts';
import { readDraftRow } from './read-drafts.ts';

/** What can be shown is shown, whatever is still wrong with the text. Throws `draft_unknown`. */
export async function previewDraft(book: Book, id: string): Promise<DraftPreview<ReportDocument>> {
	const { document, problems, text } = await renderDraft(book, id);
	return { document, problems, text };
}

/** The same as a Word file, with the name that it goes out under. Throws `draft_unknown`. */
export async function draftDocx(
	book: Book,
	id: string,
	order: Pick<DocxOrder, 'form' | 'figures_annex' | 'paper'>,
): Promise<{ content: Buffer; name: string }> {
	const { document, report, own, scope } = await renderDraft(book, id);
	const label = withPart(report.label, scope.of === 'report' ? null : scopeLabel(book, report, scope));
	return { content: await documentDocx(own, document, { report, ...order, draft: id }), name: `${label.zh}_${document.period}_起草稿.docx` };
}

async function renderDraft(book: Book, id: string) {
	const { draft, text } = await inOffice(book.pool, book.office_id, async (client) => {
		const row = await readDraftRow(client, book, id);
		return { draft: row, text: await readDraftText(client, book, row) };
	});
	const { document } = await computeReport(text.book, { id: draft.report, period: draft.period, template: mendTemplate(text.template, book) });
	return { document, problems: text.problems, text: text.definition.text, report: text.definition, own: text.book, scope: scopeOf(draft) };
}
