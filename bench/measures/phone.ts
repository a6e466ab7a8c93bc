import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../e2e/launch-browser.ts';
import { ROUNDS } from '../limits.ts';
import { type Measure, median, showMs } from '../measure.ts';
import { signedIn } from '../signed-in.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ACCOUNT = 'chengnan_worker';
const MOST_KB = 250;
const USABLE_MS = 3500;
/** 1.6 Mbit/s with 150 ms there and back, on a processor a quarter as fast. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: (1.6 * 1e6) / 8, uploadThroughput: (0.75 * 1e6) / 8 };
const SLOWER = 4;

export const phone: Measure = {
	name: 'phone',
	about: 'the entry at /note: its weight, and when one can type on a slow phone with a slow line',
	async run(place) {
		await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'], { cwd: ROOT });
		// It reads the page when it starts.
		await place.stopServer();
		const { url } = await place.server();
		const browser = await launchBrowser();
		try {
			const first: number[] = [];
			for (let round = 0; round < ROUNDS; round += 1) {
				const context = await signedIn(browser, url, ACCOUNT, { viewport: { width: 390, height: 844 } });
				first.push(await firstVisit(context));
				await context.close();
			}
			const kb = (await weight()) / 1000;
			return [
				line(`what the entry loads, compressed (brotli)`, `${kb.toFixed(1)} kB`, `≤ ${MOST_KB} kB`, kb <= MOST_KB),
				line(`first visit until one can type, ${SLOWER}× slower, 1.6 Mbit/s`, showMs(median(first)), `≤ ${showMs(USABLE_MS)}`, median(first) <= USABLE_MS),
			];
		} finally {
			await browser.close();
		}
	},
};

function line(what: string, product: string, budget: string, met: boolean) {
	return { what, product, floor: '', ratio: '', budget, met };
}

/** Scripts and styles that the page names, as a phone takes them. */
async function weight(): Promise<number> {
	const folder = join(ROOT, 'web/dist');
	const html = await readFile(join(folder, 'note.html'), 'utf8');
	const names = [...html.matchAll(/\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
	const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, `${name}.br`))).size));
	return sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html));
}

/** Milliseconds from asking for the page until the box for the sentence is there. */
async function firstVisit(context: BrowserContext): Promise<number> {
	const page = await context.newPage();
	const tools = await context.newCDPSession(page);
	await tools.send('Network.enable');
	await tools.send('Network.emulateNetworkConditions', SLOW_LINE);
	await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await Promise.all([page.goto('/note'), page.locator('#note-said').waitFor({ timeout: 60_000 })]);
	const ms = await page.evaluate(() => performance.now());
	await page.close();
	return ms;
}
