/** How Chinese says without a number that all was done or that nothing happened. */
import type { Pattern } from './claim-signs.ts';
import { ALL_DONE, WITHOUT_EXCEPTION } from './claims-of-all.ts';
import { NOTHING_HAPPENED } from './claims-of-nothing.ts';

/** Whoever is found first holds his place. */
export const CLAIMS: readonly Pattern[] = [...WITHOUT_EXCEPTION, ...NOTHING_HAPPENED, ...ALL_DONE];
