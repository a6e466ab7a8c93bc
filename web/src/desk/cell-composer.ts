/**
 * An input method writes only where something can be written; in a cell that is merely chosen, its first letter would come raw. So the
 * focus of a chosen cell lies in a field within it, unseen until a word is composed there, which then goes on in the open cell.
 */
export interface Composer {
	/** The keys of this cell come here. @param label what stands in it, for a screen reader */
	focusIn(cell: HTMLElement, label: string): void;
	/** A word is being composed: the focus must stay. */
	isComposing(): boolean;
}

/** @param begin a word is begun in the cell that is meant now. Gives where it goes when it is whole. */
export function createComposer(begin: () => (word: string) => Promise<void>): Composer {
	const field = document.createElement('input');
	field.className = 'cell-composer';
	field.autocomplete = 'off';
	field.spellcheck = false;
	field.tabIndex = -1;
	let write: ((word: string) => Promise<void>) | undefined;

	async function finish(): Promise<void> {
		const [word, to] = [field.value, write ?? begin()];
		write = undefined;
		if (word !== '') {
			await to(word);
		}
		field.value = '';
		field.classList.remove('is-composing');
	}

	field.addEventListener('compositionstart', () => {
		write = begin();
		field.classList.add('is-composing');
	});
	field.addEventListener('compositionend', () => void finish());
	// Without a composition: a full-width comma, a sign from a board of signs.
	field.addEventListener('input', (event) => {
		if (write === undefined && !(event as InputEvent).isComposing) {
			void finish();
		}
	});
	return {
		focusIn: (cell, label) => {
			if (field.parentElement !== cell) {
				cell.append(field);
			}
			field.setAttribute('aria-label', label);
			if (document.activeElement !== field) {
				field.focus({ preventScroll: true });
			}
		},
		isComposing: () => write !== undefined,
	};
}
