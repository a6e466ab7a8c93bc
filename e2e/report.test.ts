/** The report desk in a real browser. */
import { describe } from 'vitest';
import { contradictionJourneys } from './contradiction-journeys.ts';
import { draftJourneys } from './draft-journeys.ts';
import { editionJourneys } from './edition-journeys.ts';
import { ownWalk } from './own-walk.ts';
import { paperJourneys } from './paper-journeys.ts';
import { upwardFormJourneys } from './upward-form-journeys.ts';

const walk = ownWalk('yb_report_page');

describe('paper', () => paperJourneys(walk));
describe('editions', () => editionJourneys(walk));
describe('contradictions', () => contradictionJourneys(walk));
describe('drafts', () => draftJourneys(walk));
describe('forms from above', () => upwardFormJourneys(walk));
