import type { Page } from 'playwright-core';

/** The server does what is asked at such addresses, and its answer is lost on the way. @returns lets answers come through again. */
export async function loseAnswers(page: Page, address: string): Promise<() => Promise<void>> {
	await page.route(address, async (route) => {
		await route.fetch();
		await route.abort();
	});
	// What is being lost is lost first: nothing can be taken off a route in the middle.
	return () => page.unrouteAll({ behavior: 'wait' });
}
