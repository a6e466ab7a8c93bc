import type { Editor } from '@tiptap/core';

/** Shows a stretch of the text and selects it; a single place is a chip. */
export function goToStretch(editor: Editor, from: number, until?: number): void {
	const chain = editor.chain();
	(until === undefined ? chain.setNodeSelection(from) : chain.setTextSelection({ from, to: until })).focus(null, { scrollIntoView: false }).run();
	const { node } = editor.view.domAtPos(from);
	(node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
