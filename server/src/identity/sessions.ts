/** Who asks: by the page's session or by a bearer token. */
import type pg from 'pg';
import { type Account, findAccount, isClosed } from './accounts.ts';
import type { Auth } from './auth.ts';
import { findTokenAccount } from './tokens.ts';

/** How long a look-up is believed. What ends in this process ends at once; what ends in another one ends at most this much later. */
const BELIEVED_MS = 3000;
const REMEMBERED = 5000;

/** The headers by which a request says who asks. */
export interface AskingHeaders {
	readonly authorization?: string | undefined;
	readonly cookie?: string | undefined;
}

export interface Asker {
	readonly account: Account;
	readonly via: 'session' | 'token';
}

export interface Sessions {
	find(headers: AskingHeaders): Promise<Asker | undefined>;
	/** Signs out. @returns the cookies that take the session away. */
	end(headers: AskingHeaders): Promise<string[]>;
	/** What is remembered of an account, or of all, is looked up anew: to be called after every change of accounts, posts, tokens and units. */
	forget(account?: string): void;
}

/** Look-ups of who asks that remember their answers for a moment. */
export function createSessions(auth: Auth, pool: pg.Pool, now: () => Date): Sessions {
	const known = new Map<string, { asker: Asker; until: number }>();
	// A look-up that began before something was forgotten must not be remembered after it.
	let forgotten = 0;
	return {
		async find(headers) {
			const key = headers.authorization ?? headers.cookie;
			if (key === undefined) {
				return undefined;
			}
			const remembered = known.get(key);
			if (remembered !== undefined && remembered.until > now().getTime()) {
				return isClosed(remembered.asker.account, now()) ? undefined : remembered.asker;
			}
			known.delete(key);
			const begun = forgotten;
			const asker = await lookUp(auth, pool, headers, now());
			if (asker !== undefined && begun === forgotten) {
				if (known.size > REMEMBERED) {
					known.clear();
				}
				known.set(key, { asker, until: now().getTime() + BELIEVED_MS });
			}
			return asker;
		},
		async end(headers) {
			known.delete(headers.authorization ?? headers.cookie ?? '');
			forgotten += 1;
			const response = await auth.api.signOut({ headers: plainHeaders(headers), asResponse: true });
			known.delete(headers.authorization ?? headers.cookie ?? '');
			return response.headers.getSetCookie();
		},
		forget(account) {
			forgotten += 1;
			for (const [key, { asker }] of known) {
				if (account === undefined || asker.account.id === account) {
					known.delete(key);
				}
			}
		},
	};
}

/** A request that shows a token is its token's, whatever cookie it carries beside. */
async function lookUp(auth: Auth, pool: pg.Pool, headers: AskingHeaders, now: Date): Promise<Asker | undefined> {
	const token = headers.authorization?.match(/^Bearer (\S{1,200})$/i)?.[1];
	if (headers.authorization !== undefined) {
		const account = token === undefined ? undefined : await findTokenAccount(pool, token, now);
		return account === undefined || isClosed(account, now) ? undefined : { account, via: 'token' };
	}
	const session = await auth.api.getSession({ headers: plainHeaders(headers) });
	const account = session === null ? undefined : await findAccount(pool, { user_id: session.user.id });
	return account === undefined || isClosed(account, now) ? undefined : { account, via: 'session' };
}

/** For better-auth: only what says who asks. */
export function plainHeaders({ authorization, cookie }: AskingHeaders): Headers {
	const plain = new Headers();
	if (authorization === undefined && cookie !== undefined) {
		plain.set('cookie', cookie);
	}
	return plain;
}
