/** The actions of a register: its own, and the standard ones that it has not gone without. */
import { type ActionDefinition, type Register, type StandardAction, text, VOIDED } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

const STANDARD: Record<StandardAction, ActionDefinition> = {
	create: { label: text('登记', 'Record'), from: [], who: [] },
	enter: { label: text('补录', 'Enter a past record'), from: [], who: [] },
	amend: { label: text('修改', 'Amend'), from: [], who: [] },
	void: { label: text('作废', 'Void'), from: [], to: VOIDED, who: [], reason: true },
	restore: { label: text('恢复', 'Restore'), from: [VOIDED], who: [] },
};

/** The action of that name, the register's own or a standard one. Throws `action_unknown`. */
export function getAction(register: Register, id: string): ActionDefinition {
	const own = register.actions?.[id];
	if (own !== undefined && Object.hasOwn(register.actions ?? {}, id)) {
		return own;
	}
	if (Object.hasOwn(STANDARD, id) && register.without?.includes(id as StandardAction) !== true) {
		return standardOf(register)[id as StandardAction];
	}
	throw new AppError('action_unknown', { register: register.label.zh, action: id, actions: actionIds(register).join(', ') });
}

const STANDARD_OF = new WeakMap<Register, Record<StandardAction, ActionDefinition>>();

/** Each with those who may do it in the register. */
function standardOf(register: Register): Record<StandardAction, ActionDefinition> {
	const known = STANDARD_OF.get(register);
	if (known !== undefined) {
		return known;
	}
	const may = (id: StandardAction): ActionDefinition => ({ ...STANDARD[id], who: register.who[id] ?? [] });
	const made = { create: may('create'), enter: may('enter'), amend: may('amend'), void: may('void'), restore: may('restore') };
	STANDARD_OF.set(register, made);
	return made;
}

export function actionIds(register: Register): string[] {
	const standard = (Object.keys(STANDARD) as StandardAction[]).filter((id) => register.without?.includes(id) !== true);
	return [...standard, ...Object.keys(register.actions ?? {})];
}
