/** 发文机关标志: how large its type can be, and how narrow it must be set, so that the longest name fits. */
import { TEXT_WIDTH, widthOf } from './page.ts';

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
const MARK_LEADING = 1.25;

/** `height` in twips that the names may take, one below the other; `extra` characters beside the longest. */
export function markType(names: readonly string[], { height, extra = 0 }: { height: number; extra?: number }): MarkType {
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
