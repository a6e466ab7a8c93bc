/** Brings a database to the app's version: the files of `migrations/` in order, each in its own transaction, one migrator at a time. */
import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';

const MIGRATIONS = new URL('./migrations/', import.meta.url);
const LOCK = 0x7962_7a31;

interface Migration {
	readonly version: number;
	readonly name: string;
	readonly hash: string;
	readonly sql: string;
}

/** @param adminConfig a superuser, or the database's owner with CREATEROLE. @returns the versions applied now. */
export async function migrate(adminConfig: pg.PoolConfig): Promise<number[]> {
	const client = new pg.Client(adminConfig);
	await client.connect();
	try {
		await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
		return await applyMigrations(client, await readMigrations());
	} finally {
		await client.end();
	}
}

async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<number[]> {
	await prepare(client);
	await letIndexesServe(client);
	await client.query('SET ROLE yb_owner');
	const { rows: applied } = await client.query<{ version: number; name: string; hash: string }>(
		'SELECT version, name, hash FROM book.migration ORDER BY version',
	);
	const known = new Map(migrations.map((migration) => [migration.version, migration]));
	for (const { version, name, hash: appliedHash } of applied) {
		const migration = known.get(version);
		if (migration === undefined) {
			throw new StartProblem(
				`数据库比程序新（有本程序没有的迁移 ${version}_${name}）。请用写过它的那个版本或更新的版本打开；数据没有改动。`,
				`The database is newer than this program (it has migration ${version}_${name}, which this program lacks). Open it with the version that wrote it or a newer one; nothing was changed.`,
			);
		}
		if (migration.hash !== appliedHash) {
			throw new StartProblem(
				`迁移 ${version}_${name} 与数据库中执行过的不同：程序文件被改动过，或数据库由另一个版本建立。请使用与数据相配的版本。`,
				`Migration ${version}_${name} differs from the one that was applied: the program's files were changed, or another version made the database. Use the version that fits the data.`,
			);
		}
	}
	const pending = migrations.filter(({ version }) => !applied.some((one) => one.version === version));
	for (const migration of pending) {
		await inTransaction(client, async () => {
			await client.query(migration.sql);
			await client.query('INSERT INTO book.migration (version, name, hash) VALUES ($1, $2, $3)', [migration.version, migration.name, migration.hash]);
		});
	}
	return pending.map(({ version }) => version);
}

/** Roles, extension and schemas: what must be there before anything can be owned by `yb_owner`. */
async function prepare(client: pg.Client): Promise<void> {
	await inTransaction(client, () =>
		client.query(`DO $$
		DECLARE
			wanted text;
		BEGIN
			FOREACH wanted IN ARRAY ARRAY['yb_owner', 'yb_app'] LOOP
				IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
					-- Roles are the whole cluster's: another database may make them at this very moment.
					BEGIN
						EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
					EXCEPTION WHEN duplicate_object OR unique_violation THEN
						NULL;
					END;
				END IF;
				IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
					EXECUTE format('GRANT %I TO %I', wanted, current_user);
				END IF;
				IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND current_setting('server_version_num')::int >= 160000 THEN
					EXECUTE format('GRANT %I TO %I WITH SET TRUE, INHERIT TRUE', wanted, current_user);
				END IF;
			END LOOP;
			CREATE EXTENSION IF NOT EXISTS ltree;
			FOREACH wanted IN ARRAY ARRAY['book', 'ledger', 'auth'] LOOP
				IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = wanted) THEN
					EXECUTE format('CREATE SCHEMA %I AUTHORIZATION yb_owner', wanted);
					EXECUTE format('GRANT USAGE ON SCHEMA %I TO yb_app', wanted);
				END IF;
			END LOOP;
			IF to_regclass('book.migration') IS NULL THEN
				CREATE TABLE book.migration (version int PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
				ALTER TABLE book.migration OWNER TO yb_owner;
			END IF;
		END $$`),
	);
}

/**
 * Behind row-level security an index serves only comparisons that are known to tell nothing of rows that they do not let through.
 * Those of words and of code lists are of that kind but not marked so; only a superuser can (docs/adr/0012).
 */
async function letIndexesServe(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`SELECT p.oid::regprocedure::text AS name FROM pg_proc p
		WHERE p.oid = ANY('{ts_match_vq(tsvector\\,tsquery),arraycontains(anyarray\\,anyarray),arrayoverlap(anyarray\\,anyarray)}'::regprocedure[])
		AND NOT p.proleakproof AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)`,
	);
	for (const { name } of rows) {
		await client.query(`ALTER FUNCTION ${name} LEAKPROOF`);
	}
}

async function inTransaction(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
	await client.query('BEGIN');
	try {
		await work();
		await client.query('COMMIT');
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	}
}

async function readMigrations(): Promise<Migration[]> {
	const files = (await readdir(MIGRATIONS)).filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file)).sort();
	const doubled = files.find((file, at) => file.slice(0, 4) === files[at + 1]?.slice(0, 4));
	if (doubled !== undefined) {
		throw new Error(`two migrations have the number of ${doubled}`);
	}
	return Promise.all(
		files.map(async (file) => {
			const sql = await readFile(new URL(file, MIGRATIONS), 'utf8');
			return { version: Number(file.slice(0, 4)), name: file.slice(5, -4), hash: hash('sha256', sql), sql };
		}),
	);
}
