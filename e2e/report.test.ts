import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromiumBinary from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../server/test/harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const READER = 'leader';
const SIZES = [
	{ name: 'a desktop', width: 1440, height: 900 },
	{ name: 'a phone', width: 390, height: 844 },
	{ name: 'a small phone', width: 360, height: 740 },
];

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
	server = await startTestServer('e2e_report');
	browser = await chromium.launch({ executablePath: await chromiumBinary.executablePath(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

describe.each(SIZES)('on $name', ({ width, height }) => {
	test('a reader signs in, opens the report, a number, a record and its versions', async () => {
		const { page, faults } = await openPage({ width, height });
		await signIn(page);
		await page.waitForURL(/\/report\?period=2022$/);
		expect(await page.locator('.report h1').innerText()).not.toBe('');

		await page.locator('.report a.opens[href*="figure=legal_adviser_lectures"]').first().click();
		const panel = page.getByRole('dialog');
		await panel.locator('.figure-said').waitFor();
		expect(page.url()).toContain('figure=legal_adviser_lectures');
		expect(await panel.locator('.figure-said').innerText()).toBe('33');

		await panel.locator('.evidence-rows a').first().click();
		await page.waitForURL(/\/records\/activity\//);
		await page.locator('.versions li').first().waitFor();
		expect(await page.locator('#record-title').innerText()).not.toBe('');

		await page.locator('.record-back').click();
		await page.getByRole('dialog').locator('.figure-said').waitFor();
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test('every page is free of what axe finds and of sideways scrolling', async () => {
		const { page } = await openPage({ width, height });
		const found: Record<string, unknown> = {};
		await page.goto(`${server.url}/sign-in`);
		await page.locator('button[type=submit]').waitFor();
		found['sign-in'] = await look(page);
		await signIn(page);
		await page.locator('.report a.opens').first().waitFor();
		found['report'] = await look(page);
		await page.goto(`${server.url}/report?period=2022&figure=legal_adviser_lectures`);
		await page.locator('.evidence-rows a').first().waitFor();
		found['panel'] = await look(page);
		await page.locator('.evidence-rows a').first().click();
		await page.locator('.versions li').first().waitFor();
		found['record'] = await look(page);
		await page.goto(`${server.url}/figures?period=2022`);
		await page.locator('.figures-table').first().waitFor();
		found['figures'] = await look(page);
		const clean = { violations: [], sideways: 0 };
		expect(found).toEqual({ 'sign-in': clean, report: clean, panel: clean, record: clean, figures: clean });
		await page.context().close();
	});
});

test('a wrong password is refused in words', async () => {
	const { page } = await openPage(SIZES[0]);
	await page.goto(`${server.url}/sign-in`);
	await page.locator('input[autocomplete=username]').fill(READER);
	await page.locator('input[autocomplete=current-password]').fill('not the password');
	await page.locator('button[type=submit]').click();
	expect(await page.locator('.sign-in [role=alert]').innerText()).toContain('用户名或密码不正确');
	await page.context().close();
});

test('an address kept from before leads through the sign-in page to its figure', async () => {
	const { page } = await openPage(SIZES[0]);
	await page.goto(`${server.url}/figures?period=2022&figure=communities`);
	await signIn(page, page.url());
	await page.getByRole('dialog').locator('.figure-said').waitFor();
	expect(new URL(page.url()).pathname).toBe('/figures');
	await page.context().close();
});

test('Escape closes the panel and gives the focus back to its number', async () => {
	const { page } = await openPage(SIZES[0]);
	await signIn(page, `${server.url}/report?period=2022&figure=legal_adviser_lectures`);
	await page.getByRole('dialog').locator('.figure-said').waitFor();
	await page.keyboard.press('Escape');
	await page.waitForURL(/\/report\?period=2022$/);
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('figure=legal_adviser_lectures');
	await page.context().close();
});

test('all figures are listed and found by their wording', async () => {
	const { page } = await openPage(SIZES[0]);
	await signIn(page, `${server.url}/figures?period=2022`);
	await page.locator('.figures-table').first().waitFor();
	expect(await page.locator('.figures-no:not(:empty)').count()).toBe(69);
	await page.locator('input[type=search]').fill('78.08');
	await expect.poll(() => page.locator('.figures-table tbody tr').count()).toBe(1);
	await page.context().close();
});

/** A page of its own, with what the browser complains about: broken scripts, what the policy refused. */
async function openPage({ width, height }: { width: number; height: number } = { width: 1440, height: 900 }): Promise<{ page: Page; faults: string[] }> {
	const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => faults.push(...[message].filter((each) => each.text().includes('Content Security Policy')).map((each) => each.text())));
	return { page, faults };
}

async function signIn(page: Page, address = `${server.url}/`): Promise<void> {
	const account = server.accounts.find(({ username }) => username === READER);
	await page.goto(address);
	await page.locator('input[autocomplete=username]').fill(READER);
	await page.locator('input[autocomplete=current-password]').fill(account?.password ?? '');
	await page.locator('button[type=submit]').click();
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** What axe finds, by rule and place, and by how many pixels the page is too wide. */
async function look(page: Page): Promise<{ violations: string[]; sideways: number }> {
	await page.waitForTimeout(300);
	await page.evaluate(AXE);
	return page.evaluate(async () => {
		interface Axe {
			run(where: Document): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
		}
		const { violations } = await (window as unknown as { axe: Axe }).axe.run(document);
		return {
			violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
			sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		};
	});
}
