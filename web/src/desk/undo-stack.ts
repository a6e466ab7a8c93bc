/** What somebody did at a desk, to be undone and done again: as new versions, never by forgetting old ones. */

export interface Step {
	/** What was done, in words. */
	readonly what: string;
	/** Does the opposite, and gives the step that does it again. @param force over what somebody else has written since */
	run(force: boolean): Promise<Step>;
}

export interface UndoStack {
	did(step: Step): void;
	/** Undoes or redoes the latest. Nothing when there is none; a step that fails stays. */
	run(way: 'undo' | 'redo', force?: boolean): Promise<Step | undefined>;
	can(way: 'undo' | 'redo'): boolean;
	latest(way: 'undo' | 'redo'): Step | undefined;
	subscribe(listener: () => void): () => void;
}

const MOST = 100;

export function createUndoStack(): UndoStack {
	const stacks: Record<'undo' | 'redo', Step[]> = { undo: [], redo: [] };
	const listeners = new Set<() => void>();
	let busy = false;
	const tell = () => {
		for (const listener of listeners) {
			listener();
		}
	};
	return {
		did: (step) => {
			stacks.undo = [...stacks.undo, step].slice(-MOST);
			stacks.redo = [];
			tell();
		},
		run: async (way, force = false) => {
			const step = stacks[way].at(-1);
			if (step === undefined || busy) {
				return undefined;
			}
			busy = true;
			try {
				const opposite = await step.run(force);
				stacks[way] = stacks[way].filter((one) => one !== step);
				stacks[way === 'undo' ? 'redo' : 'undo'].push(opposite);
				return step;
			} finally {
				busy = false;
				tell();
			}
		},
		can: (way) => stacks[way].length > 0,
		latest: (way) => stacks[way].at(-1),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
