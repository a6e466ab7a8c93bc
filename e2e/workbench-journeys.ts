import { addDays, today } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { newActivity, pictureOf, upload } from './attachment-journeys.ts';
import { FAULTLESS, lookAt, SMALL_PHONE, sideways, violations, type Walk } from './open-walk.ts';

/** What each role finds on its workbench, and the way from there to the thing itself. */
export function workbenchJourneys(walk: () => Walk): void {
	test('a leader opens a number of the workbench and a record behind it, and comes back to the number', async () => {
		const { server } = walk();
		await server.ask('leader', 'POST', '/api/pins/volunteer_activities');
		const page = await walk().openAs('leader', '/?period=2022');
		const card = page.locator('.figure-card', { hasText: '志愿服务' });
		const expected = (await server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022')).body;
		await card.getByRole('link').click();
		const panel = page.getByRole('dialog');
		expect(await panel.locator('.figure-exact').innerText()).toContain(String(expected.value));
		await panel.locator('.evidence-rows a').first().click();
		await page.locator('#record-title').waitFor();
		await page.getByRole('link', { name: '返回数字' }).click();
		await panel.locator('.figure-said').waitFor();
		expect(new URL(page.url()).pathname).toBe('/');
		await server.ask('leader', 'DELETE', '/api/pins/volunteer_activities');
	});

	test('a leader opens a number of the workbench down to the picture that proves it', async () => {
		const { server } = walk();
		const picture = await upload(walk(), await pictureOf(3), '广场义诊.png');
		await newActivity(walk(), { title: '有照片为证的志愿服务', pictures: [picture] });
		await server.ask('leader', 'POST', '/api/pins/volunteer_activities');
		const page = await walk().openAs('leader', '/?period=2020');
		await page.locator('.figure-card', { hasText: '志愿服务' }).getByRole('link').click();
		await page.getByRole('dialog').getByRole('link', { name: '有照片为证的志愿服务' }).click();
		const preview = page.getByRole('img', { name: '打开图片：广场义诊.png' });
		await preview.scrollIntoViewIfNeeded();
		await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
		const [whole] = await Promise.all([page.waitForEvent('popup'), preview.click()]);
		await whole.waitForLoadState();
		expect(whole.url()).toContain(`/attachments/${picture.hash}`);
		await server.ask('leader', 'DELETE', '/api/pins/volunteer_activities');
	});

	test('a figure is put on the workbench, moved, and taken away again', async () => {
		const page = await walk().openAs('economy_clerk', '/figures?period=2022&figure=pension_payers');
		await page.getByRole('dialog').getByRole('button', { name: '放到工作台' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '移出工作台' }).waitFor();
		await page.goto('/figures?period=2022&figure=volunteer_activities');
		await page.getByRole('dialog').getByRole('button', { name: '放到工作台' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '移出工作台' }).waitFor();
		await page.goto('/?period=2022');
		const names = page.locator('.figure-card-name');
		await names.nth(1).waitFor();
		const first = await names.allInnerTexts();
		expect(await page.locator('.figure-card').first().locator('.target-bar-words').innerText()).toMatch(/^完成任务数的 \d+(\.\d+)?%$/);
		await page.getByRole('button', { name: '调整', exact: true }).click();
		await page.getByRole('button', { name: `把“${first[1]}”往前移` }).click();
		await expect.poll(() => names.allInnerTexts()).toEqual([first[1], first[0]]);
		await page.getByRole('button', { name: `把“${first[0]}”移出工作台` }).click();
		await expect.poll(() => names.allInnerTexts()).toEqual([first[1]]);
		await page.getByRole('button', { name: `把“${first[1]}”移出工作台` }).click();
		await page.getByText('您还没有挑选数字').waitFor();
	});

	test('a community finds the task that it was given: late, with its reason and the way to do it; once seen, it is no longer new', async () => {
		const day = today(new Date());
		const values = { title: '修好南门广场路灯', source: 'yearly_plan', year: 2026, owner: 'nanmen', issued_on: addDays(day, -30), due_on: addDays(day, -2) };
		expect((await walk().server.ask('general_clerk', 'POST', '/api/records/task/actions/create', { values })).status).toBe(201);
		const page = await walk().openAs('nanmen_worker', '/?due=task');
		const row = page.locator('.due-row', { hasText: values.title });
		expect(await row.locator('.due-days').innerText()).toBe('逾期 2 天');
		expect(await row.locator('.due-why').innerText()).toBe('依据：下达任务时定的完成期限');
		const came = page.locator('.came-rows li', { hasText: values.title });
		expect(await came.locator('.workbench-new').innerText()).toBe('新');
		await page.getByRole('button', { name: '都看过了' }).click();
		await page.getByText('没有新来的记录。').waitFor();
		await row.getByRole('link', { name: '签收开办' }).click();
		await page.waitForURL(/\/records\/task\/[0-9a-f-]+\/actions\/start$/);
	});

	test('an administrator is told honestly that there is nothing to read, and where to go', async () => {
		const page = await walk().openAs('admin', '/');
		await page.getByText('您的岗位不看业务记录').waitFor();
		await page.getByRole('link', { name: '管理账号' }).click();
		await page.waitForURL(/\/settings\/accounts/);
	});

	test('an auditor looks on: what is late, nothing to record, and no way to do what others owe', async () => {
		const page = await walk().openAs('auditor', '/');
		await page.locator('.due-row').first().waitFor();
		expect(await page.locator('.due-row .workbench-way').count()).toBe(0);
		expect(await page.getByRole('heading', { name: '快速登记' }).count()).toBe(0);
	});

	// The leader's is among the pages that are all looked at, a community's has what a grid's has.
	test.each(['judicial_clerk', 'chengnan_grid', 'auditor', 'admin'])('the workbench of %s is free of what axe finds and fits a phone', async (account) => {
		const page = await walk().openAs(account, '/?period=2022');
		await page.locator('.workbench-part').first().waitFor();
		await expect.poll(() => page.locator('.waiting').count()).toBe(0);
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.setViewportSize(SMALL_PHONE);
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
	});
}
