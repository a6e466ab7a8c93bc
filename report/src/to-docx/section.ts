/** The one section of a file: page, margins, grid, and which head and foot its pages have. */
import type { ReportDocument } from '../document.ts';
import { paperOf } from '../paper.ts';
import { WORDS } from './faces.ts';
import { letterFoot, letterHeadFrom, letterMark } from './letter.ts';
import { CHARACTER, CHARACTER_SPACE, LETTER, LINE, PAGE, twips } from './page.ts';
import { layoutXml, paragraphXml, startIds } from './paragraph.ts';
import { element, XML_HEAD } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Head or foot of pages: its place in the file, its relationship, its XML. */
export interface Furniture {
	readonly path: string;
	readonly id: string;
	readonly kind: 'header' | 'footer';
	readonly pages: 'default' | 'even' | 'first';
	readonly xml: string;
}

/** From the lower edge of the page: the dash lies 7 mm below the 版心, a little below the middle of its line of 20 points. */
const NUMBER_FROM = PAGE.bottom - twips(7) - 160;

export function furniture(document: ReportDocument): Furniture[] {
	const { form } = paperOf(document);
	const foot = (pages: Furniture['pages'], at: number, content: string): Furniture => ({
		path: `word/footer${at}.xml`,
		id: `rIdFooter${at}`,
		kind: 'footer',
		pages,
		xml: `${XML_HEAD}<w:ftr xmlns:w="${WORDS}" xmlns:r="${RELATIONSHIPS}">${content}</w:ftr>`,
	});
	// A letter's foot begins lower, at its second line; there the number stands that much higher in it.
	const after = form === 'letter' ? NUMBER_FROM - LETTER.foot : 0;
	const numbered = [foot('default', 1, numberXml('right', after)), foot('even', 2, numberXml('left', after))];
	if (form === 'document') {
		return numbered;
	}
	const mark = paragraphXml(letterMark(document), startIds());
	return [
		{
			path: 'word/header1.xml',
			id: 'rIdHeader1',
			kind: 'header',
			pages: 'first',
			xml: `${XML_HEAD}<w:hdr xmlns:w="${WORDS}" xmlns:r="${RELATIONSHIPS}">${mark}</w:hdr>`,
		},
		...numbered,
		foot('first', 3, paragraphXml(letterFoot(), startIds())),
	];
}

export function sectionXml(document: ReportDocument): string {
	const references = furniture(document).map(({ kind, pages, id }) => `<w:${kind}Reference w:type="${pages}" r:id="${id}"/>`);
	const letter = paperOf(document).form === 'letter';
	const { width, height, ...margins } = PAGE;
	return element(
		'sectPr',
		{},
		[
			...references,
			element('pgSz', { w: width, h: height }),
			element('pgMar', { ...margins, header: letter ? letterHeadFrom(document) : twips(15), footer: letter ? LETTER.foot : NUMBER_FROM, gutter: 0 }),
			letter ? element('titlePg') : '',
			element('docGrid', { type: 'linesAndChars', linePitch: LINE, charSpace: CHARACTER_SPACE }),
		].join(''),
	);
}

/** 一字线 on either side; on the outer edge of a page printed on both sides, one character in. */
function numberXml(side: 'left' | 'right', after: number): string {
	const layout = layoutXml({ ...(after === 0 ? {} : { after }), [side]: CHARACTER, align: side });
	const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
	return `<w:p><w:pPr>${element('pStyle', { val: 'PaperPageNumber' })}${layout}</w:pPr>${run('— ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${run(' —')}</w:p>`;
}
