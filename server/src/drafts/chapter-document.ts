/** A chapter as Yjs holds it (the tree that the page's editor writes) and as report text. Pure: no store, no network. */
import { isDeepStrictEqual } from 'node:util';
import { inlineOfText, type RichBlock, type RichInline, type RichPassage, type RichText, reportTextOf, richTextOf } from '@yibenzhang/report';
import * as Y from 'yjs';

/** Under this name the root lies in the document; the page's editor looks for it there. */
export const ROOT = 'text';

/** So many passages stand within one another at most. */
const DEEPEST = 16;

type RichParagraph = Extract<RichBlock, { type: 'paragraph' }>;
type Child = Y.XmlElement | Y.XmlText;

/** The update that makes an empty document into the text. */
export function updateOfText(text: string): Uint8Array {
	const doc = new Y.Doc();
	writeText(doc, text);
	const update = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return update;
}

/** The update that puts the text in the place of what the document holds; the document holds it afterwards. Blocks at both ends that stay as they are are not touched, nor what people remarked there. */
export function replaceText(doc: Y.Doc, text: string): Uint8Array {
	const before = Y.encodeStateVector(doc);
	writeText(doc, text);
	return Y.encodeStateAsUpdate(doc, before);
}

/** In the report's notation. Throws as {@link treeOf}. */
export function textOfDocument(doc: Y.Doc): string {
	return reportTextOf(treeOf(doc));
}

/** What the editor shows. Elements that it does not know count as paragraphs, attributes that are not there as their defaults. Throws for passages deeper within each other than any text has them. */
export function treeOf(doc: Y.Doc): RichText {
	return { type: 'doc', content: blocksIn(doc.getXmlFragment(ROOT), DEEPEST) };
}

/** Nodes for a line in the notation, to be put into a paragraph: what would make a block of a line of its own is words there. */
export function inlineNodes(line: string): Child[] {
	return nodesOfInline(inlineOfText(line));
}

function writeText(doc: Y.Doc, text: string): void {
	doc.transact(() => {
		const root = doc.getXmlFragment(ROOT);
		const [old, wanted] = [treeOf(doc).content, richTextOf(text).content];
		const same = (one: RichBlock | undefined, other: RichBlock | undefined) => isDeepStrictEqual(one, other);
		const most = Math.min(old.length, wanted.length);
		let head = 0;
		while (head < most && same(old[head], wanted[head])) {
			head += 1;
		}
		let tail = 0;
		while (tail < most - head && same(old.at(-1 - tail), wanted.at(-1 - tail))) {
			tail += 1;
		}
		root.delete(head, old.length - head - tail);
		root.insert(head, wanted.slice(head, wanted.length - tail).map(elementOf));
	});
}

function elementOf(block: RichBlock): Y.XmlElement {
	switch (block.type) {
		case 'heading':
			return element('heading', block.attrs, nodesOfInline(block.content ?? []));
		case 'paragraph':
			return element('paragraph', {}, nodesOfInline(block.content ?? []));
		case 'bulletList':
			return element(
				'bulletList',
				{},
				block.content.map((item) => element('listItem', {}, item.content.map(elementOf))),
			);
		case 'passage':
			return element('passage', block.attrs, block.content.map(elementOf));
	}
}

function nodesOfInline(content: readonly RichInline[]): Child[] {
	return content.map((inline) => (inline.type === 'text' ? new Y.XmlText(inline.text) : element(inline.type, inline.attrs, [])));
}

/** As the editor's binding writes it: attributes keep their types, those that are null are left out. */
function element(name: string, attributes: Readonly<Record<string, string | number | boolean | null>>, children: readonly Child[]): Y.XmlElement {
	const made = new Y.XmlElement<Record<string, never>>(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== null) {
			made.setAttribute(key, value as never);
		}
	}
	made.insert(0, [...children]);
	return made as unknown as Y.XmlElement;
}

/** Whoever reads the tree goes down it: what was written by no editor must not be too deep for them. */
function blocksIn(parent: Y.XmlFragment, deeper: number): RichBlock[] {
	if (deeper < 0) {
		throw new RangeError('passages are nested too deeply');
	}
	return childrenOf(parent).map((child) => (child instanceof Y.XmlText ? paragraph([{ type: 'text', text: wordsOf(child) }]) : blockOf(child, deeper)));
}

function blockOf(element: Y.XmlElement, deeper: number): RichBlock {
	switch (element.nodeName) {
		case 'heading':
			return { type: 'heading', attrs: { level: Math.min(6, Math.max(1, numberOf(element, 'level', 1))) }, ...contentOf(element) };
		case 'bulletList':
			return { type: 'bulletList', content: childrenOf(element).map((item) => ({ type: 'listItem', content: paragraphsIn(item) })) };
		case 'passage':
			return { type: 'passage', attrs: passageOf(element), content: blocksIn(element, deeper - 1) };
		default:
			return { type: 'paragraph', ...contentOf(element) };
	}
}

function paragraphsIn(item: Child): RichParagraph[] {
	return item instanceof Y.XmlText
		? [paragraph([{ type: 'text', text: wordsOf(item) }])]
		: childrenOf(item).map((child) => paragraph(inlineOf([child].flatMap(withinBlock))));
}

function withinBlock(child: Child): Child[] {
	return child instanceof Y.XmlElement ? childrenOf(child) : [child];
}

function paragraph(content: readonly RichInline[]): RichParagraph {
	return { type: 'paragraph', ...(content.length === 0 ? {} : { content }) };
}

function contentOf(element: Y.XmlElement): { content?: readonly RichInline[] } {
	const content = inlineOf(childrenOf(element));
	return content.length === 0 ? {} : { content };
}

/** Words that several runs make up are one to the reader. */
function inlineOf(children: readonly Child[]): RichInline[] {
	const content: RichInline[] = [];
	for (const child of children) {
		const last = content.at(-1);
		const read: RichInline = child instanceof Y.XmlText ? { type: 'text', text: wordsOf(child) } : chipOf(child);
		if (read.type === 'text' && last?.type === 'text') {
			content[content.length - 1] = { type: 'text', text: last.text + read.text };
		} else if (read.type !== 'text' || read.text !== '') {
			content.push(read);
		}
	}
	return content;
}

function chipOf(element: Y.XmlElement): RichInline {
	const said = (key: string) => stringOf(element, key) ?? '';
	switch (element.nodeName) {
		case 'figure':
			return { type: 'figure', attrs: { id: said('id'), exact: attribute(element, 'exact') === true } };
		case 'claim':
			return { type: 'claim', attrs: { id: said('id'), holds: said('holds'), fails: said('fails') } };
		case 'name':
			return { type: 'name', attrs: { text: said('text') } };
		case 'field':
			return { type: 'field', attrs: { field: said('field'), words: stringOf(element, 'words') ?? '{}' } };
		case 'place':
			return placeOf(said('what'), numberOf(element, 'shift', 0));
		default:
			return { type: 'text', text: wordsWithin(element) };
	}
}

/** The notation knows which places there are; what is none of them stays as words. */
function placeOf(what: string, shift: number): RichInline {
	const notation = `[[${what}${shift === 0 ? '' : `${shift > 0 ? '+' : ''}${shift}`}]]`;
	const [block] = richTextOf(notation).content;
	const [chip] = block?.type === 'paragraph' ? (block.content ?? []) : [];
	return chip?.type === 'place' ? chip : { type: 'text', text: notation };
}

function wordsWithin(element: Y.XmlElement): string {
	return childrenOf(element)
		.map((child) => (child instanceof Y.XmlText ? wordsOf(child) : wordsWithin(child)))
		.join('');
}

function passageOf(element: Y.XmlElement): RichPassage['attrs'] {
	const kind = stringOf(element, 'kind');
	return {
		kind: kind === 'title' || kind === 'each' || kind === 'none' || kind === 'some' ? kind : 'points',
		figure: stringOf(element, 'figure'),
		order: stringOf(element, 'order'),
		closes: stringOf(element, 'closes'),
	};
}

function childrenOf(parent: Y.XmlFragment): Child[] {
	return parent.toArray().filter((child): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

/** Of one run. */
export function wordsOf(run: Y.XmlText): string {
	return (run.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

function attribute(element: Y.XmlElement, key: string): unknown {
	return element.getAttribute(key);
}

function stringOf(element: Y.XmlElement, key: string): string | null {
	const value = attribute(element, key);
	return typeof value === 'string' ? value : null;
}

function numberOf(element: Y.XmlElement, key: string, otherwise: number): number {
	const value = Number(attribute(element, key) ?? otherwise);
	return Number.isInteger(value) ? value : otherwise;
}
