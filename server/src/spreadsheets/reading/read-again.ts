/** A file is read when it comes and soon again when it is checked: the second time from memory, as far as it is not too long for that. */
import type { Merge, SheetRow } from './cell.ts';
import { type OpenedFile, openFile } from './open-file.ts';

/** Of one file, over all sheets; they take about 300 bytes each. */
const MOST_ROWS = 100_000;
const MOST_FILES = 2;
const KEPT_MS = 10 * 60_000;

const KEPT = new Map<string, OpenedFile>();

/** As {@link openFile}. @param hash of the content */
export async function openAgain(content: Buffer, hash: string): Promise<OpenedFile> {
	return KEPT.get(hash) ?? keeping(await openFile(content), hash);
}

interface ReadSheet {
	readonly chunks: SheetRow[][];
	readonly merges: Merge[];
}

/** The same file, kept by its hash once all its sheets were read to their ends. */
function keeping(file: OpenedFile, hash: string): OpenedFile {
	const sheets = new Map<number, ReadSheet>();
	let rows = 0;
	return {
		...file,
		rows: async function* (at, onMerge) {
			const sheet: ReadSheet = { chunks: [], merges: [] };
			const chunks = file.rows(at, (merge) => {
				sheet.merges.push(merge);
				onMerge?.(merge);
			});
			for await (const chunk of chunks) {
				rows += chunk.length;
				if (rows <= MOST_ROWS) {
					sheet.chunks.push(chunk);
				} else {
					sheets.clear();
					sheet.chunks.length = 0;
				}
				yield chunk;
			}
			sheets.set(at, sheet);
			if (sheets.size === file.sheets.length && rows <= MOST_ROWS) {
				keep(hash, { ...file, close: () => {}, rows: (one, hear) => fromMemory(sheets.get(one), hear) });
			}
		},
	};
}

async function* fromMemory(sheet: ReadSheet | undefined, onMerge: (merge: Merge) => void = () => {}): AsyncGenerator<SheetRow[]> {
	for (const merge of sheet?.merges ?? []) {
		onMerge(merge);
	}
	yield* sheet?.chunks ?? [];
}

function keep(hash: string, file: OpenedFile): void {
	const [oldest] = KEPT.keys();
	if (oldest !== undefined && KEPT.size >= MOST_FILES) {
		KEPT.delete(oldest);
	}
	KEPT.set(hash, file);
	setTimeout(() => KEPT.delete(hash), KEPT_MS).unref();
}
