/**
 * A report's text as the editor holds it: ProseMirror's JSON, whose node and attribute names the editor's schema has too.
 * Here: this shape, and the way from the notation and back. Half-written text is welcome; refusing is `parse-report.ts`'s part.
 */
export interface RichText {
	readonly type: 'doc';
	readonly content: readonly RichBlock[];
}

export interface RichHeading {
	readonly type: 'heading';
	readonly attrs: { readonly level: number };
	readonly content?: readonly RichInline[];
}

export interface RichParagraph {
	readonly type: 'paragraph';
	readonly content?: readonly RichInline[];
}

/** Points, one paragraph each. */
export interface RichList {
	readonly type: 'bulletList';
	readonly content: readonly { readonly type: 'listItem'; readonly content: readonly RichParagraph[] }[];
}

/** What stands between two fences (`:::`); attributes that its kind does not have are null. */
export interface RichPassage {
	readonly type: 'passage';
	readonly attrs: {
		readonly kind: 'title' | 'points' | 'each' | 'none' | 'some';
		readonly figure: string | null;
		readonly order: string | null;
		readonly closes: string | null;
	};
	readonly content: readonly RichBlock[];
}

export type RichBlock = RichHeading | RichParagraph | RichList | RichPassage;

/** Chips are leaves: what they say is made anew wherever they are read. */
export type RichInline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'figure'; readonly attrs: { readonly id: string; readonly exact: boolean } }
	| { readonly type: 'claim'; readonly attrs: { readonly id: string; readonly holds: string; readonly fails: string } }
	| { readonly type: 'name'; readonly attrs: { readonly text: string } }
	| { readonly type: 'field'; readonly attrs: { readonly field: string; readonly words: string } }
	| { readonly type: 'place'; readonly attrs: { readonly what: RichPlace; readonly shift: number } };

/** `~word`: a name that time changes, one of the report's `words`. */
export type RichPlace = 'year' | 'period' | 'street' | 'bodies' | 'closes' | `~${string}`;
