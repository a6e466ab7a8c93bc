/** Spreadsheets in the real browser: a year's ledger on its way in and back out, what is on the screen on its way out. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { zipParts } from '../server/test/zip-parts.ts';
import { killedServerJourneys } from './killed-server-journeys.ts';
import { loseAnswers } from './lose-answers.ts';
import { FAULTLESS, lookAt, PHONE, sideways } from './open-walk.ts';
import { ownWalk } from './own-walk.ts';
import { LEDGER, STRANGE, volunteerWorkbook } from './volunteer-workbook.ts';

const walk = ownWalk('yb_spreadsheets_page');
let workbook: Buffer;
const CLERK = 'general_clerk';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeAll(async () => {
	workbook = await volunteerWorkbook();
});

async function sendLedger(page: Page): Promise<void> {
	await page.locator('input[type=file]').setInputFiles({ name: '2022年志愿服务台账.xlsx', mimeType: XLSX, buffer: workbook });
	await page.locator('.match-columns').first().waitFor();
}

async function check(page: Page): Promise<void> {
	await page.getByRole('button', { name: '检查并预览' }).click();
	await page.locator('.preview-tab').first().waitFor();
}

async function counts(page: Page): Promise<Record<string, number>> {
	const tabs = await page
		.locator('.preview-tab')
		.evaluateAll((found) => found.map((tab) => [...tab.querySelectorAll('span')].map(({ textContent }) => textContent ?? '')));
	return Object.fromEntries(tabs.map(([count, kind]) => [kind, Number(count)]));
}

async function downloadBy(button: Locator, page: Page): Promise<Download> {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return download;
}

async function takeBack(page: Page): Promise<void> {
	await page.getByRole('button', { name: '整批撤回' }).click();
	await page.getByRole('button', { name: '确定撤回' }).click();
	await page.getByText('这批已整批撤回').waitFor();
}

async function figure(): Promise<number> {
	return (await walk().server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022&limit=1')).body.value;
}

describe('a year of volunteering', () => {
	test('is looked over, written without what cannot stand, counted, and taken back whole', async () => {
		const before = await figure();
		const page = await walk().openAs(CLERK, '/records/activity/import');
		await sendLedger(page);
		expect(await page.getByLabel('“活动时间”导入为').inputValue()).toBe('held_on');
		expect(await page.getByLabel('“序号”导入为').inputValue()).toBe('');
		await check(page);
		expect(await counts(page)).toEqual({ 新增: LEDGER.good, 修改: 0, 不变: 0, 退回: LEDGER.refused });
		const refused = page.locator('.preview-table tbody');
		expect(await refused.innerText()).toContain('城西');
		expect(await refused.locator('.cell-problem').count()).toBeGreaterThanOrEqual(LEDGER.refused);

		const book = await downloadBy(page.getByRole('button', { name: '下载退回的表格' }), page);
		const parts = await zipParts(readFileSync(await book.path()));
		expect([...parts].filter(([path, xml]) => path.includes('comments') && xml.includes('城西'))).toHaveLength(1);

		await page.getByRole('tab', { name: /新增/ }).click();
		const rows = page.locator('.preview-table tbody');
		await rows.getByText(STRANGE[1] ?? '').waitFor();
		await page.getByRole('button', { name: `写入 ${LEDGER.good} 行` }).click();
		await page.getByText('已写入台账').waitFor();
		expect(await figure()).toBe(before + LEDGER.good);

		await page.goto('/figures?period=2022');
		await page.locator('.figures-table, table').first().waitFor();
		expect(await page.locator('main, #content').first().innerText()).toContain(String(before + LEDGER.good));

		await page.goBack();
		await takeBack(page);
		expect(await figure()).toBe(before);
	});

	test('is on the same address after the tab was killed in the middle, step by step', async () => {
		const page = await walk().openAs(CLERK, '/records/activity/import');
		await sendLedger(page);
		await page.getByLabel('“主题”导入为').selectOption('');
		await expect.poll(() => page.getByText('正在保存').count()).toBe(0);
		const address = page.url();
		await page.close();
		const again = await walk().openAs(CLERK, address);
		await again.locator('.match-columns').first().waitFor();
		expect(await again.getByLabel('“主题”导入为').inputValue()).toBe('');
		await check(again);
		await again.close();
		const third = await walk().openAs(CLERK, address);
		await third.locator('.preview-tab').first().waitFor();
		expect((await counts(third))['新增']).toBe(LEDGER.good);
		await third.goto('/records/activity/import');
		const standing = third.getByText('2022年志愿服务台账.xlsx，');
		await standing.first().waitFor();
		const before = await standing.count();
		await third.getByRole('button', { name: /^放弃/ }).first().click();
		await third.getByRole('button', { name: '确定放弃' }).click();
		await expect.poll(() => standing.count()).toBe(before - 1);
	});

	test('is not written while a row is refused, where all or nothing was asked for', async () => {
		const page = await walk().openAs(CLERK, '/records/activity/import');
		await sendLedger(page);
		await check(page);
		await page.getByRole('radio', { name: '全部合格才写入' }).check();
		expect(await page.getByRole('button', { name: /^写入/ }).isDisabled()).toBe(true);
		await page.getByText('全部合格之前不会写入').waitFor();
	});
});

test('an import loses nothing where the line goes down: while the file is sent, while it is matched, while it is written', async () => {
	const page = await walk().openAs(CLERK, '/records/activity/import');
	await page.locator('.drop-place').waitFor();
	await page.context().setOffline(true);
	await page.locator('input[type=file]').setInputFiles({ name: '断线.xlsx', mimeType: XLSX, buffer: workbook });
	await page.getByRole('alert').waitFor();
	await page.context().setOffline(false);
	await page.locator('input[type=file]').setInputFiles({ name: '断线.xlsx', mimeType: XLSX, buffer: workbook });
	await page.locator('.match-columns').first().waitFor();
	await page.context().setOffline(true);
	await page.getByLabel('“主题”导入为').selectOption('');
	await page.getByRole('button', { name: '检查并预览' }).click();
	await page
		.getByText(/连不上服务器/)
		.first()
		.waitFor();
	expect(await page.getByLabel('“主题”导入为').inputValue()).toBe('');
	await page.context().setOffline(false);
	await check(page);
	const find = await loseAnswers(page, '**/api/imports/**/commit');
	await page.getByRole('button', { name: /^写入/ }).click();
	await find();
	await page.reload();
	await page.getByText('已写入台账').waitFor();
	// The next journey finds the ledger new again.
	await takeBack(page);
});

test('what cannot be a spreadsheet is refused in words', async () => {
	const page = await walk().openAs(CLERK, '/records/activity/import');
	await page.locator('input[type=file]').setInputFiles({ name: '台账.xlsx', mimeType: XLSX, buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]) });
	await page.getByRole('alert').waitFor();
	expect((await page.getByRole('alert').innerText()).length).toBeGreaterThan(10);
});

test('an import that is not there says so and leads back', async () => {
	const page = await walk().openAs(CLERK, '/records/activity/import?import=00000000-0000-7000-8000-000000000000');
	await page.getByText('没有这次导入').waitFor();
	await page.getByRole('link', { name: '选择文件' }).click();
	await page.locator('.drop-place').waitFor();
});

test('what is on the screen goes out, and names that would be run come back unharmed', async () => {
	for (const title of STRANGE.slice(0, 4)) {
		const values = { title, kind: 'meeting', held_on: '2024-03-02' };
		expect((await walk().server.ask(CLERK, 'POST', '/api/records/activity/actions/create', { values })).status).toBe(201);
	}
	const page = await walk().openAs(CLERK, '/records/activity');
	await page.getByRole('button', { name: '导出' }).first().click();
	await page.getByRole('dialog').waitFor();
	expect(await lookAt(page)).toEqual(FAULTLESS);
	const file = await downloadBy(page.getByRole('button', { name: '开始导出' }), page);
	await page.getByText('已导出').waitFor();
	expect(file.suggestedFilename()).toMatch(/^活动_.*\.xlsx$/);
	const sheet = (await zipParts(readFileSync(await file.path()))).get('xl/worksheets/sheet1.xml') ?? '';
	for (const title of STRANGE.slice(0, 4)) {
		expect(sheet).toContain(title.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
	}
	expect(sheet).not.toContain('<f>');
});

test('an export can be stopped, and a line that breaks is told', async () => {
	const page = await walk().openAs(CLERK, '/records/activity');
	await page.getByRole('button', { name: '导出' }).first().click();
	await page.route('**/export?**', (route) => route.abort());
	await page.getByRole('button', { name: '开始导出' }).click();
	await page.getByRole('dialog').getByRole('alert').waitFor();
	await page.unroute('**/export?**');
	await page.route('**/export?**', () => {});
	await page.getByRole('button', { name: '开始导出' }).click();
	await page.getByRole('button', { name: '停止' }).click();
	await page.getByText('已停止').waitFor();
});

test('the pages of an import are free of what axe finds, and fit a phone', async () => {
	const page = await walk().openAs(CLERK, '/records/activity/import', { size: PHONE });
	await page.locator('.drop-place').waitFor();
	const choosing = await lookAt(page);
	await sendLedger(page);
	const matching = await lookAt(page);
	await check(page);
	await page.locator('.preview-table').waitFor();
	const checked = await lookAt(page);
	await page.setViewportSize({ width: 360, height: 740 });
	expect({ choosing, matching, checked, small: await sideways(page) }).toEqual({ choosing: FAULTLESS, matching: FAULTLESS, checked: FAULTLESS, small: 0 });
});

test('an import is done by keyboard alone', async () => {
	const page = await walk().openAs(CLERK, '/records/activity/import');
	await sendLedger(page);
	await page.getByRole('button', { name: '检查并预览' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('tab', { name: /退回/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => page.getByRole('tab', { name: /新增/ }).getAttribute('aria-selected')).toBe('true');
	await page.getByRole('button', { name: /^写入/ }).focus();
	await page.keyboard.press('Enter');
	await page.getByText('已写入台账').waitFor();
});

describe('a server that falls', () => killedServerJourneys(walk));
