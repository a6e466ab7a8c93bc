import type { Editor } from '@tiptap/core';
import type { DraftRemark } from '@yibenzhang/engine';
import { useEffect, useSyncExternalStore } from 'react';
import { watched } from '../watched.ts';
import { MARKS_KEY, type Marks } from './editor/marks.ts';
import type { OpenChapter } from './sync/chapter-sync.ts';

/** The remark that is looked at, in the text and beside it. */
export const openRemark = watched<string | undefined>(undefined);

/** Draws remarks and other writers' cursors into the text. */
export function useRemarkMarks(open: OpenChapter | undefined, editor: Editor | undefined, remarks: readonly DraftRemark[]): void {
	const chosen = openRemark.use();
	const people = usePeople(open);
	useEffect(() => {
		if (editor !== undefined && !editor.isDestroyed) {
			const marks: Marks = { people, remarks, open: chosen };
			editor.view.dispatch(editor.state.tr.setMeta(MARKS_KEY, marks).setMeta('addToHistory', false));
		}
	}, [editor, people, remarks, chosen]);
}

const NOBODY: ReturnType<OpenChapter['line']['get']>['people'] = [];

function usePeople(open: OpenChapter | undefined) {
	return useSyncExternalStore(
		(changed) => open?.listen(changed) ?? (() => undefined),
		() => open?.line.get().people ?? NOBODY,
	);
}
