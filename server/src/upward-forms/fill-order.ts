import { cellPlace } from '@yibenzhang/engine';
import type { FormFilling } from '../spreadsheets/filling/fill-form.ts';
import type { Composed } from './compose-filling.ts';

/** What is written where. A bound cell without a value is emptied: what the sender or last year left in it would pass for ours. */
export function fillOrder({ cells, lists }: Composed): FormFilling {
	return {
		cells: cells.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
		lists: lists.map(({ binding: { sheet, cell, columns }, rows }) => {
			return { sheet, row: cellPlace(cell)?.row ?? 1, columns: columns.map(({ column }) => column), rows };
		}),
	};
}
