import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { StartProblem } from './start-problem.ts';

let page: string;

beforeEach(() => {
	page = mkdtempSync(join(tmpdir(), 'yibenzhang-page-'));
	mkdirSync(join(page, 'assets'));
});

afterEach(() => rmSync(page, { recursive: true }));

const open = () => buildApp({ opened: () => undefined, page, log_level: 'silent', trust_proxy: false, attachment_bytes: 1024, now: () => new Date() });

test('a page that an older version built is refused in words that say what is missing and what to do', async () => {
	writeFileSync(join(page, 'index.html'), '<!doctype html>');
	const refused = await open().catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(StartProblem);
	expect(String(refused)).toMatch(/缺 note\.html[\s\S]*npm start/);
});

test('where no page is built at all, the rest answers', async () => {
	const app = await open();
	expect((await app.inject('/healthz')).statusCode).toBe(503);
	await app.close();
});
