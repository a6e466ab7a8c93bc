/** What holds for every page, asked of one that is open: what axe finds, whether it is wider than its window, whether it jumped while it came. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, by rule and place; with `colours`, by those of its rules alone that ask how something is coloured. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
	await stillness(page);
	await page.evaluate(`window.axe === undefined && (() => { ${AXE} })()`);
	return page.evaluate(async (only) => {
		interface Axe {
			run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
		}
		const { violations: found } = await (window as unknown as { axe: Axe }).axe.run(document, {
			resultTypes: ['violations'],
			...(only === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
		});
		return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	}, rules);
}

/** Colours on their way from one to the other are nobody's to read. */
async function stillness(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await new Promise(requestAnimationFrame);
		const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
		await Promise.allSettled(passing.map(({ finished }) => finished));
	});
}

/** What {@link lookAt} finds where nothing is wrong. */
export const FAULTLESS = { light: [], dark: [], wide: 0 };

/** As the page stands: what axe finds in light, and in dark, where only colours differ; and whether it is wider than its window. */
export async function lookAt(page: Page): Promise<{ light: string[]; dark: string[]; wide: number }> {
	const light = await violations(page);
	const dark = await inTheDark(page, () => violations(page, 'colours'));
	return { light, dark, wide: await sideways(page) };
}

/** Looks while the system wishes for dark. */
export async function inTheDark<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.locator('html[data-scheme=dark]').waitFor();
	const seen = await look();
	await page.emulateMedia({ colorScheme: 'light' });
	await page.locator('html[data-scheme=light]').waitFor();
	return seen;
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** How far what stood on the page has moved while it came (cumulative layout shift, in hundredths), and what moved. */
export function jumps(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				interface Shift extends PerformanceEntry {
					readonly value: number;
					readonly hadRecentInput: boolean;
					readonly sources: readonly { readonly node: Node | null }[];
				}
				const observer = new PerformanceObserver((list) => {
					observer.disconnect();
					const shifts = (list.getEntries() as Shift[]).filter(({ value, hadRecentInput }) => !hadRecentInput && value >= 0.01);
					resolve(
						shifts.map(({ value, sources }) => {
							const moved = sources.map(({ node }) => (node instanceof Element ? node.className || node.tagName : node?.nodeName));
							return `${Math.round(value * 100)}: ${moved.join(', ')}`;
						}),
					);
				});
				observer.observe({ type: 'layout-shift', buffered: true });
				// Without any shift the observer is told nothing.
				setTimeout(() => resolve([]), 200);
			}),
	);
}
