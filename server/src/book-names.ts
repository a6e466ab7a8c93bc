import type { Names } from '@yibenzhang/engine';
import type { Book } from './book.ts';

/** What the book's codes and units are called. Accounts and records come back as given: their names are read, not known. */
export function bookNames(book: Book): Names {
	return {
		code: (list, code) => book.code_lists.get(list)?.codes.find((one) => one.code === code)?.label,
		unit: (code) => book.units.units.get(code)?.name,
		account: () => undefined,
		record: () => undefined,
	};
}
