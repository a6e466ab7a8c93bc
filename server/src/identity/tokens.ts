/** Bearer tokens for programs: one carries exactly its account's rights, until its last day, until it is withdrawn, or until the account closes. */
import { createHash, randomBytes } from 'node:crypto';
import { addDays, type TokenAnswer, today } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import { type Account, findAccount, getAccount, isClosed } from './accounts.ts';

export interface NewToken {
	readonly account: string;
	readonly label: string;
	readonly until_on?: string;
	/** Who makes it. */
	readonly by: string;
}

const PREFIX = 'yb_';
const LONGEST_DAYS = 366;
/** How exactly the last use is known; each use would otherwise be a write. */
const LAST_USE_WITHIN = "interval '1 minute'";

/** @returns the token itself, which the book does not keep and cannot show again. Throws `account_unknown`, `account_closed`, `query_wrong`. */
export async function createToken(book: Book, { account: id, label, until_on, by }: NewToken): Promise<{ token: string; kept: TokenAnswer }> {
	const day = today(book.now());
	const until = until_on ?? addDays(day, LONGEST_DAYS - 1);
	if (until < day || until > addDays(day, LONGEST_DAYS)) {
		throw new AppError('body_wrong', {}, [{ path: 'until_on', message: { zh: '应在今天之后、一年之内', en: 'should be from today on, within a year' } }]);
	}
	const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
	const kept = await inOffice(book.pool, book.office_id, async (client) => {
		const account = await getAccount(client, book.office_id, id);
		if (isClosed(account, book.now())) {
			throw new AppError('account_closed', { account: account.name });
		}
		const { rows } = await client.query(
			`INSERT INTO book.access_token (office_id, id, account, label, digest, created_at, until_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
			RETURNING ${COLUMNS}`,
			[book.office_id, book.newId(book.now()), id, label, digestOf(token), book.now().toISOString(), until],
		);
		await keepAdministrativeAct(client, book, { account: by, action: 'token.create', subject: id, details: { label, until_on: until } });
		return rows[0];
	});
	return { token, kept };
}

/** Those that are good on that day, of one account or of the whole office; the newest first. */
export async function listTokens(book: Book, account?: string): Promise<TokenAnswer[]> {
	const { rows } = await book.pool.query(
		`SELECT ${COLUMNS} FROM book.access_token WHERE office_id = $1 AND ($2::text IS NULL OR account = $2) AND withdrawn_at IS NULL AND until_on >= $3
		ORDER BY id DESC`,
		[book.office_id, account ?? null, today(book.now())],
	);
	return rows;
}

/** @param of whose token it must be; absent: anybody's in the office. @returns whose it was. Throws `token_unknown`. */
export async function withdrawToken(book: Book, { id, of, by }: { id: string; of?: string; by: string }): Promise<string> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(
			`UPDATE book.access_token SET withdrawn_at = $4 WHERE office_id = $1 AND id = $2 AND ($3::text IS NULL OR account = $3) AND withdrawn_at IS NULL
			RETURNING account, label`,
			[book.office_id, id, of ?? null, book.now().toISOString()],
		);
		if (rows[0] === undefined) {
			throw new AppError('token_unknown');
		}
		const { account, label } = rows[0];
		await keepAdministrativeAct(client, book, { account: by, action: 'token.withdraw', subject: account, details: { label } });
		return account;
	});
}

/** The account whose token this is, while it is good. */
export async function findTokenAccount(pool: pg.Pool, token: string, now: Date): Promise<Account | undefined> {
	const { rows } = await pool.query('SELECT office_id, id, account FROM book.access_token WHERE digest = $1 AND withdrawn_at IS NULL AND until_on >= $2', [
		digestOf(token),
		today(now),
	]);
	if (rows[0] === undefined) {
		return undefined;
	}
	const { office_id, id, account } = rows[0];
	await pool.query(
		`UPDATE book.access_token SET last_used_at = $3 WHERE office_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - ${LAST_USE_WITHIN})`,
		[office_id, id, now.toISOString()],
	);
	return findAccount(pool, { id: account });
}

function digestOf(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}

const COLUMNS = 'id, account, label, created_at, until_on, last_used_at, withdrawn_at';
