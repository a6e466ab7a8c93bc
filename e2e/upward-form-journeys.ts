import { readFileSync } from 'node:fs';
import { today } from '@yibenzhang/engine';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LIST_SHEET, quarterForm } from '../server/test/quarter-form.ts';
import { zipParts } from '../server/test/zip-parts.ts';
import { FAULTLESS, lookAt, PHONE, type Walk } from './open-walk.ts';

const CLERK = 'general_clerk';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RECORD = { title: '中秋志愿服务（补登）', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-09-09' };

/** A form from above is loaded, bound by pointing, filled and sent; a fact changes; it is filled again and says why it differs. */
export function upwardFormJourneys(walk: () => Walk): void {
	let address = '';
	let first = '';
	let sent: Buffer;

	const cell = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`);
	const download = async (page: Page) => {
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载填好的表' }).click()]);
		return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
	};

	test('the clerk loads the sender’s workbook', async () => {
		const page = await walk().openAs(CLERK, '/forms');
		await page.getByText('还没有载入报表。').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '载入报表' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: '载入', exact: true }).click();
		await dialog.getByText('请写明报表名称。').waitFor();
		await dialog.locator('input[type=file]').setInputFiles({ name: '平安季报.xlsx', mimeType: XLSX, buffer: await quarterForm() });
		await dialog.getByLabel('谁布置的').fill('区委政法委');
		await dialog.getByRole('button', { name: '载入', exact: true }).click();
		await page.getByRole('heading', { name: '平安季报' }).waitFor();
		await cell(page, 'C4').waitFor();
		address = new URL(page.url()).pathname;
	});

	test('and says by pointing what belongs into its cells', async () => {
		const page = await walk().openAs(CLERK, `${address}?period=2022-Q3`);
		await cell(page, 'C4').click();
		await page.getByText('从旁边的文字看，像是：志愿服务活动').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '采用', exact: true }).click();
		await page.locator('.bound-value strong').waitFor();
		await cell(page, 'C4').focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: '单元格 D4' }).and(page.locator(':focus')).waitFor();
		await page.getByLabel('查找数字').fill('zhiyuanfuwu');
		await page.locator('.figure-choice li button').first().click();
		await page.getByLabel('统计哪段时间').selectOption('上年同期');
		await page.getByText('志愿服务活动，上年同期').waitFor();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByText('已绑定 2 处').waitFor();
		await page.getByLabel('统计哪段时间').selectOption('上年同期');
		await page.getByRole('button', { name: /^采用建议/ }).click();
		await page.getByText('已绑定 10 处').waitFor();
		await cell(page, 'E4').click();
		await page.getByText('由公式算出，不用填：=C4-D4').waitFor();
		await page.getByRole('button', { name: LIST_SHEET }).click();
		await cell(page, 'A3').click();
		await page.getByLabel('哪本台账').click();
		await page.keyboard.type('活动');
		await page.keyboard.press('Enter');
		await page.getByLabel('D 列 参加人数').selectOption('参加（受教育）人数');
		await page.getByRole('button', { name: '添加筛选' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('按哪一栏').click();
		await page.keyboard.type('类别');
		await page.keyboard.press('Enter');
		await dialog.getByLabel('内容').click();
		await page.keyboard.type('志愿');
		await page.keyboard.press('Enter');
		// Whatever is open over the dialog closes; Escape would close the dialog as well.
		await dialog.getByRole('heading').click();
		await dialog.getByRole('button', { name: '应用' }).click();
		await page.getByRole('button', { name: '填入名单' }).click();
		await page.getByText('已绑定 11 处').waitFor();
	});

	test('it is filled in the same file and sent', async () => {
		const page = await walk().openAs(CLERK, `${address}?period=2022-Q3`);
		await page.getByRole('link', { name: '填报', exact: true }).click();
		await page.getByText('还没有报送过').waitFor();
		await page.getByText('2022年第三季度', { exact: true }).waitFor();
		await page.getByLabel(/联系电话/).fill('0668-1234567');
		const [count, ago] = [Number(await cell(page, 'C4').textContent()), Number(await cell(page, 'D4').textContent())];
		expect(await cell(page, 'E4').locator('.form-cell-words').textContent()).toBe(String(count - ago));
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: LIST_SHEET }).click();
		await cell(page, `A${count + 2}`)
			.getByText(String(count), { exact: true })
			.waitFor();
		await cell(page, `A${count + 3}`)
			.getByText('以上名单由填报单位核对')
			.waitFor();
		await page.getByRole('button', { name: '填好并留存' }).click();
		await page.getByRole('heading', { name: '平安季报 2022年第三季度' }).waitFor();
		first = new URL(page.url()).pathname;
		const { name, content } = await download(page);
		expect(name).toBe('平安季报_2022年第三季度.xlsx');
		sent = content;
		const [before, after] = [await zipParts(await quarterForm()), await zipParts(content)];
		const changed = [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
		expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
		expect(changed.filter((part) => !/^xl\/(workbook|worksheets\/sheet[12])\.xml$/.test(part))).toEqual([]);
		await page.getByRole('button', { name: '标记已报送' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('这次用了多少小时').fill('2');
		await dialog.getByRole('button', { name: '标记已报送' }).click();
		await page.getByText('用时 2 小时').waitFor();
	});

	test('marked too early, it is taken back with the reason and marked again', async () => {
		const page = await walk().openAs(CLERK, first);
		await page.getByRole('button', { name: '撤回报送标记' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: '撤回标记' }).click();
		await dialog.getByText('请写明为什么撤回。').waitFor();
		await dialog.getByLabel('为什么撤回').fill('主任还没有看过');
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await dialog.getByRole('button', { name: '撤回标记' }).click();
		await page.getByText('未报送', { exact: true }).waitFor();
		await page.getByText(/标记为已报送，.*撤回：主任还没有看过/).waitFor();
		await page.getByRole('button', { name: '标记已报送' }).click();
		await page.getByRole('dialog').getByLabel('这次用了多少小时').fill('2');
		await page.getByRole('dialog').getByRole('button', { name: '标记已报送' }).click();
		await page.getByText('用时 2 小时').waitFor();
		await page.getByText('每个数字背后的记录都和填报时一样。').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
	});

	test('a fact that came late shows before it leaves again, with its record', async () => {
		const { status } = await walk().server.ask(CLERK, 'POST', '/api/records/activity/actions/create', { values: RECORD });
		expect(status).toBe(201);
		const page = await walk().openAs(CLERK, `${address}/fill?period=2022-Q3`);
		const row = page.locator('.values-table tr', { hasText: 'C4' });
		await row.waitFor();
		const [before, now] = await row.locator('td').allTextContents();
		expect(Number(now)).toBe(Number(before) + 1);
		expect(await page.locator('.form-cell-changed').count()).toBe(1);
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await row.getByRole('link', { name: '新增 1 条' }).click();
		await page.getByRole('dialog').getByRole('link', { name: RECORD.title }).waitFor();
		await page.goBack();
		await page.getByRole('button', { name: '填好并留存' }).click();
		await page.getByText('请写明更正了什么、为什么。').waitFor();
		await page.getByLabel(/这一期已报送过/).fill('补登一场');
		await page.getByRole('button', { name: '填好并留存' }).click();
		await page.getByRole('heading', { name: '平安季报 2022年第三季度第 2 次' }).waitFor();
		await page.getByText('更正说明：补登一场').waitFor();
		await page.getByRole('link', { name: '更正第 1 次填报' }).waitFor();
		await page.getByRole('button', { name: '标记已报送' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '标记已报送' }).click();
		await page.getByText('已报送', { exact: true }).waitFor();
	});

	test('both are kept, the first as it was, also for a leader on the phone', async () => {
		const page = await walk().openAs('leader', '/', { size: PHONE });
		await page.getByRole('button', { name: '更多' }).click();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('menuitem', { name: '上级报表' }).click();
		await page.getByRole('link', { name: '平安季报', exact: true }).click();
		await page.locator('.form-fillings li').nth(1).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await cell(page, 'C4').click();
		await page.getByRole('dialog').getByText('志愿服务活动', { exact: true }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.goto(first);
		await page.getByRole('link', { name: '已由第 2 次填报更正' }).waitFor();
		expect((await download(page)).content.equals(sent)).toBe(true);
		await page.getByRole('link', { name: /^C4/ }).click();
		await page.getByRole('dialog').getByText('新增', { exact: true }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.goto(`/forms/burden?period=${today(walk().server.book.now()).slice(0, 4)}`);
		const again = page.getByRole('region', { name: '更正重报的' });
		await again.getByText('补登一场').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await again.getByRole('link', { name: '第 1 次' }).click();
		await page.getByRole('heading', { name: '平安季报 2022年第三季度' }).waitFor();
	});
}
