/** Places that the check found in the report as it reads, looked for in the editor, where chips stand instead of their words. */
import type { Node } from '@tiptap/pm/model';
import type { ChapterDesk } from './ChapterText.tsx';
import { aroundAt, chipOf } from './editor/chips.ts';

export interface SoughtPlace {
	readonly chapter: string;
	/** As it reads, with the number that the paper gives it. */
	readonly line: string;
	/** Where in the line the words begin. */
	readonly at: number;
	readonly words: string;
}

/** @param start counts code points of the text, as the check does */
export function soughtAt(
	{ text, chapters }: { readonly text: string; readonly chapters: readonly { readonly key: string; readonly start: number }[] },
	{ start, said }: { readonly start: number; readonly said: string },
): SoughtPlace {
	const at = [...text].slice(0, start).join('').length;
	const begins = text.lastIndexOf('\n', at - 1) + 1;
	const ends = text.indexOf('\n', at);
	const chapter = chapters.findLast((each) => each.start <= start) ?? chapters[0];
	return { chapter: chapter?.key ?? '', line: text.slice(begins, ends < 0 ? undefined : ends), at: at - begins, words: said.split('\n')[0] ?? '' };
}

/** Undefined where the text has changed meanwhile. */
export function findSought(desk: ChapterDesk, { line, at, words }: SoughtPlace): { readonly from: number; readonly until: number } | undefined {
	let found: { from: number; until: number } | undefined;
	let likely: typeof found;
	desk.editor.state.doc.descendants((node, position) => {
		if (!node.isTextblock || found !== undefined) {
			return found === undefined;
		}
		const { said, places } = tell(desk, node, position + 1);
		const stretch = (from: number) => {
			const last = places[Math.min(Math.max(from + words.length, 1), places.length) - 1];
			return { from: places[Math.max(from, 0)]?.from ?? position + 1, until: last?.until ?? position + node.nodeSize - 1 };
		};
		if (said !== '' && line.endsWith(said)) {
			// Behind the number that the paper gives it.
			found = stretch(at - (line.length - said.length));
		} else if (likely === undefined && words !== '' && said.includes(words)) {
			likely = stretch(said.indexOf(words));
		}
		return false;
	});
	return found ?? likely;
}

/** What a block says, and of each of its letters where it stands: all letters of a chip at the chip. */
function tell({ editor, words }: ChapterDesk, block: Node, begins: number): { said: string; places: readonly { from: number; until: number }[] } {
	let said = '';
	const places: { from: number; until: number }[] = [];
	block.forEach((node, offset) => {
		const from = begins + offset;
		const chip = chipOf(node);
		const told = chip === undefined ? (node.text ?? '') : words.say(chip, aroundAt(editor.view, from)).words;
		said += told;
		for (let at = 0; at < told.length; at += 1) {
			places.push(chip === undefined ? { from: from + at, until: from + at + 1 } : { from, until: from + node.nodeSize });
		}
	});
	return { said, places };
}
