/** In which order a page of records stands, and where the next one begins. */
import { type BookRecord, FIELD_KINDS, type FieldDefinition, type Register } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../errors.ts';
import { readCursor, writeCursor } from './cursor.ts';

export interface Order {
	readonly sort: string;
	readonly field: string;
	readonly descending: boolean;
	/** PostgreSQL type of the column. */
	readonly column: string;
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
	return { sort: wanted, field, descending: wanted.startsWith('-'), column };
}

function columnOf(register: Register, field: string): string | undefined {
	if (Object.hasOwn(RECORD_COLUMNS, field)) {
		return RECORD_COLUMNS[field];
	}
	const definition = Object.hasOwn(register.fields, field) ? register.fields[field] : undefined;
	return definition === undefined || UNORDERED.has(definition.kind) ? undefined : FIELD_KINDS[definition.kind].column(definition);
}

export function orderSql({ field, descending }: Order, alias: string): RawBuilder<unknown> {
	const column = sql.ref(`${alias}.${field}`);
	const id = sql.ref(`${alias}.id`);
	return descending ? sql`${column} DESC NULLS LAST, ${id} DESC` : sql`${column} ASC NULLS LAST, ${id} ASC`;
}

/** Only what stands after the page that gave the word. Throws `query_wrong` for a word that no page with this order gave. */
export function afterCursorSql(order: Order, word: string, alias: string): RawBuilder<boolean> {
	const { value, id } = readCursor(word, order);
	const column = sql.ref(`${alias}.${order.field}`);
	const idColumn = sql.ref(`${alias}.id`);
	const { descending } = order;
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
