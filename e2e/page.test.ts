/** The page in a real browser. One server, one database, one browser for all journeys; each journey begins in a browser without memory. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { administrationJourneys } from './administration-journeys.ts';
import { attachmentJourneys } from './attachment-journeys.ts';
import { figuresJourneys } from './figures-journeys.ts';
import { formJourneys } from './form-journeys.ts';
import { keepingJourneys } from './keeping-journeys.ts';
import { languageJourneys } from './language-journeys.ts';
import { lookJourneys } from './look-journeys.ts';
import { openWalk, type Walk } from './open-walk.ts';
import { ownAccountJourneys } from './own-account-journeys.ts';
import { recordJourneys } from './record-journeys.ts';
import { reportJourneys } from './report-journeys.ts';
import { searchJourneys } from './search-journeys.ts';
import { sessionJourneys } from './session-journeys.ts';
import { settingsJourneys } from './settings-journeys.ts';
import { workbenchJourneys } from './workbench-journeys.ts';

let walk: Walk;

beforeAll(async () => {
	walk = await openWalk('yb_page');
});

afterEach(async () => {
	await walk.closePages();
	// Wherever a journey went: no script broke and the policy of the page had nothing to refuse.
	expect(walk.faults.splice(0)).toEqual([]);
});

afterAll(() => walk?.close());

describe('the report', () => reportJourneys(() => walk));
describe('the workbench', () => workbenchJourneys(() => walk));
describe('the figures', () => figuresJourneys(() => walk));
describe('a form', () => formJourneys(() => walk));
describe('a record', () => recordJourneys(() => walk));
describe('what is attached', () => attachmentJourneys(() => walk));
describe('the search', () => searchJourneys(() => walk));
describe('the session', () => sessionJourneys(() => walk));
describe('what was typed', () => keepingJourneys(() => walk));
describe('the own account', () => ownAccountJourneys(() => walk));
describe('the accounts of the office', () => administrationJourneys(() => walk));
describe('language and appearance', () => languageJourneys(() => walk));
describe('every page', () => lookJourneys(() => walk));
// Last: an office founded here closes the first run.
describe('the settings', () => settingsJourneys(() => walk));
