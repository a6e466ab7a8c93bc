import type { ReadDraft } from '@yibenzhang/report';
import type { Labelled, Stretch } from './labels.ts';

export interface Mark {
	/** Of quantities: found with span and value. */
	readonly right: number;
	readonly missed: readonly string[];
	/** What was taken for a quantity and is none, or of another span or value. */
	readonly wrong: readonly string[];
	/** Of numbers in digits that count nothing: told as such. */
	readonly told: number;
	readonly untold: readonly string[];
	readonly claims: number;
	readonly claimsMissed: readonly string[];
	readonly claimsWrong: readonly string[];
}

/** These belong to no span, by the corpus's rules; who takes them along is not wrong. */
const BEFORE = /^[近约超逾上达成每共仅\s]+/u;

/** What was read in a line, held against its labels. */
export function markDraft(line: Labelled, read: Pick<ReadDraft, 'numbers' | 'claims'>): Mark {
	const { text } = line;
	const say = ({ start, end }: Stretch, what = '') =>
		`${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 6)}${what}`;
	const quantities = read.numbers.filter((number) => number.not === undefined).map((number) => ({ ...number, ...trimmed(text, number) }));
	const fits = (label: Labelled['quantities'][number], number: (typeof quantities)[number]) =>
		sameSpan(trimmed(text, label), number) && sameValue(label.value, number.value);
	const missed = line.quantities.filter((label) => !quantities.some((number) => fits(label, number)));
	const uncounted = [...line.free, ...line.claims];
	const wrong = quantities.filter((number) => !line.quantities.some((label) => fits(label, number)) && !uncounted.some((stretch) => overlap(stretch, number)));
	const inDigits = line.others.filter(({ start, end }) => /[\d０-９]/.test(text.slice(start, end)));
	const untold = inDigits.filter(
		(label) => !read.numbers.some((number) => number.not !== undefined && overlap(label, number)) || quantities.some((number) => overlap(label, number)),
	);
	const claimsMissed = line.claims.filter((label) => !read.claims.some((claim) => overlap(label, claim)));
	const claimsWrong = read.claims.filter((claim) => ![...line.claims, ...line.free].some((label) => overlap(label, claim)));
	return {
		right: line.quantities.length - missed.length,
		missed: missed.map((label) => say(label, ` is ${label.value}`)),
		wrong: wrong.map((number) => say(number, ` read ${number.value}`)),
		told: inDigits.length - untold.length,
		untold: untold.map((label) => say(label)),
		claims: line.claims.length - claimsMissed.length,
		claimsMissed: claimsMissed.map((label) => say(label)),
		claimsWrong: claimsWrong.map((claim) => say(claim)),
	};
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
	return { start: start + (BEFORE.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

function sameSpan(one: Stretch, other: Stretch): boolean {
	return one.start === other.start && one.end === other.end;
}

function sameValue(label: number, read: number): boolean {
	return Math.abs(label - read) <= Math.max(0.005, Math.abs(label) * 1e-9);
}

function overlap(one: Stretch, other: Stretch): boolean {
	return one.start < other.end && other.start < one.end;
}
