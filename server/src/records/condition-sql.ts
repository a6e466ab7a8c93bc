/** The one compiler of conditions to SQL. What it must agree with is `evaluateCondition`; a property test holds them together. */
import {
	type ClockDefinition,
	type ConditionParameters,
	fillValue,
	type Interval,
	type PreparedCondition,
	type PreparedField,
	type Register,
	type UnitTree,
	VOIDED,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';

export interface ConditionSqlScope {
	readonly alias: string;
	readonly params: ConditionParameters;
	readonly units: UnitTree;
	/** Where the records of a register are read: its table, or what the book knew at a moment. */
	source(register: string): RawBuilder<unknown>;
	/** For a question that came from outside: the register of `alias`, and who asks. */
	readonly register?: Register;
	readonly reader?: ConditionReader;
	/** How deep the alias is nested; set by the compiler. */
	readonly depth?: number;
	/** The rows from which `through` and `related` led here, the nearest first; set by the compiler. */
	readonly from?: readonly { readonly alias: string; readonly register?: Register }[];
}

/** What the one who asks may see. */
export interface ConditionReader {
	/** True of the rows of `alias` that they may read. */
	readable(register: Register, alias: string): RawBuilder<boolean>;
	/** True of the rows in which they see the field in the clear; null when they see it in all. */
	clear(register: Register, field: string, alias: string): RawBuilder<boolean> | null;
}

/** A boolean over the row `alias`, for WHERE: in positive position plain comparisons, so that indexes serve. Every related row is tied by `office_id`. */
export function conditionSql(condition: PreparedCondition, scope: ConditionSqlScope): RawBuilder<boolean> {
	switch (condition.is) {
		case 'all':
		case 'any': {
			if (condition.parts.length === 0) {
				return condition.is === 'all' ? sql<boolean>`true` : sql<boolean>`false`;
			}
			const parts = condition.parts.map((part) => conditionSql(part, scope));
			return sql<boolean>`(${sql.join(parts, condition.is === 'all' ? sql` AND ` : sql` OR `)})`;
		}
		case 'not':
			return sql<boolean>`NOT coalesce(${conditionSql(condition.part, scope)}, false)`;
		case 'field':
			return clearly(condition, fieldSql(condition, scope), scope);
		case 'related':
			return relatedSql(condition, scope);
		case 'through': {
			const inner = nested(scope, condition.register);
			const target = sql.ref(inner.alias);
			return sql<boolean>`EXISTS (SELECT FROM ${scope.source(condition.register.id)} AS ${target}
				WHERE ${target}.office_id = ${sql.ref(scope.alias)}.office_id AND ${target}.id = ${sql.ref(`${scope.alias}.${condition.field}`)}
				AND ${target}.state <> ${sql.lit(VOIDED)}${readableSql(inner)} AND ${conditionSql(condition.where, inner)})`;
		}
		case 'overdue':
			return overdueSql(condition, scope);
	}
}

function nested(scope: ConditionSqlScope, register: Register): ConditionSqlScope & { depth: number } {
	const depth = (scope.depth ?? 0) + 1;
	const here = { alias: scope.alias, ...(scope.register === undefined ? {} : { register: scope.register }) };
	return { ...scope, depth, register, alias: `r${depth}`, from: [here, ...(scope.from ?? [])] };
}

/** False where the reader sees one of the fields that are compared only masked. */
function clearly({ field, values }: FieldComparison, answer: RawBuilder<boolean>, scope: ConditionSqlScope): RawBuilder<boolean> {
	const others = values.flatMap((value) => ('other' in value ? [value] : []));
	return others.reduce((sofar, { other, up }) => inClear(other, sofar, { ...scope, ...holderOf(up, scope) }), inClear(field, answer, scope));
}

function holderOf(up: number, scope: ConditionSqlScope): { readonly alias: string; readonly register?: Register } {
	const holder = up === 0 ? scope : scope.from?.[up - 1];
	if (holder === undefined) {
		throw new Error('condition: a field of a record is asked for from which nothing led here');
	}
	return holder;
}

function inClear(field: PreparedField, answer: RawBuilder<boolean>, { reader, register, alias }: ConditionSqlScope): RawBuilder<boolean> {
	const clear = reader === undefined || register === undefined || field.own ? null : reader.clear(register, field.id, alias);
	return clear === null ? answer : sql<boolean>`(${clear} AND ${answer})`;
}

/** ` AND …`, or nothing for the book's own questions. */
function readableSql({ reader, register, alias }: ConditionSqlScope): RawBuilder<unknown> {
	return reader === undefined || register === undefined ? sql`` : sql` AND ${reader.readable(register, alias)}`;
}

function relatedSql(condition: Extract<PreparedCondition, { is: 'related' }>, scope: ConditionSqlScope): RawBuilder<boolean> {
	const inner = nested(scope, condition.register);
	const row = sql.ref(inner.alias);
	const pointing = sql`${scope.source(condition.register.id)} AS ${row} WHERE ${row}.office_id = ${sql.ref(scope.alias)}.office_id
		AND ${sql.ref(`${inner.alias}.${condition.by}`)} = ${sql.ref(`${scope.alias}.${condition.points_at}`)} AND ${row}.state <> ${sql.lit(VOIDED)}${readableSql(inner)}`;
	const where = conditionSql(condition.where, inner);
	if (condition.latest_by !== null) {
		const by = sql.ref(`${inner.alias}.${condition.latest_by}`);
		return sql<boolean>`coalesce((SELECT ${where} FROM ${pointing} AND ${by} IS NOT NULL ORDER BY ${by} DESC, ${row}.id DESC LIMIT 1), false)`;
	}
	const exists = sql<boolean>`EXISTS (SELECT FROM ${pointing} AND ${where})`;
	return condition.has === 'some' ? exists : sql<boolean>`NOT ${exists}`;
}

function overdueSql(condition: Extract<PreparedCondition, { is: 'overdue' }>, scope: ConditionSqlScope): RawBuilder<boolean> {
	const clock = condition.register.clocks?.[condition.clock];
	const { day } = scope.params;
	if (clock === undefined || day === undefined) {
		return sql<boolean>`false`;
	}
	return sql<boolean>`(${conditionSql(condition.while, scope)} AND ${dueDaySql(clock, condition.related, scope)} < ${day}::date)`;
}

/** The day on which the clock of the row `alias` is due, as things stood on the parameter `day`; `infinity` where an outcome has ended it. */
export function dueDaySql(clock: ClockDefinition, related: Register, scope: ConditionSqlScope): RawBuilder<string> {
	const { after, first } = clock;
	const intervals = Object.entries(after.intervals ?? {}).flatMap(([code, interval]) =>
		interval === null ? [] : [sql`WHEN ${code} THEN ${intervalSql(interval)}`],
	);
	const last = lastOfClockSql(clock, related, scope, ({ on, field }) => {
		const next = [
			...(after.next_on === undefined ? [] : [field(after.next_on)]),
			...(after.outcome === undefined || intervals.length === 0 ? [] : [sql`(${on} + CASE ${field(after.outcome)} ${sql.join(intervals, sql` `)} END)::date`]),
			sql`'infinity'::date`,
		];
		return sql`coalesce(${sql.join(next)})`;
	});
	// An outcome without an interval ends the clock; without any follow-up it runs from the record's own date, if from any.
	const start = first === undefined ? sql`'infinity'::date` : sql`(${sql.ref(`${scope.alias}.${first.on}`)} + ${intervalSql(first.interval)})::date`;
	return sql<string>`coalesce(${last}, ${start})`;
}

/** The row of the last record that counts for a clock. */
interface LastRow {
	readonly row: RawBuilder<unknown>;
	readonly on: RawBuilder<unknown>;
	field(id: string): RawBuilder<unknown>;
}

/** What is chosen of the last record that counts for the clock of the row `alias`, as things stood on the parameter `day`; NULL where there is none. */
export function lastOfClockSql(
	{ after }: ClockDefinition,
	related: Register,
	scope: ConditionSqlScope,
	chosen: (last: LastRow) => RawBuilder<unknown>,
): RawBuilder<unknown> {
	const inner = nested(scope, related);
	const row = sql.ref(inner.alias);
	const field = (id: string) => sql.ref(`${inner.alias}.${id}`);
	const on = field(after.on);
	const among = after.among === undefined || after.outcome === undefined ? sql`` : sql` AND ${field(after.outcome)} = ANY(${after.among}::text[])`;
	return sql`(SELECT ${chosen({ row, on, field })} FROM ${scope.source(related.id)} AS ${row} WHERE ${row}.office_id = ${sql.ref(scope.alias)}.office_id
		AND ${field(after.by)} = ${sql.ref(scope.alias)}.id AND ${row}.state <> ${sql.lit(VOIDED)} AND ${on} <= ${scope.params.day}::date${among}
		ORDER BY ${on} DESC, ${row}.id DESC LIMIT 1)`;
}

/** As PostgreSQL counts days, weeks and months. */
export function intervalSql({ days = 0, weeks = 0, months = 0 }: Interval): RawBuilder<unknown> {
	return sql`make_interval(months => ${sql.lit(months)}, weeks => ${sql.lit(weeks)}, days => ${sql.lit(days)})`;
}

type FieldComparison = Extract<PreparedCondition, { is: 'field' }>;

function fieldSql({ field, op, values }: FieldComparison, scope: ConditionSqlScope): RawBuilder<boolean> {
	const column = columnSql(field, scope.alias);
	if (op === 'is_set') {
		return sql<boolean>`${column} IS NOT NULL`;
	}
	if (op === 'is_empty') {
		return sql<boolean>`${column} IS NULL`;
	}
	const filled = values.map((value) => ('other' in value ? columnSql(value.other, holderOf(value.up, scope).alias) : fillValue(value, scope.params)));
	if (filled.includes(null)) {
		return sql<boolean>`false`;
	}
	const [first, second] = filled;
	switch (op) {
		case 'is':
			return sql<boolean>`${column} = ${first}`;
		case 'is_not':
			return sql<boolean>`${column} <> ${first}`;
		case 'in':
			return sql<boolean>`${column} = ANY(${filled})`;
		case 'not_in':
			return sql<boolean>`${column} <> ALL(${filled})`;
		case 'lt':
			return sql<boolean>`${column} < ${first}`;
		case 'lte':
			return sql<boolean>`${column} <= ${first}`;
		case 'gt':
			return sql<boolean>`${column} > ${first}`;
		case 'gte':
			return sql<boolean>`${column} >= ${first}`;
		case 'between':
			return sql<boolean>`${column} BETWEEN ${first} AND ${second}`;
		case 'contains':
			return sql<boolean>`strpos(${column}, ${first}) > 0`;
		case 'starts_with':
			return sql<boolean>`starts_with(${column}, ${first})`;
		case 'has':
			return field.kind === 'items' ? sql<boolean>`${column} @> ${JSON.stringify([{ item: first }])}::jsonb` : sql<boolean>`${column} @> ${[first]}::text[]`;
		case 'has_any':
			return sql<boolean>`${column} && ${filled}::text[]`;
		case 'has_all':
			return sql<boolean>`${column} @> ${filled}::text[]`;
		case 'within':
			return sql<boolean>`${column} = ANY(${[...scope.units.subtree(String(first))]}::text[])`;
	}
}

/** What stands within an ID number is cut out of it. Once the numbers are kept encrypted, both must be columns that are written with the row. */
function columnSql({ id, part }: PreparedField, alias: string): RawBuilder<unknown> {
	const column = sql.ref(`${alias}.${id}`);
	if (part === undefined) {
		return column;
	}
	return part === 'birth_on' ? sql`to_date(substr(${column}, 7, 8), 'YYYYMMDD')` : sql`(2 - substr(${column}, 17, 1)::int % 2)::text`;
}
