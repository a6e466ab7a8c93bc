/** Parts of a zip as streams, never more than the limits allow: what a part says of its own size is checked before and while it is unpacked. */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';

export interface ZipParts {
	readonly names: readonly string[];
	has(name: string): boolean;
	/** Chunks of the part's content. Throws `import_too_large`, `import_broken`. */
	read(name: string): AsyncGenerator<Buffer>;
	/** As the zip lists it, in the order of the zip. */
	entries(): readonly Entry[];
	/** The content as it is packed, for copying. */
	packed(entry: Entry): Promise<Buffer>;
	close(): void;
}

/** Throws `import_broken` when it is no sound zip, `import_locked` when a part is encrypted. */
export async function openZip(content: Buffer): Promise<ZipParts> {
	let zip: ZipFile;
	const entries = new Map<string, Entry>();
	try {
		zip = await fromBufferPromise(content, { lazyEntries: true, autoClose: false });
		for await (const entry of zip.eachEntry()) {
			if (entry.isEncrypted()) {
				throw new AppError('import_locked');
			}
			if (entries.size >= IMPORT_LIMITS.zip_entries) {
				throw tooLarge('文件里的部件', 'parts in the file', IMPORT_LIMITS.zip_entries);
			}
			if (!entries.has(entry.fileName)) {
				entries.set(entry.fileName, entry);
			}
		}
	} catch (error) {
		throw error instanceof AppError ? error : broken(error);
	}
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(name),
		entries: () => [...entries.values()],
		packed: (entry) => readPacked(zip, entry),
		read: (name) => readEntry(zip, entries.get(name), name),
		close: () => zip.close(),
	};
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
	if (entry === undefined) {
		throw new AppError('import_broken', { why: `缺少 ${name}`, why_en: `${name} is missing` });
	}
	const { compressedSize, uncompressedSize } = entry;
	if (uncompressedSize > IMPORT_LIMITS.small_part_bytes && uncompressedSize > compressedSize * IMPORT_LIMITS.packing) {
		throw new AppError('import_too_large', {
			what: `${name} 解压后的大小（压缩包炸弹）`,
			what_en: `the size of ${name} once unpacked (a zip bomb)`,
			most: `压缩后的 ${IMPORT_LIMITS.packing} 倍`,
			most_en: `${IMPORT_LIMITS.packing} times its packed size`,
		});
	}
	if (uncompressedSize > IMPORT_LIMITS.part_bytes) {
		throw partTooLarge(name);
	}
	let read = 0;
	try {
		// What unpacks to more than it says is refused by yauzl itself.
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			read += chunk.length;
			if (read > IMPORT_LIMITS.part_bytes) {
				throw partTooLarge(name);
			}
			yield chunk as Buffer;
		}
	} catch (error) {
		throw error instanceof AppError ? error : broken(error);
	}
}

async function readPacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
	try {
		return await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
	} catch (error) {
		throw broken(error);
	}
}

function partTooLarge(name: string): AppError {
	return tooLarge(`${name} 解压后的大小（MiB）`, `the size of ${name} once unpacked, in MiB`, IMPORT_LIMITS.part_bytes / 1024 / 1024);
}

/** `import_too_large`, with the number that would be right. */
export function tooLarge(what: string, what_en: string, most: number): AppError {
	return new AppError('import_too_large', { what, what_en, most });
}

/** `import_broken`, with what the reader of the format said. */
export function broken(error: unknown): AppError {
	const why = error instanceof Error ? error.message.slice(0, 200) : String(error);
	return new AppError('import_broken', { why });
}
