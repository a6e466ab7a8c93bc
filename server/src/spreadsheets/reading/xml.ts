/** One part of a workbook read by SAX, chunk by chunk, so that others are answered meanwhile. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError } from '../../errors.ts';
import { broken } from './zip.ts';

export interface XmlHandlers {
	/** Names come without their prefix. */
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	close(name: string): void;
	text?(text: string): void;
}

/** Calls the handlers and, after each chunk, gives back control. Throws `import_broken`; a DOCTYPE, which no workbook has, is refused unread. */
export async function* readXml(chunks: AsyncIterable<Buffer>, { open, close, text }: XmlHandlers): AsyncGenerator<void> {
	const parser = new SaxesParser();
	let fault: unknown;
	parser.on('error', (error) => {
		fault ??= broken(error);
	});
	parser.on('doctype', () => {
		fault ??= new AppError('import_broken', {
			why: '含有 DOCTYPE 声明（Excel 的文件里没有），为安全起见不读',
			why_en: 'it declares a DOCTYPE, which no workbook does, and is not read for safety',
		});
	});
	parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(local(name), attributes as Record<string, string>));
	parser.on('closetag', ({ name }: SaxesTagPlain) => close(local(name)));
	if (text !== undefined) {
		parser.on('text', text);
		parser.on('cdata', text);
	}
	const decoder = new TextDecoder('utf-8');
	for await (const chunk of chunks) {
		parser.write(decoder.decode(chunk, { stream: true }));
		if (fault !== undefined) {
			throw fault;
		}
		yield;
	}
	parser.write(decoder.decode()).close();
	if (fault !== undefined) {
		throw fault;
	}
}

/** The whole of a small part. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
	for await (const _ of readXml(chunks, handlers)) {
		// The handlers gather what there is.
	}
}

/** `r:id` as well as `id` in another spelling. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
	return attributes[name] ?? Object.entries(attributes).find(([id]) => local(id) === name)?.[1];
}

function local(name: string): string {
	const at = name.indexOf(':');
	return at === -1 ? name : name.slice(at + 1);
}
