import type { Misprint } from '@yibenzhang/engine';
import type { DraftFinding, ReadClaim, ReadNumber } from './draft.ts';
import { findFaults } from './find-faults.ts';
import { type Layout, layOut } from './layout.ts';
import { toPlain } from './plain-text.ts';
import { readClaims } from './read-claims.ts';
import { readNumbers } from './read-numbers.ts';

/** A draft as it was read, before any book is asked. Places count UTF-16 units. */
export interface ReadDraft {
	readonly text: string;
	readonly plain: string;
	readonly layout: Layout;
	readonly numbers: readonly ReadNumber[];
	readonly claims: readonly ReadClaim[];
	/** What is wrong with the text itself. */
	readonly findings: readonly DraftFinding[];
}

/** Numbers, claims and faults of a text alone. */
export function readDraft(text: string, misprints: readonly Misprint[] = []): ReadDraft {
	const plain = toPlain(text);
	const layout = layOut(plain);
	const claims = readClaims(text, plain, layout);
	// 无一例截留 is a claim as a whole: the one in it counts nothing.
	const numbers = readNumbers(text, plain).filter(
		({ start, end, not }) => not !== undefined || !claims.some((claim) => claim.start <= start && end <= claim.end),
	);
	return { text, plain, layout, numbers, claims, findings: findFaults({ text, plain, layout, numbers, claims }, misprints) };
}
