/** Whole workbooks by hand: the parts around the sheets, in the ways in which Excel, WPS and others write them. */
import { escaped, type MadeRow, makeStrings, rowsXml, type Strings, type Writing, type XmlLook } from './sheet-writer.ts';

export interface MadeSheet {
	readonly name: string;
	readonly state?: 'hidden' | 'veryHidden';
	readonly rows: readonly MadeRow[];
	/** What stands before and behind the rows, with `{x}` for the prefix. */
	readonly before?: string;
	readonly behind?: string;
	/** Relations of the sheet: kind, target, and whether it lies outside the file. */
	readonly relations?: readonly (readonly [kind: string, target: string, outside?: boolean])[];
}

export interface MadeBook {
	readonly sheets: readonly MadeSheet[];
	/** `definedNames` and the like, behind the sheets. */
	readonly names?: string;
	/** Undefined: the workbook says nothing of computing. */
	readonly calc?: string;
	readonly pivots?: string;
	readonly parts?: Readonly<Record<string, string | Buffer>>;
	/** Relations of the workbook beside sheets, styles and strings. */
	readonly relations?: readonly (readonly [kind: string, target: string])[];
	readonly types?: string;
	readonly is1904?: boolean;
	/** The file holds macros. */
	readonly macros?: boolean;
	/** What depends on the filled cells somewhere in the book. */
	readonly computes: boolean;
}

export interface BookLook extends XmlLook {
	/** Names of parts: as Excel has them, in Chinese, or told by absolute paths. */
	readonly names?: 'usual' | 'chinese' | 'absolute' | 'capitals';
}

export const STYLES = {
	plain: 0,
	title: 1,
	heading: 2,
	cell: 3,
	last: 4,
	number: 5,
	money: 6,
	percent: 7,
	text: 8,
	date: 9,
	open: 10,
	open_number: 11,
} as const;
const TEXT_STYLES: ReadonlySet<number> = new Set([STYLES.text]);

const TRANSITIONAL = {
	main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
	relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };

/** All parts of the workbook, in the order in which they are packed. */
export function bookParts(book: MadeBook, look: BookLook, { is_filled, strings = makeStrings() }: { is_filled: boolean; strings?: Strings }) {
	const x = look.prefix ?? '';
	const spaces = look.strict === true ? STRICT : TRANSITIONAL;
	const own = look.prefix === undefined ? 'xmlns' : `xmlns:${look.prefix.slice(0, -1)}`;
	const head = `${own}="${spaces.main}" xmlns:r="${spaces.relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;
	const writing: Writing = { look, is_filled, strings, text_styles: TEXT_STYLES, is1904: book.is1904 === true };
	const dress = (words: string) => words.replaceAll('{x}', x);
	const sheet_names = book.sheets.map((_, at) =>
		look.names === 'chinese' ? `工作表${at + 1}.xml` : look.names === 'capitals' ? `Sheet${at + 1}.XML` : `sheet${at + 1}.xml`,
	);
	const sheets = book.sheets.map(
		({ rows, before = '', behind = '' }) =>
			`<?xml version="1.0" encoding="${(look.encoding ?? 'utf-8').startsWith('utf-16') ? 'UTF-16' : 'UTF-8'}" standalone="yes"?>\r\n<${x}worksheet ${head}>${dress(before)}<${x}sheetData>${rowsXml(rows, writing)}</${x}sheetData>${dress(behind)}</${x}worksheet>`,
	);
	const calc = book.computes && is_filled ? calcFilled(book.calc, x) : (book.calc ?? '');
	const workbook = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${x}workbook ${head}><${x}workbookPr${book.is1904 === true ? ' date1904="1"' : ''}${book.macros === true ? ' codeName="ThisWorkbook"' : ''}/><${x}sheets>${book.sheets
		.map(
			({ name, state }, at) => `<${x}sheet name="${escaped(name)}" sheetId="${at + 3}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
		)
		.join('')}</${x}sheets>${dress(book.names ?? '')}${dress(calc)}${dress(book.pivots ?? '')}</${x}workbook>`;
	const target = (name: string) =>
		look.names === 'absolute'
			? `/xl/worksheets/${name}`
			: look.names === 'capitals'
				? `worksheets/${name.toLowerCase().replace('s', '%73')}`
				: `worksheets/${name}`;
	const parts: Record<string, string | Buffer> = {
		'[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${book.macros === true ? 'ms-excel.sheet.macroEnabled' : 'openxmlformats-officedocument.spreadsheetml.sheet'}.main+xml"/>${sheet_names.map((name) => `<Override PartName="/xl/worksheets/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${book.types ?? ''}</Types>`,
		'_rels/.rels': relations([['officeDocument', look.names === 'absolute' ? '/xl/workbook.xml' : 'xl/workbook.xml']], spaces.relations),
		'xl/workbook.xml': workbook,
		'xl/_rels/workbook.xml.rels': relations(
			[
				...sheet_names.map((name) => ['worksheet', target(name)] as const),
				['styles', 'styles.xml'],
				['sharedStrings', 'sharedStrings.xml'],
				...(book.relations ?? []),
			],
			spaces.relations,
		),
	};
	for (const [at, xml] of sheets.entries()) {
		parts[`xl/worksheets/${sheet_names[at]}`] = encodedXml(xml, look.encoding);
		const own_relations = book.sheets[at]?.relations ?? [];
		if (own_relations.length > 0) {
			parts[`xl/worksheets/_rels/${sheet_names[at]}.rels`] = relations(own_relations, spaces.relations);
		}
	}
	parts['xl/styles.xml'] = stylesXml(x, head);
	parts['xl/sharedStrings.xml'] =
		`<?xml version="1.0" encoding="UTF-8"?><${x}sst ${head} count="${strings.all.length}" uniqueCount="${strings.all.length}">${strings.all.map((one) => `<${x}si><${x}t xml:space="preserve">${escaped(one)}</${x}t></${x}si>`).join('')}</${x}sst>`;
	parts['docProps/app.xml'] =
		'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS表格</Application></Properties>';
	return { parts: { ...parts, ...book.parts }, strings };
}

/** Where the workbook says nothing of computing the book adds it; otherwise it sets the attribute. */
function calcFilled(calc: string | undefined, x: string): string {
	return calc === undefined ? `<${x}calcPr fullCalcOnLoad="1"/>` : calc.replace(/\sfullCalcOnLoad="0"/, '').replace('/>', ' fullCalcOnLoad="1"/>');
}

function encodedXml(xml: string, encoding: XmlLook['encoding'] = 'utf-8'): string | Buffer {
	switch (encoding) {
		case 'utf-8':
			return xml;
		case 'utf-8 with mark':
			return `\ufeff${xml}`;
		default: {
			const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
			return encoding === 'utf-16be' ? bytes.swap16() : bytes;
		}
	}
}

export function relations(all: readonly (readonly [kind: string, target: string, outside?: boolean])[], space = TRANSITIONAL.relations): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
		.map(
			([kind, target, outside], at) =>
				`<Relationship Id="rId${at + 1}" Type="${kind.includes('://') ? kind : `${space}/${kind}`}" Target="${target}"${outside === true ? ' TargetMode="External"' : ''}/>`,
		)
		.join('')}</Relationships>`;
}

/** One format for each of {@link STYLES}, in their order. */
function stylesXml(x: string, head: string): string {
	const line = `<${x}left style="thin"/><${x}right style="thin"/><${x}top style="thin"/>`;
	const formats: readonly (readonly [number_format: number, border: number, more?: string])[] = [
		[0, 0],
		[0, 0, `<${x}alignment horizontal="center" vertical="center"/>`],
		[0, 1, `<${x}alignment horizontal="center" wrapText="1"/>`],
		[0, 1],
		[0, 2],
		[1, 1],
		[4, 1],
		[10, 1],
		[49, 1],
		[176, 1],
		[0, 1, `<${x}protection locked="0"/>`],
		[4, 1, `<${x}protection locked="0"/>`],
	];
	return `<?xml version="1.0" encoding="UTF-8"?><${x}styleSheet ${head}><${x}numFmts count="1"><${x}numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></${x}numFmts><${x}fonts count="2"><${x}font><${x}sz val="11"/><${x}name val="宋体"/></${x}font><${x}font><${x}b/><${x}sz val="16"/><${x}name val="方正小标宋简体"/></${x}font></${x}fonts><${x}fills count="2"><${x}fill><${x}patternFill patternType="none"/></${x}fill><${x}fill><${x}patternFill patternType="gray125"/></${x}fill></${x}fills><${x}borders count="3"><${x}border><${x}left/><${x}right/><${x}top/><${x}bottom/></${x}border><${x}border>${line}<${x}bottom style="thin"/></${x}border><${x}border>${line}<${x}bottom style="thick"/></${x}border></${x}borders><${x}cellStyleXfs count="1"><${x}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${x}cellStyleXfs><${x}cellXfs count="${formats.length}">${formats
		.map(
			([format, border, more], at) =>
				`<${x}xf numFmtId="${format}" fontId="${at === STYLES.title ? 1 : 0}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"${more === undefined ? '/>' : `>${more}</${x}xf>`}`,
		)
		.join('')}</${x}cellXfs></${x}styleSheet>`;
}
