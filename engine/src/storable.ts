/** What a store cannot hold within a text. `isWellFormed` of strings is younger than the oldest browser that this runs in. */

const HALF_CHARACTER = /\p{Surrogate}/u;
const LONGEST_REPEATED = 40;

/** No NUL, no halves of characters. */
export function isStorable(words: string): boolean {
	return !words.includes('\0') && !HALF_CHARACTER.test(words);
}

/** A name that came from outside, fit to be repeated. */
export function repeatable(name: string): string {
	const cut = name.length > LONGEST_REPEATED ? `${name.slice(0, LONGEST_REPEATED)}…` : name;
	return cut.replace(new RegExp(HALF_CHARACTER, 'gu'), '\ufffd');
}
