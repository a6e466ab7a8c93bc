/** The editor's document → the notation. Blocks without a word are left out. */
import { readFence } from '../containers.ts';
import { textOfInline } from './inline.ts';
import type { RichBlock, RichInline, RichPassage, RichText } from './tree.ts';

/** What makes a block of a line; at the head of words that are meant as words it is put into a name, which says the same. */
const MARK = /^(?:#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$))/;

export function reportTextOf({ content }: Pick<RichText, 'content'>): string {
	return blocksText(content);
}

function blocksText(blocks: readonly RichBlock[]): string {
	return blocks
		.map(blockText)
		.filter((block) => block !== '')
		.reduce((text, block) => `${text}${between(text, block)}${block}`, '');
}

/** Rows of a table follow each other without a blank line. */
function between(text: string, block: string): string {
	return text === '' ? '' : block.startsWith('|') && /(?:^|\n)\|[^\n]*$/.test(text) ? '\n' : '\n\n';
}

function blockText(block: RichBlock): string {
	switch (block.type) {
		case 'heading': {
			const words = lineOf(block.content).replace(/(?<=^|[ \t])#+$/, '[[=$&]]');
			return words === '' ? '' : `${'#'.repeat(block.attrs.level)} ${words}`;
		}
		case 'paragraph':
			return guarded(lineOf(block.content));
		case 'bulletList':
			return block.content
				.flatMap((item) => item.content.map(({ content }) => guarded(lineOf(content))))
				.filter((words) => words !== '')
				.map((words) => `- ${words}`)
				.join('\n');
		case 'passage':
			return [fenceOf(block.attrs), blocksText(block.content), ':::'].filter((part) => part !== '').join('\n\n');
	}
}

/** What Yjs was never told is not null but absent. */
function fenceOf({ kind, figure, order, closes }: RichPassage['attrs']): string {
	const keys = Object.entries({ closes, figure, order }).flatMap(([key, value]) => (value === null || value === undefined ? [] : [`${key}=${value}`]));
	return `:::${kind}${keys.length === 0 ? '' : `{${keys.join(' ')}}`}`;
}

function lineOf(content: readonly RichInline[] = []): string {
	return textOfInline(content).trim();
}

function guarded(words: string): string {
	const fence = words.startsWith(':::') && (words.trimEnd() === ':::' || readFence(words.trimEnd()) !== undefined);
	return fence ? `[[=:::]]${words.slice(3)}` : words.replace(MARK, '[[=$&]]');
}
