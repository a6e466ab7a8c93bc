/** Accounts of the office and their posts. An account's id is its user name: it stands in every version and audit entry and never changes. */
import type pg from 'pg';
import { AppError } from '../errors.ts';
import type { Auth } from './auth.ts';

export interface Post {
	readonly unit: string;
	readonly role: string;
	readonly from_on: string;
	readonly until_on: string | null;
	/** The account whose post this is while somebody stands in for them (AB角). */
	readonly stands_in_for: string | null;
}

export interface Account {
	readonly id: string;
	readonly office_id: string;
	readonly name: string;
	/** A sample account: signs in from this machine only until an administrator allows more. */
	readonly sample: boolean;
	readonly posts: readonly Post[];
}

export interface NewAccount {
	readonly id: string;
	readonly name: string;
	readonly password_hash: string;
	readonly sample?: boolean;
	readonly posts: readonly Omit<Post, 'stands_in_for'>[];
}

/** Creates sign-in and posts. `id` is the user name: 2 to 40 letters, digits, `_` or `.`. */
export async function createAccount(auth: Auth, pool: pg.Pool, officeId: string, account: NewAccount): Promise<void> {
	const context = await auth.$context;
	const user = await context.internalAdapter.createUser(
		{
			email: `${account.id}@book.invalid`,
			emailVerified: true,
			name: account.name,
			username: account.id,
			displayUsername: account.id,
		},
		{ method: 'email-password' },
	);
	await context.internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: account.password_hash });
	await pool.query('INSERT INTO book.account (office_id, id, user_id, name, sample) VALUES ($1, $2, $3, $4, $5)', [
		officeId,
		account.id,
		user.id,
		account.name,
		account.sample === true,
	]);
	for (const { unit, role, from_on, until_on } of account.posts) {
		await pool.query('INSERT INTO book.post (office_id, id, account, unit, role, from_on, until_on) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6)', [
			officeId,
			account.id,
			unit,
			role,
			from_on,
			until_on,
		]);
	}
}

/** Those that can sign in, with all their posts, in the order of their ids. */
export async function listAccounts(pool: pg.Pool, officeId: string): Promise<Account[]> {
	const { rows } = await pool.query(`${ACCOUNT_SQL} WHERE a.office_id = $1 GROUP BY a.office_id, a.id ORDER BY a.id`, [officeId]);
	return rows;
}

/** What the office's accounts are called, by id; those that left too: their names stand in old versions. */
export async function accountNames(pool: pg.Pool, officeId: string): Promise<Record<string, string>> {
	const { rows } = await pool.query<{ id: string; name: string }>('SELECT id, name FROM book.account WHERE office_id = $1 ORDER BY id', [officeId]);
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export async function findAccount(pool: pg.Pool, by: { readonly id: string } | { readonly user_id: string }): Promise<Account | undefined> {
	const [column, value] = 'id' in by ? ['id', by.id] : ['user_id', by.user_id];
	const { rows } = await pool.query(`${ACCOUNT_SQL} WHERE a.${column} = $1 GROUP BY a.office_id, a.id`, [value]);
	return rows[0];
}

/** A bearer token with that account's rights, until it is withdrawn or a year has passed. */
export async function createToken(auth: Auth, pool: pg.Pool, accountId: string): Promise<string> {
	const { rows } = await pool.query('SELECT user_id FROM book.account WHERE id = $1', [accountId]);
	if (rows[0] === undefined) {
		throw new AppError('account_unknown', { account: accountId });
	}
	const context = await auth.$context;
	const yearFromNow = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000);
	const session = await context.internalAdapter.createSession(rows[0].user_id, false, { userAgent: 'token', expiresAt: yearFromNow }, true);
	return session.token;
}

const ACCOUNT_SQL = `SELECT a.id, a.office_id, a.name, a.sample,
	coalesce(json_agg(json_build_object('unit', p.unit, 'role', p.role, 'from_on', p.from_on, 'until_on', p.until_on, 'stands_in_for', p.stands_in_for)
		ORDER BY p.from_on, p.id) FILTER (WHERE p.id IS NOT NULL), '[]') AS posts
	FROM book.account a LEFT JOIN book.post p ON p.office_id = a.office_id AND p.account = a.id`;
