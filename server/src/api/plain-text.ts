import { type TString, Type } from 'typebox';

/** The formats that schemas of requests may name beside the standard ones. */
export const FORMATS = { plain: isPlain, words: (words: string) => isPlain(words) && words.trim() !== '' } as const;

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

function isPlain(words: string): boolean {
	return !words.includes('\0') && words.isWellFormed();
}
