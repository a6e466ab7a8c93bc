/**
 * Saved views: how a register's list is looked at, kept by an account for itself or for those who work in a unit. A view holds no
 * records: whoever opens one sees what their own rights allow. So whoever knows its id (from an address sent to them) may open it.
 */
import type { NewView, Problem, ViewAnswer, ViewLook, ViewsAnswer } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Account } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { postsOn } from '../identity/posts.ts';
import { askedSql } from '../records/asked.ts';
import { getReadable } from '../records/find.ts';

export interface ViewChange {
	readonly name?: string;
	readonly look?: ViewLook;
}

interface Which {
	readonly register: string;
	readonly id: string;
}

const RECORD_COLUMNS: ReadonlySet<string> = new Set(['number', 'unit', 'state', 'made_by', 'made_at', 'recorded_at']);
const UNIQUE_VIOLATION = '23505';
const SELECT = `SELECT v.id, v.register, v.name, v.account, v.unit, v.look, d.view IS NOT NULL AS is_default
	FROM book.view v LEFT JOIN book.view_default d ON d.office_id = v.office_id AND d.view = v.id AND d.account = $2
	WHERE v.office_id = $1 AND v.register = $3`;

/** Throws `not_readable`. */
export async function findViews(book: Book, account: Account, register: string): Promise<ViewsAnswer> {
	getReadable(book, actorOf(book, account), register);
	const units = unitsOf(book, account);
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(`${SELECT} AND (v.unit IS NULL AND v.account = $2 OR v.unit = ANY($4)) ORDER BY v.unit NULLS FIRST, v.name, v.id`, [
			book.office_id,
			account.id,
			register,
			units,
		]);
		return { views: rows.map((row) => answerOf(row, account, units)), units };
	});
}

/** Throws `not_readable`, `view_unknown`. */
export async function findView(book: Book, account: Account, which: Which): Promise<ViewAnswer> {
	getReadable(book, actorOf(book, account), which.register);
	return inOffice(book.pool, book.office_id, (client) => readView(client, book, account, which));
}

/** Throws `not_readable`, `query_wrong` for a filter that the register cannot be asked, `body_wrong`, `view_unit`, `view_name_taken`. */
export async function saveView(book: Book, account: Account, register: string, { name, unit, look }: NewView): Promise<ViewAnswer> {
	checkLook(book, account, register, look);
	checkName(name);
	if (unit !== undefined && !unitsOf(book, account).includes(unit)) {
		throw new AppError('view_unit', { unit });
	}
	const id = book.newId(book.now());
	return writing(book, name, async (client) => {
		await client.query('INSERT INTO book.view (office_id, id, register, name, account, unit, look, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
			book.office_id,
			id,
			register,
			name.trim(),
			account.id,
			unit ?? null,
			JSON.stringify(look),
			book.now().toISOString(),
		]);
		return readView(client, book, account, { register, id });
	});
}

/** Throws as {@link saveView} does, `view_unknown`, `view_not_yours`. */
export async function changeView(book: Book, account: Account, which: Which, { name, look }: ViewChange): Promise<ViewAnswer> {
	if (look === undefined) {
		getReadable(book, actorOf(book, account), which.register);
	} else {
		checkLook(book, account, which.register, look);
	}
	if (name !== undefined) {
		checkName(name);
	}
	return writing(book, name ?? '', async (client) => {
		await readOwn(client, book, account, which);
		await client.query('UPDATE book.view SET name = coalesce($3, name), look = coalesce($4, look) WHERE office_id = $1 AND id = $2', [
			book.office_id,
			which.id,
			name?.trim() ?? null,
			look === undefined ? null : JSON.stringify(look),
		]);
		return readView(client, book, account, which);
	});
}

/** Throws `not_readable`, `view_unknown`, `view_not_yours`. */
export async function deleteView(book: Book, account: Account, which: Which): Promise<void> {
	getReadable(book, actorOf(book, account), which.register);
	await inOffice(book.pool, book.office_id, async (client) => {
		await readOwn(client, book, account, which);
		await client.query('DELETE FROM book.view WHERE office_id = $1 AND id = $2', [book.office_id, which.id]);
	});
}

/** The view with which the list opens for this account from now on, or no longer. Throws `not_readable`, `view_unknown`. */
export async function setDefaultView(book: Book, account: Account, which: Which, isDefault: boolean): Promise<ViewAnswer> {
	getReadable(book, actorOf(book, account), which.register);
	return inOffice(book.pool, book.office_id, async (client) => {
		await readView(client, book, account, which);
		await client.query('DELETE FROM book.view_default WHERE office_id = $1 AND account = $2 AND register = $3', [book.office_id, account.id, which.register]);
		if (isDefault) {
			await client.query('INSERT INTO book.view_default (office_id, account, register, view) VALUES ($1, $2, $3, $4)', [
				book.office_id,
				account.id,
				which.register,
				which.id,
			]);
		}
		return readView(client, book, account, which);
	});
}

async function readView(client: pg.PoolClient, book: Book, account: Account, { register, id }: Which): Promise<ViewAnswer> {
	const { rows } = await client.query(`${SELECT} AND v.id = $4`, [book.office_id, account.id, register, id]);
	if (rows[0] === undefined) {
		throw new AppError('view_unknown', { id });
	}
	return answerOf(rows[0], account, unitsOf(book, account));
}

async function readOwn(client: pg.PoolClient, book: Book, account: Account, which: Which): Promise<void> {
	const view = await readView(client, book, account, which);
	if (!view.may_change) {
		throw new AppError('view_not_yours', { name: view.name });
	}
}

function answerOf(row: Omit<ViewAnswer, 'may_change'>, account: Account, units: readonly string[]): ViewAnswer {
	return { ...row, may_change: row.account === account.id || (row.unit !== null && units.includes(row.unit)) };
}

/** Of the account's posts today. */
function unitsOf(book: Book, account: Account): string[] {
	return [...new Set(postsOn(account, book.now()).map(({ unit }) => unit))];
}

/** A look that this account could not be shown would be a view that opens with a refusal. */
function checkLook(book: Book, account: Account, id: string, { filter, sort, search, columns = [] }: ViewLook): void {
	const actor = actorOf(book, account);
	const register = getReadable(book, actor, id);
	const unknown = columns.flatMap((column, at): Problem[] =>
		Object.hasOwn(register.fields, column.id) || RECORD_COLUMNS.has(column.id)
			? []
			: [{ path: `look.columns.${at}.id`, message: { zh: `“${register.label.zh}”没有这一项`, en: `“${register.label.en}” has no such field` } }],
	);
	if (unknown.length > 0) {
		throw new AppError('query_wrong', {}, unknown);
	}
	const question = { ...(filter === undefined ? {} : { filter }), ...(sort === undefined ? {} : { sort }), ...(search === undefined ? {} : { search }) };
	askedSql(book, actor, register, { ...question, alias: 'r' });
}

function checkName(name: string): void {
	if (name.trim() === '') {
		throw new AppError('body_wrong', {}, [{ path: 'name', message: { zh: '名称不能只有空格', en: 'the name must not be blank' } }]);
	}
}

async function writing<Result>(book: Book, name: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	try {
		return await inOffice(book.pool, book.office_id, work);
	} catch (error) {
		throw (error as { code?: string }).code === UNIQUE_VIOLATION ? new AppError('view_name_taken', { name: name.trim() }) : error;
	}
}
