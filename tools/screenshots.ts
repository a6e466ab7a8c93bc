/** `npm run screenshots [-- name …]`: looks at every page with the sample year and keeps what is seen in `docs/screens`. Needs a Chinese font on this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../e2e/launch-browser.ts';
import { type LookedAtPage, openPageOf, PAGES } from '../e2e/pages.ts';

interface Look {
	/** Stands at the end of the picture's name; empty for the plain one. */
	readonly name: string;
	readonly language: 'zh' | 'en';
	readonly dark: boolean;
	readonly dense: boolean;
	/** Which pages are seen like that; absent: all. */
	readonly of?: readonly string[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs/screens');
const QUALITY = 78;
const FOLLOWED_MS = 1500;
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const LOOKS: readonly Look[] = [
	{ name: '', language: 'zh', dark: false, dense: false },
	{ name: '-en', language: 'en', dark: false, dense: false, of: ['workbench', 'records', 'desk', 'record', 'form', 'figure', 'search'] },
	{ name: '-dark', language: 'zh', dark: true, dense: false, of: ['workbench', 'desk', 'record', 'figure', 'report', 'draft'] },
	{ name: '-dense', language: 'zh', dark: false, dense: true, of: ['records', 'desk'] },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PAGES.some((page) => page.name === name));
if (unknown.length > 0) {
	console.error(`There is no page ${unknown.join(', ')}; there are: ${PAGES.map(({ name }) => name).join(', ')}`);
	process.exit(2);
}
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
	mkdirSync(FOLDER, { recursive: true });
	for (const page of PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
		for (const look of LOOKS.filter(({ of }) => of === undefined || of.includes(page.name))) {
			await take(browser, page, look);
		}
	}
	await browser.close();
} finally {
	server.kill('SIGTERM');
	await once(server, 'exit');
	rmSync(data, { recursive: true });
}

async function take(browser: Browser, looked: LookedAtPage, { name, language, dark, dense }: Look): Promise<void> {
	for (const [size, viewport] of Object.entries(SIZES)) {
		const kept = [
			{ name: 'yibenzhang.language', value: language },
			{ name: 'yibenzhang.density', value: dense ? 'dense' : 'comfortable' },
		];
		const context = await browser.newContext({
			baseURL: url,
			viewport,
			colorScheme: dark ? 'dark' : 'light',
			reducedMotion: 'reduce',
			storageState: { cookies: [], origins: [{ origin: url, localStorage: kept }] },
		});
		const reader = looked.account === undefined ? 'leader' : looked.account;
		if (reader !== null) {
			const signedIn = await context.request.post('/api/session', { data: { username: reader, password: SAMPLE_PASSWORD }, headers: { origin: url } });
			if (!signedIn.ok()) {
				throw new Error(`${reader} cannot sign in: ${await signedIn.text()}`);
			}
		}
		const page = await context.newPage();
		await openPageOf(page, looked);
		// What scrolls to its place does so in the next frame; what holds charts draws them in its own time.
		await (looked.follows === true ? wait(FOLLOWED_MS) : page.waitForLoadState('networkidle'));
		await wait(300);
		const file = `${looked.name}${name}-${size}.webp`;
		await sharp(await page.screenshot())
			.webp({ quality: QUALITY, effort: 6 })
			.toFile(join(FOLDER, file));
		console.log(`docs/screens/${file}`);
		await context.close();
	}
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
