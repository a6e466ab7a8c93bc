/** What the body of a file is made of, and its inlines as pieces of a paragraph. */
import type { ReportInline } from '../document.ts';
import { inlineText } from '../render.ts';
import { controlTag } from './control-tag.ts';
import type { Control, Paragraph, Piece } from './paragraph.ts';
import { type Table, tableParagraphs } from './table.ts';

export type Content = Paragraph | Table;

/** Figure id → its name, as a content control shows it. */
export type FigureNames = ReadonlyMap<string, string>;

export function pieceOf(inline: ReportInline, names: FigureNames): Piece {
	if (inline.type === 'text' || inline.type === 'literal') {
		return { text: inline.text };
	}
	return { tag: controlTag(inline), alias: names.get(inline.figure) ?? inline.figure, text: inlineText(inline) } satisfies Control;
}

export function paragraphsOf(content: readonly Content[]): Paragraph[] {
	return content.flatMap((one) => ('rows' in one ? tableParagraphs(one) : [one]));
}
