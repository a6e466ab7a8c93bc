/** What names in cells stand for: units and accounts by the book, records by their number or title as far as the sender may read them. */
import { type CellContext, type Condition, type Register, unitsCalled } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { bookNames } from '../../book-names.ts';
import { findRecords } from '../../records/find.ts';
import type { Actor } from '../../records/plan-act.ts';
import { cellText, isEmptyCell } from '../reading/cell.ts';
import type { TakenRow } from './taken-rows.ts';

/** Register → what is written → ids of the records that go by it. */
export type CalledRecords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const PAGE = 200;
const NAMED_BY = new Set(['text', 'id_number', 'credit_code', 'phone']);

export interface CellNames {
	readonly accounts: Readonly<Record<string, string>>;
	readonly records: CalledRecords;
	readonly year: number | null;
}

export function cellContext(book: Book, { accounts, records, year }: CellNames): CellContext {
	return {
		...book.parse,
		names: bookNames(book),
		called: {
			units: (written) => unitsCalled(book.units, written),
			accounts: (written) => Object.entries(accounts).flatMap(([id, name]) => (id === written || name.normalize('NFKC') === written ? [id] : [])),
			records: (register, written) => records.get(register)?.get(written) ?? [],
		},
		...(year === null ? {} : { year }),
	};
}

/** Looks up, once for many rows, all that their reference columns name. */
export async function readCalled(book: Book, actor: Actor, register: Register, rows: readonly TakenRow[]): Promise<CalledRecords> {
	const called = new Map<string, Map<string, string[]>>();
	for (const [target, written] of writtenReferences(register, rows)) {
		const pointed = book.registers.get(target);
		if (pointed !== undefined && actor.rights.reads(target)) {
			const words = [...written];
			const found = new Map<string, string[]>();
			for (let at = 0; at < words.length; at += PAGE) {
				await readNamed(book, actor, pointed, words.slice(at, at + PAGE), found);
			}
			called.set(target, found);
		}
	}
	return called;
}

function writtenReferences(register: Register, rows: readonly TakenRow[]): Map<string, Set<string>> {
	const written = new Map<string, Set<string>>();
	for (const { row, columns } of rows) {
		for (const { at, target } of columns) {
			const pointed = target.field?.kind === 'reference' ? register.fields[target.field_id ?? '']?.register : undefined;
			const cell = row.cells[at];
			if (pointed !== undefined && !isEmptyCell(cell)) {
				written.set(pointed, (written.get(pointed) ?? new Set()).add(cellText(cell).normalize('NFKC')));
			}
		}
	}
	return written;
}

/** More than a page of records by one name are more than one: which they are does not matter then. */
async function readNamed(book: Book, actor: Actor, register: Register, words: readonly string[], found: Map<string, string[]>): Promise<void> {
	const title = register.fields[register.title];
	const byTitle: Condition[] = title !== undefined && NAMED_BY.has(title.kind) ? [{ field: register.title, op: 'in', value: words }] : [];
	const filter: Condition = { any: [{ field: 'number', op: 'in', value: words }, ...byTitle] };
	let cursor: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof findRecords>> = await findRecords(book, actor, {
			register: register.id,
			purpose: 'reference',
			filter,
			limit: PAGE,
			...(cursor === null ? {} : { cursor }),
		});
		for (const { record, masked } of page.records) {
			const names = [record.number, masked.includes(register.title) ? null : record.values[register.title]];
			for (const name of new Set(names)) {
				if (typeof name === 'string') {
					found.set(name, [...(found.get(name) ?? []), record.id]);
				}
			}
		}
		cursor = page.next;
	} while (cursor !== null);
}
