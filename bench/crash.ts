/**
 * `node bench/crash.ts [times]`: kills the server, the database, one of its backends, or both, in the middle of writing, and
 * asks whether every acknowledged record is there, none twice. The tests kill each of them once, the bench fifty times.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { office as content } from '@yibenzhang/office';
import pg from 'pg';
import { openStore } from '../server/src/db/open-store.ts';
import { inOffice } from '../server/src/db/transaction.ts';
import { createAccount } from '../server/src/identity/accounts.ts';
import { createToken } from '../server/src/identity/tokens.ts';
import { makeOffice } from '../server/src/offices/create-office.ts';
import { listOffices } from '../server/src/offices/open-book.ts';
import { readSecret, startBook } from '../server/src/start-book.ts';
import { type Program, startServer } from './programs.ts';

export interface CrashReport {
	readonly crashes: number;
	/** Requests that were answered, and of them those that had to be sent again after a crash. */
	readonly acknowledged: number;
	readonly resent: number;
	/** Of those sent again, how many had been written before the crash: without their keys they would stand twice. */
	readonly written_before: number;
	/** What `yb verify` said last. */
	readonly verified: string;
	/** Empty when every acknowledged record is there, once, as it was answered, and the proof holds. */
	readonly faults: readonly string[];
}

type Victim = 'server' | 'database' | 'both' | 'backend';
const VICTIMS: readonly Victim[] = ['server', 'database', 'both', 'backend'];
const WRITERS = 8;
const BATCH = 20;
/** At each round the kill comes this many answers after the last, so that it falls on another place of a group. */
const ANSWERS = 60;
const SPREAD = 37;
const SETTLE_MS = 10;

interface Sent {
	readonly path: string;
	readonly key: string;
	readonly body: string;
	/** Titles of the records that it makes, or the one whose summary it changes. */
	readonly titles: readonly string[];
	readonly summary: string | null;
	answer: Answered | null;
}

interface Answered {
	readonly id: string;
	readonly version: number;
}

export async function crashBook(times: number, log: (line: string) => void = () => {}): Promise<CrashReport> {
	const folder = await mkdtemp(join(tmpdir(), 'yibenzhang-crash-'));
	await chmod(folder, 0o755);
	const data_dir = join(folder, 'data');
	let server: Program | undefined;
	try {
		const token = await makeBook(data_dir);
		server = await startServer(data_dir, 'no');
		const sent: Sent[] = [];
		let resent = 0;
		let written_before = 0;
		for (let round = 0; round < times; round += 1) {
			const victim = VICTIMS[round % VICTIMS.length] as Victim;
			await writeUntilKilled({ data_dir, server, token, sent, victim, answers: ANSWERS + ((round * SPREAD) % 100) });
			if (victim !== 'backend') {
				await server.ended;
				server = await startServer(data_dir, 'no');
			}
			const open = sent.filter(({ answer }) => answer === null);
			written_before += await countWritten(data_dir, open);
			for (const request of open) {
				request.answer = await sendAgain(server.url, token, request);
			}
			resent += open.length;
			log(`${round + 1}/${times} ${victim}: ${sent.length} requests, ${open.length} sent again`);
		}
		const faults = await faultsIn(data_dir, sent);
		const verified = await verify(data_dir);
		return { crashes: times, acknowledged: sent.length, resent, written_before, verified: verified.last, faults: [...faults, ...verified.faults] };
	} finally {
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** An empty book with one account that may write. @returns its bearer token. */
export async function makeBook(data_dir: string): Promise<string> {
	const store = await openStore({ data_dir, database_url: null }, { share: false, log: () => {} });
	try {
		const started = await startBook({
			database: store.database,
			secret: await readSecret(data_dir),
			digest: 'sha256',
			data_dir,
			sample: false,
			progress: () => {},
		});
		try {
			await makeOffice({ ...started, content, now: () => new Date() }, { name: '试验街道办事处', communities: ['城南社区'], from_on: '2015-01-01' });
			const [made] = await listOffices(started.pool);
			if (made === undefined) {
				throw new Error('the book has no office');
			}
			const book = await started.bookOf(made.id, 0);
			const post = { unit: 'chengnan', role: 'community_worker', from_on: '2020-01-01', until_on: null };
			await inOffice(book.pool, book.office_id, (client) =>
				createAccount(started.auth, client, book.office_id, { id: 'writer', name: '写入者', password_hash: 'none', posts: [post] }),
			);
			return (await createToken(book, { account: 'writer', label: 'crash', by: 'system' })).token;
		} finally {
			await started.close();
		}
	} finally {
		await store.stop();
	}
}

interface Round {
	readonly data_dir: string;
	readonly server: Program;
	readonly token: string;
	readonly sent: Sent[];
	readonly victim: Victim;
	readonly answers: number;
}

/** Eight writers at once; when enough was answered the victim dies, and each writer stops at its first request without an answer. */
async function writeUntilKilled({ data_dir, server, token, sent, victim, answers }: Round): Promise<void> {
	const admin = await openAdmin(data_dir);
	let answered = 0;
	let killed: Promise<void> | undefined;
	const write = async () => {
		let last: Sent | undefined;
		for (;;) {
			const request = nextRequest(sent.length, last);
			sent.push(request);
			request.answer = await sendOnce(server.url, token, request);
			if (request.answer === null) {
				return;
			}
			last = request;
			answered += 1;
			if (answered >= answers) {
				killed ??= freezeUnanswered(server, admin, sent).then(() => kill(victim, data_dir, server, admin));
			}
		}
	};
	try {
		await Promise.all(Array.from({ length: WRITERS }, write));
		if (killed === undefined) {
			throw new Error(`after ${answered} answers the server stopped answering, and nobody had killed anything`);
		}
		await killed;
	} finally {
		await admin.end().catch(() => undefined);
	}
}

/** In turn: new records, a batch of them, and the change of the record made just before. */
function nextRequest(index: number, last: Sent | undefined): Sent {
	const key = `crash-${index}`;
	const values = (title: string) => ({ title, kind: 'volunteer', held_on: '2022-05-06' });
	if (index % 3 === 2 && last?.answer != null && last.titles.length === 1 && last.summary === null) {
		const summary = `改于 ${index}`;
		const body = JSON.stringify({ id: last.answer.id, version: last.answer.version, values: { summary } });
		return { path: '/api/records/activity/actions/amend', key, body, titles: last.titles, summary, answer: null };
	}
	if (index % 10 === 0) {
		const titles = Array.from({ length: BATCH }, (_, at) => `${key} ${at}`);
		const requests = titles.map((title) => ({ register: 'activity', action: 'create', values: values(title) }));
		return { path: '/api/batches', key, body: JSON.stringify({ label: key, requests }), titles, summary: null, answer: null };
	}
	return { path: '/api/records/activity/actions/create', key, body: JSON.stringify({ values: values(key) }), titles: [key], summary: null, answer: null };
}

/** Null when there was no answer, or one that says that nothing was saved. */
async function sendOnce(url: string, token: string, { path, key, body }: Sent): Promise<Answered | null> {
	let response: Response;
	let text: string;
	try {
		const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
		response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
		text = await response.text();
	} catch {
		return null;
	}
	if (response.status >= 500) {
		return null;
	}
	if (!response.ok) {
		throw new Error(`${path} ${key} was refused with ${response.status}: ${text}`);
	}
	const { id, version = 1 } = JSON.parse(text) as { id: string; version?: number };
	return { id, version };
}

/** A database that recovers answers again after a moment. */
async function sendAgain(url: string, token: string, request: Sent): Promise<Answered> {
	for (let tries = 0; tries < 200; tries += 1) {
		const answer = await sendOnce(url, token, request);
		if (answer !== null) {
			return answer;
		}
		await sleep(50);
	}
	throw new Error(`${request.path} ${request.key}: no answer within ten seconds of the restart`);
}

/** The moment that hurts most: requests are written, and their answers have not gone out. The server is left frozen in it. */
async function freezeUnanswered(server: Program, admin: pg.Pool, sent: readonly Sent[]): Promise<void> {
	for (let tries = 0; tries < 500; tries += 1) {
		process.kill(server.pid, 'SIGSTOP');
		// What the server had sent arrives, what the database had begun is done.
		await sleep(SETTLE_MS);
		const { rows } = await admin.query('SELECT count(*)::int AS written FROM book.idempotency_answer');
		if (rows[0].written > sent.filter(({ answer }) => answer !== null).length) {
			return;
		}
		process.kill(server.pid, 'SIGCONT');
		await sleep(tries % 7);
	}
	throw new Error('the server was never caught between writing and answering');
}

async function countWritten(data_dir: string, open: readonly Sent[]): Promise<number> {
	const admin = await openAdmin(data_dir);
	try {
		const { rows } = await admin.query('SELECT count(*)::int AS n FROM book.idempotency_answer WHERE key = ANY($1)', [open.map(({ key }) => key)]);
		return rows[0].n;
	} finally {
		await admin.end();
	}
}

async function kill(victim: Victim, data_dir: string, server: Program, admin: pg.Pool): Promise<void> {
	if (victim === 'backend') {
		const { rows } = await admin.query(
			`SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY state <> 'active' LIMIT 1`,
		);
		process.kill(rows[0].pid, 'SIGKILL');
		process.kill(server.pid, 'SIGCONT');
		return;
	}
	const [postmaster = ''] = readFileSync(join(data_dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
	if (victim !== 'server') {
		process.kill(Number(postmaster), 'SIGKILL');
	}
	process.kill(server.pid, victim === 'database' ? 'SIGCONT' : 'SIGKILL');
}

async function openAdmin(data_dir: string): Promise<pg.Pool> {
	const { database } = await openStore({ data_dir, database_url: null }, { share: true, log: () => {} });
	const pool = new pg.Pool({ ...database, max: 1 });
	pool.on('error', () => {});
	return pool;
}

/** What was acknowledged and is not there, is there twice, or is not as it was answered; and what is there and nobody sent. */
async function faultsIn(data_dir: string, sent: readonly Sent[]): Promise<string[]> {
	const admin = await openAdmin(data_dir);
	try {
		const { rows } = await admin.query('SELECT title, summary, count(*)::int AS count FROM ledger.activity GROUP BY title, summary');
		const found = Map.groupBy(rows, ({ title }) => title as string);
		const wanted = new Map(sent.flatMap(({ titles, summary }) => titles.map((title) => [title, summary] as const)));
		const faults = [...wanted].flatMap(([title, summary]) => {
			const own = found.get(title) ?? [];
			const stands = own.length === 1 && own[0].count === 1 && own[0].summary === summary;
			return stands ? [] : [`${title} should stand once with ${summary}: ${JSON.stringify(own)}`];
		});
		return [...faults, ...[...found.keys()].filter((title) => !wanted.has(title)).map((title) => `nobody sent ${title}`)];
	} finally {
		await admin.end();
	}
}

async function verify(data_dir: string): Promise<{ last: string; faults: string[] }> {
	const yb = spawn(process.execPath, [fileURLToPath(new URL('../server/src/yb.ts', import.meta.url)), 'verify'], {
		env: { ...process.env, DATA_DIR: data_dir, DATABASE_URL: '', SAMPLE: 'no' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [yb.stdout, yb.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	}
	const [code] = await once(yb, 'close');
	const lines = said.trim().split('\n');
	return { last: lines.at(-1) ?? '', faults: code === 0 ? [] : [`yb verify ended with ${code}:\n${lines.filter((line) => !line.endsWith(' ok')).join('\n')}`] };
}

if (import.meta.main) {
	const report = await crashBook(Number(process.argv[2] ?? 50), console.log);
	console.log(
		report.faults.length === 0
			? `${report.crashes} crashes, ${report.acknowledged} requests answered (${report.written_before} written before a crash and answered after it), none lost, none twice; ${report.verified}`
			: report.faults.join('\n'),
	);
	process.exitCode = report.faults.length === 0 ? 0 : 1;
}
