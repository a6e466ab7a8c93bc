/** Paragraphs as the writer thinks of them, and their XML. From the same paragraphs what was sent is noted (`sent-part.ts`). */
import { type FaceId, faceXml } from './faces.ts';
import type { StyleId } from './styles.ts';
import { element, xmlText } from './xml.ts';

export interface Looks {
	readonly face?: FaceId;
	/** Half points. */
	readonly size?: number;
	readonly colour?: string;
	/** Width of the type in per cent of its own. */
	readonly scale?: number;
}

/** A number or claim that names its figure: a content control in the file. */
export interface Control {
	readonly tag: string;
	/** What Word shows on it: the figure's name. */
	readonly alias: string;
	readonly text: string;
}

export type Piece = { readonly text: string; readonly looks?: Looks } | Control | 'line' | 'tab';

export interface Border {
	readonly style: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap';
	/** Eighths of a point. */
	readonly size: number;
	/** Points between it and the words. */
	readonly space: number;
	readonly colour: string;
}

export interface ParagraphLayout {
	readonly keep_next?: boolean;
	readonly page_break_before?: boolean;
	readonly below?: Border;
	/** Twips from the left edge; the words after a tab end there. */
	readonly right_tab?: number;
	/** Exact line height in twips; without it a line of the grid. */
	readonly line?: number;
	readonly before?: number;
	readonly after?: number;
	readonly left?: number;
	readonly right?: number;
	readonly first?: number;
	readonly hanging?: number;
	readonly align?: 'left' | 'right' | 'center' | 'both' | 'distribute';
}

export interface Paragraph {
	readonly style: StyleId;
	readonly pieces: readonly Piece[];
	readonly layout?: ParagraphLayout;
}

/** Numbers the content controls of a file from 1, in the order of its text. */
export type NextId = () => number;

export function startIds(): NextId {
	let last = 0;
	return () => {
		last += 1;
		return last;
	};
}

/** Hidden in Word by its underscore. LibreOffice 7 drops tags and keeps bookmarks: by it a control is known there too. */
export const CONTROL_BOOKMARK = '_yb';
/** So that controls that somebody adds are not likely to be numbered alike. */
const FIRST_ID = 100_000;

/** `section`: properties of the section that ends with this paragraph. */
export function paragraphXml({ style, pieces, layout = {} }: Paragraph, nextId: NextId, section = ''): string {
	return `<w:p><w:pPr>${element('pStyle', { val: style })}${layoutXml(layout)}${section}</w:pPr>${pieces.map((piece) => pieceXml(piece, nextId)).join('')}</w:p>`;
}

/** In the order that the schema demands of `w:pPr`. */
export function layoutXml(layout: ParagraphLayout): string {
	const { below, line, before, after, left, right, first, hanging } = layout;
	const spaced = [line, before, after].some((one) => one !== undefined);
	const indented = [left, right, first, hanging].some((one) => one !== undefined);
	return [
		layout.keep_next ? element('keepNext') : '',
		layout.page_break_before ? element('pageBreakBefore') : '',
		below === undefined ? '' : element('pBdr', {}, element('bottom', { val: below.style, sz: below.size, space: below.space, color: below.colour })),
		layout.right_tab === undefined ? '' : element('tabs', {}, element('tab', { val: 'right', pos: layout.right_tab })),
		spaced ? element('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'exact' }) : '',
		indented ? element('ind', { left, right, firstLine: first, hanging }) : '',
		layout.align === undefined ? '' : element('jc', { val: layout.align }),
	].join('');
}

function looksXml({ face, size, colour, scale }: Looks): string {
	const inside = [
		face === undefined ? '' : faceXml(face),
		colour === undefined ? '' : element('color', { val: colour }),
		scale === undefined || scale === 100 ? '' : element('w', { val: scale }),
		size === undefined ? '' : element('sz', { val: size }) + element('szCs', { val: size }),
	].join('');
	return inside === '' ? '' : element('rPr', {}, inside);
}

function pieceXml(piece: Piece, nextId: NextId): string {
	if (piece === 'line') {
		return '<w:r><w:br/></w:r>';
	}
	if (piece === 'tab') {
		return '<w:r><w:tab/></w:r>';
	}
	if ('tag' in piece) {
		const number = nextId();
		const about = element('alias', { val: piece.alias }) + element('tag', { val: piece.tag }) + element('id', { val: FIRST_ID + number });
		const control = `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${runXml(piece.text)}</w:sdtContent></w:sdt>`;
		return `${element('bookmarkStart', { id: number, name: CONTROL_BOOKMARK + number })}${control}${element('bookmarkEnd', { id: number })}`;
	}
	return piece.text === '' ? '' : runXml(piece.text, piece.looks);
}

function runXml(words: string, looks: Looks = {}): string {
	return `<w:r>${looksXml(looks)}<w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`;
}
