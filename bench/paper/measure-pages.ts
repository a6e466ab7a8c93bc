/** Reads measures off the pages of a PDF, in millimetres from the upper left corner. */
import { boxesOf, pixelsOf, textOf } from './programs.ts';

export interface PageLine {
	readonly page: number;
	readonly text: string;
	readonly points: number;
	readonly family: string;
	readonly colour: string;
}

export interface PageBox {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly text: string;
}

const DPI = 300;
const MM = 25.4 / 72;

/** Pieces of lines with their type. */
export async function linesOf(pdf: string): Promise<PageLine[]> {
	const xml = await textOf(pdf);
	const fonts = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]*)" color="([^"]*)"/g)].map(([, id, ...font]) => [id, font]));
	let page = 0;
	return [...xml.matchAll(/<page number="(\d+)"|<text [^>]*font="(\d+)">(.*?)<\/text>/gs)].flatMap(([, number, font, text]) => {
		if (number !== undefined) {
			page = Number(number);
			return [];
		}
		const [size = '0', family = '', colour = ''] = fonts.get(font ?? '') ?? [];
		return [{ page, text: plain(text ?? ''), points: Number(size), family, colour }];
	});
}

/** Lines of each page: what stands at one height, from the first to the last piece of it. */
export async function boxLinesOf(pdf: string): Promise<PageBox[][]> {
	const html = await boxesOf(pdf);
	return html
		.split('<page ')
		.slice(1)
		.map((page) => {
			const lines = new Map<number, PageBox>();
			for (const [, left, top, right, bottom, text] of page.matchAll(
				/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
			)) {
				const box = { left: Number(left) * MM, right: Number(right) * MM, top: Number(top) * MM, bottom: Number(bottom) * MM, text: plain(text ?? '') };
				const at = Math.round((box.top + box.bottom) / 2);
				const key = [at, at - 1, at + 1].find((one) => lines.has(one)) ?? at;
				const line = lines.get(key);
				lines.set(
					key,
					line === undefined ? box : { ...line, left: Math.min(line.left, box.left), right: Math.max(line.right, box.right), text: line.text + box.text },
				);
			}
			return [...lines.values()].sort((a, b) => a.top - b.top);
		});
}

export interface Band {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** Rows of red from edge to edge: the lines that the standard asks for, each as a band. */
export async function redLines(pdf: string, page: number): Promise<Band[]> {
	const rows = await redRows(pdf, page);
	return bandsOf(rows.filter(({ longest }) => longest > 140));
}

/** Where the red of a page begins: the upper edge of the mark's type. */
export async function firstRed(pdf: string, page: number): Promise<number> {
	return (await redRows(pdf, page))[0]?.at ?? Number.NaN;
}

interface Row {
	readonly at: number;
	readonly left: number;
	readonly right: number;
	/** Longest stretch without a gap. */
	readonly longest: number;
}

async function redRows(pdf: string, page: number): Promise<Row[]> {
	return rowsOf(await pixelsOf(pdf, page, DPI), (red, green, blue) => red > 150 && green < 120 && blue < 120);
}

/** Dark rows between two heights, as a band: the dash of a page number is the lowest and flattest of its line. */
export async function darkBand(pdf: string, page: number, within: Band): Promise<Band | undefined> {
	const rows = rowsOf(await pixelsOf(pdf, page, DPI), (red, green, blue) => red + green + blue < 380, within);
	return bandsOf(rows)[0];
}

function rowsOf(image: Buffer, isMeant: (red: number, green: number, blue: number) => boolean, within?: Band): Row[] {
	const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 64).toString('latin1')) ?? [];
	const [columns, lines] = [Number(width), Number(height)];
	const start = image.length - columns * lines * 3;
	const mm = (pixels: number) => (pixels / DPI) * 25.4;
	const found: Row[] = [];
	for (let row = 0; row < lines; row += 1) {
		if (within !== undefined && (mm(row) < within.top || mm(row) > within.bottom)) {
			continue;
		}
		let [first, last, run, longest] = [-1, -1, 0, 0];
		for (let column = 0; column < columns; column += 1) {
			const at = start + (row * columns + column) * 3;
			const meant =
				(within === undefined || (mm(column) >= within.left && mm(column) <= within.right)) &&
				isMeant(image[at] ?? 255, image[at + 1] ?? 255, image[at + 2] ?? 255);
			run = meant ? run + 1 : 0;
			longest = Math.max(longest, run);
			if (meant) {
				first = first < 0 ? column : first;
				last = column;
			}
		}
		if (first >= 0) {
			found.push({ at: mm(row), left: mm(first), right: mm(last + 1), longest: mm(longest) });
		}
	}
	return found;
}

function bandsOf(rows: readonly Row[]): Band[] {
	const bands: Band[] = [];
	for (const { at, left, right } of rows) {
		const last = bands.at(-1);
		if (last !== undefined && at - last.bottom < 0.3) {
			bands[bands.length - 1] = { top: last.top, bottom: at, left: Math.min(last.left, left), right: Math.max(last.right, right) };
		} else {
			bands.push({ top: at, bottom: at, left, right });
		}
	}
	return bands;
}

function plain(text: string): string {
	return text
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#160;/g, ' ')
		.replace(/&amp;/g, '&');
}
