/** The alternatives of a pattern, written as words between blanks over as many lines as they need. */
export function oneOf(words: string): string {
	return words.trim().split(/\s+/).join('|');
}
