/** The lock after wrong passwords: counted per user name, from whatever address, since many addresses must not help. */
import type pg from 'pg';
import { AppError } from '../errors.ts';

const WRONG_PASSWORDS = 8;
const LOCK_MINUTES = 15;

/** Throws `sign_in_locked` with the minutes that are left. */
export async function refuseWhenLocked(pool: pg.Pool, username: string): Promise<void> {
	const { rows } = await pool.query(
		`SELECT ceil(extract(epoch FROM locked_until - now()) / 60)::int AS minutes FROM book.sign_in_failure WHERE username = $1 AND locked_until > now()`,
		[username.toLowerCase()],
	);
	if (rows[0] !== undefined) {
		throw new AppError('sign_in_locked', { minutes: rows[0].minutes });
	}
}

export async function countFailure(pool: pg.Pool, username: string): Promise<void> {
	await pool.query(
		`INSERT INTO book.sign_in_failure AS f (username, count, last_at) VALUES ($1, 1, now())
		ON CONFLICT (username) DO UPDATE SET last_at = now(),
			count = CASE WHEN f.last_at < now() - $3 * interval '1 minute' THEN 1 ELSE f.count + 1 END,
			locked_until = CASE WHEN f.last_at >= now() - $3 * interval '1 minute' AND f.count + 1 >= $2 THEN now() + $3 * interval '1 minute' END`,
		[username.toLowerCase().slice(0, 100), WRONG_PASSWORDS, LOCK_MINUTES],
	);
}

/** After a right password, and when an administrator unlocks. */
export async function forgetFailures(pool: pg.Pool | pg.PoolClient, username: string): Promise<void> {
	await pool.query('DELETE FROM book.sign_in_failure WHERE username = $1', [username.toLowerCase()]);
}
