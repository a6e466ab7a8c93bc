/** The rows of a desk: the whole order as ids, the records themselves as far as they have been looked at. */
import type { RecordAnswer } from '@yibenzhang/engine';
import { findId, ID_BYTES, readId } from './id-bytes.ts';

export interface RowStore {
	count(): number;
	idAt(at: number): string | undefined;
	rowOf(id: string): number | undefined;
	/** Nothing while it is on its way. */
	recordAt(at: number): RecordAnswer | undefined;
	record(id: string): RecordAnswer | undefined;
	/** Asked for, and not there for this reader any more. */
	isGone(id: string): boolean;
	/** Another list from now on; records that are known stay known. */
	setOrder(ids: Uint8Array): void;
	put(records: readonly RecordAnswer[]): void;
	/** Rows that are in sight: fetched, and what was asked for before and has passed by is dropped. */
	show(from: number, until: number): void;
	/** All of these rows, for those who work on them. */
	load(from: number, until: number): Promise<void>;
	/** Read anew, as after somebody else has written. */
	reload(ids: readonly string[]): Promise<void>;
	subscribe(listener: () => void): () => void;
}

const PAGE = 100;
const MOST_KEPT = 20_000;

export function createRowStore(find: (ids: readonly string[], signal?: AbortSignal) => Promise<readonly RecordAnswer[]>): RowStore {
	let order = new Uint8Array(0);
	const records = new Map<string, RecordAnswer>();
	const gone = new Set<string>();
	const listeners = new Set<() => void>();
	let showing: { readonly page: number; readonly abort: AbortController }[] = [];

	const tell = () => {
		for (const listener of listeners) {
			listener();
		}
	};
	const count = () => order.length / ID_BYTES;
	const idAt = (at: number) => (at >= 0 && at < count() ? readId(order, at) : undefined);
	const idsOf = (from: number, until: number) => Array.from({ length: Math.max(0, Math.min(until, count()) - from) }, (_, n) => readId(order, from + n));
	const isMissing = (id: string) => !records.has(id) && !gone.has(id);

	async function fetchIds(ids: readonly string[], signal?: AbortSignal): Promise<void> {
		for (let at = 0; at < ids.length; at += PAGE) {
			const wanted = ids.slice(at, at + PAGE);
			put(await find(wanted, signal), wanted);
		}
	}

	function put(found: readonly RecordAnswer[], wanted: readonly string[] = []): void {
		for (const record of found) {
			const known = records.get(record.id);
			// An answer that was overtaken by a later one.
			if (known === undefined || known.version <= record.version) {
				records.delete(record.id);
				records.set(record.id, record);
			}
			gone.delete(record.id);
		}
		for (const id of wanted) {
			if (!found.some((record) => record.id === id)) {
				gone.add(id);
			}
		}
		for (const id of records.keys()) {
			if (records.size <= MOST_KEPT) {
				break;
			}
			records.delete(id);
		}
		tell();
	}

	return {
		count,
		idAt,
		rowOf: (id) => findId(order, id),
		recordAt: (at) => records.get(idAt(at) ?? ''),
		record: (id) => records.get(id),
		isGone: (id) => gone.has(id),
		setOrder: (ids) => {
			order = new Uint8Array(ids);
			for (const { abort } of showing.splice(0)) {
				abort.abort();
			}
			tell();
		},
		put,
		show: (from, until) => {
			const pages = new Set<number>();
			for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE < Math.min(until, count()); page++) {
				pages.add(page);
			}
			for (const { page, abort } of showing) {
				if (!pages.has(page)) {
					abort.abort();
				}
			}
			showing = showing.filter(({ page }) => pages.has(page));
			for (const page of pages) {
				const missing = showing.some((one) => one.page === page) ? [] : idsOf(page * PAGE, (page + 1) * PAGE).filter(isMissing);
				if (missing.length > 0) {
					const abort = new AbortController();
					const asked = { page, abort };
					showing.push(asked);
					const done = () => {
						showing = showing.filter((one) => one !== asked);
					};
					// A page that failed is asked for again when it is next in sight.
					fetchIds(missing, abort.signal).then(done, done);
				}
			}
		},
		load: (from, until) => fetchIds(idsOf(from, until).filter(isMissing)),
		reload: (ids) => fetchIds(ids),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
