/** The sheets of a kept filling as anybody may look at them: without the rows of its lists, which are read in the file itself. */
import { cellPlace, type FormWorkbook } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { hashOf, readContent } from '../files/file-store.ts';
import { fillForm, placeWhenFilled, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { placeKey } from './compose-filling.ts';
import { listOrder, unknownCells, withoutRows } from './fill-order.ts';
import type { FillingContent, HeldList } from './filling-content.ts';
import { getFormFile } from './kept-forms.ts';

export interface KeptSheets {
	readonly workbook: FormWorkbook;
	/** The rows that its lists put into them. */
	readonly inserted: readonly RowsPutIn[];
}

/** @param counted the reader may know how many rows its lists have. Throws `form_file_lost`. */
export async function readKeptSheets(book: Book, content: FillingContent, counted: boolean): Promise<KeptSheets> {
	const { inserted } = content;
	const kept = counted && inserted !== undefined ? await readContent(book.files, book.office_id, content.file, 'forms') : undefined;
	if (kept === undefined || inserted === undefined || hashOf(kept) !== content.file) {
		return filledAnew(book, content);
	}
	const listed = new Set(content.lists.flatMap((list) => listedCells(content, list, inserted)));
	const workbook = await readForm(kept, { unknown: listed });
	return {
		inserted,
		workbook: {
			...workbook,
			sheets: workbook.sheets.map((sheet) => ({
				...sheet,
				rows: sheet.rows.map((row) => ({
					...row,
					cells: row.cells.map((cell) => (listed.has(placeKey({ sheet: sheet.name, cell: cell.cell })) ? { ...cell, text: '' } : cell)),
				})),
			})),
		},
	};
}

/** The sender's file with the kept values, and one empty row for each list. */
async function filledAnew(book: Book, { form, values }: FillingContent): Promise<KeptSheets> {
	const lists = form.bindings.flatMap((binding) => (binding.kind === 'list' ? withoutRows(listOrder(binding, [])) : []));
	const cells = values.map(({ sheet, cell, value }) => ({ sheet, cell, value }));
	const { content, inserted } = await fillForm(await getFormFile(book, form.file), { cells, lists });
	return { workbook: await readForm(content, { unknown: new Set(unknownCells(lists, inserted)) }), inserted };
}

/** Where its rows stand in the filled file. */
function listedCells(content: FillingContent, list: HeldList, inserted: readonly RowsPutIn[]): string[] {
	const first = cellPlace(placeWhenFilled(list, inserted))?.row ?? 1;
	return listedColumns(content, list).flatMap((column) => list.ids.map((_, index) => placeKey({ sheet: list.sheet, cell: `${column}${first + index}` })));
}

/** Letters of the columns in which it stands. */
export function listedColumns({ form }: FillingContent, list: HeldList): string[] {
	const binding = form.bindings.find((one) => placeKey(one) === placeKey(list));
	return binding?.kind === 'list' ? binding.columns.map(({ column }) => column) : [];
}
