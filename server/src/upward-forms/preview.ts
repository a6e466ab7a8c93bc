/** The form as it would be filled now, beside the last filling that was sent: what changed, and by which records. */
import { type FormPlace, type FormPreview, sayPeriod, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { countContradictions } from '../contradictions/behind-figures.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { readPeriod } from '../figures/read-period.ts';
import type { Actor } from '../records/plan-act.ts';
import { fillForm, placeWhenFilled, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { compared, comparedLists, lastWords, movedSince } from './compare-filling.ts';
import { type Composed, type ComposedCell, composeFilling, placeKey } from './compose-filling.ts';
import { fillOrder, keyWhenFilled, unknownCells, withoutRows } from './fill-order.ts';
import { getFormFile, getKeptForm, type KeptForm } from './kept-forms.ts';
import { getFilling, listFillings, standingFilling } from './read-fillings.ts';

export interface PreviewAsked {
	readonly form: string;
	readonly period: string;
	readonly asked: ReadonlyMap<string, string>;
	/** Lists are read and shown, which is logged; otherwise only counted. */
	readonly lists: boolean;
}

/** Throws `form_unknown`, `period_wrong`, and what reading the lists throws. */
export async function previewForm(book: Book, actor: Actor, { form: id, period: words, asked, lists }: PreviewAsked): Promise<FormPreview> {
	const form = await getKeptForm(book, id);
	const period = readPeriod(words);
	const fillings = await inOffice(book.pool, book.office_id, (client) => listFillings(client, book, id));
	const sent = fillings.filter((one) => one.sent !== null);
	const own = standingFilling(fillings, period.id);
	const chosen = own ?? sent[0];
	const last = chosen === undefined ? undefined : await getFilling(book, chosen.id);
	const wanted = form.bindings.filter((binding) => binding.kind === 'words' && binding.words === 'asked');
	const before = new Map(wanted.map((binding) => [placeKey(binding), lastWords(binding, last)]));
	const composed = await composeFilling(book, actor, { bindings: form.bindings, period, asked: new Map([...before, ...asked]), counted: !lists });
	const contradicted = await countContradictions(book, composed.figures);
	const moved = own === undefined || last === undefined ? undefined : await movedSince(book, last);
	const { inserted, ...standing } = await standingSheets(book, form, composed, lists);
	const at = (place: Place) => placeWhenFilled(place, inserted);
	return {
		period: period.id,
		period_said: sayPeriod(period),
		version: form.version,
		values: composed.cells.map((cell) => ({ ...compared(withContradictions(cell, contradicted), last?.content, moved), at: at(cell) })),
		lists: (await comparedLists(book, actor, { composed, last: last?.content, read: lists })).map((list) => ({ ...list, at: at(list) })),
		asked: wanted.map(({ sheet, cell, label }) => ({ sheet, cell, label, last: before.get(placeKey({ sheet, cell })) ?? '' })),
		last: chosen ?? null,
		replaces: own === undefined ? null : { id: own.id, number: own.number },
		...standing,
	};
}

type Place = Pick<FormPlace, 'sheet' | 'cell'>;
type Standing = Pick<FormPreview, 'workbook' | 'notes' | 'refused'> & { readonly inserted: readonly RowsPutIn[] };

/** The form filled as it would be kept, and read again. Lists that were only counted keep the rows that the sender left. */
async function standingSheets(book: Book, form: KeptForm, composed: Composed, read: boolean): Promise<Standing> {
	const order = fillOrder(composed);
	// Somebody is about to write there, or nobody read it: whatever depends on it is not known yet.
	const cells = order.cells.map((cell) => (isAsked(form, cell) ? { ...cell, value: cell.value ?? '' } : cell));
	const lists = read ? order.lists : order.lists.map(withoutRows);
	try {
		const { content, notes, inserted } = await fillForm(await getFormFile(book, form.file), { cells, lists });
		const written = cells.filter((cell) => isAsked(form, cell)).map((cell) => keyWhenFilled(cell, inserted));
		const unknown = new Set([...written, ...(read ? [] : unknownCells(lists, inserted))]);
		return { workbook: await readForm(content, { unknown }), notes, refused: [], inserted };
	} catch (error) {
		if (error instanceof AppError && error.code === 'form_refused') {
			return { workbook: null, notes: [], refused: error.fields.map(({ message }) => message), inserted: [] };
		}
		throw error;
	}
}

function isAsked({ bindings }: KeptForm, place: Place): boolean {
	return bindings.some((binding) => binding.kind === 'words' && binding.words === 'asked' && placeKey(binding) === placeKey(place));
}

function withContradictions(cell: ComposedCell, contradicted: ReadonlyMap<string, number>): ComposedCell {
	const count = cell.figure === null ? undefined : contradicted.get(cell.figure.key);
	return count === undefined
		? cell
		: { ...cell, warnings: [...cell.warnings, text(`背后的记录有 ${count} 处矛盾还没有了结`, `contradictions that stand open behind it: ${count}`)] };
}
