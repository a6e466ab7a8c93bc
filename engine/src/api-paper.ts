/** What the ways in answer about a Word file that came back: types only. */
import type { Text } from './text.ts';

export interface ReturnedFileAnswer {
	readonly report: string;
	readonly period: string;
	/** `sent`: with what the file itself says was sent. `book`: the file lost that, so with the report as the book gives it now. */
	readonly compared_with: 'sent' | 'book';
	/** Numbers and claims that were changed by hand. */
	readonly numbers: readonly ReturnedNumber[];
	/** Those that stand in no content control any more. */
	readonly lost: readonly ReturnedNumber[];
	/** Figures of which the book says something else today than when the file was sent. */
	readonly moved: readonly { readonly figure: string; readonly name: Text; readonly was: string; readonly is: string }[];
	readonly changes: readonly ReturnedChange[];
	readonly comments: readonly { readonly author: string; readonly text: string; readonly around: string }[];
	/** Who changed something with changes being recorded. */
	readonly tracked_by: readonly string[];
	/** Paragraphs that are as they were sent. */
	readonly same: number;
	/** The draft from which the file was made, while it is being written: its changes can be suggested there. */
	readonly draft: string | null;
}

/** What of a returned file's text now stands as suggestions in its draft. */
export interface TakenOver {
	readonly draft: string;
	readonly suggested: number;
	/** Paragraphs of the file, from 1, whose changes could not be put anywhere. */
	readonly left: readonly { readonly at: number; readonly text: string }[];
}

export interface ReturnedNumber {
	readonly figure: string;
	readonly name: Text;
	readonly claim: boolean;
	/** What was sent. */
	readonly was: string;
	/** What stands there now; null where it is lost. */
	readonly is: string | null;
	/** The paragraph in which it stands, or stood. */
	readonly around: string;
}

export interface ReturnedChange {
	readonly kind: 'changed' | 'added' | 'removed';
	/** The paragraph of the file, from 1; of a removed one the one before which it stood. */
	readonly at: number;
	readonly parts: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}
