/** The phone's entry in a real browser, with a line and without. One server, one browser; each journey begins on a phone without memory. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { noteJourneys } from './note-journeys.ts';
import { offlineJourneys } from './offline-journeys.ts';
import { openWalk, type Walk } from './open-walk.ts';
import { visitJourneys } from './visit-journeys.ts';

let walk: Walk;

beforeAll(async () => {
	walk = await openWalk('yb_phone');
});

afterEach(async () => {
	await walk.closePages();
	expect(walk.faults.splice(0)).toEqual([]);
});

afterAll(() => walk.close());

describe('a note', () => noteJourneys(() => walk));
describe('without signal', () => offlineJourneys(() => walk));
describe('visits', () => visitJourneys(() => walk));
