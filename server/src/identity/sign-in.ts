/** Signing in, staying signed in, signing out. */
import type pg from 'pg';
import { AppError } from '../errors.ts';
import { type Account, findAccount } from './accounts.ts';
import type { Auth } from './auth.ts';

const WRONG_PASSWORDS = 8;
const LOCK_MINUTES = 15;
/** How long a session once looked up is believed; a session withdrawn on another server ends at most this much later. */
const BELIEVED_MS = 3000;

export interface SignIn {
	readonly username: string;
	readonly password: string;
	readonly code?: string;
	/** The address the request came from, as the server saw it. */
	readonly ip: string;
}

/** @returns the account and the cookies to set. Throws `sign_in_failed`, `sign_in_locked`, `totp_required`, `totp_wrong`, `sample_only_local`. */
export async function signIn(auth: Auth, pool: pg.Pool, { username, password, code, ip }: SignIn): Promise<{ account: Account; cookies: string[] }> {
	await refuseWhenLocked(pool, username);
	const first = await auth.api.signInUsername({ body: { username, password }, headers: new Headers(), asResponse: true });
	if (!first.ok) {
		await countFailure(pool, username);
		throw new AppError('sign_in_failed');
	}
	const account = await findAccount(pool, { id: username.toLowerCase() });
	if (account === undefined) {
		throw new AppError('sign_in_failed');
	}
	if (account.sample && !isLoopback(ip)) {
		await auth.api.signOut({ headers: cookieHeaders(first.headers.getSetCookie()) });
		throw new AppError('sample_only_local');
	}
	const body: unknown = await first.json();
	if (body === null || typeof body !== 'object' || !('twoFactorRedirect' in body)) {
		await forgetFailures(pool, username);
		return { account, cookies: first.headers.getSetCookie() };
	}
	if (code === undefined) {
		throw new AppError('totp_required');
	}
	const second = await auth.api.verifyTOTP({ body: { code }, headers: cookieHeaders(first.headers.getSetCookie()), asResponse: true });
	if (!second.ok) {
		await countFailure(pool, username);
		throw new AppError('totp_wrong');
	}
	await forgetFailures(pool, username);
	return { account, cookies: second.headers.getSetCookie() };
}

/** A look-up of who asks, by bearer token or cookie, that remembers its answers for a moment. */
export function createSessions(auth: Auth, pool: pg.Pool, now: () => number) {
	const known = new Map<string, { account: Account; until: number }>();
	return {
		async find(headers: { authorization?: string | undefined; cookie?: string | undefined }): Promise<Account | undefined> {
			const key = headers.authorization ?? headers.cookie;
			if (key === undefined) {
				return undefined;
			}
			const remembered = known.get(key);
			if (remembered !== undefined && remembered.until > now()) {
				return remembered.account;
			}
			known.delete(key);
			const session = await auth.api.getSession({ headers: plainHeaders(headers) });
			const account = session === null ? undefined : await findAccount(pool, { user_id: session.user.id });
			if (account !== undefined) {
				if (known.size > 5000) {
					known.clear();
				}
				known.set(key, { account, until: now() + BELIEVED_MS });
			}
			return account;
		},
		async end(headers: { authorization?: string | undefined; cookie?: string | undefined }): Promise<string[]> {
			known.delete(headers.authorization ?? headers.cookie ?? '');
			const response = await auth.api.signOut({ headers: plainHeaders(headers), asResponse: true });
			return response.headers.getSetCookie();
		},
	};
}

export type Sessions = ReturnType<typeof createSessions>;

async function refuseWhenLocked(pool: pg.Pool, username: string): Promise<void> {
	const { rows } = await pool.query(
		`SELECT ceil(extract(epoch FROM locked_until - now()) / 60)::int AS minutes FROM book.sign_in_failure WHERE username = $1 AND locked_until > now()`,
		[username.toLowerCase()],
	);
	if (rows[0] !== undefined) {
		throw new AppError('sign_in_locked', { minutes: rows[0].minutes });
	}
}

/** Counted per user name, from whatever address: many addresses must not help. */
async function countFailure(pool: pg.Pool, username: string): Promise<void> {
	await pool.query(
		`INSERT INTO book.sign_in_failure AS f (username, count, last_at) VALUES ($1, 1, now())
		ON CONFLICT (username) DO UPDATE SET last_at = now(),
			count = CASE WHEN f.last_at < now() - $3 * interval '1 minute' THEN 1 ELSE f.count + 1 END,
			locked_until = CASE WHEN f.last_at >= now() - $3 * interval '1 minute' AND f.count + 1 >= $2 THEN now() + $3 * interval '1 minute' END`,
		[username.toLowerCase().slice(0, 100), WRONG_PASSWORDS, LOCK_MINUTES],
	);
}

async function forgetFailures(pool: pg.Pool, username: string): Promise<void> {
	await pool.query('DELETE FROM book.sign_in_failure WHERE username = $1', [username.toLowerCase()]);
}

function isLoopback(ip: string): boolean {
	return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
}

function cookieHeaders(cookies: readonly string[]): Headers {
	return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

function plainHeaders(headers: { authorization?: string | undefined; cookie?: string | undefined }): Headers {
	const plain = new Headers();
	for (const name of ['authorization', 'cookie'] as const) {
		const value = headers[name];
		if (value !== undefined) {
			plain.set(name, value);
		}
	}
	return plain;
}
