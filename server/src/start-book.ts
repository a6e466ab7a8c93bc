/** From a database to an opened book: schema, office, sample year when the database is empty. Shared by the server and the command line, so both find the same book. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { office, sampleYear } from '@yibenzhang/office';
import pg from 'pg';
import type { Opened } from './api/context.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase } from './db/open.ts';
import { applyRegisters } from './db/tables.ts';
import { keepDefinitions } from './definitions/keep-definitions.ts';
import { createFileStore } from './files/file-store.ts';
import { type Auth, createAuth, migrateAuth } from './identity/auth.ts';
import { newOneTimePassword } from './identity/passwords.ts';
import { openOfficeBooks } from './offices/office-books.ts';
import { createOffice, listOffices, openBook, refuseWrongOffice } from './offices/open-book.ts';
import type { DigestName } from './records/audit.ts';
import { fillSample } from './sample/fill-sample.ts';

export interface StartOptions {
	/** How to reach the database as the one who migrates. */
	readonly database: pg.PoolConfig;
	readonly secret: string;
	readonly digest: DigestName;
	/** Where attachments lie; the same for every server of a database. */
	readonly data_dir: string;
	readonly sample: boolean;
	progress(message: string): void;
}

export interface Started extends Opened {
	readonly digest: DigestName;
	close(): Promise<void>;
}

/** Any number will do, as long as no other program takes the same advisory lock. */
const PREPARING_LOCK = 0x7962_7a32;

/** Brings the schema up to date, fills an empty database, opens every office's book. */
export async function startBook(options: StartOptions): Promise<Started> {
	refuseWrongOffice(office);
	const { pool, close: closePool } = openDatabase(options.database);
	// better-auth reads moments as Date objects, so its pool keeps the driver's own parsers.
	const authPool = new pg.Pool({ ...options.database, max: 4, options: '-c role=yb_app' });
	authPool.on('error', () => {});
	const close = async () => {
		await Promise.all([closePool(), authPool.end()]);
	};
	try {
		const auth = createAuth(authPool, options.secret);
		await oneAtATime(options.database, async (admin) => {
			await migrate(options.database);
			const isEmpty = await clearHalfFilled(admin, pool);
			await prepareTables(options);
			if (isEmpty && options.sample) {
				options.progress('正在建立账本 …');
				await fillEmpty(pool, auth, options);
				// Until the database knows how much it holds, it joins record by record: seconds for a figure instead of milliseconds.
				await admin.query('ANALYZE');
				// Filling takes more memory than a year of serving: what it left is given back at once, where Node was told that we may.
				globalThis.gc?.({ type: 'major', flavor: 'last-resort' });
			}
		});
		const { books, get } = await openOfficeBooks({ pool, office, digest: options.digest, files: createFileStore(options.data_dir), now: () => new Date() });
		const deviceSeal = (account: string) => createHmac('sha256', options.secret).update(`device seal\n${account}`).digest('base64url');
		return { auth, pool, books, bookOf: get, deviceSeal, setup_code: newOneTimePassword(), digest: options.digest, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** One process prepares, any other waits and finds it done: a half-filled office is somebody's work only while the lock is held. */
async function oneAtATime(database: pg.PoolConfig, work: (admin: pg.Client) => Promise<void>): Promise<void> {
	const admin = new pg.Client(database);
	await admin.connect();
	try {
		await admin.query('SELECT pg_advisory_lock($1)', [PREPARING_LOCK]);
		await work(admin);
	} finally {
		await admin.end();
	}
}

async function fillEmpty(pool: pg.Pool, auth: Auth, options: StartOptions): Promise<void> {
	const at = new Date();
	const officeId = await createOffice(pool, office, at);
	await keepDefinitions(pool, officeId, office, at);
	const book = await openBook({ pool, office_id: officeId, office, digest: options.digest, files: createFileStore(options.data_dir), now: () => at });
	await fillSample(book, auth, sampleYear(), (written, of) => options.progress(`正在写入示例年 ${written}/${of} …`));
	await pool.query('UPDATE book.office SET completed_at = now() WHERE id = $1', [officeId]);
}

/** A first filling that was cut short holds nothing of anybody's: it is emptied and begun anew. @returns whether the database holds no office then. */
async function clearHalfFilled(admin: pg.Client, pool: pg.Pool): Promise<boolean> {
	const offices = await listOffices(pool);
	if (offices.some(({ completed_at }) => completed_at !== null)) {
		return false;
	}
	if (offices.length > 0) {
		const { rows } = await admin.query(
			`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
			WHERE schemaname IN ('ledger', 'auth') OR (schemaname = 'book' AND tablename <> 'migration')`,
		);
		await admin.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
	}
	return true;
}

/** Throws `StartProblem` where a definition has changed in a way that would lose values. */
async function prepareTables({ database, progress }: StartOptions): Promise<void> {
	const { notes } = await applyRegisters(database, office);
	for (const { zh, en } of notes) {
		progress(`${zh} / ${en}`);
	}
	const admin = new pg.Pool({ ...database, max: 1 });
	try {
		await migrateAuth(admin);
	} finally {
		await admin.end();
	}
}

/** The secret that signs sessions: made once, kept in the data directory, readable by its owner only, and never half written. */
export async function readSecret(dataDir: string): Promise<string> {
	const path = join(dataDir, 'session-secret');
	if (!existsSync(path)) {
		const draft = `${path}.${process.pid}`;
		await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
		// Another process may be first: then its secret stands.
		await link(draft, path).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') {
				throw error;
			}
		});
		await unlink(draft);
	}
	return (await readFile(path, 'utf8')).trim();
}
