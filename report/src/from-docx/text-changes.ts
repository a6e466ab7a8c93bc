/** What somebody rewrote in a Word file, so that it can be put into the text it came from: words alone, never a number. */
import { readControlTag } from '../to-docx/control-tag.ts';
import { pairParagraphs } from './compare.ts';
import { textDifference } from './difference.ts';
import type { ReadParagraph } from './returned.ts';

export interface RewrittenParagraph {
	/** Index of the paragraph that came back. */
	readonly at: number;
	/** As it was sent; one sign of {@link TextChanges.signs} stands for each number. */
	readonly was: string;
	readonly pieces: readonly Rewritten[];
}

/** `words` stand where `was` reads from `from` up to `until`. */
export interface Rewritten {
	readonly from: number;
	readonly until: number;
	readonly words: string;
}

export interface TextChanges {
	readonly paragraphs: readonly RewrittenParagraph[];
	/** Figure → the sign that stands for it, of those that no text holds. */
	readonly signs: ReadonlyMap<string, string>;
	/** Indices of changed paragraphs of which nothing can be taken: added, removed, or changed at their numbers. */
	readonly left: readonly number[];
}

const FIRST_SIGN = 0xe000;
const SIGN = /[\ue000-\uf8ff]/;

/** @param sent as the file itself keeps what was sent @param returned as its text stands now */
export function textChanges(sent: readonly ReadParagraph[], returned: readonly ReadParagraph[]): TextChanges {
	const signs = new Map<string, string>();
	const tags = new Map(sent.flatMap(({ controls }) => controls.map(({ number, tag }) => [number, tag] as const)));
	const signed = ({ text, controls }: ReadParagraph) => {
		let [words, from] = ['', 0];
		for (const { at, number, tag, text: said } of [...controls].sort((a, b) => a.at - b.at)) {
			const figure = readControlTag(tag === '' ? (tags.get(number) ?? '') : tag)?.figure;
			if (figure === undefined || at < from || text.slice(at, at + said.length) !== said) continue;
			const sign = signs.get(figure) ?? String.fromCharCode(FIRST_SIGN + signs.size);
			signs.set(figure, sign);
			words += `${text.slice(from, at)}${sign}`;
			from = at + said.length;
		}
		return words + text.slice(from);
	};
	const paragraphs: RewrittenParagraph[] = [];
	const left: number[] = [];
	for (const { was, is, at } of pairParagraphs(sent, returned)) {
		if (was?.text === is?.text) continue;
		const before = was === undefined ? undefined : signed(was);
		const pieces = before === undefined || is === undefined ? [] : piecesBetween(before, signed(is));
		const takeable = pieces.filter(({ from, until, words }) => !SIGN.test(`${before?.slice(from, until)}${words}`));
		if (before !== undefined && takeable.length > 0) paragraphs.push({ at, was: before, pieces: takeable });
		if (takeable.length < pieces.length || pieces.length === 0) left.push(at);
	}
	return { paragraphs, signs, left };
}

/** What is removed and added at one place is one piece. */
function piecesBetween(was: string, is: string): Rewritten[] {
	const pieces: { from: number; until: number; words: string }[] = [];
	let at = 0;
	let open = false;
	for (const { kind, text } of textDifference(was, is)) {
		if (kind === 'same') {
			at += text.length;
			open = false;
			continue;
		}
		if (!open) pieces.push({ from: at, until: at, words: '' });
		open = true;
		const piece = pieces.at(-1) as (typeof pieces)[number];
		if (kind === 'added') piece.words += text;
		else {
			at += text.length;
			piece.until = at;
		}
	}
	return pieces;
}
