/** Accounts and the posts they hold. An account's id is its user name: it stands in every version and audit entry and never changes. */
import type pg from 'pg';
import { AppError } from '../errors.ts';
import type { Auth } from './auth.ts';

export interface Post {
	/** Of the post itself, or of the standing in. */
	readonly id: string;
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
	/** The office's, as it was when the account was read. */
	readonly office_revision: number;
	readonly name: string;
	/** A sample account: signs in from this machine only until an administrator allows more. */
	readonly sample: boolean;
	readonly must_change_password: boolean;
	readonly left_on: string | null;
	/** From this moment on nobody signs in with it. */
	readonly closed_at: string | null;
	readonly last_sign_in_at: string | null;
	readonly posts: readonly Post[];
}

export interface NewAccount {
	readonly id: string;
	readonly name: string;
	readonly password_hash: string;
	readonly sample?: boolean;
	readonly must_change_password?: boolean;
	readonly posts: readonly { readonly unit: string; readonly role: string; readonly from_on: string; readonly until_on: string | null }[];
}

export const USER_NAME = '^[a-z0-9][a-z0-9_.]{1,39}$';

/**
 * Creates the sign-in, then account, posts and what `also` writes in the one transaction of `client`.
 * Throws `account_taken`: user names are one per installation.
 */
export async function createAccount(auth: Auth, client: pg.PoolClient, officeId: string, account: NewAccount): Promise<void> {
	const userId = await createUser(auth, client, account);
	await client.query('INSERT INTO book.account (office_id, id, user_id, name, sample, must_change_password) VALUES ($1, $2, $3, $4, $5, $6)', [
		officeId,
		account.id,
		userId,
		account.name,
		account.sample === true,
		account.must_change_password === true,
	]);
	for (const { unit, role, from_on, until_on } of account.posts) {
		await client.query('INSERT INTO book.post (office_id, id, account, unit, role, from_on, until_on) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6)', [
			officeId,
			account.id,
			unit,
			role,
			from_on,
			until_on,
		]);
	}
}

/** All of the office, also those that have left, with all their posts, in the order of their ids. */
export async function listAccounts(pool: pg.Pool | pg.PoolClient, officeId: string): Promise<Account[]> {
	const { rows } = await pool.query(`${ACCOUNT_SQL} WHERE a.office_id = $1 ORDER BY a.id`, [officeId]);
	return rows;
}

/** What the office's accounts are called, by id; those that left too: their names stand in old versions. */
export async function accountNames(pool: pg.Pool, officeId: string): Promise<Record<string, string>> {
	const { rows } = await pool.query<{ id: string; name: string }>('SELECT id, name FROM book.account WHERE office_id = $1 ORDER BY id', [officeId]);
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export async function findAccount(pool: pg.Pool | pg.PoolClient, by: { readonly id: string } | { readonly user_id: string }): Promise<Account | undefined> {
	const [column, value] = 'id' in by ? ['id', by.id] : ['user_id', by.user_id];
	const { rows } = await pool.query(`${ACCOUNT_SQL} WHERE a.${column} = $1`, [value]);
	return rows[0];
}

/** Throws `account_unknown`, also for an account of another office. */
export async function getAccount(pool: pg.Pool | pg.PoolClient, officeId: string, id: string): Promise<Account> {
	const account = await findAccount(pool, { id });
	if (account === undefined || account.office_id !== officeId) {
		throw new AppError('account_unknown', { account: id });
	}
	return account;
}

export function isClosed(account: Account, now: Date): boolean {
	return account.closed_at !== null && Date.parse(account.closed_at) <= now.getTime();
}

/** A user name left over from a creation that was cut short belongs to nobody and is used again. */
async function createUser(auth: Auth, client: pg.PoolClient, { id, name, password_hash }: NewAccount): Promise<string> {
	const { internalAdapter, adapter } = await auth.$context;
	const known = await adapter.findOne<{ id: string }>({ model: 'user', where: [{ field: 'username', value: id }] });
	if (known !== null) {
		const { rowCount } = await client.query('SELECT FROM book.account WHERE user_id = $1', [known.id]);
		if (rowCount !== 0) {
			throw new AppError('account_taken', { account: id });
		}
		await internalAdapter.deleteUser(known.id);
	}
	const user = await internalAdapter.createUser(
		{ email: `${id}@book.invalid`, emailVerified: true, name, username: id, displayUsername: id },
		{ method: 'email-password' },
	);
	await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: password_hash });
	return user.id;
}

const ACCOUNT_SQL = `SELECT a.id, a.office_id, o.revision AS office_revision, a.name, a.sample, a.must_change_password, a.left_on, a.closed_at, a.last_sign_in_at, (
		SELECT coalesce(json_agg(held ORDER BY held.stands_in_for NULLS FIRST, held.from_on, held.id), '[]') FROM (
			SELECT p.id, p.unit, p.role, p.from_on, p.until_on, NULL::text AS stands_in_for
			FROM book.post p WHERE p.office_id = a.office_id AND p.account = a.id
			UNION ALL
			SELECT s.id, p.unit, p.role, greatest(p.from_on, s.from_on), least(p.until_on, s.until_on), s.stands_in_for
			FROM book.stand_in s JOIN book.post p ON p.office_id = s.office_id AND p.account = s.stands_in_for
			WHERE s.office_id = a.office_id AND s.account = a.id AND p.from_on <= s.until_on AND (p.until_on IS NULL OR p.until_on >= s.from_on)
		) held) AS posts
	FROM book.account a JOIN book.office o ON o.id = a.office_id`;
