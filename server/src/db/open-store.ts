/** Where the database is: a server named by `DATABASE_URL`, the embedded one that already runs on the data directory, or a new start of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';
import { launchPostgres } from './launcher.ts';

export interface Store {
	/** As the one who migrates. */
	readonly database: pg.PoolConfig;
	/** Resolves when an embedded server ends without having been asked to. */
	readonly died: Promise<void>;
	stop(): Promise<void>;
}

export interface StoreSettings {
	readonly data_dir: string;
	readonly database_url: string | null;
}

const CANNOT_CONNECT_NOW = '57P03';
const RECOVERING_MS = 100;
const NEVER = new Promise<void>(() => {});

/** `share`: use the embedded server of a yibenzhang that already runs on the directory instead of being refused. Throws `StartProblem`. */
export async function openStore(settings: StoreSettings, { share, log }: { share: boolean; log: (line: string) => void }): Promise<Store> {
	if (settings.database_url !== null) {
		const database = { connectionString: settings.database_url, connectionTimeoutMillis: 10_000 };
		await refuseSilent(database);
		return { database, died: NEVER, stop: async () => {} };
	}
	const running = share ? await findRunning(settings.data_dir) : undefined;
	if (running !== undefined) {
		return { database: running, died: NEVER, stop: async () => {} };
	}
	const { connection, died, stop } = await launchPostgres(settings.data_dir, { log });
	return { database: { ...connection }, died, stop };
}

async function refuseSilent(database: pg.PoolConfig): Promise<void> {
	const client = new pg.Client(database);
	client.on('error', () => {});
	try {
		await client.connect();
	} catch (error) {
		const why = (error as Error).message;
		throw new StartProblem(
			`DATABASE_URL 所指的数据库没有应答（${why}）。请检查地址、端口、用户和密码，以及数据库是否已启动。`,
			`The database of DATABASE_URL does not answer (${why}). Check address, port, user and password, and that it runs.`,
		);
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** The embedded server writes into `postmaster.pid` where it listens: port on line 4, socket folder on line 5. */
async function findRunning(dataDir: string): Promise<pg.PoolConfig | undefined> {
	let lines: string[];
	try {
		lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	} catch {
		return undefined;
	}
	const config = { host: lines[4]?.trim() || '127.0.0.1', port: Number(lines[3]), user: 'postgres', database: 'postgres' };
	for (;;) {
		const answer = await reach(config);
		if (answer !== 'recovering') {
			return answer === 'there' ? config : undefined;
		}
		await sleep(RECOVERING_MS);
	}
}

/** After a crash the server is there before it answers; how long it recovers depends on what it held. */
async function reach(config: pg.PoolConfig): Promise<'there' | 'recovering' | 'gone'> {
	const client = new pg.Client(config);
	client.on('error', () => {});
	try {
		await client.connect();
		return 'there';
	} catch (error) {
		return (error as { code?: string }).code === CANNOT_CONNECT_NOW ? 'recovering' : 'gone';
	} finally {
		await client.end().catch(() => undefined);
	}
}
