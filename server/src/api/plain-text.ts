import { type TString, Type } from 'typebox';

/** The formats that schemas of requests may name beside the standard ones. */
export const FORMATS = { plain: isPlain, words: (words: string) => isPlain(words) && words.trim() !== '', base64: isBase64 } as const;

interface TextOptions {
	readonly minLength?: number;
	readonly description?: string;
}

/** Text that a store can hold: no NUL, no halves of characters. */
export function PlainText(maxLength: number, options: TextOptions = {}): TString {
	return Type.String({ maxLength, format: 'plain', ...options });
}

/** Such text that says something: a reason of blanks is none. */
export function Words(maxLength: number, options: Pick<TextOptions, 'description'> = {}): TString {
	return Type.String({ minLength: 1, maxLength, format: 'words', ...options });
}

/** Bytes in base64, so many letters at most. */
export function Base64(maxLength: number): TString {
	return Type.String({ maxLength, format: 'base64' });
}

function isPlain(words: string): boolean {
	return !words.includes('\0') && words.isWellFormed();
}

/** Looked through letter by letter: a pattern for the whole takes a place on its stack for each, and megabytes of them are too many where the engine does not compile it. */
function isBase64(letters: string): boolean {
	const end = letters.search(/[^A-Za-z0-9+/]/);
	return letters !== '' && (end === -1 || (end > 0 && /^={1,2}$/.test(letters.slice(end))));
}
