/** `/` and a word: what is being looked for, and where it stands. What is offered for it is drawn by `ChipMenu`. */
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export interface SlashAsk {
	readonly from: number;
	readonly until: number;
	readonly query: string;
}

export interface SlashKeys {
	/** True: the key was for the list. */
	press(event: KeyboardEvent): boolean;
}

const KEY = new PluginKey<SlashAsk | null>('slash');
/** Not after a digit or a letter (2022/3, http://), and never long: then it is a slash. */
const ASKED = /(?<![\w/:])\/([^\s/\ufffc]{0,20})$/;

export function slashAsk(state: EditorState): SlashAsk | null {
	return KEY.getState(state) ?? null;
}

export const CLOSE_SLASH = { close: true } as const;
/** Typed by a button instead of the keyboard: the list opens all the same. */
export const SLASH_KEY = KEY;

export function slash(keys: SlashKeys): Plugin<SlashAsk | null> {
	return new Plugin<SlashAsk | null>({
		key: KEY,
		state: {
			init: () => null,
			apply(change, before, _, state) {
				if (change.getMeta(KEY) === CLOSE_SLASH) {
					return null;
				}
				const asked = askedAt(state);
				if (asked === null) {
					return null;
				}
				if (before !== null) {
					// What comes from others replaces the whole text, and no place is mapped through that.
					const isSame = change.getMeta(ySyncPluginKey) === undefined ? change.mapping.map(before.from) === asked.from : asked.query === before.query;
					return isSame ? asked : null;
				}
				// Going through an old text with a slash in it opens nothing.
				return change.docChanged && change.getMeta(ySyncPluginKey) === undefined && asked.query === '' ? asked : null;
			},
		},
		props: {
			handleKeyDown(view, event) {
				// While Chinese is being composed, Enter and the arrows belong to the input method.
				return slashAsk(view.state) !== null && !event.isComposing && event.keyCode !== 229 && keys.press(event);
			},
		},
	});
}

function askedAt({ selection, doc }: EditorState): SlashAsk | null {
	const { $from, empty } = selection;
	if (!empty || !$from.parent.isTextblock) {
		return null;
	}
	const before = doc.textBetween($from.start(), $from.pos, '\n', '\ufffc');
	const match = ASKED.exec(before);
	return match === null ? null : { from: $from.start() + match.index, until: $from.pos, query: match[1] ?? '' };
}
