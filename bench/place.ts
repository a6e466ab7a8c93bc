/** Where the measures run: one data directory with the sample, one server on it, one floor on the same database, one book opened beside them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Book } from '../server/src/book.ts';
import { openStore } from '../server/src/db/open-store.ts';
import { createToken } from '../server/src/identity/tokens.ts';
import { readSecret, type Started, startBook } from '../server/src/start-book.ts';
import { KEPT_DATA } from './limits.ts';
import { type Program, startFloor, startServer } from './programs.ts';

export interface Place {
	readonly data_dir: string;
	/** The server; started when first asked for. */
	server(): Promise<Program>;
	stopServer(): Promise<void>;
	floor(): Promise<Program>;
	/** The book as the command line opens it, in this process, on the server's database. */
	book(): Promise<Book>;
	/** Past the app's role and row-level security. */
	admin(): Promise<pg.Pool>;
	token(account: string): Promise<string>;
	close(): Promise<void>;
}

/** The office to which the floor's own rows belong, so that the book never meets them. */
export const FLOOR_OFFICE = '00000000-0000-7000-8000-00000000f100';

export async function makePlace(): Promise<Place> {
	const data_dir = KEPT_DATA ?? (await mkdtemp(join(tmpdir(), 'yibenzhang-bench-')));
	let server: Promise<Program> | undefined;
	let floor: Promise<Program> | undefined;
	let opened: Promise<{ started: Started; book: Book; admin: pg.Pool; database: pg.PoolConfig }> | undefined;
	const tokens = new Map<string, string>();

	const startedServer = () => (server ??= startServer(data_dir));
	const open = () => (opened ??= startedServer().then(() => openBeside(data_dir)));
	const stopAll = async () => {
		const [beside, floorProgram, serverProgram] = await Promise.all([opened, floor, server]);
		[opened, floor, server] = [undefined, undefined, undefined];
		await beside?.started.close();
		await beside?.admin.end();
		await floorProgram?.stop();
		await serverProgram?.stop();
	};
	return {
		data_dir,
		server: startedServer,
		stopServer: stopAll,
		floor: async () => {
			const { database, book } = await open();
			floor ??= startFloor({
				FLOOR_DATABASE: JSON.stringify(database),
				FLOOR_OFFICE,
				BOOK_OFFICE: book.office_id,
			});
			return floor;
		},
		book: async () => (await open()).book,
		admin: async () => (await open()).admin,
		token: async (account) => {
			const { book } = await open();
			const token = tokens.get(account) ?? (await createToken(book, { account, label: 'bench', by: 'system' })).token;
			tokens.set(account, token);
			return token;
		},
		close: async () => {
			await stopAll();
			if (KEPT_DATA === undefined) {
				await rm(data_dir, { recursive: true, force: true });
			}
		},
	};
}

async function openBeside(data_dir: string) {
	const { database } = await openStore({ data_dir, database_url: null }, { share: true, log: () => {} });
	const started = await startBook({ database, secret: await readSecret(data_dir), digest: 'sha256', data_dir, sample: true, progress: () => {} });
	const [book] = started.books.values();
	if (book === undefined) {
		throw new Error('the sample made no office');
	}
	return { started, book, admin: new pg.Pool({ ...database, max: 2 }), database };
}
