/** Text files with a value between separators, as Excel and WPS save them in China: UTF-8 or GB18030, whatever the separator. */
import { type DecodedText, decodeText } from '../../decode-text.ts';
import { AppError } from '../../errors.ts';
import { letOthersIn } from '../../let-others-in.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Cell, SheetRow } from './cell.ts';
import { tooLarge } from './zip.ts';

export interface CsvText {
	readonly text: string;
	readonly encoding: DecodedText['encoding'];
	readonly separator: string;
}

const SEPARATORS = [',', '\t', ';', '，', '|'];
const LOOKED_AT = 20_000;
/** Rows between which others are answered. */
const ROWS_AT_ONCE = 1000;

/** Throws `import_kind` for what is no text. */
export function readCsvText(content: Buffer): CsvText {
	const decoded = decodeText(content);
	if (decoded === undefined) {
		throw new AppError('import_kind', { why: '既不是工作簿，也不是 UTF-8 或 GB18030 的文字', why_en: 'it is neither a workbook nor text in UTF-8 or GB18030' });
	}
	const { text, encoding } = decoded;
	const named = /^sep=(.)\r?\n/i.exec(text);
	return { text: named === null ? text : text.slice(named[0].length), encoding, separator: named?.[1] ?? guessSeparator(text) };
}

/** Rows that hold something. A quoted value may hold separators and line breaks; `row` counts rows, not lines. */
export async function* csvRows({ text, separator }: CsvText): AsyncGenerator<SheetRow[]> {
	let rows: SheetRow[] = [];
	let row = 0;
	for (const { cells } of splitRows(text, separator)) {
		row += 1;
		if (cells.length > IMPORT_LIMITS.columns) {
			throw tooLarge('列数', 'columns', IMPORT_LIMITS.columns);
		}
		if (cells.some((cell) => cell.trim() !== '')) {
			rows.push({ row, hidden: false, cells: cells.map(plainCell) });
		}
		if (rows.length === ROWS_AT_ONCE) {
			yield rows;
			rows = [];
			await letOthersIn();
		}
	}
	if (rows.length > 0) {
		yield rows;
	}
}

/** Every row's values, quotes taken off, and where in the text the row ends, before its line break. */
export function* splitRows(text: string, separator: string): Generator<{ cells: string[]; end: number }> {
	let cells: string[] = [];
	let at = 0;
	while (at < text.length) {
		const { value, next } = text[at] === '"' ? quotedAt(text, at) : { value: '', next: at };
		let end = next;
		while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
			end += 1;
		}
		cells.push(value + text.slice(next, end));
		if (text[end] === separator) {
			at = end + 1;
			if (at === text.length) {
				cells.push('');
			}
			continue;
		}
		yield { cells, end };
		cells = [];
		at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
	}
	if (cells.length > 0) {
		yield { cells, end: text.length };
	}
}

/** From the opening quote to behind the closing one; a quote that nobody closed was only a character. */
function quotedAt(text: string, from: number): { value: string; next: number } {
	let value = '';
	let at = from + 1;
	for (;;) {
		const quote = text.indexOf('"', at);
		if (quote === -1) {
			return { value: '', next: from };
		}
		value += text.slice(at, quote);
		if (text[quote + 1] !== '"') {
			return { value, next: quote + 1 };
		}
		value += '"';
		at = quote + 2;
	}
}

/** `="0123"`, a tab or an apostrophe before it is how people, and our own export, keep Excel from taking text for a number or a formula. */
function plainCell(written: string): Cell {
	const kept = /^="(.*)"$/s.exec(written.trim())?.[1];
	const plain = (kept ?? written)
		.replace(/^\t+|\t+$/g, '')
		.replace(/^'/, '')
		.replace(/\r\n?/g, '\n');
	return plain.trim() === '' ? null : plain;
}

/** The one that stands most evenly in the first lines. */
function guessSeparator(text: string): string {
	const start = text.slice(0, LOOKED_AT);
	let best = { separator: ',', score: 0 };
	for (const separator of SEPARATORS) {
		const widths = [...splitRows(start, separator)].map(({ cells }) => cells.length).filter((width) => width > 1);
		const often = Math.max(0, ...[...Map.groupBy(widths, (width) => width).values()].map(({ length }) => length));
		const score = often * (often === 0 ? 0 : Math.min(10, Math.max(...widths)));
		if (score > best.score) {
			best = { separator, score };
		}
	}
	return best.separator;
}
