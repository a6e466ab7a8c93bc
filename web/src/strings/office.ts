import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every word of the page. */
export const CATALOGUES = { zh, en };
