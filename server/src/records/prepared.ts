/** Conditions that definitions hold, prepared once per book and answered for one record by itself. */
import {
	type BookRecord,
	type Condition,
	type ConditionParameters,
	evaluateCondition,
	type PreparedCondition,
	prepareCondition,
	type Register,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';

/** By condition, then by register: roles say the same condition of many registers. */
const PREPARED = new WeakMap<Book, WeakMap<Condition, Map<string, PreparedCondition>>>();

/** Only for conditions of the book's own definitions, which `checkOffice` found sound. Throws when one is not. */
export function preparedOnce(book: Book, register: Register, condition: Condition): PreparedCondition {
	const ofBook = PREPARED.get(book) ?? new WeakMap<Condition, Map<string, PreparedCondition>>();
	PREPARED.set(book, ofBook);
	const ofCondition = ofBook.get(condition) ?? new Map<string, PreparedCondition>();
	ofBook.set(condition, ofCondition);
	const known = ofCondition.get(register.id);
	if (known !== undefined) {
		return known;
	}
	const result = prepareCondition(condition, { register, registers: book.registers, parse: book.parse });
	if (!('prepared' in result)) {
		throw new Error(`${register.id}: ${result.problems.map(({ path, message }) => `${path} ${message.en}`).join('; ')}`);
	}
	ofCondition.set(register.id, result.prepared);
	return result.prepared;
}

export interface HeldCondition {
	readonly register: Register;
	readonly condition: Condition;
	readonly record: BookRecord;
	readonly params: ConditionParameters;
}

/** Whether it holds of the record alone: `checkOffice` lets guards, conditions of fields and grants ask for no other record. */
export function holds(book: Book, { register, condition, record, params }: HeldCondition): boolean {
	return evaluateCondition(preparedOnce(book, register, condition), record, { params, units: book.units, related: noRecords, byId: noRecord });
}

function noRecords(): readonly BookRecord[] {
	return [];
}

function noRecord(): undefined {}
