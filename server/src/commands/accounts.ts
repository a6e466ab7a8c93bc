import { AppError } from '../errors.ts';
import { resetPassword } from '../identity/account-changes.ts';
import { findAccount, isClosed, listAccounts } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import { createToken } from '../identity/tokens.ts';
import { type Command, type CommandCall, oneOf, print, wanted } from './command.ts';

/** `yb accounts`: those that can sign in, with their unit and the roles they hold today. */
export const accounts: Command = async ({ book: chosen, options }) => {
	oneOf(options, 'as', ['tsv'], 'tsv');
	const book = chosen();
	const open = (await listAccounts(book.pool, book.office_id)).filter((account) => !isClosed(account, book.now()));
	const lines = open.map((account) => {
		const posts = postsOn(account, book.now());
		return [account.id, posts[0]?.unit ?? '', [...new Set(posts.map(({ role }) => role))].join(',')].join('\t');
	});
	print(['account\tunit\troles', ...lines].join('\n'));
	return 0;
};

/** `yb token`: a bearer token with that account's rights, good for a year. */
export const token: Command = async (call) => {
	const { account, book } = await accountOf(call);
	print((await createToken(book, { account, label: 'yb token', by: 'system' })).token);
	return 0;
};

/** `yb password`: a one-time password, for an administrator who has lost the own one. */
export const password: Command = async (call) => {
	const { account, book } = await accountOf(call);
	print(await resetPassword(call.started.auth, book, { account, by: 'system' }));
	return 0;
};

/** A user name belongs to one account of the installation, so it says the office as well. */
async function accountOf({ started, options, book }: CommandCall) {
	const id = wanted(options, 'account', 'NAME');
	const account = await findAccount(started.pool, { id });
	if (account === undefined || (options.office !== undefined && book().office_id !== account.office_id)) {
		throw new AppError('account_unknown', { account: id });
	}
	return { account: account.id, book: await started.bookOf(account.office_id, account.office_revision) };
}
