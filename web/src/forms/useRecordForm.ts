import type { RecordAnswer, Text } from '@yibenzhang/engine';
import { useCallback, useMemo, useReducer } from 'react';
import { ApiError } from '../api.ts';
import type { Draft } from './drafts.ts';
import type { Entered } from './entered.ts';
import { enteredOfRecord, type FormScope, fieldsOfAction, isSame, type ReadForm, readForm, tidied } from './read-form.ts';

/** Beside the fields: what belongs to the act and not to the record's values. */
export type FormPart = 'unit' | 'reason' | 'state' | 'number';

interface State {
	readonly entered: Entered;
	readonly base: RecordAnswer | undefined;
	readonly parts: Readonly<Record<FormPart, string>>;
	/** Fields that somebody has been in and left: only then is it said what is wrong there. */
	readonly left: ReadonlySet<string>;
	/** Saving was tried: now everything is said. */
	readonly tried: boolean;
	/** What the server found, until the field is changed. */
	readonly refused: ReadonlyMap<string, Text>;
}

type Step =
	| { readonly enter: string; readonly value: unknown }
	| { readonly part: FormPart; readonly words: string }
	| { readonly left: string; readonly value: unknown }
	| { readonly fill: Entered }
	| { readonly tried: true }
	| { readonly refused: ReadonlyMap<string, Text> }
	| { readonly newest: RecordAnswer; readonly fields: readonly string[]; readonly scope: FormScope };

export interface RecordFormState extends State {
	readonly action: string;
	readonly read: ReadForm;
	/** By field, or part: what is wrong, as far as it is to be said now. */
	readonly faults: ReadonlyMap<string, { readonly missing: boolean; readonly text?: Text }>;
	enter(id: string, value: unknown): void;
	leave(id: string): void;
	setPart(part: FormPart, words: string): void;
	fill(entered: Entered): void;
	/** Says everything that is wrong. */
	tryAll(): void;
	refuse(error: unknown): void;
	/** Goes on upon another version; what was changed here stays changed. */
	takeNewest(newest: RecordAnswer): void;
}

/** What somebody fills in, what is understood of it, and what is wrong. */
export function useRecordForm(scope: FormScope, draft: Draft, base: RecordAnswer | undefined, reasonWanted: boolean): RecordFormState {
	const { action } = draft;
	const [state, step] = useReducer(reduce, {
		entered: draft.entered,
		base,
		parts: { unit: draft.unit ?? '', reason: draft.reason, state: draft.state ?? '', number: draft.number },
		left: new Set<string>(),
		tried: false,
		refused: new Map(),
	});
	const read = useMemo(
		() => readForm(scope, { action, entered: state.entered, base: state.base, state: action === 'enter' ? state.parts.state : undefined }),
		[scope, action, state.entered, state.base, state.parts.state],
	);
	const faults = useMemo(() => {
		const found = new Map<string, { missing: boolean; text?: Text }>();
		for (const id of read.shown) {
			const problem = state.left.has(id) || state.tried ? read.problems.get(id) : undefined;
			const text = problem ?? state.refused.get(id);
			if (text !== undefined) {
				found.set(id, { missing: false, text });
			} else if (state.tried && read.missing.has(id)) {
				found.set(id, { missing: true });
			}
		}
		for (const part of ['unit', 'state', 'number', 'reason']) {
			const text = state.refused.get(part);
			if (text !== undefined) {
				found.set(part, { missing: false, text });
			}
		}
		if (reasonWanted && state.tried && state.parts.reason.trim() === '') {
			found.set('reason', { missing: true });
		}
		return found;
	}, [read, state, reasonWanted]);
	const leave = useCallback((id: string) => step({ left: id, value: tidied(scope, id, state.entered[id]) }), [scope, state.entered]);
	return {
		...state,
		action,
		read,
		faults,
		enter: useCallback((id, value) => step({ enter: id, value }), []),
		leave,
		setPart: useCallback((part, words) => step({ part, words }), []),
		fill: useCallback((entered) => step({ fill: entered }), []),
		tryAll: useCallback(() => step({ tried: true }), []),
		refuse: useCallback((error) => step({ refused: refusedFields(error) }), []),
		takeNewest: (newest) => step({ newest, fields: fieldsOfAction(scope.register, action), scope }),
	};
}

function reduce(state: State, step: Step): State {
	if ('enter' in step) {
		return { ...state, entered: { ...state.entered, [step.enter]: step.value }, refused: without(state.refused, step.enter) };
	}
	if ('part' in step) {
		return { ...state, parts: { ...state.parts, [step.part]: step.words }, refused: without(state.refused, step.part) };
	}
	if ('left' in step) {
		const entered = isSame(state.entered[step.left], step.value) ? state.entered : { ...state.entered, [step.left]: step.value };
		return { ...state, entered, left: new Set([...state.left, step.left]) };
	}
	if ('fill' in step) {
		return { ...state, entered: { ...state.entered, ...step.fill } };
	}
	if ('tried' in step) {
		return { ...state, tried: true };
	}
	if ('refused' in step) {
		return { ...state, refused: step.refused };
	}
	const { newest, fields, scope } = step;
	const begun = state.base === undefined ? {} : enteredOfRecord(scope.register, fields, state.base);
	const changed = Object.fromEntries(Object.entries(state.entered).filter(([id, value]) => !isSame(value, begun[id])));
	return { ...state, base: newest, entered: { ...enteredOfRecord(scope.register, fields, newest), ...changed } };
}

/** `values.held_on` is the field, `reason` the reason; within a batch the path begins with the request. */
function refusedFields(error: unknown): ReadonlyMap<string, Text> {
	const fields = error instanceof ApiError ? error.fields : [];
	return new Map(
		fields.map(({ path, text }) => [
			path
				.replace(/^requests\.\d+\./, '')
				.replace(/^values\./, '')
				.split('.')[0] ?? path,
			withoutLabel(text),
		]),
	);
}

/** The server names the field before it says what is wrong; here it stands at the field. */
function withoutLabel({ zh, en }: Text): Text {
	return { zh: zh.replace(/^[^：]{1,60}：(?=.)/, ''), en: en.replace(/^[^:]{1,80}: (?=.)/, '') };
}

function without(refused: ReadonlyMap<string, Text>, id: string): ReadonlyMap<string, Text> {
	return refused.has(id) ? new Map([...refused].filter(([one]) => one !== id)) : refused;
}
