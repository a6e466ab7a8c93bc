/** What holds digits or numerals and yet counts nothing, over the plain text of any office's prose. */
import type { NotCounted } from './not-counted.ts';
import { DATES } from './not-dates.ts';
import { DOCUMENTS } from './not-documents.ts';
import { ORDERS } from './not-in-order.ts';
import { NAMES } from './not-names.ts';

/** In the order in which they are tried at a place; the first that fits is it. */
export const NOT_FIGURES: readonly NotCounted[] = [...DOCUMENTS, ...DATES, ...NAMES, ...ORDERS];
