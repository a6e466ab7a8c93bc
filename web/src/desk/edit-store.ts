/**
 * Cells that were changed and are not yet in the book. What was typed stays until the server has it: without a line it is tried again
 * under the same key, so that it is written once; a reload of the page goes on where it was.
 */
import type { ActRequest, RecordAnswer, Text } from '@yibenzhang/engine';
import { ApiError } from '../api.ts';

export interface CellEdit {
	readonly id: string;
	readonly field: string;
	/** What is to stand there, in wire form; null clears. */
	readonly wire: unknown;
	/** As it was typed. */
	readonly text: string;
	/** What stood there when it was typed. */
	readonly before: unknown;
	readonly key: string;
	/** Set with the first try: the same request each time. */
	readonly version?: number;
	readonly state: 'saving' | 'waiting' | 'refused' | 'stale';
	readonly why?: Text;
}

export type NewEdit = Pick<CellEdit, 'id' | 'field' | 'wire' | 'text' | 'before'>;

export interface EditStore {
	of(id: string, field: string): CellEdit | undefined;
	all(): readonly CellEdit[];
	begin(edit: NewEdit): void;
	/** Typed, and not to be understood: kept with the reason, so that it can be put right. */
	refuse(edit: NewEdit, why: Text): void;
	/** Once more, after a refusal or over what somebody else has written. */
	again(edit: CellEdit): void;
	drop(edit: CellEdit): void;
	subscribe(listener: () => void): () => void;
	/** Begins to write what waits. */
	open(): void;
	/** Stops trying; what waits is kept for the next time. */
	close(): void;
}

export interface EditStoreOptions {
	/** Under which name edits wait through a reload. */
	readonly kept_as: string;
	version(id: string): number | undefined;
	load(id: string): Promise<void>;
	write(body: ActRequest, key: string): Promise<RecordAnswer>;
	saved(edit: CellEdit, record: RecordAnswer): void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;
/** Nothing is known of what became of the request, or it will be possible later. */
const PASSING: readonly string[] = ['network', 'answer', 'store_unavailable', 'not_ready', 'not_signed_in', 'too_slow', 'disk_full'];

export function isPassing(error: unknown): boolean {
	return error instanceof ApiError && (PASSING.includes(error.code) || error.status >= 500);
}

export function createEditStore(options: EditStoreOptions): EditStore {
	let edits: readonly CellEdit[] = readKept(options.kept_as);
	const listeners = new Set<() => void>();
	const running = new Set<string>();
	const timers = new Set<ReturnType<typeof setTimeout>>();
	let closed = true;

	function set(next: readonly CellEdit[]): void {
		edits = next;
		keep(options.kept_as, edits);
		for (const listener of listeners) {
			listener();
		}
	}
	const change = (edit: CellEdit, to: Partial<CellEdit>) => {
		const changed = { ...edit, ...to };
		set(edits.map((one) => (one.key === edit.key ? changed : one)));
		return changed;
	};

	/** One after the other for each record: every version is built on the one before. */
	async function run(id: string): Promise<void> {
		if (running.has(id) || closed) {
			return;
		}
		running.add(id);
		let pause = FIRST_PAUSE;
		for (let next = nextOf(id); next !== undefined && !closed; next = nextOf(id)) {
			try {
				const version = next.version ?? (await versionOf(id));
				next = change(next, { version });
				const record = await options.write({ id, version, values: { [next.field]: next.wire } }, next.key);
				const { key } = next;
				set(edits.filter((one) => one.key !== key));
				options.saved(next, record);
				pause = FIRST_PAUSE;
			} catch (error) {
				if (isPassing(error)) {
					change(next, { state: 'waiting' });
					await sleep(pause);
					pause = Math.min(pause * 2, LONGEST_PAUSE);
				} else if (error instanceof ApiError) {
					change(next, { state: error.code === 'version_stale' ? 'stale' : 'refused', why: error.fields[0]?.text ?? error.text });
				} else {
					running.delete(id);
					throw error;
				}
			}
		}
		running.delete(id);
	}

	const nextOf = (id: string) => edits.find((edit) => edit.id === id && (edit.state === 'saving' || edit.state === 'waiting'));

	async function versionOf(id: string): Promise<number> {
		if (options.version(id) === undefined) {
			await options.load(id);
		}
		return options.version(id) ?? 0;
	}

	/** What was refused or waits to be decided gives way to what is typed now; what is on its way is written first. */
	const besides = ({ id, field }: NewEdit) => edits.filter((one) => one.id !== id || one.field !== field || one.state === 'saving' || one.state === 'waiting');

	const sleep = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(() => {
				timers.delete(timer);
				resolve();
			}, ms);
			timers.add(timer);
		});

	return {
		of: (id, field) => edits.findLast((edit) => edit.id === id && edit.field === field),
		all: () => edits,
		begin: (edit) => {
			set([...besides(edit), { ...edit, key: newKey(), state: 'saving' }]);
			void run(edit.id);
		},
		refuse: (edit, why) => set([...besides(edit), { ...edit, key: newKey(), state: 'refused', why }]),
		again: ({ version: _, why: _why, ...edit }) => {
			set([...edits.filter((one) => one.key !== edit.key), { ...edit, key: newKey(), state: 'saving' }]);
			void run(edit.id);
		},
		drop: (edit) => set(edits.filter((one) => one.key !== edit.key)),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		open: () => {
			closed = false;
			for (const id of new Set(edits.map((edit) => edit.id))) {
				void run(id);
			}
		},
		close: () => {
			closed = true;
			for (const timer of timers) {
				clearTimeout(timer);
			}
		},
	};
}

/** `randomUUID` is missing where an office opens the page without HTTPS. */
export function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** For as long as the window is open, reloads and crashes of its page included; closed windows leave nothing behind on a shared machine. */
function readKept(name: string): readonly CellEdit[] {
	try {
		return JSON.parse(sessionStorage.getItem(name) ?? '[]');
	} catch {
		return [];
	}
}

function keep(name: string, edits: readonly CellEdit[]): void {
	if (edits.length === 0) {
		sessionStorage.removeItem(name);
	} else {
		sessionStorage.setItem(name, JSON.stringify(edits));
	}
}
