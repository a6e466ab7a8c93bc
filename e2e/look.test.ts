/** The page in a real browser: what holds for every page, whatever it shows. */
import { describe } from 'vitest';
import { lookJourneys } from './look-journeys.ts';
import { ownWalk } from './own-walk.ts';

describe('every page', () => lookJourneys(ownWalk('yb_look')));
