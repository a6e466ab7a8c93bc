/** Rows put into a sheet for a list, and where that moves what is below: rows, areas and the references of formulas. */
import { type Text, text } from '@yibenzhang/engine';
import { AppError } from '../../errors.ts';
import { type Area, cellName, LAST_ROW, mapReferences, parseArea, withRows } from './references.ts';

export interface RowInsertion {
	readonly sheet: string;
	/** The row that is repeated. */
	readonly pattern: number;
	/** The new rows come behind this one. */
	readonly after: number;
	readonly count: number;
	/** The list had this one row alone: what ends with it grows, though nothing of it lies below. */
	readonly grows: boolean;
	/** All sheets in their order: of `Sheet1:Sheet3!A1` those between are meant too. */
	readonly order: readonly string[];
	/** Of the list, for problems. */
	readonly path: string;
}

export function movedRow(row: number, { after, count }: RowInsertion): number {
	return row > after ? row + count : row;
}

/** @param may_grow what ends with a list's only row covers the new ones too */
export function movedArea<Some extends Pick<Area, 'from_row' | 'until_row'>>(area: Some, insertion: RowInsertion, may_grow: boolean): Some {
	const { after, count, grows } = insertion;
	const edge = may_grow && grows && area.until_row === after;
	const until_row = edge ? after + count : movedRow(area.until_row, insertion);
	return { ...area, from_row: movedRow(area.from_row, insertion), until_row: Math.min(until_row, LAST_ROW) };
}

/** `B2:D9 F3`, each of them moved. */
export function movedPlaces(places: string, insertion: RowInsertion, may_grow: boolean): string {
	return places.replace(/[^\s]+/g, (place) => {
		const area = parseArea(place);
		if (area === undefined || !/\d/.test(place)) {
			return place;
		}
		const moved = movedArea(area, insertion, may_grow);
		if (moved.from_row === area.from_row && moved.until_row === area.until_row) {
			return place;
		}
		return place.includes(':') || moved.from_row === moved.until_row
			? withRows(place, moved.from_row, moved.until_row)
			: `${cellName(moved.from_row, area.from)}:${cellName(moved.until_row, area.until)}`;
	});
}

export interface FormulaPlace {
	/** The sheet that references without one mean. */
	readonly own: string | undefined;
	/** It stands in a row of the list itself: then it speaks of its own row, and does not grow. */
	readonly within: boolean;
}

/** Throws `form_refused` where nobody could say what the formula should be. */
export function movedFormula(formula: string, insertion: RowInsertion, { own, within }: FormulaPlace): string {
	return mapReferences(formula, ({ text: words, sheet, until_sheet, external, area, is_range, whole }) => {
		if (external || whole === 'columns' || !isMeant(insertion, sheet ?? own, until_sheet)) {
			return undefined;
		}
		const moved = movedArea(area, insertion, is_range && !within);
		if (moved.from_row === area.from_row && moved.until_row === area.until_row) {
			return undefined;
		}
		if (until_sheet !== undefined) {
			throw cannotMove(insertion, text(`公式“${formula}”跨多张工作表取数`, `the formula “${formula}” reads several sheets at once`));
		}
		return withRows(words, moved.from_row, moved.until_row);
	});
}

function isMeant({ sheet, order }: RowInsertion, named: string | undefined, until: string | undefined): boolean {
	const at = (name: string) => order.findIndex((one) => one.toLowerCase() === name.toLowerCase());
	if (named === undefined || until === undefined) {
		return named?.toLowerCase() === sheet.toLowerCase();
	}
	const ends = [at(named), at(until)];
	return at(sheet) >= Math.min(...ends) && at(sheet) <= Math.max(...ends);
}

/** `form_refused`: the rows that a list needs cannot be put in without breaking something. */
export function cannotMove({ path, sheet, count }: RowInsertion, why: Text): AppError {
	const message = text(
		`“${sheet}”要插入 ${count} 行才放得下，但下面有不能跟着移动的内容：${why.zh}。请发送方在表里留够行，或把清单作为附表`,
		`“${sheet}” needs ${count} more rows, but something below cannot be moved: ${why.en}. Ask the sender to leave enough rows, or send the list as an annex`,
	);
	return new AppError('form_refused', {}, [{ path, message }]);
}
