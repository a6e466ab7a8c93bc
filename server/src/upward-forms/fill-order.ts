import { cellPlace, type FormListFill, type FormPlace, type FormValue, type ListBinding } from '@yibenzhang/engine';
import { type FormFilling, placeWhenFilled, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { type Composed, placeKey } from './compose-filling.ts';

/** What is written where. A bound cell without a value is emptied: what the sender or last year left in it would pass for ours. */
export function fillOrder({ cells, lists }: Composed): FormFilling {
	return {
		cells: cells.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
		lists: lists.map(({ binding, rows }) => listOrder(binding, rows)),
	};
}

export function listOrder({ sheet, cell, columns }: ListBinding, rows: readonly (readonly FormValue[])[]): FormListFill {
	return { sheet, row: cellPlace(cell)?.row ?? 1, columns: columns.map(({ column }) => column), rows };
}

/** The list as somebody is shown it who may not know its rows: one, with nothing in it. */
export function withoutRows(list: FormListFill): FormListFill {
	return { ...list, rows: [list.columns.map(() => '')] };
}

/** Cells (`Sheet1!B5`) of those lists, of which nobody knows what will stand in them. */
export function unknownCells(lists: readonly FormListFill[], inserted: readonly RowsPutIn[]): string[] {
	return lists.flatMap(({ sheet, row, columns }) => columns.map((column) => keyWhenFilled({ sheet, cell: `${column}${row}` }, inserted)));
}

export function keyWhenFilled(place: Pick<FormPlace, 'sheet' | 'cell'>, inserted: readonly RowsPutIn[]): string {
	return placeKey({ sheet: place.sheet, cell: placeWhenFilled(place, inserted) });
}
