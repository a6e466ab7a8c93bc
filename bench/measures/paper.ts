/** The Word file after GB/T 9704-2012, as LibreOffice sets it: measured on the sample's report and on ugly ones, and sent there and back. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { compareReturned, type ReportDocument, toDocx } from '../../report/src/index.ts';
import { widthOf } from '../../report/src/to-docx/page.ts';
import { packDocx } from '../../server/src/reports/paper/pack-docx.ts';
import { readReturned } from '../../server/src/reports/paper/read-returned.ts';
import { reportDocx } from '../../server/src/reports/paper/report-docx.ts';
import { zipParts } from '../../server/test/zip-parts.ts';
import type { Line, Measure } from '../measure.ts';
import { type Band, boxLinesOf, darkBand, firstRed, linesOf, redLines } from '../paper/measure-pages.ts';
import { convert, hasPrograms, pixelsOf, STAND_INS, schemaFaults } from '../paper/programs.ts';
import { BODIES, uglyDocument, uglyOrder, uglyTable } from '../paper/ugly.ts';
import type { Place } from '../place.ts';

/** Folder of the WordprocessingML schemas (ECMA-376, transitional), to validate against. */
const SCHEMAS = process.env['OOXML_SCHEMAS'];
const SCREENS = join(import.meta.dirname, '../../docs/screens');
/** Millimetres; the standard allows one. */
const SLACK = 1;

export const paper: Measure = {
	name: 'paper',
	about: 'the Word file set by LibreOffice: page, grid, faces, lines, there and back',
	async run(place) {
		if (!(await hasPrograms())) {
			return [line('LibreOffice and poppler', 'not on this machine', 'apt-get install libreoffice-writer poppler-utils', null)];
		}
		const folder = await mkdtemp(join(tmpdir(), 'yibenzhang-paper-'));
		try {
			return await measureAll(place, folder);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
};

async function measureAll(place: Place, folder: string): Promise<Line[]> {
	const book = await place.book();
	const files = {
		sample: (await reportDocx(book, { id: 'yearly', period: '2022', form: 'document', figures_annex: true })).content,
		'sample-letter': (await reportDocx(book, { id: 'yearly', period: '2022', form: 'letter', figures_annex: false })).content,
		ugly: await packDocx(toDocx(uglyDocument(), uglyOrder('document'))),
		'ugly-table': await packDocx(toDocx(tableDocument(), { ...uglyOrder('document'), annexes: [] })),
		'ugly-letter': await packDocx(toDocx(uglyDocument({ signatures: BODIES.slice(0, 1).map((zh) => ({ zh, en: zh })) }), uglyOrder('letter'))),
	};
	const lines: Line[] = [];
	for (const [name, content] of Object.entries(files)) {
		await writeFile(join(folder, `${name}.docx`), content);
		await convert(folder, `${name}.docx`, 'pdf');
		const pdf = join(folder, `${name}.pdf`);
		if (name === 'ugly-table') lines.push(...(await tableLines(name, pdf)));
		else lines.push(...(await pageLines(name, pdf)), ...(name.endsWith('letter') ? await letterLines(name, pdf) : await headLines(name, pdf)));
		lines.push(...(await thereAndBack(folder, name, content)), await schemaLine(folder, name, content));
		await takePictures(name, pdf);
	}
	return lines;
}

const ROWS = 64;

/** Its text between two paragraphs is a table over three pages and more. */
function tableDocument(): ReportDocument {
	const document = uglyDocument();
	return { ...document, blocks: [...document.blocks.slice(0, 1), uglyTable(ROWS), ...document.blocks.slice(0, 1)] };
}

/** A table of the text: its head stands on each of its pages, and no row is broken. */
async function tableLines(name: string, pdf: string): Promise<Line[]> {
	const pages = (await boxLinesOf(pdf)).map((page) => page.map(({ text }) => text.replaceAll(' ', '')).join(''));
	const own = pages.filter((page) => /第\d+社区/.test(page));
	// Each row ends with a sign that stands nowhere else: a page ends as many as begin on it.
	const broken = own.filter((page) => (page.match(/第\d+社区/g) ?? []).length !== (page.match(/毕/g) ?? []).length);
	return [
		line(`${name}: pages that the table takes`, String(own.length), '3 or more', own.length >= 3),
		line(
			`${name}: of them with the head`,
			String(own.filter((page) => page.includes('办理情况')).length),
			String(own.length),
			own.every((page) => page.includes('办理情况')),
		),
		line(`${name}: pages on which a row is broken`, String(broken.length), '0', broken.length === 0),
	];
}

/** What every page has: margins, lines, characters, faces, numbers. */
async function pageLines(name: string, pdf: string): Promise<Line[]> {
	const [pages, types] = [await boxLinesOf(pdf), await linesOf(pdf)];
	const texts = pages.map((page) => page.filter(({ top, bottom }) => top > 35 && bottom < 264));
	const whole = texts
		.map((page, at) => ({ page, at }))
		.filter(({ page, at }) => at > 0 && page.length >= 20 && page.every(({ bottom, top }) => bottom - top > 6.5));
	const edges = whole.flatMap(({ page, at }) =>
		page.map(({ left, right }) => ({ left: left - (at % 2 === 0 ? 28 : 26), right: right - (at % 2 === 0 ? 184 : 182) })),
	);
	const full = fullest(whole.flatMap(({ page }) => page.map(({ text }) => text)));
	const faces = [
		['一、', 'hei', 16],
		['（一）', 'kai', 16],
		['一是', 'body', 16],
	] as const;
	return [
		line(`${name}: pages`, String(pages.length), '', null),
		line(`${name}: 订口 28 mm, off by`, mm(Math.min(...edges.map(({ left }) => left))), within(), near(Math.min(...edges.map(({ left }) => left)))),
		line(
			`${name}: first line of a page below 37 mm`,
			mm(Math.min(...whole.map(({ page }) => (page[0]?.top ?? 0) - 37))),
			'0 to 3 mm',
			whole.every(({ page }) => (page[0]?.top ?? 0) >= 36.5),
		),
		line(
			`${name}: last line of a page above 262 mm`,
			mm(Math.min(...whole.map(({ page }) => 262 - (page.at(-1)?.bottom ?? 0)))),
			'0 mm or more',
			whole.every(({ page }) => (page.at(-1)?.bottom ?? 0) <= 262.5),
		),
		line(
			`${name}: lines of a full page`,
			[...new Set(whole.map(({ page }) => page.length))].join(', '),
			'22',
			whole.some(({ page }) => page.length === 22) && whole.every(({ page }) => page.length <= 22),
		),
		line(`${name}: characters of the fullest line`, String(full), '28', full === 28),
		...faces.flatMap(([begins, face, points]) => {
			const found = types.find(({ text }) => text.startsWith(begins));
			const wanted = (STAND_INS[face].split(':')[0] ?? '').replace(/AR PL|SC|CN| /g, '');
			return found === undefined
				? []
				: [
						line(
							`${name}: face and size of ${begins}`,
							`${found.family.replace(/^.*\+/, '')} ${found.points}`,
							`${wanted} ${points}`,
							found.family.includes(wanted) && found.points === points,
						),
					];
		}),
		...(await numberLines(name, pdf)),
	];
}

/** The widest line; a mark may hang over the edge beside it. */
function fullest(lines: readonly string[]): number {
	return Math.max(0, ...lines.map((text) => Math.floor(widthOf(text.replace(/[，。；：、”）]$/, '')))));
}

async function numberLines(name: string, pdf: string): Promise<Line[]> {
	const below: Band = { top: 264, bottom: 280, left: 20, right: 190 };
	const found: Line[] = [];
	for (const [page, side] of [
		[2, 'left'],
		[3, 'right'],
	] as const) {
		const box = (await boxLinesOf(pdf))[page - 1]?.find(({ top, text }) => top > 262 && text.startsWith('—'));
		if (box === undefined) {
			found.push(line(`${name}: number of page ${page}`, 'none', '— n —', false));
			continue;
		}
		// The dash alone: the first five millimetres of the number.
		const dash = await darkBand(pdf, page, { ...below, left: box.left, right: box.left + 4 });
		const height = dash === undefined ? Number.NaN : (dash.top + dash.bottom) / 2 - 262;
		const inside = side === 'left' ? box.left - 26 : 184 - box.right;
		found.push(
			line(`${name}: dash of page ${page} below the 版心`, mm(height), '7 mm ± 1', Math.abs(height - 7) <= SLACK),
			line(`${name}: number of page ${page} from the ${side}`, mm(inside), 'one character (5.6 mm) ± 1', Math.abs(inside - 5.6) <= SLACK),
		);
	}
	return found;
}

async function headLines(name: string, pdf: string): Promise<Line[]> {
	const [red] = await redLines(pdf, 1);
	const types = await linesOf(pdf);
	const top = await firstRed(pdf, 1);
	const width = red === undefined ? Number.NaN : red.right - red.left;
	const number = (await boxLinesOf(pdf))[0]?.find(({ text }) => text.includes('〔2022〕'));
	const title = types.find(({ page, points, colour }) => page === 1 && points === 22 && colour === '#000000');
	const first = (await boxLinesOf(pdf))[0] ?? [];
	const body = red === undefined ? [] : types.filter(({ page, points }) => page === 1 && points === 16);
	return [
		line(`${name}: upper edge of the mark below the 版心’s`, mm(top - 37), '35 mm ± 1', Math.abs(top - 72) <= SLACK),
		line(`${name}: width of the red line`, mm(width), '156 mm ± 1', Math.abs(width - 156) <= SLACK),
		line(
			`${name}: red line below the number’s type`,
			mm((red?.top ?? Number.NaN) - typeBottom(number)),
			'4 mm ± 1',
			Math.abs((red?.top ?? 0) - typeBottom(number) - 4) <= SLACK,
		),
		line(
			`${name}: face and size of the title`,
			`${title?.family.replace(/^.*\+/, '')} ${title?.points}`,
			'NotoSerifCJK 22',
			title?.family.includes('NotoSerifCJK') === true,
		),
		line(
			`${name}: lines of text on the first page`,
			String(first.filter(({ top: from, bottom }) => from > (red?.bottom ?? 999) && bottom < 264).length),
			'title and some text',
			body.length > 0 && first.some(({ top: from, bottom, text }) => from > (red?.bottom ?? 999) + 30 && bottom < 264 && [...text].length > 20),
		),
	];
}

/** The box of a line holds the type's own leading; an ideograph ends a tenth of its size below the baseline. */
function typeBottom(box: { readonly top: number; readonly bottom: number } | undefined): number {
	return box === undefined ? Number.NaN : (box.top + box.bottom) / 2 + (16 * 25.4) / 72 / 2;
}

async function letterLines(name: string, pdf: string): Promise<Line[]> {
	const bands = await redLines(pdf, 1);
	const [upper, lower] = [bands[0], bands.at(-1)];
	const top = await firstRed(pdf, 1);
	const first = (await boxLinesOf(pdf))[0] ?? [];
	return [
		line(`${name}: upper edge of the name`, mm(top), '30 mm ± 1', Math.abs(top - 30) <= SLACK),
		line(
			`${name}: width of both lines`,
			[upper, lower].map((band) => mm((band?.right ?? 0) - (band?.left ?? 0))).join(', '),
			'170 mm ± 1',
			[upper, lower].every((band) => band !== undefined && Math.abs(band.right - band.left - 170) <= SLACK),
		),
		line(`${name}: second line from the lower edge`, mm(297 - (lower?.bottom ?? 0)), '20 mm ± 1', Math.abs(297 - (lower?.bottom ?? 0) - 20) <= SLACK),
		line(
			`${name}: number on the first page`,
			String(first.filter(({ top: from, text }) => from > 262 && text.includes('—')).length),
			'0',
			first.every(({ top: from, text }) => from <= 262 || !text.includes('—')),
		),
	];
}

/** Through LibreOffice into a Word file again: its controls, its numbers and its text are what was sent. */
async function thereAndBack(folder: string, name: string, content: Buffer): Promise<Line[]> {
	const back = join(folder, 'back');
	await mkdir(back, { recursive: true });
	await convert(folder, `${name}.docx`, 'docx', back);
	const [before, after] = [await readReturned(content), await readReturned(await readFile(join(back, `${name}.docx`)))];
	const controls = (file: typeof before) => file.body.paragraphs.flatMap(({ controls: held }) => held).length;
	const { numbers, lost, paragraphs } = compareReturned(after.sent?.paragraphs ?? [], after.body.paragraphs);
	return [
		line(`${name}: content controls through LibreOffice`, `${controls(after)} of ${controls(before)}`, 'all', controls(after) === controls(before)),
		line(
			`${name}: numbers, lost ones, paragraphs that differ then`,
			`${numbers.length}, ${lost.length}, ${paragraphs.length}`,
			'0, 0, 0',
			numbers.length + lost.length + paragraphs.length === 0,
		),
	];
}

/** A text box of Word 2010 is no part of the schema: it is judged as a reader does who does not know it, and what stands in it beside. */
async function schemaLine(folder: string, name: string, content: Buffer): Promise<Line> {
	if (SCHEMAS === undefined) {
		return line(`${name}: valid against the schema`, 'not looked at', 'OOXML_SCHEMAS=folder', null);
	}
	const faults: string[] = [];
	for (const [path, xml] of await zipParts(content)) {
		if (/^word\/[a-z0-9]+\.xml$/i.test(path)) {
			const boxed = [...xml.matchAll(/<w:txbxContent>(.*?)<\/w:txbxContent>/gs)].map(([, inside]) => inside ?? '').join('');
			const part = join(folder, path.replaceAll('/', '-'));
			await writeFile(part, xml.replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, '').replace('<w:sectPr>', `${boxed}<w:sectPr>`));
			faults.push(await schemaFaults(join(SCHEMAS, 'wml.xsd'), part));
		}
	}
	const told = faults.filter((fault) => fault !== '');
	return line(`${name}: valid against the schema`, told.length === 0 ? 'yes' : (told[0] ?? '').slice(0, 200), 'yes', told.length === 0);
}

/** The pages that show most: the first, one of text, the last. */
async function takePictures(name: string, pdf: string): Promise<void> {
	const last = (await boxLinesOf(pdf)).length;
	for (const [as, page] of [
		['first', 1],
		['text', 2],
		['last', last],
	] as const) {
		const picture = await sharp(await pixelsToPng(pdf, page))
			.resize({ width: 620 })
			.png({ palette: true, colours: 32 })
			.toBuffer();
		await writeFile(join(SCREENS, `paper-${name}-${as}.png`), picture);
	}
}

async function pixelsToPng(pdf: string, page: number): Promise<Buffer> {
	const image = await pixelsOf(pdf, page, 150);
	const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 64).toString('latin1')) ?? [];
	const raw = { width: Number(width), height: Number(height), channels: 3 as const };
	return sharp(image.subarray(image.length - raw.width * raw.height * 3), { raw })
		.png()
		.toBuffer();
}

function line(what: string, product: string, budget: string, met: boolean | null): Line {
	return { what, product, floor: '', ratio: '', budget, met };
}

function mm(value: number): string {
	return `${value.toFixed(1)} mm`;
}

function within(): string {
	return `± ${SLACK} mm`;
}

function near(value: number): boolean {
	return Math.abs(value) <= SLACK;
}
