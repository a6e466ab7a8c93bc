/**
 * A rule about records as one question over the tables: the office's own, without any reader's filter. Every kind answers in the same
 * columns, at most one more than are kept.
 */
import {
	type Condition,
	type ContradictionRule,
	contradictionKind,
	contradictionRegister,
	fieldsOf,
	type OutlierStands,
	type PartsContradict,
	type PreparedCondition,
	prepareCondition,
	type RecordsContradict,
	type Register,
	SAYABLE,
	type SameFactTwice,
	saidIn,
	today,
	VOIDED,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { conditionSql } from '../records/condition-sql.ts';
import { MOST_FINDINGS } from './found.ts';
import { outlierSql } from './outlier-sql.ts';

export interface FoundRow {
	readonly record_id: string;
	readonly record_version: number;
	readonly unit: string;
	readonly against_id: string | null;
	readonly against_version: number | null;
	readonly facts: readonly unknown[];
	readonly details: Readonly<Record<string, unknown>>;
}

export const FIRST = 'a';
const AGAINST = 'b';

/** Null for rules about figures and reports. */
export function ruleSql(book: Book, rule: ContradictionRule): RawBuilder<FoundRow> | null {
	const { finds } = rule;
	const id = contradictionRegister(finds);
	if (id === undefined) {
		return null;
	}
	const register = registerOf(book, id);
	const asked: Asked = { book, register, rule };
	const found =
		'records' in finds
			? recordsSql(asked, finds)
			: 'parts' in finds
				? partsSql(asked, finds)
				: 'outlier' in finds
					? outliersSql(asked, finds)
					: sameSql(asked, finds as SameFactTwice);
	// Picked before they are put in order: the store would otherwise walk the whole table in the order of the ids.
	return sql<FoundRow>`WITH found AS MATERIALIZED (${found})
		SELECT record_id, record_version, unit, against_id, against_version, facts, details FROM found ORDER BY record_id, against_id LIMIT ${sql.lit(MOST_FINDINGS + 1)}`;
}

/** The register of the other record; null where the rule has none. */
export function againstRegister(book: Book, { finds }: ContradictionRule): Register | null {
	if ('same' in finds) {
		return registerOf(book, finds.same);
	}
	if (!('records' in finds) || finds.against === undefined) {
		return null;
	}
	const { against } = finds;
	return registerOf(book, 'through' in against ? (registerOf(book, finds.records).fields[against.through]?.register ?? '') : against.register);
}

interface Asked {
	readonly book: Book;
	readonly register: Register;
	readonly rule: ContradictionRule;
}

function registerOf(book: Book, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new Error(`a rule of contradictions names the register ${id}, which is not there`);
	}
	return register;
}

function recordsSql({ book, register, rule }: Asked, { where, against, and }: RecordsContradict): RawBuilder<unknown> {
	const other = againstRegister(book, rule);
	const first = preparedOf(book, register, where);
	if (against === undefined || other === null) {
		return sql`SELECT ${recordColumns()}, NULL::uuid AS against_id, NULL::int AS against_version, ${factsSql(factsOf(rule, first), [])} AS facts, '{}'::jsonb AS details
			FROM ${tableOf(register)} AS ${sql.ref(FIRST)} WHERE ${standing(book, FIRST)} AND ${compiled(book, first, FIRST)}`;
	}
	const second = preparedOf(book, other, and, [register]);
	const pair =
		'through' in against
			? sql`${col(AGAINST, 'id')} = ${col(FIRST, against.through)}`
			: sql`${col(AGAINST, against.by)} = ${col(FIRST, against.same)}${other === register ? sql` AND ${col(FIRST, 'id')} < ${col(AGAINST, 'id')}` : sql``}`;
	const named = 'through' in against ? [against.through] : [against.same];
	return sql`SELECT ${recordColumns()}, ${col(AGAINST, 'id')} AS against_id, ${col(AGAINST, 'version')} AS against_version,
		${factsSql([...named, ...factsOf(rule, first), ...askedOf(second, 1)], [...factsOf(rule, second, 'against.')])} AS facts, '{}'::jsonb AS details
		FROM ${tableOf(register)} AS ${sql.ref(FIRST)} JOIN ${tableOf(other)} AS ${sql.ref(AGAINST)} ON ${col(AGAINST, 'office_id')} = ${col(FIRST, 'office_id')} AND ${pair}
		WHERE ${standing(book, FIRST)} AND ${standing(book, AGAINST)} AND ${compiled(book, first, FIRST)} AND ${compiled(book, second, AGAINST, [FIRST])}`;
}

function partsSql({ book, register, rule }: Asked, { whole, of, must, where }: PartsContradict): RawBuilder<unknown> {
	const first = preparedOf(book, register, where);
	const [join, sum, count] = partsOf(book, of);
	const held = col(FIRST, whole);
	const differs = must === 'equal' ? sql`${held} <> ${sum}` : sql`${held} < ${sum}`;
	return sql`SELECT ${recordColumns()}, NULL::uuid AS against_id, NULL::int AS against_version,
		jsonb_build_array(${held}, ${sum}, ${count}) || ${factsSql(factsOf(rule, first), [])} AS facts, jsonb_build_object('sum', ${sum}, 'count', ${count}) AS details
		FROM ${tableOf(register)} AS ${sql.ref(FIRST)} ${join}
		WHERE ${standing(book, FIRST)} AND ${compiled(book, first, FIRST)} AND ${held} IS NOT NULL AND ${count} > 0 AND ${differs}`;
}

/** What is joined, what the parts come to, and how many there are. */
function partsOf(book: Book, of: PartsContradict['of']): [RawBuilder<unknown>, RawBuilder<unknown>, RawBuilder<unknown>] {
	if ('fields' in of) {
		const set = of.fields.map((field) => sql`(${col(FIRST, field)} IS NOT NULL)::int`);
		return [
			sql``,
			sql`(${sql.join(
				of.fields.map((field) => sql`coalesce(${col(FIRST, field)}, 0)`),
				sql` + `,
			)})`,
			sql`(${sql.join(set, sql` + `)})`,
		];
	}
	if ('items' in of) {
		const rows = sql`jsonb_array_elements(${col(FIRST, of.items)}) AS one`;
		return [
			sql`CROSS JOIN LATERAL (SELECT coalesce(sum((one ->> 'quantity')::numeric), 0) AS total, count(*) AS n FROM ${rows}) AS parts`,
			sql`parts.total`,
			sql`parts.n`,
		];
	}
	const child = registerOf(book, of.register);
	const total = of.sum === undefined ? sql`count(*)` : sql`coalesce(sum(${col('p', of.sum)}), 0)`;
	// Added up once for all wholes.
	return [
		sql`JOIN (SELECT ${col('p', of.by)} AS whole_id, ${total} AS total, count(*) AS n FROM ${tableOf(child)} AS p
			WHERE ${standing(book, 'p')} AND ${compiled(book, preparedOf(book, child, of.where), 'p')} GROUP BY 1) AS parts ON parts.whole_id = ${col(FIRST, 'id')}`,
		sql`parts.total`,
		sql`parts.n`,
	];
}

function outliersSql({ book, register, rule }: Asked, finds: OutlierStands): RawBuilder<unknown> {
	const first = preparedOf(book, register, finds.where);
	return outlierSql(book, register, finds, {
		picked: sql<boolean>`${standing(book, FIRST)} AND ${compiled(book, first, FIRST)}`,
		facts: factsSql([finds.field, ...finds.group, ...factsOf(rule, first)], []),
	});
}

/**
 * Each against the one before it among its like: chains of three are two findings. Which keys stand more than once is asked first, by a
 * hash of them: to put a million rows in order for a handful takes ten times as long.
 */
function sameSql({ book, register, rule }: Asked, { alike, on, days, where }: SameFactTwice): RawBuilder<unknown> {
	const first = preparedOf(book, register, where);
	const set = alike.map((field) => sql`${col(FIRST, field)} IS NOT NULL`);
	const hashed = days === 0 ? [...alike, on] : alike;
	const key = sql`hashtextextended(concat_ws(chr(31), ${sql.join(hashed.map((field) => col(FIRST, field)))}), 0)`;
	const from = sql`${tableOf(register)} AS ${sql.ref(FIRST)}`;
	const picked = sql`${standing(book, FIRST)} AND ${compiled(book, first, FIRST)} AND ${sql.join(set, sql` AND `)}`;
	const before = (field: string) => sql`lag(${col(FIRST, field)}) OVER alike`;
	return sql`WITH doubled AS MATERIALIZED (SELECT ${key} AS key FROM ${from} WHERE ${picked} GROUP BY 1 HAVING count(*) > 1)
		SELECT id AS record_id, version AS record_version, unit, before_id AS against_id, before_version AS against_version, facts, '{}'::jsonb AS details
		FROM (SELECT ${col(FIRST, 'id')}, ${col(FIRST, 'version')}, ${col(FIRST, 'unit')}, ${col(FIRST, on)} AS own_on, ${before('id')} AS before_id,
				${before('version')} AS before_version, ${before(on)} AS before_on, ${factsSql([...alike, on, ...factsOf(rule, first)], [])} AS facts
			FROM ${from} JOIN doubled ON doubled.key = ${key} WHERE ${picked}
			WINDOW alike AS (PARTITION BY ${sql.join(alike.map((field) => col(FIRST, field)))} ORDER BY ${col(FIRST, on)}, ${col(FIRST, 'id')})) AS ordered
		WHERE before_id IS NOT NULL AND own_on - before_on <= ${days}`;
}

function preparedOf(book: Book, register: Register, condition: Condition | undefined, from: readonly Register[] = []): PreparedCondition {
	const result = prepareCondition(condition ?? { all: [] }, { register, registers: book.registers, parse: book.parse, from });
	if ('problems' in result) {
		throw new Error(`a rule of contradictions over ${register.id}: ${result.problems.map(({ path, message }) => `${path} ${message.en}`).join('; ')}`);
	}
	return result.prepared;
}

function compiled(book: Book, condition: PreparedCondition, alias: string, from: readonly string[] = []): RawBuilder<boolean> {
	return conditionSql(condition, {
		alias,
		params: { day: today(book.now()) },
		units: book.units,
		source: (id) => sql.table(`ledger.${id}`),
		from: from.map((each) => ({ alias: each })),
	});
}

/** Of this office, not voided. */
function standing(book: Book, alias: string): RawBuilder<unknown> {
	return sql`${col(alias, 'office_id')} = ${book.office_id} AND ${col(alias, 'state')} <> ${sql.lit(VOIDED)}`;
}

/** The fields of the record that the rule asks for or names. */
function factsOf({ says, finds }: ContradictionRule, condition: PreparedCondition, before = ''): string[] {
	// What the kind itself says is no column.
	const said = saidIn(says).filter((name) => !SAYABLE[contradictionKind(finds)].includes(name));
	const named = said.filter((name) => (before === '' ? !name.includes('.') : name.startsWith(before)));
	return [...askedOf(condition, 0), ...named.map((name) => name.slice(before.length))];
}

/** The fields that a condition asks for of its own record, or of the one `up` steps back. */
function askedOf(condition: PreparedCondition, up: number): readonly string[] {
	if (up === 0) {
		return fieldsOf(condition);
	}
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.flatMap((part) => askedOf(part, up));
		case 'not':
			return askedOf(condition.part, up);
		case 'field':
			return condition.values.flatMap((value) => ('other' in value && value.up === up ? [value.other.id] : []));
		case 'through':
		case 'related':
			return askedOf(condition.where, up + 1);
		case 'overdue':
			return [];
	}
}

function factsSql(first: readonly string[], against: readonly string[]): RawBuilder<unknown> {
	const columns = [...namedOnce(first).map((field) => col(FIRST, field)), ...namedOnce(against).map((field) => col(AGAINST, field))];
	return sql`jsonb_build_array(${sql.join(columns)})`;
}

function namedOnce(fields: readonly string[]): string[] {
	return [...new Set(fields)].sort();
}

function recordColumns(): RawBuilder<unknown> {
	return sql`${col(FIRST, 'id')} AS record_id, ${col(FIRST, 'version')} AS record_version, ${col(FIRST, 'unit')}`;
}

function tableOf({ id }: Register): RawBuilder<unknown> {
	return sql.table(`ledger.${id}`);
}

function col(alias: string, field: string): RawBuilder<unknown> {
	return sql.ref(`${alias}.${field}`);
}
