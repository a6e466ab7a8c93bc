/** Guards: what must hold of a record once an action's values are put in, seen by the one who acts on the day of acting. */
import { type ActionDefinition, type BookRecord, type ConditionParameters, type PreparedCondition, type Register, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { getAction } from './actions.ts';
import { holds, preparedOnce } from './prepared.ts';

/** The parameters that conditions of fields and guards may use. @param moment at which the book learns of it, ISO 8601. */
export function actParams(account: string, moment: string): ConditionParameters {
	return { account, day: today(new Date(moment)) };
}

/** Throws `guard_refused` with the action's help, which says in words what must hold. */
export function checkGuard(book: Book, register: Register, action: ActionDefinition, record: BookRecord, params: ConditionParameters): void {
	if (action.guard !== undefined && !holds(book, { register, condition: action.guard, record, params })) {
		const help = action.help ?? action.label;
		throw new AppError('guard_refused', { action: action.label.zh, action_en: action.label.en, guard: help.zh, guard_en: help.en });
	}
}

/** False when the guard is sure to refuse: no value that the action takes could change its answer. */
export function guardMayHold(book: Book, register: Register, id: string, record: BookRecord, params: ConditionParameters): boolean {
	const action = getAction(register, id);
	if (action.guard === undefined) {
		return true;
	}
	const set = new Set([...(action.fields ?? []), ...(action.signs === undefined ? [] : [action.signs])]);
	const asked = fieldsOf(preparedOnce(book, register, action.guard));
	return (
		asked.some((field) => set.has(field)) || holds(book, { register, condition: action.guard, record: { ...record, state: action.to ?? record.state }, params })
	);
}

function fieldsOf(condition: PreparedCondition): string[] {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.flatMap(fieldsOf);
		case 'not':
			return fieldsOf(condition.part);
		case 'field':
			return [condition.field.id];
		default:
			return [];
	}
}
