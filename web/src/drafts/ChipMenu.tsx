import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useId, useMemo, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import type { ChipWords } from './editor/chip-words.ts';
import { CLOSE_SLASH, SLASH_KEY, type SlashKeys, slashAsk } from './editor/slash.ts';
import { type OfferedChip, offeredChips } from './offered-chips.ts';
import { placeBelow } from './place-below.ts';
import { useEditorChanges } from './useEditorChanges.ts';

interface ChipMenuProps {
	readonly editor: Editor;
	readonly words: ChipWords;
	readonly keys: RefObject<SlashKeys>;
}

/** What fits behind the `/` that was typed: each with its value and as it will be said. */
export function ChipMenu({ editor, words: chips, keys }: ChipMenuProps) {
	const strings = useStrings();
	const words = strings.drafts;
	const writing = useWriting();
	const id = useId();
	const tick = useEditorChanges(editor);
	const ask = slashAsk(editor.state);
	const query = ask?.query;
	const offered = useMemo(() => (query === undefined ? [] : offeredChips({ query, chips, words, editor })), [query, chips, words, editor, tick]);
	const [at, setAt] = useState(0);
	useEffect(() => setAt(0), [query]);
	const chosen = Math.min(at, offered.length - 1);
	const close = () => editor.view.dispatch(editor.state.tr.setMeta(SLASH_KEY, CLOSE_SLASH));

	function put(offer: OfferedChip | undefined): void {
		if (ask !== null && offer !== undefined) {
			editor.chain().focus().insertContentAt({ from: ask.from, to: ask.until }, offer.content).run();
		}
	}

	keys.current.press = ({ key }) => {
		if (key === 'Escape') {
			close();
			return true;
		}
		if (offered.length === 0) {
			return false;
		}
		if (key === 'ArrowDown' || key === 'ArrowUp') {
			setAt((chosen + (key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
			return true;
		}
		if (key === 'Enter' || key === 'Tab') {
			put(offered[chosen]);
			return true;
		}
		return false;
	};

	const option = (n: number) => `${id}-${n}`;
	useEffect(() => {
		const { dom } = editor.view;
		if (query === undefined || offered.length === 0) {
			dom.removeAttribute('aria-activedescendant');
			return;
		}
		dom.setAttribute('aria-activedescendant', option(chosen));
		document.getElementById(option(chosen))?.scrollIntoView({ block: 'nearest' });
	});
	if (ask === null) {
		return null;
	}
	return (
		<div className="chip-menu" style={placeBelow(editor, ask.from)}>
			<div role="listbox" aria-label={words.menu}>
				{offered.map((offer, n) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the editor keeps the focus, and its keys choose
					<div
						key={offer.key}
						id={option(n)}
						role="option"
						tabIndex={-1}
						aria-selected={n === chosen}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => put(offer)}
					>
						<span className="chip-menu-label">{offer.label}</span>
						<span className="chip-menu-said">{offer.said}</span>
						{offer.figure !== undefined && offer.figure.value !== null && (
							<span className="chip-menu-value">{writing.quantity(offer.figure.value, offer.figure)}</span>
						)}
					</div>
				))}
			</div>
			<p className="chip-menu-help" role="status">
				{offered.length === 0 ? words.menuNone : words.menuHelp}
			</p>
		</div>
	);
}
