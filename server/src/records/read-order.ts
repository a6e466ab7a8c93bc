/** In which order a page of records stands, and where the next one begins. */
import { type BookRecord, FIELD_KINDS, type FieldDefinition, type Register } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import { orderedFields } from '../db/table-shape.ts';
import { AppError } from '../errors.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';

export interface Order {
	readonly sort: string;
	readonly field: string;
	readonly descending: boolean;
	/** PostgreSQL type of the column. */
	readonly column: string;
	/** An index holds the records in this order, those without a value last. */
	readonly indexed: boolean;
}

const RECORD_COLUMNS: Readonly<Record<string, string>> = {
	unit: 'text',
	state: 'text',
	number: 'text',
	made_by: 'text',
	made_at: 'timestamptz',
	recorded_at: 'timestamptz',
};
const UNORDERED: ReadonlySet<FieldDefinition['kind']> = new Set(['items', 'place', 'attachments', 'choices']);

/** @param sort a field, `-` before it for descending; absent: the register's own date, latest first. Throws `query_wrong`. */
export function readOrder(register: Register, sort: string | undefined): Order {
	const own = register.time.shape === 'event' ? register.time.on : register.time.from;
	const wanted = sort ?? `-${own}`;
	const field = wanted.replace(/^-/, '');
	const column = columnOf(register, field);
	if (column === undefined) {
		throw new AppError('query_wrong', {}, [{ path: 'sort', message: { zh: `不能按“${field}”排序`, en: `records cannot be sorted by “${field}”` } }]);
	}
	return { sort: wanted, field, descending: wanted.startsWith('-'), column, indexed: orderedFields(register).includes(field) };
}

function columnOf(register: Register, field: string): string | undefined {
	if (Object.hasOwn(RECORD_COLUMNS, field)) {
		return RECORD_COLUMNS[field];
	}
	const definition = Object.hasOwn(register.fields, field) ? register.fields[field] : undefined;
	return definition === undefined || UNORDERED.has(definition.kind) ? undefined : FIELD_KINDS[definition.kind].column(definition);
}

export interface PageSql {
	/** The columns wanted, of rows under `alias`. */
	readonly columns: RawBuilder<unknown>;
	readonly source: RawBuilder<unknown>;
	readonly where: RawBuilder<boolean>;
	readonly alias: string;
	readonly order: Order;
	/** The word that the page before gave. */
	readonly cursor: string | undefined;
	readonly limit: number;
}

/**
 * A page in its order; records without a value stand last, whichever way it goes. What the first statement leaves of the page, the
 * second fills: an index gives either direction only when those without a value are asked for apart, and few pages come to them.
 * Throws `query_wrong` for a word that no page with this order gave.
 */
export function pageSql(page: PageSql): [first: RawBuilder<unknown>, rest?: (missing: number) => RawBuilder<unknown>] {
	const { columns, source, where, alias, order, limit } = page;
	const select = sql`SELECT ${columns} FROM ${source} AS ${sql.ref(alias)} WHERE ${where}`;
	const after = page.cursor === undefined ? undefined : readCursor(page.cursor, order);
	const last = sql.lit(limit);
	if (!order.indexed) {
		return [sql`${select}${after === undefined ? sql`` : sql` AND ${afterSql(order, after, alias)}`} ORDER BY ${orderSql(order, alias)} LIMIT ${last}`];
	}
	const column = sql.ref(`${alias}.${order.field}`);
	const id = sql.ref(`${alias}.id`);
	const way = order.descending ? sql`DESC` : sql`ASC`;
	const beyond = order.descending ? sql`<` : sql`>`;
	const beyondLast = after?.value === null ? sql`AND ${id} ${beyond} ${after.id}` : sql``;
	const empty = (most: number) => sql`${select} AND ${column} IS NULL ${beyondLast} ORDER BY ${id} ${way} LIMIT ${sql.lit(most)}`;
	if (after?.value === null) {
		return [empty(limit)];
	}
	const from = after === undefined ? sql`` : sql`AND (${column}, ${id}) ${beyond} (${after.value}, ${after.id})`;
	return [sql`${select} AND ${column} IS NOT NULL ${from} ORDER BY ${column} ${way}, ${id} ${way} LIMIT ${last}`, empty];
}

/** The whole order in one, those without a value last. */
export function orderSql({ field, descending }: Order, alias: string): RawBuilder<unknown> {
	const column = sql.ref(`${alias}.${field}`);
	const id = sql.ref(`${alias}.id`);
	return descending ? sql`${column} DESC NULLS LAST, ${id} DESC` : sql`${column} ASC NULLS LAST, ${id} ASC`;
}

function afterSql({ field, descending }: Order, { value, id }: Cursor, alias: string): RawBuilder<boolean> {
	const column = sql.ref(`${alias}.${field}`);
	const idColumn = sql.ref(`${alias}.id`);
	if (value === null) {
		return descending ? sql`(${column} IS NULL AND ${idColumn} < ${id})` : sql`(${column} IS NULL AND ${idColumn} > ${id})`;
	}
	return descending
		? sql`(${column} < ${value} OR (${column} = ${value} AND ${idColumn} < ${id}) OR ${column} IS NULL)`
		: sql`(${column} > ${value} OR (${column} = ${value} AND ${idColumn} > ${id}) OR ${column} IS NULL)`;
}

/** Where a page that ends with this record ends. */
export function cursorAt({ sort, field }: Order, record: BookRecord): string {
	const value = Object.hasOwn(RECORD_COLUMNS, field) ? record[field as 'unit'] : record.values[field];
	return writeCursor({ sort, value: typeof value === 'object' || value === undefined ? null : (value as string | number | boolean), id: record.id });
}
