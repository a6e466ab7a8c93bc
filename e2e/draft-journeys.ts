/** The report is written: sections in their chapters, two in the same one at once, one without a line, and the general office that puts it together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftDetail } from '@yibenzhang/engine';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchProfile } from './launch-browser.ts';
import { FAULTLESS, lookAt, PHONE, sideways, violations, type Walk } from './open-walk.ts';

const CHAPTER = '强化综合治理，维护和谐稳定';
const OTHER_HEADS = ['party_building_head', 'economy_head', 'construction_head', 'judicial_head', 'public_service_head'];

export function draftJourneys(walk: () => Walk): void {
	let address = '';
	let chapter = '';

	test('the general office begins the yearly report, and gives a chapter to somebody by a day', async () => {
		const page = await walk().openAs('general_head', '/report?period=2022');
		await page.getByRole('link', { name: '起草', exact: true }).click();
		await page.getByText('还没有在写的稿子').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '新开一稿' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '开始写' }).click();
		await text(page).waitFor();
		address = new URL(page.url()).pathname;
		await page.getByRole('navigation', { name: '章节' }).getByRole('link', { name: CHAPTER }).first().click();
		await page.getByRole('heading', { name: CHAPTER }).first().waitFor();
		chapter = `${address}${new URL(page.url()).search}`;
		await page.getByRole('button', { name: '分工' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('执笔').selectOption({ label: '平安法治办示例经办' });
		await dialog.getByLabel('交稿日').fill('2099-12-20');
		await dialog.getByRole('button', { name: '保存' }).click();
		await page.getByText('2099年12月20日 前交').first().waitFor();
		await page.locator('.chip-figure').first().waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
	});

	test('two write in one chapter at once and see each other; `/` finds a number by its initials, and undo takes back only one’s own', async () => {
		const head = await openChapter(walk(), 'peace_head');
		const clerk = await openChapter(walk(), 'peace_clerk', { size: PHONE });
		await newPoint(head);
		await head.keyboard.insertText('深入开展反诈宣传');
		await head.keyboard.type('/fdxzp');
		await head
			.getByRole('option', { name: /反电信诈骗平安宣传月活动/ })
			.first()
			.waitFor();
		expect(await violations(head)).toEqual([]);
		await head.keyboard.press('Enter');
		await head.keyboard.insertText('场，成效明显。');
		// Whoever begins a point where another's sentence is still growing would cut it in two.
		await text(clerk).getByText('成效明显').waitFor();
		await newPoint(clerk);
		await clerk.keyboard.insertText('经办在手机上补写的话。');
		await text(head).getByText('经办在手机上补写的话。').waitFor();
		await head.getByRole('list', { name: '同在这一章' }).getByText('平安法治办示例经办').waitFor();
		expect(await text(head).getByText('深入开展反诈宣传').textContent()).toMatch(/深入开展反诈宣传\d+余?场，成效明显。/);
		expect(await sideways(clerk)).toBe(0);
		await text(head).focus();
		await head.keyboard.press('Control+Z');
		await text(head).getByText('成效明显').waitFor({ state: 'detached' });
		await text(head).getByText('经办在手机上补写的话。').waitFor();
		await head.keyboard.press('Control+Y');
		await text(head).getByText('成效明显').waitFor();
	});

	test('Chinese that is composed beside a chip stays whole while somebody else writes', async () => {
		const head = await openChapter(walk(), 'peace_head');
		const clerk = await openChapter(walk(), 'peace_clerk');
		await text(clerk).focus();
		for (const key of ['Control+Home', 'ArrowDown', 'End']) {
			await clerk.keyboard.press(key);
		}
		await newPoint(head);
		await head.keyboard.type('/fdxzp');
		await head.locator('.chip-menu [role=option]').first().waitFor();
		await head.keyboard.press('Enter');
		const input = await head.context().newCDPSession(head);
		for (const composed of ['ce', 'ceshi', '测试组字']) {
			await input.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
			await clerk.keyboard.insertText('旁');
		}
		await input.send('Input.insertText', { text: '测试组字' });
		await head.keyboard.insertText('完毕。');
		await text(clerk).getByText('测试组字完毕。').waitFor();
		await text(head).getByText('旁旁旁').waitFor();
		expect(await text(head).getByText('测试组字').textContent()).toMatch(/^\d+余?测试组字完毕。$/);
	});

	test('without a line one goes on, the browser is killed, and every word arrives once there is a line', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-writer-'));
		const other = await openChapter(walk(), 'peace_head');
		const away = await openProfile(walk(), folder, 'peace_clerk', chapter);
		await newPoint(away.page);
		await away.context.setOffline(true);
		await away.page.keyboard.insertText('断网时写下的话，');
		await away.page.getByText('处改动存在本机').waitFor();
		await away.page.keyboard.insertText('字字不丢。');
		await newPoint(other);
		await other.keyboard.insertText('这时别人也在写。');
		await text(away.page).getByText('断网时写下的话，字字不丢。').waitFor();
		// The page counts what waits at once; it is killed only when the device holds all of it.
		await expect
			.poll(async () => {
				const said = /\d+(?=\s*处)/.exec((await away.page.getByText('处改动存在本机').textContent()) ?? '')?.[0];
				return away.page.evaluate(waitingInBrowser, Number(said));
			})
			.toBe(true);
		await away.context.close();
		const back = await openProfile(walk(), folder, 'peace_clerk', chapter);
		await text(back.page).getByText('断网时写下的话，字字不丢。').waitFor();
		await text(back.page).getByText('这时别人也在写。').waitFor();
		await text(other).getByText('断网时写下的话，字字不丢。').waitFor();
		await back.context.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('what was written without a line into a draft that was set aside meanwhile is not taken, stays on the page, and arrives once the draft is taken up', async () => {
		const page = await openChapter(walk(), 'peace_head');
		const step = async (to: string, body: object) => {
			const { status } = await walk().server.ask('general_head', 'POST', `/api/drafts${address.slice(address.lastIndexOf('/'))}/${to}`, body);
			expect(status).toBe(200);
		};
		await newPoint(page);
		await page.context().setOffline(true);
		await page.keyboard.insertText('搁置期间写下的话。');
		await page.getByText('处改动存在本机').waitFor();
		await step('set-aside', { reason: '先放一放' });
		await page.context().setOffline(false);
		await page.getByText('您在本机写的一部分没有被接收').waitFor();
		await page.getByRole('button', { name: '复制本章文字' }).waitFor();
		await text(page).getByText('搁置期间写下的话。').waitFor();
		expect(await violations(page)).toEqual([]);
		await step('take-up', {});
		await page.reload();
		await page.locator('.chapter-saved').getByText('已保存').waitFor();
		const other = await openChapter(walk(), 'peace_clerk');
		await text(other).getByText('搁置期间写下的话。').waitFor();
	});

	test('who does not write the chapter suggests other words, and its writer takes them with one key', async () => {
		const reader = await openChapter(walk(), 'judicial_head');
		await reader.getByText('这一章由其他部门写').waitFor();
		await select(reader, '成效明显');
		await reader.getByRole('button', { name: '提改法' }).click();
		await reader.getByLabel('改成').fill('成效显著');
		await reader.getByLabel('为什么（可以不写）').fill('用词统一');
		await reader.getByRole('button', { name: '提交' }).click();
		await reader.locator('.remark-thread').waitFor();
		expect(await lookAt(reader)).toEqual(FAULTLESS);
		const writer = await openChapter(walk(), 'peace_head', { part: 'remarks' });
		await writer.locator('.remark-thread').focus();
		await writer.keyboard.press('a');
		await text(writer).getByText('成效显著').waitFor();
		await text(reader).getByText('成效显著').waitFor();
	});

	test('a typed number is marked and keeps the report from being finished; one press makes a figure of it, another a name', async () => {
		const page = await openChapter(walk(), 'peace_head');
		const { value } = await (await page.request.get('/api/figures/fraud_publicity?period=2022')).json();
		await newPoint(page);
		await page.keyboard.insertText(`全年开展反电信诈骗平安宣传${value}场，12月26日收官。`);
		await expectCount(page, '.bare-number', 3);
		await page.getByRole('tab', { name: /待改/ }).click();
		await page.getByRole('button', { name: new RegExp(`散写的数字\\s*${value}场`) }).waitFor();
		expect(await violations(page)).toEqual([]);
		const keeper = await walk().openAs('general_head', address);
		await keeper.getByRole('button', { name: '定稿' }).click();
		const dialog = keeper.getByRole('dialog');
		await dialog.getByText('处要改，改完才能定稿').waitFor();
		await dialog.getByRole('button', { name: `“${value}场”` }).waitFor();

		await page.locator('.bare-number').first().click();
		const menu = page.getByRole('dialog', { name: '散写的数字' });
		expect(await violations(page)).toEqual([]);
		await menu.getByRole('button', { name: /^反电信诈骗平安宣传月活动/ }).click();
		await expectCount(page, '.bare-number', 2);
		await page.locator('.bare-number').first().click();
		await menu.getByRole('button', { name: '“12月26日”是日期' }).click();
		await expectCount(page, '.bare-number', 0);
		await text(page).getByText('全年开展反电信诈骗平安宣传').waitFor();
		// This browser forgets what it kept when the journey ends.
		await page.locator('.chapter-saved').getByText('已保存').waitFor();
	});

	test('versions, last year’s text and the number behind a chip stand beside the text', async () => {
		const page = await openChapter(walk(), 'peace_head');
		await page.locator('.chip-figure').first().click();
		await page.locator('.figure-said').waitFor();
		await page.getByRole('tab', { name: '版本' }).click();
		await page.getByRole('button', { name: /开稿时/ }).click();
		await page.locator('.draft-diff ins').first().waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('tab', { name: '上年' }).click();
		await page.locator('.draft-before p').first().waitFor();
	});

	test('a writer has the draft checked as it stands, and is led from another chapter to the word that is wrong', async () => {
		const page = await openChapter(walk(), 'peace_head');
		await newPoint(page);
		await page.keyboard.insertText('关爱新增事童，');
		await page.locator('.chapter-saved').getByText('已保存').waitFor();
		await page.getByRole('link', { name: '强化法治建设，提升治理水平' }).first().click();
		await page.getByRole('button', { name: '检查本稿' }).first().click();
		const found = page.getByRole('region', { name: CHAPTER }).getByRole('button', { name: /错别字.*事童/ });
		await found.waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await found.click();
		await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('事童');
		await page.keyboard.type('/wtg');
		await page.getByRole('option', { name: /^说法/ }).getByText('无脱管、无漏管').first().waitFor();
		await page.keyboard.press('Escape');
		for (let n = 0; n < 4; n += 1) {
			await page.keyboard.press('Backspace');
		}
		await page.locator('.chapter-saved').getByText('已保存').waitFor();
	});

	test('a section head writes one chapter alone, finishes it as an edition and confirms it', async () => {
		const page = await walk().openAs('judicial_head', '/report/drafts');
		await page.getByRole('button', { name: '新开一稿' }).click();
		const begin = page.getByRole('dialog');
		await begin.getByLabel('写什么').selectOption({ label: '强化法治建设，提升治理水平' });
		await begin.getByRole('button', { name: '开始写' }).click();
		await text(page).waitFor();
		await page.getByRole('navigation', { name: '章节' }).getByRole('link', { name: '强化法治建设，提升治理水平' }).click();
		await page.locator('.chapter-text .chip').first().waitFor();
		await newPoint(page);
		await page.keyboard.insertText('单独报送时写的话。');
		await page.locator('.chapter-saved').getByText('已保存').waitFor();
		await page.getByRole('button', { name: '定稿' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('单独成为一份定稿').waitFor();
		await dialog.getByLabel('有章节还没有交稿，为什么现在就定稿？').fill('直接报送');
		await dialog.getByRole('button', { name: '定稿' }).click();
		await page.getByRole('heading', { name: /（强化法治建设，提升治理水平） 第 1 稿/ }).waitFor();
		await page.locator('.report').getByText('单独报送时写的话。').waitFor();
		await page.getByRole('button', { name: '确认“强化法治建设，提升治理水平”' }).click();
		await page.getByText('已确认', { exact: true }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('link', { name: '全部定稿' }).click();
		await page.getByRole('heading', { name: '单独成稿的部分' }).waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('link', { name: '强化法治建设，提升治理水平 第 1 稿' }).waitFor();
	});

	test('the sections hand in, the general office finishes, and the edition has the words that were written', async () => {
		const writer = await walk().openAs('peace_head', address);
		await writer.getByRole('button', { name: '交稿' }).click();
		await expect.poll(() => writer.locator('.chapter').innerText(), { timeout: 20_000 }).toContain('取回再改');
		// What the page does for one it does for all: the others hand in without it.
		const draft = address.replace('/report', '/api');
		for (const head of OTHER_HEADS) {
			const { chapters } = (await walk().server.ask(head, 'GET', draft)).body as DraftDetail;
			const own = chapters.find(({ may_hand_in, of_keeper }) => may_hand_in && !of_keeper);
			expect(await walk().server.ask(head, 'POST', `${draft}/chapters/${own?.key}/hand-in`, {})).toMatchObject({ status: 200 });
		}
		const page = await walk().openAs('general_head', address);
		await page.getByText('已交 6 章').waitFor();
		await page.getByRole('button', { name: '看成稿' }).click();
		await page.getByRole('dialog').getByText('断网时写下的话，字字不丢。').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '定稿' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.locator('textarea').first().waitFor();
		for (const reason of await dialog.locator('textarea').all()) {
			await reason.fill('统稿部分由主管部门写定');
		}
		await dialog.getByRole('button', { name: '定稿' }).click();
		await expect.poll(async () => page.url().includes('/report/editions/') || dialog.innerText(), { timeout: 30_000 }).toBe(true);
		await page.locator('.report').getByText('断网时写下的话，字字不丢。').waitFor();
		await page.locator('.report').getByText('成效显著').waitFor();
	});

	async function openChapter(to: Walk, account: string, { size, part }: { size?: typeof PHONE; part?: string } = {}): Promise<Page> {
		const page = await to.openAs(account, `${chapter}${part === undefined ? '' : `&tab=${part}`}`, size === undefined ? {} : { size });
		await page.locator('.chapter-text .chip').first().waitFor();
		return page;
	}
}

/** The text of the chapter that is open. */
function text(page: Page) {
	return page.locator('.chapter-text');
}

/** At the end of the chapter. */
async function newPoint(page: Page): Promise<void> {
	await text(page).focus();
	// Shortly after the focus came the editor may write back where its cursor was: twice at the end is there.
	let there = 0;
	await expect
		.poll(
			async () => {
				await page.keyboard.press('Control+End');
				there = (await page.evaluate(isAtEnd)) ? there + 1 : 0;
				return there;
			},
			{ timeout: 10_000 },
		)
		.toBeGreaterThanOrEqual(2);
	await page.keyboard.press('Enter');
}

function isAtEnd(): boolean {
	const last = [...document.querySelectorAll('.chapter-text p')].pop();
	const { anchorNode = null, anchorOffset = 0 } = getSelection() ?? {};
	const range = document.createRange();
	if (last === undefined || anchorNode === null || !last.contains(anchorNode)) {
		return false;
	}
	range.selectNodeContents(last);
	range.setStart(anchorNode, anchorOffset);
	return range.toString() === '';
}

async function select(page: Page, words: string): Promise<void> {
	await text(page).getByText(words).click();
	await page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.querySelector('.chapter-text') as Node, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at >= 0) {
				getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
			}
		}
	}, words);
}

async function expectCount(page: Page, what: string, count: number): Promise<void> {
	await page.waitForFunction(([selector, wanted]) => document.querySelectorAll(selector).length === wanted, [what, count] as const);
}

/** At least so many changes are kept in this browser. */
async function waitingInBrowser(least: number): Promise<boolean> {
	const store = await new Promise<IDBDatabase>((done) => {
		const opening = indexedDB.open('yibenzhang-chapters');
		opening.onsuccess = () => done(opening.result);
	});
	const count = await new Promise<number>((done) => {
		const counting = store.transaction('waiting').objectStore('waiting').count();
		counting.onsuccess = () => done(counting.result);
	});
	store.close();
	return count >= least;
}

/** A browser that keeps what it had when it is killed. */
async function openProfile({ server }: Walk, folder: string, account: string, path: string): Promise<{ page: Page; context: BrowserContext }> {
	const context = await launchProfile(folder, { baseURL: server.url });
	await context.request.post('/api/session', { data: { username: account, password: SAMPLE_PASSWORD }, headers: { origin: server.url } });
	const page = await context.newPage();
	await page.goto(path);
	await page.locator('.chapter-text .chip').first().waitFor();
	return { page, context };
}
