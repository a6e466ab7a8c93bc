/** A draft's text so far: its chapters joined, as a report of its own, and what is not yet as it must be in it. */
import { type DraftProblem, type ReportDefinition, text } from '@yibenzhang/engine';
import { closingGroups, type ReportTemplate, reportTextOf } from '@yibenzhang/report';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { readReportText } from '../reports/check-report-texts.ts';
import { getReport } from '../reports/get-report.ts';
import { unitName } from '../reports/report-scope.ts';
import { treeOf } from './chapter-document.ts';
import { readDocument } from './open-documents.ts';
import { headingText } from './pieces.ts';
import { type ChapterRow, type DraftRow, readChapterRows } from './read-drafts.ts';

export interface DraftText {
	readonly chapters: readonly ChapterRow[];
	/** What each says. */
	readonly parts: readonly DraftPart[];
	/** The report with the draft's text, and the chapters that units answer for as they are headed now. */
	readonly definition: ReportDefinition;
	readonly template: ReportTemplate;
	readonly problems: readonly DraftProblem[];
	/** The book with this report in place of the office's. */
	readonly book: Book;
}

const BETWEEN = '\n\n';
const NO_HEADING = text('这一部分没有标题，定稿后部门无法确认', 'This part has no heading by which its section could confirm it');
const TWICE = text('另有一部分也用这个标题', 'Another part has the same heading');

/** Throws `report_unknown` where the office no longer has the report. */
export async function readDraftText(client: pg.PoolClient, book: Book, draft: DraftRow): Promise<DraftText> {
	const report = getReport(book, draft.report);
	const chapters = await readChapterRows(client, book, [draft.id]);
	const parts: DraftPart[] = [];
	for (const chapter of chapters) {
		const tree = treeOf(await readDocument(client, book, { draft: draft.id, chapter: chapter.key }));
		parts.push({ chapter, heading: headingText(tree.content, chapter), text: reportTextOf(tree) });
	}
	const written = parts.filter((part) => part.text !== '');
	const joined = written.map((part) => part.text).join(BETWEEN);
	const { template, problems } = readReportText(joined, book.office, report.words);
	const isPart = draft.scope !== 'report';
	const definition: ReportDefinition = {
		...report,
		...(isPart ? { keeper: draft.keeper } : {}),
		text: joined,
		closes: closingGroups(template),
		chapters: parts.filter(({ chapter, heading }) => !chapter.of_keeper && heading !== '').map(({ chapter, heading }) => ({ heading, unit: chapter.unit })),
	};
	return {
		chapters,
		parts,
		definition,
		template,
		problems: [...placed(problems, written), ...groupProblems(report, draft.period, written), ...headingProblems(parts)],
		// A part goes out under the unit that answers for it: the bodies do not sign it.
		book: { ...book, office: { ...book.office, reports: [definition], ...(isPart ? { signed_by: [unitName(book, draft.keeper)] } : {}) } },
	};
}

export interface DraftPart {
	readonly chapter: ChapterRow;
	readonly heading: string;
	readonly text: string;
}

/** Lines of the whole, told in lines of the part in which they stand. */
function placed(problems: ReturnType<typeof readReportText>['problems'], parts: readonly DraftPart[]): DraftProblem[] {
	const firsts: number[] = [];
	let line = 1;
	for (const part of parts) {
		firsts.push(line);
		line += part.text.split('\n').length + BETWEEN.length - 1;
	}
	return problems.flatMap((one) => {
		const at = firsts.findLastIndex((first) => first <= one.line);
		const part = parts[at];
		return part === undefined
			? []
			: [{ chapter: part.chapter.key, line: one.line - (firsts[at] ?? 1) + 1, column: one.column, words: one.text, message: one.message }];
	});
}

/** Points that close with a group for which the report has no day. */
function groupProblems({ closing, closes_early }: ReportDefinition, period: string, parts: readonly DraftPart[]): DraftProblem[] {
	const known = new Set(['report', ...Object.keys(closing[period] ?? {}), ...Object.keys(closes_early ?? {})]);
	return parts.flatMap(({ chapter, text: words }) =>
		[...words.matchAll(/^:::points\{closes=([a-z0-9_]+)\}/gm)].flatMap(({ 0: fence, 1: group = '', index }) => {
			const message = text(`没有“${group}”这一组的截止日`, `There is no closing day for the group “${group}”`);
			return known.has(group) ? [] : [{ chapter: chapter.key, line: words.slice(0, index).split('\n').length, column: 1, words: fence, message }];
		}),
	);
}

function headingProblems(parts: readonly DraftPart[]): DraftProblem[] {
	return parts.flatMap(({ chapter, heading }, at) => {
		const problem = (message: DraftProblem['message']) => [{ chapter: chapter.key, line: 1, column: 1, words: heading, message }];
		if (chapter.of_keeper) {
			return [];
		}
		if (heading === '') {
			return problem(NO_HEADING);
		}
		return parts.slice(0, at).some((other) => !other.chapter.of_keeper && other.heading === heading) ? problem(TWICE) : [];
	});
}
