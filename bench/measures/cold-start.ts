/** The phone's entry from the browser's cache, with no line at all. */
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../e2e/launch-browser.ts';
import { ROUNDS } from '../limits.ts';
import { type Measure, median, showMs } from '../measure.ts';
import { signedIn } from '../signed-in.ts';

const ACCOUNT = 'chengnan_worker';
const BUDGET_MS = 1000;
/** Where one writes; it stands there once it is known who works here. */
const USABLE = 'main textarea';

export const coldStart: Measure = {
	name: 'cold-start',
	about: 'the phone’s entry from the cache without a line, until one can write',
	async run(place) {
		const { url } = await place.server();
		const browser = await launchBrowser();
		try {
			const context = await signedIn(browser, url, ACCOUNT, { viewport: { width: 390, height: 844 } });
			await open(context);
			await context.setOffline(true);
			const found: number[] = [];
			for (let round = 0; round < ROUNDS; round += 1) {
				found.push(await open(context));
			}
			return [
				{
					what: `phone’s entry, from the cache without a line (slowest of ${ROUNDS} ${showMs(Math.max(...found))})`,
					product: showMs(median(found)),
					floor: '',
					ratio: '',
					budget: `< ${BUDGET_MS} ms`,
					met: median(found) < BUDGET_MS,
				},
			];
		} finally {
			await browser.close();
		}
	},
};

/** Milliseconds from the address until one can write. */
async function open(context: BrowserContext): Promise<number> {
	const page = await context.newPage();
	const from = performance.now();
	await page.goto('/note', { waitUntil: 'commit' });
	await page.locator(USABLE).waitFor();
	const ms = performance.now() - from;
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.close();
	return ms;
}
