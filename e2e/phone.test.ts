/** The phone's entry in a real browser, with a line and without. */
import { describe } from 'vitest';
import { noteJourneys } from './note-journeys.ts';
import { offlineJourneys } from './offline-journeys.ts';
import { ownWalk } from './own-walk.ts';
import { visitJourneys } from './visit-journeys.ts';

const walk = ownWalk('yb_phone');

describe('a note', () => noteJourneys(walk));
describe('without signal', () => offlineJourneys(walk));
describe('visits', () => visitJourneys(walk));
