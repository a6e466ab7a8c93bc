/** Without signal: what is written in a stairwell waits on the phone, sealed, and is in the book once when there is a line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchProfile } from './launch-browser.ts';
import { FAULTLESS, lookAt, PHONE, typeSignIn, type View, type Walk } from './open-walk.ts';
import { addEntry } from './outbox-in-page.ts';

const WORKER = 'chengnan_worker';
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const activity = (title: string, values = {}) => ({
	register: 'activity',
	action: 'create',
	values: { title, kind: 'volunteer', held_on: '2022-05-06', ...values },
});
const deed = (title: string) => ({ register: 'good_deed', action: 'create', values: { title, done_on: '2022-05-06' } });

export function offlineJourneys(walk: () => Walk): void {
	test('a cold start without a line shows who works here, and says that nothing waits', async () => {
		const page = await openReady(walk());
		const cold = await comeBackWithoutLine(page);
		await cold.getByText('本机没有待发送的记录').waitFor();
		await cold.getByText('城南', { exact: false }).first().waitFor();
	});

	test('a visit in a stairwell feeds four registers with its picture, outlives the killed tab, and is in the book once', async () => {
		const { rows } = await walk().server.admin.query(
			`SELECT id, unit FROM ledger.patient WHERE unit = 'chengnan' AND state <> 'voided' AND until_on IS NULL ORDER BY id LIMIT 1`,
		);
		const page = await openReady(walk(), { oldest: true });
		const cold = await comeBackWithoutLine(page);
		const from = Date.now();
		await addEntry(cold, WORKER, {
			said: '楼道里的一次走访',
			label: '楼道里的一次走访',
			requests: [
				{ register: 'patient_follow_up', action: 'create', values: { patient: rows[0].id, visited_on: TODAY, outcome: 'stable' } },
				{ register: 'hazard', action: 'create', values: { title: '楼道隐患', kind: 'fire_exit', source: 'patrol', found_on: TODAY } },
				activity('楼道走访'),
				deed('楼道好事'),
			],
			pictures: [
				{
					name: '楼道.png',
					bytes: await bluePicture(),
					places: [
						{ request: 1, field: 'pictures' },
						{ request: 2, field: 'pictures' },
					],
				},
			],
		});
		const until = Date.now();
		await cold.getByText('楼道里的一次走访').waitFor();
		const killed = await comeBackWithoutLine(cold);
		await killed.getByText('楼道里的一次走访').waitFor();
		await killed.getByText('1 条待发送').waitFor();
		await killed.context().setOffline(false);
		await killed.getByText('已入账').waitFor();
		const activities = await written(walk(), 'activity', '楼道走访');
		expect(activities).toMatchObject([{ made_by: WORKER, pictures: [{ name: '楼道.png' }] }]);
		expect(await written(walk(), 'hazard', '楼道隐患')).toMatchObject([{ pictures: [{ name: '楼道.png' }] }]);
		expect(await written(walk(), 'good_deed', '楼道好事')).toHaveLength(1);
		const followUps = await walk().server.admin.query('SELECT id FROM ledger.patient_follow_up WHERE patient = $1 AND visited_on = $2', [rows[0].id, TODAY]);
		expect(followUps.rows).toHaveLength(1);
		const madeAt = Date.parse(activities[0]?.made_at ?? '');
		expect(madeAt).toBeGreaterThanOrEqual(from - 2000);
		expect(madeAt).toBeLessThanOrEqual(until + 2000);
	});

	test('what waits on the phone does not lie there in the clear', async () => {
		const page = await openReady(walk());
		const cold = await comeBackWithoutLine(page);
		await addEntry(cold, WORKER, {
			said: '张三家的秘密',
			label: '张三家的秘密',
			requests: [activity('张三家的秘密')],
			pictures: [{ name: '张三.png', bytes: await bluePicture(), places: [{ request: 0, field: 'pictures' }] }],
		});
		await cold.getByText('张三家的秘密').waitFor();
		const stored = await storedOnDevice(cold);
		expect(stored.entries).toBe(1);
		expect(stored.text).toContain(WORKER);
		for (const secret of ['张三', 'activity', 'volunteer', 'PNG\r\n', '居民', '城南']) {
			expect(stored.text).not.toContain(secret);
		}
	});

	test('the browser’s own folder, searched file by file, tells nothing of what waits', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-profile-'));
		const { server } = walk();
		const profile = await launchProfile(folder, { baseURL: server.url });
		try {
			const password = server.accounts.find(({ username }) => username === WORKER)?.password;
			await profile.request.post('/api/session', { data: { username: WORKER, password }, headers: { origin: server.url } });
			const page = await profile.newPage();
			await page.goto('/note');
			await page.getByText('本机没有待发送的记录').waitFor();
			await profile.setOffline(true);
			await addEntry(page, WORKER, { said: '钱七家漏水', label: '钱七家漏水', requests: [activity('钱七家漏水')] });
			await page.getByText('钱七家漏水').waitFor();
			await profile.close();
			const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
			const contents = files.map((file) => readFileSync(join(file.parentPath, file.name)));
			const holding = (words: string) => contents.filter((content) => content.includes(words, 0, 'utf8') || content.includes(words, 0, 'utf16le')).length;
			expect(holding(WORKER)).toBeGreaterThan(0);
			expect(['钱七家漏水', '钱七家'].map(holding)).toEqual([0, 0]);
		} finally {
			await profile.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});

	test('without HTTPS it is said that nothing can be kept here, and nothing is', async () => {
		const { context } = await newPhone(walk());
		await context.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
		const page = await context.newPage();
		await page.goto('/note');
		await page.getByText('这里不能离线保存').waitFor();
		await page.getByText('本机没有待发送的记录').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		expect((await storedOnDevice(page)).text).not.toContain(WORKER);
	});

	test('a new version is told, waits while somebody is at work, and is taken into use by a press', async () => {
		const page = await openReady(walk());
		await page.evaluate(() => Object.assign(window, { typed: 'half a sentence' }));
		const before = await upgrade(walk());
		try {
			await page.evaluate(async () => {
				await (await navigator.serviceWorker.getRegistration('/note'))?.update();
			});
			await page.getByText('有新版本').waitFor();
			expect(await page.evaluate(() => 'typed' in window)).toBe(true);
			await page.getByRole('button', { name: '现在更新' }).click();
			// The old worker first ends what it is sending.
			await expect.poll(() => page.evaluate(() => 'typed' in window).catch(() => true), { timeout: 45_000 }).toBe(false);
			await page.getByText('本机没有待发送的记录').waitFor();
			expect(await page.getByText('有新版本').count()).toBe(0);
		} finally {
			before();
		}
	});

	test('what somebody changed meanwhile is shown beside what was typed, and sent only when a person says so', async () => {
		const made = await walk().server.ask(WORKER, 'POST', '/api/records/activity/actions/create', { values: activity('冲突活动').values });
		const page = await openReady(walk());
		const cold = await comeBackWithoutLine(page);
		const amend = { register: 'activity', action: 'amend', id: made.body.id, version: 1, values: { title: '我在楼道里改的' } };
		await addEntry(cold, WORKER, { said: '改个名', label: '改个名', requests: [amend] });
		await walk().server.ask(WORKER, 'POST', '/api/records/activity/actions/amend', { id: made.body.id, version: 1, values: { title: '别人先改的' } });
		await cold.context().setOffline(false);
		await cold.getByText('1 条需要处理').waitFor();
		await cold.getByRole('cell', { name: '我在楼道里改的' }).waitFor();
		await cold.getByRole('cell', { name: '别人先改的' }).waitFor();
		expect(await lookAt(cold)).toEqual(FAULTLESS);
		await cold.getByRole('button', { name: '核对无误，按我写的发送' }).click();
		await cold.getByText('已入账').waitFor();
		expect(await written(walk(), 'activity', '我在楼道里改的')).toMatchObject([{ id: made.body.id, version: 3 }]);
	});

	test('what was refused can be discarded, but only on purpose', async () => {
		const page = await openReady(walk());
		await addEntry(page, WORKER, { said: '写错的', label: '写错的', requests: [activity('写错的', { held_on: '2022-02-31' })] });
		await page.getByText('没有入账的原因').waitFor();
		await page.getByRole('button', { name: '不要了' }).click();
		await page.getByText('不能找回').waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.getByRole('button', { name: '删除' }).click();
		await page.getByText('本机没有待发送的记录').waitFor();
		expect(await written(walk(), 'activity', '写错的')).toEqual([]);
	});

	test('whoever signs out with entries waiting is told, nobody can read them, and they go after signing in again', async () => {
		const page = await openReady(walk());
		await page.context().setOffline(true);
		await addEntry(page, WORKER, { said: '退出前记的', label: '退出前记的', requests: [activity('退出前记的')] });
		await page.getByText('1 条待发送').waitFor();
		await page.close();
		const desk = await page.context().newPage();
		await page.context().setOffline(false);
		await signOutAnyway(desk);
		const keys = await desk.evaluate(keysOnDevice);
		expect(keys).toEqual([{ account: WORKER, open: false }]);
		expect(await written(walk(), 'activity', '退出前记的')).toEqual([]);
		await typeSignIn(desk, WORKER, walk().server.accounts.find(({ username }) => username === WORKER)?.password ?? '');
		await desk.locator('.account-button').waitFor();
		await desk.goto('/note');
		await desk.getByText('已入账').waitFor();
		expect(await written(walk(), 'activity', '退出前记的')).toHaveLength(1);
	});

	test('signing out closes the entry in every other tab', async () => {
		const entry = await openReady(walk(), {}, 'nanmen_worker');
		await addEntry(entry, 'nanmen_worker', { said: '写坏的', label: '写坏的', requests: [activity('写坏的', { held_on: '2022-02-31' })] });
		await entry.getByText('没有入账的原因').waitFor();
		await signOutAnyway(await entry.context().newPage());
		await expect.poll(() => entry.getByText('写坏的').count()).toBe(0);
	});
}

async function signOutAnyway(desk: Page): Promise<void> {
	await desk.goto('/account');
	await desk.locator('.account-button').click();
	await desk.getByRole('menuitem', { name: '退出登录' }).click();
	await desk.getByText('本机还有 1 条没有发送').waitFor();
	await desk.getByRole('button', { name: '仍然退出' }).click();
	await desk.locator('input[autocomplete=username]').waitFor();
}

/** A phone on which somebody has signed in, and that has not been at `/note` yet. */
async function newPhone(walk: Walk, view: View = {}, account = WORKER): Promise<{ page: Page; context: BrowserContext }> {
	const page = await walk.openAs(account, '/healthz', { size: PHONE, ...view });
	return { page, context: page.context() };
}

/** With all that a cold start needs kept. */
export async function openReady(walk: Walk, view: View = {}, account = WORKER): Promise<Page> {
	const { page } = await newPhone(walk, view, account);
	await openEntry(page);
	return page;
}

async function openEntry(page: Page): Promise<void> {
	await page.goto('/note');
	await page.getByText('本机没有待发送的记录').waitFor();
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
}

/** The server answers with another service worker, as after an upgrade. @returns what brings the one before back. */
async function upgrade({ server }: Walk): Promise<() => void> {
	const http = server.app.server;
	const script = await (await fetch(`${server.url}/service-worker.js`)).text();
	const listeners = http.listeners('request') as ((asked: IncomingMessage, reply: ServerResponse) => void)[];
	http.removeAllListeners('request');
	http.on('request', (asked: IncomingMessage, reply: ServerResponse) => {
		if (asked.url === '/service-worker.js') {
			reply.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(`${script}\n// a newer one`);
			return;
		}
		for (const listener of listeners) {
			listener(asked, reply);
		}
	});
	return () => {
		http.removeAllListeners('request');
		for (const listener of listeners) {
			http.on('request', listener);
		}
	};
}

/** The tab is gone, the line too; the entry is opened anew. */
export async function comeBackWithoutLine(page: Page): Promise<Page> {
	const context = page.context();
	await context.setOffline(true);
	await page.close();
	const cold = await context.newPage();
	await cold.goto('/note');
	return cold;
}

async function written({ server }: Walk, register: string, title: string): Promise<{ id: string; version: number; made_at: string }[]> {
	const { rows } = await server.admin.query(`SELECT * FROM ledger.${register} WHERE title = $1`, [title]);
	return rows;
}

/** All that the page's database holds, read in each way in which text could lie there. */
function storedOnDevice(page: Page): Promise<{ entries: number; text: string }> {
	return page.evaluate(async () => {
		const ask = <Result>(asked: IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error);
			});
		const said: string[] = [];
		const say = (value: unknown): void => {
			if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
				const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
				for (const encoding of ['utf-8', 'utf-16le', 'latin1']) {
					said.push(new TextDecoder(encoding).decode(bytes));
				}
			} else if (typeof value === 'object' && value !== null) {
				for (const [name, held] of Object.entries(value)) {
					said.push(name);
					say(held);
				}
			} else {
				said.push(String(value));
			}
		};
		const databases = await indexedDB.databases();
		for (const { name = '' } of databases) {
			const database = await ask(indexedDB.open(name));
			for (const store of database.objectStoreNames) {
				say(await ask(database.transaction(store).objectStore(store).getAll()));
			}
			if (name === 'yibenzhang-offline') {
				const entries = await ask(database.transaction('entries').objectStore('entries').count());
				database.close();
				return { entries, text: `${said.join('\n')}\n${JSON.stringify({ ...localStorage })}` };
			}
			database.close();
		}
		return { entries: 0, text: said.join('\n') };
	});
}

async function keysOnDevice(): Promise<{ account: string; open: boolean }[]> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const asked = indexedDB.open('yibenzhang-offline');
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
	const rows = await new Promise<{ account: string; key?: unknown }[]>((resolve, reject) => {
		const asked = database.transaction('keys').objectStore('keys').getAll();
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
	database.close();
	return rows.map(({ account, key }) => ({ account, open: key !== undefined }));
}

async function bluePicture(): Promise<number[]> {
	const { default: sharp } = await import('sharp');
	const picture = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#1d4f8c' } })
		.png()
		.toBuffer();
	return [...picture];
}
