/** What every route needs: who asks, in which book. */
import type { FastifyRequest } from 'fastify';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Account } from '../identity/accounts.ts';
import type { Auth } from '../identity/auth.ts';
import { postsOn } from '../identity/posts.ts';
import { createSessions, type Sessions } from '../identity/sign-in.ts';

/** What stands behind the routes. `books` holds one book per office, by the office's id in the database. */
export interface Opened {
	readonly auth: Auth;
	readonly books: ReadonlyMap<string, Book>;
}

export interface ContextOptions {
	/** Nothing until schema and sample are complete: every route but the page then answers `not_ready`. */
	opened(): Opened | undefined;
	now(): Date;
}

export interface ApiContext {
	opened(): Opened;
	sessions(): Sessions;
	asking(request: FastifyRequest): Promise<Asking>;
	/** The same, of an account with a post that administers. Throws `administrators_only`. */
	administering(request: FastifyRequest): Promise<Asking>;
}

export interface Asking {
	readonly book: Book;
	readonly account: Account;
}

export function createApiContext(options: ContextOptions): ApiContext {
	let sessions: { of: Opened; sessions: Sessions } | undefined;
	const opened = () => {
		const now = options.opened();
		if (now === undefined) {
			throw new AppError('not_ready');
		}
		return now;
	};
	const currentSessions = () => {
		const current = opened();
		if (sessions?.of !== current) {
			const [book] = current.books.values();
			if (book === undefined) {
				throw new AppError('not_ready');
			}
			sessions = { of: current, sessions: createSessions(current.auth, book.pool, () => options.now().getTime()) };
		}
		return sessions.sessions;
	};
	const asked = new WeakMap<FastifyRequest, Asking>();
	const asking = async (request: FastifyRequest): Promise<Asking> => {
		const known = asked.get(request);
		if (known !== undefined) {
			return known;
		}
		const account = await currentSessions().find(request.headers);
		const book = account === undefined ? undefined : opened().books.get(account.office_id);
		if (account === undefined || book === undefined) {
			throw new AppError('not_signed_in');
		}
		asked.set(request, { book, account });
		return { book, account };
	};
	return {
		opened,
		sessions: currentSessions,
		asking,
		async administering(request) {
			const { book, account } = await asking(request);
			const roles = postsOn(account, book.now()).map(({ role }) => role);
			if (!book.office.roles.some(({ id, administers }) => administers === true && roles.includes(id))) {
				throw new AppError('administrators_only');
			}
			return { book, account };
		},
	};
}
