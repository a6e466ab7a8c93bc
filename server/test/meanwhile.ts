import type { Book } from '../src/book.ts';

/** The book, with something done by somebody else just before whoever uses it comes to its store for the nth time. */
export function meanwhile(book: Book, nth: number, act: () => Promise<unknown>): Book {
	let times = 0;
	const connect = async () => {
		times += 1;
		if (times === nth) {
			await act();
		}
		return book.pool.connect();
	};
	return { ...book, pool: new Proxy(book.pool, { get: (of, name) => (name === 'connect' ? connect : Reflect.get(of, name, of)) }) };
}
