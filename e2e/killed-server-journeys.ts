/** A form, a paste, an import whose server is killed in the middle: the page waits, keeps what it has, and goes on at the same address. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeBook } from '../bench/crash.ts';
import { removeBuilt, startServer } from '../bench/programs.ts';
import { makeWorkbook } from '../server/test/make-workbook.ts';
import type { Walk } from './open-walk.ts';

const ROWS = 6000;

interface Killed {
	readonly url: string;
	/** Without a word to anybody. */
	kill(): Promise<void>;
	/** Again, where it was killed. */
	begin(): Promise<void>;
	end(): Promise<void>;
}

/** Nothing that is under way is lost, and nothing is there twice, when the server is killed in the middle of it. */
export function killedServerJourneys(walk: () => Walk): void {
	let book: Killed;

	beforeAll(async () => {
		book = await openKilled(walk());
	}, 120_000);
	// Whatever became of a journey: the next one finds a server.
	afterEach(() => book.begin());
	afterAll(async () => {
		await book?.end();
		removeBuilt();
	});

	const batches = async () => (await (await fetch(`${book.url}/api/batches`)).json()).batches;
	const activities = async (title: string) => {
		const filter = encodeURIComponent(JSON.stringify({ field: 'title', op: 'starts_with', value: title }));
		return (await (await fetch(`${book.url}/api/records/activity?sort=title&filter=${filter}`)).json()).records;
	};

	test('a form whose server is killed keeps what was typed, says so, and is recorded once when the server is back', async () => {
		const page = await walk().openPage(`${book.url}/records/activity/new`);
		await page.getByLabel('名称').fill('服务器被杀时的活动');
		await page.locator('#field-held_on').fill('2022-04-01');
		await page.getByLabel('类别', { exact: false }).first().click();
		await page.keyboard.type('会议');
		await page.keyboard.press('Enter');
		await book.kill();
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page
			.getByText(/连不上服务器/)
			.first()
			.waitFor();
		expect(await page.getByLabel('名称').inputValue()).toBe('服务器被杀时的活动');
		await book.begin();
		await page.getByRole('heading', { name: '已登记' }).waitFor({ timeout: 60_000 });
		expect(await activities('服务器被杀时的活动')).toMatchObject([{ version: 1, values: { kind: 'meeting' } }]);
	}, 200_000);

	test('a paste whose server is killed while it is written is there whole and once when the server is back', async () => {
		const values = { title: '粘贴之前', kind: 'meeting', held_on: '2022-05-05' };
		const headers = { 'content-type': 'application/json' };
		await fetch(`${book.url}/api/records/activity/actions/create`, { method: 'POST', headers, body: JSON.stringify({ values }) });
		const [clerk, rows] = [await walk().openPage(`${book.url}/records/activity?columns=title,kind,held_on&sort=title`), 300];
		await clerk.locator('.desk-text').first().waitFor();
		const block = Array.from({ length: rows }, (_, at) => `粘贴时被杀${String(at).padStart(3, '0')}\t会议\t2022-05-06`).join('\n');
		await clerk.locator('[data-rgrow="0"] [data-rgcol="1"]').first().click();
		await clerk.evaluate((words) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', words);
			(document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		}, block);
		const write = clerk.getByRole('dialog').getByRole('button', { name: new RegExp(`^写入 ${rows} 条记录`) });
		await write.waitFor();
		const asked = clerk.waitForRequest('**/api/batches');
		await write.click();
		await asked;
		await book.kill();
		await clerk
			.getByText(/连不上服务器/)
			.first()
			.waitFor();
		await book.begin();
		await clerk.getByText(`已写入 ${rows} 条记录`).waitFor({ timeout: 60_000 });
		const made = (await batches()).filter(({ count }: { count: number }) => count === rows);
		expect(made).toHaveLength(1);
	}, 200_000);

	test('an import whose server is killed while it writes is taken up again by the page, and written once', async () => {
		const page = await walk().openPage(`${book.url}/records/activity/import`);
		const rows = Array.from({ length: ROWS }, (_, at) => [`第${at + 1}场宣传`, '志愿服务', '2021-03-05']);
		const buffer = Buffer.from(await makeWorkbook({ sheets: [{ name: '表', rows: [['名称', '类别', '日期'], ...rows] }] }));
		await page.locator('input[type=file]').setInputFiles({ name: '一年.xlsx', mimeType: 'application/octet-stream', buffer });
		await page.getByRole('button', { name: '检查并预览' }).click();
		const write = page.getByRole('button', { name: '写入 6,000 行' });
		await write.click({ timeout: 100_000 });
		await page.locator('.going-on').getByText('正在写入').waitFor();
		await book.kill();
		await book.begin();
		await write.waitFor({ timeout: 60_000 });
		const again = await page.context().newPage();
		await again.goto(page.url());
		await again.getByRole('button', { name: '写入 6,000 行' }).click();
		await again.getByText('已写入台账').waitFor({ timeout: 100_000 });
		expect((await batches()).filter(({ count }: { count: number }) => count === ROWS)).toHaveLength(1);
	}, 400_000);
}

async function openKilled(walk: Walk): Promise<Killed> {
	const folder = await mkdtemp(join(tmpdir(), 'yibenzhang-killed-'));
	const data_dir = join(folder, 'data');
	const token = await makeBook(data_dir);
	let server = await startServer(data_dir, 'no');
	let stands = true;
	const front = await openFront({ page: walk.server.url, book: () => server.url, token });
	return {
		url: front.url,
		kill: async () => {
			process.kill(server.pid, 'SIGKILL');
			await server.ended;
			stands = false;
		},
		begin: async () => {
			if (!stands) {
				server = await startServer(data_dir, 'no');
				stands = true;
			}
		},
		end: async () => {
			await front.close();
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

interface Behind {
	/** Where the page itself comes from. */
	readonly page: string;
	/** Where the book is now: after a crash it is elsewhere. */
	book(): string;
	readonly token: string;
}

/** One address for a browser, whatever stands or has fallen behind it, signed in by a token. */
async function openFront({ page, book, token }: Behind): Promise<{ url: string; close(): Promise<void> }> {
	const server = createServer((asked, reply) => {
		const isBook = /^\/(api|healthz)/.test(asked.url ?? '');
		const { host: _, ...headers } = asked.headers;
		const passed = request(`${isBook ? book() : page}${asked.url}`, {
			method: asked.method ?? 'GET',
			headers: isBook ? { ...headers, authorization: `Bearer ${token}` } : headers,
		});
		passed.on('response', (answer) => {
			reply.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(reply);
		});
		passed.on('error', () => reply.destroy());
		asked.pipe(passed);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
