import { expect, test } from 'vitest';
import { PHONE, type Walk } from './open-walk.ts';

export function figuresJourneys(walk: () => Walk): void {
	test('all numbered figures are listed by line of work', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.locator('.figures-table').first().waitFor();
		const numbers = (await page.locator('tbody .figures-no').allInnerTexts()).filter((number) => number !== '');
		expect(numbers).toEqual(Array.from({ length: 69 }, (_, at) => String(at + 1)));
		expect(await page.locator('.figures-table caption').first().innerText()).toBe('党的建设');
	});

	test('figures are found by Chinese words, by pinyin, by wording and by value in any width', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.locator('.figures-table').first().waitFor();
		const found: Record<string, number[]> = {};
		for (const words of ['禁毒宣传活动', 'llxxzxzytxx', 'shequfalvguwen', '78.08', '１０，３７６', '党 学习 次']) {
			await page.locator('input[type=search]').fill(words);
			found[words] = (await page.locator('tbody .figures-no').allInnerTexts()).map(Number);
		}
		expect(found).toEqual({ 禁毒宣传活动: [51], llxxzxzytxx: [1], shequfalvguwen: [33], '78.08': [58], '１０，３７６': [57], '党 学习 次': [1] });
	});

	test('where nothing is found, one press brings all back', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022&search=没有这样的数字');
		await page.getByText('没有符合的数字。').waitFor();
		await page.getByRole('button', { name: '清除关键词' }).click();
		await page.locator('.figures-table').first().waitFor();
		await page.waitForURL((url) => !url.searchParams.has('search'));
	});

	test('a part of the year is asked for, and the address says so', async () => {
		const expected = (await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022-Q1')).body;
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.getByLabel('全年或其中一段').selectOption({ label: '第一季度' });
		await page.waitForURL(/period=2022-Q1/);
		const row = page.getByRole('row').filter({ hasText: expected.name });
		await expect.poll(() => row.locator('.figures-value').innerText()).toContain(`${expected.value} `);
		expect(await row.locator('.figures-until').innerText()).toContain('2022年3月31日');
	});

	test('the year before stands beside, closed at the same day', async () => {
		const before = (await walk().server.ask('leader', 'GET', '/api/figures/online_petitions?period=2021&until=2021-11-30')).body;
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.getByLabel('与上年同期比较').check();
		const row = page.getByRole('row').filter({ hasText: before.name });
		await expect.poll(() => row.locator('.figures-before').innerText()).toContain(`${before.value} `);
	});

	test('on a phone a figure opens over the list, and its record leads back to it', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022&search=好事', { size: PHONE });
		await page.locator('.figures-table a').first().click();
		await page.getByRole('dialog').locator('.evidence-rows a').first().click();
		await page.locator('#record-title').waitFor();
		await page.getByRole('link', { name: '返回数字' }).click();
		await page.getByRole('dialog').locator('.figure-said').waitFor();
		expect(new URL(page.url()).pathname).toBe('/figures');
	});
}
