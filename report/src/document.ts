/** A rendered report: what the page, Markdown and HTML are made from. */
import type { PaperDefinition, Text } from '@yibenzhang/engine';

/** A document with its red head, or a letter (信函格式). */
export type PaperForm = 'document' | 'letter';

export interface ReportDocument {
	readonly title: string;
	/** Id of the period. */
	readonly period: string;
	readonly blocks: readonly ReportBlock[];
	readonly signatures: readonly Text[];
	/** The report's own day, `YYYY-MM-DD`. */
	readonly date: string;
	/** The day at which each group of points closes; `report` is the rest. */
	readonly closing: Readonly<Record<string, string>>;
	/** What stands around it on paper, as far as the report's definition says it; `paperOf` fills in the rest. */
	readonly paper?: PaperDefinition;
	/** How it goes out on paper where nothing else is asked for; absent: as a document. */
	readonly form?: PaperForm;
}

/** What stands around a report on paper; see `PaperDefinition`. */
export interface ReportPaper extends PaperDefinition {
	readonly form: PaperForm;
	readonly mark: readonly string[];
	readonly to: readonly string[];
	readonly signatures: readonly string[];
	readonly sealed: boolean;
}

/** What follows the signatures on pages of its own. */
export interface ReportAnnex {
	readonly title: string;
	readonly blocks: readonly ReportBlock[];
}

export interface ReportTable {
	readonly type: 'table';
	/** `width`: its share of the line. */
	readonly columns: readonly { readonly label: string; readonly width: number; readonly align?: 'left' | 'center' | 'right' }[];
	readonly rows: readonly (readonly (readonly ReportInline[])[])[];
}

export type ReportBlock =
	/** `number`: 一、 （一） 1. （1）. */
	| { readonly type: 'heading'; readonly level: number; readonly number: string; readonly content: readonly ReportInline[] }
	/** `number`: 一是, 二是 where the paragraph is a point. */
	| { readonly type: 'paragraph'; readonly number?: string; readonly content: readonly ReportInline[] }
	| ReportTable;

export type ReportInline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'figure'; readonly figure: string; readonly value: number | null; readonly said: string }
	| { readonly type: 'claim'; readonly figure: string; readonly value: number | null; readonly holds: boolean; readonly text: string }
	| { readonly type: 'literal'; readonly text: string };

/** Everything that a block says, cell by cell in a table. */
export function inlinesIn(block: ReportBlock): readonly ReportInline[] {
	return block.type === 'table' ? block.rows.flat(2) : block.content;
}
