/** One server on the sample year, one real browser, the page built as it stands: what every journey of this folder walks on. */
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, Cookie, Page } from 'playwright-core';
import { inject } from 'vitest';
import { startTestServer, type TestServer } from '../server/test/harness.ts';
import { oneAtATime } from '../server/test/postgres.ts';
import { forgetNewer } from './forget-newer.ts';
import { launchBrowser } from './launch-browser.ts';

export { FAULTLESS, lookAt, sideways, violations } from './look.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 360, height: 740 };

export interface View {
	readonly size?: { readonly width: number; readonly height: number };
	readonly dark?: boolean;
	readonly language?: 'zh' | 'en';
	/** As in the oldest browser that the page runs in. */
	readonly oldest?: boolean;
}

export interface Walk {
	readonly server: TestServer;
	/** What the browsers complained about: broken scripts, what the policy of the page refused. */
	readonly faults: string[];
	/** A page of nobody, in a browser without memory. */
	openPage(path: string, view?: View): Promise<Page>;
	/** A page of somebody who has signed in before. */
	openAs(account: string, path: string, view?: View): Promise<Page>;
	/** Closes the pages that are open; between tests. */
	closePages(): Promise<void>;
	close(): Promise<void>;
}

type Cookies = Cookie[];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function openWalk(name: string): Promise<Walk> {
	const [server, browser] = await Promise.all([startTestServer(name, { page: builtPage() }), launchBrowser()]);
	const faults: string[] = [];
	const contexts = new Set<BrowserContext>();
	const sessions = new Map<string, Cookies>();

	async function newContext({ size = DESKTOP, dark = false, language = 'zh', oldest = false }: View, cookies: Cookies = []) {
		const context = await browser.newContext({
			viewport: size,
			colorScheme: dark ? 'dark' : 'light',
			reducedMotion: 'reduce',
			baseURL: server.url,
			storageState: { cookies, origins: [{ origin: server.url, localStorage: [{ name: 'yibenzhang.language', value: language }] }] },
		});
		context.on('weberror', (error) => faults.push(error.error().message));
		context.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) {
				faults.push(message.text());
			}
		});
		if (oldest) {
			await context.addInitScript(forgetNewer);
		}
		contexts.add(context);
		return context;
	}

	async function sessionOf(account: string) {
		const context = await browser.newContext();
		const password = server.accounts.find(({ username }) => username === account)?.password;
		const answer = await context.request.post(`${server.url}/api/session`, { data: { username: account, password }, headers: { origin: server.url } });
		if (!answer.ok()) {
			throw new Error(`${account} cannot sign in: ${answer.status()} ${await answer.text()}`);
		}
		const cookies = await context.cookies();
		await context.close();
		return cookies;
	}

	/** A journey may have signed somebody out whom the next one lets in. */
	async function stands(cookies: Cookies): Promise<boolean> {
		const cookie = cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
		return (await fetch(`${server.url}/api/session`, { headers: { cookie } })).ok;
	}

	async function open(context: BrowserContext, path: string): Promise<Page> {
		const opened = await context.newPage();
		await opened.goto(path);
		return opened;
	}

	return {
		server,
		faults,
		openPage: async (path, view = {}) => open(await newContext(view), path),
		openAs: async (account, path, view = {}) => {
			const before = sessions.get(account);
			const session = before !== undefined && (await stands(before)) ? before : await sessionOf(account);
			sessions.set(account, session);
			return open(await newContext(view, session), path);
		},
		closePages: async () => {
			await Promise.all([...contexts].map((context) => context.close()));
			contexts.clear();
		},
		close: async () => {
			await browser.close();
			await server.close();
		},
	};
}

/** Types user name and password as a person does. */
export async function typeSignIn(page: Pick<Page, 'locator'>, username: string, password: string): Promise<void> {
	await page.locator('input[autocomplete=username]').fill(username);
	await page.locator('input[autocomplete=current-password]').fill(password);
	await page.locator('button[type=submit]').click();
}

/** Built once per run, by the walk that comes first, and as for an office, whatever the tests run as. */
async function builtPage(): Promise<string> {
	const folder = inject('pageFolder');
	await oneAtATime('page', async () => {
		if (existsSync(join(folder, '.built'))) return;
		const args = ['node_modules/vite/bin/vite.js', 'build', 'web', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
		await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { NODE_ENV: 'production' } });
		writeFileSync(join(folder, '.built'), '');
	});
	return folder;
}
