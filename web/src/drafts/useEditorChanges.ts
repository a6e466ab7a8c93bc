import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Draws anew after what happens in the editor, at most once a frame. */
export function useEditorChanges(editor: Editor | undefined, kinds: 'all' | 'text' = 'all'): number {
	const [count, setCount] = useState(0);
	useEffect(() => {
		if (editor === undefined) {
			return;
		}
		let frame = 0;
		const changed = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => setCount((before) => before + 1));
		};
		const event = kinds === 'all' ? 'transaction' : 'update';
		editor.on(event, changed);
		return () => {
			cancelAnimationFrame(frame);
			editor.off(event, changed);
		};
	}, [editor, kinds]);
	return count;
}
