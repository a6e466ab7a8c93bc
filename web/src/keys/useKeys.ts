/** The one listener for keys. Whoever has keys of their own names them here, and the sheet that `?` opens lists them. */
import { useEffect, useId, useSyncExternalStore } from 'react';

export interface KeyBinding {
	/** As it is written on the sheet: `?`, `Mod+K`, `Alt+1`, `Escape`. `Mod` is ⌘ on a Mac, Ctrl elsewhere; `/` between two stands for “or”. */
	readonly keys: string;
	/** What it does, in the reader's language. */
	readonly does: string;
	/** Left out where the part that has the focus does it itself, such as a table: then the key is only listed. */
	run?(event: KeyboardEvent): void;
}

export interface KeyGroup {
	readonly title: string;
	readonly bindings: readonly KeyBinding[];
}

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);
const groups = new Map<string, KeyGroup>();
const listeners = new Set<() => void>();
let listed: readonly KeyGroup[] = [];

/** Keys of the page or part that is shown, under a title. Keep `bindings` the same between renders, as by `useMemo`. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
	const id = useId();
	useEffect(() => {
		groups.set(id, { title, bindings });
		changed();
		return () => {
			groups.delete(id);
			changed();
		};
	}, [id, title, bindings]);
}

/** What is listed now; those of one title stand together. */
export function useKeyGroups(): readonly KeyGroup[] {
	return useSyncExternalStore(subscribe, () => listed);
}

/** `Ctrl`, `K` for `Mod+K`, as they stand on the keys. */
export function keyNames(keys: string): string[] {
	return keys.split('+').map((key) => (key === 'Mod' ? (IS_MAC ? '⌘' : 'Ctrl') : key === 'Escape' ? 'Esc' : key));
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function changed(): void {
	const titles = new Map<string, KeyBinding[]>();
	for (const { title, bindings } of groups.values()) {
		titles.set(title, [...(titles.get(title) ?? []), ...bindings]);
	}
	listed = [...titles].map(([title, bindings]) => ({ title, bindings }));
	for (const listener of listeners) {
		listener();
	}
}

/** Whoever came last goes first: what lies over a page has the key. */
function press(event: KeyboardEvent): void {
	if (event.defaultPrevented || event.isComposing) {
		return;
	}
	const bindings = [...groups.values()].reverse().flatMap((group) => group.bindings);
	const met = bindings.find(({ keys, run }) => run !== undefined && keys.split(' / ').some((one) => fits(one, event)));
	if (met?.run !== undefined) {
		event.preventDefault();
		met.run(event);
	}
}

function fits(keys: string, event: KeyboardEvent): boolean {
	const parts = keys.split('+');
	const key = parts.pop() ?? '';
	const [mod, alt, shift] = [parts.includes('Mod'), parts.includes('Alt'), parts.includes('Shift')];
	if (mod !== (IS_MAC ? event.metaKey : event.ctrlKey) || alt !== event.altKey || (IS_MAC ? event.ctrlKey : event.metaKey)) {
		return false;
	}
	// A sign such as “?” has its shift in it, and with Alt some keyboards write another sign than the one on the key.
	if (!mod && !alt) {
		return !isTyping(event.target) && (shift ? event.shiftKey : true) && (event.key === key || (key === '?' && event.key === '？'));
	}
	return (
		shift === event.shiftKey && (event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}` || event.code === `Key${key.toUpperCase()}`)
	);
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

window.addEventListener('keydown', press);
