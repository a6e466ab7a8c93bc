/** Signing in: user name, password, and for those who set it up the authenticator's code or a backup code. */
import type pg from 'pg';
import { AppError } from '../errors.ts';
import { type Account, findAccount, isClosed } from './accounts.ts';
import type { Auth } from './auth.ts';
import { countFailure, forgetFailures, refuseWhenLocked } from './sign-in-lock.ts';

export interface SignIn {
	readonly username: string;
	readonly password: string;
	/** Six digits, or a backup code such as `a1B2c-3D4e5`. */
	readonly code?: string;
	/** The address the request came from, as the server saw it. */
	readonly ip: string;
}

export interface SigningIn {
	readonly auth: Auth;
	readonly pool: pg.Pool;
	readonly now: Date;
	/** Whether sample accounts of that office may come from other machines. */
	samplesFromAnywhere(account: Account): Promise<boolean>;
}

/** @returns the account and the cookies to set. Throws `sign_in_failed`, `sign_in_locked`, `account_closed`, `totp_required`, `totp_wrong`, `sample_only_local`. */
export async function signIn(signing: SigningIn, { username, password, code, ip }: SignIn): Promise<{ account: Account; cookies: string[] }> {
	const { auth, pool, now } = signing;
	await refuseWhenLocked(pool, username);
	const first = await auth.api.signInUsername({ body: { username, password }, headers: new Headers(), asResponse: true });
	const account = first.ok ? await findAccount(pool, { id: username.toLowerCase() }) : undefined;
	if (account === undefined) {
		await countFailure(pool, username);
		throw new AppError('sign_in_failed');
	}
	const cookies = first.headers.getSetCookie();
	try {
		await refuseAccount(signing, account, ip);
	} catch (error) {
		await auth.api.signOut({ headers: cookieHeaders(cookies) });
		throw error;
	}
	const body: unknown = await first.json();
	const wantsCode = body !== null && typeof body === 'object' && 'twoFactorRedirect' in body;
	const given = wantsCode ? await verifyCode(signing, { username, code, cookies }) : cookies;
	await forgetFailures(pool, username);
	await pool.query('UPDATE book.account SET last_sign_in_at = $3 WHERE office_id = $1 AND id = $2', [account.office_id, account.id, now.toISOString()]);
	return { account, cookies: given };
}

async function refuseAccount({ now, samplesFromAnywhere }: SigningIn, account: Account, ip: string): Promise<void> {
	if (isClosed(account, now)) {
		throw new AppError('account_closed', { account: account.name });
	}
	if (account.sample && !isLoopback(ip) && !(await samplesFromAnywhere(account))) {
		throw new AppError('sample_only_local');
	}
}

interface GivenCode {
	readonly username: string;
	readonly code: string | undefined;
	readonly cookies: readonly string[];
}

async function verifyCode({ auth, pool }: SigningIn, { username, code, cookies }: GivenCode): Promise<string[]> {
	if (code === undefined) {
		throw new AppError('totp_required');
	}
	const asked = { body: { code }, headers: cookieHeaders(cookies), asResponse: true as const };
	const second = /^\d{6}$/.test(code) ? await auth.api.verifyTOTP(asked) : await auth.api.verifyBackupCode(asked);
	if (!second.ok) {
		await countFailure(pool, username);
		throw new AppError('totp_wrong');
	}
	return second.headers.getSetCookie();
}

function isLoopback(ip: string): boolean {
	return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
}

function cookieHeaders(cookies: readonly string[]): Headers {
	return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}
