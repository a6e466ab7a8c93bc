/** How bound cells look in the sheet. */
import {
	cellName,
	cellPlace,
	columnNumber,
	type FormBinding,
	type FormCellValue,
	type FormKeptList,
	type FormPreview,
	type FormValue,
	type ListBinding,
	type Text,
} from '@yibenzhang/engine';
import type { Strings } from '../strings/zh.ts';
import type { CellLook } from './SheetView.tsx';

interface Told {
	readonly words: Strings['upwardForms'];
	say(text: Text): string;
	/** A day as the reader writes it. */
	day(day: string): string;
}

export function shownValue(value: FormValue, { day }: Pick<Told, 'day'>): string {
	return value === null ? '' : typeof value === 'object' ? day(value.date) : String(value);
}

/** Each bound cell with the value that it would have; one whose value is not known yet says what is bound. */
export function boundLooks(bindings: readonly FormBinding[], preview: FormPreview | undefined, told: Told): (sheet: string) => Map<string, CellLook> {
	const { words } = told;
	return (sheet) => {
		const looks = formulaLooks(preview, sheet, words);
		for (const binding of bindings.filter((one) => one.sheet === sheet)) {
			if (binding.kind === 'list') {
				for (const [cell, label] of listHeads(binding, preview, told)) {
					looks.set(cell, { shown: label, looks: ['bound', 'list'], told: words.sheet.bound });
				}
				continue;
			}
			const value = preview?.values.find((one) => one.sheet === sheet && one.cell === binding.cell);
			const shown = value === undefined || value.value === null ? emptyWords(binding, words) : shownValue(value.value, told);
			const warned = value !== undefined && value.warnings.length > 0;
			looks.set(binding.cell, { shown, looks: warned ? ['bound', 'warned'] : ['bound'], told: warned ? words.sheet.warned : words.sheet.bound });
		}
		return looks;
	};
}

/** Formulas over bound cells: what they come to, not what the sender's file kept for them. */
function formulaLooks(preview: FormPreview | undefined, sheet: string, words: Strings['upwardForms']): Map<string, CellLook> {
	const rows = preview?.workbook?.sheets.find(({ name }) => name === sheet)?.rows ?? [];
	const left = rows.flatMap(({ cells }) => cells.filter(({ uncomputed }) => uncomputed));
	return new Map(
		left.map(({ cell, text }) => [cell, { shown: text === '' ? words.sheet.uncomputed : text, looks: ['formula'], told: words.sheet.uncomputed }]),
	);
}

/** Values where they will stand or stand: what differs from the last filling and what ought to be looked at is marked. Rows of lists show what the file says. */
export function filledLooks(
	values: readonly Pick<FormCellValue, 'sheet' | 'at' | 'value' | 'changed' | 'warnings'>[],
	lists: readonly Pick<FormKeptList, 'sheet' | 'at' | 'columns' | 'count'>[],
	told: Told,
) {
	const { words } = told;
	return (sheet: string): Map<string, CellLook> => {
		const looks = new Map<string, CellLook>();
		for (const { at, value, changed, warnings } of values.filter((one) => one.sheet === sheet)) {
			const marks = [changed ? (['changed'] as const) : [], warnings.length > 0 ? (['warned'] as const) : []].flat();
			const said = [changed ? words.sheet.changed : [], warnings.length > 0 ? words.sheet.warned : []].flat().join(' ');
			looks.set(at, { shown: shownValue(value, told), looks: ['bound', ...marks], told: said });
		}
		for (const { at, columns, count } of lists.filter((one) => one.sheet === sheet)) {
			const row = cellPlace(at)?.row ?? 1;
			// One row stands for those that the reader may not count.
			for (let n = 0; n < (count ?? 1); n += 1) {
				for (const { column } of columns) {
					looks.set(cellName(row + n, columnNumber(column)), { looks: ['bound', 'list'], told: '' });
				}
			}
		}
		return looks;
	};
}

/** The cells of a list's first row, each with the name of the field that stands there. */
function listHeads({ sheet, cell, columns }: ListBinding, preview: FormPreview | undefined, { say }: Told): [string, string][] {
	const row = cellPlace(cell)?.row ?? 1;
	const list = preview?.lists.find((one) => one.sheet === sheet && one.cell === cell);
	return columns.map(({ column, field }) => {
		const label = list?.columns.find((one) => one.column === column)?.label;
		return [`${column}${row}`, `‹${label === undefined ? field : say(label)}›`];
	});
}

function emptyWords(binding: FormBinding, words: Strings['upwardForms']): string {
	return binding.kind === 'words' ? `‹${words.words[binding.words]}›` : '—';
}
