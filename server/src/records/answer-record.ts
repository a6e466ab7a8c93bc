import { type BookRecord, FIELD_KINDS, type RecordAnswer, type Register } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import type { FoundRecord } from './find.ts';
import { type Actor, possibleActions } from './plan-act.ts';

/** A record as the ways in give it: values in wire form, masked ones as the reader may see them, and what the reader may do with it now. */
export function answerRecord(book: Book, actor: Actor, register: Register, found: FoundRecord): RecordAnswer {
	const { record, masked } = found;
	const values = Object.entries(wireValues(register, record, masked));
	const retired = values.filter(([id]) => register.fields[id]?.retired === true);
	return {
		id: record.id,
		register: record.register,
		unit: record.unit,
		number: record.number,
		state: record.state,
		version: record.version,
		values: Object.fromEntries(values.filter(([id]) => register.fields[id]?.retired !== true)),
		...(retired.length === 0 ? {} : { retired: Object.fromEntries(retired) }),
		...(masked.length === 0 ? {} : { masked }),
		actions: possibleActions(book, actor, register, record),
		made_by: record.made_by,
		made_at: record.made_at,
		recorded_at: record.recorded_at,
	};
}

/** Values in wire form; fields in `masked` have been masked before and stay as they are. */
export function wireValues(register: Register, record: Pick<BookRecord, 'values'>, masked: readonly string[]): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [id, field] of Object.entries(register.fields)) {
		const value = record.values[id];
		if (value !== undefined && value !== null) {
			values[id] = masked.includes(id) ? value : FIELD_KINDS[field.kind].format(field, value);
		}
	}
	return values;
}
