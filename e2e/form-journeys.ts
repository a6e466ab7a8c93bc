import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loseAnswers } from './lose-answers.ts';
import { DESKTOP, FAULTLESS, lookAt, PHONE, sideways, type Walk } from './open-walk.ts';

const STRANGE = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://example.invalid")', '\u202eabc\u202c', '𠮷㛃䶮'];

export function formJourneys(walk: () => Walk): void {
	test('an activity is recorded by keyboard alone, days and choices typed as people write them', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').focus();
		await page.keyboard.type('键盘登记的宣传');
		await page.keyboard.press('Tab');
		await page.keyboard.type('zyfw');
		await page.locator('.ant-select-item-option-active', { hasText: '志愿服务' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.ant-select:not(.ant-select-open)', { hasText: '志愿服务' }).waitFor();
		await page.keyboard.press('Tab');
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-topics');
		await page.keyboard.type('fdxzp');
		await page.locator('.ant-select-item-option-active', { hasText: '反电信诈骗' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await page.locator('#field-held_on').focus();
		await page.keyboard.type('2022.3.5');
		await page.keyboard.press('Control+Enter');
		await page.getByRole('heading', { name: '已登记' }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('saved-title');
		const stored = await activities(walk(), '键盘登记的宣传');
		expect(stored).toMatchObject([{ kind: 'volunteer', topics: ['anti_fraud'], held_on: '2022-03-05', unit: 'chengnan' }]);
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByRole('heading', { name: '已撤销' }).waitFor();
		expect(await activities(walk(), '键盘登记的宣传')).toMatchObject([{ state: 'voided' }]);
	});

	test('what was typed outlives a tab that closes and a line that is down, and is recorded once', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill('断线时的活动');
		await page.locator('#field-held_on').fill('2022-04-01');
		await choose(page, '类别', '会议');
		await page.context().setOffline(true);
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await expect.poll(() => keptKinds(page)).toEqual(['meeting']);
		await page.getByText('草稿已存在本机').waitFor();
		await page.close({ runBeforeUnload: false });
		const context = page.context();
		await context.setOffline(false);
		const again = await context.newPage();
		await again.goto('/records/activity/new');
		await again.getByText(/已恢复 .* 的草稿/).waitFor();
		expect(await again.getByLabel('名称').inputValue()).toBe('断线时的活动');
		await again.getByRole('button', { name: '保存', exact: true }).click();
		await again.getByRole('heading', { name: '已登记' }).waitFor();
		expect(await activities(walk(), '断线时的活动')).toHaveLength(1);
		await again.goto('/records/activity/new');
		await again.getByLabel('名称').waitFor();
		expect(await again.getByLabel('名称').inputValue()).toBe('');
	});

	test('an answer that is lost on its way back makes no second record', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill('答复丢失的活动');
		await page.locator('#field-held_on').fill('2022-04-02');
		await choose(page, '类别', '会议');
		const find = await loseAnswers(page, '**/actions/create');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await expect.poll(async () => (await activities(walk(), '答复丢失的活动')).length).toBe(1);
		await find();
		await page.getByRole('heading', { name: '已登记' }).waitFor();
		expect(await activities(walk(), '答复丢失的活动')).toHaveLength(1);
	});

	test('what is wrong is said at the field with what would be right, and a summary leads there', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.locator('#field-held_on').fill('前天吧');
		await page.getByLabel('名称').focus();
		expect(await page.locator('#field-held_on-fault').innerText()).toContain('应为存在的日期');
		await page.keyboard.press('Control+Enter');
		const summary = page.locator('.form-faults');
		await summary.waitFor();
		expect(await summary.locator('li').allInnerTexts()).toEqual(['请填写“名称”。', '请填写“类别”。', expect.stringContaining('日期：应为存在的日期')]);
		await summary.getByRole('link', { name: '请填写“类别”。' }).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-kind');
	});

	test('fields appear when they matter, keep what was typed while hidden, and are not saved then', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill('先志愿后会议');
		await page.locator('#field-held_on').fill('2022-05-05');
		await choose(page, '类别', '志愿服务');
		await page.getByLabel('志愿者人数').fill('7');
		await choose(page, '类别', '会议');
		await page.getByLabel('志愿者人数').waitFor({ state: 'detached' });
		await choose(page, '类别', '志愿服务');
		expect(await page.getByLabel('志愿者人数').inputValue()).toBe('7');
		await choose(page, '类别', '会议');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByRole('heading', { name: '已登记' }).waitFor();
		expect(await activities(walk(), '先志愿后会议')).toMatchObject([{ volunteers: null, kind: 'meeting' }]);
	});

	test('a likely double is shown while typing, side by side, and can be opened instead', async () => {
		const { rows } = await walk().server.admin.query(
			`SELECT id, title, to_char(held_on, 'YYYY-MM-DD') AS held_on FROM ledger.activity WHERE unit = 'chengnan' AND state <> 'voided' ORDER BY id LIMIT 1`,
		);
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill(rows[0].title);
		await page.locator('#field-held_on').fill(rows[0].held_on);
		await page.locator('.form-doubles').waitFor();
		await page.locator('.form-doubles').getByRole('button', { name: '对照' }).first().click();
		await page.locator('.side-by-side .is-same').first().waitFor();
		await page.getByRole('link', { name: '打开这条，不另记' }).click();
		await leaveIfAsked(page);
		await page.waitForURL(/\/records\/activity\/[0-9a-f-]{36}$/);
	});

	test('leaving with words that are not saved is asked about', async () => {
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill('还没保存');
		await page.getByRole('link', { name: '活动', exact: true }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('还没有保存').waitFor();
		await dialog.getByRole('button', { name: '继续填写' }).click();
		expect(await page.getByLabel('名称').inputValue()).toBe('还没保存');
		await page.getByRole('link', { name: '活动', exact: true }).click();
		await dialog.getByRole('button', { name: '离开，丢弃草稿' }).click();
		await page.waitForURL(/\/records\/activity$/);
	});

	test('a petition goes from receipt to its answer through its actions', async () => {
		const page = await openForm(walk(), 'petition_office_clerk', '/records/petition/new');
		await page.getByLabel('事由').fill('路灯不亮（表单）');
		await choose(page, '来源渠道', '来信');
		await page.locator('#field-received_on').fill('2022-06-01');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByRole('heading', { name: '已登记' }).waitFor();
		await page.getByRole('link', { name: '打开这条记录' }).click();
		await page.getByRole('link', { name: '受理', exact: true }).click();
		await page.locator('#field-accepted_on').fill('2022.6.3');
		await page.keyboard.press('Control+Enter');
		await page.getByRole('heading', { name: '已保存' }).waitFor();
		await page.getByRole('link', { name: '打开这条记录' }).click();
		await page.getByRole('link', { name: '答复', exact: true }).click();
		await page.locator('#field-answered_on').fill('2022.6.20');
		await page.keyboard.press('Control+Enter');
		await page.locator('.form-faults').getByText('请填写“答复内容”。').waitFor();
		await page.getByLabel('答复内容').fill('已修复');
		await page.keyboard.press('Control+Enter');
		await page.getByRole('heading', { name: '已保存' }).waitFor();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByRole('heading', { name: '已撤销' }).waitFor();
		const { rows } = await walk().server.admin.query(`SELECT state, reply FROM ledger.petition WHERE matter = '路灯不亮（表单）'`);
		expect(rows).toEqual([{ state: 'accepted', reply: null }]);
	});

	test('strange words pass through form and page unharmed', async () => {
		const words = [...STRANGE, '长'.repeat(2000)].join('\n');
		const page = await openForm(walk(), 'chengnan_worker', '/records/activity/new');
		await page.getByLabel('名称').fill(STRANGE.join(''));
		await page.locator('#field-held_on').fill('2022-07-01');
		await choose(page, '类别', '会议');
		await page.locator('#field-summary').fill(words);
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByRole('heading', { name: '已登记' }).waitFor();
		await page.getByRole('link', { name: '打开这条记录' }).click();
		await page.locator('.record-fields').first().waitFor();
		await expect.poll(() => page.locator('.long-text').first().textContent()).toBe(words);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(STRANGE.join(''));
		expect(await page.locator('img[src=x]').count()).toBe(0);
	});

	test('strange words are printed unharmed, and no wider than the paper', async () => {
		for (const title of [STRANGE.join(''), '长'.repeat(180)]) {
			const values = { title, kind: 'meeting', held_on: '2022-07-02', summary: `${title}${'长'.repeat(2000)}` };
			const { body } = await walk().server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values });
			// As wide as A4 with its margins.
			const page = await walk().openAs('chengnan_worker', `/records/activity/${body.id}`, { size: { width: 718, height: 1000 } });
			await page.locator('.long-text').first().waitFor();
			await page.emulateMedia({ media: 'print' });
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
			expect(await page.locator('.long-text').first().textContent()).toBe(values.summary);
			expect([await page.locator('img[src=x]').count(), await sideways(page)]).toEqual([0, 0]);
		}
	});

	test('a record says in which figures it counts, and why not in others', async () => {
		const values = { title: '示例志愿服务（年外）', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-12-30' };
		const { body } = await walk().server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values });
		const page = await walk().openAs('chengnan_worker', `/records/activity/${body.id}`);
		await page.getByText('没有计入任何数字。').waitFor();
		await page
			.getByText(/不计入：日期在统计期外/)
			.first()
			.waitFor();
	});

	test('a refused form, and a record with those who read it, are without fault in light and dark, on the phone too', async () => {
		const { rows } = await walk().server.admin.query(`SELECT id FROM ledger.patient WHERE unit = 'chengnan' AND state <> 'voided' ORDER BY id LIMIT 1`);
		const page = await walk().openAs('chengnan_worker', '/records/activity/new', { size: PHONE });
		await page.getByLabel('名称').waitFor();
		await choose(page, '类别', '演练');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.locator('.form-faults').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.setViewportSize(DESKTOP);
		expect(await lookAt(page)).toEqual(FAULTLESS);
		const record = await walk().openAs('chengnan_worker', `/records/patient/${rows[0].id}`);
		await record.locator('#readers-title').waitFor();
		await record.locator('.record-figures li, .record-figures p').first().waitFor();
		expect(await lookAt(record)).toEqual(FAULTLESS);
		await record.setViewportSize(PHONE);
		expect(await sideways(record)).toBe(0);
	});
}

async function openForm(walk: Walk, account: string, path: string): Promise<Page> {
	const page = await walk.openAs(account, path);
	await page.locator('.record-form').waitFor();
	return page;
}

/** From a list by typing, or of few by pressing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
	const control = page.getByLabel(label, { exact: false }).first();
	await control.click();
	await page.keyboard.type(option);
	await page.keyboard.press('Enter');
}

/** The kinds in the drafts that this browser keeps. */
function keptKinds(page: Page): Promise<unknown[]> {
	return page.evaluate(
		() =>
			new Promise<unknown[]>((resolve) => {
				const opening = indexedDB.open('yibenzhang-drafts');
				opening.onsuccess = () => {
					const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
					asking.onsuccess = () => {
						opening.result.close();
						resolve(asking.result.map(({ entered }) => entered.kind));
					};
				};
			}),
	);
}

async function leaveIfAsked(page: Page): Promise<void> {
	const keep = page.getByRole('button', { name: '离开，留着草稿' });
	await Promise.race([keep.waitFor().then(() => keep.click()), page.waitForURL(/[0-9a-f-]{36}$/)]);
}

async function activities({ server }: Walk, title: string) {
	const { rows } = await server.admin.query(
		`SELECT title, kind, topics, to_char(held_on, 'YYYY-MM-DD') AS held_on, unit, state, volunteers FROM ledger.activity WHERE title LIKE $1`,
		[title],
	);
	return rows;
}
