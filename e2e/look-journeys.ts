import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { jumps } from './look.ts';
import { DESKTOP, PHONE, SMALL_PHONE, sideways, type View, violations, type Walk } from './open-walk.ts';
import { type LookedAtPage, openPageOf, PAGES } from './pages.ts';

const ON_A_DESKTOP: View = { language: 'en', oldest: true };
const ON_A_PHONE: View = { size: PHONE, dark: true, oldest: true };
/** At 200 % a window of 1440 pixels has room for 720. */
const AT_TWICE = { width: 720, height: 450 };

/**
 * What holds for each page: axe finds nothing, nothing is wider than the window, nothing jumps, also where the browser knows nothing that came
 * after Chromium 109. Each is looked at once, every second one on a phone in the dark, the others on a desktop in English; all widths in both
 * languages, light and dark, are looked at by `npm run bench -- axe`.
 */
export function lookJourneys(walk: () => Walk): void {
	test.each(PAGES.map((looked, at) => ({ looked, name: looked.name, view: at % 2 === 0 ? ON_A_PHONE : ON_A_DESKTOP })))(
		'$name is free of what axe finds, comes without jumps, and fits every window',
		async ({ looked, view }) => {
			const page = await openAt(walk(), looked, view);
			expect(await page.evaluate(() => ['toSorted' in Array.prototype, 'isWellFormed' in String.prototype, 'Iterator' in window])).toEqual([
				false,
				false,
				false,
			]);
			expect({ moved: await jumpsOf(page, looked), violations: await violations(page) }).toEqual({ moved: [], violations: [] });
			const wide: number[] = [];
			for (const size of [view.size ?? DESKTOP, SMALL_PHONE, AT_TWICE]) {
				await page.setViewportSize(size);
				wide.push(await sideways(page));
			}
			expect(wide).toEqual([0, 0, 0]);
		},
	);

	test('every page prints without what stands around it, as ink on paper', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022', { dark: true });
		await page.locator('.figures-table').first().waitFor();
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await page.locator('html[data-scheme=light]').waitFor();
		const shown = await Promise.all(['.frame', '.line', '.filters', '.figures-table'].map((part) => page.locator(part).first().isVisible()));
		expect(shown).toEqual([false, false, false, true]);
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 37, 48)');
	});

	test('rows stand closer together for whoever wishes it, and stay so', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022');
		const row = page.locator('.figures-table tbody tr').first();
		const height = async () => (await row.boundingBox())?.height ?? 0;
		await row.waitFor();
		const before = await height();
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByText('紧凑').click();
		await expect.poll(height).toBeLessThan(before);
		await page.reload();
		await row.waitFor();
		expect(await height()).toBeLessThan(before);
	});
}

async function openAt(walk: Walk, looked: LookedAtPage, view: View): Promise<Page> {
	const page = await (looked.account === null ? walk.openPage(looked.path, view) : walk.openAs(looked.account ?? 'leader', '/healthz', view));
	await openPageOf(page, looked);
	return page;
}

async function jumpsOf(page: Page, { settles }: LookedAtPage): Promise<string[]> {
	return settles === true ? [] : jumps(page);
}
