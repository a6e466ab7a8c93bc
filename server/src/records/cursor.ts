/** Where a page ended, as an opaque word: the sort it belongs to, the last value in that order, the last id. */
import { isPlainDate } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';
import { parseMoment } from './moment.ts';

export interface Cursor {
	readonly sort: string;
	readonly value: string | number | boolean | null;
	readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LARGEST_INTEGER = 2 ** 31 - 1;

export function writeCursor(cursor: Cursor): string {
	return Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url');
}

/** Throws `query_wrong` for a word that no page gave, or that belongs to another sort. @param column the type of what is sorted by. */
export function readCursor(word: string, { sort, column }: { readonly sort: string; readonly column: string }): Cursor {
	const [ofSort, value, id, ...more] = parse(word);
	if (ofSort === sort && more.length === 0 && typeof id === 'string' && UUID.test(id) && fits(value, column)) {
		return { sort, value, id };
	}
	throw new AppError('query_wrong', {}, [
		{ path: 'cursor', message: { zh: '不是上一页给出的续页标记，或排序已改变', en: 'not the cursor of a page with this sort' } },
	]);
}

function parse(word: string): unknown[] {
	try {
		const parts: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
		return Array.isArray(parts) ? parts : [];
	} catch {
		return [];
	}
}

/** Compared with anything that the column cannot hold, the store would refuse the question. */
function fits(value: unknown, column: string): value is Cursor['value'] {
	if (value === null) {
		return true;
	}
	if (column === 'boolean') {
		return typeof value === 'boolean';
	}
	if (column === 'integer' || column === 'bigint') {
		return Number.isSafeInteger(value) && (column === 'bigint' || Math.abs(value as number) <= LARGEST_INTEGER);
	}
	if (column.startsWith('numeric')) {
		return typeof value === 'number' && Number.isFinite(value);
	}
	if (typeof value !== 'string') {
		return false;
	}
	if (column === 'date') {
		return isPlainDate(value);
	}
	if (column === 'timestamptz') {
		return 'moment' in parseMoment(value);
	}
	return column === 'uuid' ? UUID.test(value) : !value.includes('\0') && value.isWellFormed();
}
