import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import { getAccount } from './accounts.ts';
import type { Auth } from './auth.ts';
import { newOneTimePassword } from './passwords.ts';
import { forgetFailures } from './sign-in-lock.ts';

/**
 * A one-time password to hand over: sessions end, the lock is opened, and the next signing in asks for an own password. An
 * authenticator that is set up stays. @returns the password, which nobody can look up again. Throws `account_unknown`.
 */
export async function resetPassword(auth: Auth, book: Book, { account: id, by }: { account: string; by: string }): Promise<string> {
	const password = newOneTimePassword();
	const { password: hasher, internalAdapter } = await auth.$context;
	const hash = await hasher.hash(password);
	await inOffice(book.pool, book.office_id, async (client) => {
		await getAccount(client, book.office_id, id);
		const { rows } = await client.query('UPDATE book.account SET must_change_password = true WHERE office_id = $1 AND id = $2 RETURNING user_id', [
			book.office_id,
			id,
		]);
		await keepAdministrativeAct(client, book, { account: by, action: 'password.reset', subject: id, details: {} });
		await forgetFailures(client, id);
		await internalAdapter.updatePassword(rows[0].user_id, hash);
		await internalAdapter.deleteUserSessions(rows[0].user_id);
	});
	return password;
}
