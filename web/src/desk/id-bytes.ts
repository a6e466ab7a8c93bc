/** Ids as they stand in an order: 16 bytes each, one after the other. */
export const ID_BYTES = 16;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function readId(bytes: Uint8Array, at: number): string {
	let hex = '';
	for (let byte = at * ID_BYTES; byte < (at + 1) * ID_BYTES; byte++) {
		hex += HEX[bytes[byte] ?? 0];
	}
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function writeIds(ids: readonly string[]): Uint8Array {
	const bytes = new Uint8Array(ids.length * ID_BYTES);
	ids.forEach((id, at) => {
		const hex = id.replaceAll('-', '');
		for (let byte = 0; byte < ID_BYTES; byte++) {
			bytes[at * ID_BYTES + byte] = Number.parseInt(hex.slice(byte * 2, byte * 2 + 2), 16);
		}
	});
	return bytes;
}

/** Where the id stands. */
export function findId(bytes: Uint8Array, id: string): number | undefined {
	const wanted = writeIds([id]);
	for (let at = 0; at < bytes.length; at += ID_BYTES) {
		let byte = ID_BYTES - 1;
		// From the end: ids made at about the same time begin alike.
		while (byte >= 0 && bytes[at + byte] === wanted[byte]) {
			byte--;
		}
		if (byte < 0) {
			return at / ID_BYTES;
		}
	}
	return undefined;
}
