import { expect, test } from 'vitest';
import { DESKTOP, SMALL_PHONE, typeSignIn, type Walk } from './open-walk.ts';

const LECTURES = '.report a.opens[href*="figure=legal_adviser_lectures"]';

/** From sign-in over a number to a record, and back. */
export function reportJourneys(walk: () => Walk): void {
	test.each([
		['a desktop', DESKTOP],
		['a small phone', SMALL_PHONE],
	])('on %s a reader signs in, opens a number, a record of its second page, and comes back to that page', async (_, size) => {
		const page = await walk().openPage('/', { size });
		await typeSignIn(page, 'leader', passwordOf(walk(), 'leader'));
		await page.getByRole('heading', { name: '工作台' }).waitFor();
		await page.goto('/report?period=2022');
		await page.locator(LECTURES).first().click();
		const panel = page.getByRole('dialog', { name: '社区法律顾问普法教育讲座' });
		expect(await panel.locator('.figure-said').innerText()).toBe('33');
		expect(await panel.locator('.figure-exact').innerText()).toBe('33 场次');
		expect(await panel.getByText('2022年1月1日至2022年12月26日').count()).toBe(1);
		expect(await panel.getByText('只计符合以下条件的').count()).toBe(1);

		await panel.locator('.evidence-rows a').first().waitFor();
		const first = await panel.locator('.evidence-title').allInnerTexts();
		await panel.getByRole('button', { name: '下一页' }).click();
		await panel.getByText('第 2 页').waitFor();
		await expect.poll(() => panel.locator('.evidence-title').allInnerTexts()).not.toEqual(first);
		const second = await panel.locator('.evidence-title').allInnerTexts();

		await panel.locator('.evidence-rows a').first().click();
		await page.waitForURL(/\/records\/activity\//);
		expect(await page.locator('#record-title').innerText()).toBe(second[0]);
		await page.locator('.versions li').first().waitFor();
		await page.getByRole('link', { name: '返回数字' }).click();
		await panel.getByText('第 2 页').waitFor();
		expect(await panel.locator('.evidence-title').allInnerTexts()).toEqual(second);
	});

	test('a number is told by community and by month, and the parts add up to it', async () => {
		const page = await walk().openAs('leader', '/report?period=2022&figure=legal_adviser_lectures');
		const bars = page.locator('.bars');
		await bars.nth(1).waitFor();
		const sum = async (at: number) => (await bars.nth(at).locator('tbody td').allInnerTexts()).reduce((total, part) => total + Number(part), 0);
		expect(await bars.nth(0).locator('tbody tr').count()).toBe(11);
		expect(await bars.nth(1).locator('tbody tr').count()).toBe(12);
		expect([await sum(0), await sum(1)]).toEqual([33, 33]);
	});

	test('a share shows its denominator, and both are paged', async () => {
		const page = await walk().openAs('leader', '/report?period=2022&figure=cases_answered');
		const evidence = page.locator('.evidence');
		await evidence.nth(1).locator('.evidence-rows a').first().waitFor();
		expect(await evidence.nth(1).locator('h3').innerText()).toContain('分母');
		await evidence.nth(1).getByRole('button', { name: '下一页' }).click();
		await evidence.nth(1).getByText('第 2 页').waitFor();
		expect(await evidence.nth(0).getByText('第 1 页').count()).toBe(1);
	});

	test('a reader with few rights sees the same value, fewer records and how many are not shown', async () => {
		const { evidence, value } = (await walk().server.ask('chengnan_worker', 'GET', '/api/figures/patients_followed?period=2022')).body;
		const page = await walk().openAs('chengnan_worker', '/report?period=2022&figure=patients_followed');
		const panel = page.getByRole('dialog');
		await panel.locator('.evidence-rows a').first().waitFor();
		expect(await panel.locator('.figure-exact').innerText()).toBe(`${value} 名`);
		expect(await panel.getByText(`另有 ${evidence.hidden} 条，您的岗位无权查看。`).count()).toBe(1);
		expect(evidence.hidden).toBeGreaterThan(300);
	});

	test('a reader who may open none of the records is told so', async () => {
		const page = await walk().openAs('party_building_clerk', '/report?period=2022&figure=patients_followed');
		await page.getByText('您的岗位无权查看这些记录；数值不受影响。').waitFor();
	});

	test('an address that names a figure leads to its place in the text', async () => {
		const page = await walk().openAs('leader', '/report?figure=cases_answered');
		await page.locator('.figure-said').waitFor();
		await expect.poll(() => page.locator('.opens[aria-current]').evaluate((number) => number.getBoundingClientRect().top)).toBeLessThan(DESKTOP.height);
		expect(await page.locator('.opens[aria-current]').evaluate((number) => number.getBoundingClientRect().top)).toBeGreaterThan(0);
	});

	test('the address of a number can be copied and opens the same for a colleague', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.locator(LECTURES).first().click();
		await page.getByRole('button', { name: '复制链接' }).click();
		await page.getByText('已复制').waitFor();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		const colleague = await walk().openAs('peace_clerk', address);
		await colleague.getByRole('dialog', { name: '社区法律顾问普法教育讲座' }).waitFor();
	});

	test('the keyboard alone opens a number, reaches its records, closes it, and stands where it began', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.locator(LECTURES).first().waitFor();
		const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 400) ?? '');
		await page.keyboard.press('Tab');
		expect(await focused()).toContain('跳到正文');
		await page.keyboard.press('Enter');
		const reach = async (wanted: string) => {
			for (let presses = 0; presses < 80 && !(await focused()).includes(wanted); presses++) {
				await page.keyboard.press('Tab');
			}
			expect(await focused()).toContain(wanted);
		};
		await reach('figure=theory_study_sessions');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').locator('.evidence-rows a').first().waitFor();
		expect(await focused()).toContain('figure-title');
		await reach('/records/activity/');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(await focused()).toContain('figure=theory_study_sessions');
	});

	test('the contents lead to a part and mark it', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		const contents = page.getByRole('navigation', { name: '目录' });
		await contents.getByRole('link', { name: /强化综合治理/ }).click();
		await expect.poll(() => contents.locator('[aria-current]').innerText()).toContain('强化综合治理');
		expect(await page.getByRole('heading', { name: /强化综合治理/ }).evaluate((heading) => Math.round(heading.getBoundingClientRect().top))).toBeLessThan(120);
	});

	test('another year is another report', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByLabel('年份').selectOption('2021');
		await page.getByRole('heading', { level: 1, name: /2021年工作总结和2022年工作安排/ }).waitFor();
		expect(page.url()).toContain('period=2021');
	});

	test('another report is chosen, and the month that it tells of', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByLabel('哪份报告').selectOption('工作月报');
		await page.getByLabel('全年或其中一段').selectOption('11');
		await page.getByRole('heading', { level: 1, name: /2022年11月工作月报/ }).waitFor();
		expect(new URL(page.url()).search).toBe('?report=monthly&period=2022-11');
		const { value } = (await walk().server.ask('leader', 'GET', '/api/figures/hotline_cases?period=2022-11')).body;
		const number = page.locator('.report a.opens[href*="figure=hotline_cases&"], .report a.opens[href$="figure=hotline_cases"]').first();
		await number.click();
		await page.getByRole('dialog').getByText(`${value} 件`, { exact: true }).waitFor();
		await page.getByRole('dialog').getByText('2022年11月1日至2022年11月30日').waitFor();
	});

	test('on paper there are no ways to go, no panel, and numbers are plain', async () => {
		const page = await walk().openAs('leader', '/report?period=2022&figure=legal_adviser_lectures', { dark: true });
		await page.locator('.report .opens').first().waitFor();
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const shown = await Promise.all(['.frame', '.report-bar', '.contents', '.figure-panel', '.report'].map((part) => page.locator(part).isVisible()));
		expect(shown).toEqual([false, false, false, false, true]);
		const style = (part: string) =>
			page
				.locator(part)
				.first()
				.evaluate((element) => getComputedStyle(element));
		expect((await style('.opens')).textDecorationLine).toBe('none');
		expect((await style('body')).color).toBe('rgb(28, 37, 48)');
	});
}

export function passwordOf({ server }: Walk, account: string): string {
	return server.accounts.find(({ username }) => username === account)?.password ?? '';
}
