/** Assertions without a number: that something did not happen, that everything was done. What a plan promises asserts nothing yet. */
import { CLAIMS } from './claim-grammar.ts';
import { isNoClaim } from './claim-guards.ts';
import type { ReadClaim } from './draft.ts';
import type { Layout } from './layout.ts';

export function readClaims(text: string, plain: string, layout: Layout): ReadClaim[] {
	const found: ReadClaim[] = [];
	for (const { says, pattern } of CLAIMS) {
		for (const { 0: said, index: start } of plain.matchAll(pattern)) {
			const end = start + said.length;
			const taken = found.some((other) => start < other.end && other.start < end);
			if (!taken && !isNoClaim(plain, { start, end, says }, layout)) found.push({ start, end, text: text.slice(start, end), says });
		}
	}
	return joined(
		found.sort((a, b) => a.start - b.start),
		text,
	);
}

/** 无脱管、无漏管 is one claim. */
function joined(claims: readonly ReadClaim[], text: string): ReadClaim[] {
	const together: ReadClaim[] = [];
	for (const claim of claims) {
		const last = together.at(-1);
		if (last !== undefined && last.says === 'none' && claim.says === 'none' && claim.start === last.end + 1 && text[last.end] === '、') {
			together[together.length - 1] = { ...last, end: claim.end, text: text.slice(last.start, claim.end) };
		} else {
			together.push(claim);
		}
	}
	return together;
}
