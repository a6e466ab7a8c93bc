/**
 * Reading a report that somebody wrote elsewhere (核稿): what quantities and claims stand in it, and what is wrong with the text itself.
 * What belongs here: Chinese prose, numerals, measure words. What doesn't: any office's words; those come with the figures (`match-draft.ts`).
 */
import type { Text } from '@yibenzhang/engine';

/** A place in the text, in UTF-16 units; what leaves this folder counts code points (`toCodePoints`). */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Why a number is none: what it is instead. */
export type NotAFigure =
	| 'date'
	| 'time_limit'
	| 'age'
	| 'article'
	| 'document_number'
	| 'name'
	| 'ordinal'
	| 'numbering'
	| 'phone'
	| 'idiom'
	| 'grade'
	| 'ratio';

/** Least and greatest exact value of which one may write so; `open` where there is no greatest. */
export interface Bounds {
	readonly from: number;
	readonly to: number;
	/** False where the greatest itself may no longer be said so: 960多 is below 970. */
	readonly with_end: boolean;
}

export interface ReadNumber extends Stretch {
	readonly text: string;
	/** In the base unit: 9.3亿元 is 930000000. */
	readonly value: number;
	/** Measure word, empty when none was written; `%` for shares. */
	readonly unit: string;
	readonly bounds: Bounds;
	/** 多, 余, 近, 约 … */
	readonly about: boolean;
	/** 万 or 亿 with nothing behind it. */
	readonly scaled: boolean;
	/** Absent for a quantity. */
	readonly not?: NotAFigure;
}

/** `none`: that something did not happen; `all`: that everything was done. */
export interface ReadClaim extends Stretch {
	readonly text: string;
	readonly says: 'none' | 'all';
}

export type FindingKind =
	| 'numbering'
	| 'unit_missing'
	| 'two_values'
	| 'parts_do_not_add_up'
	| 'base_missing'
	| 'vague'
	| 'closing_days'
	| 'term'
	| 'signature'
	| 'date'
	| 'repeats_unknown';

export interface DraftFinding extends Stretch {
	readonly kind: FindingKind;
	readonly message: Text;
}
