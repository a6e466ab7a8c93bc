/** The page in a real browser: what people do with the book. Who they are to it: `office.test.ts`; how every page looks: `look.test.ts`. */
import { describe } from 'vitest';
import { attachmentJourneys } from './attachment-journeys.ts';
import { draftCheckJourneys } from './draft-check-journeys.ts';
import { figuresJourneys } from './figures-journeys.ts';
import { formJourneys } from './form-journeys.ts';
import { ownWalk } from './own-walk.ts';
import { recordJourneys } from './record-journeys.ts';
import { reportJourneys } from './report-journeys.ts';
import { searchJourneys } from './search-journeys.ts';
import { workbenchJourneys } from './workbench-journeys.ts';

const walk = ownWalk('yb_page');

describe('the report', () => reportJourneys(walk));
describe('the workbench', () => workbenchJourneys(walk));
describe('the figures', () => figuresJourneys(walk));
describe('the check of a draft', () => draftCheckJourneys(walk));
describe('a form', () => formJourneys(walk));
describe('a record', () => recordJourneys(walk));
describe('what is attached', () => attachmentJourneys(walk));
describe('the search', () => searchJourneys(walk));
