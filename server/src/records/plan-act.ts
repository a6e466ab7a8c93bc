/** What one request would make of a record: permission → state → validation → guard, without touching the store. */
import {
	type ActionDefinition,
	type BookRecord,
	type ConditionParameters,
	FIELD_KINDS,
	type FieldDefinition,
	type Problem,
	type Register,
	type StoredValue,
	type StoredValues,
	type Text,
	text,
	VOIDED,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { actionIds, getAction } from './actions.ts';
import { codesOutOfDays } from './code-days.ts';
import { actParams, checkGuard, guardMayHold } from './guard.ts';
import { parseMoment } from './moment.ts';
import { pickedFields } from './picked-fields.ts';
import { holds } from './prepared.ts';
import { actsFor, mayAct, mayRead, mightAct, type Rights } from './rights.ts';
import { unitProblems } from './unit-on-day.ts';

export interface Actor {
	readonly account: string;
	readonly rights: Rights;
	/** The unit of the actor's first post: where new records belong when the request names none. */
	readonly unit: string;
}

export interface ActRequest {
	readonly register: string;
	readonly action: string;
	readonly id?: string;
	readonly version?: number;
	readonly unit?: string;
	/** Wire form; `null` clears a field. */
	readonly values?: Readonly<Record<string, unknown>>;
	readonly reason?: string;
	/** When a person wrote it down, ISO 8601; absent: now. */
	readonly made_at?: string;
	/** Only for `enter`: the state and the number that the record had. */
	readonly state?: string;
	readonly number?: string;
	/** Only for writing a past year (never from a request): the moment at which the book learned of it. */
	readonly recorded_at?: string;
	/** Id for a new record, when the writer needs to know it beforehand. */
	readonly new_id?: string;
	/** Who does it, when one set gathers the acts of several (only for writing a past year). */
	readonly actor?: Actor;
}

/** One new version of one record. */
export interface PlannedVersion {
	readonly register: Register;
	readonly action: string;
	readonly record: BookRecord;
	readonly before: BookRecord | null;
	readonly account: string;
	/** Whose post the account acted by, when it stood in for somebody. */
	readonly stands_in_for: string | null;
	readonly made_at: string;
	readonly recorded_at: string;
	readonly reason: string | null;
	/** Set when the book must still count a number for it: the counter's key. */
	readonly number_year: number | null;
}

/** The actions that this actor could do on the record now. */
export function possibleActions(book: Book, actor: Actor, register: Register, record: BookRecord): string[] {
	const params = actParams(actor.account, book.now().toISOString());
	return actionIds(register).filter(
		(id) =>
			id !== 'create' &&
			id !== 'enter' &&
			stateAllows(register, id, record.state) &&
			mayAct(book, actor.rights, register, id, record) &&
			guardMayHold(book, register, id, record, params),
	);
}

/** @throws AppError with the first wall that the request meets; problems of values come all at once. */
export function planAct(book: Book, actor: Actor, request: ActRequest, before: BookRecord | null, restoreTo: string | null): PlannedVersion {
	const register = book.registers.get(request.register);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: request.register });
	}
	const action = getAction(register, request.action);
	const isNew = request.action === 'create' || request.action === 'enter';
	if (!isNew && before === null) {
		throw request.id === undefined
			? new AppError('id_wanted', { action: action.label.zh, action_en: action.label.en })
			: new AppError('record_unknown', { id: request.id });
	}
	if (isNew && request.id !== undefined) {
		throw new AppError('values_refused', {}, [{ path: 'id', message: text('新记录的 id 由账本给出', 'the book itself gives a new record its id') }]);
	}
	if (isNew && !mightAct(actor.rights, register, request.action)) {
		throw notAllowed(book, actor, register, action, null);
	}
	if (before !== null && !mayAct(book, actor.rights, register, request.action, before)) {
		// That there is a record which the actor may not even read is no news for them.
		throw mayRead(book, actor.rights, register, before) ? notAllowed(book, actor, register, action, before) : new AppError('record_unknown', { id: before.id });
	}
	if (before !== null && !stateAllows(register, request.action, before.state)) {
		throw stateRefused(book, actor, register, action, before);
	}
	if (action.reason === true && (request.reason ?? '').trim() === '') {
		throw new AppError('reason_wanted', { action: action.label.zh, action_en: action.label.en }, [
			{ path: 'reason', message: text('请写明原因', 'give the reason') },
		]);
	}
	const { values, problems } = parseValues(book, register, request, action);
	problems.push(...notByHand(register, values, before));
	const unit = request.unit ?? before?.unit ?? actor.unit;
	const merged = mergeValues(before?.values ?? {}, action.signs === undefined ? values : { ...values, [action.signs]: actor.account });
	problems.push(...codesOutOfDays(book, register, { values, merged, before: before?.values ?? {} }));
	const now = book.now().toISOString();
	const recordedAt = request.recorded_at ?? now;
	const madeAt = clampMadeAt(request.made_at, recordedAt, problems);
	const record: BookRecord = {
		id: before?.id ?? request.new_id ?? book.newId(new Date(recordedAt)),
		register: register.id,
		unit,
		number: before?.number ?? request.number ?? null,
		state: nextState(register, action, request, before, restoreTo, problems),
		version: (before?.version ?? 0) + 1,
		made_by: before?.made_by ?? actor.account,
		made_at: before?.made_at ?? madeAt,
		recorded_at: before?.recorded_at ?? recordedAt,
		values: merged,
	};
	problems.push(...unitProblems(book, register, record, before));
	const params = actParams(actor.account, recordedAt);
	if (request.action !== 'void' && problems.length === 0) {
		problems.push(...checkRecord(book, { register, record, action, params }));
	}
	if (problems.length > 0) {
		throw new AppError('values_refused', {}, problems);
	}
	const standsInFor = actsFor(book, actor.rights, { register, action: request.action, record });
	if (standsInFor === undefined) {
		throw notAllowed(book, actor, register, action, record);
	}
	checkGuard(book, register, action, record, params);
	const yearOf = register.numbering === undefined ? null : (merged[register.numbering.year_of] ?? null);
	return {
		register,
		action: request.action,
		record,
		before,
		account: actor.account,
		stands_in_for: standsInFor,
		made_at: madeAt,
		recorded_at: recordedAt,
		reason: request.reason ?? null,
		number_year: yearOf !== null && record.number === null ? Number(String(yearOf).slice(0, 4)) : null,
	};
}

function stateAllows(register: Register, id: string, state: string): boolean {
	const own = register.actions?.[id];
	if (own !== undefined) {
		return own.from.includes(state);
	}
	return id === 'restore' ? state === VOIDED : state !== VOIDED;
}

function nextState(
	register: Register,
	action: ActionDefinition,
	request: ActRequest,
	before: BookRecord | null,
	restoreTo: string | null,
	problems: Problem[],
): string {
	const first = register.states[0]?.id ?? 'recorded';
	if (request.action === 'restore') {
		return restoreTo ?? first;
	}
	if (request.action === 'enter' && request.state !== undefined) {
		if (!register.states.some((state) => state.id === request.state)) {
			const known = register.states.map((state) => state.id).join(', ');
			problems.push({ path: 'state', message: text(`没有状态“${request.state}”；可用：${known}`, `no state “${request.state}”; there are: ${known}`) });
		}
		return request.state;
	}
	if (request.state !== undefined || (request.number !== undefined && request.action !== 'enter')) {
		problems.push({
			path: request.state === undefined ? 'number' : 'state',
			message: text('只有补录（enter）可以给定状态和旧编号', 'only “enter” may give a state and an old number'),
		});
	}
	return action.to ?? before?.state ?? first;
}

function parseValues(
	book: Book,
	register: Register,
	request: ActRequest,
	action: ActionDefinition,
): { values: Record<string, StoredValue>; problems: Problem[] } {
	const values: Record<string, StoredValue> = {};
	const problems: Problem[] = [];
	const isOwn = Object.hasOwn(register.actions ?? {}, request.action);
	const takesNone = request.action === 'void' || request.action === 'restore';
	for (const [id, wire] of Object.entries(request.values ?? {})) {
		const field = Object.hasOwn(register.fields, id) ? register.fields[id] : undefined;
		if (field === undefined) {
			problems.push({ path: `values.${id}`, message: text(`“${register.label.zh}”没有这一项`, `“${register.label.en}” has no such field`) });
		} else if (takesNone || (isOwn && action.fields?.includes(id) !== true)) {
			problems.push({
				path: `values.${id}`,
				message: text(`“${action.label.zh}”不填“${field.label.zh}”`, `“${action.label.en}” does not take “${field.label.en}”`),
			});
		} else if (wire === null || wire === undefined || wire === '') {
			values[id] = null;
		} else {
			const parsed = FIELD_KINDS[field.kind].parse(field, wire, book.parse);
			if ('problem' in parsed) {
				problems.push({ path: `values.${id}`, message: labelled(field, parsed.problem) });
			} else {
				values[id] = parsed.value;
			}
		}
	}
	return { values, problems };
}

/**
 * Whoever signs by acting cannot be written in by hand afterwards, or one person could stand for two; and a retired field takes nothing
 * new. A copy of a record may bring along who signed it.
 */
function notByHand(register: Register, values: StoredValues, before: BookRecord | null): Problem[] {
	const signed = before === null ? [] : Object.values(register.actions ?? {}).flatMap(({ signs }) => signs ?? []);
	const problems: Problem[] = [];
	for (const [id, value] of Object.entries(values)) {
		const field = register.fields[id];
		const isRetired = field?.retired === true && value !== null;
		if (field !== undefined && (isRetired || signed.includes(id)) && JSON.stringify(value) !== JSON.stringify(before?.values[id] ?? null)) {
			const why = isRetired
				? text('已停用，不再填写', 'is retired and no longer filled in')
				: text('由账本记下，不能手填', 'is written down by the book, not by hand');
			problems.push({ path: `values.${id}`, message: labelled(field, why) });
		}
	}
	return problems;
}

interface CheckedRecord {
	readonly register: Register;
	readonly record: BookRecord;
	readonly action: ActionDefinition;
	readonly params: ConditionParameters;
}

/** The fields that may be wanted or unwanted once the action is done. */
function askingFields(register: Register, action: ActionDefinition) {
	return pickedFields(register, action, (id, field) => field.shown !== undefined || field.required !== undefined || action.requires?.includes(id) === true);
}

function checkRecord(book: Book, { register, record, action, params }: CheckedRecord): Problem[] {
	const problems: Problem[] = [];
	for (const [id, field] of askingFields(register, action)) {
		const isSet = record.values[id] !== undefined && record.values[id] !== null;
		const isShown = () => field.shown === undefined || holds(book, { register, condition: field.shown, record, params });
		if (isSet) {
			if (!isShown()) {
				problems.push({ path: `values.${id}`, message: labelled(field, text('在这种情况下不应填写', 'must be empty here')) });
			}
			continue;
		}
		const isRequired = () => field.required === true || (field.required !== undefined && holds(book, { register, condition: field.required, record, params }));
		if (action.requires?.includes(id) === true || (field.required !== undefined && isShown() && isRequired())) {
			problems.push({ path: `values.${id}`, message: labelled(field, text('必须填写', 'must be filled in')) });
		}
	}
	if (register.time.shape === 'span') {
		const { from, until } = register.time;
		const [fromOn, untilOn] = [record.values[from], record.values[until]];
		if (typeof fromOn === 'string' && typeof untilOn === 'string' && untilOn < fromOn) {
			problems.push({ path: `values.${until}`, message: text('止日不能早于起日', 'the last day may not be before the first') });
		}
	}
	const state = register.states.find(({ id }) => id === record.state);
	if (state?.reached_on !== undefined && (record.values[state.reached_on] ?? null) === null) {
		const field = register.fields[state.reached_on];
		if (field !== undefined && !problems.some(({ path }) => path === `values.${state.reached_on}`)) {
			problems.push({
				path: `values.${state.reached_on}`,
				message: labelled(field, text(`“${state.label.zh}”要有日期`, `“${state.label.en}” needs its date`)),
			});
		}
	}
	return problems;
}

function mergeValues(before: StoredValues, changes: StoredValues): StoredValues {
	const merged: Record<string, StoredValue> = {};
	// What is not cleared, in the order of the one and then of the other: an object from which something was deleted is slow ever after.
	for (const id of Object.keys(before)) {
		const value = Object.hasOwn(changes, id) ? changes[id] : before[id];
		if (value !== null && value !== undefined) {
			merged[id] = value;
		}
	}
	for (const id of Object.keys(changes)) {
		const value = changes[id];
		if (value !== null && value !== undefined) {
			merged[id] = value;
		}
	}
	return merged;
}

/** A phone's clock may be wrong: a moment after the one at which the book learned of it is brought back to that. */
function clampMadeAt(wire: string | undefined, recordedAt: string, problems: Problem[]): string {
	if (wire === undefined) {
		return recordedAt;
	}
	const parsed = parseMoment(wire);
	if ('problem' in parsed) {
		problems.push({ path: 'made_at', message: parsed.problem });
		return recordedAt;
	}
	const { moment: iso } = parsed;
	return iso > recordedAt ? recordedAt : iso;
}

function labelled(field: FieldDefinition, message: Text): Text {
	return text(`${field.label.zh}：${message.zh}`, `${field.label.en}: ${message.en}`);
}

function notAllowed(book: Book, actor: Actor, register: Register, action: ActionDefinition, record: BookRecord | null): AppError {
	const possible = record === null ? [] : possibleActions(book, actor, register, record).map((id) => getAction(register, id).label);
	return new AppError('not_allowed', {
		register: register.label.zh,
		register_en: register.label.en,
		action: action.label.zh,
		action_en: action.label.en,
		instead: possible.length === 0 ? '请联系负责的部门。' : `可以：${possible.map(({ zh }) => zh).join('、')}。`,
		instead_en: possible.length === 0 ? 'Ask the section that keeps it.' : `Possible: ${possible.map(({ en }) => en).join(', ')}.`,
	});
}

function stateRefused(book: Book, actor: Actor, register: Register, action: ActionDefinition, record: BookRecord): AppError {
	const state = register.states.find(({ id }) => id === record.state)?.label ?? text('已作废', 'voided');
	const possible = possibleActions(book, actor, register, record).map((id) => getAction(register, id).label);
	return new AppError('state_refused', {
		state: state.zh,
		state_en: state.en,
		action: action.label.zh,
		action_en: action.label.en,
		actions: possible.map(({ zh }) => zh).join('、') || '无',
		actions_en: possible.map(({ en }) => en).join(', ') || 'none',
	});
}
