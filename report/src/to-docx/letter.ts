/** The letter form: name and first double line in the head of the first page, the second line at its foot (GB/T 9704-2012, 10.1). */
import type { ReportDocument, ReportPaper } from '../document.ts';
import { gradesOf, paperOf } from '../paper.ts';
import { aboveType, markTypeOf } from './mark.ts';
import { LETTER, PAGE, TEXT_WIDTH } from './page.ts';
import type { Border, Paragraph } from './paragraph.ts';
import { RED } from './styles.ts';

/** Both double lines are centred on the page, so they reach beyond the 版心 on either side. */
const MARGIN = (PAGE.width - LETTER.line) / 2;
const beyond = { left: MARGIN - PAGE.left, right: MARGIN - PAGE.right } as const;
/** 4 mm, less what an exact line leaves below its type. */
const UPPER: Border = { style: 'thickThinSmallGap', size: 24, space: 5, colour: RED };
const LOWER: Border = { style: 'thinThickSmallGap', size: 24, space: 0, colour: RED };

/** From the upper edge of the page to the head of the first page. */
export function letterHeadFrom(document: ReportDocument): number {
	return LETTER.mark - aboveType(markTypeOf(document));
}

/** Several bodies use the mark of the first. */
export function letterMark(document: ReportDocument): Paragraph {
	const { size, scale, line } = markTypeOf(document);
	const [name = ''] = paperOf(document).mark;
	return { style: 'PaperMark', pieces: [{ text: name, looks: { size, scale } }], layout: { line, below: UPPER, after: GAP, ...beyond } };
}

export function letterFoot(): Paragraph {
	return { style: 'PaperMark', pieces: [], layout: { line: 20, below: LOWER, ...beyond } };
}

/** 份号, 密级, 紧急程度 down the left, the number on the right of the first line. */
export function letterLines(paper: ReportPaper): Paragraph[] {
	const left = gradesOf(paper).map(({ text, is }) => ({ text, style: is === 'grade' ? ('PaperGrade' as const) : ('PaperHead' as const) }));
	const [first = { text: '', style: 'PaperHead' as const }, ...rest] = left;
	return [
		{
			style: first.style,
			pieces: [{ text: first.text }, 'tab', { text: paper.number ?? '', looks: { face: 'body' } }],
			layout: { right_tab: TEXT_WIDTH },
		},
		...rest.map(({ text, style }): Paragraph => ({ style, pieces: [{ text }] })),
	];
}

/** What lies between the double line and the first line's type: 7/8 of a 3号 character, less what the line has above its type. */
const GAP = Math.round(16 * 20 * (7 / 8)) - 120;
