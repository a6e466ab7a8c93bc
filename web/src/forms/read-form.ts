/** A form as it stands: which fields appear and must be filled in, what cannot stand and why, what would be sent. Pure; asked anew at every key. */
import {
	type BookRecord,
	type Condition,
	courseFields,
	evaluateCondition,
	fieldKind,
	type PreparedCondition,
	prepareCondition,
	type RecordAnswer,
	type Register,
	type StoredValue,
	type Text,
	text,
	type UnitTree,
} from '@yibenzhang/engine';
import { type Entered, enteredOf, enteredOfStored, isTyped, type ReadContext, readEntered } from './entered.ts';

export interface FormScope {
	readonly register: Register;
	readonly registers: ReadonlyMap<string, Register>;
	readonly context: ReadContext;
	readonly units: UnitTree;
	readonly account: string;
}

export interface FormState {
	/** Of the register or a standard one. */
	readonly action: string;
	readonly entered: Entered;
	/** The record that is changed; absent for a new one. */
	readonly base?: RecordAnswer | undefined;
	/** For a past record: the state that it had. */
	readonly state?: string | undefined;
}

export interface ReadForm {
	/** Fields that appear, in the register's order. */
	readonly shown: ReadonlySet<string>;
	readonly required: ReadonlySet<string>;
	/** What stands there and cannot be read, or does not fit beside the rest. */
	readonly problems: ReadonlyMap<string, Text>;
	/** Of `required`: those that are empty. */
	readonly missing: ReadonlySet<string>;
	/** In wire form, as the action takes them: what is new, and `null` for what goes. */
	readonly values: Readonly<Record<string, unknown>>;
	/** All that can be read, in wire form, for asking after doubles. */
	readonly known: Readonly<Record<string, unknown>>;
	/** Anything differs from how the form began. */
	readonly changed: boolean;
}

/** Fields that the action asks for, whether they appear now or not. */
export function fieldsOfAction(register: Register, action: string): readonly string[] {
	const ids = Object.keys(register.fields).filter((id) => register.fields[id]?.retired !== true);
	const own = register.actions?.[action];
	if (own !== undefined) {
		return ids.filter((id) => own.fields?.includes(id) === true);
	}
	if (action === 'void' || action === 'restore') {
		return [];
	}
	const signed = new Set(Object.values(register.actions ?? {}).flatMap(({ signs }) => signs ?? []));
	return ids.filter((id) => action === 'enter' || !signed.has(id));
}

/** Those that a new record is not asked for at first: later steps bring them. */
export function laterFields(register: Register, action: string): ReadonlySet<string> {
	return action === 'create' ? courseFields(register) : new Set();
}

/** What a form begins with. */
export function enteredOfRecord(register: Register, fields: readonly string[], { values, masked }: Pick<RecordAnswer, 'values' | 'masked'>): Entered {
	return Object.fromEntries(
		fields.flatMap((id) => {
			const field = register.fields[id];
			const entered = field === undefined || masked?.includes(id) === true ? undefined : enteredOf(field, values[id]);
			return entered === undefined ? [] : [[id, entered]];
		}),
	);
}

/** The text as it is understood: `3月5日` becomes the whole date. What cannot be read stays as typed. */
export function tidied(scope: FormScope, id: string, entered: unknown): unknown {
	const field = scope.register.fields[id];
	if (field === undefined || !isTyped(field)) {
		return entered;
	}
	const read = readEntered(field, entered, scope.context);
	return 'value' in read ? enteredOfStored(field, read.value) : entered;
}

/** The whole form, read. */
export function readForm(scope: FormScope, form: FormState): ReadForm {
	const { register, context } = scope;
	const { base, entered } = form;
	const fields = fieldsOfAction(register, form.action);
	const stored: Record<string, StoredValue> = storedOf(scope, base);
	const problems = new Map<string, Text>();
	for (const id of fields) {
		const field = register.fields[id];
		if (field === undefined || (base?.masked?.includes(id) === true && !Object.hasOwn(entered, id))) {
			continue;
		}
		const read = readEntered(field, entered[id], context);
		if ('problem' in read) {
			problems.set(id, read.problem);
			delete stored[id];
		} else {
			stored[id] = read.value;
		}
	}
	const hidden = hiddenFields(scope, form, stored);
	const visible = Object.fromEntries(Object.entries(stored).filter(([id]) => !hidden.has(id)));
	const record = recordOf(scope, form, visible);
	const shown = new Set(fields.filter((id) => !hidden.has(id)));
	const action = register.actions?.[form.action];
	const reached = stateReached(register, form);
	const required = new Set(
		[...shown].filter((id) => {
			const rule = register.fields[id]?.required;
			return (
				action?.requires?.includes(id) === true || id === reached || rule === true || (rule !== undefined && (problems.has(id) || holds(scope, rule, record)))
			);
		}),
	);
	for (const id of hidden) {
		problems.delete(id);
	}
	checkSpan(register, visible, shown, problems);
	const missing = new Set([...required].filter((id) => !problems.has(id) && (visible[id] ?? null) === null));
	return { shown, required, problems, missing, ...sentValues(scope, form, fields, visible) };
}

function sentValues(scope: FormScope, { base, entered }: FormState, fields: readonly string[], visible: Readonly<Record<string, StoredValue>>) {
	const { register } = scope;
	const values: Record<string, unknown> = {};
	const known: Record<string, unknown> = {};
	const begun = base === undefined ? {} : enteredOfRecord(register, fields, base);
	let changed = false;
	for (const id of fields) {
		const field = register.fields[id];
		const value = visible[id] ?? null;
		if (field === undefined) {
			continue;
		}
		const wire = value === null ? null : fieldKind(field).format(field, value);
		if (wire !== null) {
			known[id] = wire;
		}
		changed ||= !isSame(entered[id], begun[id]);
		const stood = (base?.values[id] ?? null) !== null;
		const isMasked = base?.masked?.includes(id) === true;
		const isLeft = isMasked
			? !Object.hasOwn(entered, id) && Object.hasOwn(visible, id)
			: base !== undefined && isSame(entered[id], begun[id]) && (wire !== null || !stood);
		if (!isLeft && (wire !== null || stood)) {
			values[id] = wire;
		}
	}
	return { values, known, changed };
}

/** Hiding one field can hide the next, which was asked because of it. */
function hiddenFields(scope: FormScope, form: FormState, stored: Readonly<Record<string, StoredValue>>): ReadonlySet<string> {
	let hidden: ReadonlySet<string> = new Set();
	const conditional = Object.entries(scope.register.fields).filter(([, { shown }]) => shown !== undefined);
	for (let step = 0; step <= conditional.length; step += 1) {
		const visible = Object.fromEntries(Object.entries(stored).filter(([id]) => !hidden.has(id)));
		const record = recordOf(scope, form, visible);
		const next = new Set(conditional.filter(([, { shown }]) => shown !== undefined && !holds(scope, shown, record)).map(([id]) => id));
		if (next.size === hidden.size && [...next].every((id) => hidden.has(id))) {
			break;
		}
		hidden = next;
	}
	return hidden;
}

function checkSpan({ time, fields }: Register, values: Readonly<Record<string, StoredValue>>, shown: ReadonlySet<string>, problems: Map<string, Text>): void {
	if (time.shape !== 'span') {
		return;
	}
	const [from, until] = [values[time.from], values[time.until]];
	if (typeof from === 'string' && typeof until === 'string' && until < from) {
		const label = fields[time.from]?.label;
		const at = shown.has(time.until) ? time.until : time.from;
		problems.set(at, text(`不能早于“${label?.zh}”（${from}）`, `must not lie before “${label?.en}” (${from})`));
	}
}

/** The date that the state must have which the form leads to. */
function stateReached(register: Register, { action, base, state }: FormState): string | undefined {
	const id = register.actions?.[action]?.to ?? base?.state ?? (action === 'enter' ? state : undefined) ?? register.states[0]?.id;
	return register.states.find((one) => one.id === id)?.reached_on;
}

function storedOf({ register, context }: FormScope, base: RecordAnswer | undefined): Record<string, StoredValue> {
	return Object.fromEntries(
		Object.entries({ ...base?.values, ...base?.retired }).flatMap(([id, wire]) => {
			const field = register.fields[id];
			if (field === undefined || wire === null) {
				return [];
			}
			// Of a masked value it is known that there is one.
			const parsed = base?.masked?.includes(id) === true ? { value: String(wire) } : fieldKind(field).parse(field, wire, context);
			return 'value' in parsed ? [[id, parsed.value]] : [];
		}),
	);
}

function recordOf({ register, account }: FormScope, { base, state }: FormState, values: Readonly<Record<string, StoredValue>>): BookRecord {
	return {
		id: base?.id ?? '',
		register: register.id,
		unit: base?.unit ?? '',
		number: base?.number ?? null,
		state: base?.state ?? state ?? register.states[0]?.id ?? '',
		version: base?.version ?? 0,
		made_by: base?.made_by ?? account,
		made_at: base?.made_at ?? '',
		recorded_at: base?.recorded_at ?? '',
		values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
	};
}

const PREPARED = new WeakMap<Condition, PreparedCondition>();

/** A condition that cannot be asked here, for want of a list or register, holds: the server has the last word. */
function holds({ register, registers, context, units, account }: FormScope, condition: Condition, record: BookRecord): boolean {
	const known = PREPARED.get(condition);
	const result = known === undefined ? prepareCondition(condition, { register, registers, parse: context }) : { prepared: known };
	if (!('prepared' in result)) {
		return true;
	}
	PREPARED.set(condition, result.prepared);
	return evaluateCondition(result.prepared, record, { params: { account, day: context.today }, units, related: () => [], byId: () => undefined });
}

export function isSame(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
