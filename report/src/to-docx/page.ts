/** The page of GB/T 9704-2012 in the units of a Word file. Clause numbers are the standard's. */

/** Twentieths of a point, in which Word measures. */
export function twips(millimetres: number): number {
	return Math.round((millimetres / 25.4) * 1440);
}

/** 5.1, 5.2.1: A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const PAGE = {
	width: twips(210),
	height: twips(297),
	top: twips(37),
	left: twips(28),
	right: twips(210) - twips(28) - twips(156),
	bottom: twips(297) - twips(37) - twips(225),
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** 5.2.3: 22 lines of 28 characters fill the 版心. */
export const LINES = 22;
export const CHARACTERS = 28;

/** Rounded down, or the last line of a page would not fit. */
export const LINE = Math.floor(TEXT_HEIGHT / LINES);
export const CHARACTER = Math.floor(TEXT_WIDTH / CHARACTERS);

/** Upper edge of a document's mark below the 版心's (7.2.4). */
export const MARK_DEPTH = twips(35);
/** Of a letter (10.1): from the page's edges to the upper edge of its mark and to its second line; how long both lines are. */
export const LETTER = { mark: twips(30), foot: twips(20), line: twips(170) } as const;

/** Type sizes by their Chinese numbers, in half points. */
export const SIZE = { two: 44, three: 32, four: 28, small_four: 24 } as const;

/** Full-width 2号 characters that fit a line of the title. */
export const TITLE_WIDTH = Math.floor(TEXT_WIDTH / (SIZE.two * 10));

/** What a 3号 character is set closer so that 28 fill a line, in twips; one more than the cell asks for, since LibreOffice rounds its widths up. */
export const CLOSER = CHARACTER - SIZE.three * 10 - 1;

/** The same for the grid that the section declares, in 4096ths of a point; rounded down like the line. */
export const CHARACTER_SPACE = Math.floor((TEXT_WIDTH / CHARACTERS / 20 - SIZE.three / 2) * 4096);

/** How many full-width characters a text is wide: what is half as wide counts half. */
export function widthOf(words: string): number {
	return [...words].reduce((sum, character) => sum + (/[\u0020-\u007e\u00a0-\u024f]/.test(character) ? 0.5 : 1), 0);
}
