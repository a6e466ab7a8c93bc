import { dayInWords } from '@yibenzhang/engine';
import type { ReportBlock, ReportDocument, ReportTable } from './document.ts';
import { inlineText } from './render.ts';

/** The report as Markdown that reads as plain text too; nothing in it becomes markup. */
export function toMarkdown({ title, blocks, signatures, date }: ReportDocument): string {
	const parts = [`# ${escapeMarkdown(title)}`, ...blocks.map(blockText), ...signatures.map(({ zh }) => escapeMarkdown(zh)), dayInWords(date)];
	return `${parts.join('\n\n')}\n`;
}

function blockText(block: ReportBlock): string {
	if (block.type === 'table') return tableText(block);
	const words = escapeMarkdown(block.content.map(inlineText).join(''));
	// A heading's own number ends with a mark, so that `1.` never begins a line.
	return block.type === 'heading' ? `${'#'.repeat(Math.min(block.level + 1, 6))} ${block.number}${words}` : `${block.number ?? ''}${words}`;
}

/** A bar in a cell would begin the next one. */
function tableText({ columns, rows }: ReportTable): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const cell = (words: string) => escapeMarkdown(words).replaceAll('|', '\\|');
	const rules = { left: '---', center: ':---:', right: '---:' };
	return [
		line(columns.map(({ label }) => cell(label))),
		line(columns.map(({ align = 'left' }) => rules[align])),
		...rows.map((row) => line(row.map((content) => cell(content.map(inlineText).join(''))))),
	].join('\n');
}

/** HTML, emphasis, links and code begin with these; the marks that make blocks only count where a line begins. */
function escapeMarkdown(words: string): string {
	return words
		.replace(/\s*\n\s*/g, ' ')
		.replace(/[\\`*_[\]<>&]/g, '\\$&')
		.replace(/^(#|[-+](?=\s)|\d+(?=[.)]))/, '\\$1');
}
