/**
 * One chapter, written by several people at once: a Yjs document that follows the server's over plain requests. What is typed is kept on
 * this device first, then sent; others' changes come by a request that waits for them.
 */
import type { DraftPerson, DraftSync, UpdatesTaken } from '@yibenzhang/engine';
import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates } from 'yjs';
import { ApiError, isAway } from '../../api.ts';
import { type Watched, watched } from '../../watched.ts';
import { type ChapterPlace, getUpdates, sendUpdates, showPresence } from '../draft-requests.ts';
import { aWhile } from './a-while.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { openShelf, type WaitingUpdate } from './chapter-shelf.ts';
import { watchForLost } from './lost-words.ts';

export interface ChapterLine {
	/** `opening`: there is no text yet. `away`: the server does not answer. */
	readonly state: 'opening' | 'up' | 'away';
	/** Changes that the server has not taken yet. */
	readonly waiting: number;
	readonly keeps: 'sealed' | 'memory';
	readonly may_write: boolean;
	readonly people: readonly DraftPerson[];
	/** Moves on when something else of the chapter changed: remarks, versions, its state. */
	readonly changed: number;
	/** Words typed here that lost their place to somebody else's change. */
	readonly lost: string;
	/** Why the server took no more of what was typed here. */
	readonly refused: ApiError | undefined;
	/** Why the chapter cannot be read. */
	readonly failed: ApiError | undefined;
}

export interface OpenChapter {
	readonly doc: Doc;
	readonly line: Watched<ChapterLine>;
	/** Called when the line changed. @returns what ends it */
	listen(listener: () => void): () => void;
	/** Where this writer's cursor is, as relative positions; null: elsewhere. */
	show(cursor: { readonly anchor: string; readonly head: string } | null): void;
	/** The lost words have been put back, or are not wanted. */
	forgetLost(): void;
	/** What was refused is given up: the chapter is to be opened anew. */
	giveUp(): Promise<void>;
	close(): void;
}

const FROM_LINE = 'line';
const FROM_SHELF = 'shelf';
const SEND_AFTER_MS = 200;
const SHOW_AFTER_MS = 300;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 8000;
const SEND_AT_MOST = 400_000;

export function openChapter(place: ChapterPlace, account: string): OpenChapter {
	const doc = new Doc();
	const line = watched<ChapterLine>({
		state: 'opening',
		waiting: 0,
		keeps: 'sealed',
		may_write: false,
		people: [],
		changed: 0,
		lost: '',
		refused: undefined,
		failed: undefined,
	});
	const listeners = new Set<() => void>();
	const change = (part: Partial<ChapterLine>) => {
		line.set({ ...line.get(), ...part });
		for (const listener of listeners) {
			listener();
		}
	};
	const stop = new AbortController();
	const shelf = openShelf(account, place);
	/** Each as soon as it is typed; its key follows when the device has it. */
	let queue: { readonly update: Uint8Array; readonly key: Promise<number> }[] = [];
	let seq = 0;
	let presence: string | undefined;
	let sends = false;
	let cursor: { readonly anchor: string; readonly head: string } | null = null;
	let showing: ReturnType<typeof setTimeout> | undefined;

	const losing = watchForLost(doc, FROM_LINE, (words) => change({ lost: line.get().lost + words }));

	function enqueue(update: Uint8Array, key: Promise<number>): void {
		queue.push({ update, key });
		losing.watch(update);
		change({ waiting: queue.length });
	}

	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin === FROM_LINE || origin === FROM_SHELF) {
			return;
		}
		enqueue(
			update,
			shelf
				.then((kept) => kept.keep(update))
				.catch(() => {
					change({ keeps: 'memory' });
					return -1;
				}),
		);
		later();
	});

	function later(): void {
		setTimeout(() => void send(), SEND_AFTER_MS);
	}

	/** One after the other, so that no change overtakes another of this writer. */
	async function send(): Promise<void> {
		if (sends || stop.signal.aborted || line.get().refused !== undefined || line.get().state === 'opening') {
			return;
		}
		sends = true;
		for (let pause = FIRST_PAUSE_MS; queue.length > 0 && !stop.signal.aborted; ) {
			const batch = atMost(queue, SEND_AT_MOST);
			try {
				const { seq: taken } = await sendOnce(batch.map(({ update }) => update));
				queue = queue.slice(batch.length);
				if (queue.length === 0) {
					losing.taken(taken);
				}
				change({ waiting: queue.length, state: 'up' });
				await keepKnown(await Promise.all(batch.map(({ key }) => key)));
				pause = FIRST_PAUSE_MS;
			} catch (error) {
				if (!(error instanceof ApiError)) {
					throw error;
				}
				if (!mayPass(error)) {
					change({ refused: error, may_write: false });
					break;
				}
				change({ state: 'away' });
				await aWhile(pause, stop.signal);
				pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
			}
		}
		sends = false;
	}

	async function sendOnce(updates: readonly Uint8Array[]): Promise<UpdatesTaken> {
		try {
			return await sendUpdates(place, { client: doc.clientID, updates: [toBase64(mergeUpdates([...updates]))] });
		} catch (error) {
			if (!(error instanceof ApiError && error.code === 'draft_update_gap')) {
				throw error;
			}
			return sendUpdates(place, { client: doc.clientID, updates: [toBase64(encodeStateAsUpdate(doc))] });
		}
	}

	async function keepKnown(taken: readonly number[] = []): Promise<void> {
		await (await shelf)
			.settle(
				{ state: encodeStateAsUpdate(doc), seq },
				taken.filter((key) => key >= 0),
			)
			.catch(() => change({ keeps: 'memory' }));
	}

	async function take(sync: DraftSync): Promise<void> {
		for (const update of sync.updates) {
			applyUpdate(doc, fromBase64(update), FROM_LINE);
		}
		({ seq } = sync);
		losing.seen(seq);
		presence = sync.presence.mark;
		change({
			state: 'up',
			may_write: sync.may_write && line.get().refused === undefined,
			people: asBefore(sync.presence.people.filter(({ client }) => client !== doc.clientID)),
			changed: sync.changed,
			failed: undefined,
		});
		if (sync.updates.length > 0) {
			await keepKnown();
		}
	}

	/** The same value while they are the same, so that nothing is drawn anew. */
	function asBefore(people: ChapterLine['people']): ChapterLine['people'] {
		const before = line.get().people;
		return JSON.stringify(before) === JSON.stringify(people) ? before : people;
	}

	async function follow(): Promise<void> {
		const kept = await shelf;
		change({ keeps: kept.keeps });
		const known = await kept.known();
		const waiting: WaitingUpdate[] = await kept.waiting();
		if (known !== undefined) {
			applyUpdate(doc, known.state, FROM_SHELF);
			({ seq } = known);
			for (const { update } of waiting) {
				applyUpdate(doc, update, FROM_SHELF);
				losing.watch(update);
			}
			queue = [...waiting.map(({ update, key }) => ({ update, key: Promise.resolve(key) })), ...queue];
			change({ state: 'away', waiting: queue.length, may_write: true });
		}
		let waits = false;
		for (let pause = FIRST_PAUSE_MS; !stop.signal.aborted; ) {
			try {
				const { changed } = line.get();
				await take(await getUpdates(place, { after: seq, client: doc.clientID, wait: waits, ...(waits ? { presence, changed } : {}) }, stop.signal));
				if (!waits) {
					later();
					tell();
				}
				waits = true;
				pause = FIRST_PAUSE_MS;
			} catch (error) {
				if (stop.signal.aborted) {
					return;
				}
				if (!(error instanceof ApiError)) {
					throw error;
				}
				if (!mayPass(error)) {
					change({ failed: error, may_write: false });
					return;
				}
				change(line.get().state === 'opening' ? { failed: error } : { state: 'away', people: [] });
				await aWhile(pause, stop.signal);
				pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
			}
		}
	}

	function tell(leaving = false): void {
		void showPresence(place, { client: doc.clientID, anchor: cursor?.anchor ?? null, head: cursor?.head ?? null, ...(leaving ? { leaving } : {}) }).catch(
			() => undefined,
		);
	}

	void follow();
	return {
		doc,
		line,
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		show(next) {
			if (next?.anchor === cursor?.anchor && next?.head === cursor?.head) {
				return;
			}
			cursor = next;
			showing ??= setTimeout(() => {
				showing = undefined;
				if (!stop.signal.aborted && line.get().state === 'up') {
					tell();
				}
			}, SHOW_AFTER_MS);
		},
		forgetLost: () => change({ lost: '' }),
		async giveUp() {
			const kept = await shelf;
			await kept.settle(
				{ state: new Uint8Array([0, 0]), seq: 0 },
				(await kept.waiting()).map(({ key }) => key),
			);
			queue = [];
		},
		close() {
			clearTimeout(showing);
			if (line.get().state === 'up') {
				tell(true);
			}
			stop.abort();
			// What waits is on the shelf, and goes from there.
			void sendLast();
		},
	};

	async function sendLast(): Promise<void> {
		if (queue.length > 0 && line.get().refused === undefined && line.get().state === 'up') {
			const batch = queue;
			await sendOnce(batch.map(({ update }) => update)).then(
				async () => keepKnown(await Promise.all(batch.map(({ key }) => key))),
				() => undefined,
			);
		}
	}
}

function atMost<Waiting extends { readonly update: Uint8Array }>(waiting: readonly Waiting[], bytes: number): Waiting[] {
	let sum = 0;
	const end = waiting.findIndex(({ update }, at) => {
		sum += update.length;
		return at > 0 && sum > bytes;
	});
	return waiting.slice(0, end < 0 ? waiting.length : end);
}

/** What another try may mend: no line, a server in trouble or under load. */
function mayPass(error: ApiError): boolean {
	return isAway(error) || error.status >= 500 || error.status === 429;
}
