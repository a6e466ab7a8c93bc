/** What others leave in the text without changing it: where their cursors are, and what remarks are about. Positions are those of Yjs. */

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { DraftPerson, DraftRemark } from '@yibenzhang/engine';
import { decodeRelativePosition, encodeRelativePosition } from 'yjs';
import { fromBase64, toBase64 } from '../sync/base64.ts';

export interface Marks {
	readonly people: readonly DraftPerson[];
	readonly remarks: readonly DraftRemark[];
	/** The remark that is looked at. */
	readonly open: string | undefined;
}

interface MarksState {
	readonly marks: Marks;
	readonly drawn: DecorationSet;
}

const KEY = new PluginKey<MarksState>('marks');
const NO_MARKS: Marks = { people: [], remarks: [], open: undefined };
export const MARKS_KEY = KEY;
const COLOURS = 6;

/** Which of the calm colours a person has; the same for as long as the chapter is open. */
export function colourOf(client: number): number {
	return client % COLOURS;
}

export function marks(): Plugin {
	return new Plugin<MarksState>({
		key: KEY,
		state: {
			init: () => ({ marks: NO_MARKS, drawn: DecorationSet.empty }),
			apply(change, before, _, state) {
				const marks = (change.getMeta(KEY) as Marks | undefined) ?? before.marks;
				if (marks === before.marks && !change.docChanged) {
					return before;
				}
				// One's own typing moves what is drawn; where the places of Yjs are, is asked when something came from elsewhere.
				return marks === before.marks && change.getMeta(ySyncPluginKey) === undefined
					? { marks, drawn: before.drawn.map(change.mapping, change.doc) }
					: { marks, drawn: draw(state, marks) };
			},
		},
		props: { decorations: (state) => KEY.getState(state)?.drawn },
	});
}

/** Where the remark is now; undefined when its words are gone. */
export function remarkRange(state: EditorState, { from, until }: Pick<DraftRemark, 'from' | 'until'>): { from: number; until: number } | undefined {
	const [start, end] = [absoluteOf(state, from), absoluteOf(state, until)];
	return start === undefined || end === undefined || end <= start ? undefined : { from: start, until: end };
}

/** A place as Yjs keeps it, in base64. */
export function relativeOf(state: EditorState, position: number): string {
	const { type, binding } = ySyncPluginKey.getState(state);
	return toBase64(encodeRelativePosition(absolutePositionToRelativePosition(position, type, binding.mapping)));
}

function absoluteOf(state: EditorState, position: string | null): number | undefined {
	const { type, doc, binding } = ySyncPluginKey.getState(state) ?? {};
	if (position === null || binding === undefined || binding === null) {
		return undefined;
	}
	try {
		const found = relativePositionToAbsolutePosition(doc, type, decodeRelativePosition(fromBase64(position)), binding.mapping);
		return found === null || found > state.doc.content.size ? undefined : found;
	} catch {
		// A cursor of a text that is not here yet.
		return undefined;
	}
}

function draw(state: EditorState, { people, remarks, open }: Marks): DecorationSet {
	return DecorationSet.create(state.doc, [
		...remarks.flatMap((remark) => (remark.state === 'open' && remark.parent === null ? remarkMark(state, remark, open) : [])),
		...people.flatMap((person) => personMarks(state, state.doc, person)),
	]);
}

function remarkMark(state: EditorState, remark: DraftRemark, open: string | undefined): Decoration[] {
	const range = remarkRange(state, remark);
	const kind = remark.proposed === null ? 'remark' : 'remark remark-suggests';
	return range === undefined
		? []
		: [Decoration.inline(range.from, range.until, { class: remark.id === open ? `${kind} remark-open` : kind, 'data-remark': remark.id })];
}

function personMarks(state: EditorState, doc: Node, { client, name, anchor, head }: DraftPerson): Decoration[] {
	const [from, until] = [absoluteOf(state, anchor), absoluteOf(state, head)];
	if (from === undefined || until === undefined) {
		return [];
	}
	const colour = colourOf(client);
	const caret = Decoration.widget(
		Math.min(until, doc.content.size),
		() => {
			const mark = document.createElement('span');
			mark.className = `caret-of caret-${colour}`;
			mark.setAttribute('aria-hidden', 'true');
			const flag = document.createElement('span');
			flag.className = 'caret-name';
			flag.textContent = name;
			mark.append(flag);
			return mark;
		},
		{ key: `${client}-${name}`, side: 10 },
	);
	return from === until ? [caret] : [Decoration.inline(Math.min(from, until), Math.max(from, until), { class: `selected-by caret-${colour}` }), caret];
}
