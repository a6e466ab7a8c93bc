/** A report's text once it is read: blocks in order, with the figures, claims and literals that stand in them. */
import type { Text } from '@yibenzhang/engine';
import type { Place } from './place.ts';

export type TemplateInline =
	| { readonly type: 'text'; readonly text: string }
	/** `exact`: said in full whatever the figure's own way is. */
	| { readonly type: 'figure'; readonly figure: string; readonly exact: boolean; readonly at: Place }
	| { readonly type: 'claim'; readonly figure: string; readonly holds: string; readonly fails: string; readonly at: Place }
	| { readonly type: 'literal'; readonly text: string }
	/** The period's year, moved by so many. */
	| { readonly type: 'year'; readonly shift: number }
	/** The period in words, moved by so many of its kind: `[[period]]`, `[[period+1]]`. */
	| { readonly type: 'period'; readonly shift: number }
	/** A name that time changes, as the report's `words` give it. */
	| { readonly type: 'word'; readonly word: string; readonly at: Place }
	/** The street that the office looks after, by its name in the unit tree; the bodies that sign. */
	| { readonly type: 'street' }
	| { readonly type: 'bodies' }
	/** The day at which the points around it close. */
	| { readonly type: 'closes' }
	/** A field of the record that an `each` passage repeats for; `words` stand only when it is filled, `{}` is what is said. */
	| { readonly type: 'field'; readonly field: string; readonly words: string; readonly at: Place };

export type TemplateBlock =
	| { readonly type: 'title'; readonly content: readonly TemplateInline[] }
	| { readonly type: 'heading'; readonly level: number; readonly content: readonly TemplateInline[] }
	/** A `point` numbers itself: 一是, 二是. `closes` is the group at whose day it closes. */
	| { readonly type: 'paragraph'; readonly point: boolean; readonly closes: string; readonly content: readonly TemplateInline[] }
	/** `rows` go on with the table before them: the row of a repeated passage. A cell is a list of inlines. */
	| {
			readonly type: 'table';
			readonly closes: string;
			readonly columns: readonly { readonly content: readonly TemplateInline[]; readonly align: 'left' | 'center' | 'right' }[];
			readonly rows: readonly TemplateRow[];
	  }
	| { readonly type: 'rows'; readonly closes: string; readonly rows: readonly TemplateRow[] }
	/** Repeated for each record behind the figure, in the order of the field. */
	| {
			readonly type: 'each';
			readonly figure: string;
			readonly order: string | null;
			readonly closes: string;
			readonly blocks: readonly TemplateBlock[];
			readonly at: Place;
	  }
	/** `none` stands only when the figure counts nothing, such as what a repeated passage without records says instead; `some` only when it counts something. */
	| { readonly type: 'none' | 'some'; readonly figure: string; readonly closes: string; readonly blocks: readonly TemplateBlock[]; readonly at: Place };

export type TemplateRow = readonly (readonly TemplateInline[])[];

export interface ReportTemplate {
	readonly blocks: readonly TemplateBlock[];
}

export interface ReportProblem extends Place {
	/** The words that are refused. */
	readonly text: string;
	readonly message: Text;
}

/** Everything that a block itself says, cell by cell in a table; what stands in its passages is said by their blocks. */
export function inlinesOf(block: TemplateBlock): readonly TemplateInline[] {
	if ('blocks' in block) return [];
	if (block.type === 'table') return [...block.columns.flatMap(({ content }) => content), ...block.rows.flat(2)];
	return block.type === 'rows' ? block.rows.flat(2) : block.content;
}

/** The block with each inline made another, cell by cell in a table. */
export function mapInlines(block: Exclude<TemplateBlock, { blocks: unknown }>, change: (inline: TemplateInline) => TemplateInline): TemplateBlock {
	const row = (cells: TemplateRow) => cells.map((cell) => cell.map(change));
	switch (block.type) {
		case 'table':
			return { ...block, columns: block.columns.map((column) => ({ ...column, content: column.content.map(change) })), rows: block.rows.map(row) };
		case 'rows':
			return { ...block, rows: block.rows.map(row) };
		default:
			return { ...block, content: block.content.map(change) };
	}
}
