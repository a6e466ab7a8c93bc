/** What stands around a report on paper: as its definition says it, and where it is silent what the office has anyway. */
import type { PaperDefinition, Period } from '@yibenzhang/engine';
import { yearOf } from '@yibenzhang/engine';
import type { ReportDocument, ReportPaper } from './document.ts';

/** Words that the standard itself puts on paper. */
export const PAPER_WORDS = { mark: '文件', approved: '签发人：', copies: '抄送：', printed: '印发' } as const;

/** Room for a number that is given by hand, in a number's pattern. */
const UNNUMBERED = '\u3000';

/** The document's own paper. A letter names no printer (GB/T 9704-2012, 10.1). */
export function paperOf({ paper = {}, signatures, form = 'document' }: ReportDocument): ReportPaper {
	const names = signatures.map(({ zh }) => zh);
	const { printed_by = names.at(-1), ...said } = paper;
	const printed = form === 'letter' || printed_by === undefined ? {} : { printed_by };
	return { form, mark: names, to: [], signatures: names, sealed: false, ...said, ...printed };
}

/** The definition's paper for a period: its pattern `{year}` filled, `{number}` left free for the register of documents. */
export function paperIn({ number, ...paper }: PaperDefinition, period: Period): PaperDefinition {
	const filled = number?.replaceAll('{year}', String(yearOf(period.from_on))).replaceAll('{number}', UNNUMBERED);
	return filled === undefined ? paper : { ...paper, number: filled };
}

/** The lines of 发文字号, which stands on the last: those who approved it two a line. */
export function approvedRows({ approved_by = [] }: ReportPaper): (readonly string[])[] {
	return Array.from({ length: Math.max(1, Math.ceil(approved_by.length / 2)) }, (_, at) => approved_by.slice(at * 2, at * 2 + 2));
}

/** What a letter says below its first line, down the left; 发文字号 stands on the right of the first. */
export function gradesOf({ copy_number, secrecy, urgency }: ReportPaper): { readonly text: string; readonly is: 'number' | 'grade' }[] {
	const grades = [
		{ text: copy_number, is: 'number' as const },
		{ text: secrecy, is: 'grade' as const },
		{ text: urgency, is: 'grade' as const },
	];
	return grades.flatMap(({ text, is }) => (text === undefined ? [] : [{ text, is }]));
}

/** `抄送：甲，乙。` */
export function copiesLine(copies: readonly string[]): string {
	return `${PAPER_WORDS.copies}${copies.join('，')}。`;
}
