/** Words in Latin letters: whole ones alone, in either case, with the endings that a word takes in a sentence. */
const LETTER = /[A-Za-z]/;
const ENDING = /^(?:es|s|ed|d|ing)?(?![A-Za-z])/;

export function isLatin(word: string): boolean {
	return LETTER.test(word[0] ?? '');
}

export function latinPlaces(text: string, word: string): number[] {
	const [inside, wanted] = [lowered(text), lowered(word)];
	const places: number[] = [];
	for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
		if (!LETTER.test(inside[at - 1] ?? '') && ENDING.test(inside.slice(at + wanted.length, at + wanted.length + 4))) places.push(at);
	}
	return places;
}

/** Where a name stands that is typed in letters, with or without spaces: `Li Jianguo` for `lijianguo`. */
export function speltAt(text: string, spelt: string): { readonly start: number; readonly end: number } | undefined {
	const { letters, places } = lettersOf(text);
	for (let at = letters.indexOf(spelt); at >= 0; at = letters.indexOf(spelt, at + 1)) {
		const [start = 0, last = 0] = [places[at], places[at + spelt.length - 1]];
		if (!LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[last + 1] ?? '')) return { start, end: last + 1 };
	}
	return undefined;
}

/** One sentence is asked many times for many words. */
let kept: { text: string; low: string; letters?: { letters: string; places: readonly number[] } } = { text: '', low: '' };

function lowered(text: string): string {
	if (text.length < 12) return low(text);
	if (kept.text !== text) kept = { text, low: low(text) };
	return kept.low;
}

function lettersOf(text: string): { letters: string; places: readonly number[] } {
	lowered(text);
	if (kept.text !== text) kept = { text, low: low(text) };
	kept.letters ??= {
		letters: kept.low.replace(/[^a-z]/g, ''),
		places: Array.from({ length: text.length }, (_, at) => at).filter((at) => /[a-z]/.test(kept.low[at] ?? '')),
	};
	return kept.letters;
}

/** Of the letters of English alone, so that every place stays where it is. */
function low(text: string): string {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
