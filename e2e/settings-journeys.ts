import { expect, test } from 'vitest';
import { FAULTLESS, lookAt } from './look.ts';
import { PHONE, type Walk } from './open-walk.ts';

export function settingsJourneys(walk: () => Walk): void {
	test('an administrator adds a choice, and whoever records finds it by the word that people say', async () => {
		const page = await walk().openAs('admin', '/settings');
		await page.getByRole('link', { name: '代码表与说法' }).click();
		await page.getByLabel('代码表').selectOption('activity_kind');
		await page.getByRole('button', { name: '添加选项' }).click();
		await page.getByLabel('名称', { exact: true }).fill('示例读书会');
		await page.getByLabel('说法').fill('读书角、读书沙龙');
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '保存' }).click();
		await page.locator('.account-rows li', { hasText: '示例读书会' }).getByText('读书角、读书沙龙').waitFor();
		const { code_lists } = (await walk().server.ask('leader', 'GET', '/api/registers')).body;
		const kinds = code_lists.find(({ id }: { id: string }) => id === 'activity_kind').codes;
		expect(kinds.at(-1)).toMatchObject({ label: { zh: '示例读书会' }, words: ['读书角', '读书沙龙'] });
	});

	test('a closing day is set on a phone, and goes back to what it was', async () => {
		const page = await walk().openAs('admin', '/settings/closing-days?year=2021', { size: PHONE });
		const day = page.getByLabel('年度工作报告的截止日');
		await day.fill('2021-12-20');
		const row = page.getByRole('row', { name: /年度工作报告/ });
		await row.getByRole('button', { name: '保存' }).click();
		await page.getByText('已保存。').waitFor();
		const closed = async () => (await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2021')).body.period.until_on;
		expect(await closed()).toBe('2021-12-20');
		await row.getByRole('button', { name: '恢复原定' }).click();
		await expect.poll(closed).toBe('2021-12-26');
		await expect.poll(() => day.inputValue()).toBe('2021-12-26');
	});

	test('units begin, and the year is filled in from the published holidays', async () => {
		const page = await walk().openAs('admin', '/settings/units');
		await page.getByRole('button', { name: '设立单位' }).click();
		await page.getByLabel('类别').selectOption({ label: '网格' });
		await page.getByLabel('名称', { exact: true }).fill('示例第九网格');
		await page.getByLabel('上级单位').selectOption({ label: '城南社区' });
		await page.getByRole('button', { name: '设立', exact: true }).click();
		await page.getByText('已设立“示例第九网格”。').waitFor();
		await page.locator('.unit-row', { hasText: '示例第九网格' }).waitFor();
		await page.goto('/settings/calendar?year=2020');
		await page.getByText('2020年还没有放假安排。').waitFor();
		await page.getByRole('button', { name: '填入2020年国家放假安排' }).click();
		await page.getByText(/已填入 \d+ 天。/).waitFor();
		await page.locator('.calendar-months').getByText('春节').first().waitFor();
	});

	test('whoever sets targets finds those of a year from the head of every page: how much, by which document, entered by whom', async () => {
		const values = { title: '示例任务（目标页）', figure: 'volunteer_activities', year: 2019, value: 120, source: '示发〔2019〕1号', issued_on: '2019-01-08' };
		expect((await walk().server.ask('general_clerk', 'POST', '/api/records/target/actions/create', { values })).status).toBe(201);
		const page = await walk().openAs('general_clerk', '/figures?period=2022');
		await page.locator('.figures-table').first().waitFor();
		await page.getByRole('banner').getByRole('link', { name: '设置' }).click();
		await page.waitForURL('**/settings*');
		await page.getByRole('link', { name: '年度目标' }).click();
		await page.locator('.targets-table td').first().waitFor();
		await page.goto('/settings/targets?year=2019');
		const row = page.locator('.targets-table tbody tr');
		await row.getByText('示发〔2019〕1号').waitFor();
		await expect.poll(() => row.innerText()).toMatch(/志愿服务[\s\S]*120 场[\s\S]*示例经办/);
		await row.getByRole('link', { name: '示例任务（目标页）' }).click();
		await page.locator('.versions li').first().waitFor();
		await page.goto('/settings/targets?year=2018');
		await page.getByText('2018年还没有目标。').waitFor();
		await page.getByRole('link', { name: '登记目标' }).click();
		await page.locator('.record-form').waitFor();
		const other = await walk().openAs('admin', '/settings/targets');
		await other.getByText('您的岗位不能查看目标。').waitFor();
	});

	test('an auditor finds who changed what, and proves the book', async () => {
		const page = await walk().openAs('auditor', '/settings/audit');
		await page.locator('#audit-account').fill('chengnan_worker');
		await expect.poll(() => page.locator('.audit-rows li').first().innerText()).toContain('城南社区示例专干');
		expect(new URL(page.url()).searchParams.get('account')).toBe('chengnan_worker');
		await page.getByRole('link', { name: '核验', exact: true }).click();
		await page.getByRole('button', { name: '开始核验' }).click();
		await page.getByText(/核验完毕/).waitFor({ timeout: 90_000 });
		// Another journey loses contents of attachments: that alone is told.
		const faults = await page.locator('.proof-fault').allInnerTexts();
		expect(faults.filter((fault) => !/attachment \w{64} is not there/.test(fault))).toEqual([]);
	});

	test('whoever only works here finds the own account alone', async () => {
		const page = await walk().openAs('chengnan_worker', '/settings');
		await page.getByRole('link', { name: '我的账号' }).waitFor();
		expect(await page.locator('.settings-pages a').count()).toBe(1);
		await page.goto('/settings/units');
		await page.getByText('只有系统管理员可以改这里的设置。').waitFor();
	});

	test('a real office founds its book beside the sample, and its administrator chooses a password', async () => {
		const page = await walk().openPage('/sign-in');
		await page.getByRole('link', { name: '为本单位建账' }).click();
		await page.getByRole('button', { name: '建账' }).click();
		await page.getByText('请填写建账码。').waitFor();
		await page.getByLabel('建账码').fill(walk().server.started.setup_code);
		await page.getByLabel('单位全称').fill('示例湖街道办事处');
		await page.getByLabel('社区', { exact: true }).fill('示例东社区\n示例西社区、示例北社区');
		await page.getByLabel('管理员用户名').fill('hu_admin');
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '建账' }).click();
		await page.getByRole('button', { name: '用它登录，设自己的密码' }).click();
		await page.getByLabel('新密码', { exact: true }).fill('Green-lantern-58');
		await page.getByLabel('再输一遍新密码').fill('Green-lantern-58');
		await page.getByRole('button', { name: '保存并进入' }).click();
		await page.getByText('建账第一步').waitFor();
		await page.goto('/settings/units');
		await page.locator('.unit-row', { hasText: '示例北社区' }).waitFor();
		const again = await walk().openPage('/first-run');
		await again.getByText('这里已经有单位建账了。').waitFor();
	});
}
