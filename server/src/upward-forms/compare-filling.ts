/** What would be filled now beside the last filling that was sent: cells, lists, and the records by which they moved. */
import { type FormCellValue, type FormListValue, type FormValue, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { countMoved, type MovedCounts } from '../editions/moved.ts';
import { findVisibleAmong } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { type Composed, type ComposedCell, placeKey } from './compose-filling.ts';
import { type FillingContent, type HeldList, heldFormBook } from './filling-content.ts';
import type { KeptFilling } from './read-fillings.ts';

/** Of each kept figure, by its key, the records that moved since, by the definitions that then held. */
export async function movedSince(book: Book, { summary, content }: Pick<KeptFilling, 'summary' | 'content'>): Promise<ReadonlyMap<string, MovedCounts>> {
	return content.figures.length === 0 ? new Map() : countMoved(heldFormBook(book, content), { table: 'form_evidence', id: summary.id }, content.figures);
}

function isSameValue(one: FormValue, other: FormValue): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** The cell beside what stood in it, or in the one that was called so. */
export function compared(cell: ComposedCell, last: FillingContent | undefined, moved: ReadonlyMap<string, MovedCounts> | undefined): Omit<FormCellValue, 'at'> {
	const held = last?.values.find((one) => placeKey(one) === placeKey(cell)) ?? last?.values.find(({ label }) => label !== '' && label === cell.label);
	const counts = cell.figure === null ? undefined : moved?.get(cell.figure.key);
	const own = { ...cell, moved: counts === undefined ? null : { came: counts.came, went: counts.went, changed: counts.changed } };
	return held === undefined ? { ...own, changed: false } : { ...own, before: held.value, changed: !isSameValue(held.value, cell.value) };
}

export interface Comparing {
	readonly composed: Composed;
	readonly last: FillingContent | undefined;
	/** Its rows were read, not only counted. */
	readonly read: boolean;
}

/** Each list beside the last filling's, as far as the reader may read that one's records. */
export async function comparedLists(book: Book, actor: Actor, { composed, last, read }: Comparing): Promise<Omit<FormListValue, 'at'>[]> {
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

/** What was written there, as somebody would write it again. */
export function lastWords(place: { readonly sheet: string; readonly cell: string }, last: KeptFilling | undefined): string {
	const value = last?.content.values.find((one) => placeKey(one) === placeKey(place))?.value;
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
