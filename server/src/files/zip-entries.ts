const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** Names of the entries of a zip by its central directory; undefined when it is damaged, encrypted, or larger than office files are. */
export function zipEntries(content: Buffer): string[] | undefined {
	const from = endOf(content);
	if (from === undefined) {
		return undefined;
	}
	const count = content.readUInt16LE(from + 10);
	let at = content.readUInt32LE(from + 16);
	const names: string[] = [];
	for (let entry = 0; entry < count; entry += 1) {
		if (at + ENTRY_BYTES > content.length || content.readUInt32LE(at) !== ENTRY || (content.readUInt16LE(at + 8) & ENCRYPTED) !== 0) {
			return undefined;
		}
		const [name, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as [number, number, number];
		names.push(content.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name).toString('utf8'));
		at += ENTRY_BYTES + name + extra + comment;
	}
	return names;
}

function endOf(content: Buffer): number | undefined {
	const lowest = Math.max(0, content.length - END_BYTES - LONGEST_COMMENT);
	for (let at = content.length - END_BYTES; at >= lowest; at -= 1) {
		if (content.readUInt32LE(at) === END) {
			return at;
		}
	}
	return undefined;
}
