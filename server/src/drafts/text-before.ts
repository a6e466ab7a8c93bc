/** What stood under the same heading a year before (a week before, in a weekly report): in the last edition, the part's own before the report's and finished ones first, or as today's template says it for that period. */
import { type DraftBefore, type Period, periodKind, previousYear, type ReportDefinition, shiftPeriod } from '@yibenzhang/engine';
import { inlinesIn, type ReportBlock, type ReportDocument } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { getEdition, listEditions } from '../editions/read-editions.ts';
import { readPeriod } from '../figures/read-period.ts';
import { getReport } from '../reports/get-report.ts';
import { renderBookReport } from '../reports/render-report.ts';
import { scopeOf, WHOLE_REPORT } from '../reports/report-scope.ts';
import { type ChapterRef, type ChapterRow, getChapter } from './read-drafts.ts';
import { chapterLabel } from './tell-draft.ts';

/** Throws `draft_unknown`, `draft_chapter_unknown`, `report_unknown`. */
export async function findTextBefore(book: Book, ref: ChapterRef): Promise<DraftBefore<ReportBlock>> {
	const { draft, chapter } = await getChapter(book, ref);
	const report = getReport(book, draft.report);
	const period = before(readPeriod(draft.period));
	const heading = chapterLabel(book, chapter, period).zh;
	const scopes = draft.scope === 'report' ? [WHOLE_REPORT] : [scopeOf(draft), WHOLE_REPORT];
	const editions = (await Promise.all(scopes.map((scope) => listEditions(book, { report: report.id, period: period.id, scope })))).flat();
	const edition = editions.find(({ state }) => state === 'signed' || state === 'confirmed') ?? editions[0];
	const source =
		edition === undefined
			? { document: await renderBookReport(book, { id: report.id, period: period.id }), chapters: report.chapters }
			: await getEdition(book, edition.id).then(({ content }) => ({ document: content.document, chapters: content.report.chapters }));
	const blocks = blocksUnder(source, { ...chapter, heading: chapter.heading === '' ? '' : heading });
	return {
		before:
			blocks.length === 0
				? null
				: { period: period.id, edition: edition === undefined ? null : { id: edition.id, number: edition.number, state: edition.state }, blocks },
	};
}

/** The same days a year earlier; of what no year repeats, the one before. */
function before(period: Period): Period {
	const kind = periodKind(period);
	return kind === 'week' || kind === 'days' ? shiftPeriod(period, -1) : previousYear(period);
}

interface Source {
	readonly document: ReportDocument;
	readonly chapters: ReportDefinition['chapters'];
}

/** From the heading to the next of its level or above, or to a chapter of a unit; of a piece without a heading what stands before the first of those. */
function blocksUnder({ document: { blocks }, chapters }: Source, { heading }: Pick<ChapterRow, 'heading'>): ReportBlock[] {
	const isChapter = (block: ReportBlock) => block.type === 'heading' && chapters.some((one) => one.heading === wordsOf(block));
	const start = heading === '' ? 0 : blocks.findIndex((block) => block.type === 'heading' && wordsOf(block) === heading);
	const first = blocks[start];
	if (first === undefined) {
		return [];
	}
	const level = heading !== '' && first.type === 'heading' ? first.level : 0;
	const end = blocks.findIndex((block, at) => at > start && (isChapter(block) || (block.type === 'heading' && block.level <= level)));
	return blocks.slice(start, end < 0 ? undefined : end);
}

function wordsOf(block: ReportBlock): string {
	return inlinesIn(block)
		.map((inline) => (inline.type === 'figure' ? '……' : inline.text))
		.join('');
}
