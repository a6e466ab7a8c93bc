/** Guards: what must hold of a record once an action's values are put in, seen by the one who acts on the day of acting. */
import { type ActionDefinition, type BookRecord, type ConditionParameters, describeCondition, fieldsOf, type Register, text, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { getAction } from './actions.ts';
import { holds, preparedOnce } from './prepared.ts';

/** The parameters that conditions of fields and guards may use. @param moment at which the book learns of it, ISO 8601. */
export function actParams(account: string, moment: string): ConditionParameters {
	return { account, day: today(new Date(moment)) };
}

/** Throws `guard_refused` with what must hold: the action's help, and the condition in words. */
export function checkGuard(book: Book, register: Register, action: ActionDefinition, record: BookRecord, params: ConditionParameters): void {
	if (action.guard !== undefined && !holds(book, { register, condition: action.guard, record, params })) {
		const { label, help } = action;
		const words = describeCondition(action.guard, register, book.office);
		const guard = help === undefined ? words : text(`${help.zh}（${words.zh}）`, `${help.en} (${words.en})`);
		throw new AppError('guard_refused', { action: label.zh, action_en: label.en, guard: guard.zh, guard_en: guard.en });
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
