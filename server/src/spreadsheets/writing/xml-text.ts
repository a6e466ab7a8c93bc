const SPECIAL = /[&<>"\ufffe\uffff]|(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For XML of a workbook, where characters that XML cannot hold stand as `_x0007_`, and what looks like that as `_x005F_x0007_`. */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.replace(SPECIAL, (character) => ENTITIES[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
