/** The first run of a real office: founded from the page by whoever holds the code that the server printed, beside the sample or instead of it. */
import { today } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';
import { countFailure, forgetFailures, refuseWhenLocked } from '../identity/sign-in-lock.ts';
import { type MadeOffice, makeOffice, type OfficeMaker } from './create-office.ts';
import type { NewOffice } from './define-office.ts';

/** The earliest day of its units: the ledgers of past years can be entered. */
const SINCE = '2000-01-01';
/** Where wrong codes are counted; no user name has a hyphen. */
const COUNTED_AS = 'first-run';

export interface Founding extends Omit<NewOffice, 'from_on'> {
	readonly code: string;
	readonly administrator: string;
	readonly keep_sample: boolean;
}

/** `open` while no office stands but the sample's. */
export async function findFirstRun(pool: pg.Pool): Promise<{ open: boolean; sample: boolean }> {
	const { rows } = await pool.query<{ sample: boolean }>(
		'SELECT EXISTS (SELECT FROM book.account a WHERE a.office_id = o.id AND a.sample) AS sample FROM book.office o WHERE o.completed_at IS NOT NULL',
	);
	return { open: rows.every(({ sample }) => sample), sample: rows.some(({ sample }) => sample) };
}

/** Throws `first_run_over`, `setup_code_wrong`, `sign_in_locked` after too many wrong codes, and what `makeOffice` throws. */
export async function foundOffice(
	maker: OfficeMaker & { readonly setup_code: string; readonly books: ReadonlyMap<string, Book> },
	{ code, keep_sample, ...wanted }: Founding,
): Promise<MadeOffice> {
	const { pool, setup_code, books, now } = maker;
	if (!(await findFirstRun(pool)).open) {
		throw new AppError('first_run_over');
	}
	await refuseWhenLocked(pool, COUNTED_AS);
	if (code.trim().toLowerCase() !== setup_code) {
		await countFailure(pool, COUNTED_AS);
		throw new AppError('setup_code_wrong', {}, [{ path: 'code', message: { zh: '建账码不正确', en: 'the code is not right' } }]);
	}
	await forgetFailures(pool, COUNTED_AS);
	const made = await makeOffice(maker, { ...wanted, from_on: SINCE });
	if (!keep_sample) {
		for (const book of books.values()) {
			await closeSample(book, now());
		}
	}
	return made;
}

/** What the sample holds stays; nobody signs in there any more. */
function closeSample(book: Book, at: Date): Promise<void> {
	return administer(book, { account: 'system', action: 'office.close', subject: book.office.id, details: {} }, async (client) => {
		await client.query('UPDATE book.account SET closed_at = $2, left_on = $3 WHERE office_id = $1 AND sample AND closed_at IS NULL', [
			book.office_id,
			at.toISOString(),
			today(at),
		]);
	});
}
