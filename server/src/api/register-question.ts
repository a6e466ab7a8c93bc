/** What questions to a register have alike: its id in the address, a condition in the query. */
import type { Register } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';

/** Throws `register_unknown`. */
export function getRegister(book: Book, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	return register;
}

/** Throws `query_wrong`. */
export function parseFilter(filter: string): unknown {
	try {
		return JSON.parse(filter);
	} catch {
		throw new AppError('query_wrong', {}, [{ path: 'filter', message: { zh: '应为 JSON 写成的条件', en: 'should be a condition written as JSON' } }]);
	}
}
