/** Numbers that were typed as words: what finishing will refuse, marked while it is written. */

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findQuantities } from '@yibenzhang/engine';

export interface BareNumber {
	readonly from: number;
	readonly until: number;
	readonly text: string;
	/** `numbering`: 一是 and 一、 are made by the book. */
	readonly kind: 'quantity' | 'numbering';
}

const KEY = new PluginKey<DecorationSet>('bareNumbers');
/** Blocks are values: what was found in one holds for as long as it stands. */
const found = new WeakMap<Node, readonly BareNumber[]>();

/** All of the document, in its order. */
export function bareNumbersIn(doc: Node): BareNumber[] {
	const all: BareNumber[] = [];
	doc.descendants((node, position) => {
		if (node.isTextblock) {
			all.push(...bareIn(node).map((bare) => ({ ...bare, from: bare.from + position + 1, until: bare.until + position + 1 })));
		}
		return !node.isTextblock;
	});
	return all;
}

/** The one in which the place lies. */
export function bareNumberAt({ doc }: EditorState, position: number): BareNumber | undefined {
	return bareNumbersIn(doc).find(({ from, until }) => from <= position && position <= until);
}

export function bareNumbers(): Plugin<DecorationSet> {
	const draw = (doc: Node) =>
		DecorationSet.create(
			doc,
			bareNumbersIn(doc).map(({ from, until }) => Decoration.inline(from, until, { class: 'bare-number' })),
		);
	return new Plugin({
		key: KEY,
		state: { init: (_, { doc }) => draw(doc), apply: (change, before) => (change.docChanged ? draw(change.doc) : before) },
		props: { decorations: (state) => KEY.getState(state) },
	});
}

/** Counted from the beginning of the block. Each run between chips is read for itself, as `parseInline` does. */
function bareIn(block: Node): readonly BareNumber[] {
	const known = found.get(block);
	if (known !== undefined) {
		return known;
	}
	const numbers: BareNumber[] = [];
	block.forEach((node, offset) => {
		if (node.isText) {
			for (const { kind, index, text } of findQuantities(node.text ?? '')) {
				numbers.push({ kind, text, from: offset + index, until: offset + index + text.length });
			}
		}
	});
	found.set(block, numbers);
	return numbers;
}
