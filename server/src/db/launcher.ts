/** Starts the PostgreSQL that npm brought, beside the server, on `<data folder>/postgres`. What the account may do, where the programs are and who owns the folder lie in `embedded/`. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statfsSync,
	writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { diskFull, folderProblem, StartProblem } from '../start-problem.ts';
import { type Account, canReach, chooseAccount, type Runner, runnerFor } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { isAlive, stopOrphan, takeFolder } from './embedded/ownership.ts';

export interface Connection {
	/** The folder of the unix socket; on Windows the loopback address. */
	readonly host: string;
	readonly port: number;
	readonly user: 'postgres';
	readonly database: 'postgres';
	readonly password?: string;
}

export interface RunningPostgres {
	readonly connection: Connection;
	/** Resolves when the server ends without having been asked to. */
	readonly died: Promise<void>;
	/** Ends all connections and the server; safe to call twice. */
	stop(): Promise<void>;
}

export interface LaunchOptions {
	readonly log?: (line: string) => void;
	/** `off` only for tests: a power cut may then lose everything. */
	readonly durability?: 'on' | 'off';
	/** Where the programs lie, when not where npm put them. */
	readonly native?: string;
}

const MAJOR = 17;
const WINDOWS = process.platform === 'win32';
const WANTED_BYTES = 150_000_000;

/** Starts or takes over the cluster of a data folder. Throws `StartProblem` for everything that a person can mend. */
export async function launchPostgres(dataDir: string, options: LaunchOptions = {}): Promise<RunningPostgres> {
	const log = options.log ?? (() => {});
	const folder = makeFolder(dataDir);
	const letGo = attempt(folder, () => takeFolder(folder));
	try {
		const cluster = join(folder, 'postgres');
		checkVersion(cluster);
		await stopOrphan(cluster, log);
		checkRoom(folder);
		const account = chooseAccount(cluster, folder);
		const runner = runnerFor(account, canReach(account, folder) ? null : folder);
		const bin = join(findBinaries(account, options.native), 'bin');
		if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster({ bin, folder, cluster, account, runner, options });
		const sockets = WINDOWS ? null : makeSocketFolder(folder, account);
		const connection: Connection = {
			host: sockets ?? '127.0.0.1',
			port: sockets === null ? await freePort() : 5432,
			user: 'postgres',
			database: 'postgres',
			...(WINDOWS ? { password: readFileSync(join(cluster, 'superuser-password'), 'utf8') } : {}),
		};
		const server = runner.start(join(bin, 'postgres'), ['-D', cluster, ...serverSettings(connection, options.durability)]);
		const said = listen(server, log);
		await untilReady(server, connection, said, folder);
		return running(server, connection, () => {
			if (sockets !== null && dirname(sockets) !== folder) rmSync(sockets, { recursive: true, force: true });
			letGo();
		});
	} catch (error) {
		letGo();
		throw error;
	}
}

function running(server: ChildProcess, connection: Connection, clean: () => void): RunningPostgres {
	let asked = false;
	const ended = server.exitCode !== null ? Promise.resolve() : new Promise<void>((resolve) => server.once('exit', () => resolve()));
	let stopping: Promise<void> | undefined;
	async function stop(): Promise<void> {
		asked = true;
		server.kill('SIGINT');
		const late = setTimeout(() => server.kill('SIGQUIT'), 20_000);
		await ended;
		clearTimeout(late);
		clean();
	}
	return {
		connection,
		died: new Promise((resolve) => ended.then(() => asked || resolve())),
		stop: () => (stopping ??= stop()),
	};
}

function makeFolder(dataDir: string): string {
	return attempt(dataDir, () => {
		mkdirSync(dataDir, { recursive: true });
		return realpathSync(dataDir);
	});
}

function attempt<T>(folder: string, step: () => T): T {
	try {
		return step();
	} catch (error) {
		throw error instanceof StartProblem ? error : folderProblem(folder, error);
	}
}

function checkVersion(cluster: string): void {
	const path = join(cluster, 'PG_VERSION');
	if (!existsSync(path)) return;
	const found = Number(readFileSync(path, 'utf8'));
	if (found === MAJOR) return;
	throw new StartProblem(
		`${cluster} 中的数据由 PostgreSQL ${found} 写成，本程序内置的是 ${MAJOR}。请使用与数据相配的一本账版本，或用 PostgreSQL ${found} 打开并设置 DATABASE_URL。`,
		`The data in ${cluster} were written by PostgreSQL ${found}; this program brings ${MAJOR}. Use the yibenzhang that fits the data, or run PostgreSQL ${found} on them and set DATABASE_URL.`,
	);
}

function checkRoom(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	if (bavail * bsize < WANTED_BYTES) throw diskFull(folder);
}

interface NewCluster {
	readonly bin: string;
	readonly folder: string;
	readonly cluster: string;
	readonly account: Account;
	readonly runner: Runner;
	readonly options: LaunchOptions;
}

/** Made under another name and then renamed, so that a crash half way leaves no half cluster. */
async function makeCluster({ bin, folder, cluster, account, runner, options }: NewCluster): Promise<void> {
	for (const name of readdirSync(folder)) if (name.startsWith('postgres.new')) rmSync(join(folder, name), { recursive: true });
	const fresh = join(folder, 'postgres.new');
	attempt(folder, () => {
		mkdirSync(fresh, { mode: 0o700 });
		give(fresh, account);
	});
	const password = `${fresh}-password`;
	if (WINDOWS) writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
	const locale = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';
	const initdb = runner.start(join(bin, 'initdb'), [
		...['-D', fresh, '-U', 'postgres', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
		// Letters beyond ASCII in ltree labels and trigrams still ask the system's LC_CTYPE.
		...['--locale=C', `--lc-ctype=${locale}`, '--text-search-config=simple', '--no-instructions'],
		...(WINDOWS ? ['--auth=scram-sha-256', `--pwfile=${password}`] : ['--auth=trust']),
		...(options.durability === 'off' ? ['--no-sync'] : []),
	]);
	const said = listen(initdb, () => {});
	const code = await new Promise<number | null>((resolve, reject) => initdb.once('error', reject).once('close', resolve));
	if (code !== 0) throw failure(folder, said);
	if (WINDOWS) renameSync(password, join(fresh, 'superuser-password'));
	renameSync(fresh, cluster);
}

/** Only the account and root may connect: the folder is closed to all others. Socket paths end at 107 bytes, the socket's own name takes 15. */
function makeSocketFolder(folder: string, account: Account): string {
	return attempt(folder, () => {
		const near = join(folder, 'socket');
		const path = Buffer.byteLength(near) <= 90 ? near : mkdtempSync('/tmp/yibenzhang-socket-');
		mkdirSync(path, { recursive: true });
		chmodSync(path, 0o700);
		give(path, account);
		return path;
	});
}

function give(path: string, account: Account): void {
	if (account !== null) chownSync(path, account.uid, account.gid);
}

function serverSettings({ host, port }: Connection, durability: 'on' | 'off' = 'on'): string[] {
	const settings: Record<string, string | number> = {
		listen_addresses: WINDOWS ? host : '',
		unix_socket_directories: WINDOWS ? '' : host.replace(/.*[", ].*/, (path) => `"${path.replaceAll('"', '""')}"`),
		port,
		max_connections: 40,
		shared_buffers: `${bufferMib()}MB`,
		jit: 'off',
		timezone: 'UTC',
		log_timezone: 'UTC',
		lc_messages: 'C',
		max_wal_size: '2GB',
		// How much a table holds is counted soon after an import, so that the figures over it are planned well.
		autovacuum_naptime: '10s',
		...(durability === 'off' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 100 } : {}),
	};
	return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A sixteenth of the machine's memory, for what is read and written again and again; taken only as it is used. */
function bufferMib(): number {
	return Math.min(Math.max(Math.floor(totalmem() / 2 ** 24), 128), 1024);
}

/** Keeps the last lines that a program said, for the sentence when it fails. */
function listen(program: ChildProcess, log: (line: string) => void): string[] {
	const said: string[] = [];
	for (const stream of [program.stdout, program.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
				said.push(line);
				if (said.length > 20) said.shift();
				if (needsPerson(line)) log(line);
			}
		});
	}
	program.on('error', (error) => said.push(error.message));
	return said;
}

/** Trouble, and recovery, which may take minutes; not the database's diary, nor that it answers only once it is ready. */
function needsPerson(line: string): boolean {
	return (
		/\b(WARNING|PANIC|FATAL):|recovery|redo in progress|interrupted/.test(line) && !/system is (starting up|shutting down)|terminating connection/.test(line)
	);
}

/** Recovery after a power cut may take minutes, so only the end of the program counts as failure. */
async function untilReady(server: ChildProcess, connection: Connection, said: string[], folder: string): Promise<void> {
	for (;;) {
		if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) throw failure(folder, said);
		const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
		client.on('error', () => {});
		try {
			await client.connect();
			await client.end();
			return;
		} catch (error) {
			const code = (error as { code?: string }).code ?? '';
			if (!['ENOENT', 'ECONNREFUSED', '57P03'].includes(code) && isAlive(server.pid)) {
				server.kill('SIGINT');
				throw error;
			}
			await sleep(20);
		}
	}
}

function failure(folder: string, said: readonly string[]): StartProblem {
	const lines = said.slice(-6).join('\n');
	if (/No space left|Disk quota/i.test(lines)) return diskFull(folder);
	return new StartProblem(
		`内置数据库没有启动（目录 ${folder}）。它最后说的是：`,
		`The built-in database did not start (folder ${folder}). Its last words:\n${lines}`,
	);
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => probe.once('listening', resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('no loopback port');
	return address.port;
}
