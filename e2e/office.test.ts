/** The page in a real browser: sessions, accounts, and how the office and its readers set it up. */
import { describe } from 'vitest';
import { administrationJourneys } from './administration-journeys.ts';
import { keepingJourneys } from './keeping-journeys.ts';
import { languageJourneys } from './language-journeys.ts';
import { ownAccountJourneys } from './own-account-journeys.ts';
import { ownWalk } from './own-walk.ts';
import { sessionJourneys } from './session-journeys.ts';
import { settingsJourneys } from './settings-journeys.ts';

const walk = ownWalk('yb_office_page');

describe('the session', () => sessionJourneys(walk));
describe('what was typed', () => keepingJourneys(walk));
describe('the own account', () => ownAccountJourneys(walk));
describe('the accounts of the office', () => administrationJourneys(walk));
describe('language and appearance', () => languageJourneys(walk));
// Last: an office founded here closes the first run.
describe('the settings', () => settingsJourneys(walk));
