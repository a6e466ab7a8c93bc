/** Text and elements of a Word file's XML. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 cannot hold at all: controls, halves of surrogate pairs, and the two that are no characters. */
const IMPOSSIBLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** Every character that XML can hold stands unharmed, also in an attribute; the others become �. */
export function xmlText(words: string): string {
	return words.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\r\n\t]/g, (mark) => MARKS[mark] ?? mark);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<w:name w:attribute="…"/>`, or with its content. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
	const given = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([attribute, value]) => ` w:${attribute}="${xmlText(String(value))}"`)
		.join('');
	return content === '' ? `<w:${name}${given}/>` : `<w:${name}${given}>${content}</w:${name}>`;
}
