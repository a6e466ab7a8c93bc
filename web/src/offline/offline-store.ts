/** The page's own database on this device. Beside the clear names of accounts and states it holds only what `vault.ts` has sealed. */
import type { DBSchema } from 'idb';
import { openedOnce } from './opened-once.ts';
import type { Sealed } from './vault.ts';

export interface KeyRow {
	readonly account: string;
	/** Gone after signing out: then only the server's seal opens `wrapped` again. */
	readonly key?: CryptoKey;
	readonly wrapped: Sealed;
}

export interface EntryRow {
	/** Given by the store: the order in which entries were made. */
	readonly seq?: number;
	readonly id: string;
	readonly account: string;
	readonly state: string;
	readonly sealed: Sealed;
}

export interface PictureRow {
	readonly entry: string;
	readonly index: number;
	readonly sealed: Sealed;
}

export interface TakenRow {
	readonly account: string;
	readonly name: string;
	readonly kept_at: string;
	readonly sealed: Sealed;
}

interface OfflineSchema extends DBSchema {
	keys: { key: string; value: KeyRow };
	entries: { key: number; value: EntryRow; indexes: { id: string; account: string; state: [string, string] } };
	pictures: { key: [string, number]; value: PictureRow };
	taken: { key: [string, string]; value: TakenRow };
	/** Who was here last, and by how much this device's clock is wrong. */
	marks: { key: string; value: unknown };
}

const NAME = 'yibenzhang-offline';

/** Opened once; closed by itself for a newer version of the page in another tab. */
export const openOfflineStore = openedOnce<OfflineSchema>(NAME, (store) => {
	store.createObjectStore('keys', { keyPath: 'account' });
	const entries = store.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
	entries.createIndex('id', 'id', { unique: true });
	entries.createIndex('account', 'account');
	entries.createIndex('state', ['account', 'state']);
	store.createObjectStore('pictures', { keyPath: ['entry', 'index'] });
	store.createObjectStore('taken', { keyPath: ['account', 'name'] });
	store.createObjectStore('marks');
});
