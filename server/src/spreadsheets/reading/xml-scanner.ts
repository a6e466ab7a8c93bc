/**
 * The XML of workbooks, told tag by tag as it comes. Written by hand since a sheet is a few million tags and half the time of reading
 * one went into what no workbook has; what is not well-formed is refused all the same.
 */
import { AppError } from '../../errors.ts';
import { broken } from './zip.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
	/** Names come without their prefix. The tag stands `from` its `<` `until` behind its `>`, counted from the beginning of the document. */
	open(name: string, attributes: XmlAttributes, from: number, until: number): void;
	/** Of a tag that is both: the same place again. */
	close(name: string, from: number, until: number): void;
	/** What stands between two tags may come in pieces. */
	text?(text: string): void;
}

export interface XmlScanner {
	/** Throws `import_broken`. */
	write(words: string): void;
	/** Throws `import_broken` where something is still open. */
	close(): void;
}

/** Where a comment or the like ends, while one is open; only CDATA holds text. */
type Skipped = { readonly until: string; readonly isText: boolean };

const NONE: XmlAttributes = {};
/** A tag or an entity has to end somewhere. */
const LONGEST_TAG = 1_000_000;
const LONGEST_ENTITY = 40;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = /^[\p{L}_:][\p{L}\p{M}\p{N}_:.\u00b7-]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const [TAB, LINE, RETURN, SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [9, 10, 13, 32, 34, 39, 47, 61, 62];

export function scanXml({ open, close, text: tell }: XmlHandlers): XmlScanner {
	const names = new Map<string, string>();
	const opened: string[] = [];
	let rest = '';
	/** What was read before the text at hand. */
	let before = 0;
	let hasRoot = false;
	let skipped: Skipped | undefined;

	/** The name without its prefix; each is looked at once. */
	function localName(name: string): string {
		const known = names.get(name);
		if (known !== undefined) {
			return known;
		}
		if (!NAME.test(name)) {
			throw broken(new Error(`“${name.slice(0, 40)}” is no name`));
		}
		const local = name.slice(name.indexOf(':') + 1);
		if (names.size < 1000) {
			names.set(name, local);
		}
		return local;
	}

	function sayText(words: string): void {
		if (opened.length === 0) {
			if (words.trim() !== '') {
				throw broken(new Error('text outside the root element'));
			}
		} else if (tell !== undefined && words !== '') {
			tell(plainText(words));
		}
	}

	function readTag(text: string, from: number, end: number): void {
		if (text.charCodeAt(from) === SLASH) {
			const name = text.slice(from + 1, end).trimEnd();
			const expected = opened.pop();
			if (name !== expected) {
				throw broken(new Error(`</${name.slice(0, 40)}> ends ${expected === undefined ? 'nothing' : `<${expected}>`}`));
			}
			close(localName(name), before + from - 1, before + end + 1);
			return;
		}
		const isEmpty = text.charCodeAt(end - 1) === SLASH;
		const last = isEmpty ? end - 1 : end;
		let at = from;
		while (at < last && !isSpace(text.charCodeAt(at))) {
			at += 1;
		}
		const name = text.slice(from, at);
		if (opened.length === 0 && hasRoot) {
			throw broken(new Error('a second root element'));
		}
		hasRoot = true;
		const local = localName(name);
		open(local, at === last ? NONE : attributesOf(text, at, last), before + from - 1, before + end + 1);
		if (isEmpty) {
			close(local, before + from - 1, before + end + 1);
		} else {
			opened.push(name);
		}
	}

	/** What `<!` or `<?` begins; undefined where more has to come to tell. */
	function beginSkipped(text: string, at: number): { skipped: Skipped; next: number } | undefined {
		if (text.startsWith('<?', at)) {
			return { skipped: { until: '?>', isText: false }, next: at + 2 };
		}
		if (text.startsWith('<!--', at)) {
			return { skipped: { until: '-->', isText: false }, next: at + 4 };
		}
		if (text.startsWith('<![CDATA[', at)) {
			return { skipped: { until: ']]>', isText: true }, next: at + 9 };
		}
		if (text.length - at < 9) {
			return undefined;
		}
		throw text.startsWith('<!DOCTYPE', at)
			? new AppError('import_broken', {
					why: '含有 DOCTYPE 声明（Excel 的文件里没有），为安全起见不读',
					why_en: 'it declares a DOCTYPE, which no workbook does, and is not read for safety',
				})
			: broken(new Error('a declaration that no workbook has'));
	}

	/** @returns where it ended, or how far it was gone through when it has not. */
	function skip(text: string, from: number, { until, isText }: Skipped): number {
		const end = text.indexOf(until, from);
		const last = end === -1 ? Math.max(from, text.length - until.length + 1) : end;
		if (isText && opened.length === 0) {
			throw broken(new Error('text outside the root element'));
		}
		if (isText && last > from) {
			tell?.(text.slice(from, last));
		}
		skipped = end === -1 ? skipped : undefined;
		return end === -1 ? last : end + until.length;
	}

	/** @returns up to where the words were read. */
	function scan(text: string): number {
		let at = 0;
		for (;;) {
			if (skipped !== undefined) {
				at = skip(text, at, skipped);
				if (skipped !== undefined) {
					return at;
				}
			}
			const tag = text.indexOf('<', at);
			if (tag === -1) {
				const whole = wholeTextEnd(text, at);
				sayText(text.slice(at, whole));
				return whole;
			}
			if (tag > at) {
				sayText(text.slice(at, tag));
			}
			const mark = text[tag + 1];
			if (mark === '!' || mark === '?') {
				const begun = beginSkipped(text, tag);
				if (begun === undefined) {
					return tag;
				}
				({ skipped, next: at } = begun);
				continue;
			}
			const end = tagEnd(text, tag + 1);
			if (end === -1) {
				if (text.length - tag > LONGEST_TAG) {
					throw broken(new Error('a tag without an end'));
				}
				return tag;
			}
			readTag(text, tag + 1, end);
			at = end + 1;
		}
	}

	return {
		write: (words) => {
			if (NO_CHARACTER.test(words)) {
				throw broken(new Error('a character that XML does not have'));
			}
			const text = rest + words;
			const read = scan(text);
			rest = text.slice(read);
			before += read;
		},
		close: () => {
			if (skipped !== undefined || rest.startsWith('<') || opened.length > 0 || !hasRoot) {
				throw broken(new Error(`<${opened.at(-1) ?? ''}> has no end`));
			}
			sayText(rest);
		},
	};
}

/** A `>` in quotes does not end a tag. -1 where the end is still to come. */
function tagEnd(text: string, from: number): number {
	let quote = 0;
	for (let at = from; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (quote !== 0) {
			quote = code === quote ? 0 : quote;
		} else if (code === GREATER) {
			return at;
		} else if (code === QUOTE || code === APOSTROPHE) {
			quote = code;
		}
	}
	return -1;
}

function attributesOf(text: string, from: number, end: number): XmlAttributes {
	const attributes: Record<string, string> = {};
	let at = afterSpace(text, from, end);
	while (at < end) {
		const start = at;
		while (at < end && text.charCodeAt(at) !== EQUALS && !isSpace(text.charCodeAt(at))) {
			at += 1;
		}
		const name = text.slice(start, at);
		at = afterSpace(text, at, end);
		const quoteAt = afterSpace(text, at + 1, end);
		const quote = text.charCodeAt(quoteAt);
		const close = text.charCodeAt(at) === EQUALS && (quote === QUOTE || quote === APOSTROPHE) ? text.indexOf(text[quoteAt] as string, quoteAt + 1) : -1;
		if (close === -1 || close >= end || name === '' || Object.hasOwn(attributes, name) || !(isSpace(text.charCodeAt(close + 1)) || close + 1 === end)) {
			throw broken(new Error(`<${text.slice(from, Math.min(end, from + 40))}> is no tag`));
		}
		attributes[name] = plainText(text.slice(quoteAt + 1, close));
		at = afterSpace(text, close + 1, end);
	}
	return attributes;
}

function afterSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at))) {
		at += 1;
	}
	return at;
}

function isSpace(code: number): boolean {
	return code === SPACE || code === LINE || code === RETURN || code === TAB;
}

/** Up to where text can be told before more of it comes: an entity or a line break may stand half in the next piece. */
function wholeTextEnd(text: string, from: number): number {
	const entity = text.lastIndexOf('&');
	if (entity >= from && !text.includes(';', entity) && text.length - entity <= LONGEST_ENTITY) {
		return entity;
	}
	return text.length > from && text.charCodeAt(text.length - 1) === RETURN ? text.length - 1 : text.length;
}

function plainText(words: string): string {
	const lines = words.includes('\r') ? words.replace(/\r\n?/g, '\n') : words;
	return lines.includes('&') ? lines.replace(/&([^;]*)(;?)/g, (whole, name: string, end: string) => (end === '' ? unknown(whole) : entityText(name))) : lines;
}

function entityText(name: string): string {
	const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
	if (number === null) {
		return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : unknown(`&${name};`);
	}
	const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
	const isCharacter = code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) && !NO_CHARACTER.test(String.fromCodePoint(code));
	return isCharacter ? String.fromCodePoint(code) : unknown(`&${name};`);
}

function unknown(entity: string): never {
	throw broken(new Error(`${entity.slice(0, 40)} is no entity`));
}
