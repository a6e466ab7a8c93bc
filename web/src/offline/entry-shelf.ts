/** Where entries wait, in the order in which they were made: sealed on the device, or in memory where the browser lends no ciphers. */
import type { Entry, EntryState } from './entry.ts';
import { type EntryRow, openOfflineStore } from './offline-store.ts';
import { openValue, sealValue, type Vault } from './vault.ts';

export interface EntryShelf {
	add(entry: Entry, pictures: readonly Blob[]): Promise<void>;
	/** In order; all, or those in one state. */
	list(state?: EntryState): Promise<Entry[]>;
	/** Ids of those that wait, in order. */
	waiting(): Promise<string[]>;
	find(id: string): Promise<Entry | undefined>;
	/** Nothing happens when it is no longer there. */
	put(entry: Entry): Promise<void>;
	picture(id: string, index: number): Promise<Blob | undefined>;
	dropPictures(id: string): Promise<void>;
	remove(id: string): Promise<void>;
}

export function createMemoryShelf(): EntryShelf {
	const entries = new Map<string, Entry>();
	const pictures = new Map<string, readonly Blob[]>();
	return {
		async add(entry, contents) {
			entries.set(entry.id, entry);
			pictures.set(entry.id, contents);
		},
		list: async (wanted) => [...entries.values()].filter(({ state }) => wanted === undefined || state === wanted),
		waiting: async () => [...entries.values()].filter(({ state }) => state === 'waiting').map(({ id }) => id),
		find: async (id) => entries.get(id),
		async put(entry) {
			if (entries.has(entry.id)) {
				entries.set(entry.id, entry);
			}
		},
		picture: async (id, index) => pictures.get(id)?.[index],
		async dropPictures(id) {
			pictures.delete(id);
		},
		async remove(id) {
			entries.delete(id);
			pictures.delete(id);
		},
	};
}

export function createSealedShelf(account: string, vault: Vault): EntryShelf {
	const openRow = ({ id, sealed }: EntryRow) => openValue<Entry>(vault, sealed, id);
	const placeOf = (id: string, index: number) => `${id} ${index}`;
	return {
		async add(entry, contents) {
			const sealed = await sealValue(vault, entry, entry.id);
			const pictures = await Promise.all(
				contents.map(async (content, index) => ({
					entry: entry.id,
					index,
					sealed: await vault.seal(await content.arrayBuffer(), placeOf(entry.id, index)),
				})),
			);
			const transaction = (await openOfflineStore()).transaction(['entries', 'pictures'], 'readwrite', { durability: 'strict' });
			const { id, state } = entry;
			await Promise.all([
				transaction.objectStore('entries').add({ id, account, state, sealed }),
				...pictures.map((picture) => transaction.objectStore('pictures').put(picture)),
				transaction.done,
			]);
		},
		async list(state) {
			const store = await openOfflineStore();
			const rows = await (state === undefined
				? store.getAllFromIndex('entries', 'account', account)
				: store.getAllFromIndex('entries', 'state', [account, state]));
			return Promise.all(rows.map(openRow));
		},
		async waiting() {
			const rows = await (await openOfflineStore()).getAllFromIndex('entries', 'state', [account, 'waiting']);
			return rows.map(({ id }) => id);
		},
		async find(id) {
			const row = await (await openOfflineStore()).getFromIndex('entries', 'id', id);
			return row?.account === account ? openRow(row) : undefined;
		},
		async put(entry) {
			const sealed = await sealValue(vault, entry, entry.id);
			const transaction = (await openOfflineStore()).transaction('entries', 'readwrite', { durability: 'strict' });
			const row = await transaction.store.index('id').get(entry.id);
			if (row !== undefined) {
				await transaction.store.put({ ...row, state: entry.state, sealed });
			}
			await transaction.done;
		},
		async picture(id, index) {
			const row = await (await openOfflineStore()).get('pictures', [id, index]);
			const type = (await this.find(id))?.pictures[index]?.type ?? '';
			return row === undefined ? undefined : new Blob([await vault.open(row.sealed, placeOf(id, index))], { type });
		},
		async dropPictures(id) {
			await (await openOfflineStore()).delete('pictures', picturesOf(id));
		},
		async remove(id) {
			const transaction = (await openOfflineStore()).transaction(['entries', 'pictures'], 'readwrite');
			const seq = await transaction.objectStore('entries').index('id').getKey(id);
			await Promise.all([
				...(seq === undefined ? [] : [transaction.objectStore('entries').delete(seq)]),
				transaction.objectStore('pictures').delete(picturesOf(id)),
				transaction.done,
			]);
		},
	};
}

function picturesOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id], [id, []]);
}
