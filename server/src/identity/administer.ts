/** What all administration of accounts has in common: one act after the other, and nobody is locked out by it. */
import { today } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { type AdministrativeAct, keepAdministrativeAct } from '../records/administrative-acts.ts';
import { type Account, listAccounts, type Post } from './accounts.ts';

/** Changes and the act that tells of them, together or not at all; administrators of one office wait for each other. */
export function administer<Result>(book: Book, act: AdministrativeAct, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const result = await work(client);
		await keepAdministrativeAct(client, book, act);
		return result;
	});
}

/** Whoever decides by what stands now goes on alone until the transaction ends. */
export async function lockOffice(client: pg.PoolClient, book: Book): Promise<void> {
	await client.query('SELECT FROM book.office WHERE id = $1 FOR UPDATE', [book.office_id]);
}

/** To be asked after what may take an administrator away. Throws `last_administrator`. */
export async function refuseWithoutAdministrator(client: pg.PoolClient, book: Book): Promise<void> {
	const administers = new Set(book.office.roles.filter((role) => role.administers === true).map(({ id }) => id));
	const day = today(book.now());
	const accounts = await listAccounts(client, book.office_id);
	const remains = accounts.some(
		({ left_on, posts }) =>
			left_on === null &&
			posts.some(({ role, from_on, until_on, stands_in_for }) => administers.has(role) && stands_in_for === null && from_on <= day && until_on === null),
	);
	if (!remains) {
		throw new AppError('last_administrator');
	}
}

/**
 * To be asked after posts were given: nobody may hold two roles on one day that the office keeps apart, not for somebody
 * else either. Throws `roles_apart` naming both and the account.
 */
export async function refuseRolesTogether(client: pg.PoolClient, book: Book): Promise<void> {
	for (const account of await listAccounts(client, book.office_id)) {
		const clash = account.posts.flatMap((one) =>
			account.posts.filter((other) => overlap(one, other) && areApart(book, one.role, other.role)).map((other) => [one, other]),
		)[0];
		if (clash !== undefined) {
			throw rolesApart(book, account, clash);
		}
	}
}

function rolesApart(book: Book, account: Account, [one, other]: readonly Post[]): AppError {
	const label = (post: Post | undefined) => book.office.roles.find(({ id }) => id === post?.role)?.label ?? { zh: '', en: '' };
	return new AppError('roles_apart', {
		account: account.name,
		one: label(one).zh,
		one_en: label(one).en,
		other: label(other).zh,
		other_en: label(other).en,
	});
}

function areApart(book: Book, one: string, other: string): boolean {
	const apart = book.office.roles.find(({ id }) => id === one)?.apart_from;
	return one !== other && (apart === 'all' || apart?.includes(other) === true);
}

function overlap(one: Post, other: Post): boolean {
	return one.from_on <= (other.until_on ?? '9999') && other.from_on <= (one.until_on ?? '9999');
}
