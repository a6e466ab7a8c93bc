/** What everybody does to the own account: password, authenticator, backup codes. All of it wants the page's session and the present password. */
import { type OwnAccountAnswer, type TotpSetUpAnswer, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Account } from './accounts.ts';
import { administer } from './administer.ts';
import type { Auth } from './auth.ts';
import { refuseWeakPassword } from './passwords.ts';
import { type AskingHeaders, plainHeaders } from './sessions.ts';
import { countFailure, refuseWhenLocked } from './sign-in-lock.ts';

/** Who asks, by which session. */
export interface Own {
	readonly auth: Auth;
	readonly book: Book;
	readonly account: Account;
	readonly headers: AskingHeaders;
}

/** All other sessions end. @returns the cookies of the new one. Throws `password_wrong`, `password_weak`, `sign_in_locked`. */
export async function changePassword(own: Own, { current, next }: { current: string; next: string }): Promise<string[]> {
	const { auth, book, account } = own;
	refuseWeakPassword(next, { username: account.id, path: 'new_password' });
	if (next === current) {
		const message = { zh: '新密码应与现在的不同', en: 'the new password should differ from the present one' };
		throw new AppError('password_weak', {}, [{ path: 'new_password', message }]);
	}
	const cookies = await withPassword(own, () =>
		auth.api.changePassword({
			body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
			headers: plainHeaders(own.headers),
			asResponse: true,
		}),
	);
	await administer(book, { account: account.id, action: 'password.change', subject: account.id, details: {} }, (client) =>
		client.query('UPDATE book.account SET must_change_password = false WHERE office_id = $1 AND id = $2', [book.office_id, account.id]),
	);
	return cookies.headers.getSetCookie();
}

/** Begins to set an authenticator up; it counts once {@link confirmTotp} has seen a code. Throws `password_wrong`, `totp_already_on`. */
export async function beginTotp(own: Own, password: string): Promise<TotpSetUpAnswer> {
	if (await hasTotp(own.auth, own.account)) {
		throw new AppError('totp_already_on');
	}
	const answer = await withPassword(own, () =>
		own.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: plainHeaders(own.headers), asResponse: true }),
	);
	const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
	const secret = new URL(totpURI).searchParams.get('secret') ?? '';
	const issuer = encodeURIComponent('一本账');
	return { secret, uri: `otpauth://totp/${issuer}:${encodeURIComponent(own.account.id)}?secret=${secret}&issuer=${issuer}`, backup_codes: backupCodes };
}

/** @returns the cookies of the new session. Throws `totp_wrong`. */
export async function confirmTotp({ auth, book, account, headers }: Own, code: string): Promise<string[]> {
	const answer = await auth.api.verifyTOTP({ body: { code }, headers: plainHeaders(headers), asResponse: true });
	if (!answer.ok) {
		throw new AppError('totp_wrong');
	}
	await administer(book, { account: account.id, action: 'totp.on', subject: account.id, details: {} }, async () => {});
	return answer.headers.getSetCookie();
}

/** New ones; the old ones are good no longer. Throws `password_wrong`, `totp_not_on`. */
export async function newBackupCodes(own: Own, password: string): Promise<readonly string[]> {
	await refuseWithoutTotp(own);
	const answer = await withPassword(own, () => own.auth.api.generateBackupCodes({ body: { password }, headers: plainHeaders(own.headers), asResponse: true }));
	return ((await answer.json()) as { backupCodes: string[] }).backupCodes;
}

/** @returns the cookies of the new session. Throws `password_wrong`, `totp_not_on`. */
export async function endTotp(own: Own, password: string): Promise<string[]> {
	const { auth, book, account } = own;
	await refuseWithoutTotp(own);
	const answer = await withPassword(own, () => auth.api.disableTwoFactor({ body: { password }, headers: plainHeaders(own.headers), asResponse: true }));
	await administer(book, { account: account.id, action: 'totp.off', subject: account.id, details: {} }, async () => {});
	return answer.headers.getSetCookie();
}

export async function hasTotp(auth: Auth, account: Account): Promise<boolean> {
	const { adapter } = await auth.$context;
	const user = await adapter.findOne<{ twoFactorEnabled: boolean | null }>({ model: 'user', where: [{ field: 'username', value: account.id }] });
	return user?.twoFactorEnabled === true;
}

/** What proves that somebody is who the session says: the password, or the authenticator's code. */
export type Identity = { readonly password: string } | { readonly code: string };

/** Asked anew before what binds. Throws `password_wrong`, `totp_wrong`, `totp_not_on`, `sign_in_locked`. */
export async function confirmIdentity(own: Own, identity: Identity): Promise<void> {
	const { auth, book, account } = own;
	const headers = plainHeaders(own.headers);
	if ('password' in identity) {
		await withPassword(own, () => auth.api.verifyPassword({ body: { password: identity.password }, headers, asResponse: true }));
		return;
	}
	await refuseWithoutTotp(own);
	await refuseWhenLocked(book.pool, account.id);
	const answer = await auth.api.verifyTOTP({ body: { code: identity.code }, headers, asResponse: true });
	if (!answer.ok) {
		await countFailure(book.pool, account.id);
		throw new AppError('totp_wrong');
	}
}

/** Who acts with this account's rights, from today on, under the own name. */
export async function standInsFor(book: Book, account: string): Promise<OwnAccountAnswer['stood_in_by']> {
	const { rows } = await book.pool.query(
		`SELECT s.account, a.name, s.from_on, s.until_on FROM book.stand_in s JOIN book.account a ON a.office_id = s.office_id AND a.id = s.account
		WHERE s.office_id = $1 AND s.stands_in_for = $2 AND s.until_on >= $3 ORDER BY s.from_on, s.id`,
		[book.office_id, account, today(book.now())],
	);
	return rows;
}

async function refuseWithoutTotp({ auth, account }: Own): Promise<void> {
	if (!(await hasTotp(auth, account))) {
		throw new AppError('totp_not_on');
	}
}

/** A wrong password counts like one at the sign-in: a session left open must not be a place to guess. */
async function withPassword({ book, account }: Own, ask: () => Promise<Response>): Promise<Response> {
	await refuseWhenLocked(book.pool, account.id);
	const answer = await ask();
	if (answer.ok) {
		return answer;
	}
	const { code } = (await answer.json()) as { code?: string };
	if (code === 'INVALID_PASSWORD') {
		await countFailure(book.pool, account.id);
		throw new AppError('password_wrong');
	}
	throw new Error(`better-auth answered ${answer.status} ${code}`);
}
