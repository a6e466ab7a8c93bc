/** The desk in the real browser, on the page as it is built, with a hundred thousand records in the register. */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/launch-browser.ts';
import { FREQUENT_WORD } from '../activities.ts';
import { ROUNDS, ROWS } from '../limits.ts';
import { type Line, type Measure, median, showMs } from '../measure.ts';
import { loadActivities } from '../million.ts';
import type { Place } from '../place.ts';
import { signedIn } from '../signed-in.ts';

/** Sees every activity; who may write in them sees those of one community. */
const READER = 'publicity_clerk';
const WRITER = 'chengnan_worker';
/** A tenth of a million lies in each year. */
const DESK = ROWS > 200_000 ? '/records/activity?days=2022' : '/records/activity';
const TITLE = 'revogr-data[col-type=colPinStart][type=rgRow] .desk-text';
/** More than the rows with which a list begins. */
const FIRST_ROWS = 200;
const KEYS = '宣传活动于今日在广场开展abcdefghij';

export const desk: Measure = {
	name: 'desk',
	about: 'a register’s desk in the browser, 100,000 records: open, filter, key, scroll',
	async run(place) {
		await loadActivities(place);
		const page = await openPage(place, READER);
		const writer = await openPage(place, WRITER);
		try {
			const opened = await repeat(() => open(page));
			const filtered = await repeat(() => filter(page));
			const whole = await repeat(() => openWhole(page));
			const rows = await page.locator('revo-grid').getAttribute('aria-rowcount');
			await open(writer);
			const keys = await echo(writer);
			const scrolled = await scroll(page);
			return [
				line('desk opens: the first rows stand', median(opened), 1000),
				{ what: `the whole list stands, ${rows} rows`, product: showMs(median(whole)), floor: '', ratio: '', budget: 'told', met: null },
				line('a filter answers', median(filtered), 300),
				line(`a key in a cell echoes, slowest of ${keys.length} (median ${showMs(median(keys))})`, Math.max(...keys), 50),
				line('longest task while scrolling, to the end and back', scrolled, 100),
			];
		} finally {
			await page.context().browser()?.close();
			await writer.context().browser()?.close();
		}
	},
};

function line(what: string, ms: number, budget: number): Line {
	return { what, product: ms === 0 ? 'none over 50 ms' : showMs(ms), floor: '', ratio: '', budget: `< ${budget} ms`, met: ms < budget };
}

async function repeat(work: () => Promise<number>): Promise<number[]> {
	const found: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		found.push(await work());
	}
	return found;
}

async function openPage(place: Place, username: string): Promise<Page> {
	const { url } = await place.server();
	const browser = await launchBrowser();
	const context = await signedIn(browser, url, username, { viewport: { width: 1440, height: 900 } });
	await context.addInitScript(noticeFirstRow, TITLE);
	return context.newPage();
}

/** From the address to the frame with the first row with words in it, the whole page loaded anew; by the page's own clock, which does not count the one who measures. */
async function open(page: Page): Promise<number> {
	await page.goto(DESK, { waitUntil: 'commit' });
	await page.locator(TITLE).first().waitFor();
	const stood = await page.waitForFunction(() => (window as unknown as { stood?: number }).stood);
	return Number(await stood.jsonValue());
}

/** In every page, before its own scripts. */
function noticeFirstRow(title: string): void {
	const look = () => {
		if (document.querySelector(title) === null) {
			requestAnimationFrame(look);
		} else {
			requestAnimationFrame(() => setTimeout(() => Object.assign(window, { stood: performance.now() })));
		}
	};
	requestAnimationFrame(look);
}

/** From the address until one can scroll to the last row. */
async function openWhole(page: Page): Promise<number> {
	const from = performance.now();
	await open(page);
	await page.waitForFunction((some) => Number(document.querySelector('revo-grid')?.getAttribute('aria-rowcount')) > some, FIRST_ROWS);
	return performance.now() - from;
}

/** From the last key of a word to look for until the list that it picks stands there, without the pause in which one may type on. */
async function filter(page: Page): Promise<number> {
	await open(page);
	return page.evaluate(
		async ([title, word]) => {
			const first = () => document.querySelector(title)?.textContent ?? '';
			const address = new URL(location.href);
			const condition = { field: 'title', op: 'contains', value: word };
			address.searchParams.set('filter', JSON.stringify(condition));
			const from = performance.now();
			history.pushState({}, '', address);
			dispatchEvent(new PopStateEvent('popstate'));
			while (!(first().includes(word) && document.querySelector('.desk-list[aria-busy="false"]') !== null && document.querySelector('.desk-chip') !== null)) {
				await new Promise(requestAnimationFrame);
			}
			return performance.now() - from;
		},
		[TITLE, FREQUENT_WORD] as const,
	);
}

/** From the key to the frame in which its letter stands. */
async function echo(page: Page): Promise<number[]> {
	await page.locator(TITLE).nth(3).click();
	await page.keyboard.press('F2');
	await page.locator('.cell-input').waitFor();
	await page.evaluate(() => {
		const times: number[] = [];
		Object.assign(window, { echoed: times });
		document.addEventListener('beforeinput', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))), true);
	});
	for (const letter of KEYS) {
		await page.keyboard.insertText(letter);
		await page.waitForTimeout(40);
	}
	const times = await page.evaluate(() => (window as unknown as { echoed: number[] }).echoed);
	await page.keyboard.press('Escape');
	return times;
}

/** The longest task of the page while the wheel turns and the bar is dragged to the end and back; 0 where none is worth a name. */
async function scroll(page: Page): Promise<number> {
	await page.evaluate(() => {
		const tasks: number[] = [];
		Object.assign(window, { tasks });
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
	});
	await page.mouse.move(700, 500);
	for (let turn = 0; turn < 100; turn++) {
		await page.mouse.wheel(0, 300);
		await page.waitForTimeout(16);
	}
	for (const part of [0.25, 0.5, 0.9, 1, 0.3, 0]) {
		await page.evaluate((to) => {
			const body = document.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
			body?.scrollTo({ top: (body.scrollHeight - body.clientHeight) * to });
		}, part);
		await page.waitForTimeout(400);
	}
	return Math.max(0, ...(await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)));
}
