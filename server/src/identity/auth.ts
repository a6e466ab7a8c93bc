/** Identity is better-auth's: passwords, sessions, TOTP. Here it is set up; the lock after wrong passwords (`sign-in-lock.ts`) and bearer tokens (`tokens.ts`) are ours. */
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { PASSWORD_CHARACTERS } from './passwords.ts';

export type Auth = ReturnType<typeof createAuth>;

const DAY_S = 24 * 60 * 60;

/** `secret` signs cookies: at least 32 characters, the same at every start. */
export function createAuth(pool: pg.Pool, secret: string) {
	return betterAuth(authOptions(pool, secret));
}

/** Makes or completes the tables of schema `auth`. Runs as the migrating role, never as the app's. */
export async function migrateAuth(pool: pg.Pool): Promise<void> {
	const { runMigrations } = await getMigrations(authOptions(pool, 'only-for-the-schema-never-signs-anything'));
	await runMigrations();
	await pool.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO yb_app');
}

function authOptions(pool: pg.Pool, secret: string) {
	return {
		appName: '一本账',
		secret,
		baseURL: 'http://127.0.0.1',
		database: {
			db: new Kysely<Record<string, Record<string, unknown>>>({ dialect: new PostgresDialect({ pool }) }),
			type: 'postgres' as const,
			schemaName: 'auth',
		},
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_CHARACTERS.min, maxPasswordLength: PASSWORD_CHARACTERS.max },
		// Seven days after signing in it ends, however busy: a shared computer must not stay signed in for ever.
		session: { expiresIn: 7 * DAY_S, disableSessionRefresh: true },
		// A wrong password is counted and answered; it is no news for the log.
		logger: { level: 'error' as const },
		telemetry: { enabled: false },
		rateLimit: { enabled: false },
		plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 }), twoFactor({ issuer: '一本账' })],
	};
}
