/** A filling as it was kept, with what its figures say now, and the records by which they moved. */
import {
	type Counted,
	cellPlace,
	type FormFillingDetail,
	type FormKeptValue,
	type FormValue,
	type FormWorkbook,
	type MovedRecordsAnswer,
	text,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { listMoved } from '../editions/moved-records.ts';
import { AppError } from '../errors.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import { hashOf, readContent } from '../files/file-store.ts';
import type { Actor } from '../records/plan-act.ts';
import { placeWhenFilled } from '../spreadsheets/filling/fill-form.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { placeKey, writtenValue } from './compose-filling.ts';
import { type FillingContent, type HeldList, heldFormBook } from './filling-content.ts';
import { labelOf } from './form-lists.ts';
import { getFormFile, mayKeep, unitName } from './kept-forms.ts';
import { movedSince } from './preview.ts';
import { getFilling, type KeptFilling, readFilling } from './read-fillings.ts';
import { fillingFaults } from './verify-fillings.ts';

/** Throws `filling_unknown`, `form_file_lost`. */
export async function tellFilling(book: Book, actor: Actor, id: string): Promise<FormFillingDetail> {
	const [filling, faults] = await inOffice(book.pool, book.office_id, async (client) => {
		const kept = await readFilling(client, book, id);
		return [kept, await fillingFaults(client, book, kept)] as const;
	});
	const { content, summary } = filling;
	const { form } = content;
	return {
		...summary,
		...{ title: form.title, unit: form.unit, unit_name: content.unit_name ?? unitName(book, form.unit), file_name: form.file_name },
		workbook: await sheetsOf(book, content),
		values: await valuesOf(book, filling),
		lists: content.lists.map((list) => {
			const { sheet, cell, label, register, ids } = list;
			const called = list.called ?? calledNow(book, list);
			const columns = called.columns.map((one, index) => ({ column: columnsOf(content, list)[index] ?? '', label: one }));
			const counted = { register, register_label: called.register, count: ids.length, masked: called.masked, columns };
			return { sheet, cell, label, at: standsAt(content, list), ...counted };
		}),
		may_keep: mayKeep(actor, form.unit),
		notes: content.notes,
		faults,
	};
}

/** The file that was kept, without the rows of its lists: they are read by whoever may open the file. The sender's blank one where it is gone. */
async function sheetsOf(book: Book, content: FillingContent): Promise<FormWorkbook> {
	const kept = content.inserted === undefined ? undefined : await readContent(book.files, book.office_id, content.file, 'forms');
	if (kept === undefined || hashOf(kept) !== content.file) {
		return readForm(await getFormFile(book, content.form.file));
	}
	const listed = new Set(content.lists.flatMap((list) => cellsOf(content, list)));
	const workbook = await readForm(kept, { unknown: listed });
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => ({
			...sheet,
			rows: sheet.rows.map((row) => ({
				...row,
				cells: row.cells.map((cell) => (listed.has(placeKey({ sheet: sheet.name, cell: cell.cell })) ? { ...cell, text: '' } : cell)),
			})),
		})),
	};
}

/** Where its rows stand in the filled file. */
function cellsOf(content: FillingContent, list: HeldList): string[] {
	const first = cellPlace(standsAt(content, list))?.row ?? 1;
	return columnsOf(content, list).flatMap((column) => list.ids.map((_, index) => placeKey({ sheet: list.sheet, cell: `${column}${first + index}` })));
}

function columnsOf({ form }: FillingContent, list: HeldList): string[] {
	const binding = form.bindings.find((one) => placeKey(one) === placeKey(list));
	return binding?.kind === 'list' ? binding.columns.map(({ column }) => column) : [];
}

function standsAt({ inserted = [] }: FillingContent, place: { readonly sheet: string; readonly cell: string }): string {
	return placeWhenFilled(place, inserted);
}

/** Of fillings that were kept before what things were called was. */
function calledNow(book: Book, { register: id, fields, masked }: HeldList): NonNullable<HeldList['called']> {
	const register = book.registers.get(id);
	const labels = (of: readonly string[]) => of.map((field) => labelOf(register, field));
	return { register: register?.label ?? text(id, id), columns: labels(fields), masked: labels(masked) };
}

/** The records by which one of its figures moved since. @param key as the filling names the figure. Throws `filling_unknown`, `figure_unknown`. */
export async function tellMovedRecords(
	book: Book,
	actor: Actor,
	{ filling: id, key }: { readonly filling: string; readonly key: string },
): Promise<MovedRecordsAnswer> {
	const { content } = await getFilling(book, id);
	const figure = content.figures.find((one) => one.key === key);
	if (figure === undefined) {
		throw new AppError('figure_unknown', { figure: key });
	}
	return listMoved(heldFormBook(book, content), actor, { kept: { table: 'form_evidence', id }, figure, known_at: content.known_at });
}

async function valuesOf(book: Book, filling: KeptFilling): Promise<FormKeptValue[]> {
	const { content } = filling;
	const counted = await computeFigures(
		heldFormBook(book, content),
		content.figures.map(({ definition, period }) => ({ figure: definition, period })),
	);
	const now = new Map(content.figures.map(({ key }, at) => [key, counted[at]]));
	const moved = await movedSince(book, filling);
	return content.values.map(({ sheet, cell, label, value, key }) => {
		const figure = content.figures.find((one) => one.key === key);
		const counts = figure === undefined ? undefined : moved.get(figure.key);
		return {
			...{ sheet, cell, label, at: standsAt(content, { sheet, cell }), value },
			figure:
				figure === undefined
					? null
					: {
							...{ id: figure.definition.id, label: figure.definition.label, unit: figure.definition.unit, key: figure.key },
							...{ period: figure.wanted, from_on: figure.period.from_on, until_on: figure.period.until_on, exact: figure.value },
						},
			now: figure === undefined ? value : valueNow(content, { sheet, cell }, now.get(figure.key)),
			moved: counts === undefined ? null : { came: counts.came, went: counts.went, changed: counts.changed },
		};
	});
}

function valueNow({ form, figures }: FillingContent, place: { readonly sheet: string; readonly cell: string }, counted: Counted | undefined): FormValue {
	const binding = form.bindings.find((one) => placeKey(one) === placeKey(place));
	const definition = binding?.kind === 'figure' ? figures.find((one) => one.definition.id === binding.figure)?.definition : undefined;
	if (binding?.kind !== 'figure' || definition === undefined || counted === undefined) {
		return null;
	}
	return writtenValue(binding, { figure: definition, ...counted });
}
