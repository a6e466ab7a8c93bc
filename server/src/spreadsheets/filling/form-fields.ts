/** Where a form waits for values, with the words that stand around, so that the page can propose what belongs there. */
import type { FigureDefinition, FormField, FormListRoom, FormSheet, FormWorkbook } from '@yibenzhang/engine';
import { columnLetters } from '../writing/sheet.ts';
import { figuresNamed } from './figure-words.ts';
import { type FormGrid, formGrid } from './form-grid.ts';
import { lastRoomRow } from './list-room.ts';
import { cellName } from './references.ts';

const UNIT = /(?<!填报|报送|填表|上报|主管)单位[：:]\s*([\p{L}%％]{1,6})|[（(]\s*([\p{L}%％]{1,4})\s*[）)]/u;
const UNITS = /^(人|人次|场次|件次|户次|户|次|个|件|起|场|处|所|份|条|家|名|项|万元|元|亿元|%|％|公里|亩|平方米|吨|辆|台|套)$/;
/** Rows that number the columns say nothing. */
const NUMBERING = /^[\d甲乙丙丁戊己庚辛壬癸()（）=+\-\s]{1,6}$/;
const MOST_WORDS = 3;

/** Empty cells that have words to their left or above, with the figures whose words those are. Pure. */
export function formFields(form: FormWorkbook, figures: Iterable<FigureDefinition>): FormField[] {
	const all = [...figures];
	const rooms = formLists(form);
	return form.sheets.flatMap((sheet) => {
		const grid = formGrid(sheet, form.styles);
		const own = rooms.filter((room) => room.sheet === sheet.name);
		return sheet.hidden ? [] : fieldsOf(sheet, { grid, rooms: own, figures: all, borders: form.styles.map(({ borders }) => borders) });
	});
}

interface Looking {
	readonly grid: FormGrid;
	readonly rooms: readonly FormListRoom[];
	readonly figures: readonly FigureDefinition[];
	/** By style: only cells with a line around them wait for a value. */
	readonly borders: readonly string[];
}

function fieldsOf(sheet: FormSheet, { grid, rooms, figures, borders }: Looking): FormField[] {
	const about = sheet.rows
		.slice(0, 4)
		.flatMap(({ cells }) => cells.map((cell) => cell.text))
		.join('，');
	const whole_unit = unitIn(about, /单位[：:]/);
	const fields: FormField[] = [];
	for (const { row, cells } of sheet.rows) {
		for (const at of grid.columns(row)) {
			const cell = cells.find((one) => one.cell === cellName(row, at));
			const room = rooms.some((one) => row >= one.row && row <= one.until && one.columns.some(({ column }) => column === columnLetters(at)));
			const waits = cell?.text === '' && cell.formula === undefined && cell.locked !== true && grid.cell(row, at)?.is_covered === false;
			if (room || !waits || (borders[cell.style] ?? '') === '') {
				continue;
			}
			const [left, above] = [wordsLeft(grid, row, at), wordsAbove(grid, row, at)];
			if (left.length + above.length > 0) {
				const unit = [...left, ...above].map((words) => unitIn(words)).find((one) => one !== null) ?? whole_unit;
				const named = figuresNamed({ names: [...left.slice(0, 2), ...above.slice(0, 2)], about, unit }, figures);
				fields.push({ sheet: sheet.name, cell: cell.cell, left, above, unit, figures: named });
			}
		}
	}
	return fields;
}

function wordsLeft(grid: FormGrid, row: number, at: number): string[] {
	const words: string[] = [];
	for (let column = at - 1; column >= 0 && words.length < MOST_WORDS; column = grid.anchor(row, column).at - 1) {
		const cell = grid.seen(row, column);
		if (isWords(cell?.text)) {
			words.push(cell.text.trim());
		}
	}
	return words;
}

/** Headings above, also where other cells of the table stand between. */
function wordsAbove(grid: FormGrid, row: number, at: number): string[] {
	const words: string[] = [];
	for (let line = row - 1; line >= 1 && words.length < MOST_WORDS; line = grid.anchor(line, at).row - 1) {
		const first = grid.anchor(line, at);
		const cell = grid.seen(line, at);
		// What is as wide as the sheet is its title.
		if (isWords(cell?.text) && first.until - first.at + 1 < grid.width) {
			words.push(cell.text.trim());
		}
	}
	return words;
}

function isWords(text: string | undefined): text is string {
	return text !== undefined && text.trim() !== '' && !NUMBERING.test(text) && Number.isNaN(Number(text));
}

function unitIn(words: string, only?: RegExp): string | null {
	const found = only === undefined || only.test(words) ? UNIT.exec(words) : null;
	const unit = found?.[1] ?? found?.[2];
	return unit !== undefined && UNITS.test(unit) ? unit.replace('％', '%') : null;
}

/** Headings over at least two empty rows that look alike. Pure. */
export function formLists(form: FormWorkbook): FormListRoom[] {
	return form.sheets.flatMap((sheet) => {
		const grid = formGrid(sheet, form.styles);
		const rooms: FormListRoom[] = [];
		for (const { row } of sheet.hidden ? [] : sheet.rows) {
			if (row <= (rooms.at(-1)?.until ?? 0)) {
				continue;
			}
			const columns = grid.columns(row).flatMap((at) => {
				const [cell, heading] = [grid.cell(row, at), grid.seen(row - 1, at)?.text.trim() ?? ''];
				const waits = cell !== undefined && cell.text === '' && !cell.is_formula && !cell.is_covered;
				const is_narrow = grid.anchor(row - 1, at).until === at;
				return waits && is_narrow && isWords(heading) ? [{ column: columnLetters(at), at, heading }] : [];
			});
			const until =
				columns.length < 2
					? row
					: lastRoomRow(
							grid,
							row,
							columns.map(({ at }) => at),
						);
			if (until > row && isList(grid, row)) {
				rooms.push({ sheet: sheet.name, row, until, columns: columns.map(({ column, heading }) => ({ column, heading })) });
			}
		}
		return rooms;
	});
}

/** A row with words of its own is a line of a table of figures, not of a list. */
function isList(grid: FormGrid, row: number): boolean {
	return grid.columns(row).every((at) => !isWords(grid.cell(row, at)?.text));
}
