/** How records are called that others point at: read like any record, so a reader learns no name that they may not read. */
import { FIELD_KINDS, type RecordAnswer, type Register } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { bookNames } from '../book-names.ts';
import { findRecords } from './find.ts';
import type { FoundRecord } from './mask-record.ts';
import type { Actor } from './plan-act.ts';

const PAGE = 200;

/** The answers with `names` for what their reference fields point at; no further reading where nothing points. */
export async function nameReferences(book: Book, actor: Actor, register: Register, records: readonly RecordAnswer[]): Promise<readonly RecordAnswer[]> {
	const names = await referenceNames(book, actor, register, records);
	return names.size === 0
		? records
		: records.map((record) => {
				const own = Object.entries(pointedAt(register, [record])).flatMap(([, ids]) => ids.flatMap((id) => [[id, names.get(id)] as const]));
				const named = own.filter((entry): entry is [string, string] => entry[1] !== undefined);
				return named.length === 0 ? record : { ...record, names: Object.fromEntries(named) };
			});
}

/** Id → how it is called, for every record that the values point at and this reader may read. */
export async function referenceNames(
	book: Book,
	actor: Actor,
	register: Register,
	records: readonly Pick<RecordAnswer, 'values' | 'masked'>[],
): Promise<ReadonlyMap<string, string>> {
	return new Map([...(await findReferences(book, actor, register, records))].map(([id, { name }]) => [id, name]));
}

/** A record that others point at, as this reader may see it. */
export interface NamedReference {
	readonly register: string;
	readonly name: string;
	/** The name itself stands masked. */
	readonly masked: boolean;
}

/** By id, every record that the values point at and this reader may read. */
export async function findReferences(
	book: Book,
	actor: Actor,
	register: Register,
	records: readonly Pick<RecordAnswer, 'values' | 'masked'>[],
): Promise<ReadonlyMap<string, NamedReference>> {
	const named = new Map<string, NamedReference>();
	for (const [id, ids] of Object.entries(pointedAt(register, records))) {
		const target = book.registers.get(id);
		if (target === undefined || !actor.rights.reads(id)) {
			continue;
		}
		for (let at = 0; at < ids.length; at += PAGE) {
			const some = ids.slice(at, at + PAGE);
			// Asking for a state shows voided ones too: what points at them still wants a name.
			const filter = {
				all: [
					{ field: 'id', op: 'in', value: some },
					{ field: 'state', op: 'is_set' },
				],
			};
			const found = await findRecords(book, actor, { register: id, purpose: 'reference', filter, limit: PAGE });
			for (const one of found.records) {
				named.set(one.record.id, { register: id, name: nameOf(book, target, one), masked: one.masked.includes(target.title) });
			}
		}
	}
	return named;
}

/** Register → ids that the records' reference fields hold, each once. Masked ones point nowhere. */
function pointedAt(register: Register, records: readonly Pick<RecordAnswer, 'values' | 'masked'>[]): Record<string, string[]> {
	const found = new Map<string, Set<string>>();
	for (const [id, field] of Object.entries(register.fields)) {
		if (field.kind === 'reference' && field.register !== undefined) {
			const ids = found.get(field.register) ?? new Set();
			found.set(field.register, ids);
			for (const { values, masked } of records) {
				const value = values[id];
				if (typeof value === 'string' && masked?.includes(id) !== true) {
					ids.add(value);
				}
			}
		}
	}
	return Object.fromEntries([...found].filter(([, ids]) => ids.size > 0).map(([id, ids]) => [id, [...ids]]));
}

/** How it is called: by its title field, else by its number. */
export function nameOf(book: Book, register: Register, { record, masked }: FoundRecord): string {
	const field = register.fields[register.title];
	const value = record.values[register.title];
	if (field === undefined || value === undefined || value === null) {
		return record.number ?? record.id;
	}
	return masked.includes(register.title) ? String(value) : FIELD_KINDS[field.kind].show(field, value, 'zh', bookNames(book));
}
