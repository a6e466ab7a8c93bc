/** The notation → the editor's document. Takes whatever stands there: what cannot be read as anything else is words. */
import { readFence } from '../containers.ts';
import { inlineOfText } from './inline.ts';
import type { RichBlock, RichParagraph, RichPassage, RichText } from './tree.ts';

/** What is being read: a block is a list of lines until it ends. */
interface Open {
	readonly passage: RichPassage['attrs'] | undefined;
	readonly blocks: RichBlock[];
}

export function richTextOf(source: string): RichText {
	const outermost: Open = { passage: undefined, blocks: [] };
	const open: Open[] = [outermost];
	let lines: string[] = [];
	let items: string[][] = [];
	const here = () => open.at(-1) as Open;
	const endBlock = () => {
		if (lines.length > 0) {
			here().blocks.push(paragraphOf(lines));
		}
		if (items.length > 0) {
			here().blocks.push({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })) });
		}
		[lines, items] = [[], []];
	};
	const closePassage = ({ passage, blocks }: Open) => {
		open.pop();
		here().blocks.push({ type: 'passage', attrs: passage as RichPassage['attrs'], content: filled(blocks) });
	};
	for (const line of source.split(/\r\n?|[\n\u2028\u2029]/)) {
		const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
		const item = /^[ \t]*[-+*][ \t]+(.*\S.*)$/.exec(line);
		const fence = line.startsWith(':::') ? line.trimEnd() : undefined;
		const passage = fence === undefined ? undefined : readFence(fence);
		if (line.trim() === '') {
			endBlock();
		} else if (passage !== undefined) {
			endBlock();
			open.push({ passage: attributesOf(passage), blocks: [] });
		} else if (fence === ':::' && open.length > 1) {
			endBlock();
			closePassage(here());
		} else if (heading !== null) {
			endBlock();
			here().blocks.push({ type: 'heading', attrs: { level: heading[1]?.length ?? 1 }, ...contentOf((heading[2] ?? '').trim()) });
		} else if (item !== null) {
			if (lines.length > 0) {
				endBlock();
			}
			items.push([item[1] as string]);
		} else if (line.trimStart().startsWith('|') && lines.length === 0 && items.length === 0) {
			// A row of a table stays a line of its own; chips stand in its cells as in any text.
			here().blocks.push(paragraphOf([line]));
		} else if (fence !== undefined || /^[ \t]*\d{1,9}[.)][ \t]/.test(line)) {
			endBlock();
			lines.push(line);
		} else {
			(items.at(-1) ?? lines).push(line);
		}
	}
	endBlock();
	// A passage that was begun and not ended holds what follows it.
	while (open.length > 1) {
		closePassage(here());
	}
	return { type: 'doc', content: filled(outermost.blocks) };
}

function attributesOf({ name, keys }: NonNullable<ReturnType<typeof readFence>>): RichPassage['attrs'] {
	return { kind: name, figure: keys['figure'] ?? null, order: keys['order'] ?? null, closes: keys['closes'] ?? null };
}

function paragraphOf(lines: readonly string[]): RichParagraph {
	return { type: 'paragraph', ...contentOf(lines.map((line) => line.trim()).join('')) };
}

function contentOf(source: string): Pick<RichParagraph, 'content'> {
	const content = inlineOfText(source);
	return content.length === 0 ? {} : { content };
}

/** A document and a passage hold one block at least, or nobody could write into them. */
function filled(blocks: readonly RichBlock[]): readonly RichBlock[] {
	return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks;
}
