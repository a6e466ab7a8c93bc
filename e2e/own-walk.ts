import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openWalk, type Walk } from './open-walk.ts';

/** One server, one database, one browser for all journeys of a test file; each journey begins in a browser without memory. */
export function ownWalk(name: string): () => Walk {
	let walk: Walk;

	beforeAll(async () => {
		walk = await openWalk(name);
	});

	afterEach(async () => {
		await walk.closePages();
		// Wherever a journey went: no script broke and the policy of the page had nothing to refuse.
		expect(walk.faults.splice(0)).toEqual([]);
	});

	afterAll(() => walk?.close());

	return () => walk;
}
