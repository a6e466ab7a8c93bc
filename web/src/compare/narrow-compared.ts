/** Which of the compared figures are shown, and in which order. Pure. */
import type { ComparedFigure } from '@yibenzhang/engine';

export const SHOWN = ['all', 'moved', 'most', 'redefined'] as const;

/** `moved`: those that changed; `most`: by a tenth or more, the greatest first; `redefined`: those whose definition was another. */
export type Shown = (typeof SHOWN)[number];

/** In percent, or percentage points. */
const MUCH = 10;

export function narrowCompared(figures: readonly ComparedFigure[], shown: Shown): readonly ComparedFigure[] {
	switch (shown) {
		case 'all':
			return figures;
		case 'moved':
			return figures.filter(({ today }) => today.now.value !== today.before.value);
		case 'most':
			return [...figures.filter(({ today }) => Math.abs(today.change ?? 0) >= MUCH)].sort(
				(a, b) => Math.abs(b.today.change ?? 0) - Math.abs(a.today.change ?? 0),
			);
		case 'redefined':
			return figures.filter(({ held }) => held !== null);
	}
}

export function shownOf(words: string | undefined): Shown {
	return SHOWN.find((one) => one === words) ?? 'all';
}
