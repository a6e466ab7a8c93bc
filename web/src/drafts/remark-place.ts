import type { Editor } from '@tiptap/core';
import { textOfSlice } from './editor/clipboard.ts';
import { relativeOf } from './editor/marks.ts';

export type RemarkKind = 'comment' | 'suggest';

/** What a remark that is being written is about. */
export interface RemarkPlace {
	readonly kind: RemarkKind;
	/** Relative positions of Yjs in base64. */
	readonly from: string;
	readonly until: string;
	/** The words as they are read. */
	readonly quoted: string;
	/** The same in the report's notation: a suggestion begins with it. */
	readonly notation: string;
}

const QUOTED_AT_MOST = 400;

/** Of what is selected; a suggestion keeps to the paragraph in which the selection begins. Undefined when nothing is selected. */
export function remarkPlace(editor: Editor, kind: RemarkKind): RemarkPlace | undefined {
	const { state } = editor;
	const { $from, from, to, empty } = state.selection;
	if (empty) {
		return undefined;
	}
	const until = kind === 'suggest' && $from.parent.isTextblock ? Math.min(to, $from.end()) : to;
	const dom = editor.view.domAtPos.bind(editor.view);
	const range = document.createRange();
	const [start, end] = [dom(from), dom(until)];
	range.setStart(start.node, start.offset);
	range.setEnd(end.node, end.offset);
	return {
		kind,
		from: relativeOf(state, from),
		until: relativeOf(state, until),
		quoted: range.toString().trim().slice(0, QUOTED_AT_MOST),
		notation: textOfSlice(state.doc.slice(from, until)),
	};
}
