/** Bytes as JSON carries them. */
export function toBase64(bytes: Uint8Array): string {
	let characters = '';
	for (const byte of bytes) {
		characters += String.fromCharCode(byte);
	}
	return btoa(characters);
}

export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
