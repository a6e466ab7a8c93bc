/** What may stand only once among the office's records that are not voided: values that say `unique_within`, and running numbers. The store's own constraint stands behind it. */
import { type BookRecord, type FieldDefinition, type Problem, type Register, type StoredValue, text, VOIDED } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { toColumn } from '../db/stored.ts';

/** What a record will be, beside what it was before. */
export interface Becoming {
	readonly register: Register;
	readonly record: BookRecord;
	readonly before: BookRecord | null;
}

export interface Collision {
	/** Of the record that cannot stand. */
	readonly id: string;
	readonly problem: Problem;
}

interface Rule {
	readonly register: Register;
	/** Of a field, or `number`. */
	readonly id: string;
	/** Absent for the number. */
	readonly field?: FieldDefinition;
	/** The fields that bound it, then the field itself. */
	readonly columns: readonly string[];
}

/**
 * Which of the records would stand beside another with the same value, each problem naming that other one.
 * @param planned records as they will stand once what was planned before is written, by whatever register; they count instead of their rows.
 */
export async function findCollisions(
	client: pg.PoolClient,
	book: Book,
	{ becoming, planned }: { readonly becoming: readonly Becoming[]; readonly planned: Iterable<BookRecord> },
): Promise<Collision[]> {
	const last = new Map(becoming.map((one) => [one.record.id, one]));
	const rules = [...new Set([...last.values()].map(({ register }) => register))].flatMap(rulesOf).flatMap((rule) => {
		const asked = [...last.values()]
			.filter(({ register, record, before }) => register === rule.register && isNew(rule, record, before))
			.map(({ record }) => record);
		return asked.length === 0 ? [] : [{ rule, asked }];
	});
	if (rules.length === 0) {
		return [];
	}
	const standing = new Map([...planned].map((record) => [record.id, record]));
	for (const { record } of last.values()) {
		standing.set(record.id, record);
	}
	const collisions: Collision[] = [];
	for (const { rule, asked } of rules) {
		const ids = new Set(asked.map(({ id }) => id));
		// Whoever stood there first keeps the value.
		const others = [...standing.values()].filter(({ register, id }) => register === rule.register.id && !ids.has(id));
		const taken = new Map<string, BookRecord>();
		for (const record of [...others, ...asked]) {
			const key = keyOf(rule, record);
			if (key !== null && !taken.has(key)) {
				taken.set(key, record);
			}
		}
		const stored = await storedTwins(client, book, { rule, asked, except: [...standing.keys()] });
		for (const record of asked) {
			const other = taken.get(keyOf(rule, record) ?? '');
			const twin = other === undefined || other.id === record.id ? stored.get(record.id) : (other.number ?? other.id);
			if (twin !== undefined) {
				collisions.push({ id: record.id, problem: problemOf(rule, twin) });
			}
		}
	}
	return collisions;
}

/** What of the record may stand only once, each as one word; two records that share one cannot both stand. */
export function uniqueKeys(register: Register, record: BookRecord): string[] {
	return rulesOf(register).flatMap((rule) => {
		const key = keyOf(rule, record);
		return key === null ? [] : [`${rule.id} ${key}`];
	});
}

const RULES = new WeakMap<Register, readonly Rule[]>();

function rulesOf(register: Register): readonly Rule[] {
	const known = RULES.get(register) ?? makeRules(register);
	RULES.set(register, known);
	return known;
}

function makeRules(register: Register): Rule[] {
	const fields = Object.entries(register.fields).flatMap(([id, field]) =>
		field.unique_within === undefined ? [] : [{ register, id, field, columns: [...field.unique_within, id] }],
	);
	// Only a number that was given is asked for: one that the book counts is not there yet, and is nobody's.
	return register.numbering === undefined ? fields : [...fields, { register, id: 'number', columns: ['number'] }];
}

/** The record's value as one word; null where the rule does not ask: voided, or something empty. */
function keyOf({ columns }: Rule, record: BookRecord): string | null {
	const values = columns.map((column) => heldIn(record, column));
	return record.state === VOIDED || values.includes(null) ? null : JSON.stringify(values);
}

function heldIn(record: BookRecord, column: string): StoredValue {
	return column === 'unit' || column === 'number' ? record[column] : (record.values[column] ?? null);
}

function isNew(rule: Rule, record: BookRecord, before: BookRecord | null): boolean {
	const key = keyOf(rule, record);
	return key !== null && (before === null || keyOf(rule, before) !== key);
}

interface TwinsRequest {
	readonly rule: Rule;
	readonly asked: readonly BookRecord[];
	/** Records whose rows no longer count. */
	readonly except: readonly string[];
}

/** Id of the record asked → number (or id) of the one that stands with the same value. */
async function storedTwins(client: pg.PoolClient, book: Book, { rule, asked, except }: TwinsRequest): Promise<Map<string, string>> {
	if (asked.length === 0) {
		return new Map();
	}
	const { register, columns } = rule;
	const table = `ledger."${register.id}"`;
	const rows = asked.map((record) => ({
		id: record.id,
		...Object.fromEntries(
			columns.map((column) => {
				const field = register.fields[column];
				return [column, field === undefined ? heldIn(record, column) : toColumn(field, heldIn(record, column))];
			}),
		),
	}));
	const same = columns.map((column) => `r."${column}" = w."${column}"`).join(' AND ');
	const { rows: found } = await client.query<{ id: string; twin: string }>(
		`SELECT w.id, coalesce(r.number, r.id::text) AS twin FROM json_populate_recordset(NULL::${table}, $2::json) AS w
		JOIN ${table} AS r ON r.office_id = $1 AND ${same} WHERE r.state <> 'voided' AND r.id <> ALL ($3::uuid[])`,
		[book.office_id, JSON.stringify(rows), except],
	);
	return new Map(found.map(({ id, twin }) => [id, twin]));
}

function problemOf({ register, id, field }: Rule, twin: string): Problem {
	if (field === undefined) {
		return { path: id, message: text(`编号“${twin}”已经有一条记录用了`, `another record has the number ${twin} already`) };
	}
	const within = (field.unique_within ?? []).map((one) => (one === 'unit' ? text('单位', 'unit') : (register.fields[one]?.label ?? text(one, one))));
	const [zh, en] = [within.map((one) => one.zh).join('、'), within.map((one) => one.en).join(', ')];
	return {
		path: `values.${id}`,
		message: text(
			`${field.label.zh}：${zh === '' ? '' : `同一${zh}内`}只能有一条，已有 ${twin}`,
			`${field.label.en}: may stand once${en === '' ? '' : ` for the same ${en}`}; ${twin} has it already`,
		),
	};
}
