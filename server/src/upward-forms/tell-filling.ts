/** A filling as it was kept, with what its figures say now, and the records by which they moved. */
import { type Counted, type FormFillingDetail, type FormKeptValue, type FormValue, type MovedRecordsAnswer, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { listMoved } from '../editions/moved-records.ts';
import { AppError } from '../errors.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import type { Actor } from '../records/plan-act.ts';
import { placeWhenFilled, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { movedSince } from './compare-filling.ts';
import { placeKey, writtenValue } from './compose-filling.ts';
import { type FillingContent, type HeldList, heldFormBook } from './filling-content.ts';
import { labelOf } from './form-lists.ts';
import { mayKeep, unitName } from './kept-forms.ts';
import { type ListSight, sightOf } from './kept-lists.ts';
import { listedColumns, readKeptSheets } from './kept-sheets.ts';
import { getFilling, type KeptFilling, readFilling } from './read-fillings.ts';
import { unsaid } from './send-filling.ts';
import { fillingFaults } from './verify-fillings.ts';

/** No more of its lists than the reader could see in the book: nothing, how many records, or the file itself. Throws `filling_unknown`, `form_file_lost`. */
export async function tellFilling(book: Book, actor: Actor, id: string): Promise<FormFillingDetail> {
	const { filling, faults, sights } = await inOffice(book.pool, book.office_id, async (client) => {
		const kept = await readFilling(client, book, id);
		const seen: ListSight[] = [];
		for (const list of kept.content.lists) {
			seen.push(await sightOf(client, book, actor, list));
		}
		return { filling: kept, faults: await fillingFaults(client, book, kept), sights: seen };
	});
	const { content, summary } = filling;
	const { form } = content;
	const { workbook, inserted } = await readKeptSheets(
		book,
		content,
		sights.every(({ counted }) => counted),
	);
	return {
		...summary,
		...{ title: form.title, unit: form.unit, unit_name: content.unit_name ?? unitName(book, form.unit), file_name: form.file_name },
		workbook,
		values: await valuesOf(book, filling, inserted),
		lists: content.lists.map((list, at) => {
			const { sheet, cell, label, register, ids } = list;
			const called = list.called ?? calledNow(book, list);
			const letters = listedColumns(content, list);
			const columns = called.columns.map((one, index) => ({ column: letters[index] ?? '', label: one }));
			const count = sights[at]?.counted === true ? ids.length : null;
			return {
				...{ sheet, cell, label, at: placeWhenFilled(list, inserted), register, register_label: called.register },
				...{ count, masked: called.masked, columns },
			};
		}),
		hidden_in: [...new Map(sights.flatMap(({ hidden_in }) => (hidden_in === null ? [] : [[hidden_in.zh, hidden_in]]))).values()],
		may_keep: mayKeep(actor, form.unit),
		would_replace: summary.sent === null ? unsaid(filling) : null,
		notes: content.notes,
		faults,
	};
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

async function valuesOf(book: Book, filling: KeptFilling, inserted: readonly RowsPutIn[]): Promise<FormKeptValue[]> {
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
			...{ sheet, cell, label, at: placeWhenFilled({ sheet, cell }, inserted), value },
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
