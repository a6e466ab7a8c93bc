import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { totpOf } from '../server/test/totp.ts';
import { PHONE, sideways, typeSignIn, violations, type Walk } from './open-walk.ts';
import { passwordOf } from './report-journeys.ts';

const NUMBER = '.report a.opens[href*="figure=legal_adviser_lectures"]';

export function sessionJourneys(walk: () => Walk): void {
	test('a wrong password is refused in words', async () => {
		const page = await walk().openPage('/sign-in');
		await typeSignIn(page, 'auditor', 'not the password');
		await page.getByText('用户名或密码不正确').waitFor();
	});

	test('too many wrong passwords lock the account, and the page says until when', async () => {
		const page = await walk().openPage('/sign-in');
		for (let tries = 0; tries < 9; tries += 1) {
			// The button turns only a moment after the click: what was answered tells when a try has ended.
			const answered = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'POST');
			await typeSignIn(page, 'judicial_clerk', `wrong-${tries}`);
			await answered;
			await page.locator('button[type=submit]:not(.ant-btn-loading)').waitFor();
		}
		const alert = page.getByRole('alert');
		await alert.getByText('账号已锁定').waitFor();
		expect(await alert.innerText()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d 以后可以再试/);
	});

	test('whoever got a one-time password chooses an own one before anything else, and types the one-time one once', async () => {
		const password = await newAccount(walk(), 'first_day');
		const page = await walk().openPage('/records/activity', { size: PHONE });
		await typeSignIn(page, 'first_day', password);
		await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		await page.goto('/figures?period=2022');
		await page.getByLabel('管理员给的一次性密码').fill(password);
		await page.getByLabel('新密码', { exact: true }).fill('1234567890');
		await page.getByLabel('再输一遍新密码').fill('1234567891');
		await page.keyboard.press('Enter');
		await page.getByText('两次输入的新密码不一样。').waitFor();
		await page.getByLabel('再输一遍新密码').fill('1234567890');
		await page.keyboard.press('Enter');
		await page.getByText('密码不能是连续的数字或字母').waitFor();
		await page.getByRole('button', { name: '退出登录' }).click();
		await typeSignIn(page, 'first_day', password);
		await page.getByLabel('新密码', { exact: true }).fill('Green-harbour-52');
		await page.getByLabel('再输一遍新密码').fill('Green-harbour-52');
		await page.keyboard.press('Enter');
		await page.locator('.figures-table').first().waitFor();
		expect(new URL(page.url()).pathname).toBe('/figures');
	});

	test('the code of an authenticator, or a backup code, is asked for after the password', async () => {
		const { backup_codes, secret } = await withAuthenticator(walk(), 'economy_clerk');
		const page = await walk().openPage('/sign-in?to=/records', { size: PHONE });
		await typeSignIn(page, 'economy_clerk', passwordOf(walk(), 'economy_clerk'));
		await page.getByLabel('动态口令').fill('000 000');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('动态口令或备用码不正确').waitFor();
		await page.getByRole('button', { name: '改用备用码' }).click();
		await page.getByLabel('备用码').fill('not a code');
		await page.keyboard.press('Enter');
		await page.getByText('备用码是两组各 5 个').waitFor();
		const light = await violations(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('html[data-scheme=dark]').waitFor();
		expect({ light, dark: await violations(page), wide: await sideways(page) }).toEqual({ light: [], dark: [], wide: 0 });
		await page.getByLabel('备用码').fill(backup_codes[0] ?? '');
		await page.keyboard.press('Enter');
		await page.locator('.registers-list').waitFor();
		const again = await walk().openPage('/sign-in?to=/records');
		await typeSignIn(again, 'economy_clerk', passwordOf(walk(), 'economy_clerk'));
		await again.getByLabel('动态口令').fill(totpOf(secret));
		await again.keyboard.press('Enter');
		await again.locator('.registers-list').waitFor();
	});

	test('an address kept from before leads through the sign-in page to its figure', async () => {
		const page = await walk().openPage('/figures?period=2022&figure=communities');
		await typeSignIn(page, 'leader', passwordOf(walk(), 'leader'));
		await page.getByRole('dialog').locator('.figure-said').waitFor();
		expect(page.url()).toContain('/figures?period=2022&figure=communities');
	});

	test('while the server does not answer, what was read stays, it is said in plain words, and the rest comes by itself later', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.locator(NUMBER).first().waitFor();
		await page.context().setOffline(true);
		await page.locator(NUMBER).first().click();
		const panel = page.getByRole('dialog');
		await panel.getByText('连不上服务器').waitFor();
		expect(await page.locator('.report .opens').count()).toBeGreaterThan(60);
		await page.context().setOffline(false);
		await panel.locator('.figure-said').waitFor();
	});

	test('a server that answers with a fault is said in its own words', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022-13');
		await page.getByRole('alert').getByText('统计期“2022-13”写得不对').waitFor();
	});

	test('signing out leaves nothing of the account to the next one', async () => {
		const page = await walk().openPage('/sign-in?to=/report');
		await typeSignIn(page, 'auditor', passwordOf(walk(), 'auditor'));
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: '退出登录' }).click();
		await page.locator('input[autocomplete=username]').waitFor();
		await typeSignIn(page, 'chengnan_worker', passwordOf(walk(), 'chengnan_worker'));
		await page.getByRole('button', { name: /城南社区示例专干\s?的账号菜单/ }).waitFor();
	});

	test('an address that leads nowhere says so and shows a way on', async () => {
		const page = await walk().openAs('leader', '/records/activity/x/y/z');
		await page.getByText('没有这个页面。').first().waitFor();
		await page.getByRole('link', { name: '打开报告' }).click();
		await page.locator('.report h1').waitFor();
	});

	test('an address that there is not is told in words, and to a program as an error', async () => {
		const page = await walk().openAs('leader', '/report');
		const answer = await page.goto('/nowhere-at-all');
		expect(answer?.status()).toBe(404);
		await page.getByText('没有这个页面。').first().waitFor();
		const told = await page.request.get('/nowhere-at-all', { headers: { accept: 'application/json' } });
		expect(await told.json()).toMatchObject({ error: { code: 'route_unknown' } });
	});
}

/** @returns its one-time password. */
async function newAccount({ server }: Walk, id: string): Promise<string> {
	const admin = await server.signIn('admin');
	const wanted = { id, name: '示例新人', unit: 'chengnan', role: 'community_worker', from_on: '2020-01-01' };
	return (await admin.ask('POST', '/api/administration/accounts', wanted)).body.password;
}

export async function withAuthenticator({ server }: Walk, account: string): Promise<{ secret: string; backup_codes: string[] }> {
	const session = await server.signIn(account);
	const { body } = await session.ask('POST', '/api/account/totp', { password: SAMPLE_PASSWORD });
	await session.ask('POST', '/api/account/totp/confirm', { code: totpOf(body.secret) });
	return body;
}
