/** A part's XML as a tree that knows where each tag stands, so that a change touches nothing but itself. */
import { scanXml, type XmlAttributes } from '../reading/xml-scanner.ts';

export interface XmlNode {
	/** Without its prefix. */
	readonly name: string;
	readonly attributes: XmlAttributes;
	/** Its first tag: `from` the `<` to behind the `>`. */
	readonly from: number;
	readonly open_until: number;
	/** Its last tag; of one that is both, the end of it. */
	close_from: number;
	until: number;
	/** What it holds as text, without that of its children. */
	text: string;
	readonly children: XmlNode[];
}

export interface Edit {
	readonly from: number;
	readonly until: number;
	readonly text: string;
}

/** Throws `import_broken`. */
export function parseTree(xml: string): XmlNode {
	const top: XmlNode = { name: '', attributes: {}, from: 0, open_until: 0, close_from: xml.length, until: xml.length, text: '', children: [] };
	const open: XmlNode[] = [top];
	const scanner = scanXml({
		open: (name, attributes, from, open_until) => {
			const node: XmlNode = { name, attributes, from, open_until, close_from: open_until, until: open_until, text: '', children: [] };
			open.at(-1)?.children.push(node);
			open.push(node);
		},
		close: (_, from, until) => {
			const node = open.pop();
			if (node !== undefined && from !== node.from) {
				[node.close_from, node.until] = [from, until];
			}
		},
		text: (words) => {
			const node = open.at(-1);
			if (node !== undefined) {
				node.text += words;
			}
		},
	});
	scanner.write(xml);
	scanner.close();
	return top.children[0] as XmlNode;
}

export function childOf(node: XmlNode, name: string): XmlNode | undefined {
	return node.children.find((child) => child.name === name);
}

/** It and all below it. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
	yield node;
	for (const child of node.children) {
		yield* everyNode(child);
	}
}

/** `<x:row r="1"/>` rather than a tag and its end. */
export function isEmptyTag(xml: string, node: XmlNode): boolean {
	return xml[node.open_until - 2] === '/';
}

/** The prefix with its colon, as the tag at that place writes it. */
export function prefixAt(xml: string, { from }: XmlNode): string {
	return /^<([^\s/>:]+:)?/.exec(xml.slice(from, from + 200))?.[1] ?? '';
}

/** The first tag with some attributes set, or taken out where the value is null; all else in it as it was written. */
export function tagWith(tag: string, values: Readonly<Record<string, string | null>>): string {
	const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
	const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
	attribute.lastIndex = name.length;
	const left = new Map(Object.entries(values));
	let [written, end] = [name, name.length];
	for (let found = attribute.exec(tag); found !== null; found = attribute.exec(tag)) {
		end = attribute.lastIndex;
		const own = found[1] as string;
		const value = left.get(own);
		left.delete(own);
		if (value === undefined) {
			written += found[0];
		} else if (value !== null) {
			written += `${found[0].slice(0, found[0].indexOf('=') + 1)}"${attributeText(value)}"`;
		}
	}
	for (const [own, value] of left) {
		written += value === null ? '' : ` ${own}="${attributeText(value)}"`;
	}
	return written + tag.slice(end);
}

export function attributeText(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Changes that do not touch each other; of several at one place the first comes first. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
	const sorted = edits.map((edit, at) => ({ edit, at })).sort((a, b) => a.edit.from - b.edit.from || a.edit.until - b.edit.until || a.at - b.at);
	const pieces: string[] = [];
	let done = 0;
	for (const { edit } of sorted) {
		if (edit.from < done) {
			throw new Error(`applyEdits: two changes touch at ${edit.from}`);
		}
		pieces.push(xml.slice(done, edit.from), edit.text);
		done = edit.until;
	}
	pieces.push(xml.slice(done));
	return pieces.join('');
}
