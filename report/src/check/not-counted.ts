/** What the patterns of numbers that count nothing are made of. */
import type { NotAFigure } from './draft.ts';

/** Why a number is none, and how such are written. */
export interface NotCounted {
	readonly not: NotAFigure;
	readonly pattern: RegExp;
}

export const CN = '零〇一二三四五六七八九十';
