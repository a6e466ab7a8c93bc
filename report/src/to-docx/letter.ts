/** The letter form: name and first double line in the head of the first page, the second line at its foot (GB/T 9704-2012, 10.1). */
import type { ReportPaper } from '../document.ts';
import { aboveType, markType } from './mark.ts';
import { PAGE, TEXT_WIDTH, twips } from './page.ts';
import type { Border, Paragraph } from './paragraph.ts';
import { RED } from './styles.ts';

/** Both double lines: 170 mm, centred on the page, so beyond the 版心 on either side. */
const LINE_WIDTH = twips(170);
const beyond = { left: (PAGE.width - LINE_WIDTH) / 2 - PAGE.left, right: (PAGE.width - LINE_WIDTH) / 2 - PAGE.right } as const;
const NAME_DEPTH = twips(30);
/** 4 mm, less what an exact line leaves below its type. */
const UPPER: Border = { style: 'thickThinSmallGap', size: 24, space: 5, colour: RED };
const LOWER: Border = { style: 'thinThickSmallGap', size: 24, space: 0, colour: RED };

/** From the upper edge of the page to the head of the first page. */
export function letterHeadFrom(paper: ReportPaper): number {
	return NAME_DEPTH - aboveType(letterType(paper));
}

/** From the lower edge of the page to the second line. */
export const LETTER_FOOT_FROM = twips(20);

/** Several bodies use the mark of the first. */
export function letterMark(paper: ReportPaper): Paragraph[] {
	const { size, scale, line } = letterType(paper);
	return [
		{
			style: 'PaperMark',
			pieces: [{ text: paper.mark[0] ?? '', looks: { size, scale } }],
			layout: { line, below: UPPER, after: GAP, ...beyond },
		},
	];
}

export function letterFoot(): Paragraph {
	return { style: 'PaperMark', pieces: [], layout: { line: 20, below: LOWER, ...beyond } };
}

/** 份号, 密级, 紧急程度 down the left, the number on the right of the first line. */
export function letterLines({ copy_number, secrecy, urgency, number }: ReportPaper): Paragraph[] {
	const left = [
		{ text: copy_number, style: 'PaperHead' as const },
		{ text: secrecy, style: 'PaperGrade' as const },
		{ text: urgency, style: 'PaperGrade' as const },
	].filter(({ text }) => text !== undefined);
	const [first = { text: '', style: 'PaperHead' as const }, ...rest] = left;
	return [
		{
			style: first.style,
			pieces: [{ text: first.text ?? '' }, 'tab', { text: number ?? '', looks: { face: 'body' } }],
			layout: { right_tab: TEXT_WIDTH },
		},
		...rest.map(({ text, style }): Paragraph => ({ style, pieces: [{ text: text ?? '' }] })),
	];
}

/** What lies between the double line and the first line's type: 7/8 of a 3号 character, less what the line has above its type. */
const GAP = Math.round(16 * 20 * (7 / 8)) - 120;

function letterType(paper: ReportPaper) {
	return markType([paper.mark[0] ?? ''], { height: twips(20) });
}
