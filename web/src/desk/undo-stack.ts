/** What somebody did at a desk, to be undone and done again: as new versions, never by forgetting old ones. Kept for as long as the window is open. */
import type { Step } from './undo-steps.ts';

type Way = 'undo' | 'redo';

export interface UndoStack {
	did(step: Step): void;
	/** Undoes or redoes the latest. Nothing when there is none; a step that fails stays. @param force over what somebody else has written since */
	run(way: Way, force?: boolean): Promise<Step | undefined>;
	can(way: Way): boolean;
	latest(way: Way): Step | undefined;
	/** The desk itself has written that version. */
	wrote(id: string, version: number): void;
	written(id: string): number | undefined;
	subscribe(listener: () => void): () => void;
}

interface Kept {
	readonly undo: readonly Step[];
	readonly redo: readonly Step[];
	readonly written: Readonly<Record<string, number>>;
}

const MOST = 100;

/** @param keptAs under which name the steps wait through a reload */
export function createUndoStack(keptAs: string, run: (step: Step, force: boolean) => Promise<Step>): UndoStack {
	let { undo, redo, written } = readKept(keptAs);
	const listeners = new Set<() => void>();
	/** Who presses again before the last is done is heard after it. */
	let turn: Promise<unknown> = Promise.resolve();

	const changed = () => {
		({ undo, written } = keep(keptAs, { undo, redo, written }));
		for (const listener of listeners) {
			listener();
		}
	};
	const stack = (way: Way) => (way === 'undo' ? undo : redo);

	async function runLatest(way: Way, force: boolean): Promise<Step | undefined> {
		const step = stack(way).at(-1);
		if (step === undefined) {
			return undefined;
		}
		try {
			const opposite = await run(step, force);
			const without = (steps: readonly Step[]) => steps.filter((one) => one !== step);
			undo = way === 'undo' ? without(undo) : [...undo, opposite];
			redo = way === 'undo' ? [...redo, opposite] : without(redo);
			return step;
		} finally {
			changed();
		}
	}

	return {
		did: (step) => {
			undo = [...undo, step].slice(-MOST);
			redo = [];
			changed();
		},
		run: (way, force = false) => {
			const own = turn.then(() => runLatest(way, force));
			turn = own.catch(() => {});
			return own;
		},
		can: (way) => stack(way).length > 0,
		latest: (way) => stack(way).at(-1),
		wrote: (id, version) => {
			written = { ...written, [id]: version };
		},
		written: (id) => written[id],
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

function readKept(name: string): Kept {
	try {
		return JSON.parse(sessionStorage.getItem(name) ?? '') as Kept;
	} catch {
		return { undo: [], redo: [], written: {} };
	}
}

/** Where the browser has no room for all of it, the oldest steps are given up; versions only where a step needs them. */
function keep(name: string, { undo, redo, written }: Kept): Kept {
	if (undo.length + redo.length === 0) {
		sessionStorage.removeItem(name);
		return { undo, redo, written };
	}
	const needed = new Set([...undo, ...redo].flatMap((step) => (step.does === 'cell' ? [step.id] : [])));
	const kept = { undo, redo, written: Object.fromEntries(Object.entries(written).filter(([id]) => needed.has(id))) };
	try {
		sessionStorage.setItem(name, JSON.stringify(kept));
		return { undo, redo, written };
	} catch {
		return undo.length === 0 ? { undo, redo, written } : keep(name, { undo: undo.slice(Math.ceil(undo.length / 2)), redo, written });
	}
}
