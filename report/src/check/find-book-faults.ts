/** Faults that only the book shows: vague words for what it has exactly, one thing with two values, a signing body that is missing. */
import { text } from '@yibenzhang/engine';
import type { DraftFinding } from './draft.ts';
import { calledIn, type DraftBook, type MatchedNumber } from './match.ts';
import type { ReadDraft } from './read-draft.ts';

export function findBookFaults(draft: ReadDraft, numbers: readonly MatchedNumber[], { signed_by }: DraftBook): DraftFinding[] {
	return [...vague(numbers), ...twoValues(numbers), ...missingBodies(draft, signed_by)];
}

function vague(numbers: readonly MatchedNumber[]): DraftFinding[] {
	return numbers.flatMap(({ number: { about, start, end, text: said }, fit }): DraftFinding[] => {
		const value = fit?.figure.value ?? null;
		if (!about || fit === undefined || value === null) return [];
		const exact = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 2 });
		const { zh, en } = calledIn(fit.figure.definition);
		return [
			{ kind: 'vague', start, end, message: text(`“${said}”是约数，账内“${zh}”的确切值为${exact}`, `${said} is vague; the book has ${exact} for “${en}”`) },
		];
	});
}

function twoValues(numbers: readonly MatchedNumber[]): DraftFinding[] {
	return numbers.flatMap(({ number, fit }, at): DraftFinding[] => {
		const earlier = fit === undefined ? undefined : numbers.slice(0, at).find((other) => other.fit?.figure === fit.figure);
		if (earlier === undefined || fit === undefined) return [];
		const [a, b] = [earlier.number.bounds, number.bounds];
		if (a.from <= b.to && b.from <= a.to) return [];
		const { zh, en } = calledIn(fit.figure.definition);
		return [
			{
				kind: 'two_values',
				start: number.start,
				end: number.end,
				message: text(`“${zh}”前文为${earlier.number.text}，此处为${number.text}`, `“${en}” was ${earlier.number.text} before and is ${number.text} here`),
			},
		];
	});
}

/** Where one of the office's bodies signs, the others ought to as well. */
function missingBodies({ plain }: ReadDraft, bodies: readonly string[]): DraftFinding[] {
	const lines = plain.trimEnd().split('\n').slice(-6);
	const signed = bodies.filter((body) => lines.some((line) => line.trim() === body));
	if (signed.length === 0 || signed.length === bodies.length) return [];
	const place = plain.lastIndexOf(signed[0] ?? '');
	return bodies
		.filter((body) => !signed.includes(body))
		.map((body) => ({
			kind: 'signature',
			start: place,
			end: place + (signed[0]?.length ?? 0),
			message: text(`署名缺“${body}”`, `The signing body “${body}” is missing`),
		}));
}
