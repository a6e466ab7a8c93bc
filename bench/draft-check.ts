/** `node bench/draft-check.ts`: the measure of the draft check alone, without a database. */
import { tableOf } from './measure.ts';
import { measureDraftCheck } from './measures/draft-check.ts';

console.log(tableOf(await measureDraftCheck()));
