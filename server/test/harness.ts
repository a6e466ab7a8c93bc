/** The one harness: the application over HTTP with the sample year, each test file on a clone of one filled database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE_PASSWORD, sampleAccounts } from '@yibenzhang/office';
import pg from 'pg';
import { buildApp } from '../src/app.ts';
import type { Book } from '../src/book.ts';
import { findAccount } from '../src/identity/accounts.ts';
import { createToken } from '../src/identity/tokens.ts';
import { type Started, startBook } from '../src/start-book.ts';
import { createTestDatabase, dropTestDatabase, ensureTemplate } from './postgres.ts';

const TEMPLATE = 'yb_sample_year';
/** Answers are read freely in tests: their shape is what the tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Answer = any;

const BUILT_PAGE = fileURLToPath(new URL('../../web/dist', import.meta.url));
const SECRET = 'a secret that is long enough for tests';

export interface TestServer {
	readonly app: Awaited<ReturnType<typeof buildApp>>;
	readonly url: string;
	/** The sample's office. */
	readonly book: Book;
	readonly started: Started;
	readonly admin: pg.Pool;
	readonly accounts: readonly { readonly username: string; readonly password: string }[];
	/** Asks as that account, by a bearer token; answers status and body. */
	ask(account: string, method: Method, path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; body: Answer }>;
	/** A bearer token of a sample account. */
	tokenOf(account: string): string;
	/** Signs in as the page does; asks by the session's cookie. */
	signIn(username: string, password?: string, code?: string): Promise<TestSession>;
	/** What another process changed is seen at once, not only after the moment for which look-ups are believed. */
	forget(): void;
	close(): Promise<void>;
}

export interface TestSession {
	readonly status: number;
	readonly body: Answer;
	/** As it stands now: some answers set a new one. */
	cookie(): string;
	ask(method: Method, path: string, body?: unknown): Promise<{ status: number; body: Answer }>;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** @param page the folder of the built page, when a test looks at it; it may still be on its way. */
export async function startTestServer(name: string, { page = BUILT_PAGE }: { page?: string | Promise<string> } = {}): Promise<TestServer> {
	const data_dir = mkdtempSync(join(tmpdir(), 'yibenzhang-files-'));
	await ensureTemplate(TEMPLATE, async (config) => {
		const started = await open(config as pg.PoolConfig, data_dir);
		await started.close();
	});
	const config = (await createTestDatabase(name, TEMPLATE)) as pg.PoolConfig;
	const started = await open(config, data_dir);
	const [book] = started.books.values();
	if (book === undefined) {
		throw new Error('harness: the sample made no office');
	}
	let ahead = 0;
	const now = () => new Date(Date.now() + ahead);
	// What is answered as a fault of ours is said in the run's output: nobody meets it twice.
	const app = await buildApp({ opened: () => started, page: await page, log_level: 'error', trust_proxy: false, attachment_bytes: 2 * 1024 * 1024, now });
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	const admin = new pg.Pool({ ...config, max: 2 });
	// Made beforehand: asking shall write nothing of its own.
	const tokens = new Map<string, string>();
	for (const { id } of sampleAccounts) {
		tokens.set(id, await tokenOf(started, id));
	}
	return {
		app,
		url,
		book,
		started,
		admin,
		accounts: sampleAccounts.map(({ id }) => ({ username: id, password: SAMPLE_PASSWORD })),
		ask: async (account, method, path, body, headers = {}) => {
			const token = tokens.get(account) ?? (await tokenOf(started, account));
			tokens.set(account, token);
			const { status, body: answer } = await send(url, { method, path, body, headers: { authorization: `Bearer ${token}`, ...headers } });
			return { status, body: answer };
		},
		tokenOf: (account) => tokens.get(account) ?? '',
		signIn: async (username, password = SAMPLE_PASSWORD, code) => {
			const signedIn = await send(url, {
				method: 'POST',
				path: '/api/session',
				body: { username, password, ...(code === undefined ? {} : { code }) },
				headers: {},
			});
			let { cookie } = signedIn;
			return {
				status: signedIn.status,
				body: signedIn.body,
				cookie: () => cookie,
				ask: async (method, path, body) => {
					const answer = await send(url, { method, path, body, headers: { cookie } });
					cookie = answer.cookie === '' ? cookie : answer.cookie;
					return { status: answer.status, body: answer.body };
				},
			};
		},
		forget: () => {
			ahead += 5000;
		},
		close: async () => {
			await app.close();
			await admin.end();
			await started.close();
			rmSync(data_dir, { recursive: true });
			await dropTestDatabase(name);
		},
	};
}

interface Sending {
	readonly method: Method;
	readonly path: string;
	readonly body: unknown;
	readonly headers: Record<string, string>;
}

async function send(url: string, { method, path, body, headers }: Sending): Promise<{ status: number; body: Answer; cookie: string }> {
	const response = await fetch(`${url}${path}`, {
		method,
		headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
		...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
	});
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json') === true;
	const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
	return { status: response.status, body: text === '' ? null : isJson ? JSON.parse(text) : text, cookie: cookies.join('; ') };
}

async function tokenOf(started: Started, id: string): Promise<string> {
	const account = await findAccount(started.pool, { id });
	if (account === undefined) {
		throw new Error(`harness: no account ${id}`);
	}
	const book = await started.bookOf(account.office_id, account.office_revision);
	return (await createToken(book, { account: id, label: 'test', by: 'system' })).token;
}

function open(database: pg.PoolConfig, data_dir: string): Promise<Started> {
	return startBook({ database, secret: SECRET, digest: 'sha256', data_dir, sample: true, progress: () => {} });
}
