/** What an administrator does to accounts: making them, names, leaving and coming back, unlocking, switching an authenticator off. */
import { addDays, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { createAccount, getAccount } from './accounts.ts';
import { administer, refuseRolesTogether, refuseWithoutAdministrator } from './administer.ts';
import type { Auth } from './auth.ts';
import { newOneTimePassword } from './passwords.ts';
import { insertPost, type NewPost, refuseWrongPost } from './post-changes.ts';
import { forgetFailures } from './sign-in-lock.ts';

export interface WantedAccount {
	readonly id: string;
	readonly name: string;
	readonly post: NewPost;
}

/** @returns the first password, to be handed over and changed at the first signing in. Throws `account_taken`, `post_refused`. */
export async function openAccount(auth: Auth, book: Book, { id, name, post }: WantedAccount, by: string): Promise<string> {
	refuseWrongPost(book, post);
	const { password, hash } = await hashedOneTimePassword(auth);
	await administer(book, { account: by, action: 'account.create', subject: id, details: { name, ...post } }, (client) =>
		createAccount(auth, client, book.office_id, { id, name, password_hash: hash, must_change_password: true, posts: [post] }),
	);
	return password;
}

/** The name is shown wherever the account stands, in the past too; the user name never changes. Throws `account_unknown`. */
export function renameAccount(book: Book, { account: id, name, by }: { account: string; name: string; by: string }): Promise<void> {
	return administer(book, { account: by, action: 'account.rename', subject: id, details: { name } }, async (client) => {
		await getAccount(client, book.office_id, id);
		await client.query('UPDATE book.account SET name = $3 WHERE office_id = $1 AND id = $2', [book.office_id, id, name]);
	});
}

/**
 * Somebody leaves: posts end on that day, sessions and tokens at once; from the day after (today or earlier: from now on) the
 * account is closed. Its name stays in everything that it wrote. Throws `account_unknown`, `account_closed`, `last_administrator`.
 */
export async function leave(auth: Auth, book: Book, { account: id, on, by }: { account: string; on: string; by: string }): Promise<void> {
	const { internalAdapter } = await auth.$context;
	const now = book.now().toISOString();
	const closedAt = on <= today(book.now()) ? now : new Date(`${addDays(on, 1)}T00:00:00+08:00`).toISOString();
	await administer(book, { account: by, action: 'account.leave', subject: id, details: { on } }, async (client) => {
		const { name, left_on } = await getAccount(client, book.office_id, id);
		if (left_on !== null) {
			throw new AppError('account_closed', { account: name });
		}
		for (const table of ['book.post', 'book.stand_in']) {
			await client.query(`DELETE FROM ${table} WHERE office_id = $1 AND account = $2 AND from_on > $3::date`, [book.office_id, id, on]);
			await client.query(`UPDATE ${table} SET until_on = least(until_on, $3::date) WHERE office_id = $1 AND account = $2`, [book.office_id, id, on]);
		}
		await client.query('UPDATE book.access_token SET withdrawn_at = $3 WHERE office_id = $1 AND account = $2 AND withdrawn_at IS NULL', [
			book.office_id,
			id,
			now,
		]);
		const { rows } = await client.query('UPDATE book.account SET left_on = $3, closed_at = $4 WHERE office_id = $1 AND id = $2 RETURNING user_id', [
			book.office_id,
			id,
			on,
			closedAt,
		]);
		await refuseWithoutAdministrator(client, book);
		await internalAdapter.deleteUserSessions(rows[0].user_id);
	});
}

/** Somebody who left comes back under the old user name. @returns a one-time password. Throws `account_unknown`, `account_open`, `post_refused`, `roles_apart`. */
export async function comeBack(auth: Auth, book: Book, { account: id, post, by }: { account: string; post: NewPost; by: string }): Promise<string> {
	refuseWrongPost(book, post);
	const { internalAdapter } = await auth.$context;
	const { password, hash } = await hashedOneTimePassword(auth);
	await administer(book, { account: by, action: 'account.return', subject: id, details: { ...post } }, async (client) => {
		const { name, left_on } = await getAccount(client, book.office_id, id);
		if (left_on === null) {
			throw new AppError('account_open', { account: name });
		}
		const { rows } = await client.query(
			'UPDATE book.account SET left_on = NULL, closed_at = NULL, must_change_password = true WHERE office_id = $1 AND id = $2 RETURNING user_id',
			[book.office_id, id],
		);
		await insertPost(client, book, id, post);
		await refuseRolesTogether(client, book);
		await forgetFailures(client, id);
		await internalAdapter.updatePassword(rows[0].user_id, hash);
	});
	return password;
}

/** A one-time password to hand over; sessions end and the lock is opened, an authenticator that is set up stays. Throws `account_unknown`. */
export async function resetPassword(auth: Auth, book: Book, { account: id, by }: { account: string; by: string }): Promise<string> {
	const { internalAdapter } = await auth.$context;
	const { password, hash } = await hashedOneTimePassword(auth);
	await administer(book, { account: by, action: 'password.reset', subject: id, details: {} }, async (client) => {
		await getAccount(client, book.office_id, id);
		const { rows } = await client.query('UPDATE book.account SET must_change_password = true WHERE office_id = $1 AND id = $2 RETURNING user_id', [
			book.office_id,
			id,
		]);
		await forgetFailures(client, id);
		await internalAdapter.updatePassword(rows[0].user_id, hash);
		await internalAdapter.deleteUserSessions(rows[0].user_id);
	});
	return password;
}

/** Opens the lock after wrong passwords and after wrong codes. Throws `account_unknown`. */
export async function unlock(auth: Auth, book: Book, { account: id, by }: { account: string; by: string }): Promise<void> {
	const { adapter } = await auth.$context;
	await administer(book, { account: by, action: 'account.unlock', subject: id, details: {} }, async (client) => {
		await getAccount(client, book.office_id, id);
		await forgetFailures(client, id);
		await adapter.updateMany({
			model: 'twoFactor',
			where: [{ field: 'userId', value: await userIdOf(client, book, id) }],
			update: { failedVerificationCount: 0, lockedUntil: null },
		});
	});
}

/** For somebody whose telephone and backup codes are lost. Throws `account_unknown`, `totp_not_on`. */
export async function switchTotpOff(auth: Auth, book: Book, { account: id, by }: { account: string; by: string }): Promise<void> {
	const { adapter, internalAdapter } = await auth.$context;
	await administer(book, { account: by, action: 'totp.off', subject: id, details: {} }, async (client) => {
		await getAccount(client, book.office_id, id);
		const userId = await userIdOf(client, book, id);
		if ((await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })) === 0) {
			throw new AppError('totp_not_on');
		}
		await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
	});
}

async function hashedOneTimePassword(auth: Auth): Promise<{ password: string; hash: string }> {
	const password = newOneTimePassword();
	const { password: hasher } = await auth.$context;
	return { password, hash: await hasher.hash(password) };
}

async function userIdOf(
	client: { query: (sql: string, values: unknown[]) => Promise<{ rows: { user_id: string }[] }> },
	book: Book,
	id: string,
): Promise<string> {
	const { rows } = await client.query('SELECT user_id FROM book.account WHERE office_id = $1 AND id = $2', [book.office_id, id]);
	return String(rows[0]?.user_id);
}
