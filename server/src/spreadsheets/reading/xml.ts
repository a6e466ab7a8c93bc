/** One part of a workbook read chunk by chunk, so that others are answered meanwhile. What a tag is stands in `xml-scanner.ts`. */
import { scanXml, type XmlHandlers } from './xml-scanner.ts';

/** Calls the handlers and, after each chunk, gives back control. Throws `import_broken`; a DOCTYPE, which no workbook has, is refused unread. */
export async function* readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
	const scanner = scanXml(handlers);
	const decoder = new TextDecoder('utf-8');
	for await (const chunk of chunks) {
		scanner.write(decoder.decode(chunk, { stream: true }));
		yield;
	}
	scanner.write(decoder.decode());
	scanner.close();
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
