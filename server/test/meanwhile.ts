import type { Book } from '../src/book.ts';

/** The book, with something done once by somebody else, just before whoever uses it comes to its store. @param isDue asked each time, with how often they came */
export function meanwhile(book: Book, isDue: (times: number) => boolean, act: () => Promise<unknown>): Book {
	let times = 0;
	let done = false;
	const connect = async () => {
		times += 1;
		if (!done && isDue(times)) {
			done = true;
			await act();
		}
		return book.pool.connect();
	};
	return { ...book, pool: new Proxy(book.pool, { get: (of, name) => (name === 'connect' ? connect : Reflect.get(of, name, of)) }) };
}
