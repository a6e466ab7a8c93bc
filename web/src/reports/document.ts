import type { Text } from '@yibenzhang/engine';

/** The document tree of a report, as the page draws it. */
export interface ReportDocument {
	readonly title: string;
	readonly period: string;
	readonly blocks: readonly ReportBlock[];
	readonly signatures: readonly (string | Text)[];
	/** The day of the report, `YYYY-MM-DD`. */
	readonly date: string;
}

export type ReportBlock =
	| { readonly type: 'heading'; readonly level: number; readonly number: string; readonly content: readonly ReportInline[] }
	/** `number`: 一是, 二是 … where the paragraph counts itself. */
	| { readonly type: 'paragraph'; readonly number?: string; readonly content: readonly ReportInline[] };

export type ReportInline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'figure'; readonly figure: string; readonly said: string }
	| { readonly type: 'claim'; readonly figure: string; readonly text: string; readonly holds: boolean }
	| { readonly type: 'literal'; readonly text: string };
