import { type TString, Type } from 'typebox';

/** The formats that schemas of requests may name beside the standard ones. */
export const FORMATS = { plain: isPlain } as const;

/** Text that a store can hold: no NUL, no halves of characters. */
export function PlainText(maxLength: number, options: { readonly minLength?: number; readonly description?: string } = {}): TString {
	return Type.String({ maxLength, format: 'plain', ...options });
}

function isPlain(words: string): boolean {
	return !words.includes('\0') && words.isWellFormed();
}
