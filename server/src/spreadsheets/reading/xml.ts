/** One part of a workbook read chunk by chunk, so that others are answered meanwhile. What a tag is stands in `xml-scanner.ts`. */
import { scanXml, type XmlHandlers } from './xml-scanner.ts';

/** Calls the handlers and, after each chunk, gives back control. Throws `import_broken`; a DOCTYPE, which no workbook has, is refused unread. */
export async function* readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
	const scanner = scanXml(handlers);
	let decoder: InstanceType<typeof TextDecoder> | undefined;
	for await (const chunk of chunks) {
		decoder ??= new TextDecoder(xmlEncoding(chunk));
		scanner.write(decoder.decode(chunk, { stream: true }));
		yield;
	}
	scanner.write(decoder?.decode() ?? '');
	scanner.close();
}

/** Parts are UTF-8, or UTF-16 with its mark: a workbook has no other. */
export function xmlEncoding(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
	return start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The whole of a small part. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
	for await (const _ of readXml(chunks, handlers)) {
		// The handlers gather what there is.
	}
}

/** `r:id` as well as `id` in another spelling. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
	return attributes[name] ?? Object.entries(attributes).find(([id]) => id.slice(id.indexOf(':') + 1) === name)?.[1];
}
