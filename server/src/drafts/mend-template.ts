/** A text that is being written, made fit to be shown: what names a figure or field that is not there stands as words, or not at all. */
import { mapInlines, type ReportTemplate, type TemplateBlock, type TemplateInline } from '@yibenzhang/report';
import type { Book } from '../book.ts';

/** @returns what renders in this book */
export function mendTemplate({ blocks }: ReportTemplate, book: Book): ReportTemplate {
	return { blocks: blocks.flatMap((block) => mendBlock(block, book)) };
}

function mendBlock(block: TemplateBlock, book: Book): TemplateBlock[] {
	if (!('blocks' in block)) {
		return [mapInlines(block, (inline) => mendInline(inline, book))];
	}
	const figure = book.figures.get(block.figure);
	if (figure === undefined) {
		return [];
	}
	const blocks = block.blocks.flatMap((inner) => mendBlock(inner, book));
	if (block.type !== 'each') {
		return [{ ...block, blocks }];
	}
	const fields = book.registers.get(figure.register)?.fields ?? {};
	const order = block.order !== null && Object.hasOwn(fields, block.order) && fields[block.order]?.sensitive === undefined ? block.order : null;
	return [{ ...block, order, blocks }];
}

function mendInline(inline: TemplateInline, book: Book): TemplateInline {
	const unknown = (inline.type === 'figure' || inline.type === 'claim') && !book.figures.has(inline.figure);
	return unknown ? { type: 'text', text: `[[${inline.figure}]]` } : inline;
}
