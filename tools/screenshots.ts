/** `npm run screenshots`: looks at the page with the sample year and keeps what is seen in `docs/screenshots`. Needs a Chinese font on this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/launch-browser.ts';

interface Shot {
	readonly name: string;
	readonly path: string;
	/** What must be there before the picture is taken. */
	readonly there: string;
	readonly dark?: boolean;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READER = 'leader';
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
const SHOTS: readonly Shot[] = [
	{ name: 'report', path: '/report?period=2022', there: '.report .opens' },
	{ name: 'panel', path: '/report?period=2022&figure=legal_adviser_lectures', there: '.evidence-rows a' },
	{ name: 'figures-dark', path: '/figures?period=2022&figure=legal_adviser_lectures', there: '.evidence-rows a', dark: true },
	{ name: 'figures', path: '/figures?period=2022', there: '.figures-table' },
	{ name: 'record', path: '/records/petition/latest', there: '.versions li' },
];

const data = mkdtempSync(join(tmpdir(), 'yibenzhang-screenshots-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['server/dist/main.js'], {
	cwd: ROOT,
	env: { ...process.env, DATA_DIR: data, PORT: String(port), DATABASE_URL: '' },
	stdio: ['ignore', 'inherit', 'inherit'],
});
try {
	await ready();
	const browser = await launchBrowser();
	await takeAll(browser);
	await browser.close();
} finally {
	server.kill('SIGTERM');
	await once(server, 'exit');
	rmSync(data, { recursive: true });
}

async function takeAll(browser: Browser): Promise<void> {
	const folder = join(ROOT, 'docs/screenshots');
	mkdirSync(folder, { recursive: true });
	for (const [size, viewport] of Object.entries(SIZES)) {
		for (const { name, path, there, dark = false } of SHOTS) {
			const context = await browser.newContext({ baseURL: url, viewport, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
			const signedIn = await context.request.post('/api/session', { data: { username: READER, password: SAMPLE_PASSWORD }, headers: { origin: url } });
			if (!signedIn.ok()) {
				throw new Error(`${READER} cannot sign in: ${await signedIn.text()}`);
			}
			const page = await context.newPage();
			await page.goto(await addressOf(page, path));
			await page.locator(there).first().waitFor();
			// What scrolls to its place does so in the next frame.
			await wait(300);
			await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
			console.log(`docs/screenshots/${name}-${size}.png`);
			await context.close();
		}
	}
}

/** `/records/REGISTER/latest`: the latest record of that register. */
async function addressOf(page: Page, path: string): Promise<string> {
	const register = /^\/records\/(\w+)\/latest$/.exec(path)?.[1];
	if (register === undefined) {
		return path;
	}
	const answer = await page.request.get(`/api/records/${register}?limit=1&filter=${encodeURIComponent('{"field":"state","op":"is","value":"closed"}')}`);
	return path.replace('latest', (await answer.json()).records[0].id);
}

async function ready(): Promise<void> {
	for (;;) {
		if (server.exitCode !== null) {
			throw new Error('the server ended before it was ready; its words stand above');
		}
		const status = await fetch(`${url}/healthz`).then(
			({ status: code }) => code,
			() => 0,
		);
		if (status === 200) {
			return;
		}
		await wait(250);
	}
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	return typeof address === 'object' && address !== null ? address.port : 0;
}
