import { expect, test } from 'vitest';
import { spellings } from '../server/src/records/search.ts';
import { FAULTLESS, lookAt, SMALL_PHONE, type Walk } from './open-walk.ts';

export function searchJourneys(walk: () => Walk): void {
	test('a person is found by initials from any page, by keyboard alone', async () => {
		const { rows } = await walk().server.admin.query<{ name: string }>('SELECT name FROM ledger.patient ORDER BY id');
		const byInitials = Map.groupBy(rows, ({ name }) => spellings(name)[1] ?? '');
		const [initials = '', [{ name } = { name: '' }] = []] = [...byInitials].find(([, alike]) => alike.length === 1) ?? [];
		const page = await walk().openAs('peace_clerk', '/figures?period=2022');
		await page.locator('.figures-table').first().waitFor();
		await page.keyboard.press('Control+k');
		const box = page.getByRole('combobox', { name: '查找' });
		await box.pressSequentially(initials);
		const option = page.getByRole('option').filter({ hasText: name }).first();
		await option.waitFor();
		while ((await option.getAttribute('aria-selected')) !== 'true') {
			await page.keyboard.press('ArrowDown');
		}
		expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
		await page.keyboard.press('Enter');
		await page.locator('.versions li').first().waitFor();
		expect(new URL(page.url()).pathname).toMatch(/^\/records\/\w+\/[0-9a-f-]{36}$/);
	});

	test('a petition is found by its number, however it is typed, and what was opened comes first the next time', async () => {
		const { rows } = await walk().server.admin.query(
			`SELECT number FROM ledger.petition WHERE state <> 'voided' AND number LIKE '雷信〔2022〕%' ORDER BY id LIMIT 1`,
		);
		const [year, n] = String(rows[0].number).match(/\d+/g) ?? [];
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.getByRole('button', { name: '查找' }).click();
		await page.keyboard.type(`雷信${year} ${n}`);
		await page.getByRole('option', { name: new RegExp(rows[0].number) }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.versions li').first().waitFor();
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		await page.keyboard.press('Control+k');
		await page.getByRole('group', { name: '最近打开' }).getByRole('option', { name: title }).waitFor();
		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	test('the way to a new record stands in the search, for registers in which the reader may record', async () => {
		const page = await walk().openAs('chengnan_worker', '/records');
		await page.locator('.registers-list a').first().waitFor();
		await page.keyboard.press('Control+k');
		await page.getByRole('combobox').fill('新增 活动');
		const begin = page.getByRole('group', { name: '登记' });
		await begin.getByRole('option', { name: '登记活动' }).click();
		await page.locator('.record-form').waitFor();
		expect(new URL(page.url()).pathname).toBe('/records/activity/new');
		const auditor = await walk().openAs('auditor', '/records');
		await auditor.locator('.registers-list a').first().waitFor();
		await auditor.keyboard.press('Control+k');
		await auditor.getByRole('combobox').fill('活动');
		await auditor.getByRole('group', { name: '台账' }).getByRole('option', { name: '活动', exact: true }).waitFor();
		expect(await auditor.getByRole('group', { name: '登记' }).count()).toBe(0);
		await auditor.getByRole('combobox').fill('权限表');
		await auditor.getByRole('option', { name: /权限表/ }).click();
		await auditor.waitForURL('**/settings/rights');
	});

	test('on a phone the search is a page with an address, and nothing on it is out of place', async () => {
		const page = await walk().openAs('leader', '/records', { size: SMALL_PHONE });
		await page.getByRole('button', { name: '查找' }).click();
		await page.getByText('输入要找的词。').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('combobox').fill('反诈');
		await page.getByRole('group', { name: '活动' }).getByRole('option').first().waitFor();
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('反诈');
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('combobox').fill('没有这样的词');
		await page.getByText('没有找到“没有这样的词”。').waitFor();
	});

	test('the search over a page is free of what axe finds, and a page is found by pinyin', async () => {
		const page = await walk().openAs('leader', '/records');
		await page.locator('.registers-list a').first().waitFor();
		await page.keyboard.press('Control+k');
		await page.keyboard.type('shuzi');
		await page.getByRole('group', { name: '页面' }).getByRole('option', { name: '数字' }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.keyboard.press('Enter');
		await page.locator('.figures-table').first().waitFor();
	});

	test('all keys stand on a sheet, which opens where nobody is typing', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.locator('.figures-table').first().waitFor();
		await page.getByRole('searchbox').fill('社区?');
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.getByRole('heading', { level: 1 }).click();
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: '快捷键' }).getByText('查找').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.keyboard.press('Escape');
		await page.keyboard.press('Alt+2');
		await page.locator('.registers-list').waitFor();
	});
}
