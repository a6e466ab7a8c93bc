import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { totpOf } from '../server/test/totp.ts';
import { FAULTLESS, lookAt, SMALL_PHONE, typeSignIn, type Walk } from './open-walk.ts';
import { passwordOf } from './report-journeys.ts';
import { withAuthenticator } from './session-journeys.ts';

const TYPED = '每周报送脚本，城南社区';

/** Nothing that somebody typed is lost: not when the session ends, not when the server or the line goes. */
export function keepingJourneys(walk: () => Walk): void {
	let wire: Wire | undefined;

	afterEach(async () => {
		await wire?.cut();
		wire = undefined;
	});

	test('a session that ends while somebody types is begun anew over the page, and what was pressed is done', async () => {
		const page = await walk().openAs('publicity_clerk', '/account', { size: SMALL_PHONE });
		await typeLabel(page);
		await page.context().clearCookies();
		await page.getByRole('button', { name: '生成令牌' }).click();
		const dialog = page.getByRole('dialog', { name: '请重新登录' });
		await dialog.waitFor();
		expect(await lookAt(page)).toEqual(FAULTLESS);
		await page.keyboard.press('Escape');
		expect(await page.getByLabel('用在哪里').inputValue()).toBe(TYPED);
		await dialog.getByLabel('密码').fill(passwordOf(walk(), 'publicity_clerk'));
		await page.keyboard.press('Enter');
		await page.getByText('只显示这一次，请马上存到').waitFor();
		expect(await dialog.count()).toBe(0);
	});

	test('a page that is first gone to without a line comes once there is one, and until then the one before it stays', async () => {
		const page = await walk().openAs('leader', '/figures?period=2022');
		await page.locator('.figures-table td').first().waitFor();
		await page.context().setOffline(true);
		await page.getByRole('link', { name: '报告', exact: true }).click();
		await page.getByText('连不上服务器，正在重试。').first().waitFor();
		expect(await page.getByRole('heading', { name: '数字', exact: true }).count()).toBe(1);
		await page.context().setOffline(false);
		await page.locator('.report a.opens').first().waitFor();
	});

	test('whoever has an authenticator is asked for its code there too', async () => {
		const { secret } = await withAuthenticator(walk(), 'womens_federation_clerk');
		const page = await walk().openPage('/sign-in?to=/account');
		await typeSignIn(page, 'womens_federation_clerk', passwordOf(walk(), 'womens_federation_clerk'));
		await page.getByLabel('动态口令').fill(totpOf(secret));
		await page.keyboard.press('Enter');
		await typeLabel(page);
		await page.context().clearCookies();
		await page.getByRole('button', { name: '生成令牌' }).click();
		const dialog = page.getByRole('dialog', { name: '请重新登录' });
		await dialog.getByLabel('密码').fill(passwordOf(walk(), 'womens_federation_clerk'));
		await page.keyboard.press('Enter');
		await dialog.getByLabel('动态口令').fill(totpOf(secret));
		await page.keyboard.press('Enter');
		await page.getByText('只显示这一次，请马上存到').waitFor();
	});

	test('another account that signs in there gets a fresh page', async () => {
		const page = await walk().openAs('publicity_clerk', '/account');
		await typeLabel(page);
		await page.context().clearCookies();
		await page.getByRole('button', { name: '生成令牌' }).click();
		const dialog = page.getByRole('dialog', { name: '请重新登录' });
		await typeSignIn(dialog, 'leader', passwordOf(walk(), 'leader'));
		await page.getByRole('button', { name: /示例主任\s?的账号菜单/ }).waitFor();
		expect(new URL(page.url()).pathname).not.toBe('/account');
		expect(await page.getByText(TYPED).count()).toBe(0);
	});

	test('whoever signs out in one window is asked to sign in in the other, and one sign-in opens both', async () => {
		const page = await walk().openPage('/sign-in?to=/account');
		await typeSignIn(page, 'publicity_clerk', passwordOf(walk(), 'publicity_clerk'));
		await typeLabel(page);
		const other = await page.context().newPage();
		await other.goto('/records');
		await other.getByRole('button', { name: /账号菜单/ }).click();
		await other.getByRole('menuitem', { name: '退出登录' }).click();
		const dialog = page.getByRole('dialog', { name: '请重新登录' });
		await dialog.waitFor();
		await typeSignIn(other, 'publicity_clerk', passwordOf(walk(), 'publicity_clerk'));
		await dialog.waitFor({ state: 'detached' });
		expect(await page.getByLabel('用在哪里').inputValue()).toBe(TYPED);
	});

	test('while the server restarts, the page says so, keeps what was typed, and says when it is back', async () => {
		wire = await layWire(walk().server.url);
		const page = await walk().openAs('publicity_clerk', `${wire.url}/account`);
		await typeLabel(page);
		await wire.cut();
		await page.getByRole('button', { name: '生成令牌' }).click();
		await page.getByText('连不上服务器，正在重试。').waitFor();
		expect(await page.getByLabel('用在哪里').inputValue()).toBe(TYPED);
		await wire.mend();
		await page.getByText('已重新连上服务器。').waitFor();
		await page.getByRole('button', { name: '生成令牌' }).click();
		await page.getByText('只显示这一次，请马上存到').waitFor();
	});
}

async function typeLabel(page: Page): Promise<void> {
	await page.getByRole('button', { name: '新建令牌' }).click();
	await page.getByLabel('用在哪里').fill(TYPED);
}

interface Wire {
	readonly url: string;
	/** Every connection breaks, and none is taken. */
	cut(): Promise<void>;
	mend(): Promise<void>;
}

/** A way to the server that can be cut, as by a restart: the browser sees a port that is closed. */
async function layWire(to: string): Promise<Wire> {
	const ends = new Set<Socket>();
	let server: Server | undefined;
	let port = 0;

	async function mend() {
		server = createServer((near) => {
			const far = connect(Number(new URL(to).port), '127.0.0.1');
			for (const end of [near, far]) {
				ends.add(end);
				// One end that breaks takes the other along.
				end.on('error', () => end.destroy()).on('close', () => (end === near ? far : near).destroy());
			}
			near.pipe(far).pipe(near);
		}).listen(port, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		port = typeof address === 'object' && address !== null ? address.port : 0;
	}

	await mend();
	return {
		url: `http://127.0.0.1:${port}`,
		cut: async () => {
			const closed = server?.listening ? once(server, 'close') : undefined;
			server?.close();
			for (const end of ends) {
				end.destroy();
			}
			ends.clear();
			await closed;
		},
		mend,
	};
}
