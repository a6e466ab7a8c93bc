/** What goes over the wire when one looks for something in the whole book: types only. */
import type { RecordAnswer } from './api.ts';
import type { Text } from './text.ts';

export interface SearchAnswer {
	/** One for each register in which something was found: first those found by their number, then in the order of the office. */
	readonly groups: readonly SearchGroup[];
	/** Ids of the registers that are called like that, also by pinyin. */
	readonly registers: readonly string[];
	/** Nothing was asked of the records: one character alone stands in too many. */
	readonly too_short: boolean;
}

export interface SearchGroup {
	readonly register: string;
	readonly records: readonly SearchHit[];
	/** There are more than are told. */
	readonly more: boolean;
}

/** A record by what it takes to recognise it; `GET /api/records/REGISTER/ID` has the rest. */
export interface SearchHit extends Pick<RecordAnswer, 'id' | 'register' | 'unit' | 'number' | 'state' | 'values' | 'masked' | 'names'> {
	/** Where the words stand when they do not stand in the title. */
	readonly matched?: { readonly field: Text; readonly words: string };
}
