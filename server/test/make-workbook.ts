/** Workbooks as Excel writes them, small ones for tests: any part can be given, left out or spoiled. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface MadeSheet {
	readonly name: string;
	readonly hidden?: boolean;
	/** What stands between `<sheetData>` and its end, or rows of cells. */
	readonly rows: string | readonly (readonly MadeCell[])[];
	readonly merges?: readonly string[];
}

/** A date is a number in a format for dates; `xml` is the cell's own content. */
export type MadeCell =
	| string
	| number
	| boolean
	| null
	| { readonly date: number }
	| { readonly percent: number }
	| { readonly xml: string }
	| { readonly error: string };

export interface MadeWorkbook {
	readonly sheets: readonly MadeSheet[];
	readonly is1904?: boolean;
	/** Further parts, or those above spoiled. */
	readonly parts?: Readonly<Record<string, string | Buffer | Readable>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function makeWorkbook({ sheets, is1904 = false, parts = {} }: MadeWorkbook): Promise<Buffer> {
	const strings: string[] = [];
	const own: Record<string, string> = {
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
		'_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
			.map(({ name, hidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations([
			...sheets.map((_, at): [string, string, string] => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
			['rId900', 'styles', 'styles.xml'],
			['rId901', 'sharedStrings', 'sharedStrings.xml'],
		]),
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`,
	};
	for (const [at, sheet] of sheets.entries()) {
		const rows = typeof sheet.rows === 'string' ? sheet.rows : sheet.rows.map((cells, row) => rowXml(cells, row + 1, strings)).join('');
		const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
		own[`xl/worksheets/sheet${at + 1}.xml`] =
			`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
	}
	own['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings.map((one) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`).join('')}</sst>`;
	return zipOf({ ...own, ...parts });
}

/** A zip of those parts, in their order. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer | Readable>>): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(parts)) {
		if (content instanceof Readable) {
			zip.addReadStream(content, name);
		} else {
			zip.addBuffer(Buffer.from(content), name);
		}
	}
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) {
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

/** A row as Excel writes it; cells that are null are left out. */
export function rowXml(cells: readonly MadeCell[], row: number, strings: string[]): string {
	return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${row}`, strings)).join('')}</row>`;
}

function cellXml(cell: MadeCell, ref: string, strings: string[]): string {
	if (cell === null) {
		return '';
	}
	if (typeof cell === 'string') {
		strings.push(cell);
		return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`;
	}
	if (typeof cell === 'number') {
		return `<c r="${ref}"><v>${cell}</v></c>`;
	}
	if (typeof cell === 'boolean') {
		return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
	}
	if ('date' in cell) {
		return `<c r="${ref}" s="1"><v>${cell.date}</v></c>`;
	}
	if ('percent' in cell) {
		return `<c r="${ref}" s="2"><v>${cell.percent}</v></c>`;
	}
	return 'error' in cell ? `<c r="${ref}" t="e"><f>VLOOKUP(1,A:A,1)</f><v>${cell.error}</v></c>` : `<c r="${ref}">${cell.xml}</c>`;
}

function relations(all: readonly (readonly [string, string, string])[]): string {
	return `<Relationships xmlns="${PACKAGE}">${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
}

function letter(at: number): string {
	return (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

function escaped(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
