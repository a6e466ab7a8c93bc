/** Whom one calls on: the list that goes along to where there is no signal, and the note that begins from it. */
import { expect, test } from 'vitest';
import { comeBackWithoutLine, openReady } from './offline-journeys.ts';
import { FAULTLESS, lookAt, SMALL_PHONE, type Walk } from './open-walk.ts';

const WORKER = 'chengnan_worker';
const NAME = '鲁示例';

export function visitJourneys(walk: () => Walk): void {
	test('somebody is found by initials without a line, opened, and the note of the visit begins with the name', async () => {
		const values = { name: NAME, from_on: '2022-01-05', danger_level: 1 };
		const patient = (await walk().server.ask(WORKER, 'POST', '/api/records/patient/actions/create', { values })).body.id;
		const page = await openReady(walk());
		await page.getByRole('link', { name: /走访对象 \d+/ }).waitFor();
		const cold = await comeBackWithoutLine(page);
		await cold.getByRole('link', { name: '走访对象' }).click();
		await cold.getByRole('searchbox').fill('lsl');
		await cold.getByText(NAME, { exact: true }).click();
		await cold.getByText('危险性评估').waitFor();
		expect(await lookAt(cold)).toEqual(FAULTLESS);
		await cold.getByRole('button', { name: `记走访：${NAME}` }).click();
		expect(await cold.getByLabel('一句话，说清做了什么').inputValue()).toBe(`走访${NAME}，`);
		await cold.getByLabel('一句话，说清做了什么').fill(`走访${NAME}，精神稳定，按时吃药`);
		await cold.locator('.note-chip').filter({ hasText: '患者' }).getByText(NAME).waitFor();
		await cold.getByRole('button', { name: '记下', exact: true }).click();
		await cold.getByText('1 条待发送').waitFor();
		await cold.context().setOffline(false);
		await cold.getByText('已入账').waitFor();
		const { rows } = await walk().server.admin.query('SELECT outcome, medication FROM ledger.patient_follow_up WHERE patient = $1', [patient]);
		expect(rows).toEqual([{ outcome: 'stable', medication: 'regular' }]);
	});

	test('a grid that was said becomes the record’s unit; of a community that is not one’s own the note says why not', async () => {
		const page = await openReady(walk());
		await page.getByRole('link', { name: /走访对象 \d+/ }).waitFor();
		const box = page.getByLabel('一句话，说清做了什么');
		await box.fill('在南门社区做反诈宣传');
		await page.getByText('您的账号不能替南门社区登记').waitFor();
		await box.fill('在第2网格做反诈宣传试网格');
		await expect.poll(() => page.getByLabel('所属单位').inputValue()).toBe('chengnan_g2');
		await page.getByRole('button', { name: '记下', exact: true }).click();
		await page.getByText('已入账').waitFor();
		const { rows } = await walk().server.admin.query(`SELECT unit FROM ledger.activity WHERE summary = '在第2网格做反诈宣传试网格'`);
		expect(rows).toEqual([{ unit: 'chengnan_g2' }]);
		await page.getByRole('link', { name: '今天记的' }).click();
		await page.getByRole('link', { name: /反诈宣传试网格/ }).waitFor();
	});

	test('the lists are faultless in both languages on a small phone', async () => {
		for (const language of ['zh', 'en'] as const) {
			const page = await walk().openAs(WORKER, '/note#visits', { size: SMALL_PHONE, language });
			await page.locator('.note-list').waitFor();
			expect(await lookAt(page)).toEqual(FAULTLESS);
		}
	});
}
