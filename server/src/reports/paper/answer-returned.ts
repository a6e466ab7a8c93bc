/** What came back in a Word file, compared with what was sent and with what the book says today. */
import { type ReturnedFileAnswer, type Text, text } from '@yibenzhang/engine';
import { compareReturned, inlinesIn, inlineText, type LostNumber, readControlTag, type SentReport } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { inOffice } from '../../db/transaction.ts';
import { AppError } from '../../errors.ts';
import { listFigures } from '../../figures/list-figures.ts';
import { renderBookReport } from '../render-report.ts';
import { readReturned } from './read-returned.ts';
import { sentNow } from './report-docx.ts';

export interface ReturnedRequest {
	readonly id: string;
	/** Of which the file is, when it does not say so itself. */
	readonly period: string;
	readonly content: Buffer;
}

/** Throws `returned_other` and what {@link readReturned} and {@link renderBookReport} throw. */
export async function answerReturned(book: Book, { id, period: asked, content }: ReturnedRequest): Promise<ReturnedFileAnswer> {
	const { body, comments, sent: kept } = await readReturned(content);
	if (kept !== undefined && kept.report !== id) {
		const named = book.office.reports.find((report) => report.id === kept.report)?.label.zh;
		throw new AppError('returned_other', { report: named ?? kept.report });
	}
	const sent = kept ?? (await sentNow(book, { id, period: asked, figures_annex: false }));
	const { numbers, lost, paragraphs, same } = compareReturned(sent.paragraphs, body.paragraphs);
	const named = (number: LostNumber) => ({ figure: number.figure, name: nameOf(book, number.figure), claim: number.kind === 'claim', was: number.was });
	return {
		report: id,
		period: sent.period,
		compared_with: kept === undefined ? 'book' : 'sent',
		numbers: numbers.map((number) => ({ ...named(number), is: number.is, around: number.around })),
		lost: lost.map((number) => ({ ...named(number), is: null, around: number.around })),
		moved: kept === undefined ? [] : await movedSince(book, kept),
		changes: paragraphs.map(({ at, ...change }) => ({ ...change, at: at + 1 })),
		comments: comments.map(({ author, text: words, paragraph }) => ({ author, text: words, around: body.paragraphs[paragraph ?? -1]?.text ?? '' })),
		tracked_by: body.tracked_by,
		same,
		draft: kept?.draft === undefined ? null : await draftInWriting(book, kept.draft),
	};
}

/** A draft that is unknown, finished or set aside takes nothing. */
async function draftInWriting(book: Book, id: string): Promise<string | null> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query("SELECT id FROM book.draft WHERE office_id = $1 AND id::text = $2 AND state = 'writing'", [book.office_id, id]),
	);
	return rows.length === 0 ? null : id;
}

/**
 * Figures whose value, or what is said for it, is another today, each once. What was sent is taken from the file, so a forged note of it
 * shows here too.
 */
async function movedSince(book: Book, { report, period, paragraphs }: SentReport): Promise<ReturnedFileAnswer['moved']> {
	const figures = new Map((await listFigures(book, { period })).map((figure) => [figure.id, figure]));
	const document = await renderBookReport(book, { id: report, period });
	const words = new Set([...figures.values()].map(({ id, said }) => `${id} ${said}`));
	for (const inline of document.blocks.flatMap(inlinesIn)) {
		words.add('figure' in inline ? `${inline.figure} ${inlineText(inline)}` : '');
	}
	const moved = new Map<string, ReturnedFileAnswer['moved'][number]>();
	for (const { tag, text: was } of paragraphs.flatMap(({ controls }) => controls)) {
		const sent = readControlTag(tag);
		const now = figures.get(sent?.figure ?? '');
		if (sent !== undefined && now !== undefined && !moved.has(now.id) && (sent.value !== now.value || !words.has(`${now.id} ${was}`))) {
			moved.set(now.id, { figure: now.id, name: now.label, was, is: now.said });
		}
	}
	return [...moved.values()];
}

function nameOf(book: Book, figure: string): Text {
	return book.figures.get(figure)?.label ?? text(figure, figure);
}
