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
		const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: expected.name, exact: true }) });
		await expect.poll(() => row.locator('.figures-value').innerText()).toContain(`${expected.value} `);
		expect(await row.locator('.figures-until').innerText()).toContain('2022年3月31日');
	});

	test('the year before stands beside, closed at the same day', async () => {
		const before = (await walk().server.ask('leader', 'GET', '/api/figures/online_petitions?period=2021&until=2021-11-30')).body;
		const page = await walk().openAs('leader', '/figures?period=2022');
		const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: before.name, exact: true }) });
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

	test('the page of a figure tells its months as a chart and as a table, beside those of the year before', async () => {
		const { body } = await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022');
		const page = await walk().openAs('leader', '/figures?period=2022&figure=volunteer_activities');
		await page.getByRole('dialog').getByRole('link', { name: '图表、期间和导出' }).click();
		await page.getByRole('heading', { level: 1, name: body.label.zh }).waitFor();
		const months = page.locator('.parts', { hasText: '按月份' });
		await months.locator('.chart svg').waitFor();
		await months.getByText('表格', { exact: true }).click();
		expect(await months.locator('.chart').count()).toBe(0);
		await expect.poll(() => months.locator('thead th').allInnerTexts()).toEqual(['按月份', '本期', '上年同期']);
		const values = await months.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
		expect(values.reduce((sum, value) => sum + Number(value.replace(/,/g, '')), 0)).toBe(body.value);
	});

	test('communities stand in the order of the tree, as a chart that is read out as its table', async () => {
		const { body } = await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022');
		const page = await walk().openAs('leader', '/figures/volunteer_activities?period=2022');
		const units = page.locator('.parts', { hasText: '按单位' });
		await units.locator('.chart svg').waitFor();
		const { parts } = body.breakdown.find(({ field }: { field: string }) => field === 'unit');
		expect(await units.locator('tbody th').allTextContents()).toEqual(parts.map(({ label }: { label: { zh: string } }) => label.zh));
		expect(await units.getByRole('img', { name: /^按单位/ }).count()).toBe(1);
	});

	test('a figure is asked as known at a moment of the past, and the address says so', async () => {
		const path = '/api/figures/volunteer_activities?period=2022';
		const { body: then } = await walk().server.ask('leader', 'GET', `${path}&known_at=2022-07-01T00:00:00Z`);
		const { body: now } = await walk().server.ask('leader', 'GET', path);
		expect(then.value).toBeLessThan(now.value);
		const page = await walk().openAs('leader', '/figures/volunteer_activities?period=2022&known_at=2022-07-01T00:00:00Z');
		await page.getByText('时账上的记录计算').waitFor();
		expect(await page.locator('.figure-page-value').first().innerText()).toContain(String(then.value));
		await page.getByRole('button', { name: '回到现在的账' }).click();
		await page.waitForURL((url) => !url.searchParams.has('known_at'));
		await expect.poll(() => page.locator('.figure-page-value').first().innerText()).toContain(String(now.value));
	});

	test('own days are asked for, and days the wrong way round are told', async () => {
		const page = await walk().openAs('leader', '/figures/volunteer_activities?period=2022');
		await page.getByRole('button', { name: '自定起止' }).click();
		await page.getByLabel('从', { exact: true }).fill('2022-05-31');
		await page.getByLabel('到', { exact: true }).fill('2022-02-01');
		await page.getByRole('button', { name: '查看' }).click();
		await page.getByRole('alert').getByText('止日不早于起日').waitFor();
		await page.getByLabel('从', { exact: true }).fill('2022-02-01');
		await page.getByLabel('到', { exact: true }).fill('2022-05-31');
		await page.getByRole('button', { name: '查看' }).click();
		await page.waitForURL(/period=2022-02-01\.\.2022-05-31/);
		const { body } = await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022-02-01..2022-05-31');
		await expect.poll(() => page.locator('.figure-page-value').first().innerText()).toContain(String(body.value));
	});

	test('a figure is taken along with its evidence', async () => {
		const page = await walk().openAs('leader', '/figures/volunteer_activities?period=2022-Q1');
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出数字和依据' }).click()]);
		expect(file.suggestedFilename()).toMatch(/_2022-Q1\.xlsx$/);
	});

	test('the definition book opens at the figure one came from; its near miss opens as a record, and leads back', async () => {
		const { body } = await walk().server.ask('leader', 'GET', `/api/figures/examples?period=2022&section=${encodeURIComponent('一(一)')}`);
		const [why] = body.examples.party_lectures.near_miss.why;
		const page = await walk().openAs('leader', '/figures/party_lectures?period=2022');
		await page.getByRole('link', { name: '口径手册' }).click();
		const entry = page.getByRole('article', { name: '街道党校党课宣讲' });
		await expect.poll(() => entry.locator('.definition-why').innerText()).toContain(why.zh);
		await expect.poll(() => entry.locator('h3').evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < 300)).toBe(true);
		await entry.locator('dd:has(.definition-why) a').click();
		await page.locator('#record-title').waitFor();
		await page.getByRole('link', { name: '返回口径手册' }).click();
		await entry.waitFor();
		expect(new URL(page.url()).hash).toBe('#party_lectures');
	});

	test('definitions are searched by condition, register and section, and print without the tools', async () => {
		const page = await walk().openAs('leader', '/figures/definitions?period=2022');
		await page.locator('.definition').first().waitFor();
		expect(await page.locator('.definition').count()).toBeGreaterThan(69);
		await page.getByLabel('查找口径').fill('街道党校 党课');
		await expect.poll(() => page.locator('.definition').count()).toBe(2);
		await page.waitForURL(/search=/);
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByLabel('查找口径').isVisible()).toBe(false);
		expect(await page.locator('.definitions-printed').isVisible()).toBe(true);
	});

	test('a number that others gave is marked by a word in the list, and its page names the document and who confirmed it', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022&search=地区生产总值');
		const row = page.getByRole('row').filter({ hasText: '128640万元' });
		await row.waitFor();
		expect(await row.locator('.given-mark').innerText()).toMatch(/外来\s*示例市统计局/);
		await page.goto(new URL('/figures/given_gdp?period=2022', page.url()).href);
		await expect.poll(() => page.locator('.given-facts').innerText()).toContain('不由账上计算');
		expect(await page.locator('.given-facts').innerText()).toMatch(/由示例市统计局提供，见《统计月报（示例）》示例发〔2022〕31号；2022年12月14日由.+确认/);
	});

	test('charts are loaded with the pages that draw them, with no other', async () => {
		const drawn = async (path: string, there: string) => {
			const page = await walk().openAs('leader', path);
			await page.locator(there).first().waitFor();
			const scripts = await page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.map(({ name }) => name)
					.filter((name) => name.endsWith('.js')),
			);
			const texts = await Promise.all(scripts.map(async (address) => (await page.request.get(address)).text()));
			return texts.some((text) => text.includes('_echarts_instance_'));
		};
		expect([
			await drawn('/', '.due-row'),
			await drawn('/report?period=2022', '.report a.opens'),
			await drawn('/figures?period=2022', '.figures-table'),
		]).toEqual([false, false, false]);
		expect(await drawn('/figures/volunteer_activities?period=2022', '.chart svg')).toBe(true);
	});
}
