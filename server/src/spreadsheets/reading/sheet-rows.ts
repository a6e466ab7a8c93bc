/** The rows of one sheet of a workbook, a chunk at a time. */
import { IMPORT_LIMITS } from '../limits.ts';
import { columnLetters } from '../writing/sheet.ts';
import { type Cell, isEmptyCell, type Merge, type SheetRow } from './cell.ts';
import { dayOfSerial, type NumberMeaning, shownNumber, timeOfSerial } from './number-formats.ts';
import { plainString, type Workbook, type WorkbookSheet } from './workbook.ts';
import { readXml } from './xml.ts';
import { tooLarge } from './zip.ts';

/** Rows that hold something, in their order. @param onMerge is told of each merged cell, after the rows as a workbook has it */
export async function* sheetRows(workbook: Workbook, sheet: WorkbookSheet, onMerge: (merge: Merge) => void = () => {}): AsyncGenerator<SheetRow[]> {
	let rows: SheetRow[] = [];
	let [row, hidden]: [number, boolean] = [0, false];
	let cells: (Cell | undefined)[] = [];
	let cell: { at: number; type: string; style: number; value: string | undefined; formula: boolean } | undefined;
	let [within, phonetic, merges, widest] = ['', false, 0, 0];
	const chunks = readXml(workbook.zip.read(sheet.part), {
		open: (tag, attributes) => {
			switch (tag) {
				case 'row':
					row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
					hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
					cells = [];
					break;
				case 'c': {
					const at = attributes['r'] === undefined ? (cell?.at ?? -1) + 1 : columnOf(attributes['r']);
					cell = { at, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: undefined, formula: false };
					break;
				}
				case 'f':
					if (cell !== undefined) {
						cell.formula = true;
					}
					break;
				case 'rPh':
					phonetic = true;
					break;
				case 'v':
				case 't':
					within = phonetic ? '' : tag;
					break;
				case 'mergeCell':
					merges += 1;
					if (merges <= IMPORT_LIMITS.merges) {
						onMerge(mergeOf(attributes['ref'] ?? ''));
					}
					break;
			}
		},
		text: (words) => {
			if (within !== '' && cell !== undefined) {
				cell.value = (cell.value ?? '') + words;
			}
		},
		close: (tag) => {
			if (tag === 'v' || tag === 't') {
				within = '';
			} else if (tag === 'rPh') {
				phonetic = false;
			} else if (tag === 'c' && cell !== undefined) {
				const read = readCell(workbook, cell);
				if (!isEmptyCell(read)) {
					cells[cell.at] = read;
					widest = Math.max(widest, cell.at);
				}
			} else if (tag === 'row') {
				cell = undefined;
				if (cells.length > 0) {
					rows.push({ row, hidden, cells });
				}
			}
		},
	});
	for await (const _ of chunks) {
		if (widest >= IMPORT_LIMITS.columns) {
			throw tooLarge(
				`工作表“${sheet.name}”的列数（现到 ${columnLetters(widest)} 列）`,
				`columns of the sheet “${sheet.name}” (it reaches ${columnLetters(widest)})`,
				IMPORT_LIMITS.columns,
			);
		}
		if (rows.length > 0) {
			yield rows;
			rows = [];
		}
	}
}

interface RawCell {
	readonly type: string;
	readonly style: number;
	readonly value: string | undefined;
	readonly formula: boolean;
}

function readCell(workbook: Workbook, { type, style, value, formula }: RawCell): Cell {
	if (value === undefined) {
		return formula ? { error: '#FORMULA' } : null;
	}
	switch (type) {
		case 's':
			return workbook.strings[Number(value)] ?? null;
		case 'inlineStr':
		case 'str':
			return plainString(value);
		case 'b':
			return value.trim() === '1';
		case 'e':
			return { error: value.trim() };
		case 'd':
			return value
				.trim()
				.replace('T', ' ')
				.replace(/ 00:00:00(\.0+)?Z?$/, '');
		default:
			return readNumber(Number(value), workbook.meanings[style] ?? 'number', workbook.is1904);
	}
}

function readNumber(value: number, meaning: NumberMeaning, is1904: boolean): Cell {
	if (!Number.isFinite(value)) {
		return { error: '#NUM!' };
	}
	if (meaning === 'date') {
		return dayOfSerial(value, is1904) ?? value;
	}
	if (meaning === 'time') {
		return value >= 1 && value % 1 !== 0 && value > 366 ? (dayOfSerial(value, is1904) ?? value) : timeOfSerial(value);
	}
	return shownNumber(meaning === 'percent' ? value * 100 : value);
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
	let at = 0;
	for (let index = 0; index < reference.length; index += 1) {
		const code = reference.charCodeAt(index) & ~32;
		if (code < 65 || code > 90) {
			break;
		}
		at = at * 26 + code - 64;
	}
	return at - 1;
}

function mergeOf(reference: string): Merge {
	const [first = '', last = first] = reference.split(':');
	const rowOf = (corner: string) => Number(corner.replace(/\D/g, ''));
	return { from_row: rowOf(first), until_row: rowOf(last), from: columnOf(first), until: columnOf(last) };
}
