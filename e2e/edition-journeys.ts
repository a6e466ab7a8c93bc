import type { EditionDetail, FigureDefinition } from '@yibenzhang/engine';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { keepDefinitions } from '../server/src/definitions/keep-definitions.ts';
import { DESKTOP, PHONE, SMALL_PHONE, sideways, violations, type Walk } from './open-walk.ts';

const OTHER_HEADS = ['economy_head', 'construction_head', 'judicial_head', 'peace_head', 'public_service_head'];

/** What `online_petitions` counted once. */
const ALL_FROM_AFAR = { field: 'channel', op: 'in', value: ['online', 'hotline'] };

/** A report is finished, confirmed, signed, and afterwards asked why a number is another now. */
export function editionJourneys(walk: () => Walk): void {
	let address = '';

	test('the head of the general office finishes the report from its page', async () => {
		const page = await walk().openAs('general_head', '/report?period=2022');
		await page.getByRole('link', { name: '定稿', exact: true }).click();
		await page.getByText('这一期还没有定稿').waitFor();
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		await page.getByRole('button', { name: '完成定稿' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '完成定稿' }).click();
		await page.getByRole('heading', { name: '2022年度工作报告 第 1 稿' }).waitFor();
		await page.getByText('待确认').waitFor();
		address = new URL(page.url()).pathname;
		await page.locator('.report a.opens').first().waitFor();
		await page.emulateMedia({ media: 'print' });
		// Nothing of the page around it is printed, or all would stand lower than the standard has it.
		expect(await page.locator('.report').evaluate((sheet) => sheet.getBoundingClientRect().top + window.scrollY)).toBe(0);
	});

	test('each section head confirms the own chapter, and no other', async () => {
		const page = await walk().openAs('party_building_head', address);
		const confirm = page.getByRole('button', { name: /^确认“/ });
		await confirm.first().waitFor();
		expect(await confirm.count()).toBe(1);
		await confirm.click();
		await confirm.waitFor({ state: 'detached' });
		// What the page does for one it does for all: the others confirm without it.
		const edition = address.replace('/report', '/api');
		for (const head of OTHER_HEADS) {
			const { chapters } = (await walk().server.ask(head, 'GET', edition)).body as EditionDetail;
			const own = chapters.filter(({ may_confirm }) => may_confirm);
			expect([head, own.length]).toEqual([head, 1]);
			expect(await walk().server.ask(head, 'POST', `${edition}/confirm`, { heading: own[0]?.heading })).toMatchObject({ status: 200 });
		}
	});

	test('secretary and director sign, each with the password, one of them on a phone', async () => {
		const secretary = await walk().openAs('secretary', address);
		await secretary.getByText('待签发').waitFor();
		await secretary.getByRole('button', { name: /^代表中共/ }).click();
		const dialog = secretary.getByRole('dialog');
		await dialog.getByLabel('密码', { exact: true }).fill('wrong');
		await secretary.keyboard.press('Enter');
		await dialog.getByText('密码不正确').waitFor();
		await dialog.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
		await secretary.keyboard.press('Enter');
		await dialog.waitFor({ state: 'detached' });
		const leader = await walk().openAs('leader', address, { size: PHONE });
		await leader.getByRole('button', { name: /^代表/ }).click();
		expect({ axe: await violations(leader), wide: await sideways(leader) }).toEqual({ axe: [], wide: 0 });
		await leader.getByRole('dialog').getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
		await leader.keyboard.press('Enter');
		await leader.getByText('已签发', { exact: true }).waitFor();
		expect({ axe: await violations(leader), wide: await sideways(leader) }).toEqual({ axe: [], wide: 0 });
	});

	test('the leader asks why a number is another now, and is led to the record', async () => {
		const quiet = await walk().openAs('leader', `${address}?part=moved`);
		await quiet.getByText('此后没有变化').waitFor();

		const worker = await walk().openAs('chengnan_worker', '/records');
		const found = await worker.request.get('/api/figures/fraud_publicity?period=2022');
		const { evidence } = (await found.json()) as { evidence: { ids: string[] } };
		const one = (await (await worker.request.get(`/api/records/activity/${evidence.ids[0]}`)).json()) as { id: string; version: number };
		const origin = new URL(worker.url()).origin;
		const voided = await worker.request.post('/api/records/activity/actions/void', {
			data: { id: one.id, version: one.version, reason: '与另一条重复' },
			headers: { origin },
		});
		expect(voided.status(), await voided.text()).toBe(200);

		const page = await walk().openAs('leader', `${address}?part=moved`);
		await page.getByRole('link', { name: '反电信诈骗平安宣传月活动' }).click();
		const panel = page.getByRole('dialog', { name: '反电信诈骗平安宣传月活动' });
		await panel.getByText(/：.*示例专干，\d{4}-\d\d-\d\d \d\d:\d\d；原因：与另一条重复/).waitFor();
		await panel.getByText('63 场').waitFor();
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		await panel.locator('.moved-records a').click();
		await page.waitForURL(`**/records/activity/${one.id}`);
	});

	test('another edition says what it corrects, and the first one tells that it was replaced', async () => {
		const page = await walk().openAs('general_head', '/report/editions?period=2022');
		await page.getByRole('button', { name: '另出一稿' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: '完成定稿' }).click();
		await dialog.getByText('请写明更正了什么、为什么。').last().waitFor();
		await dialog.getByLabel('更正说明').fill('去掉重复登记的一场');
		await dialog.getByRole('button', { name: '完成定稿' }).click();
		await page.getByRole('heading', { name: '2022年度工作报告 第 2 稿' }).waitFor();
		await page.getByText('去掉重复登记的一场').waitFor();
		await page.getByRole('link', { name: '代替第 1 稿' }).click();
		await page.getByRole('link', { name: '已由第 2 稿代替' }).waitFor();
	});

	test('two years are compared, the definition that held then held still, and an old number opened to its records', async () => {
		const { book } = walk().server;
		const old = (figure: FigureDefinition) => (figure.id === 'online_petitions' ? { ...figure, where: ALL_FROM_AFAR } : figure);
		await keepDefinitions(
			book.pool,
			book.office_id,
			{ ...book.office, figures: book.office.figures.map(old) } as typeof book.office,
			new Date('2021-06-01T00:00:00Z'),
		);
		const page = await walk().openAs('leader', '/report?period=2022', { size: SMALL_PHONE });
		await page.getByRole('link', { name: '两期对比', exact: true }).click();
		await page.getByRole('heading', { name: '2022年与2021年对比' }).waitFor();
		await page.setViewportSize(DESKTOP);
		const chart = () => page.locator('.chart svg').evaluate((drawn) => drawn.getBoundingClientRect().width);
		await expect.poll(chart).toBeGreaterThan(700);
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		expect(await chart()).toBe(600);
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await page.setViewportSize(SMALL_PHONE);
		await page.getByLabel('显示哪些数字').selectOption('redefined');
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		const held = page.locator('.compared-held', { hasText: /按 2021-06-01 08:00 起的口径/ });
		expect(await held.innerText()).toContain('条件：原为“来源渠道为以下之一：网上信访、市长热线”，现为“来源渠道为网上信访”');
		const [, then] = await held.getByRole('link').allInnerTexts();
		await held.getByRole('link').nth(1).click();
		await page.waitForURL(/\/figures\/online_petitions\?.*definition=/);
		expect(await page.locator('.figure-said').innerText()).toBe(then);
		await page.locator('.evidence-rows a').first().click();
		await page.waitForURL(/\/records\/petition\//);
	});
}
