/** 发文机关标志: how large its type can be, and how narrow it must be set, so that the longest name fits. */
import { breakTitle } from '../break-title.ts';
import type { ReportDocument } from '../document.ts';
import { approvedRows, PAPER_WORDS, paperOf } from '../paper.ts';
import { LINE, MARK_DEPTH, TEXT_HEIGHT, TEXT_WIDTH, TITLE_WIDTH, twips, widthOf } from './page.ts';

export interface MarkType {
	/** Half points. */
	readonly size: number;
	/** Per cent of the type's own width. */
	readonly scale: number;
	/** Exact line height in twips. */
	readonly line: number;
}

/** Points; no mark is set larger. */
const LARGEST = 54;
/** Points; below it a name is set narrow rather than small, as red heads are. */
const STATELY = 38;
const NARROWEST = 64;
/** Points; smaller is no mark any more, whatever else the first page holds. */
const SMALLEST = 18;
/** Height of its lines, in its type's size. */
export const MARK_LEADING = 1.25;
/** How much larger than the names 文件 stands beside several, and the gap before it in their characters. */
export const TAIL_SCALE = 1.35;
export const TAIL_GAP = 0.6;
const TAIL_WIDTH = TAIL_SCALE * PAPER_WORDS.mark.length + TAIL_GAP;
/** What a letter's name and its line may take. */
const LETTER_HEIGHT = twips(20);
/** Lines of the first page that lie between mark and number, and those of the text that must stand there. */
const AROUND_NUMBER = 2.5;
const TEXT_BEGINS = 4;

/** The mark of a document leaves the first page room for number, title, addressee and the beginning of the text; several bodies send a letter under the name of the first. */
export function markTypeOf(document: ReportDocument): MarkType {
	const paper = paperOf(document);
	const [first = ''] = paper.mark;
	if (paper.form === 'letter') {
		return markType([first], { height: LETTER_HEIGHT });
	}
	const title = breakTitle(document.title, TITLE_WIDTH).length;
	const below = title + Math.min(paper.to.length, 1) + TEXT_BEGINS + approvedRows(paper).length + AROUND_NUMBER;
	const height = TEXT_HEIGHT - MARK_DEPTH - below * LINE;
	return paper.mark.length < 2 ? markType([first + PAPER_WORDS.mark], { height }) : markType(paper.mark, { height, extra: TAIL_WIDTH });
}

/** Twips that 文件 takes beside several names. */
export function tailWidth({ size, scale }: MarkType): number {
	return Math.round(size * 10 * (scale / 100) * TAIL_WIDTH);
}

/** `height` in twips that the names may take, one below the other; `extra` characters beside the longest. */
function markType(names: readonly string[], { height, extra = 0 }: { height: number; extra?: number }): MarkType {
	const characters = Math.max(...names.map(widthOf), 1) + extra;
	const natural = TEXT_WIDTH / 20 / characters;
	const wanted = natural >= STATELY ? Math.min(natural, LARGEST) : Math.min(STATELY, (natural * 100) / NARROWEST);
	const size = Math.floor(2 * Math.min(wanted, Math.max(SMALLEST, height / 20 / names.length / MARK_LEADING)));
	return { size, scale: Math.min(100, Math.floor((natural / (size / 2)) * 100)), line: Math.round(size * 10 * MARK_LEADING) };
}

/** How far below the top of its line the type begins, in twips: what an exact line puts above it. */
export function aboveType({ size, line }: MarkType): number {
	return Math.round(line * 0.8 - size * 10 * 0.88);
}
