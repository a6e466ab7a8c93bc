/** What makes a field wrong: its name, options that its kind has not, lists and registers that are not there, conditions. */
import type { Condition } from '../condition.ts';
import type { FieldDefinition, FieldKindId, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { missing, problem, unless } from './problems.ts';
import { conditionProblems, fieldsAsked, type OfficeScope } from './scope.ts';

/** The book's own columns, and those that PostgreSQL gives every table. */
const RESERVED = new Set([
	...['id', 'unit', 'state', 'number', 'made_by', 'made_at', 'recorded_at', 'office_id', 'version', 'search_text', 'search_grams'],
	...['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid'],
]);
const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

const CODED: readonly FieldKindId[] = ['choice', 'choices', 'items'];
const ADDED: readonly FieldKindId[] = ['whole_number', 'decimal', 'money'];
const NUMBERS: readonly FieldKindId[] = ['whole_number', 'decimal', 'money', 'year'];
/** Options that only some kinds know; a kind that does not would ignore it in silence. */
const OPTIONS: Readonly<Partial<Record<keyof FieldDefinition, (field: FieldDefinition) => boolean>>> = {
	codes: ({ kind }) => CODED.includes(kind),
	register: ({ kind }) => kind === 'reference',
	scale: ({ kind, quantity }) => kind === 'decimal' || (kind === 'items' && quantity === 'decimal'),
	min: ({ kind }) => NUMBERS.includes(kind),
	max: ({ kind }) => NUMBERS.includes(kind),
	adds_up: ({ kind }) => ADDED.includes(kind),
	max_length: ({ kind }) => kind === 'text' || kind === 'long_text',
	quantity: ({ kind }) => kind === 'items',
	unit_kinds: ({ kind }) => kind === 'unit',
	keep_location: ({ kind }) => kind === 'place' || kind === 'attachments',
};
/** In characters: an entry of an index has room for a third of a page. */
const LONGEST_UNIQUE = 500;
const NOT_UNIQUE: readonly FieldKindId[] = ['items', 'place', 'attachments', 'choices', 'long_text', 'yes_no'];

export function checkFields(register: Register, scope: OfficeScope): Problem[] {
	return [
		...Object.entries(register.fields).flatMap(([id, field]) => checkField(id, field, { register, scope, at: `registers.${register.id}.fields.${id}` })),
		...circles(register, scope),
	];
}

interface FieldScope {
	readonly register: Register;
	readonly scope: OfficeScope;
	readonly at: string;
}

function checkField(id: string, field: FieldDefinition, { register, scope, at }: FieldScope): Problem[] {
	const wantsCodes = CODED.includes(field.kind);
	const alien = (Object.keys(OPTIONS) as (keyof FieldDefinition)[]).filter((option) => field[option] !== undefined && OPTIONS[option]?.(field) === false);
	const conditions = { required: field.required === true ? undefined : field.required, shown: field.shown };
	return [
		...unless(
			ID.test(id) && id.length <= 40,
			at,
			'字段标识应为小写字母、数字和下划线，最多 40 个字符',
			'a field id has lower-case words joined by _, at most 40 characters',
		),
		...unless(!RESERVED.has(id), at, '这是保留名，请换一个', 'this name is reserved; take another'),
		...alien.map((option) => problem(`${at}.${option}`, `${field.kind} 类字段没有这一项`, `a field of kind ${field.kind} has no such option`)),
		...(wantsCodes ? missing({ named: [field.codes ?? ''], known: scope.names.code_lists, path: `${at}.codes`, what: ['代码表', 'code list'] }) : []),
		...(field.kind === 'reference'
			? missing({ named: [field.register ?? ''], known: withoutUnits(scope), path: `${at}.register`, what: ['台账', 'register'] })
			: []),
		...checkLimits(field, at),
		...checkUnique(id, field, register, at),
		...Object.entries(conditions).flatMap(([key, condition]) =>
			condition === undefined ? [] : conditionProblems(scope, { condition, register, path: `${at}.${key}`, params: ['account', 'day'], alone: true }),
		),
		...unless(field.retired !== true || field.required === undefined, `${at}.required`, '已停用的字段不能必填', 'a retired field cannot be required'),
	];
}

/** Units live in the tree, which no reference can point into. */
function withoutUnits({ names }: OfficeScope) {
	return { has: (id: string) => id !== 'unit' && names.registers.has(id) };
}

function checkLimits({ kind, min, max, max_length }: FieldDefinition, at: string): Problem[] {
	const whole = kind === 'whole_number' || kind === 'year';
	const most = kind === 'text' ? 2000 : 100_000;
	return [
		...unless(min === undefined || max === undefined || min <= max, `${at}.min`, `最小值 ${min} 大于最大值 ${max}`, `min ${min} is more than max ${max}`),
		...unless(!whole || Number.isSafeInteger(min ?? 0), `${at}.min`, '应为整数', 'should be a whole number'),
		...unless(!whole || Number.isSafeInteger(max ?? 0), `${at}.max`, '应为整数', 'should be a whole number'),
		...unless(
			max_length === undefined || max_length <= most,
			`${at}.max_length`,
			`最多 ${most}，更长的请用长文本`,
			`should be at most ${most}; longer ones are long text`,
		),
	];
}

function checkUnique(id: string, { kind, max_length = 0, unique_within }: FieldDefinition, { fields }: Register, at: string): Problem[] {
	if (unique_within === undefined) {
		return [];
	}
	const path = `${at}.unique_within`;
	const known = { has: (one: string) => one === 'unit' || Object.hasOwn(fields, one) };
	return [
		...missing({ named: unique_within, known, path, what: ['字段', 'field'] }),
		...unless(
			max_length <= LONGEST_UNIQUE,
			path,
			`要求唯一的文字最多 ${LONGEST_UNIQUE} 个字（max_length）`,
			`unique text has at most ${LONGEST_UNIQUE} characters (max_length)`,
		),
		...unless(!unique_within.includes(id), path, '不能包含字段自己', 'should not name the field itself'),
		...unless(!NOT_UNIQUE.includes(kind), path, `${kind} 类字段不能要求唯一`, `a field of kind ${kind} cannot be unique`),
		...unique_within
			.filter((one) => Object.hasOwn(fields, one) && ['items', 'place', 'attachments', 'choices', 'long_text'].includes(fields[one]?.kind ?? ''))
			.map((one) => problem(path, `“${one}”不能作为唯一的范围`, `“${one}” cannot bound what is unique`)),
	];
}

/** Fields that appear only when one another does: none of them ever would. */
function circles(register: Register, scope: OfficeScope): Problem[] {
	const asks = new Map(
		Object.entries(register.fields).map(([id, { shown }]): [string, readonly string[]] => [
			id,
			shown === undefined ? [] : fieldsAsked(scope, shown as Condition, register),
		]),
	);
	return [...asks.keys()].flatMap((start) => {
		const reached = new Set<string>();
		const next = [...(asks.get(start) ?? [])];
		for (let id = next.pop(); id !== undefined; id = next.pop()) {
			if (!reached.has(id)) {
				reached.add(id);
				next.push(...(asks.get(id) ?? []));
			}
		}
		return reached.has(start)
			? [problem(`registers.${register.id}.fields.${start}.shown`, '出现的条件绕回到这个字段自己', 'the condition comes back to this field itself')]
			: [];
	});
}
