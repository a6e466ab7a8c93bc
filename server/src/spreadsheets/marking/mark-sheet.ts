/** A sheet's XML with refused cells in another style: only the rows that hold one are touched. */
import { columnAt, columnLetters } from '../writing/sheet.ts';
import type { SheetMarks } from './marks.ts';

const LATER_PARTS = ['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];

/** Every style that a marked cell has; 0 for cells that are not there yet. */
export async function stylesOf(xml: AsyncIterable<Buffer>, marks: SheetMarks): Promise<Set<number>> {
	const styles = new Set<number>([0]);
	for await (const piece of pieces(xml)) {
		for (const at of piece.row === undefined ? [] : (marks.get(piece.row)?.keys() ?? [])) {
			styles.add(Number(/\ss="(\d+)"/.exec(cellAt(piece.text, columnLetters(at), piece.row ?? 0)?.[0] ?? '')?.[1] ?? 0));
		}
	}
	return styles;
}

export interface SheetMarking {
	readonly marks: SheetMarks;
	redOf(style: number): number;
	/** Put before what must come behind it: the drawing that holds the notes. Empty where the sheet has one. */
	readonly drawing: string;
}

export async function* markSheet(xml: AsyncIterable<Buffer>, { marks, redOf, drawing }: SheetMarking): AsyncGenerator<Buffer> {
	for await (const { text, row } of pieces(xml)) {
		const own = row === undefined ? undefined : marks.get(row);
		if (own !== undefined && row !== undefined) {
			yield Buffer.from([...own.keys()].reduce((marked, at) => markCell(marked, { at, row, redOf }), text));
		} else {
			yield Buffer.from(row === undefined && drawing !== '' ? withDrawing(text, drawing) : text);
		}
	}
}

/** Rows one by one, and what stands between and around them. */
async function* pieces(xml: AsyncIterable<Buffer>): AsyncGenerator<{ text: string; row?: number }> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const row = /<(?:\w+:)?row\b(?:[^>]*\/>|[\s\S]*?<\/(?:\w+:)?row>)/g;
	let [rest, counted] = ['', 0];
	for await (const chunk of xml) {
		rest += decoder.decode(chunk, { stream: true });
		let done = 0;
		for (const found of rest.matchAll(row)) {
			if (found.index > done) {
				yield { text: rest.slice(done, found.index) };
			}
			const [text] = found;
			counted = Number(/^<[^>]*?\sr="(\d+)"/.exec(text)?.[1] ?? counted + 1);
			yield { text, row: counted };
			done = found.index + text.length;
		}
		rest = rest.slice(done);
	}
	yield { text: rest + decoder.decode() };
}

function cellAt(row: string, letter: string, number: number): RegExpExecArray | null {
	return new RegExp(`<(?:\\w+:)?c\\b[^>]*?\\sr="${letter}${number}"[^>]*?(?:/>|>)`).exec(row);
}

function markCell(text: string, { at, row, redOf }: { at: number; row: number; redOf(style: number): number }): string {
	const found = cellAt(text, columnLetters(at), row);
	if (found !== null) {
		const style = Number(/\ss="(\d+)"/.exec(found[0])?.[1] ?? 0);
		const cell = found[0].replace(/\ss="\d+"/, '').replace(/(\/?>)$/, ` s="${redOf(style)}"$1`);
		return text.slice(0, found.index) + cell + text.slice(found.index + found[0].length);
	}
	const prefix = /^<((?:\w+:)?)row/.exec(text)?.[1] ?? '';
	const cell = `<${prefix}c r="${columnLetters(at)}${row}" s="${redOf(0)}"/>`;
	const next = [...text.matchAll(/<(?:\w+:)?c\b[^>]*?\sr="([A-Z]+)\d+"/g)].find(([, letter = '']) => columnAt(letter) > at);
	const place = next?.index ?? (text.endsWith('/>') ? -1 : text.lastIndexOf('</'));
	return place === -1 ? `${text.slice(0, -2)}>${cell}</${prefix}row>` : text.slice(0, place) + cell + text.slice(place);
}

/** Only in the piece behind the last row: there the sheet ends. */
function withDrawing(text: string, drawing: string): string {
	const end = /<\/(?:\w+:)?worksheet>/.exec(text);
	if (end === null) {
		return text;
	}
	const prefix = /<\/((?:\w+:)?)worksheet>/.exec(text)?.[1] ?? '';
	const later = LATER_PARTS.map((tag) => text.indexOf(`<${prefix}${tag}`)).filter((place) => place !== -1);
	const place = Math.min(end.index, ...later);
	return text.slice(0, place) + drawing.replace('<legacyDrawing', `<${prefix}legacyDrawing`) + text.slice(place);
}
