import { type BookRecord, FIELD_KINDS, type Register, type StoredValue, type StoredValues } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { type Rights, seesOf } from './rights.ts';

export interface FoundRecord {
	readonly record: BookRecord;
	/** Fields whose value stands masked, as the reader may see it, in `record.values`. */
	readonly masked: readonly string[];
}

/** The record as this reader may see it, and whether a sensitive value stands in the clear. */
export function maskRecord(book: Book, rights: Rights, register: Register, record: BookRecord): FoundRecord & { readonly in_clear: boolean } {
	const { values, masked, in_clear } = maskValues(book, rights, register, record, record.values);
	return { record: { ...record, values }, masked, in_clear };
}

/** Values of a version of the record; what the reader sees is decided by the record as it stands. */
export function maskValues(
	book: Book,
	rights: Rights,
	register: Register,
	record: BookRecord,
	held: StoredValues,
): { values: StoredValues; masked: string[]; in_clear: boolean } {
	const sees = seesOf(book, rights, register, record);
	const values: Record<string, StoredValue> = {};
	const masked: string[] = [];
	let in_clear = false;
	for (const [id, value] of Object.entries(held)) {
		const field = register.fields[id];
		if (field?.sensitive === undefined || value === null) {
			values[id] = value;
		} else if (sees === 'all' || sees.has(field.sensitive)) {
			values[id] = value;
			in_clear = true;
		} else {
			values[id] = FIELD_KINDS[field.kind].mask(value);
			masked.push(id);
		}
	}
	return { values, masked, in_clear };
}
