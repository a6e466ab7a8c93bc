/** Where a page ended, as an opaque word: the sort it belongs to, the last value in that order, the last id. */
import { AppError } from '../errors.ts';

export interface Cursor {
	readonly sort: string;
	readonly value: string | number | boolean | null;
	readonly id: string;
}

export function writeCursor(cursor: Cursor): string {
	return Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url');
}

/** Throws `query_wrong` for a word that no page gave, or that belongs to another sort. */
export function readCursor(word: string, sort: string): Cursor {
	try {
		const parts: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
		if (Array.isArray(parts) && parts.length === 3) {
			const [ofSort, value, id] = parts;
			const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
			if (ofSort === sort && isPlain && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) {
				return { sort, value, id };
			}
		}
	} catch {
		// Told below, like every other word that is no cursor.
	}
	throw new AppError('query_wrong', {}, [
		{ path: 'cursor', message: { zh: '不是上一页给出的续页标记，或排序已改变', en: 'not the cursor of a page with this sort' } },
	]);
}
