/** The form as it would be filled now, beside the last filling that was sent: what changed, and by which records. */
import { type FormCellValue, type FormListValue, type FormPlace, type FormPreview, type FormValue, sayPeriod, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { countContradictions } from '../contradictions/behind-figures.ts';
import { inOffice } from '../db/transaction.ts';
import { countMoved, type MovedCounts } from '../editions/moved.ts';
import { AppError } from '../errors.ts';
import { readPeriod } from '../figures/read-period.ts';
import { findVisibleAmong } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { fillForm, placeWhenFilled, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { type Composed, type ComposedCell, composeFilling, placeKey } from './compose-filling.ts';
import { fillOrder, keyWhenFilled, unknownCells, withoutRows } from './fill-order.ts';
import { type FillingContent, type HeldList, heldFormBook } from './filling-content.ts';
import { getFormFile, getKeptForm, type KeptForm } from './kept-forms.ts';
import { getFilling, type KeptFilling, listFillings, standingFilling } from './read-fillings.ts';

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

/** Of each kept figure, by its key, the records that moved since, by the definitions that then held. */
export async function movedSince(book: Book, { summary, content }: Pick<KeptFilling, 'summary' | 'content'>): Promise<ReadonlyMap<string, MovedCounts>> {
	return content.figures.length === 0 ? new Map() : countMoved(heldFormBook(book, content), { table: 'form_evidence', id: summary.id }, content.figures);
}

export function isSameValue(one: FormValue, other: FormValue): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function compared(cell: ComposedCell, last: FillingContent | undefined, moved: ReadonlyMap<string, MovedCounts> | undefined): Omit<FormCellValue, 'at'> {
	const held = last?.values.find((one) => placeKey(one) === placeKey(cell)) ?? last?.values.find(({ label }) => label !== '' && label === cell.label);
	const counts = cell.figure === null ? undefined : moved?.get(cell.figure.key);
	const own = { ...cell, moved: counts === undefined ? null : { came: counts.came, went: counts.went, changed: counts.changed } };
	return held === undefined ? { ...own, changed: false } : { ...own, before: held.value, changed: !isSameValue(held.value, cell.value) };
}

interface Comparing {
	readonly composed: Composed;
	readonly last: FillingContent | undefined;
	/** Its rows were read, not only counted. */
	readonly read: boolean;
}

async function comparedLists(book: Book, actor: Actor, { composed, last, read }: Comparing): Promise<Omit<FormListValue, 'at'>[]> {
	const lists: Omit<FormListValue, 'at'>[] = [];
	for (const { binding, shown, ids } of composed.lists) {
		const held = last?.lists.find((one) => placeKey(one) === placeKey(binding) && one.register === binding.register);
		const seen = held === undefined ? undefined : await seenOf(book, actor, held);
		lists.push(
			seen === undefined || held === undefined ? shown : { ...shown, ...differing({ seen, ids, read }), warnings: [...shown.warnings, ...unseen(held, seen)] },
		);
	}
	return lists;
}

/** Those that it lists and this reader may read; undefined where the register itself is closed. */
async function seenOf(book: Book, actor: Actor, { register: id, ids }: HeldList): Promise<readonly string[] | undefined> {
	const register = book.registers.get(id);
	if (register === undefined || !actor.rights.reads(id)) {
		return undefined;
	}
	const visible = await inOffice(book.pool, book.office_id, (client) => findVisibleAmong(client, book, actor, register, ids));
	return visible.map((record) => record.id);
}

function differing({ seen, ids, read }: { readonly seen: readonly string[]; readonly ids: readonly string[]; readonly read: boolean }) {
	const [before, now] = [new Set(seen), new Set(ids)];
	return {
		before: seen.length,
		...(read ? { came: ids.filter((id) => !before.has(id)).length, went: seen.filter((id) => !now.has(id)).length } : {}),
	};
}

/** Whoever sees less than the last filler fills in less. */
function unseen({ ids }: HeldList, seen: readonly string[]): Text[] {
	return seen.length === ids.length
		? []
		: [text('上次的名单里有您不能查看的记录，由您填报就不会列出', 'last time’s list has records that you may not read; filled by you it will leave them out')];
}

function lastWords(place: { readonly sheet: string; readonly cell: string }, last: KeptFilling | undefined): string {
	const value = last?.content.values.find((one) => placeKey(one) === placeKey(place))?.value;
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
