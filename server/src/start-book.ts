/** From a database to an opened book: schema, office, sample year when the database is empty. Shared by the server and the command line, so both find the same book. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { office, sampleYear } from '@yibenzhang/office';
import pg from 'pg';
import type { Opened } from './api/context.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase } from './db/open.ts';
import { applyRegisters } from './db/tables.ts';
import { type Auth, createAuth, migrateAuth } from './identity/auth.ts';
import { createOffice, findOffice, keepDefinitions, openBook, refuseWrongOffice } from './open-book.ts';
import type { DigestName } from './records/audit.ts';
import { fillSample } from './sample/fill-sample.ts';

export interface StartOptions {
	/** How to reach the database as the one who migrates. */
	readonly database: pg.PoolConfig;
	readonly secret: string;
	readonly digest: DigestName;
	readonly sample: boolean;
	progress(message: string): void;
}

export interface Started extends Opened {
	readonly auth: Auth;
	close(): Promise<void>;
}

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
		await migrate(options.database);
		const found = await findOffice(pool);
		const isFilled = found !== undefined && found.completed_at !== null;
		if (!isFilled) {
			options.progress('正在建立账本 …');
			await clearHalfFilled(options.database);
		}
		await prepareTables(options);
		const auth = createAuth(authPool, options.secret);
		const now = () => new Date();
		if (!isFilled) {
			await fillEmpty(pool, auth, options);
		}
		const { rows } = await pool.query('SELECT id FROM book.office ORDER BY created_at, id');
		const books = new Map();
		for (const { id } of rows) {
			await keepDefinitions(pool, id, office, now());
			books.set(id, await openBook({ pool, office_id: id, office, digest: options.digest, now }));
		}
		return { auth, books, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function fillEmpty(pool: pg.Pool, auth: Auth, options: StartOptions): Promise<void> {
	const at = new Date();
	const officeId = await createOffice(pool, office, at);
	await keepDefinitions(pool, officeId, office, at);
	if (options.sample) {
		const book = await openBook({ pool, office_id: officeId, office, digest: options.digest, now: () => at });
		await fillSample(book, auth, sampleYear(), (written, of) => options.progress(`正在写入示例年 ${written}/${of} …`));
	}
	await pool.query('UPDATE book.office SET completed_at = now() WHERE id = $1', [officeId]);
}

/** A first filling that was cut short holds nothing of anybody's: it is emptied and begun anew. */
async function clearHalfFilled(database: pg.PoolConfig): Promise<void> {
	const admin = new pg.Client(database);
	await admin.connect();
	try {
		const { rows } = await admin.query(
			`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
			WHERE schemaname IN ('ledger', 'auth') OR (schemaname = 'book' AND tablename <> 'migration')`,
		);
		await admin.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
	} finally {
		await admin.end();
	}
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

/** The secret that signs sessions: made once, kept in the data directory, readable by its owner only. */
export async function readSecret(dataDir: string): Promise<string> {
	const path = join(dataDir, 'session-secret');
	try {
		return (await readFile(path, 'utf8')).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
			throw error;
		}
		const secret = randomBytes(32).toString('base64url');
		await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
		return secret;
	}
}
