/**
 * What this device holds of chapters: the text as it was last known, and every change that the server has not taken yet. Sealed with the
 * account's key (`offline/vault.ts`), so that it outlives tab and browser and nobody reads it once the account has signed out.
 */
import type { DBSchema } from 'idb';
import { openedOnce } from '../../offline/opened-once.ts';
import { canKeepSecrets, openVault, type Sealed, type Vault } from '../../offline/vault.ts';
import type { ChapterPlace } from '../draft-requests.ts';

export interface WaitingUpdate {
	readonly key: number;
	readonly update: Uint8Array;
}

export interface KnownChapter {
	readonly state: Uint8Array;
	/** Up to which update of the server it goes. */
	readonly seq: number;
}

export interface ChapterShelf {
	/** `memory`: the page came without HTTPS, or the browser keeps nothing; what is not sent is lost with the tab. */
	readonly keeps: 'sealed' | 'memory';
	known(): Promise<KnownChapter | undefined>;
	waiting(): Promise<WaitingUpdate[]>;
	/** Kept once this comes back. */
	keep(update: Uint8Array): Promise<number>;
	/** The text as it is known now, and with it gone what the server has taken. */
	settle(known: KnownChapter, taken: readonly number[]): Promise<void>;
	/** Gone is what the server has taken; the text as it was known stays. */
	drop(taken: readonly number[]): Promise<void>;
}

type Place = [account: string, draft: string, chapter: string];

interface ShelfSchema extends DBSchema {
	known: { key: Place; value: { readonly account: string; readonly draft: string; readonly chapter: string; readonly seq: number; readonly sealed: Sealed } };
	waiting: {
		key: number;
		value: { readonly account: string; readonly draft: string; readonly chapter: string; readonly sealed: Sealed };
		indexes: { place: Place; account: string };
	};
}

// A database of its own: the phone's entry opens the other one at the version that it knows.
const NAME = 'yibenzhang-chapters';
const openStore = openedOnce<ShelfSchema>(NAME, (store) => {
	store.createObjectStore('known', { keyPath: ['account', 'draft', 'chapter'] });
	const waiting = store.createObjectStore('waiting', { autoIncrement: true });
	waiting.createIndex('place', ['account', 'draft', 'chapter']);
	waiting.createIndex('account', 'account');
});

/** Falls back to memory where the browser keeps no secrets, or the seal cannot be fetched. */
export async function openShelf(account: string, place: ChapterPlace): Promise<ChapterShelf> {
	if (!canKeepSecrets()) {
		return memoryShelf();
	}
	try {
		const vault = await openVault(account);
		await openStore();
		return sealedShelf(account, place, vault);
	} catch {
		return memoryShelf();
	}
}

/** Chapters of the account in which something waits on this device. */
export async function placesWaiting(account: string): Promise<ChapterPlace[]> {
	if (!canKeepSecrets()) {
		return [];
	}
	const rows = await (await openStore()).getAllFromIndex('waiting', 'account', account);
	return [...new Map(rows.map(({ draft, chapter }) => [`${draft} ${chapter}`, { draft, chapter }])).values()];
}

function sealedShelf(account: string, { draft, chapter }: ChapterPlace, vault: Vault): ChapterShelf {
	const place: Place = [account, draft, chapter];
	const about = place.slice(1).join(' ');
	const open = async (sealed: Sealed) => new Uint8Array(await vault.open(sealed, about));
	const seal = (bytes: Uint8Array) => vault.seal(new Uint8Array(bytes), about);
	return {
		keeps: 'sealed',
		async known() {
			const row = await (await openStore()).get('known', place);
			return row === undefined ? undefined : { seq: row.seq, state: await open(row.sealed) };
		},
		async waiting() {
			const store = (await openStore()).transaction('waiting').store;
			const [rows, keys] = await Promise.all([store.index('place').getAll(place), store.index('place').getAllKeys(place)]);
			const updates = await Promise.all(rows.map(({ sealed }) => open(sealed)));
			return updates.map((update, at) => ({ update, key: keys[at] as number })).sort((a, b) => a.key - b.key);
		},
		async keep(update) {
			const sealed = await seal(update);
			return (await openStore()).add('waiting', { account, draft, chapter, sealed });
		},
		async settle({ state, seq }, taken) {
			const sealed = await seal(state);
			const transaction = (await openStore()).transaction(['known', 'waiting'], 'readwrite');
			await Promise.all([
				transaction.objectStore('known').put({ account, draft, chapter, seq, sealed }),
				...taken.map((key) => transaction.objectStore('waiting').delete(key)),
				transaction.done,
			]);
		},
		async drop(taken) {
			const transaction = (await openStore()).transaction('waiting', 'readwrite');
			await Promise.all([...taken.map((key) => transaction.store.delete(key)), transaction.done]);
		},
	};
}

function memoryShelf(): ChapterShelf {
	const waiting = new Map<number, Uint8Array>();
	let last = 0;
	const drop = async (taken: readonly number[]) => {
		for (const key of taken) {
			waiting.delete(key);
		}
	};
	return {
		keeps: 'memory',
		known: async () => undefined,
		waiting: async () => [...waiting].map(([key, update]) => ({ key, update })),
		async keep(update) {
			last += 1;
			waiting.set(last, update);
			return last;
		},
		settle: (_, taken) => drop(taken),
		drop,
	};
}
