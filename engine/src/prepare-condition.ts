/** Checks a condition against its register and resolves fields and literals once, so that evaluator and SQL compiler answer the same question. */
import { CONDITION_OPERATORS, type Condition, type ConditionOperator, type ConditionParameter, type IdNumberPart } from './condition.ts';
import type { ParseContext } from './field-kinds/kind.ts';
import { FIELD_KINDS } from './field-kinds/table.ts';
import { type StoredValue, VOIDED } from './record.ts';
import type { FieldDefinition, FieldKindId, Register } from './register.ts';
import { isStorable, repeatable } from './storable.ts';
import { type Problem, type Text, text } from './text.ts';

export interface ConditionScope {
	readonly register: Register;
	readonly registers: ReadonlyMap<string, Register>;
	readonly parse: ParseContext;
	/** The registers from which `through` and `related` led here, the nearest first. */
	readonly from?: readonly Register[];
}

export interface PreparedField {
	readonly id: string;
	/** Stands on the record itself, not among its values. */
	readonly own: boolean;
	readonly kind: FieldKindId | 'record_id' | 'state';
	/** What is asked stands within the field's value, an ID number; `kind` is the part's. */
	readonly part?: IdNumberPart;
}

/** A literal in stored form, a parameter filled in when the condition is asked, or a field of the record itself (`up` 0) or of one `up` steps back. */
export type PreparedValue = { readonly literal: StoredValue } | ConditionParameter | PreparedFieldValue;

export interface PreparedFieldValue {
	readonly other: PreparedField;
	readonly up: number;
}

export type PreparedCondition =
	| { readonly is: 'all' | 'any'; readonly parts: readonly PreparedCondition[] }
	| { readonly is: 'not'; readonly part: PreparedCondition }
	| { readonly is: 'field'; readonly field: PreparedField; readonly op: ConditionOperator; readonly values: readonly PreparedValue[] }
	| {
			readonly is: 'related';
			readonly register: Register;
			readonly by: string;
			/** `unit`: the field holds this record's unit code, not its id. */
			readonly points_at: 'id' | 'unit';
			readonly has: 'some' | 'none' | 'latest';
			readonly latest_by: string | null;
			readonly where: PreparedCondition;
	  }
	| { readonly is: 'through'; readonly field: string; readonly register: Register; readonly where: PreparedCondition }
	| { readonly is: 'overdue'; readonly clock: string; readonly register: Register; readonly related: Register; readonly while: PreparedCondition };

export type PreparedOrProblems = { readonly prepared: PreparedCondition } | { readonly problems: readonly Problem[] };

const DEEPEST = 20;
const MOST_PARTS = 500;
const MOST_PROBLEMS = 50;
const MOST_VALUES = 5000;
const MOST_YEARS = 150;
/** One value compared with one other. */
const PAIRED: readonly ConditionOperator[] = ['is', 'is_not', 'lt', 'lte', 'gt', 'gte'];
/** A parameter stands only where its value is one of the field's: compared with anything else the store would refuse the question. */
const PARAMETER_KINDS: Readonly<Record<ConditionParameter['param'], PreparedField['kind']>> = {
	account: 'account',
	post_unit: 'unit',
	period_from: 'date',
	period_until: 'date',
	day: 'date',
};
const ALWAYS: PreparedCondition = { is: 'all', parts: [] };

const ID_NUMBER_PARTS: Readonly<Record<IdNumberPart, { kind: FieldKindId; operators: readonly ConditionOperator[] }>> = {
	birth_on: { kind: 'date', operators: FIELD_KINDS.date.operators },
	sex: { kind: 'text', operators: ['is', 'is_not', 'in', 'not_in'] },
};
const SEXES = ['1', '2'];

/** What every record has of its own. */
export const OWN_FIELDS: Readonly<Record<string, { kind: PreparedField['kind']; operators: readonly ConditionOperator[] }>> = {
	id: { kind: 'record_id', operators: ['is', 'is_not', 'in', 'not_in'] },
	unit: { kind: 'unit', operators: ['is', 'is_not', 'in', 'not_in', 'within'] },
	state: { kind: 'state', operators: ['is', 'is_not', 'in', 'not_in'] },
	number: { kind: 'text', operators: ['is', 'is_not', 'in', 'not_in', 'contains', 'starts_with'] },
	made_by: { kind: 'account', operators: ['is', 'is_not', 'in', 'not_in'] },
	made_at: { kind: 'moment', operators: ['lt', 'lte', 'gt', 'gte', 'between'] },
	recorded_at: { kind: 'moment', operators: ['lt', 'lte', 'gt', 'gte', 'between'] },
};

/** @param condition may be anything that came from outside; never throws. Problems name the place within the condition (`all.0.value`). */
export function prepareCondition(condition: unknown, scope: ConditionScope): PreparedOrProblems {
	const work: Work = { problems: [], parts: 0 };
	const prepared = prepare(condition as Condition, scope, '', 0, work);
	return work.problems.length > 0 ? { problems: work.problems } : { prepared };
}

/** The record's own fields that the condition asks for, in no particular order; those of other records are not among them. */
export function fieldsOf(condition: PreparedCondition): readonly string[] {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.flatMap(fieldsOf);
		case 'not':
			return fieldsOf(condition.part);
		case 'field':
			return [condition.field.id, ...condition.values.flatMap((value) => ('other' in value && value.up === 0 ? [value.other.id] : []))];
		case 'through':
			return [condition.field];
		case 'related':
		case 'overdue':
			return [];
	}
}

interface Work {
	readonly problems: Problem[];
	parts: number;
}

function prepare(condition: unknown, scope: ConditionScope, path: string, depth: number, work: Work): PreparedCondition {
	if (isFull(work)) {
		return ALWAYS;
	}
	work.parts += 1;
	if (depth > DEEPEST || work.parts > MOST_PARTS) {
		return refuse(
			work,
			path,
			text(`条件过于复杂（最多 ${DEEPEST} 层、${MOST_PARTS} 项）`, `the condition is too large (at most ${DEEPEST} levels, ${MOST_PARTS} parts)`),
		);
	}
	if (condition === null || typeof condition !== 'object' || Array.isArray(condition)) {
		return refuse(work, path, text('应为一个条件（对象）', 'should be a condition (an object)'));
	}
	const given = condition as Record<string, unknown>;
	const inner = (key: string) => (path === '' ? key : `${path}.${key}`);
	for (const group of ['all', 'any'] as const) {
		if (group in given) {
			checkKeys(given, [group], path, work);
			const parts = given[group];
			if (!Array.isArray(parts)) {
				return refuse(work, inner(group), text('应为条件的列表', 'should be a list of conditions'));
			}
			// One more than allowed is enough to be refused.
			return { is: group, parts: parts.slice(0, MOST_PARTS + 1).map((part, at) => prepare(part, scope, inner(`${group}.${at}`), depth + 1, work)) };
		}
	}
	if ('not' in given) {
		checkKeys(given, ['not'], path, work);
		return { is: 'not', part: prepare(given['not'], scope, inner('not'), depth + 1, work) };
	}
	if ('related' in given) {
		return prepareRelated(given, scope, path, depth, work);
	}
	if ('through' in given) {
		return prepareThrough(given, scope, path, depth, work);
	}
	if ('overdue' in given) {
		return prepareOverdue(given, scope, path, depth, work);
	}
	return prepareField(given, scope, path, work);
}

function prepareField(given: Record<string, unknown>, scope: ConditionScope, path: string, work: Work): PreparedCondition {
	checkKeys(given, ['field', 'op', 'value'], path, work);
	const at = (key: string) => (path === '' ? key : `${path}.${key}`);
	const id = given['field'];
	const op = CONDITION_OPERATORS.find((one) => one === given['op']);
	if (typeof id !== 'string') {
		return refuse(work, at('field'), text('应写明字段', 'a field should be named'));
	}
	const asked = askedField(id, scope.register);
	return asked === undefined ? refuse(work, at('field'), noField(id, scope.register)) : compare(asked, given, { scope, op, at, work });
}

function askedField(id: string, register: Register): Comparing | undefined {
	const part = partIn(id, register);
	if (part !== undefined) {
		return { field: part, operators: ID_NUMBER_PARTS[part.part].operators, definition: undefined };
	}
	const own = Object.hasOwn(OWN_FIELDS, id) ? OWN_FIELDS[id] : undefined;
	const definition = Object.hasOwn(register.fields, id) ? register.fields[id] : undefined;
	if (own === undefined && definition === undefined) {
		return undefined;
	}
	const operators = own?.operators ?? (definition === undefined ? [] : FIELD_KINDS[definition.kind].operators);
	return { field: { id, own: own !== undefined, kind: own?.kind ?? definition?.kind ?? 'text' }, operators, definition };
}

function noField(id: string, { label }: Register): Text {
	return text(`“${label.zh}”没有字段“${repeatable(id)}”`, `“${label.en}” has no field “${repeatable(id)}”`);
}

/** A part of an ID number: `id_number.birth_on`. */
function partIn(id: string, { fields }: Register): (PreparedField & { part: IdNumberPart }) | undefined {
	const [name = '', part = '', ...more] = id.split('.');
	const isPart = more.length === 0 && (part === 'birth_on' || part === 'sex') && Object.hasOwn(fields, name) && fields[name]?.kind === 'id_number';
	return isPart ? { id: name, own: false, kind: ID_NUMBER_PARTS[part].kind, part } : undefined;
}

interface Comparing {
	readonly field: PreparedField;
	readonly operators: readonly ConditionOperator[];
	readonly definition: FieldDefinition | undefined;
}

interface Asking {
	readonly scope: ConditionScope;
	readonly op: ConditionOperator | undefined;
	readonly at: (key: string) => string;
	readonly work: Work;
}

function compare({ field, operators, definition }: Comparing, given: Record<string, unknown>, { scope, op, at, work }: Asking): PreparedCondition {
	const id = String(given['field']);
	if (op === undefined || !(operators.includes(op) || op === 'is_set' || op === 'is_empty')) {
		const known = [...operators, 'is_set', 'is_empty'].join(', ');
		return refuse(work, at('op'), text(`“${id}”可用：${known}`, `for “${id}” there are: ${known}`));
	}
	const wire = wireValues(given['value'], op);
	if (wire === null) {
		return refuse(work, at('value'), text(`“${op}”的值写法不对`, `that is no value for “${op}”`));
	}
	return {
		is: 'field',
		field,
		op,
		values: wire.map((value, index) => prepareValue(value, { field, definition, scope, op }, at(wire.length > 1 ? `value.${index}` : 'value'), work)),
	};
}

function wireValues(value: unknown, op: ConditionOperator): unknown[] | null {
	if (op === 'is_set' || op === 'is_empty') {
		return value === undefined ? [] : null;
	}
	if (op === 'between') {
		return Array.isArray(value) && value.length === 2 ? value : null;
	}
	if (op === 'in' || op === 'not_in' || op === 'has_any' || op === 'has_all') {
		return Array.isArray(value) && value.length > 0 && value.length <= MOST_VALUES ? value : null;
	}
	return value === undefined || value === null || Array.isArray(value) ? null : [value];
}

interface ValueScope {
	readonly field: PreparedField;
	readonly definition: FieldDefinition | undefined;
	readonly scope: ConditionScope;
	readonly op: ConditionOperator;
}

function prepareValue(value: unknown, { field, definition, scope, op }: ValueScope, path: string, work: Work): PreparedValue {
	if (isFull(work)) {
		return { literal: null };
	}
	if (value !== null && typeof value === 'object' && 'param' in value) {
		return prepareParameter(value, field, path, work);
	}
	if (value !== null && typeof value === 'object' && 'field' in value && PAIRED.includes(op)) {
		return prepareOtherField(value, { field, definition, scope, op }, path, work);
	}
	if (op === 'contains' || op === 'starts_with') {
		const isText = typeof value === 'string' && value !== '' && isStorable(value);
		return isText ? { literal: value } : wrong(work, path, text('应为不空的文字', 'should be text that is not empty'));
	}
	if (field.part === 'sex') {
		return SEXES.includes(value as string)
			? { literal: value as string }
			: wrong(work, path, text('应为 1（男）或 2（女）', 'should be 1 (male) or 2 (female)'));
	}
	if (field.kind === 'record_id') {
		const isId = typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
		return isId ? { literal: value } : wrong(work, path, text('应为记录的 id', 'should be the id of a record'));
	}
	if (field.kind === 'state') {
		const states = [...scope.register.states.map(({ id }) => id), VOIDED];
		return states.includes(value as string)
			? { literal: value as string }
			: wrong(work, path, text(`状态应为 ${states.join('、')} 之一`, `the state should be one of ${states.join(', ')}`));
	}
	if (op === 'has' || op === 'has_any' || op === 'has_all') {
		const list = scope.parse.code_lists.get(definition?.codes ?? '');
		const isCode = list?.codes.some(({ code }) => code === value) === true;
		return isCode
			? { literal: value as string }
			: wrong(work, path, text(`应为“${list?.label.zh ?? ''}”中的代码`, `should be a code of “${list?.label.en ?? ''}”`));
	}
	const asDefined: FieldDefinition = definition ?? { kind: field.kind as FieldKindId, label: text(field.id, field.id) };
	if (value === null || value === undefined || value === '') {
		return wrong(work, path, text('应有值', 'a value is wanted'));
	}
	const parsed = FIELD_KINDS[asDefined.kind].parse(asDefined, value, scope.parse);
	return 'problem' in parsed ? wrong(work, path, parsed.problem) : { literal: parsed.value };
}

function prepareParameter(value: { readonly param: unknown; readonly years_before?: unknown }, field: PreparedField, path: string, work: Work): PreparedValue {
	const known = (Object.keys(PARAMETER_KINDS) as ConditionParameter['param'][]).filter((param) => PARAMETER_KINDS[param] === field.kind);
	const param = known.find((one) => one === value.param);
	const { years_before } = value;
	if (param !== undefined && Object.keys(value).every((key) => key === 'param' || key === 'years_before')) {
		if (years_before === undefined) {
			return { param };
		}
		const isAge = field.kind === 'date' && Number.isInteger(years_before) && Number(years_before) >= 1 && Number(years_before) <= MOST_YEARS;
		return isAge
			? { param, years_before: Number(years_before) }
			: wrong(work, path, text(`years_before 只用于日期，为 1 到 ${MOST_YEARS} 的整数`, `years_before is for days: a whole number from 1 to ${MOST_YEARS}`));
	}
	return known.length === 0
		? wrong(work, path, text(`“${field.id}”不能与参数比较`, `“${field.id}” cannot be compared with a parameter`))
		: wrong(work, path, text(`参数应为 ${known.join('、')} 之一`, `the parameter should be one of ${known.join(', ')}`));
}

function prepareOtherField(
	value: { readonly field: unknown; readonly up?: unknown },
	{ field, definition, scope }: ValueScope,
	path: string,
	work: Work,
): PreparedValue {
	const { field: id, up = 0 } = value;
	const register = [scope.register, ...(scope.from ?? [])][Number.isInteger(up) ? Number(up) : -1];
	if (register === undefined || typeof id !== 'string' || !Object.keys(value).every((key) => key === 'field' || key === 'up')) {
		return wrong(
			work,
			path,
			text('另一字段写作 { field, up }，up 为往回几步的记录', 'another field is written { field, up }, where up counts the steps back to its record'),
		);
	}
	const other = askedField(id, register);
	if (other === undefined) {
		return wrong(work, path, noField(id, register));
	}
	const isAlike = other.field.kind === field.kind && other.definition?.codes === definition?.codes && other.definition?.register === definition?.register;
	return isAlike
		? { other: other.field, up: Number(up) }
		: wrong(work, path, text(`“${repeatable(id)}”与“${field.id}”不是同一类，不能比较`, `“${repeatable(id)}” and “${field.id}” are of different kinds`));
}

function prepareRelated(given: Record<string, unknown>, scope: ConditionScope, path: string, depth: number, work: Work): PreparedCondition {
	checkKeys(given, ['related', 'by', 'has', 'latest_by', 'where'], path, work);
	const register = scope.registers.get(nameIn(given, 'related'));
	const by = nameIn(given, 'by');
	const field = register === undefined || !Object.hasOwn(register.fields, by) ? undefined : register.fields[by];
	const has = (['some', 'none', 'latest'] as const).find((one) => one === given['has']);
	const byReference = field?.kind === 'reference' && field.register === scope.register.id;
	const byUnit = field?.kind === 'unit' && scope.register.id === 'unit';
	if (register === undefined || has === undefined || !(byReference || byUnit)) {
		return refuse(
			work,
			path,
			text(
				'related 要写明台账、指向本记录的引用字段（by）和 has（some、none、latest）',
				'related names a register, its reference field to this one (by) and has (some, none, latest)',
			),
		);
	}
	const latestBy = nameIn(given, 'latest_by');
	if (has === 'latest' && (!Object.hasOwn(register.fields, latestBy) || register.fields[latestBy]?.kind !== 'date')) {
		return refuse(work, path, text('latest 要写明日期字段（latest_by）', 'latest needs a date field (latest_by)'));
	}
	return {
		is: 'related',
		register,
		by,
		points_at: byUnit ? 'unit' : 'id',
		has,
		latest_by: has === 'latest' ? latestBy : null,
		where:
			given['where'] === undefined ? ALWAYS : prepare(given['where'], steppedTo(register, scope), path === '' ? 'where' : `${path}.where`, depth + 1, work),
	};
}

function prepareThrough(given: Record<string, unknown>, scope: ConditionScope, path: string, depth: number, work: Work): PreparedCondition {
	checkKeys(given, ['through', 'where'], path, work);
	const id = nameIn(given, 'through');
	const field = Object.hasOwn(scope.register.fields, id) ? scope.register.fields[id] : undefined;
	const register = field?.kind === 'reference' ? scope.registers.get(field.register ?? '') : undefined;
	if (register === undefined) {
		return refuse(work, path, text('through 要写明一个引用字段', 'through names a reference field'));
	}
	return {
		is: 'through',
		field: id,
		register,
		where: prepare(given['where'], steppedTo(register, scope), path === '' ? 'where' : `${path}.where`, depth + 1, work),
	};
}

function steppedTo(register: Register, scope: ConditionScope): ConditionScope {
	return { ...scope, register, from: [scope.register, ...(scope.from ?? [])] };
}

function prepareOverdue(given: Record<string, unknown>, scope: ConditionScope, path: string, depth: number, work: Work): PreparedCondition {
	checkKeys(given, ['overdue'], path, work);
	const id = nameIn(given, 'overdue');
	const clocks = scope.register.clocks ?? {};
	const clock = Object.hasOwn(clocks, id) ? clocks[id] : undefined;
	if (clock === undefined) {
		return refuse(work, path, text(`“${scope.register.label.zh}”没有时限“${repeatable(id)}”`, `“${scope.register.label.en}” has no clock “${repeatable(id)}”`));
	}
	const related = scope.registers.get(clock.after.related);
	if (related === undefined) {
		return refuse(
			work,
			path,
			text(`时限“${id}”所依的台账“${clock.after.related}”不可用`, `the register “${clock.after.related}” of the clock “${id}” cannot be used`),
		);
	}
	return {
		is: 'overdue',
		clock: id,
		register: scope.register,
		related,
		while: clock.while === undefined ? ALWAYS : prepare(clock.while, scope, path === '' ? 'while' : `${path}.while`, depth + 1, work),
	};
}

function checkKeys(given: Record<string, unknown>, known: readonly string[], path: string, work: Work): void {
	for (const key of Object.keys(given)) {
		if (!known.includes(key)) {
			const named = repeatable(key);
			const at = path === '' ? named : `${path}.${named}`;
			report(work, at, text(`不认识“${named}”；这里可用：${known.join('、')}`, `unknown “${named}”; here there are: ${known.join(', ')}`));
		}
	}
}

/** `''`, which names nothing, for anything that is not text. */
function nameIn(given: Record<string, unknown>, key: string): string {
	const name = given[key];
	return typeof name === 'string' ? name : '';
}

function isFull(work: Work): boolean {
	return work.parts > MOST_PARTS || work.problems.length >= MOST_PROBLEMS;
}

function report(work: Work, path: string, message: Text): void {
	if (work.problems.length < MOST_PROBLEMS) {
		work.problems.push({ path, message });
	}
}

function refuse(work: Work, path: string, message: Text): PreparedCondition {
	report(work, path, message);
	return ALWAYS;
}

function wrong(work: Work, path: string, message: Text): PreparedValue {
	report(work, path, message);
	return { literal: null };
}
