/** The report desk in a real browser. */
import { describe } from 'vitest';
import { editionJourneys } from './edition-journeys.ts';
import { ownWalk } from './own-walk.ts';

const walk = ownWalk('yb_report_page');

describe('editions', () => editionJourneys(walk));
