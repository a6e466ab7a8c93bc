/** What stands around a report on paper: as its definition says it, and where it is silent what the office has anyway. */
import type { PaperDefinition, Period } from '@yibenzhang/engine';
import { yearOf } from '@yibenzhang/engine';
import type { ReportDocument, ReportPaper } from './document.ts';

/** Words that the standard itself puts on paper. */
export const PAPER_WORDS = { mark: '文件', approved: '签发人：', copies: '抄送：', printed: '印发' } as const;

/** Room for a number that is given by hand, in a number's pattern. */
const UNNUMBERED = '\u3000';

/** The document's own paper. */
export function paperOf({ paper = {}, signatures }: ReportDocument): ReportPaper {
	const names = signatures.map(({ zh }) => zh);
	const last = names.at(-1);
	return { mark: names, to: [], signatures: names, sealed: false, ...(last === undefined ? {} : { printed_by: last }), ...paper };
}

/** The definition's paper for a period: its pattern `{year}` filled, `{number}` left free for the register of documents. */
export function paperIn({ number, ...paper }: PaperDefinition, period: Period): PaperDefinition {
	const filled = number?.replaceAll('{year}', String(yearOf(period.from_on))).replaceAll('{number}', UNNUMBERED);
	return filled === undefined ? paper : { ...paper, number: filled };
}

/** `抄送：甲，乙。` */
export function copiesLine(copies: readonly string[]): string {
	return `${PAPER_WORDS.copies}${copies.join('，')}。`;
}
