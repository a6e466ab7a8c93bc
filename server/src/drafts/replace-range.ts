/** Puts words in the place of others in a chapter's document, where two relative positions say. Pure. */
import * as Y from 'yjs';
import { inlineNodes, wordsOf } from './chapter-document.ts';

export interface Range {
	readonly from: Uint8Array | null;
	readonly until: Uint8Array | null;
	/** The words that stood there when the place was taken. */
	readonly quoted: string;
	/** In the report's notation, several lines as one; empty: the words go. */
	readonly text: string;
}

/** The update; the document holds it afterwards. Undefined where the place is gone, lies in two paragraphs, or holds other words now: nothing is done then. */
export function replaceRange(doc: Y.Doc, { from, until, quoted, text }: Range): Uint8Array | undefined {
	const [start, end] = [spotOf(doc, from), spotOf(doc, until)];
	if (start === undefined || end === undefined || start.parent !== end.parent || !comesBefore(start, end)) {
		return undefined;
	}
	const { parent } = start;
	if (!saysStill(runsBetween(start, end), quoted)) {
		return undefined;
	}
	const before = Y.encodeStateVector(doc);
	doc.transact(() => {
		const children = parent.toArray();
		const [first, last] = [children[start.child], children[end.child]];
		const only = start.child === end.child;
		if (last instanceof Y.XmlText && (!only || end.offset > start.offset)) {
			last.delete(only ? start.offset : 0, end.offset - (only ? start.offset : 0));
		}
		if (first instanceof Y.XmlText && !only) {
			first.delete(start.offset, first.length - start.offset);
		}
		// What stands between the two runs goes whole; a place behind a chip means the chip too.
		const gone = { at: start.child + (first instanceof Y.XmlText ? 1 : 0), until: end.child };
		parent.delete(gone.at, Math.max(0, gone.until - gone.at));
		putIn(parent, start, text);
		for (let at = parent.length - 1; at >= 0; at -= 1) {
			const child = parent.get(at);
			if (child instanceof Y.XmlText && child.length === 0) {
				parent.delete(at, 1);
			}
		}
	});
	return Y.encodeStateAsUpdate(doc, before);
}

/** A place in a paragraph: in which of its children, and where in it. */
interface Spot {
	readonly parent: Y.XmlElement;
	readonly child: number;
	readonly offset: number;
}

function spotOf(doc: Y.Doc, bytes: Uint8Array | null): Spot | undefined {
	const found = bytes === null ? null : Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(new Uint8Array(bytes)), doc);
	if (found === null) {
		return undefined;
	}
	const { type, index } = found;
	if (type instanceof Y.XmlText && type.parent instanceof Y.XmlElement) {
		return { parent: type.parent, child: childrenOf(type.parent).indexOf(type), offset: index };
	}
	return type instanceof Y.XmlElement ? { parent: type, child: index, offset: 0 } : undefined;
}

function childrenOf(parent: Y.XmlElement): unknown[] {
	return parent.toArray();
}

function comesBefore(start: Spot, end: Spot): boolean {
	return start.child < end.child || (start.child === end.child && start.offset <= end.offset);
}

/** Each run of words in the range; null for a chip. */
function runsBetween(start: Spot, end: Spot): (string | null)[] {
	return start.parent
		.toArray()
		.slice(start.child, end.child + 1)
		.flatMap((child, index) => {
			const at = start.child + index;
			if (child instanceof Y.XmlText) {
				const words = wordsOf(child).slice(at === start.child ? start.offset : 0, at === end.child ? end.offset : undefined);
				return words === '' ? [] : [words];
			}
			return at < end.child ? [null] : [];
		});
}

/** What a chip says is not in the document: there the quoted words may be any. */
function saysStill(runs: readonly (string | null)[], quoted: string): boolean {
	let at = 0;
	let behindChip = false;
	for (const [index, words] of runs.entries()) {
		if (words === null) {
			behindChip = true;
			continue;
		}
		const last = index === runs.length - 1;
		const found = behindChip ? (last ? quoted.lastIndexOf(words) : quoted.indexOf(words, at)) : quoted.startsWith(words, at) ? at : -1;
		if (found < at) {
			return false;
		}
		at = found + words.length;
		behindChip = false;
	}
	return behindChip || at === quoted.length;
}

function putIn(parent: Y.XmlElement, { child, offset }: Spot, text: string): void {
	const run = parent.toArray()[child];
	// A paragraph is one line: of what was typed in several none is lost.
	const line = text.replace(/\s*[\r\n\u2028\u2029]\s*/g, '');
	const nodes = inlineNodes(line);
	const [only] = nodes;
	if (run instanceof Y.XmlText && nodes.length === 1 && only instanceof Y.XmlText) {
		run.insert(offset, line);
		return;
	}
	if (!(run instanceof Y.XmlText)) {
		parent.insert(child, nodes);
		return;
	}
	const rest = wordsOf(run).slice(offset);
	run.delete(offset, rest.length);
	parent.insert(child + 1, rest === '' ? nodes : [...nodes, new Y.XmlText(rest)]);
}
