import type { AdministeredAccount } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { isClosed, listAccounts } from './accounts.ts';
import type { Auth } from './auth.ts';

/** All of the office, in the order of their user names. */
export async function listForAdministrators(auth: Auth, book: Book): Promise<AdministeredAccount[]> {
	const accounts = await listAccounts(book.pool, book.office_id);
	const ids = accounts.map(({ id }) => id);
	const { adapter } = await auth.$context;
	const users = await adapter.findMany<{ username: string }>({
		model: 'user',
		where: [
			{ field: 'username', operator: 'in', value: ids },
			{ field: 'twoFactorEnabled', value: true },
		],
		limit: ids.length,
	});
	const { rows: locks } = await book.pool.query('SELECT username, locked_until FROM book.sign_in_failure WHERE username = ANY($1) AND locked_until > now()', [
		ids,
	]);
	const { rows: standing } = await book.pool.query(
		'SELECT id, account, stands_in_for, from_on, until_on FROM book.stand_in WHERE office_id = $1 ORDER BY from_on, id',
		[book.office_id],
	);
	const withTotp = new Set(users.map(({ username }) => username));
	return accounts.map((account) => ({
		id: account.id,
		name: account.name,
		sample: account.sample,
		closed: isClosed(account, book.now()),
		left_on: account.left_on,
		must_change_password: account.must_change_password,
		last_sign_in_at: account.last_sign_in_at,
		locked_until: locks.find(({ username }) => username === account.id)?.locked_until ?? null,
		totp: withTotp.has(account.id),
		posts: account.posts.filter(({ stands_in_for }) => stands_in_for === null).map(({ stands_in_for: _, ...post }) => post),
		stands_in: standing.filter(({ account: id }) => id === account.id).map(({ account: _, ...one }) => one),
	}));
}
