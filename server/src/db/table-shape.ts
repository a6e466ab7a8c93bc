/** The table that a register wants, from its definition alone: columns, checks, indexes, what must be unique, what it points at. */
import { hash } from 'node:crypto';
import { type CodeList, FIELD_KINDS, type FieldDefinition, OWN_CODE, type Register, type Text, text, VOIDED } from '@yibenzhang/engine';
import pg from 'pg';

export interface TableShape {
	/** Column → type. */
	readonly columns: ReadonlyMap<string, string>;
	/** By name, which tells one rule from another: a changed rule has another name. */
	readonly checks: ReadonlyMap<string, Check>;
	readonly uniques: ReadonlyMap<string, Unique>;
	readonly references: ReadonlyMap<string, Reference>;
	/** Name → what stands after `ON ledger.<register>`. */
	readonly indexes: ReadonlyMap<string, string>;
}

export interface Check {
	readonly expression: string;
	/** Absent where it is about the record as a whole. */
	readonly field?: string;
	/** What a record that breaks it does, and what can be done. */
	readonly broken: Text;
}

export interface Unique {
	/** Or `number`. */
	readonly field: string;
	readonly within: readonly string[];
}

export interface Reference {
	readonly field: string;
	readonly register: string;
}

export const OWN_COLUMNS = ['office_id', 'id', 'unit', 'number', 'state', 'version', 'made_by', 'made_at', 'recorded_at'];
export const SEARCH_COLUMNS = ['search_text', 'search_grams'];
const SHORT_TEXT: ReadonlySet<FieldDefinition['kind'] | undefined> = new Set(['text', 'id_number', 'phone', 'credit_code']);
/** An entry of an index has room for a third of a page. */
const LONGEST_INDEXED = 500;
const ID = /^[a-z][a-z0-9_]{0,39}$/;
const RETIRE_CODE = text('停用的代码请保留，写明 until_on', 'keep a code that is out of use and give it an until_on');

export function tableShape(register: Register, codeLists: ReadonlyMap<string, CodeList>): TableShape {
	for (const id of [register.id, ...Object.keys(register.fields)]) {
		if (!ID.test(id)) {
			throw new Error(`${register.id}: "${id}" cannot name a table or a column`);
		}
	}
	const fields = Object.entries(register.fields);
	return {
		columns: new Map([
			...fields.map(([id, field]): [string, string] => [id, FIELD_KINDS[field.kind].column(field)]),
			...(register.search.length === 0
				? []
				: ([
						['search_text', 'text'],
						['search_grams', 'tsvector'],
					] as const)),
		]),
		checks: new Map(checksOf(register, codeLists).map((check) => [ruleName(register.id, check.field ?? 'record', check.expression), check])),
		uniques: new Map(uniquesOf(register).map((unique) => [ruleName(register.id, unique.field, `unique ${unique.within.join()}`), unique])),
		references: new Map(
			fields.flatMap(([field, { kind, register: target }]) =>
				// Units live in the global tree, behind a view.
				kind === 'reference' && target !== undefined && target !== 'unit' ? [[ruleName(register.id, field, target), { field, register: target }]] : [],
			),
		),
		indexes: indexesOf(register),
	};
}

/** A name of ours for a rule or an index of the register: ids hold no `__`, so no two registers can come to the same one. */
export function indexName(register: string, field: string): string {
	return `${shortName(register)}__${field}`;
}

export function isOurs(name: string, register: string): boolean {
	return name.startsWith(`${shortName(register)}__`);
}

/** PostgreSQL cuts names at 63 bytes; the part that tells rules apart must survive. */
function ruleName(register: string, field: string, rule: string): string {
	return `${indexName(register, field).slice(0, 52)}__${hash('sha256', rule).slice(0, 8)}`;
}

function shortName(register: string): string {
	return register.length <= 19 ? register : `${register.slice(0, 12)}_${hash('sha256', register).slice(0, 6)}`;
}

function checksOf(register: Register, codeLists: ReadonlyMap<string, CodeList>): Check[] {
	const { time } = register;
	const states = [...register.states.map(({ id }) => id), VOIDED];
	return [
		{
			expression: `state = ANY (${textArray(states)})`,
			broken: text('处于定义里已没有的状态；不再使用的状态请保留，写 retired', 'are in a state that is no longer defined; keep it and mark it retired'),
		},
		...(time.shape === 'span'
			? [{ expression: `"${time.until}" >= "${time.from}"`, field: time.until, broken: text('止日早于起日', 'end before they begin') }]
			: []),
		// A sensitive value may one day be kept encrypted, where no rule of the store could read it.
		...Object.entries(register.fields).flatMap(([id, field]) =>
			field.sensitive === undefined ? fieldChecks(id, field, codeLists.get(field.codes ?? '')) : [],
		),
	];
}

function uniquesOf({ fields, numbering }: Register): Unique[] {
	const said = Object.entries(fields).flatMap(([field, { unique_within }]) => (unique_within === undefined ? [] : [{ field, within: unique_within }]));
	return numbering === undefined ? said : [...said, { field: 'number', within: [] }];
}

function fieldChecks(id: string, field: FieldDefinition, list: CodeList | undefined): Check[] {
	const column = `"${id}"`;
	const check = (expression: string, broken: Text): Check => ({ expression, field: id, broken });
	// What an office added to a list belongs to that office alone; the write door knows which there are.
	const codes = list?.codes.map(({ code }) => code);
	const unknown = text(`用着代码表“${list?.label.zh}”里已没有的代码；${RETIRE_CODE.zh}`, `use codes that “${list?.label.en}” no longer has; ${RETIRE_CODE.en}`);
	const unit = field.kind === 'money' ? 100 : 1;
	const { maxLength } = FIELD_KINDS[field.kind].jsonSchema(field) as { maxLength?: number };
	const isText = field.kind === 'text' || field.kind === 'long_text';
	return [
		...(codes !== undefined && field.kind === 'choice'
			? [check(`${column} = ANY (${textArray(codes)}) OR starts_with(${column}, '${OWN_CODE}')`, unknown)]
			: []),
		...(codes !== undefined && field.kind === 'choices'
			? // The pattern costs more than all other checks of a row: it is looked at only where an office's own code stands.
				[check(`${column} <@ ${textArray(codes)} OR array_to_string(${column}, ',') ~ '^((${[...codes, `${OWN_CODE}[a-z0-9_]+`].join('|')})(,|$))*$'`, unknown)]
			: []),
		...(codes !== undefined && field.kind === 'items'
			? [
					check(
						`NOT jsonb_path_exists(${column}, '$[*].item ? (!(@ == $codes[*]) && !(@ starts with "${OWN_CODE}"))', ${pg.escapeLiteral(JSON.stringify({ codes }))})`,
						unknown,
					),
				]
			: []),
		...(field.min === undefined ? [] : [check(`${column} >= ${field.min * unit}`, text(`小于 ${field.min}`, `are less than ${field.min}`))]),
		...(field.max === undefined ? [] : [check(`${column} <= ${field.max * unit}`, text(`大于 ${field.max}`, `are more than ${field.max}`))]),
		...(isText && maxLength !== undefined
			? [check(`char_length(${column}) <= ${maxLength}`, text(`超过 ${maxLength} 个字`, `have more than ${maxLength} characters`))]
			: []),
	];
}

/** The fields in whose order an index holds the records: a page of them is read without sorting the rest. */
export function orderedFields(register: Register): string[] {
	const { time } = register;
	const dates = [...(time.shape === 'event' ? [time.on] : [time.from, time.until]), ...register.states.flatMap(({ reached_on }) => reached_on ?? [])];
	// Likely doubles are looked up by it; a date alone may stand on thousands of records.
	const named = register.keys.find((id) => SHORT_TEXT.has(register.fields[id]?.kind) && (register.fields[id]?.max_length ?? 0) <= LONGEST_INDEXED);
	return [...new Set([...dates, ...ofKind(register, 'reference'), ...(named === undefined ? [] : [named])])];
}

function indexesOf(register: Register): Map<string, string> {
	const indexes = new Map([[indexName(register.id, 'unit'), '(office_id, unit)']]);
	if (register.numbering !== undefined) {
		indexes.set(indexName(register.id, 'number'), '(office_id, number)');
	}
	for (const field of orderedFields(register)) {
		indexes.set(indexName(register.id, field), `(office_id, "${field}", id)`);
	}
	for (const { on, states } of Object.values(register.deadlines ?? {})) {
		// Only what is still owed: by far the most records have been done with.
		const owed = `state = ANY (${textArray(states)})`;
		indexes.set(ruleName(register.id, on, owed), `(office_id, "${on}", id) WHERE ${owed}`);
	}
	for (const field of [...ofKind(register, 'choices'), ...(register.search.length === 0 ? [] : ['search_grams'])]) {
		indexes.set(indexName(register.id, field), `USING gin ("${field}")`);
	}
	return indexes;
}

function ofKind(register: Register, kind: FieldDefinition['kind']): string[] {
	return Object.entries(register.fields)
		.filter(([, field]) => field.kind === kind)
		.map(([id]) => id);
}

function textArray(values: readonly string[]): string {
	return `ARRAY[${values.map((value) => pg.escapeLiteral(value)).join(', ')}]::text[]`;
}
