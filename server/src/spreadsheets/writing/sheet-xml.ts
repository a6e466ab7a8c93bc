/** The XML of one sheet, part by part. The order of its elements is the standard's; Excel repairs what stands in another. */
import { type Allowed, type Cell, type CellFormat, columnLetters, fitCell, type Row, type Sheet, widthOf } from './sheet.ts';
import { styleOf } from './styles.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Excel counts a 29 February 1900 that never was: earlier days stay text. */
const FIRST_DAY = '1900-03-01';
const LINE_HEIGHT = 16;
const LONGEST_MEASURED = 2000;
/** What a page of paper holds and still can be read. */
const WIDEST_PRINTED = 240;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.0+)?$/;

/** What stands before the rows. */
export function sheetStart(sheet: Sheet): string {
	const columns = sheet.columns.map(
		({ width, format }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="${styleOf(sheet.headless ? 'note' : format)}"/>`,
	);
	const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
	const view = sheet.headless ? '<sheetView workbookViewId="0" showGridLines="0"/>' : `<sheetView workbookViewId="0">${frozen}</sheetView>`;
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="${isPrintable(sheet) ? 1 : 0}"/></sheetPr><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${columns.join('')}</cols><sheetData>`;
}

/** The row of headings. */
export function headingRow({ columns }: Sheet): string {
	const cells = columns.map(({ heading, required }, at) =>
		cellXml({ value: heading, format: required ? 'required_heading' : 'heading' }, `${columnLetters(at)}1`, 'heading'),
	);
	return `<row r="1" ht="24" customHeight="1">${cells.join('')}</row>`;
}

/** @param first the number of the first row, from 1. */
export function rowsXml(sheet: Sheet, rows: readonly Row[], first: number): string {
	const letters = sheet.columns.map((_, at) => columnLetters(at));
	let xml = '';
	for (const [index, row] of rows.entries()) {
		const number = first + index;
		const lines = linesOf(sheet, row);
		xml += lines === 1 ? `<row r="${number}">` : `<row r="${number}" ht="${lines * LINE_HEIGHT}" customHeight="1">`;
		for (const [at, cell] of row.entries()) {
			xml += cellXml(cell, `${letters[at]}${number}`, sheet.columns[at]?.format ?? 'text', sheet.cut);
		}
		xml += '</row>';
	}
	return xml;
}

/** Not every program makes rows high enough for what they hold: in a table they show some lines, in a sheet to be read all. */
function linesOf({ columns, headless }: Sheet, row: Row): number {
	let most = 1;
	for (const [at, cell] of row.entries()) {
		const [value, format] = typeof cell === 'object' && cell !== null ? [cell.value, cell.format] : [cell, columns[at]?.format];
		if (format === 'title') {
			most = Math.max(most, 2);
		} else if (typeof value === 'string' && (format === 'lines' || format === 'note')) {
			const room = Math.max(4, (columns[at]?.width ?? 10) - 2);
			most = Math.max(
				most,
				value
					.slice(0, LONGEST_MEASURED)
					.split('\n')
					.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0),
			);
		}
	}
	return Math.min(most, headless ? 25 : 4);
}

/** What stands after them. @param last the number of the last row. */
export function sheetEnd(sheet: Sheet, last: number, withNotes: boolean): string {
	const right = columnLetters(Math.max(0, sheet.columns.length - 1));
	const filter = sheet.headless || last < 2 ? '' : `<autoFilter ref="A1:${right}${last}"/>`;
	const rules = sheet.columns.flatMap(({ allowed }, at) =>
		allowed === undefined ? [] : [ruleXml(allowed, `${columnLetters(at)}2:${columnLetters(at)}${Math.max(last, (sheet.rows_to_fill ?? 0) + 1)}`)],
	);
	const validations = rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
	const page = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${sheet.columns.length > 5 ? 'landscape' : 'portrait'}"${isPrintable(sheet) ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`;
	return `</sheetData>${filter}${validations}${page}${withNotes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}

function isPrintable({ columns }: Sheet): boolean {
	return columns.reduce((sum, { width }) => sum + width, 0) <= WIDEST_PRINTED;
}

function cellXml(cell: Cell, place: string, columnFormat: CellFormat, cut?: () => void): string {
	const styled = typeof cell === 'object' && cell !== null;
	const value = styled ? cell.value : cell;
	const format = styled ? cell.format : columnFormat;
	if (value === null || value === undefined || value === '') {
		return styled ? `<c r="${place}" s="${styleOf(format)}"/>` : '';
	}
	const number = typeof value === 'number' ? value : typeof value === 'string' ? serialOf(value, format) : undefined;
	if (number !== undefined && Number.isFinite(number) && format !== 'text' && format !== 'lines') {
		return `<c r="${place}" s="${styleOf(format)}"><v>${number}</v></c>`;
	}
	if (typeof value === 'boolean') {
		return `<c r="${place}" s="${styleOf(format)}" t="b"><v>${value ? 1 : 0}</v></c>`;
	}
	// What is not of the column's kind (a masked value, a day before 1900) stands as the text that it is.
	const style = styleOf(format === 'date' || format === 'moment' ? 'text' : format);
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitCell(String(value), cut))}</t></is></c>`;
}

/** The number that a spreadsheet counts days by. */
function serialOf(value: string, format: CellFormat): number | undefined {
	if (format === 'date') {
		return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= FIRST_DAY ? daysOf(value) : undefined;
	}
	const parts = format === 'moment' ? MOMENT.exec(value) : null;
	if (parts === null || value < FIRST_DAY) {
		return undefined;
	}
	return daysOf(parts[1] ?? '') + (Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4])) / 86_400;
}

function daysOf(day: string): number {
	return (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
}

function ruleXml(allowed: Allowed, place: string): string {
	const told = `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${xmlText('请核对')}" error="${xmlText(allowed.message.slice(0, 200))}" sqref="${place}"`;
	if ('list' in allowed) {
		return `<dataValidation type="list" errorStyle="warning" ${told}><formula1>${xmlText(allowed.list)}</formula1></dataValidation>`;
	}
	const [from, until] = allowed.of === 'date' ? [daysOf(allowed.from), daysOf(allowed.until)] : [allowed.from, allowed.until];
	return `<dataValidation type="${allowed.of}" operator="between" errorStyle="warning" ${told}><formula1>${from}</formula1><formula2>${until}</formula2></dataValidation>`;
}
