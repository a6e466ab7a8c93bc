/**
 * Writes `.xlsx` as a stream: rows are asked for only as fast as somebody takes what is made of them, so a hundred thousand cost no
 * more memory than one page of them. What a sheet holds is `sheet.ts`; nothing here knows a register.
 */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { hasNotes, noteBoxesXml, notesXml } from './notes-xml.ts';
import { columnLetters, type Row, type Sheet } from './sheet.ts';
import { headingRow, rowsXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { STYLES_XML } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** As many as a sheet has; what goes beyond stands in a further one. */
const MOST_ROWS = 1_048_576;
/** Level 6 takes three times as long for a tenth less. */
const COMPRESSION = { compressionLevel: 3 };
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet as it came to stand in the file. */
interface Written {
	readonly name: string;
	readonly sheet: Sheet;
	readonly last_row: number;
}

interface WorkbookOptions {
	/** For tests: how many rows a sheet takes. */
	readonly most_rows?: number;
	/** Cells that formulas of the workbook call by name: name → place, such as `'选项'!$A$2:$A$9`. */
	readonly names?: Readonly<Record<string, string>>;
}

/** The stream ends with an error when the rows of a sheet do; whoever destroys it ends the reading of rows as well. */
export function writeWorkbook(sheets: readonly Sheet[], options: WorkbookOptions = {}): Readable {
	const zip = new ZipFile();
	const output = zip.outputStream as Readable;
	const current: Current = {};
	zip.on('error', (error: Error) => output.destroy(error));
	output.on('close', () => {
		current.given_up = true;
		current.part?.destroy();
	});
	writeParts(zip, sheets, options, current).then(
		() => zip.end(),
		(error: Error) => output.destroy(error),
	);
	return output;
}

/** The part that is being written, and whether anybody still takes it. */
interface Current {
	part?: Readable;
	given_up?: true;
}

async function writeParts(zip: ZipFile, sheets: readonly Sheet[], { most_rows = MOST_ROWS, names = {} }: WorkbookOptions, current: Current) {
	const written: Written[] = [];
	for (const sheet of sheets) {
		const source = rowSource(sheet.rows);
		try {
			for (let part = 1; part === 1 || (await source.hasMore()); part += 1) {
				const counted = { last: 0 };
				const stream = Readable.from(sheetXml(sheet, source, most_rows, counted), { objectMode: false });
				current.part = stream;
				const done = new Promise<void>((resolve, reject) => stream.on('end', resolve).on('error', reject).on('close', resolve));
				zip.addReadStream(stream, `xl/worksheets/sheet${written.length + 1}.xml`, COMPRESSION);
				await done;
				if (current.given_up) {
					return;
				}
				written.push({ name: sheetName(sheet.name, part, written), sheet, last_row: counted.last });
			}
		} finally {
			await source.close();
		}
	}
	for (const [path, xml] of Object.entries(fixedParts(written, names))) {
		zip.addBuffer(Buffer.from(xml), path, COMPRESSION);
	}
}

async function* sheetXml(sheet: Sheet, source: RowSource, mostRows: number, counted: { last: number }): AsyncGenerator<string> {
	yield sheetStart(sheet) + (sheet.headless ? '' : headingRow(sheet));
	counted.last = sheet.headless ? 0 : 1;
	for (let rows = await source.take(mostRows - counted.last); rows.length > 0; rows = await source.take(mostRows - counted.last)) {
		yield rowsXml(sheet, rows, counted.last + 1);
		counted.last += rows.length;
	}
	yield sheetEnd(sheet, counted.last, hasNotes(sheet));
}

interface RowSource {
	/** Some rows, at most so many; none at the end, or when none are wanted. */
	take(most: number): Promise<readonly Row[]>;
	hasMore(): Promise<boolean>;
	close(): Promise<void>;
}

/** One reading of rows from which several sheets take their parts. */
function rowSource(rows: Sheet['rows']): RowSource {
	const reading = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
	let held: readonly Row[] = [];
	let ended = false;
	const fill = async () => {
		while (held.length === 0 && !ended) {
			const next = await reading.next();
			ended = next.done === true;
			held = next.done === true ? [] : next.value;
		}
	};
	return {
		take: async (most) => {
			if (most === 0) {
				return [];
			}
			await fill();
			const taken = held.slice(0, most);
			held = held.slice(most);
			return taken;
		},
		hasMore: async () => {
			await fill();
			return held.length > 0;
		},
		close: async () => {
			await reading.return?.();
		},
	};
}

/** At most 31 characters, none of those that Excel refuses, each once whatever its case. */
function sheetName(wanted: string, part: number, before: readonly Written[]): string {
	const plain =
		wanted
			.replace(/[\\/?*[\]:]|\p{Cc}/gu, ' ')
			.replace(/^'+|'+$/g, '')
			.trim() || 'Sheet';
	const taken = new Set(before.map(({ name }) => name.toLowerCase()));
	for (let count = part; ; count += 1) {
		const tail = count === 1 ? '' : ` (${count})`;
		const name = plain.slice(0, 31 - tail.length).replace(/[\ud800-\udbff]$/, '') + tail;
		if (!taken.has(name.toLowerCase())) {
			return name;
		}
	}
}

function fixedParts(written: readonly Written[], names: Readonly<Record<string, string>>): Record<string, string> {
	const noted = written.flatMap(({ sheet }, at) => (hasNotes(sheet) ? [{ at: at + 1, sheet }] : []));
	const relations = (links: readonly string[]) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
	const link = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const overrides = [
		['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
		['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
		...written.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`]),
		...noted.map(({ at }) => [`xl/comments${at}.xml`, `${SHEET_TYPE}.comments+xml`]),
	].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
	return {
		...Object.fromEntries(
			noted.flatMap(({ at, sheet }) => [
				[`xl/comments${at}.xml`, notesXml(sheet)],
				[`xl/drawings/vmlDrawing${at}.vml`, noteBoxesXml(sheet)],
				[
					`xl/worksheets/_rels/sheet${at}.xml.rels`,
					relations([link(1, 'vmlDrawing', `../drawings/vmlDrawing${at}.vml`), link(2, 'comments', `../comments${at}.xml`)]),
				],
			]),
		),
		'xl/styles.xml': STYLES_XML,
		'xl/workbook.xml': workbookXml(written, names),
		'xl/_rels/workbook.xml.rels': relations([
			...written.map((_, at) => link(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
			link(written.length + 1, 'styles', 'styles.xml'),
		]),
		'_rels/.rels': relations([link(1, 'officeDocument', 'xl/workbook.xml')]),
		'[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`,
	};
}

function workbookXml(written: readonly Written[], names: Readonly<Record<string, string>>): string {
	const sheets = written.map(
		({ name, sheet }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
	);
	const filters = written.flatMap(({ name, sheet, last_row }, at) =>
		sheet.headless || last_row < 2
			? []
			: [
					`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xmlText(`'${name.replaceAll("'", "''")}'!$A$1:$${columnLetters(sheet.columns.length - 1)}$${last_row}`)}</definedName>`,
				],
	);
	const heads = written.flatMap(({ name, sheet }, at) =>
		sheet.headless ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`],
	);
	const named = Object.entries(names).map(([name, place]) => `<definedName name="${xmlText(name)}">${xmlText(place)}</definedName>`);
	const defined = [...filters, ...heads, ...named];
	return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
}
