/** What came back in a Word file, compared with what was sent and with what the book says today. */
import { type ReturnedFileAnswer, type Text, text } from '@yibenzhang/engine';
import { compareReturned, inlineText, type LostNumber, type ReportDocument, readControlTag, type SentReport } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { AppError } from '../../errors.ts';
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
	const sent = kept ?? (await sentNow(book, { id, period: asked, form: 'document', figures_annex: false }));
	const { numbers, lost, paragraphs, same } = compareReturned(sent.paragraphs, body.paragraphs);
	const named = (number: LostNumber) => ({ figure: number.figure, name: nameOf(book, number.figure), claim: number.kind === 'claim', was: number.was });
	return {
		report: id,
		period: sent.period,
		compared_with: kept === undefined ? 'book' : 'sent',
		numbers: numbers.map((number) => ({ ...named(number), is: number.is, around: number.around })),
		lost: lost.map((number) => ({ ...named(number), is: null, around: number.around })),
		moved: kept === undefined ? [] : movedSince(book, kept, await renderBookReport(book, { id, period: kept.period })),
		changes: paragraphs.map(({ at, ...change }) => ({ ...change, at: at + 1 })),
		comments: comments.map(({ author, text: words, paragraph }) => ({ author, text: words, around: body.paragraphs[paragraph ?? -1]?.text ?? '' })),
		tracked_by: body.tracked_by,
		same,
	};
}

/** Figures that the report says otherwise today, each once. What was sent is taken from the file, so a forged note of it shows here too. */
function movedSince(book: Book, sent: SentReport, now: ReportDocument): ReturnedFileAnswer['moved'] {
	const today = new Map<string, Set<string>>();
	for (const inline of now.blocks.flatMap(({ content }) => content)) {
		if (inline.type === 'figure' || inline.type === 'claim') {
			today.set(inline.figure, (today.get(inline.figure) ?? new Set()).add(inlineText(inline)));
		}
	}
	const moved = new Map<string, ReturnedFileAnswer['moved'][number]>();
	for (const { tag, text: was } of sent.paragraphs.flatMap(({ controls }) => controls)) {
		const figure = readControlTag(tag)?.figure ?? '';
		const said = today.get(figure);
		if (said !== undefined && !said.has(was) && !moved.has(figure)) {
			moved.set(figure, { figure, name: nameOf(book, figure), was, is: [...said].join('、') });
		}
	}
	return [...moved.values()];
}

function nameOf(book: Book, figure: string): Text {
	return book.figures.get(figure)?.label ?? text(figure, figure);
}
