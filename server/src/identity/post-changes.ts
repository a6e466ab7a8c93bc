/** Giving and ending posts, and standing in for somebody (AB角). */
import { addDays } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { getAccount } from './accounts.ts';
import { administer, refuseRolesTogether, refuseWithoutAdministrator } from './administer.ts';

export interface NewPost {
	readonly unit: string;
	readonly role: string;
	readonly from_on: string;
	/** The last day; null: until further notice. */
	readonly until_on: string | null;
}

/** A further post: somebody may hold several. Throws `account_unknown`, `account_closed`, `post_refused`, `roles_apart`. */
export function givePost(book: Book, { account: id, post, by }: { account: string; post: NewPost; by: string }): Promise<void> {
	refuseWrongPost(book, post);
	return administer(book, { account: by, action: 'post.give', subject: id, details: { ...post } }, async (client) => {
		const { left_on, name } = await getAccount(client, book.office_id, id);
		if (left_on !== null) {
			throw new AppError('account_closed', { account: name });
		}
		await insertPost(client, book, id, post);
		await refuseRolesTogether(client, book);
	});
}

/** Throws `post_refused` with the place that is wrong: role, unit or days. */
export function refuseWrongPost(book: Book, { unit: code, role: id, from_on, until_on }: NewPost): void {
	const role = book.office.roles.find((one) => one.id === id);
	if (role === undefined) {
		throw refused('role', `没有角色“${id}”`, `there is no role “${id}”`);
	}
	const unit = book.office.units.find((one) => one.code === code);
	if (unit === undefined || unit.from_on > from_on || (unit.until_on !== undefined && unit.until_on < (until_on ?? '9999'))) {
		throw refused('unit', `“${unit?.name.zh ?? code}”在任期内不一直在册`, `“${unit?.name.en ?? code}” does not stand all that time`);
	}
	if (role.unit_kinds !== undefined && !role.unit_kinds.includes(unit.kind)) {
		throw refused('unit', `“${role.label.zh}”不能设在“${unit.name.zh}”`, `“${role.label.en}” is no post of “${unit.name.en}”`);
	}
	if (until_on !== null && until_on < from_on) {
		throw refused('until_on', '止日不能早于起日', 'the last day may not be before the first');
	}
}

export async function insertPost(client: pg.PoolClient, book: Book, account: string, { unit, role, from_on, until_on }: NewPost): Promise<void> {
	await client.query('INSERT INTO book.post (office_id, id, account, unit, role, from_on, until_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
		book.office_id,
		book.newId(book.now()),
		account,
		unit,
		role,
		from_on,
		until_on,
	]);
}

export interface Ending {
	readonly account: string;
	/** Of the post or of the standing in. */
	readonly id: string;
	/** The last day; the day before the first takes it back as if it had never been. */
	readonly until_on: string;
	readonly by: string;
}

/** Throws `post_unknown`, `post_refused`, `last_administrator`. */
export function endPost(book: Book, { account, id, until_on, by }: Ending): Promise<void> {
	return administer(book, { account: by, action: 'post.end', subject: account, details: { post: id, until_on } }, async (client) => {
		await endRow(client, book, { table: 'book.post', account, id, until_on });
		await refuseWithoutAdministrator(client, book);
	});
}

export interface StandIn {
	readonly account: string;
	readonly stands_in_for: string;
	readonly from_on: string;
	readonly until_on: string;
}

/** Whoever stands in acts with the other's rights under the own name. Throws `account_unknown`, `account_closed`, `post_refused`, `roles_apart`. */
export function beginStandIn(book: Book, { account, stands_in_for, from_on, until_on }: StandIn, by: string): Promise<void> {
	const details = { stands_in_for, from_on, until_on };
	if (until_on < from_on || account === stands_in_for) {
		throw refused('until_on', '应由另一人代理，止日不早于起日', 'somebody else stands in, and the last day is not before the first');
	}
	return administer(book, { account: by, action: 'stand_in.begin', subject: account, details }, async (client) => {
		for (const id of [account, stands_in_for]) {
			const { left_on, name } = await getAccount(client, book.office_id, id);
			if (left_on !== null) {
				throw new AppError('account_closed', { account: name });
			}
		}
		await client.query('INSERT INTO book.stand_in (office_id, id, account, stands_in_for, from_on, until_on) VALUES ($1, $2, $3, $4, $5, $6)', [
			book.office_id,
			book.newId(book.now()),
			account,
			stands_in_for,
			from_on,
			until_on,
		]);
		await refuseRolesTogether(client, book);
	});
}

/** Throws `post_unknown`, `post_refused`. */
export function endStandIn(book: Book, { account, id, until_on, by }: Ending): Promise<void> {
	return administer(book, { account: by, action: 'stand_in.end', subject: account, details: { stand_in: id, until_on } }, (client) =>
		endRow(client, book, { table: 'book.stand_in', account, id, until_on }),
	);
}

interface EndingRow {
	readonly table: 'book.post' | 'book.stand_in';
	readonly account: string;
	readonly id: string;
	readonly until_on: string;
}

async function endRow(client: pg.PoolClient, book: Book, { table, account, id, until_on }: EndingRow): Promise<void> {
	const key = [book.office_id, account, id];
	const { rows } = await client.query(`SELECT from_on, until_on FROM ${table} WHERE office_id = $1 AND account = $2 AND id = $3`, key);
	const [row] = rows;
	if (row === undefined) {
		throw new AppError('post_unknown');
	}
	if (until_on < addDays(row.from_on, -1) || (row.until_on !== null && until_on > row.until_on)) {
		throw refused(
			'until_on',
			`应在 ${addDays(row.from_on, -1)} 到 ${row.until_on ?? '…'} 之间`,
			`from ${addDays(row.from_on, -1)} until ${row.until_on ?? '…'}`,
		);
	}
	if (until_on < row.from_on) {
		await client.query(`DELETE FROM ${table} WHERE office_id = $1 AND account = $2 AND id = $3`, key);
	} else {
		await client.query(`UPDATE ${table} SET until_on = $4 WHERE office_id = $1 AND account = $2 AND id = $3`, [...key, until_on]);
	}
}

function refused(path: string, zh: string, en: string): AppError {
	return new AppError('post_refused', {}, [{ path, message: { zh, en } }]);
}
