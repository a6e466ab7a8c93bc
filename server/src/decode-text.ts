import { isUtf8 } from 'node:buffer';

export interface DecodedText {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Text as it is saved in China: UTF-8, UTF-16 with its mark, or GB18030. Nothing for what is no text. */
export function decodeText(content: Buffer): DecodedText | undefined {
	const encoding = encodingOf(content);
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(content);
		return text.includes('\0') ? undefined : { text, encoding };
	} catch {
		return undefined;
	}
}

function encodingOf(content: Buffer): DecodedText['encoding'] {
	if (content[0] === 0xff && content[1] === 0xfe) {
		return 'utf-16le';
	}
	if (content[0] === 0xfe && content[1] === 0xff) {
		return 'utf-16be';
	}
	return isUtf8(content) ? 'utf-8' : 'gb18030';
}
