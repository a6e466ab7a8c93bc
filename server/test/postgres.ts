/** Databases for tests on the server of this run: made once, cloned from a template, dropped. */
import pg from 'pg';
import { inject } from 'vitest';

export type TestServer =
	| { readonly connectionString: string }
	| { readonly host: string; readonly port: number; readonly user: string; readonly database: string; readonly password?: string };

/** How to reach the server of this run; with a name, that database on it. */
export function testCluster(database?: string): pg.ClientConfig {
	const server = inject('testServer');
	if (!('connectionString' in server)) return { ...server, ...(database === undefined ? {} : { database }) };
	const url = new URL(server.connectionString);
	if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
	return { connectionString: url.href };
}

/** The same as one address, as `DATABASE_URL` takes it. */
export function testUrl(database: string): string {
	const { connectionString, host = '', port, user = '' } = testCluster(database);
	const url = new URL(connectionString ?? `postgres://${user}@localhost:${port}/${encodeURIComponent(database)}`);
	if (connectionString === undefined) url.searchParams.set('host', host);
	return url.href;
}

/** Makes an empty database, or a clone of a template nobody is connected to, in place of one of that name. Gives how to reach it. */
export async function createTestDatabase(name: string, template = 'template0'): Promise<pg.ClientConfig> {
	await asCreator(async (client) => {
		// As files: page by page through the log, as by default, a filled template takes three times as long.
		const how = template === 'template0' ? "encoding 'UTF8'" : 'strategy file_copy';
		await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
		await client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} ${how}`);
	});
	return testCluster(name);
}

/** Drops a database, ending whatever is still connected. */
export async function dropTestDatabase(name: string): Promise<void> {
	await asCreator(async (client) => {
		// A pool that has ended says goodbye a moment later; cut off at that moment its connection would throw with nobody to catch it.
		for (let tries = 0; tries < 100; tries++) {
			const { rows } = await client.query('select pg_sleep(0.02) from pg_stat_activity where datname = $1 limit 1', [name]);
			if (rows.length === 0) break;
		}
		await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
	});
}

/** Makes the template once per run, whichever test file comes first; the others wait for it. */
export async function ensureTemplate(name: string, fill: (connection: pg.ClientConfig) => Promise<unknown>): Promise<void> {
	await oneAtATime(name, async (client) => {
		const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
		if (rowCount === 1) return;
		const draft = `${name}_draft`;
		await fill(await createTestDatabase(draft));
		await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`);
	});
}

/** Of all test files of the run that come with that name, one does its work while the others wait. */
export async function oneAtATime(name: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
	await asCreator(async (client) => {
		await client.query('select pg_advisory_lock(hashtext($1))', [name]);
		await work(client);
	});
}

async function asCreator(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
	const client = new pg.Client(testCluster());
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}
