/** A text in the two languages of the book. `zh` is simplified Chinese, `en` English; neither is empty. */
export interface Text {
	readonly zh: string;
	readonly en: string;
}

/** What is wrong with a definition or an input, as data: where (`path`, such as `values.held_on`) and, in words, what would be right. */
export interface Problem {
	readonly path: string;
	readonly message: Text;
}

/** Short form for writing a {@link Text}. */
export function text(zh: string, en: string): Text {
	return { zh, en };
}
