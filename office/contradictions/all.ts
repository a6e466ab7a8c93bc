import type { ContradictionRule } from '@yibenzhang/engine';
import { dayContradictions } from './days.ts';
import { figureContradictions } from './figures.ts';
import { moneyContradictions } from './money.ts';
import { workContradictions } from './work.ts';

/** This office's rules, in the order in which the page lists them. */
export const contradictions: readonly ContradictionRule[] = [...moneyContradictions, ...workContradictions, ...dayContradictions, ...figureContradictions];
