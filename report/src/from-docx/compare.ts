/** What somebody changed in a Word file: paragraph by paragraph, and the numbers that were changed by hand apart. */
import { readControlTag } from '../to-docx/control-tag.ts';
import { likeness, stepsBetween, type TextPart, textDifference } from './difference.ts';
import type { ReadControl, ReadParagraph } from './returned.ts';

export interface ReturnedChanges {
	/** Numbers and claims whose words are others now. */
	readonly numbers: readonly ChangedNumber[];
	/** Those that no longer stand in a control, or not at all. */
	readonly lost: readonly LostNumber[];
	readonly paragraphs: readonly ChangedParagraph[];
	/** How many paragraphs are as they were. */
	readonly same: number;
}

interface SentNumber {
	readonly figure: string;
	readonly kind: 'figure' | 'claim';
	/** The exact value that was sent, where the tag holds it. */
	readonly value: number | null;
	/** What was sent. */
	readonly was: string;
}

export interface ChangedNumber extends SentNumber {
	readonly is: string;
	/** The paragraph that came back, as it reads now. */
	readonly around: string;
}

export interface LostNumber extends SentNumber {
	/** The paragraph that was sent. */
	readonly around: string;
}

export interface ChangedParagraph {
	readonly kind: 'changed' | 'added' | 'removed';
	/** Index of the paragraph that came back; for a removed one of the one before which it stood. */
	readonly at: number;
	readonly parts: readonly TextPart[];
}

/** Paragraphs less alike than this are not the same one changed. */
const ALIKE = 0.4;
const MOST_STEPS = 1500;

/** Numbers are known by the content controls that carry them, wherever in the text they stand now. */
export function compareReturned(sent: readonly ReadParagraph[], returned: readonly ReadParagraph[]): ReturnedChanges {
	const pairs = pairParagraphs(sent, returned);
	const paragraphs = pairs.flatMap(({ was, is, at }): ChangedParagraph[] => {
		if (was === undefined || is === undefined) {
			const [kind, text] = is === undefined ? (['removed', was?.text ?? ''] as const) : (['added', is.text] as const);
			return [{ kind, at, parts: [{ kind, text }] }];
		}
		return was.text === is.text ? [] : [{ kind: 'changed', at, parts: textDifference(was.text, is.text) }];
	});
	return { ...compareNumbers(pairs), paragraphs, same: pairs.filter(({ was, is }) => was !== undefined && was.text === is?.text).length };
}

export interface Pair {
	readonly was: ReadParagraph | undefined;
	readonly is: ReadParagraph | undefined;
	readonly at: number;
}

/** Equal ones first; what lies between them is paired by likeness, in its order. */
export function pairParagraphs(sent: readonly ReadParagraph[], returned: readonly ReadParagraph[]): Pair[] {
	const steps = stepsBetween(sent, returned, { most: MOST_STEPS, same: (a, b) => a.text === b.text });
	const pairs: Pair[] = [];
	let removed: ReadParagraph[] = [];
	let added: { paragraph: ReadParagraph; at: number }[] = [];
	let at = 0;
	const settle = () => {
		pairs.push(...pairByLikeness(removed, added, at));
		[removed, added] = [[], []];
	};
	for (const step of steps ?? [...sent.map((_, was) => ({ kind: 'removed' as const, was })), ...returned.map((_, is) => ({ kind: 'added' as const, is }))]) {
		if (step.kind === 'same') {
			settle();
			pairs.push({ was: sent[step.was], is: returned[step.is], at: step.is });
			at = step.is + 1;
		} else if (step.kind === 'removed') {
			removed.push(sent[step.was] as ReadParagraph);
		} else {
			added.push({ paragraph: returned[step.is] as ReadParagraph, at: step.is });
			at = step.is + 1;
		}
	}
	settle();
	return pairs;
}

/** `end`: before which paragraph a removed one stood when nothing that was added follows it. */
function pairByLikeness(removed: readonly ReadParagraph[], added: readonly { paragraph: ReadParagraph; at: number }[], end: number): Pair[] {
	const pairs: Pair[] = [];
	let next = 0;
	for (const was of removed) {
		const found = added.findIndex(({ paragraph }, place) => place >= next && likeness(was.text, paragraph.text) >= ALIKE);
		if (found < 0) {
			pairs.push({ was, is: undefined, at: added[next]?.at ?? end });
			continue;
		}
		pairs.push(...added.slice(next, found).map(({ paragraph, at }) => ({ was: undefined, is: paragraph, at })));
		pairs.push({ was, is: added[found]?.paragraph, at: added[found]?.at ?? end });
		next = found + 1;
	}
	return [...pairs, ...added.slice(next).map(({ paragraph, at }) => ({ was: undefined, is: paragraph, at }))];
}

interface Placed {
	readonly control: ReadControl;
	readonly around: ReadParagraph;
}

/** A control is the one of its number; where programs dropped numbers, one with the same tag, in the same paragraph sooner than elsewhere. */
function compareNumbers(pairs: readonly Pair[]): Pick<ReturnedChanges, 'numbers' | 'lost'> {
	const there: Placed[] = pairs.flatMap(({ is }) => (is?.controls ?? []).map((control) => ({ control, around: is as ReadParagraph })));
	const taken = new Set<Placed>();
	const take = (wanted: (placed: Placed) => boolean) => {
		const found = there.find((placed) => !taken.has(placed) && wanted(placed));
		if (found !== undefined) {
			taken.add(found);
		}
		return found;
	};
	const numbers: ChangedNumber[] = [];
	const lost: LostNumber[] = [];
	for (const { was, is } of pairs) {
		for (const control of was?.controls ?? []) {
			const named = readControlTag(control.tag);
			if (named === undefined) {
				continue;
			}
			const number: SentNumber = { ...named, was: control.text };
			const found =
				take(({ control: other }) => other.number !== undefined && other.number === control.number && (other.tag === '' || other.tag === control.tag)) ??
				take(({ control: other, around }) => around === is && other.tag === control.tag && other.number === undefined) ??
				take(({ control: other }) => other.tag === control.tag && other.number === undefined);
			if (found === undefined || found.control.text.trim() === '') {
				lost.push({ ...number, around: was?.text ?? '' });
			} else if (found.control.text !== control.text) {
				numbers.push({ ...number, is: found.control.text, around: found.around.text });
			}
		}
	}
	return { numbers, lost };
}
