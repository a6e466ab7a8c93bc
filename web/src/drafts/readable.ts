/** A chapter's notation as it is read: chips with their words, passages and points without their fences. */
import { type RichBlock, richTextOf } from '@yibenzhang/report';
import type { Around, ChipWords } from './editor/chip-words.ts';

export function readable(notation: string, words: ChipWords): string {
	return lines(richTextOf(notation).content, words, { group: 'report', each: undefined }).join('\n');
}

function lines(blocks: readonly RichBlock[], words: ChipWords, around: Around): string[] {
	return blocks.flatMap((block): string[] => {
		switch (block.type) {
			case 'bulletList':
				return block.content.flatMap((item) => lines(item.content, words, around).map((line) => `• ${line}`));
			case 'passage':
				return lines(block.content, words, {
					group: block.attrs.closes ?? around.group,
					each: block.attrs.kind === 'each' ? (block.attrs.figure ?? undefined) : around.each,
				});
			default:
				return [(block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : words.say(inline, around).words)).join('')];
		}
	});
}
