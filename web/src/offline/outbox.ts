/**
 * What waits on this device until it can be sent. `openOutbox` is the way in for pages and the service worker: entries go in, are sent in
 * their order as soon as there is a line, and come to a person only when the server refused them.
 */
import { alone, aloneOrNot } from './alone.ts';
import type { Entry, EntryPicture, NewEntry } from './entry.ts';
import { createMemoryShelf, createSealedShelf, type EntryShelf } from './entry-shelf.ts';
import { createPhoneClock } from './phone-clock.ts';
import { entryLock, type SendingEnd, sendEntries } from './send-entries.ts';
import { canKeepSecrets, openVault } from './vault.ts';

export type { Entry, EntryPicture, EntryState, NewEntry, NewPicture, PicturePlace, Refusal } from './entry.ts';
export type { SendingEnd } from './send-entries.ts';

export type OutboxChange = 'waits' | 'went';

export interface Outbox {
	readonly account: string;
	/** `memory`: the page came without HTTPS; what is typed is lost with the tab, and must be told so. */
	readonly keeps: 'sealed' | 'memory';
	/** Kept, once this comes back. Sending begins by itself. */
	add(entry: NewEntry): Promise<Entry>;
	/** All that is here, in the order in which it was made; sent ones for a day. */
	list(): Promise<Entry[]>;
	/** A refused one, or one that has not been on its way, with other words; it waits again. False: too late, it is on its way or sent. */
	correct(id: string, change: Pick<NewEntry, 'said' | 'label' | 'requests'>): Promise<boolean>;
	/** For good, on purpose. False: too late. */
	drop(id: string): Promise<boolean>;
	picture(id: string, index: number): Promise<Blob | undefined>;
	/** Now, unless another tab is at it (then undefined). */
	send(): Promise<SendingEnd | undefined>;
	/** Called whenever something changed, in whichever tab: `waits` when there is more to send than before. @returns what ends it. */
	subscribe(listener: (change: OutboxChange) => void): () => void;
	/** Nothing more is told, and nothing is to be asked. */
	close(): void;
}

const SENT_STAYS_MS = 24 * 3_600_000;
const CHANNEL = 'yibenzhang.outbox';
const inMemory = new Map<string, EntryShelf>();

/** Throws `ApiError` when this account has not been on this device before and there is no line to fetch its seal. */
export async function openOutbox(account: string): Promise<Outbox> {
	if (!canKeepSecrets()) {
		const shelf = inMemory.get(account) ?? createMemoryShelf();
		inMemory.set(account, shelf);
		return outboxOn({ account, shelf, keeps: 'memory' });
	}
	const vault = await openVault(account);
	// Asked of the browser, which else may give the room to another page; where it says no, the entries stay as long as it lets them.
	void navigator.storage?.persist?.().catch(() => false);
	return outboxOn({ account, shelf: createSealedShelf(account, vault), keeps: 'sealed' });
}

interface OutboxPlace {
	readonly account: string;
	readonly shelf: EntryShelf;
	readonly keeps: Outbox['keeps'];
	/** What the device's clock says. */
	now?(): number;
}

/** The outbox over the shelf on which its entries stand. */
export function outboxOn({ account, shelf, keeps, now }: OutboxPlace): Outbox {
	const clock = createPhoneClock(now);
	const listeners = new Set<(change: OutboxChange) => void>();
	const channel = globalThis.BroadcastChannel === undefined ? undefined : new BroadcastChannel(CHANNEL);
	const tell = (change: OutboxChange) => {
		for (const listener of listeners) {
			listener(change);
		}
	};
	const changed = (change: OutboxChange) => {
		tell(change);
		channel?.postMessage({ account, change });
	};
	channel?.addEventListener('message', ({ data }: MessageEvent<{ readonly account: string; readonly change: OutboxChange }>) => {
		if (data.account === account) {
			tell(data.change);
		}
	});
	const openTo = (entry: Entry | undefined) =>
		entry !== undefined && (entry.state === 'refused' || (entry.state === 'waiting' && entry.attempted === undefined));
	return {
		account,
		keeps,
		async add({ pictures = [], ...given }) {
			const offset = clock.known();
			const entry: Entry = {
				...given,
				id: newEntryId(),
				account,
				state: 'waiting',
				pictures: pictures.map(({ content, ...picture }): EntryPicture => ({ ...picture, type: content.type, size: content.size })),
				phone_at: new Date(clock.now()).toISOString(),
				...(offset === undefined ? {} : { clock_offset: offset }),
			};
			await shelf.add(
				entry,
				pictures.map(({ content }) => content),
			);
			changed('waits');
			return entry;
		},
		async list() {
			const old = new Date(clock.now() - SENT_STAYS_MS).toISOString();
			const entries = await shelf.list();
			const gone = entries.filter(({ state, sent_at = '' }) => state === 'sent' && sent_at < old);
			await Promise.all(gone.map(({ id }) => shelf.remove(id)));
			return entries.filter((entry) => !gone.includes(entry));
		},
		correct: (id, change) =>
			alone(entryLock(id), async () => {
				const found = await shelf.find(id);
				if (found === undefined || !openTo(found)) {
					return false;
				}
				const { refusal: _, failures: __, ...entry } = found;
				await shelf.put({ ...entry, ...change, state: 'waiting' });
				changed('waits');
				return true;
			}),
		drop: (id) =>
			alone(entryLock(id), async () => {
				if (!openTo(await shelf.find(id))) {
					return false;
				}
				await shelf.remove(id);
				changed('waits');
				return true;
			}),
		picture: (id, index) => shelf.picture(id, index),
		send: () => aloneOrNot(`sending.${account}`, () => sendEntries({ account, shelf, clock, onChange: () => changed('went') })),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			listeners.clear();
			channel?.close();
		},
	};
}

/** Also where `randomUUID` is kept from pages without HTTPS. */
function newEntryId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return `note-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
