/** 随手记 on a phone: one sentence becomes records, and nothing is written that a person has not seen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FAULTLESS, lookAt, PHONE, SMALL_PHONE, typeSignIn, type Walk } from './open-walk.ts';

const WORKER = 'chengnan_worker';
const NAME = '张示例';

export function noteJourneys(walk: () => Walk): void {
	test('a sentence is understood, corrected by a tap, and becomes an activity', async () => {
		const page = await openNote(walk());
		await say(page, '昨天下午在城南社区做反诈宣传，发了200份传单，来了80多人');
		await chip(page, '参加（受教育）人数').getByText('大约数，是多少？').waitFor();
		expect(await chip(page, '主题').innerText()).toContain('反电信诈骗');
		expect(await chip(page, '数量').innerText()).toContain('200');
		await keep(page);
		await page.getByText('请看一眼').waitFor();
		await chip(page, '参加（受教育）人数').click();
		await page.getByRole('spinbutton', { name: '参加（受教育）人数' }).fill('83');
		await page.getByRole('button', { name: '好了' }).click();
		await keep(page);
		await page.getByText('已入账').waitFor();
		const [record] = await written(walk(), 'activity', `title = '反诈宣传' AND attendance = 83`);
		expect(record).toMatchObject({ kind: 'publicity', topics: ['anti_fraud'], organiser: 'chengnan', quantities: [{ item: 'leaflets', quantity: 200 }] });
		expect(record?.['summary']).toContain('来了80多人');
		expect(await page.getByLabel('一句话，说清做了什么').inputValue()).toBe('');
	});

	test('one visit writes four records together, each with its own part', async () => {
		const create = (register: string, values: object) => walk().server.ask(WORKER, 'POST', `/api/records/${register}/actions/create`, { values });
		const patient = (await create('patient', { name: NAME, from_on: '2022-01-05' })).body.id;
		const household = (await create('poverty_monitoring', { name: NAME, source: 'community_check', clue_on: '2022-01-05' })).body.id;
		const page = await openNote(walk());
		await say(page, `入户走访${NAME}家，精神稳定按时吃药，发现楼道堆物，讲了反诈，送了一袋米`);
		await chip(page, '患者').getByText(NAME).waitFor();
		await chip(page, '监测户').getByText(NAME).waitFor();
		await page.getByRole('button', { name: '记下 4 条' }).click();
		await page.getByText('已入账').waitFor();
		expect(await written(walk(), 'patient_follow_up', `patient = '${patient}'`)).toMatchObject([{ outcome: 'stable', medication: 'regular', way: 'home' }]);
		expect(await written(walk(), 'poverty_visit', `household = '${household}'`)).toHaveLength(1);
		expect(await written(walk(), 'hazard', `title = '楼道堆物'`)).toMatchObject([{ kind: 'fire_exit', source: 'patrol' }]);
		expect(await written(walk(), 'activity', `title = '讲了反诈'`)).toMatchObject([{ kind: 'lecture' }]);
		const { batches } = (await walk().server.ask(WORKER, 'GET', '/api/batches')).body;
		expect(batches[0]).toMatchObject({ count: 4 });
		expect(batches[0].label).toContain(`入户走访${NAME}家`);
	});

	test('what is missing is said, found by name, and a record that was not meant is left out', async () => {
		await walk().server.ask(WORKER, 'POST', '/api/records/patient/actions/create', { values: { name: '孟示例', from_on: '2022-01-05' } });
		const page = await openNote(walk());
		await say(page, '随访，病情稳定，按时吃药，讲了反诈');
		await page.getByRole('button', { name: '不记“活动”' }).click();
		await keep(page);
		await page.getByText('还有必填的没有填').waitFor();
		await chip(page, '患者').click();
		await page.getByRole('searchbox', { name: '患者' }).fill('孟示例');
		await page.getByRole('button', { name: '孟示例', exact: true }).click();
		await page.getByRole('button', { name: '好了' }).click();
		await keep(page);
		await page.getByText('已入账').waitFor();
		expect((await walk().server.ask(WORKER, 'GET', '/api/batches')).body.batches[0]).toMatchObject({ count: 1, registers: ['patient_follow_up'] });
	});

	test('what was just kept is undone by a tap, and the words come back', async () => {
		const page = await openNote(walk());
		const said = '组织志愿者12人清扫试验巷';
		await say(page, said);
		await keep(page);
		await page.getByText('已入账').waitFor();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByText('文字放回上面了').waitFor();
		expect(await page.getByLabel('一句话，说清做了什么').inputValue()).toBe(said);
		expect(await written(walk(), 'activity', `summary = '${said}'`)).toEqual([]);
	});

	test('the short form of any register needs no sentence', async () => {
		const page = await openNote(walk());
		await page.getByLabel('选一本台账来填').selectOption({ label: '好事实事' });
		await chip(page, '事项').click();
		await page.getByRole('textbox', { name: '事项' }).fill('给楼道装上声控灯');
		await page.getByRole('button', { name: '好了' }).click();
		await keep(page);
		await page.getByText('已入账').waitFor();
		expect(await written(walk(), 'good_deed', `title = '给楼道装上声控灯'`)).toHaveLength(1);
	});

	test('a picture is made small and goes along', async () => {
		const { default: sharp } = await import('sharp');
		const content = await sharp({ create: { width: 3200, height: 2400, channels: 3, background: '#8a4a1d' } })
			.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 54/1 0/1' } })
			.jpeg()
			.toBuffer();
		const page = await openNote(walk());
		await say(page, '巡查发现测试巷楼道堆物');
		await page.locator('input[type=file]').setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: content });
		await page.getByRole('img', { name: '现场.jpg' }).waitFor();
		await keep(page);
		await page.getByText('已入账').waitFor();
		const [hazard] = await written(walk(), 'hazard', `summary = '巡查发现测试巷楼道堆物'`);
		const [picture] = (hazard?.['pictures'] ?? []) as { hash: string; name: string }[];
		const answer = await fetch(`${walk().server.url}/api/records/hazard/${hazard?.['id']}/attachments/${picture?.hash}`, {
			headers: { authorization: `Bearer ${walk().server.tokenOf(WORKER)}` },
		});
		const { width, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
		expect({ name: picture?.name, width, exif }).toEqual({ name: '现场.jpg', width: 1600, exif: undefined });
	});

	test('words that were not kept yet outlive the killed page, and signing in on the spot', async () => {
		const page = await walk().openPage('/note', { size: PHONE });
		await typeSignIn(page, WORKER, walk().server.accounts.find(({ username }) => username === WORKER)?.password ?? '');
		await say(page, '上午召开支委会，研究发展党员');
		await chip(page, '类别').getByText('支部委员会').waitFor();
		await page.waitForTimeout(1000);
		const again = await page.context().newPage();
		await page.close();
		await again.goto('/note');
		await expect.poll(() => again.getByLabel('一句话，说清做了什么').inputValue()).toBe('上午召开支委会，研究发展党员');
	});

	test('an office’s own word is understood', async () => {
		const admin = await walk().openAs('admin', '/settings/words');
		await admin.getByLabel('说法', { exact: true }).fill('扫街');
		await admin.getByRole('combobox', { name: '台账' }).selectOption({ label: '好事实事' });
		await admin.getByRole('button', { name: '添加', exact: true }).click();
		await admin.getByText('已添加').waitFor();
		await admin.getByRole('listitem').filter({ hasText: '扫街' }).waitFor();
		expect(await lookAt(admin)).toEqual(FAULTLESS);
		const page = await openNote(walk());
		await say(page, '早上扫街');
		await page.getByRole('heading', { name: '好事实事' }).waitFor();
	});

	test('what was understood is shown without fault in light and dark, in both languages, on a small phone', async () => {
		for (const [language, quantities] of [
			['zh', '数量'],
			['en', 'Quantities'],
		] as const) {
			const page = await walk().openAs(WORKER, '/note', { size: SMALL_PHONE, language });
			await page.locator('#note-said').fill('昨天在城南社区做反诈宣传，发了200份传单，来了80多人');
			await page.locator('.note-chip').filter({ hasText: quantities }).click();
			expect(await lookAt(page)).toEqual(FAULTLESS);
		}
	});
}

async function openNote(walk: Walk): Promise<Page> {
	const page = await walk.openAs(WORKER, '/note', { size: PHONE });
	await page.locator('#note-said').waitFor();
	return page;
}

function say(page: Page, words: string): Promise<void> {
	return page.getByLabel('一句话，说清做了什么').fill(words);
}

function chip(page: Page, label: string) {
	return page.locator('.note-chip').filter({ has: page.getByText(label, { exact: true }) });
}

function keep(page: Page): Promise<void> {
	return page.getByRole('button', { name: '记下', exact: true }).click();
}

async function written({ server }: Walk, register: string, where: string): Promise<Record<string, unknown>[]> {
	return (await server.admin.query(`SELECT * FROM ledger.${register} WHERE ${where} AND state <> 'voided'`)).rows;
}
