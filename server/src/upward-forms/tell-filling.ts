/** A filling as it was kept, with what its figures say now, and the records by which they moved. */
import { type Counted, type FormFillingDetail, type FormKeptValue, type FormValue, type MovedRecordsAnswer, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { listMoved } from '../editions/moved-records.ts';
import { AppError } from '../errors.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import type { Actor } from '../records/plan-act.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { placeKey, writtenValue } from './compose-filling.ts';
import { type FillingContent, heldFormBook } from './filling-content.ts';
import { getFormFile, mayKeep } from './kept-forms.ts';
import { movedSince } from './preview.ts';
import { getFilling, type KeptFilling, readFilling } from './read-fillings.ts';
import { unitName } from './tell-form.ts';
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
		...{ title: form.title, unit: form.unit, unit_name: unitName(book, form.unit), file_name: form.file_name },
		workbook: await readForm(await getFormFile(book, form.file)),
		values: await valuesOf(book, filling),
		lists: content.lists.map(({ sheet, cell, label, register: of, ids, masked }) => {
			const register = book.registers.get(of);
			const labels = masked.map((field) => register?.fields[field]?.label ?? text(field, field));
			return { sheet, cell, label, register: of, register_label: register?.label ?? text(of, of), count: ids.length, masked: labels };
		}),
		may_keep: mayKeep(actor, form.unit),
		notes: content.notes,
		faults,
	};
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
			...{ sheet, cell, label, value },
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
