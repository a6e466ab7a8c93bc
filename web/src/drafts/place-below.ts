import type { Editor } from '@tiptap/core';
import type { CSSProperties } from 'react';

const WIDTH = 400;
const EDGE = 8;
const HEIGHT = 320;

/** Below a place of the text, within the window; above it where there is no room. */
export function placeBelow(editor: Editor, position: number): CSSProperties {
	const { left, bottom, top } = editor.view.coordsAtPos(Math.min(position, editor.state.doc.content.size));
	const width = Math.min(WIDTH, window.innerWidth - 2 * EDGE);
	const above = bottom + HEIGHT > window.innerHeight && top > HEIGHT;
	return {
		width,
		left: Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE)),
		...(above ? { bottom: window.innerHeight - top + 4 } : { top: bottom + 4 }),
	};
}
