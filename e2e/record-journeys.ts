import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, type Walk } from './open-walk.ts';

export function recordJourneys(walk: () => Walk): void {
	test('every version says who, when, and what it changed, field by field', async () => {
		const { id } = await oneOf(
			walk(),
			`SELECT p.id FROM ledger.petition p JOIN book.record_version now ON now.record_id = p.id AND now.version = p.version
			JOIN book.record_version before ON before.record_id = p.id AND before.version = p.version - 1
			WHERE now.state <> before.state AND now.action = 'close' ORDER BY p.id LIMIT 1`,
		);
		const { versions } = (await walk().server.ask('leader', 'GET', `/api/records/petition/${id}/history`)).body;
		const register = (await walk().server.ask('leader', 'GET', '/api/registers/petition')).body;
		const page = await walk().openAs('leader', `/records/petition/${id}`);
		const latest = page.locator('.versions li').first();
		await latest.waitFor();
		const words = await latest.innerText();
		expect(words).toContain(`第 ${versions[0].version} 版`);
		expect(words).toContain('现行');
		expect(words).toContain('示例');
		expect(words).toContain('状态：');
		expect(await latest.locator('.version-changes dt').allInnerTexts()).toEqual(versions[0].changed.map((field: string) => register.fields[field].label.zh));
		expect(await latest.locator('del').count()).toBe(versions[0].changed.length);
	});

	test('a voided record is marked and says why', async () => {
		const { id, reason } = await oneOf(
			walk(),
			`SELECT a.id, v.reason FROM ledger.activity a JOIN book.record_version v ON v.record_id = a.id AND v.version = a.version
			WHERE a.state = 'voided' ORDER BY a.id LIMIT 1`,
		);
		const page = await walk().openAs('leader', `/records/activity/${id}`);
		await page.locator('#record-title.is-voided').waitFor();
		expect(await page.locator('.record-state').innerText()).toContain('已作废');
		await page.locator('.versions').getByText(reason).waitFor();
	});

	test('what a reader may not see is masked and said to be so', async () => {
		const { id } = await oneOf(walk(), `SELECT id FROM ledger.patient WHERE state <> 'voided' ORDER BY id LIMIT 1`);
		const page = await walk().openAs('leader', `/records/patient/${id}`);
		await page.locator('.record-fields').first().waitFor();
		expect(await page.locator('#record-title').innerText()).toMatch(/^.\*+$/);
		expect(await page.locator('.record-fields .masked').first().innerText()).toContain('已遮盖');
		const clerk = await walk().openAs('peace_clerk', `/records/patient/${id}`);
		await clerk.locator('.record-fields').first().waitFor();
		expect(await clerk.locator('.masked').count()).toBe(0);
	});

	test('units, people and other records stand with their names', async () => {
		const { id } = await oneOf(
			walk(),
			`SELECT id FROM ledger.aid_payment WHERE state <> 'voided' AND unit = 'chengnan' AND "grant" IS NOT NULL ORDER BY id LIMIT 1`,
		);
		const page = await walk().openAs('leader', `/records/aid_payment/${id}`);
		await page.locator('.versions li').first().waitFor();
		expect(await page.locator('.record-state').innerText()).toContain('城南社区');
		expect(await page.locator('.record-times').innerText()).toContain('示例');
		const way = page.locator('.record-fields a[href*="/records/aid_grant/"]');
		const name = await way.innerText();
		await way.click();
		await page.waitForURL(/\/records\/aid_grant\//);
		await expect.poll(() => page.locator('#record-title').innerText()).toBe(name);
	});

	test('a record that nobody knows, or that the reader may not see, is told in words', async () => {
		const page = await walk().openAs('leader', '/records/activity/00000000-0000-7000-8000-000000000000');
		await alertSays(page, '没有');
		const { id } = await oneOf(walk(), `SELECT id FROM ledger.patient WHERE unit = 'nanmen' AND state <> 'voided' ORDER BY id LIMIT 1`);
		await alertSays(await walk().openAs('chengnan_worker', `/records/patient/${id}`), '没有');
	});

	test('on a phone a register lists what its reader may read, is searched, narrowed to a year, and paged', async () => {
		const page = await walk().openAs('leader', '/records', { size: PHONE });
		await page
			.getByRole('link', { name: '历史文化遗产' })
			.or(page.getByRole('link', { name: '文化古迹' }))
			.first()
			.waitFor();
		await page.goto('/records/activity');
		const rows = page.locator('.records-table tbody tr');
		await rows.first().waitFor();
		const first = await rows.first().innerText();
		await page.getByRole('button', { name: '下一页' }).click();
		await expect.poll(() => rows.first().innerText()).not.toBe(first);
		await page.getByLabel('年份').selectOption('2021');
		await expect.poll(() => rows.locator('td').first().innerText()).toContain('2021年');
		await page.locator('input[type=search]').fill('志愿服务');
		await expect
			.poll(() => page.locator('.records-table tbody th').allInnerTexts())
			.toSatisfy((titles: string[]) => titles.every((title) => title.includes('志愿')));
	});

	test('a register that the reader may not read is no page of theirs', async () => {
		const page = await walk().openAs('admin', '/records/patient');
		await page.getByText('没有这本台账，或您的岗位无权查看。').waitFor();
	});
}

async function oneOf({ server }: Walk, sql: string): Promise<{ id: string; reason: string }> {
	const { rows } = await server.admin.query(sql);
	return rows[0];
}

async function alertSays(page: Page, words: string): Promise<void> {
	await page.getByRole('alert').waitFor();
	expect(await page.getByRole('alert').innerText()).toContain(words);
}
