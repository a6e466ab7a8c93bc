/** Writes `.csv` as Excel opens it by a double click: UTF-8 with its mark, lines that end as Windows ends them. */
import { Readable } from 'node:stream';
import type { Cell, CellFormat, Row, Sheet } from './sheet.ts';

const MARK = '\ufeff';
/** Excel takes such a text for a formula, also behind spaces; some versions the wide characters as well. */
const FORMULA = /^'|^\s*[=+\-@＝＋－＠\t\r\n]/u;

/** One sheet, its headings first. Whoever destroys the stream ends the reading of rows as well. */
export function writeCsv(sheet: Sheet): Readable {
	return Readable.from(lines(sheet), { objectMode: false });
}

async function* lines({ columns, rows }: Sheet): AsyncGenerator<string> {
	const formats = columns.map(({ format }) => format);
	yield MARK +
		line(
			columns.map(({ heading }) => heading),
			formats,
		);
	for await (const some of rows) {
		yield some.map((row) => line(row, formats)).join('');
	}
}

function line(row: Row, formats: readonly CellFormat[]): string {
	return `${row.map((cell, at) => quoted(written(cell, formats[at] ?? 'text'))).join(',')}\r\n`;
}

function written(cell: Cell, columnFormat: CellFormat): string {
	const [value, format] = typeof cell === 'object' && cell !== null ? [cell.value, cell.format] : [cell, columnFormat];
	if (typeof value === 'number') {
		return format === 'money' ? value.toFixed(2) : String(value);
	}
	return typeof value === 'string' ? guarded(value.toWellFormed()) : value === true ? '是' : value === false ? '否' : '';
}

/** A text that would be run stands behind an apostrophe, as Excel itself marks text; so does one that has such a mark of its own. */
function guarded(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
