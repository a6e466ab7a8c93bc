/** Contents under their hash: `<data folder>/attachments/<office>/<shelf>/<two digits>/<hash>`, each there whole or not at all. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFile, toFile } from '../db/stored.ts';

export interface FileStore {
	readonly folder: string;
}

/** Where a content lies; `thumbnails` can be made again from the others, `imports` are files on their way in, `forms` those of senders, blank and filled. */
export type Shelf = 'contents' | 'thumbnails' | 'imports' | 'forms';

const HASH = /^[0-9a-f]{64}$/;
const INCOMING = 'incoming';

export function createFileStore(dataDir: string): FileStore {
	return { folder: join(dataDir, 'attachments') };
}

/** SHA-256, hex. */
export function hashOf(content: Uint8Array): string {
	return createHash('sha256').update(content).digest('hex');
}

/** Written beside, flushed, renamed, and the folder flushed: a crash at any moment leaves the whole content or a stray that is swept. */
export async function writeContent(
	store: FileStore,
	office: string,
	content: Buffer,
	named?: { readonly shelf: Shelf; readonly hash: string },
): Promise<string> {
	const hash = named?.hash ?? hashOf(content);
	const path = pathOf(store, office, hash, named?.shelf);
	if (await isThere(path)) {
		return hash;
	}
	const incoming = join(store.folder, office, INCOMING);
	await mkdir(incoming, { recursive: true });
	const draft = join(incoming, `${hash}.${process.pid}.${Date.now()}`);
	const file = await open(draft, 'wx', 0o600);
	try {
		await file.writeFile(toFile(content));
		await file.sync();
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	} finally {
		await file.close();
	}
	const folder = join(path, '..');
	await mkdir(folder, { recursive: true });
	await rename(draft, path);
	await flushFolder(folder);
	return hash;
}

/** Undefined when it is not there. */
export async function readContent(store: FileStore, office: string, hash: string, shelf?: Shelf): Promise<Buffer | undefined> {
	try {
		return fromFile(await readFile(pathOf(store, office, hash, shelf)));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

export async function removeContent(store: FileStore, office: string, hash: string, shelves: readonly Shelf[] = ['contents', 'thumbnails']): Promise<void> {
	for (const shelf of shelves) {
		await rm(pathOf(store, office, hash, shelf), { force: true });
	}
}

/** Hashes of the contents older than that moment, a folder at a time. */
export async function* contentsBefore(store: FileStore, office: string, moment: Date, shelf: Shelf = 'contents'): AsyncGenerator<string[]> {
	for (const folder of await names(join(store.folder, office, shelf))) {
		const path = join(store.folder, office, shelf, folder);
		const old: string[] = [];
		for (const hash of (await names(path)).filter((name) => HASH.test(name))) {
			if ((await stat(join(path, hash))).mtime < moment) {
				old.push(hash);
			}
		}
		yield old;
	}
}

/** Drafts that a crash left behind. Younger ones may be another process's, still being written. */
export async function sweepDrafts(store: FileStore, office: string, before: Date): Promise<number> {
	const incoming = join(store.folder, office, INCOMING);
	let swept = 0;
	for (const name of await names(incoming)) {
		const draft = join(incoming, name);
		if ((await stat(draft)).mtime < before) {
			await rm(draft, { force: true });
			swept += 1;
		}
	}
	return swept;
}

function pathOf(store: FileStore, office: string, hash: string, shelf: Shelf = 'contents'): string {
	if (!HASH.test(hash)) {
		throw new TypeError('a content is named by its SHA-256 in hex');
	}
	return join(store.folder, office, shelf, hash.slice(0, 2), hash);
}

async function isThere(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isFile();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return false;
		}
		throw error;
	}
}

async function names(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return [];
		}
		throw error;
	}
}

/** The name is durable only once its folder is. Windows cannot flush folders and needs not. */
async function flushFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') {
		return;
	}
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
