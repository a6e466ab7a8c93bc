import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A database of the browser, in its first shape: opened when first asked for, closed by itself for a newer version of the page in another tab. */
export function openedOnce<Schema extends DBSchema>(name: string, make: (store: IDBPDatabase<Schema>) => void): () => Promise<IDBPDatabase<Schema>> {
	let opening: Promise<IDBPDatabase<Schema>> | undefined;
	const forget = () => {
		opening = undefined;
	};
	return () => {
		opening ??= openDB<Schema>(name, 1, {
			upgrade: make,
			blocking(_, __, event) {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget,
		}).catch((error) => {
			forget();
			throw error;
		});
		return opening;
	};
}
