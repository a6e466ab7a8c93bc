/** Which cells are refused and why: what is put into the sender's own file. */

/** By row, then by column from 0: the reasons. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, string>>;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(words: string): string {
	const plain = words.replace(NOT_XML, '').toWellFormed();
	return plain.replace(/[&<>"]/g, (char) => NAMED[char] ?? '');
}
