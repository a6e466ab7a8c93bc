/** What a careful reader would strike in a text without knowing any book: each kind in a file of its own. */
import type { Misprint } from '@yibenzhang/engine';
import type { DraftFinding, ReadClaim, ReadNumber } from './draft.ts';
import { findDayFaults } from './find-days.ts';
import { findNumberingFaults } from './find-numbering.ts';
import { findPartFaults } from './find-parts.ts';
import { findRateFaults } from './find-rates.ts';
import { findTwoValues } from './find-two-values.ts';
import { findMissingUnits } from './find-units.ts';
import { findWordFaults } from './find-words.ts';
import type { Layout } from './layout.ts';

export interface FaultSources {
	readonly text: string;
	readonly plain: string;
	readonly layout: Layout;
	readonly numbers: readonly ReadNumber[];
	readonly claims: readonly ReadClaim[];
}

/** In the order of the text. */
export function findFaults(sources: FaultSources, misprints: readonly Misprint[]): DraftFinding[] {
	const quantities = sources.numbers.filter(({ not }) => not === undefined);
	return [
		...findNumberingFaults(sources),
		...findMissingUnits(sources.plain, quantities),
		...findPartFaults(sources.plain, quantities),
		...findRateFaults(sources.plain, quantities),
		...findTwoValues(sources),
		...findDayFaults(sources),
		...findWordFaults(sources, misprints),
	].sort((a, b) => a.start - b.start);
}
