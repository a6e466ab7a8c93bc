import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** A browser without memory in which an account of the sample has signed in. */
export async function signedIn(browser: Browser, url: string, username: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
	const context = await browser.newContext({ baseURL: url, ...options });
	const answer = await context.request.post('/api/session', { data: { username, password: SAMPLE_PASSWORD }, headers: { origin: url } });
	if (!answer.ok()) {
		throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
	}
	return context;
}
