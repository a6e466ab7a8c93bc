/** What is still wrong in the chapter as it stands in the editor: at once, before the server is asked. */
import type { ChapterDesk } from './ChapterText.tsx';
import { bareNumbersIn } from './editor/bare-numbers.ts';
import { aroundAt, chipOf } from './editor/chips.ts';

export interface Fault {
	readonly kind: 'quantity' | 'numbering' | 'untrue' | 'unknown';
	readonly at: number;
	readonly words: string;
}

/** In the order of the text. An untrue claim does not keep a report from being finished, but is to be seen. */
export function faultsIn({ editor, words }: ChapterDesk): Fault[] {
	const faults: Fault[] = bareNumbersIn(editor.state.doc).map(({ from, text, kind }) => ({ kind, at: from, words: text }));
	editor.state.doc.descendants((node, at) => {
		const chip = chipOf(node);
		if (chip !== undefined) {
			const said = words.say(chip, aroundAt(editor.view, at));
			if (said.as !== 'fine') {
				faults.push({ kind: said.as, at, words: said.words });
			}
		}
	});
	return faults.sort((a, b) => a.at - b.at);
}
