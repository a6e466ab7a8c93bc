/** The desk of a register in a real browser, by those who work at it: with the mouse, with the keyboard alone, two at once, without a line. */
import { expect, test } from 'vitest';
import { atDesk, CLERK, cellAt, goTo, paste, saved, sorted, standing } from './at-desk.ts';
import { deskKeepingJourneys } from './desk-keeping-journeys.ts';
import { FAULTLESS, lookAt, sideways } from './open-walk.ts';
import { ownWalk } from './own-walk.ts';

const STRANGE = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://example.invalid","点我")', '长'.repeat(180), '\u202e倒着写\u202c', '𠮷㛃䶮'];
const LONG = '长'.repeat(2000);

const walk = ownWalk('yb_desk_page');

const { makeActivities, openDesk, valuesOf } = atDesk(walk);

test('three hundred rows are corrected by one paste, looked at before, and undone and done again as one', async () => {
	await makeActivities('粘贴', 300);
	const page = await openDesk(CLERK, sorted('粘贴'));
	await page.getByText('共 300 条').waitFor();
	await goTo(page, 0, 1);
	const block = Array.from({ length: 300 }, (_, n) => (n === 7 ? '很多人' : String(500 + n))).join('\n');
	await paste(page, block);
	const preview = page.getByRole('dialog');
	await preview.getByText('改 299 格，新增 0 条，不变 0 格，不能写入 1 处').waitFor();
	expect(await preview.locator('tr.is-refused').first().innerText()).toContain('应为整数');
	await preview.getByRole('button', { name: '写入 299 条记录' }).click();
	await page.getByText('已写入 299 条记录').waitFor();
	expect((await valuesOf('粘贴', 'attendance')).map(Number)).toEqual(Array.from({ length: 300 }, (_, n) => (n === 7 ? 17 : 500 + n)));
	await page.getByRole('button', { name: '撤销' }).click();
	await page.getByText('已撤销').waitFor();
	expect((await valuesOf('粘贴', 'attendance')).map(Number)).toEqual(Array.from({ length: 300 }, (_, n) => 10 + n));
	await page.getByRole('button', { name: '重做' }).click();
	await page.getByText('已重做').waitFor();
	expect(Number((await valuesOf('粘贴', 'attendance'))[299])).toBe(799);
}, 120_000);

test('what is pasted below the last row comes into being, and stands in the list', async () => {
	await makeActivities('新增', 1);
	const page = await openDesk(CLERK, sorted('新增'));
	await goTo(page, 0, 0);
	await paste(page, '新增甲\t5\t2022-05-06\t志愿服务\n新增乙\t6\t2022.5.7\t志愿服务');
	const preview = page.getByRole('dialog');
	await preview.getByText('新增 1 条').waitFor();
	await preview.getByRole('button', { name: '写入 2 条记录' }).click();
	await page.getByText('已写入 2 条记录').waitFor();
	await expect
		.poll(() =>
			page
				.locator('revogr-data[col-type=colPinStart] .desk-text')
				.allInnerTexts()
				.then((titles) => titles.sort()),
		)
		.toEqual(['新增甲', '新增乙'].sort());
	await page.getByRole('button', { name: '撤销' }).click();
	await page.getByText('已撤销').waitFor();
	expect(await valuesOf('新增', 'title')).toEqual(['新增001']);
}, 60_000);

test('the keyboard alone goes through the table, changes cells, fills down, undoes and opens a record', async () => {
	await makeActivities('键盘', 4);
	const page = await openDesk(CLERK, sorted('键盘'));
	await page.locator('revo-grid').focus();
	await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.rgCell')?.getAttribute('data-rgcol'))).toBe('1');
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => standing(page)).toBe('10');
	await page.keyboard.press('F2');
	await page.locator('.cell-input').waitFor();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('88');
	await page.keyboard.press('Enter');
	await saved(page);
	await expect.poll(async () => Number((await valuesOf('键盘', 'attendance'))[0])).toBe(88);
	await page.keyboard.press('ArrowUp');
	await expect.poll(() => standing(page)).toBe('88');
	for (const _ of [1, 2, 3]) {
		await page.keyboard.press('Shift+ArrowDown');
		await page.waitForTimeout(150);
	}
	await page.keyboard.press('Control+D');
	await page.getByText('已写入 3 条记录').waitFor();
	expect((await valuesOf('键盘', 'attendance')).map(Number)).toEqual([88, 88, 88, 88]);
	await page.keyboard.press('Control+Z');
	await page.getByText('已撤销').waitFor();
	expect((await valuesOf('键盘', 'attendance')).map(Number)).toEqual([88, 11, 12, 13]);
	await page.keyboard.press('Control+Z');
	await expect.poll(async () => (await valuesOf('键盘', 'attendance')).map(Number)).toEqual([10, 11, 12, 13]);
	await page.keyboard.press('Control+Y');
	await expect.poll(async () => Number((await valuesOf('键盘', 'attendance'))[0])).toBe(88);
	await page.keyboard.press('Control+Enter');
	await page.waitForURL(/\/records\/activity\/[0-9a-f-]{36}/);
}, 60_000);

test('whoever types faster than the page can draw loses no key', async () => {
	await makeActivities('飞快', 4);
	const page = await openDesk(CLERK, sorted('飞快'));
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 8 });
	await cellAt(page, 0, 1).click();
	for (const key of ['7', '1', 'Enter', '7', '2', 'Enter', '7', '3', 'Tab', 'ArrowLeft', 'ArrowUp', 'F2', 'Escape', 'ArrowUp']) {
		await page.keyboard.press(key);
	}
	await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await expect.poll(async () => (await valuesOf('飞快', 'attendance')).map(Number)).toEqual([71, 72, 73, 13]);
	await expect.poll(() => standing(page)).toBe('71');
	await page.keyboard.press('9');
	await page.keyboard.press('Enter');
	await expect.poll(async () => Number((await valuesOf('飞快', 'attendance'))[0])).toBe(9);
}, 60_000);

test('a cell opens, and its record is the one that is changed, although the whole list comes at that moment with another row above', async () => {
	await makeActivities('次序1', 2);
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	const page = await walk().openAs(CLERK, '/');
	await page.route('**/api/records/activity/order*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(sorted('次序'));
	await page.locator('revo-grid .desk-text').first().waitFor();
	await makeActivities('次序0', 1);
	await cellAt(page, 0, 1).click();
	await page.keyboard.press('F2');
	release();
	await page.locator('.cell-input').waitFor();
	await expect.poll(() => page.locator('revo-grid').getAttribute('aria-rowcount')).toBe('3');
	await page.keyboard.type('77');
	await page.keyboard.press('Enter');
	await saved(page);
	expect((await valuesOf('次序', 'attendance')).map(Number)).toEqual([10, 77, 11]);
	await page.keyboard.press('5');
	await page.locator('.cell-input').waitFor();
}, 60_000);

test('a cell that the table fails to open is asked for again, and one that never opens leaves the keyboard alive', async () => {
	await makeActivities('打不开', 2);
	const page = await openDesk(CLERK, sorted('打不开'));
	const fail = (times: number) =>
		page.evaluate((count) => {
			const grid = document.querySelector('revo-grid');
			const open = Object.getPrototypeOf(grid).setCellEdit;
			let left = count;
			const value = (...cell: unknown[]) => (left-- > 0 ? Promise.resolve() : open.apply(grid, cell));
			Object.defineProperty(grid, 'setCellEdit', { value, configurable: true });
		}, times);
	await goTo(page, 0, 1);
	await fail(1);
	await page.keyboard.type('77');
	await page.keyboard.press('Enter');
	await saved(page);
	expect((await valuesOf('打不开', 'attendance')).map(Number)).toEqual([77, 11]);
	await fail(100);
	await page.keyboard.press('F2');
	await expect
		.poll(async () => {
			await page.keyboard.press('ArrowUp');
			return standing(page);
		})
		.toBe('77');
}, 60_000);

test('Escape drops what was being typed, and leaves the table when nothing is', async () => {
	await makeActivities('放弃', 1);
	const page = await openDesk(CLERK, sorted('放弃'));
	await goTo(page, 0, 1);
	await page.keyboard.type('7');
	await page.locator('.cell-input').waitFor();
	await page.keyboard.press('Escape');
	await page.locator('.cell-input').waitFor({ state: 'detached' });
	expect(Number((await valuesOf('放弃', 'attendance'))[0])).toBe(10);
	await goTo(page, 0, 1);
	await page.keyboard.press('Escape');
	await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.desk-toolbar') !== null)).toBe(true);
	await page.locator('.desk-narrowing input[type=search]').focus();
	await page.keyboard.type('no cell');
	expect([await page.locator('.desk-narrowing input[type=search]').inputValue(), await page.locator('.cell-input').count()]).toEqual(['no cell', 0]);
});

test('Chinese is composed right into a cell that was only chosen, no letter is lost, and Enter while composing belongs to the input method', async () => {
	await makeActivities('输入', 1);
	const page = await openDesk(CLERK, sorted('输入'));
	await goTo(page, 0, 0);
	const client = await page.context().newCDPSession(page);
	const key = (code: string) => client.send('Input.dispatchKeyEvent', { type: 'keyDown', windowsVirtualKeyCode: 229, key: 'Process', code });
	const compose = async (text: string) => {
		await key('KeyN');
		await client.send('Input.imeSetComposition', { selectionStart: text.length, selectionEnd: text.length, text });
	};
	await expect.poll(() => standing(page)).toBe('输入001');
	await compose('s');
	await compose('shu ru');
	await key('Enter');
	expect(await page.locator('.cell-composer.is-composing').inputValue()).toBe('shu ru');
	await client.send('Input.insertText', { text: '输入𠮷' });
	await page.locator('.cell-input').waitFor();
	await compose('ni');
	await key('Enter');
	await client.send('Input.insertText', { text: '你好' });
	await page.keyboard.press('Enter');
	await saved(page);
	expect(await valuesOf('输入', 'title')).toEqual(['输入𠮷你好']);
});

test('what may be chosen for a cell is listed below it, and above it where there is no room below', async () => {
	await makeActivities('列表', 40);
	const page = await openDesk(CLERK, sorted('列表'));
	const opened = async () => {
		await page.keyboard.press('F2');
		const choices = page.locator('.cell-choices');
		await choices.waitFor();
		const [cell, list] = await Promise.all([page.locator('.cell-input').boundingBox(), choices.boundingBox()]);
		// All of it is in sight: what lies beyond the table's edge is cut off.
		await choices.locator('li').first().click({ trial: true });
		await page.keyboard.press('Escape');
		await page.locator('.cell-input').waitFor({ state: 'detached' });
		return { top: list?.y ?? 0, end: (list?.y ?? 0) + (list?.height ?? 0), cellTop: cell?.y ?? 0, cellEnd: (cell?.y ?? 0) + (cell?.height ?? 0) };
	};
	await goTo(page, 0, 3);
	const below = await opened();
	expect(below.top).toBeGreaterThanOrEqual(below.cellEnd - 3);
	await page.keyboard.press('Control+ArrowDown');
	await cellAt(page, 39, 3).waitFor();
	const above = await opened();
	expect(above.end).toBeLessThanOrEqual(above.cellTop + 3);
	const head = await page.locator('revogr-header').first().boundingBox();
	expect(above.top).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

test('two clerks on one row: the second sees what the first changed, both values, and decides', async () => {
	const [id] = await makeActivities('两人', 1);
	const page = await openDesk(CLERK, sorted('两人'));
	const first = await walk().server.ask('publicity_head', 'POST', '/api/records/activity/actions/amend', { id, version: 1, values: { attendance: 300 } });
	expect(first.status).toBe(200);
	await goTo(page, 0, 1);
	await page.keyboard.type('200');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByText('这条记录别人刚改过').waitFor();
	await dialog.locator('.desk-theirs').waitFor();
	expect([await dialog.locator('.desk-theirs').innerText(), await dialog.locator('.desk-mine').innerText()]).toEqual(['300', '200']);
	expect(await dialog.innerText()).toContain('示例负责人');
	expect(Number((await valuesOf('两人', 'attendance'))[0])).toBe(300);
	await dialog.getByRole('button', { name: '用我的' }).click();
	await saved(page);
	expect(Number((await valuesOf('两人', 'attendance'))[0])).toBe(200);
	await walk().server.ask('publicity_head', 'POST', '/api/records/activity/actions/amend', { id, values: { attendance: 301 } });
	await page.getByRole('button', { name: '撤销' }).click();
	await dialog.getByRole('button', { name: '用现在的' }).click();
	await expect.poll(() => cellAt(page, 0, 1).innerText()).toBe('301');
}, 60_000);

test('a record that a cell points at is looked for and chosen by its name', async () => {
	const values = { title: '指向好事', kind: 'care', done_on: '2022-05-06' };
	expect((await walk().server.ask('chengnan_worker', 'POST', '/api/records/good_deed/actions/create', { values })).status).toBe(201);
	const filter = encodeURIComponent(JSON.stringify({ field: 'title', op: 'is', value: '指向好事' }));
	const page = await openDesk('chengnan_worker', `/records/good_deed?columns=title,activity&filter=${filter}`);
	await goTo(page, 0, 1);
	await page.keyboard.press('F2');
	await page.locator('.cell-input').fill('城南');
	await page.locator('.cell-choices li').first().waitFor();
	const chosen = await page.locator('.cell-choices li').first().innerText();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await saved(page);
	expect(await cellAt(page, 0, 1).innerText()).toBe(chosen);
	const { rows } = await walk().server.admin.query(
		`SELECT a.title FROM ledger.good_deed d JOIN ledger.activity a ON a.office_id = d.office_id AND a.id = d.activity WHERE d.title = '指向好事'`,
	);
	expect(rows.map(({ title }) => title)).toEqual([chosen]);
}, 60_000);

test('filters are built by clicking, say in words what they pick, and are sorted and summed with the list', async () => {
	await makeActivities('筛选', 12);
	const page = await openDesk(CLERK, sorted('筛选'));
	await page.getByRole('button', { name: '添加筛选' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('按哪一栏').click();
	await page.keyboard.type('参加');
	await page.keyboard.press('Enter');
	await dialog.getByLabel('怎样比较').selectOption('gte');
	await dialog.getByLabel('内容').fill('15');
	await dialog.getByRole('button', { name: '应用' }).click();
	await page.getByText('共 7 条').waitFor();
	expect(await page.locator('.desk-sentence').innerText()).toMatch(/只看：名称开头为筛选，且参加.*人数不小于15。/);
	expect(await page.locator('.desk-totals').innerText()).toContain('126');
	await page.locator('.desk-head', { hasText: '参加' }).click();
	await page.locator('.desk-head', { hasText: '参加' }).click();
	await expect.poll(() => cellAt(page, 0, 1).innerText()).toBe('21');
	expect(new URL(page.url()).searchParams.get('sort')).toBe('-attendance');
	await page.getByRole('button', { name: /去掉“参加/ }).click();
	await page.getByText('共 12 条').waitFor();
}, 60_000);

test('a column is dragged by its head to another place, and the address knows it', async () => {
	await makeActivities('拖动', 1);
	const page = await openDesk(CLERK, sorted('拖动'));
	const head = (label: string) => page.locator('.desk-head', { hasText: label });
	const [kind, attendance] = [await head('类别').boundingBox(), await head('参加').boundingBox()];
	if (kind === null || attendance === null) {
		throw new Error('a head is not in sight');
	}
	await page.mouse.move(kind.x + 30, kind.y + 15);
	await page.mouse.down();
	await page.mouse.move(attendance.x + 60, attendance.y + 15, { steps: 8 });
	await page.mouse.move(attendance.x + 20, attendance.y + 15, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => new URL(page.url()).searchParams.get('columns')).toBe('title,kind,attendance,held_on');
	expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
	await expect.poll(() => page.locator('revogr-header .desk-head-label').allInnerTexts()).toEqual(['名称', '类别', '参加（受教育）人数', '日期']);
}, 60_000);

test('a saved view is sent to a colleague, who sees in it what their own rights allow', async () => {
	const page = await openDesk('leader', '/records/activity?sort=-attendance&columns=title,attendance,unit');
	await page.getByRole('button', { name: '另存为视图' }).click();
	await page.getByRole('dialog').getByLabel('视图名称').fill('人多的活动');
	await page.getByRole('dialog').getByRole('button', { name: '另存为视图' }).click();
	await page.waitForURL(/view=/);
	const total = await page.locator('.desk-totals dt').first().innerText();
	const colleague = await openDesk('chengnan_worker', new URL(page.url()).pathname + new URL(page.url()).search);
	await expect.poll(() => colleague.getByLabel('视图').locator('option:checked').innerText()).toContain('人多的活动');
	expect(await colleague.locator('revogr-header .desk-head-label').allInnerTexts()).toEqual(['名称', '参加（受教育）人数', '所属单位']);
	await expect.poll(() => colleague.locator('.desk-totals dt').first().innerText()).not.toBe(total);
	const units = await colleague.locator('revogr-data[col-type=rgCol] [data-rgcol="1"] .desk-text').allInnerTexts();
	expect(units.every((unit) => unit.includes('城南'))).toBe(true);
}, 60_000);

test('names of every strange kind stand in cells as they were written, do nothing, and are pasted and copied unharmed', async () => {
	await makeActivities('怪名', STRANGE.length);
	const page = await openDesk(CLERK, sorted('怪名').replace('columns=title', 'columns=title,summary'));
	await goTo(page, 0, 0);
	await paste(page, STRANGE.map((name) => `怪名${name}\t${LONG}${name}`).join('\n'));
	await page.getByRole('dialog').getByRole('button', { name: '写入 5 条记录' }).click();
	await page.getByText('已写入 5 条记录').waitFor();
	expect((await valuesOf('怪名', 'title')).sort()).toEqual(STRANGE.map((name) => `怪名${name}`).sort());
	await expect.poll(() => page.locator('revogr-data[col-type=colPinStart] .desk-text').allTextContents()).toEqual(STRANGE.map((name) => `怪名${name}`));
	expect(await valuesOf('怪名', 'summary')).toEqual(expect.arrayContaining(STRANGE.map((name) => `${LONG}${name}`)));
	expect(await page.locator('revo-grid img').count()).toBe(0);
	expect(await sideways(page)).toBe(0);
	await goTo(page, 1, 0);
	const copied = await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
		return clipboardData.getData('text/plain');
	});
	expect(copied).toContain('HYPERLINK');
}, 60_000);

test('what all selected records allow is done to them at once, with the reason, and undone as one', async () => {
	await makeActivities('批量', 3);
	const page = await openDesk('publicity_head', sorted('批量'));
	for (const row of [1, 2, 3]) {
		await page.getByLabel(`选中第 ${row} 行`, { exact: true }).click();
	}
	await page.locator('.desk-bulk').getByRole('button', { name: '作废' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: '全部作废' }).click();
	await dialog.getByText('请写明原因。').waitFor();
	await dialog.getByLabel('原因').fill('重复登记');
	await dialog.getByRole('button', { name: '全部作废' }).click();
	await page.getByText('已对 3 条记录做了“作废”').waitFor();
	expect(await valuesOf('批量', 'title')).toEqual([]);
	await page.getByRole('button', { name: '撤销' }).click();
	await page.getByText('已撤销').waitFor();
	expect(await valuesOf('批量', 'title')).toHaveLength(3);
}, 60_000);

test('a cell that may not be changed says why', async () => {
	const page = await openDesk('leader', '/records/patient?columns=name,unit');
	await goTo(page, 0, 0);
	await page.keyboard.press('F2');
	await expect.poll(() => page.locator('.desk-told').innerText()).toMatch(/有遮盖，不能修改|不能修改/);
	expect(await page.locator('.cell-input').count()).toBe(0);
});

test('the desk has no fault that axe knows, with a cell or its filters open, in whatever width', async () => {
	// The whole page, in all widths and both languages: e2e/look-journeys.ts and bench/.
	const page = await walk().openAs('chengnan_worker', '/records/activity');
	await page.locator('revo-grid .desk-text').first().waitFor();
	await page.locator('revogr-data[col-type=rgCol] .rgCell').nth(1).click();
	await page.keyboard.press('F2');
	await page.locator('.cell-input').waitFor();
	expect(await lookAt(page)).toEqual(FAULTLESS);
	await page.keyboard.press('Escape');
	await page.locator('.desk-filters button').first().click();
	await page.locator('dialog[open]').waitFor();
	expect(await lookAt(page)).toEqual(FAULTLESS);
	await page.keyboard.press('Escape');
	for (const width of [768, 1920]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await sideways(page)).toBe(0);
	}
});

deskKeepingJourneys(walk);
