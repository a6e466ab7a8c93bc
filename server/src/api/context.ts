/** What every route needs: who asks, in which book. */
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Account } from '../identity/accounts.ts';
import type { Auth } from '../identity/auth.ts';
import { type Asker, createSessions, type Sessions } from '../identity/sessions.ts';
import type { DigestName } from '../records/audit.ts';

/** What stands behind the routes. `books` holds one book per office, by the office's id in the database. */
export interface Opened {
	readonly auth: Auth;
	/** For what belongs to no office: accounts, tokens, the lock. */
	readonly pool: pg.Pool;
	readonly books: ReadonlyMap<string, Book>;
	/** Lets whoever sees where the server was started found an office from the page. */
	readonly setup_code: string;
	readonly digest: DigestName;
	/** The office's book as of that revision of its units and settings. */
	bookOf(officeId: string, revision: number): Promise<Book>;
	/** What closes the account's keys on its devices while it is signed out: the same for ever, and nobody else's. */
	deviceSeal(account: string): string;
}

export interface ContextOptions {
	/** Nothing until schema and sample are complete: every route but the page then answers `not_ready`. */
	opened(): Opened | undefined;
	now(): Date;
}

export interface ApiContext {
	opened(): Opened;
	sessions(): Sessions;
	now(): Date;
	asking(request: FastifyRequest): Promise<Asking>;
	/** Does what changes an office or an account, and lets nobody go on by what was true before. */
	changing<Result>(request: FastifyRequest, work: (asking: Asking) => Promise<Result>): Promise<Result>;
}

export interface Asking {
	readonly book: Book;
	readonly account: Account;
	readonly via: Asker['via'];
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
			sessions = { of: current, sessions: createSessions(current.auth, current.pool, options.now) };
		}
		return sessions.sessions;
	};
	const asked = new WeakMap<FastifyRequest, Asking>();
	const context: ApiContext = {
		opened,
		sessions: currentSessions,
		now: options.now,
		async changing(request, work) {
			try {
				return await work(await context.asking(request));
			} finally {
				context.sessions().forget();
			}
		},
		async asking(request) {
			const known = asked.get(request);
			if (known !== undefined) {
				return known;
			}
			const asker = await currentSessions().find(request.headers);
			if (asker === undefined) {
				throw new AppError('not_signed_in');
			}
			const { account, via } = asker;
			const asking = { book: await opened().bookOf(account.office_id, account.office_revision), account, via };
			asked.set(request, asking);
			return asking;
		},
	};
	return context;
}
