/** The editor of one chapter. What belongs here: how its parts are put together. What it looks like is `chapter.css`, what stands around it `ChapterText`. */
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Doc } from 'yjs';
import { bareNumbers } from './bare-numbers.ts';
import { BulletListNode, DocumentNode, HeadingNode, ListItemNode, ParagraphNode, type PassageWords, passageNode, TextNode } from './blocks.ts';
import type { ChipWords } from './chip-words.ts';
import { chipNodes } from './chips.ts';
import { sliceOfText, textOfSlice } from './clipboard.ts';
import { marks } from './marks.ts';
import { type SlashKeys, slash } from './slash.ts';

export interface EditorParts {
	readonly element: HTMLElement;
	readonly doc: Doc;
	readonly words: ChipWords;
	readonly passages: PassageWords;
	readonly slashKeys: SlashKeys;
	readonly label: string;
	readonly editable: boolean;
}

/** The document must hold its text already, or the first undo would take it away. */
export function createEditor({ element, doc, words, passages, slashKeys, label, editable }: EditorParts): Editor {
	return new Editor({
		element,
		editable,
		// The policy of the page takes no styles that a script writes: they stand in chapter.css.
		injectCSS: false,
		extensions: [
			DocumentNode,
			TextNode,
			ParagraphNode,
			HeadingNode,
			BulletListNode,
			ListItemNode,
			passageNode(passages),
			...chipNodes(words),
			Collaboration.configure({ document: doc, field: 'text' }),
			Extension.create({ name: 'reportDesk', priority: 2000, addProseMirrorPlugins: () => [slash(slashKeys), bareNumbers(), marks()] }),
		],
		editorProps: {
			attributes: { class: 'chapter-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'zh-CN', spellcheck: 'false' },
			handleDOMEvents: { mousedown: goWhereClicked },
			clipboardTextSerializer: textOfSlice,
			clipboardTextParser: (text, _, __, view) => sliceOfText(text, view.state.schema),
		},
	});
}

/**
 * The first press into a text that has no focus: ProseMirror writes the old selection back when the browser tells of the new one later
 * than 20 ms after, as a busy machine does, and the words that follow would stand at the head of the chapter.
 */
function goWhereClicked(view: EditorView, { button, shiftKey, clientX, clientY }: MouseEvent): boolean {
	if (!view.hasFocus() && button === 0 && !shiftKey) {
		const found = view.posAtCoords({ left: clientX, top: clientY });
		if (found !== null) {
			view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(found.pos))));
		}
	}
	return false;
}
