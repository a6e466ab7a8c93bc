import { addDays, today } from '@yibenzhang/engine';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { FAULTLESS, lookAt, PHONE, type Walk } from './open-walk.ts';

const TODAY = today(new Date());

export function administrationJourneys(walk: () => Walk): void {
	test('an administrator opens an account and hands its one-time password over', async () => {
		const page = await walk().openAs('admin', '/report?period=2022');
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: '设置' }).click();
		await page.getByRole('link', { name: '账号与岗位' }).click();
		await page.getByRole('button', { name: '新建账号' }).click();
		await page.keyboard.press('Enter');
		await page.getByText('请填写姓名。').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByLabel('姓名').fill('示例李四');
		await page.getByLabel('用户名').fill('leader');
		await page.getByLabel('角色').selectOption({ label: '社区专干' });
		expect(await page.getByLabel('单位', { exact: true }).locator('option').allInnerTexts()).not.toContain('司法所');
		await page.getByLabel('单位', { exact: true }).selectOption({ label: '城南社区' });
		await page.getByLabel('用户名').press('Enter');
		await page.getByRole('alert').getByText('已有人用').waitFor();
		await page.getByLabel('用户名').fill('li_si');
		await page.keyboard.press('Enter');
		const password = await page.locator('.made-token code').innerText();
		const first = await walk().server.signIn('li_si', password);
		expect(first.body.account).toMatchObject({ name: '示例李四', unit: 'chengnan', roles: ['community_worker'], must_change_password: true });
		await page.getByRole('button', { name: '已交给本人' }).click();
		await page.getByLabel('查找账号').fill('示例李四 城南');
		await expect
			.poll(() => page.locator('.account-rows li').allInnerTexts())
			.toEqual([expect.stringMatching(/示例李四.*还没有设自己的密码.*社区专干 · 城南社区/s)]);
		expect(await page.locator('body').innerText()).not.toContain(password);
	});

	test('posts are given and ended, and what is wrong with one is told at its field', async () => {
		const page = await walk().openAs('admin', '/settings/accounts/xiyuan_worker', { size: PHONE });
		const posts = page.getByRole('region', { name: '岗位' });
		await posts.getByRole('button', { name: '添加岗位' }).click();
		await posts.getByLabel('角色').selectOption({ label: '社区专干' });
		await posts.getByLabel('单位', { exact: true }).selectOption({ label: '南门社区' });
		await posts.getByLabel('截止日').fill('2020-01-01');
		await posts.getByRole('button', { name: '添加', exact: true }).click();
		await posts.getByText('止日不能早于起日').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await posts.getByLabel('截止日').fill('');
		await posts.getByRole('button', { name: '添加', exact: true }).click();
		await posts.getByText('岗位已添加。').waitFor();
		const units = async () => (await walk().server.ask('xiyuan_worker', 'GET', '/api/account')).body.posts.map(({ unit }: { unit: string }) => unit).sort();
		expect(await units()).toEqual(['nanmen', 'xiyuan']);
		await posts.getByRole('button', { name: '结束岗位：社区专干 · 南门社区' }).click();
		await posts.getByLabel('最后一天').fill(addDays(TODAY, -1));
		await page.keyboard.press('Enter');
		await posts.getByText('岗位的最后一天已改。').waitFor();
		expect(await units()).toEqual(['xiyuan']);
	});

	test('somebody stands in for a while, and gets another name', async () => {
		const page = await walk().openAs('admin', '/settings/accounts/donghu_worker');
		const part = page.getByRole('region', { name: '代理（AB角）' });
		await part.getByRole('button', { name: '开始代理' }).click();
		await part.getByLabel('代理谁').selectOption({ label: '城南社区示例专干' });
		await part.getByLabel('最后一天').fill(addDays(TODAY, 5));
		await part.getByRole('button', { name: '开始代理' }).click();
		await part.getByText('代理已定。').waitFor();
		const units = async () => (await walk().server.ask('donghu_worker', 'GET', '/api/account')).body.posts.map(({ unit }: { unit: string }) => unit).sort();
		expect(await units()).toEqual(['chengnan', 'donghu']);
		await part.getByRole('button', { name: '结束代理城南社区示例专干' }).click();
		await part.getByText('代理到今天为止。').waitFor();
		const named = page.getByRole('region', { name: '姓名' });
		await named.getByLabel('姓名').fill('示例王五');
		await named.getByRole('button', { name: '保存' }).click();
		await page.getByRole('heading', { name: '示例王五' }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
	});

	test('whoever is locked out is let in again with a new password, and whoever leaves is out', async () => {
		const { server } = walk();
		for (let tries = 0; tries < 8; tries += 1) {
			await server.signIn('rural_clerk', `wrong-${tries}`);
		}
		const page = await walk().openAs('admin', '/settings/accounts/rural_clerk');
		const signIn = page.getByRole('region', { name: '登录' });
		await page.getByText('已锁定').waitFor();
		await signIn.getByRole('button', { name: '解除锁定' }).click();
		await signIn.getByRole('button', { name: '解除锁定' }).click();
		await signIn.getByText('锁定已解除。').waitFor();
		expect((await server.signIn('rural_clerk')).status).toBe(200);
		await signIn.getByRole('button', { name: '重置密码' }).click();
		await signIn.getByRole('button', { name: '重置密码' }).click();
		const password = await signIn.locator('code').innerText();
		expect((await server.signIn('rural_clerk', SAMPLE_PASSWORD)).status).toBe(401);
		const session = await server.signIn('rural_clerk', password);
		expect(session.body.account.must_change_password).toBe(true);
		await page.getByRole('button', { name: '办理离岗' }).click();
		await page.getByLabel('最后一天').press('Enter');
		await page.getByRole('region', { name: '返岗' }).waitFor();
		expect((await session.ask('GET', '/api/session')).status).toBe(401);
		await page.getByRole('button', { name: '办理返岗' }).click();
		await page.getByLabel('角色').selectOption({ label: '部门经办' });
		await page.getByLabel('单位', { exact: true }).selectOption({ label: '乡村振兴办' });
		await page.getByLabel('起始日').fill(addDays(TODAY, 1));
		await page.getByRole('button', { name: '办理返岗' }).click();
		const again = await page.locator('.made-token code').innerText();
		expect((await server.signIn('rural_clerk', again)).status).toBe(200);
	});

	test('nobody else finds the accounts', async () => {
		const page = await walk().openAs('leader', '/settings/accounts');
		await page.getByText('只有系统管理员可以管理账号。').waitFor();
		await page.getByRole('button', { name: /账号菜单/ }).click();
		await page.getByRole('menuitem', { name: '我的账号' }).waitFor();
		await page.getByRole('menuitem', { name: '设置' }).click();
		await page.getByRole('link', { name: '我的账号' }).waitFor();
		expect(await page.getByRole('link', { name: '账号与岗位' }).count()).toBe(0);
	});
}
