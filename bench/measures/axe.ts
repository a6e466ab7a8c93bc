import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/launch-browser.ts';
import { inTheDark, jumps, sideways, violations } from '../../e2e/look.ts';
import { type LookedAtPage, openPageOf, PAGES } from '../../e2e/pages.ts';
import type { Line, Measure } from '../measure.ts';
import { signedIn } from '../signed-in.ts';

const WIDTHS = [360, 768, 1440, 1920] as const;
const HEIGHT = 900;
const LANGUAGES = ['zh', 'en'] as const;

interface Seen {
	looks: number;
	faults: number;
}

export const axe: Measure = {
	name: 'axe',
	about: `every page in both languages, light and dark, ${WIDTHS.join(', ')} pixels wide: what axe finds, what jumps while it comes, and what is wider than the window`,
	async run(place) {
		const { url } = await place.server();
		await refuseWithoutPage(url);
		const browser = await launchBrowser();
		const seen: Seen = { looks: 0, faults: 0 };
		try {
			for (const page of PAGES) {
				for (const language of LANGUAGES) {
					await lookAtPage(browser, url, { page, language }, seen);
				}
			}
		} finally {
			await browser.close();
		}
		const line: Line = {
			what: `${PAGES.length} pages, ${seen.looks} looks: violations of axe, jumps, scrolled sideways`,
			product: String(seen.faults),
			floor: '',
			ratio: '',
			budget: 'none',
			met: seen.faults === 0,
		};
		return [line];
	},
};

async function lookAtPage(browser: Browser, url: string, { page: looked, language }: { page: LookedAtPage; language: string }, seen: Seen): Promise<void> {
	const reader = looked.account === undefined ? 'leader' : looked.account;
	const options: BrowserContextOptions = {
		baseURL: url,
		reducedMotion: 'reduce',
		storageState: { cookies: [], origins: [{ origin: url, localStorage: [{ name: 'yibenzhang.language', value: language }] }] },
	};
	const context = await (reader === null ? browser.newContext(options) : signedIn(browser, url, reader, options));
	const page = await context.newPage();
	for (const width of WIDTHS) {
		// Opened anew for each width: a page may be another one on a phone.
		await page.setViewportSize({ width, height: HEIGHT });
		const missing = await openPageOf(page, looked).then(
			() => undefined,
			(error: Error) => error.message.split('\n')[0],
		);
		if (missing !== undefined) {
			tell([`${looked.name} ${language} ${width}: ${missing}`], seen);
			continue;
		}
		const moved = looked.settles === true ? [] : await jumps(page);
		tell(
			moved.map((jump) => `${looked.name} ${language} ${width} jumps by ${jump}`),
			seen,
		);
		await note(page, `${looked.name} ${language} light ${width}`, seen);
		await inTheDark(page, () => note(page, `${looked.name} ${language} dark ${width}`, seen));
	}
	await context.close();
}

async function note(page: Page, where: string, seen: Seen): Promise<void> {
	const wide = await sideways(page);
	seen.looks += 1;
	tell(
		[...(await violations(page)).map((violation) => `${where}: ${violation}`), ...(wide > 0 ? [`${where}: ${wide} pixels wider than the window`] : [])],
		seen,
	);
}

/** At once: whoever mends need not wait for the last page. */
function tell(faults: readonly string[], seen: Seen): void {
	seen.faults += faults.length;
	for (const fault of faults) {
		console.error(fault);
	}
}

/** Otherwise each of some hundred looks waits half a minute for what never comes. */
async function refuseWithoutPage(url: string): Promise<void> {
	const answer = await fetch(`${url}/sign-in`);
	if (!answer.ok) {
		throw new Error('the page is not built: run the bench by “npm run bench”, which builds it');
	}
}
