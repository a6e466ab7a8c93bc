import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { totpOf } from '../server/test/totp.ts';
import { FAULTLESS, lookAt, PHONE, typeSignIn, type Walk } from './open-walk.ts';

export function ownAccountJourneys(walk: () => Walk): void {
	test('everybody finds the own account in the menu: posts with their days, and who stands in for whom', async () => {
		const admin = await walk().server.signIn('admin');
		const standIn = { stands_in_for: 'chaoyang_worker', from_on: '2022-01-01', until_on: '2099-12-31' };
		await admin.ask('POST', '/api/administration/accounts/nanmen_worker/stand-ins', standIn);
		const page = await walk().openAs('nanmen_worker', '/report?period=2022');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: '我的账号' }).click();
		const posts = page.getByRole('region', { name: '岗位' });
		await expect.poll(() => posts.getByRole('listitem').allInnerTexts()).toHaveLength(2);
		const [own, other] = await posts.getByRole('listitem').allInnerTexts();
		expect(own).toMatch(/社区专干\s+南门社区\s+2015年1月1日起/);
		expect(other).toMatch(/社区专干\s+朝阳社区\s+代理朝阳社区示例专干\s+2022年1月1日至2099年12月31日/);
		const represented = await walk().openAs('chaoyang_worker', '/account');
		await represented.getByText('代理我的人').waitFor();
		expect(await represented.getByRole('region', { name: '岗位' }).innerText()).toContain('南门社区示例专干');
	});

	test('a password is changed by keyboard alone, and other devices are signed out', async () => {
		const elsewhere = await walk().server.signIn('jinxiu_worker');
		const page = await signedIn(walk(), 'jinxiu_worker');
		const password = page.getByRole('region', { name: '密码' });
		await password.getByRole('button', { name: '修改密码' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('not-the-present-one');
		await tabTo(page, '新密码');
		await page.keyboard.type('Red-pavilion-38');
		await tabTo(page, '再输一遍新密码');
		await page.keyboard.type('Red-pavilion-38');
		await page.keyboard.press('Enter');
		await password.getByRole('alert').getByText('现在的密码不正确').waitFor();
		await password.getByLabel('现在的密码').fill(SAMPLE_PASSWORD);
		await page.keyboard.press('Enter');
		await password.getByText('密码已修改').waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('密码');
		expect((await elsewhere.ask('GET', '/api/session')).status).toBe(401);
		expect((await walk().server.signIn('jinxiu_worker', 'Red-pavilion-38')).status).toBe(200);
	});

	test('an authenticator is set up, shows its backup codes once, and is switched off with the password', async () => {
		const page = await signedIn(walk(), 'yongan_worker', PHONE);
		const part = page.getByRole('region', { name: '动态口令' });
		await part.getByRole('button', { name: '启用动态口令' }).click();
		await part.getByLabel('请输入密码').fill(SAMPLE_PASSWORD);
		await page.keyboard.press('Enter');
		await part.getByRole('img', { name: '供验证器应用扫描的二维码' }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await part.getByLabel('输入应用现在显示的').fill('000000');
		await page.keyboard.press('Enter');
		await part.getByRole('alert').getByText('不正确').waitFor();
		const key = await part.locator('code').innerText();
		expect(key).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
		await part.getByLabel('输入应用现在显示的').fill(totpOf(key.replaceAll(' ', '')));
		await page.keyboard.press('Enter');
		const codes = page.getByRole('list', { name: '备用码' }).getByRole('listitem');
		await expect.poll(() => codes.count()).toBe(10);
		const [first = ''] = await codes.allInnerTexts();
		await part.getByText('已启用').waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('#content').innerText()).not.toMatch(/令牌|岗位|我已存好/);
		await page.emulateMedia({ media: 'screen' });
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await part.getByRole('button', { name: '我已存好' }).click();
		expect(await codes.count()).toBe(0);
		expect((await walk().server.signIn('yongan_worker')).body.error.code).toBe('totp_required');
		expect((await walk().server.signIn('yongan_worker', SAMPLE_PASSWORD, first)).status).toBe(200);
		await part.getByRole('button', { name: '停用动态口令' }).click();
		await part.getByLabel('请输入密码').fill('not-the-password');
		await page.keyboard.press('Enter');
		await part.getByRole('alert').getByText('密码不正确').waitFor();
		await part.getByLabel('请输入密码').fill(SAMPLE_PASSWORD);
		await page.keyboard.press('Enter');
		await part.getByText('动态口令已停用').waitFor();
		expect((await walk().server.signIn('yongan_worker')).status).toBe(200);
	});

	test('a session that ended while a form stood open is opened again over it, and what was asked is done', async () => {
		const page = await signedIn(walk(), 'beiting_worker');
		await page.getByRole('button', { name: '新建令牌' }).click();
		await page.getByLabel('用在哪里').fill('月报脚本');
		await page.context().clearCookies();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog', { name: '请重新登录' });
		await dialog.getByLabel('密码').fill(SAMPLE_PASSWORD);
		await page.keyboard.press('Enter');
		await page.locator('.made-token code').waitFor();
		expect(await dialog.count()).toBe(0);
	});

	test('a token is shown once, works, and stops when it is withdrawn', async () => {
		const page = await signedIn(walk(), 'leader');
		const part = page.getByRole('region', { name: '令牌' });
		await part.getByRole('button', { name: '新建令牌' }).click();
		await part.getByLabel('用在哪里').fill('月报脚本');
		await part.getByLabel('最后一天').fill('2099-01-01');
		await page.keyboard.press('Enter');
		await part.getByText('应在今天之后、一年之内').waitFor();
		await part.getByLabel('最后一天').fill('');
		await page.keyboard.press('Enter');
		const token = await part.locator('.made-token code').innerText();
		const status = async () => (await fetch(`${walk().server.url}/api/session`, { headers: { authorization: `Bearer ${token}` } })).status;
		expect(await status()).toBe(200);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await part.getByRole('button', { name: '复制' }).click();
		await part.getByText('已复制').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
		await part.getByRole('button', { name: '我已存好' }).click();
		await page.reload();
		await part
			.getByRole('listitem')
			.filter({ hasText: '月报脚本' })
			.getByText(/用到.*上次使用/)
			.waitFor();
		expect(await page.locator('body').innerText()).not.toContain(token);
		await part.getByRole('button', { name: '撤回“月报脚本”' }).click();
		await part.getByRole('button', { name: '确认撤回' }).click();
		await part.getByText('已撤回“月报脚本”').waitFor();
		expect(await status()).toBe(401);
	});
}

/** In a session of its own: what these journeys change ends other ones. */
async function signedIn(walk: Walk, account: string, size?: { width: number; height: number }): Promise<Page> {
	const page = await walk.openPage('/account', size === undefined ? {} : { size });
	await typeSignIn(page, account, SAMPLE_PASSWORD);
	await page.getByRole('region', { name: '令牌' }).waitFor();
	return page;
}

async function tabTo(page: Page, label: string): Promise<void> {
	const isThere = () => page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement);
	for (let presses = 0; presses < 4 && !(await isThere()); presses += 1) {
		await page.keyboard.press('Tab');
	}
	expect(await isThere()).toBe(true);
}
