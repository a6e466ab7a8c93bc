/** An import whose server is killed while it is written: the page waits, and goes on at the same address. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBook } from '../bench/crash.ts';
import { removeBuilt, startServer } from '../bench/programs.ts';
import { makeWorkbook } from '../server/test/make-workbook.ts';
import type { Walk } from './open-walk.ts';

const ROWS = 6000;

export function killedImportJourney(walk: () => Walk): void {
	test('an import whose server is killed while it writes is taken up again by the page, and written once', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'yibenzhang-killed-'));
		const token = await makeBook(join(folder, 'data'));
		let server = await startServer(join(folder, 'data'), 'no');
		const front = await openFront({ page: walk().server.url, book: () => server.url, token });
		try {
			const page = await walk().openPage(`${front.url}/records/activity/import`);
			const rows = Array.from({ length: ROWS }, (_, at) => [`第${at + 1}场宣传`, '志愿服务', '2021-03-05']);
			const buffer = Buffer.from(await makeWorkbook({ sheets: [{ name: '表', rows: [['名称', '类别', '日期'], ...rows] }] }));
			await page.locator('input[type=file]').setInputFiles({ name: '一年.xlsx', mimeType: 'application/octet-stream', buffer });
			await page.getByRole('button', { name: '检查并预览' }).click();
			const write = page.getByRole('button', { name: '写入 6,000 行' });
			await write.click({ timeout: 100_000 });
			await page.locator('.going-on').getByText('正在写入').waitFor();
			process.kill(server.pid, 'SIGKILL');
			await server.ended;
			server = await startServer(join(folder, 'data'), 'no');
			await write.waitFor({ timeout: 60_000 });
			const again = await page.context().newPage();
			await again.goto(page.url());
			await again.getByRole('button', { name: '写入 6,000 行' }).click();
			await again.getByText('已写入台账').waitFor({ timeout: 100_000 });
			const { batches } = await (await fetch(`${front.url}/api/batches`)).json();
			expect(batches).toMatchObject([{ count: ROWS }]);
		} finally {
			await front.close();
			await server.stop();
			await rm(folder, { recursive: true, force: true });
			removeBuilt();
		}
	}, 400_000);
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
