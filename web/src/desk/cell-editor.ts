/** What one types into inside a cell. Plain elements and no framework between key and letter, so that Chinese input methods and quick typists are not held up. */
import type { EditorBase, EditorCtr } from '@revolist/react-datagrid';
import type { Choice } from '../fields/field-view.ts';
import type { Press } from './grid-presses.ts';

export interface CellEditorOptions {
	/** What stands in the cell, as one begins to change it. */
	begin(): string;
	readonly label: string;
	readonly long: boolean;
	/** What may be chosen from; empty for free text. */
	readonly choices: readonly Choice[];
	/** Where what may be chosen is too much to be at hand, such as the records of a register. */
	readonly search?: (typed: string) => Promise<readonly Choice[]>;
	/** Several may be chosen, written one after the other. */
	readonly several: boolean;
	readonly between: string;
	readonly listLabel: string;
	/** The cell stands open now. Tells what was pressed while it opened. */
	opened(): readonly Press[];
	/** Left with a key. @param more what had been pressed after that */
	left(press: Press, more: readonly Press[]): void;
	closed(): void;
}

type Input = HTMLInputElement | HTMLTextAreaElement;

const MOST_SHOWN = 50;
const TYPING_PAUSE = 200;
/** As in desk-grid.css. */
const LIST_HEIGHT = 240;
let lists = 0;

export function cellEditor(options: CellEditorOptions): EditorCtr {
	return (_column, save, close) => {
		let input: Input | null = null;
		let list: HTMLUListElement | null = null;
		let active = -1;
		const listId = `cell-choices-${++lists}`;
		const isList = options.choices.length > 0 || options.search !== undefined;
		let found: readonly Choice[] = [];
		let pause: ReturnType<typeof setTimeout> | undefined;

		let isOpened = false;

		const part = () => (options.several ? (input?.value.split(/[、,，;；]/).at(-1) ?? '') : (input?.value ?? '')).trim();
		const fitting = () => {
			if (options.search !== undefined) {
				return found;
			}
			const typed = part();
			const exact = options.choices.some(({ label }) => label === typed);
			return options.choices.filter(({ label }) => exact || typed === '' || label.includes(typed)).slice(0, MOST_SHOWN);
		};

		function look(): void {
			const { search } = options;
			if (search === undefined) {
				show(true);
				return;
			}
			clearTimeout(pause);
			pause = setTimeout(async () => {
				// Nothing found and nothing answered look alike: what is typed stands, and is read when it is saved.
				found = await search(part()).catch(() => []);
				show(true);
			}, TYPING_PAUSE);
		}

		function choose(label: string): void {
			if (input !== null) {
				const before = options.several ? input.value.split(/[、,，;；]/).slice(0, -1) : [];
				input.value = [...before, label].join(options.between);
				show(false);
			}
		}

		function show(open: boolean): void {
			if (input === null || list === null) {
				return;
			}
			const choices = open ? fitting() : [];
			const standing = choices.findIndex(({ label }) => label === part());
			active = Math.min(active, choices.length - 1);
			list.replaceChildren(
				...choices.map(({ label }, at) => {
					const item = document.createElement('li');
					item.id = `${listId}-${at}`;
					item.role = 'option';
					item.textContent = label;
					item.setAttribute('aria-selected', String(at === active));
					item.classList.toggle('is-standing', at === standing);
					// Before the cell would lose the focus and close.
					item.addEventListener('mousedown', (event) => {
						event.preventDefault();
						event.stopPropagation();
						choose(label);
					});
					return item;
				}),
			);
			list.hidden = choices.length === 0;
			input.setAttribute('aria-expanded', String(choices.length > 0));
			if (active >= 0) {
				input.setAttribute('aria-activedescendant', `${listId}-${active}`);
				list.children[active]?.scrollIntoView({ block: 'nearest' });
			} else {
				input.removeAttribute('aria-activedescendant');
				const item = list.children[standing];
				list.scrollTop = item instanceof HTMLElement ? item.offsetTop - list.clientHeight / 2 : 0;
			}
			list.classList.toggle('is-above', isShortBelow(input));
		}

		/** From the one that is chosen, else from the one that stands in the cell. */
		function nextChoice(choices: readonly Choice[], step: 1 | -1): number {
			const standing = choices.findIndex(({ label }) => label === part());
			const from = active >= 0 ? active : standing >= 0 ? standing : step === 1 ? -1 : 0;
			return choices.length === 0 ? 0 : (from + step + choices.length) % choices.length;
		}

		function onKeyDown(event: KeyboardEvent): void {
			// While a word is being composed, Enter and arrows belong to the input method.
			if (event.isComposing || event.keyCode === 229) {
				event.stopPropagation();
				return;
			}
			const choices = isList && list?.hidden === false ? fitting() : [];
			const chosen = choices[active];
			if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isList) {
				event.preventDefault();
				event.stopPropagation();
				active = nextChoice(choices, event.key === 'ArrowDown' ? 1 : -1);
				show(true);
			} else if (event.key === 'Enter' && chosen !== undefined) {
				event.preventDefault();
				event.stopPropagation();
				choose(chosen.label);
				active = -1;
			} else if (event.key === 'Enter' && options.long && event.altKey) {
				event.preventDefault();
				event.stopPropagation();
				input?.setRangeText('\n', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
			} else if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape') {
				event.preventDefault();
				event.stopPropagation();
				leave({ key: event.key, shift: event.shiftKey, mod: false }, []);
			}
		}

		function leave(press: Press, more: readonly Press[]): void {
			if (press.key === 'Escape') {
				close(false);
			} else {
				// True: the grid shall not go on by itself.
				save(input?.value ?? '', true);
			}
			options.left(press, more);
		}

		/** What was pressed while the cell opened: letters are its own, up to the key with which it is left. */
		function take(presses: readonly Press[]): void {
			const end = presses.findIndex(({ key }) => key === 'Enter' || key === 'Tab' || key === 'Escape');
			const own = end === -1 ? presses : presses.slice(0, end);
			const typed = own.map(({ key, mod }) => (key.length === 1 && !mod ? key : '')).join('');
			if (input !== null && typed !== '') {
				input.setRangeText(typed, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
				input.dispatchEvent(new Event('input'));
			}
			const last = presses[end];
			if (last !== undefined) {
				leave(last, presses.slice(end + 1));
			}
		}

		const editor: EditorBase = {
			element: null,
			appendPendingInput: (value) => {
				if (input === null) {
					return false;
				}
				input.value += value;
				input.focus();
				return true;
			},
			getValue: () => input?.value ?? '',
			beforeDisconnect: () => input?.blur(),
			componentDidRender: () => {
				if (!isOpened) {
					isOpened = true;
					input?.focus({ preventScroll: true });
					input?.select();
					take(options.opened());
				}
			},
			disconnectedCallback: () => {
				clearTimeout(pause);
				options.closed();
			},
			// In a row and a cell of its own: the table puts it beside its rows, where nothing else may stand for a screen reader.
			render: (h) =>
				h('div', { class: 'cell-open', role: 'row' }, [
					h('div', { class: 'cell-open', role: 'gridcell' }, [
						h(options.long ? 'textarea' : 'input', {
							class: 'cell-input',
							autocomplete: 'off',
							'aria-label': options.label,
							...(isList ? { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-expanded': 'false' } : {}),
							ref: (element: Input | null) => {
								if (element !== null && element !== input) {
									input = element;
									element.value = options.begin();
								}
							},
							onKeyDown,
							onInput: () => {
								active = -1;
								if (isList) {
									look();
								}
							},
						}),
						...(isList
							? [
									h('ul', {
										class: 'cell-choices',
										id: listId,
										role: 'listbox',
										'aria-label': options.listLabel,
										hidden: true,
										ref: (element: HTMLUListElement | null) => {
											list = element;
											if (element !== null) {
												queueMicrotask(look);
											}
										},
									}),
								]
							: []),
					]),
				]),
		};
		return editor;
	};
}

/** Whether a list has more room above the cell than below it. */
function isShortBelow(input: Input): boolean {
	const cell = input.getBoundingClientRect();
	const sight = input.closest('.vertical-inner')?.getBoundingClientRect();
	return sight !== undefined && sight.bottom - cell.bottom < LIST_HEIGHT && cell.top - sight.top > sight.bottom - cell.bottom;
}
