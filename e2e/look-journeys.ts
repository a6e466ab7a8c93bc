import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { jumps } from './look.ts';
import { FAULTLESS, lookAt, PHONE, SMALL_PHONE, sideways, type View, violations, type Walk } from './open-walk.ts';
import { type LookedAtPage, openPageOf, PAGES } from './pages.ts';

/** What holds for each page: axe finds nothing, in light and in dark; nothing is wider than the window; nothing jumps. In all widths and languages: `bench/`. */
export function lookJourneys(walk: () => Walk): void {
	test.each(PAGES)('$name is free of what axe finds, in light and in dark, and comes without jumps', async (looked) => {
		const page = await openAt(walk(), looked);
		const moved = looked.settles === true ? [] : await jumps(page);
		expect({ ...(await lookAt(page)), moved }).toEqual({ ...FAULTLESS, moved: [] });
	});

	test.each(PAGES)('$name fits a phone, and axe finds nothing there', async (looked) => {
		const page = await openAt(walk(), looked, { size: PHONE });
		const found = { moved: looked.settles === true ? [] : await jumps(page), violations: await violations(page), wide: await sideways(page) };
		await page.setViewportSize(SMALL_PHONE);
		expect({ ...found, small: await sideways(page) }).toEqual({ moved: [], violations: [], wide: 0, small: 0 });
	});

	test.each(PAGES)('$name runs where the browser knows nothing that came after Chromium 109, also twice as large', async (looked) => {
		// At 200 % a window of 1440 pixels has room for 720.
		const page = await openAt(walk(), looked, { size: { width: 720, height: 450 }, oldest: true });
		expect(await page.evaluate(() => ['toSorted' in Array.prototype, 'isWellFormed' in String.prototype, 'Iterator' in window])).toEqual([false, false, false]);
		expect(await sideways(page)).toBe(0);
	});

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

async function openAt(walk: Walk, looked: LookedAtPage, view: View = {}): Promise<Page> {
	const page = await (looked.account === null ? walk.openPage(looked.path, view) : walk.openAs(looked.account ?? 'leader', '/healthz', view));
	await openPageOf(page, looked);
	return page;
}
