import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, SMALL_PHONE, sideways, type View, violations, type Walk } from './open-walk.ts';

/** Every page with what must be there before it is looked at. */
const PAGES: readonly (readonly [name: string, path: string, there: string])[] = [
	['the report', '/report?period=2022', '.report a.opens'],
	['a number', '/report?period=2022&figure=legal_adviser_lectures', '.evidence-rows a'],
	['the figures', '/figures?period=2022&compare=year', '.figures-table'],
	['the registers', '/records', '.registers-list a'],
	['a list of records', '/records/petition', '.records-table, .desk-text'],
	['a record', '/records/activity/:activity', '.versions li'],
	['a record with masks', '/records/patient/:patient', '.versions li'],
	['the own account', '/account', '.account-rows li'],
];

/** What holds for each page: axe finds nothing, in light and in dark; nothing is wider than the window. */
export function lookJourneys(walk: () => Walk): void {
	test.each(PAGES)('%s is free of what axe finds, in light and in dark', async (_, path, there) => {
		const page = await openAt(walk(), path, there);
		const light = await violations(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('html[data-scheme=dark]').waitFor();
		expect({ light, dark: await violations(page) }).toEqual({ light: [], dark: [] });
	});

	test.each(PAGES)('%s fits a phone, and axe finds nothing there', async (_, path, there) => {
		const page = await openAt(walk(), path, there, { size: PHONE });
		const found = { violations: await violations(page), wide: await sideways(page) };
		await page.setViewportSize(SMALL_PHONE);
		expect({ ...found, small: await sideways(page) }).toEqual({ violations: [], wide: 0, small: 0 });
	});

	test.each(PAGES)('%s runs where the browser knows nothing that came after Chromium 109', async (_, path, there) => {
		const page = await openAt(walk(), path, there, { size: PHONE, oldest: true });
		expect(await page.evaluate(() => ['toSorted' in Array.prototype, 'isWellFormed' in String.prototype, 'Iterator' in window])).toEqual([false, false, false]);
	});

	test('the way in is free of what axe finds, in light and in dark', async () => {
		const page = await walk().openPage('/sign-in', { size: SMALL_PHONE });
		await page.locator('button[type=submit]').waitFor();
		const light = await violations(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('html[data-scheme=dark]').waitFor();
		expect({ light, dark: await violations(page), wide: await sideways(page) }).toEqual({ light: [], dark: [], wide: 0 });
	});
}

async function openAt(walk: Walk, path: string, there: string, view: View = {}): Promise<Page> {
	const { rows } = await walk.server.admin.query(
		`SELECT (SELECT id FROM ledger.activity WHERE version = 2 ORDER BY id LIMIT 1) AS activity, (SELECT id FROM ledger.patient ORDER BY id LIMIT 1) AS patient`,
	);
	const address = path.replace(/:(\w+)/, (_, register: string) => rows[0][register]);
	const page = await walk.openAs('leader', address, view);
	await page.locator(there).first().waitFor();
	return page;
}
