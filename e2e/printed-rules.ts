/** The rules (filled rectangles) that the browser draws on the pages of a PDF, in millimetres from the upper left corner of their page. */
import { inflateSync } from 'node:zlib';

export interface PrintedRule {
	/** From 1. */
	readonly page: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Scale and shift of both directions; nothing on a page is turned. */
type Placed = readonly [number, number, number, number];

const MM = 25.4 / 72;

/** How many pages there are, and every rule on them. */
export function printedRules(pdf: Buffer): { readonly pages: number; readonly rules: PrintedRule[] } {
	// One character for each byte.
	const words = pdf.toString('latin1');
	const contents = [...words.matchAll(/\/Type \/Page\b.*?\/MediaBox \[0 0 \S+ (\S+)\].*?\/Contents (\d+) 0 R/gs)];
	const rules = contents.flatMap(([, height, id], at) => rulesOf(contentOf(pdf, words, String(id)), Number(height)).map((rule) => ({ page: at + 1, ...rule })));
	return { pages: contents.length, rules };
}

function contentOf(pdf: Buffer, words: string, id: string): string {
	const begin = words.indexOf(`\n${id} 0 obj`);
	const from = words.indexOf('stream\n', begin) + 'stream\n'.length;
	const length = Number(/\/Length (\d+)/.exec(words.slice(begin, from))?.[1]);
	const content = pdf.subarray(from, from + length);
	return words.slice(begin, from).includes('/FlateDecode') ? inflateSync(content).toString('latin1') : content.toString('latin1');
}

function rulesOf(content: string, height: number): Omit<PrintedRule, 'page'>[] {
	const rules: Omit<PrintedRule, 'page'>[] = [];
	const kept: Placed[] = [];
	let [sx, sy, tx, ty]: Placed = [1, 1, 0, 0];
	let box: readonly number[] = [];
	for (const line of content.split('\n')) {
		const numbers = line.split(' ').slice(0, -1).map(Number);
		if (line === 'q') {
			kept.push([sx, sy, tx, ty]);
		} else if (line === 'Q') {
			[sx, sy, tx, ty] = kept.pop() ?? [1, 1, 0, 0];
		} else if (line.endsWith(' cm')) {
			const [a = 1, , , d = 1, e = 0, f = 0] = numbers;
			[sx, sy, tx, ty] = [sx * a, sy * d, sx * e + tx, sy * f + ty];
		} else if (line.endsWith(' re')) {
			box = numbers;
		} else if (line === 'f' && box.length === 4) {
			const [x = 0, y = 0, width = 0, tall = 0] = box;
			const [left, right] = [sx * x + tx, sx * (x + width) + tx];
			const [top, bottom] = [height - (sy * y + ty), height - (sy * (y + tall) + ty)];
			rules.push({ left: left * MM, right: right * MM, top: top * MM, bottom: bottom * MM });
			box = [];
		}
	}
	return rules;
}
