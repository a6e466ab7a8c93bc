import { expect, test } from 'vitest';
import { typeSignIn, type Walk } from './open-walk.ts';
import { passwordOf } from './report-journeys.ts';

const NUMBER = '.report a.opens[href*="figure=legal_adviser_lectures"]';

export function sessionJourneys(walk: () => Walk): void {
	test('a wrong password is refused in words', async () => {
		const page = await walk().openPage('/sign-in');
		await typeSignIn(page, 'auditor', 'not the password');
		await page.getByText('用户名或密码不正确').waitFor();
	});

	test('an address kept from before leads through the sign-in page to its figure', async () => {
		const page = await walk().openPage('/figures?period=2022&figure=communities');
		await typeSignIn(page, 'leader', passwordOf(walk(), 'leader'));
		await page.getByRole('dialog').locator('.figure-said').waitFor();
		expect(page.url()).toContain('/figures?period=2022&figure=communities');
	});

	test('a session that ended is said, and signing in leads back to the same number', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.locator(NUMBER).first().waitFor();
		await page.context().clearCookies();
		await page.locator(NUMBER).first().click();
		await page.getByText('登录已过期').waitFor();
		await typeSignIn(page, 'leader', passwordOf(walk(), 'leader'));
		await page.getByRole('dialog', { name: '社区法律顾问普法教育讲座' }).waitFor();
	});

	test('while the server does not answer, what was read stays, it is said in plain words, and one press goes on', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.locator(NUMBER).first().waitFor();
		await page.context().setOffline(true);
		await page.locator(NUMBER).first().click();
		const panel = page.getByRole('dialog');
		await panel.getByText('连不上服务器').waitFor();
		expect(await page.locator('.report .opens').count()).toBeGreaterThan(60);
		await page.context().setOffline(false);
		await panel.getByRole('button', { name: '重新加载' }).click();
		await panel.locator('.figure-said').waitFor();
	});

	test('a server that answers with a fault is said in its own words', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022-13');
		await page.getByRole('alert').getByText('统计期“2022-13”写得不对').waitFor();
	});

	test('signing out leaves nothing of the account to the next one', async () => {
		const page = await walk().openAs('auditor', '/report?period=2022');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: '退出登录' }).click();
		await page.locator('input[autocomplete=username]').waitFor();
		expect(await page.getByText('登录已过期').count()).toBe(0);
		await typeSignIn(page, 'chengnan_worker', passwordOf(walk(), 'chengnan_worker'));
		await page.getByRole('button', { name: '城南社区示例专干的账号菜单' }).waitFor();
	});

	test('an address that leads nowhere says so and shows a way on', async () => {
		const page = await walk().openAs('leader', '/records/activity/x/y/z');
		await page.getByText('没有这个页面。').first().waitFor();
		await page.getByRole('link', { name: '打开报告' }).click();
		await page.locator('.report h1').waitFor();
	});
}
