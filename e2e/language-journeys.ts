import { expect, test } from 'vitest';
import type { Walk } from './open-walk.ts';

const HAN = /\p{Script=Han}/u;

export function languageJourneys(walk: () => Walk): void {
	test('the page turns to English at one press and stays so', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: 'English' }).click();
		await page.getByRole('link', { name: 'Figures' }).click();
		await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
		await page.reload();
		await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
	});

	test('in English only names and the report’s own text stay Chinese', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022&figure=hotline_cases', { language: 'en' });
		await page.locator('.evidence-rows a').first().waitFor();
		const left = await page.evaluate(() => {
			// Titles of records, said lists of names, the account's name, who gave a figure, figures called after a project: data, not words of the page.
			const names = '.evidence-rows, .given-mark, .figures-said, .account-button, .figure-said, tr:has(a[href*="=project_a_"]), tr:has(a[href*="=project_b_"])';
			for (const name of document.querySelectorAll(names)) {
				name.remove();
			}
			return document.body.innerText.split('\n');
		});
		expect(left.filter((line) => HAN.test(line))).toEqual([]);
	});

	test('the reader’s wish for dark or light goes before the system’s, and stays', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022', { dark: true });
		const scheme = () => page.locator('html').getAttribute('data-scheme');
		await page.locator('.figures-table').first().waitFor();
		expect(await scheme()).toBe('dark');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByText('浅色').click();
		await expect.poll(scheme).toBe('light');
		await page.reload();
		await page.locator('.figures-table').first().waitFor();
		expect(await scheme()).toBe('light');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByText('外观随系统').click();
		await expect.poll(scheme).toBe('dark');
	});
}
