import { expect, test } from 'vitest';
import { atDesk, CLERK, cellAt, goTo, paste, saved, sorted } from './at-desk.ts';
import { loseAnswers } from './lose-answers.ts';
import type { Walk } from './open-walk.ts';

/** What was typed or pasted at the desk outlives a server that dies, a line that is down, a page that is loaded anew, a session that ends. */
export function deskKeepingJourneys(walk: () => Walk): void {
	const { makeActivities, openDesk, valuesOf, idOf } = atDesk(walk);

	test('a server that dies in the middle of a change keeps what was typed, and has it once when it is back', async () => {
		await makeActivities('断线', 1);
		const page = await openDesk(CLERK, sorted('断线'));
		const find = await loseAnswers(page, '**/api/records/activity/actions/amend');
		await goTo(page, 0, 1);
		await page.keyboard.type('66');
		await page.keyboard.press('Enter');
		await cellAt(page, 0, 1).and(page.locator('.is-saving, .is-waiting')).waitFor();
		expect(await cellAt(page, 0, 1).innerText()).toBe('66');
		await find();
		page.on('dialog', (dialog) => dialog.accept());
		await page.reload();
		await expect.poll(() => cellAt(page, 0, 1).innerText()).toBe('66');
		await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('yibenzhang.desk')))).toEqual([]);
		const { rows } = await walk().server.admin.query(
			`SELECT count(*)::int AS n FROM book.record_version v JOIN ledger.activity a ON a.id = v.record_id WHERE starts_with(a.title, '断线')`,
		);
		expect(rows[0].n).toBe(2);
	}, 60_000);

	test('a paste of which no answer came is there once after the page was loaded anew', async () => {
		await makeActivities('断贴', 2);
		const page = await openDesk(CLERK, sorted('断贴'));
		const find = await loseAnswers(page, '**/api/batches');
		await goTo(page, 0, 1);
		await paste(page, '71\n72');
		await page.getByRole('dialog').getByRole('button', { name: '写入 2 条记录' }).click();
		await page.getByText(/正在写入，请稍候|连不上服务器，连上后自动写入/).waitFor();
		await find();
		await page.reload();
		await page.getByText('已写入 2 条记录').waitFor();
		const { rows } = await walk().server.admin.query(
			`SELECT a.attendance::int AS n, a.version FROM ledger.activity a WHERE starts_with(a.title, '断贴') ORDER BY title`,
		);
		expect(rows).toEqual([
			{ n: 71, version: 2 },
			{ n: 72, version: 2 },
		]);
	}, 60_000);

	test('a paste while the line is down waits in sight, and is written once by itself when the line is back', async () => {
		await makeActivities('线断', 2);
		const page = await openDesk(CLERK, sorted('线断'));
		await goTo(page, 0, 1);
		await paste(page, '81\n82');
		await page.context().setOffline(true);
		await page.getByRole('dialog').getByRole('button', { name: '写入 2 条记录' }).click();
		await page
			.getByText(/连不上服务器/)
			.first()
			.waitFor();
		await page.context().setOffline(false);
		await page.getByText('已写入 2 条记录').waitFor();
		expect((await valuesOf('线断', 'attendance')).map(Number)).toEqual([81, 82]);
		expect((await valuesOf('线断', 'version')).map(Number)).toEqual([2, 2]);
	}, 60_000);

	test('a session that ends while something is typed brings it in after signing in again', async () => {
		await makeActivities('登出', 1);
		const page = await openDesk(CLERK, sorted('登出'));
		await goTo(page, 0, 1);
		await page.context().clearCookies();
		await page.keyboard.type('44');
		await page.keyboard.press('Enter');
		const password = walk().server.accounts.find(({ username }) => username === CLERK)?.password ?? '';
		await page.locator('input[autocomplete=current-password]').fill(password);
		await page.locator('button[type=submit]').click();
		await expect.poll(async () => Number((await valuesOf('登出', 'attendance'))[0])).toBe(44);
	}, 60_000);

	test('a bulk action of which no answer came is there once after the page was loaded anew, and what was done can still be undone', async () => {
		await makeActivities('断批', 2);
		const page = await openDesk('publicity_head', sorted('断批'));
		await goTo(page, 0, 1);
		await page.keyboard.type('70');
		await page.keyboard.press('Enter');
		await saved(page);
		let down = true;
		await page.route('**/api/batches', async (route) => {
			if (down) {
				await route.fetch();
				await route.abort();
			} else {
				await route.continue();
			}
		});
		await page.getByLabel('选中第 2 行', { exact: true }).click();
		await page.locator('.desk-bulk').getByRole('button', { name: '作废' }).click();
		await page.getByRole('dialog').getByLabel('原因').fill('重复登记');
		await page.getByRole('dialog').getByRole('button', { name: '全部作废' }).click();
		await page
			.getByRole('dialog')
			.getByText(/正在写入，请稍候|连不上服务器，连上后自动写入/)
			.waitFor();
		down = false;
		await page.reload();
		await page.getByText('已对 1 条记录做了“作废”').waitFor();
		expect((await valuesOf('断批', 'attendance')).map(Number)).toEqual([70]);
		await page.reload();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByText('已撤销').waitFor();
		expect((await valuesOf('断批', 'attendance')).map(Number)).toEqual([70, 11]);
		await walk().server.ask('publicity_clerk', 'POST', '/api/records/activity/actions/amend', { id: await idOf('断批001'), values: { attendance: 301 } });
		await page.reload();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByRole('dialog').getByText('这条记录别人刚改过').waitFor();
		expect(Number((await valuesOf('断批', 'attendance'))[0])).toBe(301);
	}, 60_000);
}
