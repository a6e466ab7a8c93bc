/** The one harness: the application over HTTP with the sample year, each test file on a clone of one filled database. */
import { fileURLToPath } from 'node:url';
import { SAMPLE_PASSWORD, sampleAccounts } from '@yibenzhang/office';
import pg from 'pg';
import { buildApp } from '../src/app.ts';
import type { Book } from '../src/book.ts';
import { createToken } from '../src/identity/accounts.ts';
import type { Auth } from '../src/identity/auth.ts';
import { type Started, startBook } from '../src/start-book.ts';
import { createTestDatabase, dropTestDatabase, ensureTemplate } from './postgres.ts';

const TEMPLATE = 'yb_sample_year';
/** Answers are read freely in tests: their shape is what the tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Answer = any;

const SECRET = 'a secret that is long enough for tests';

export interface TestServer {
	readonly app: Awaited<ReturnType<typeof buildApp>>;
	readonly auth: Auth;
	readonly url: string;
	readonly book: Book;
	readonly admin: pg.Pool;
	readonly accounts: readonly { readonly username: string; readonly password: string }[];
	/** Asks as that account; answers status and body. */
	ask(
		account: string,
		method: 'GET' | 'POST' | 'DELETE',
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<{ status: number; body: Answer }>;
	close(): Promise<void>;
}

export async function startTestServer(name: string): Promise<TestServer> {
	await ensureTemplate(TEMPLATE, async (config) => {
		const started = await open(config as pg.PoolConfig);
		await started.close();
	});
	const config = (await createTestDatabase(name, TEMPLATE)) as pg.PoolConfig;
	const started = await open(config);
	const [book] = started.books.values();
	if (book === undefined) {
		throw new Error('harness: the sample made no office');
	}
	const page = fileURLToPath(new URL('../../web/dist', import.meta.url));
	const app = await buildApp({ opened: () => started, page, log_level: 'silent', trust_proxy: false, now: () => new Date() });
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	const admin = new pg.Pool({ ...config, max: 2 });
	const tokens = new Map<string, string>();
	return {
		app,
		auth: started.auth,
		url,
		book,
		admin,
		accounts: sampleAccounts.map(({ id }) => ({ username: id, password: SAMPLE_PASSWORD })),
		ask: async (account, method, path, body, headers = {}) => {
			const token = tokens.get(account) ?? (await createToken(started.auth, book.pool, account));
			tokens.set(account, token);
			const response = await fetch(`${url}${path}`, {
				method,
				headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
				...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
			});
			const text = await response.text();
			return { status: response.status, body: text === '' ? null : JSON.parse(text) };
		},
		close: async () => {
			await app.close();
			await admin.end();
			await started.close();
			await dropTestDatabase(name);
		},
	};
}

function open(database: pg.PoolConfig): Promise<Started> {
	return startBook({ database, secret: SECRET, digest: 'sha256', sample: true, progress: () => {} });
}
