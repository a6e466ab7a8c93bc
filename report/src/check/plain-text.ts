/** The text as the reading looks at it: of the same length, so that every place stays what it was. */

/** Full-width letters, digits and brackets become narrow ones. The comma stays wide: only the narrow one parts thousands. */
export function toPlain(text: string): string {
	return text
		.replace(/[！-～]/g, (wide) => (wide === '，' ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)))
		.replace(/[\u00a0\u3000\t]/g, ' ')
		.replace(/\r/g, '\n');
}

/** Turns places in UTF-16 units into places in code points. */
export function toCodePoints(text: string): (index: number) => number {
	const pairs: number[] = [];
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit >= 0xd800 && unit <= 0xdbff) {
			pairs.push(index);
			index += 1;
		}
	}
	return (index) => index - pairs.filter((pair) => pair < index).length;
}
