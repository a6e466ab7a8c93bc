/** The check of drafts that were written elsewhere (`draft-check/`) over the text of a draft as it stands, its chips told as what they say. */
import { type CheckedWriting, dayInWords } from '@yibenzhang/engine';
import { inlinesIn, inlineText, parseReport, type ReportBlock, type ReportInline, type TemplateBlock } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { checkAgainstBook } from '../draft-check/check-against-book.ts';
import { soundDraft } from '../draft-check/read-draft-file.ts';
import { computeReport } from '../reports/render-report.ts';
import { type DraftPart, readDraftText } from './draft-text.ts';
import { mendTemplate } from './mend-template.ts';
import { readDraftRow } from './read-drafts.ts';

/** What stands in chips was judged when they were put there: it is found among the faults of the text, never among its numbers. Throws `draft_unknown`, `draft_empty`, `draft_too_large`. */
export async function checkWriting(book: Book, id: string): Promise<CheckedWriting> {
	const { draft, text } = await inOffice(book.pool, book.office_id, async (client) => {
		const row = await readDraftRow(client, book, id);
		return { draft: row, text: await readDraftText(client, book, row) };
	});
	const marks = new Map<ReportInline, string>();
	const blocks = text.parts.flatMap((part) => {
		const mark: Mark = { type: 'literal', text: '' };
		marks.set(mark, part.chapter.key);
		return markedBlocks(book, part, mark);
	});
	const { document } = await computeReport(text.book, { id: draft.report, period: draft.period, template: { blocks } });
	const told = tellLines([line(document.title), ...document.blocks, ...document.signatures.map(({ zh }) => line(zh)), line(dayInWords(document.date))], marks);
	const checked = await checkAgainstBook(text.book, soundDraft(told.text), draft.period);
	const isTyped = ({ start, end }: Stretch) => !told.chips.some((chip) => chip.start < end && chip.end > start);
	return {
		...checked,
		numbers: checked.numbers.filter(isTyped),
		claims: checked.claims.filter(isTyped),
		// The office's own way of saying a number is no vagueness of the writer.
		findings: checked.findings.filter((finding) => finding.kind !== 'vague' || isTyped(finding)),
		chapters: told.chapters,
	};
}

type Mark = Extract<ReportInline, { type: 'literal' }>;

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** The chapter's blocks behind a mark: rendering hands its inline on as it is, so that it is known again between the rendered blocks. */
function markedBlocks(book: Book, { text }: DraftPart, mark: Mark): TemplateBlock[] {
	return [{ type: 'paragraph', point: false, closes: 'report', content: [mark] }, ...mendTemplate(parseReport(text).template, book).blocks];
}

function line(words: string): ReportBlock {
	return { type: 'paragraph', content: [{ type: 'literal', text: words }] };
}

/** One line for each block and each row of a table. Places count code points, as the check does. */
function tellLines(blocks: readonly ReportBlock[], marks: ReadonlyMap<ReportInline, string>): Pick<CheckedWriting, 'text' | 'chapters'> & { chips: Stretch[] } {
	const lines: string[] = [];
	const chips: Stretch[] = [];
	const chapters: { key: string; start: number }[] = [];
	let at = 0;
	const put = (content: readonly ReportInline[], number = '') => {
		let words = number;
		chips.push({ start: at, end: at + [...number].length });
		for (const inline of content) {
			const start = at + [...words].length;
			words += inlineText(inline);
			if (inline.type !== 'text') {
				chips.push({ start, end: at + [...words].length });
			}
		}
		lines.push(words);
		at += [...words].length + 1;
	};
	for (const block of blocks) {
		const [first] = inlinesIn(block);
		const chapter = first === undefined ? undefined : marks.get(first);
		if (chapter !== undefined) {
			// The title is the first one's.
			chapters.push({ key: chapter, start: chapters.length === 0 ? 0 : at });
		} else if (block.type === 'table') {
			put([{ type: 'text', text: block.columns.map(({ label }) => label).join('\t') }]);
			for (const row of block.rows) {
				put(row.flatMap((cell, nth) => (nth === 0 ? cell : [{ type: 'text' as const, text: '\t' }, ...cell])));
			}
		} else {
			put(block.content, block.number);
		}
	}
	return { text: lines.join('\n'), chapters, chips };
}
