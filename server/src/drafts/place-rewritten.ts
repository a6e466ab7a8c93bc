/** Finds what somebody rewrote in a Word file in the paragraph of a chapter that it came from. Pure. */
import type { RewrittenParagraph } from '@yibenzhang/report';
import * as Y from 'yjs';
import { wordsOf } from './chapter-document.ts';

/** What the paper puts before a paragraph: 一是, 一、, （一）, 1. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+[是、]|（[一二三四五六七八九十\d]+）|\d+\.)/;
/** The longest that a remark may quote or propose. */
const LONGEST = 1000;

export interface Placed {
	/** Relative positions, base64. */
	readonly from: string;
	readonly until: string;
	readonly quoted: string;
	readonly proposed: string;
}

/** @returns those pieces that lie within one run of the paragraph's words; undefined when the paragraph no longer says what was sent. */
export function placeRewritten(paragraph: Y.XmlElement, { was, pieces }: RewrittenParagraph, signs: ReadonlyMap<string, string>): Placed[] | undefined {
	const stretches = stretchesOf(paragraph, signs);
	const places = findInOrder(was, stretches, NUMBERING.exec(was)?.[0].length ?? 0) ?? findInOrder(was, stretches, 0);
	if (places === undefined) {
		return undefined;
	}
	const runs = stretches.flatMap((stretch, index) =>
		stretch.runs.map(({ run, at, length }) => ({ run, from: (places[index] ?? 0) + at, until: (places[index] ?? 0) + at + length })),
	);
	return pieces.flatMap((piece) => {
		const home = runs.find(({ from, until }) => from <= piece.from && piece.until <= until && from < until);
		if (home === undefined) return [];
		// A suggestion needs words that it stands on: of a pure addition the one before or behind it.
		const empty = piece.from === piece.until;
		const before = empty && piece.from > home.from ? 1 : 0;
		const behind = empty && before === 0 ? 1 : 0;
		const [from, until] = [piece.from - before, piece.until + behind];
		const quoted = was.slice(from, until);
		const proposed = `${was.slice(from, piece.from)}${piece.words}${was.slice(piece.until, until)}`;
		const place = (index: number) => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(home.run, index))).toString('base64');
		return quoted.length > LONGEST || proposed.length > LONGEST ? [] : [{ from: place(from - home.from), until: place(until - home.from), quoted, proposed }];
	});
}

/** Words without a gap: runs of the text, and signs in the place of figures. */
interface Stretch {
	words: string;
	readonly runs: { readonly run: Y.XmlText; readonly at: number; readonly length: number }[];
}

/** Split where a chip stands whose words are made anew wherever it is read. */
function stretchesOf(paragraph: Y.XmlElement, signs: ReadonlyMap<string, string>): Stretch[] {
	let last: Stretch = { words: '', runs: [] };
	const stretches = [last];
	for (const child of paragraph.toArray()) {
		const sign = child instanceof Y.XmlText ? wordsOf(child) : signOf(child, signs);
		if (sign === undefined) {
			last = { words: '', runs: [] };
			stretches.push(last);
			continue;
		}
		if (child instanceof Y.XmlText) {
			last.runs.push({ run: child, at: last.words.length, length: sign.length });
		}
		last.words += sign;
	}
	return stretches;
}

function signOf(chip: unknown, signs: ReadonlyMap<string, string>): string | undefined {
	const isNumber = chip instanceof Y.XmlElement && (chip.nodeName === 'figure' || chip.nodeName === 'claim');
	return isNumber ? signs.get(String(chip.getAttribute('id'))) : undefined;
}

/** Where the stretches stand from there to the end, anything between them. Each is looked for once: no text makes the server try all ways. */
function findInOrder(was: string, stretches: readonly Stretch[], from: number): number[] | undefined {
	const places: number[] = [];
	let at = from;
	for (const [index, { words }] of stretches.entries()) {
		const isLast = index === stretches.length - 1;
		const end = was.length - words.length;
		const place = index === 0 ? from : isLast ? end : was.indexOf(words, at);
		if (place < at || !was.startsWith(words, place) || (isLast && place !== end)) {
			return undefined;
		}
		places.push(place);
		at = place + words.length;
	}
	return places;
}
