/** Records that tell the same fact as what is being brought in: by id, by number, else by the register's `keys`. Only those that the actor may see. */
import type { BookRecord, Register, StoredValues } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow, toColumn } from '../db/stored.ts';
import { maySeeAlike } from './doubles.ts';
import type { Actor } from './plan-act.ts';

export interface Fact {
	readonly id: string | null;
	readonly number: string | null;
	readonly values: StoredValues;
}

/** More alike than this are not told apart anyway. */
const MOST = 20;

/** Per fact the records that tell it, the latest first; voided ones tell nothing. */
export async function findKnown(client: pg.PoolClient, book: Book, actor: Actor, { register, facts }: { register: Register; facts: readonly Fact[] }) {
	const known: BookRecord[][] = facts.map(() => []);
	const byName = await readByName(client, book, register, facts);
	for (const [index, { id, number }] of facts.entries()) {
		known[index] = byName.get(id ?? '') ?? byName.get(number ?? '') ?? [];
	}
	const asking = facts.flatMap(({ values }, index) => (known[index]?.length === 0 ? [{ index, set: setKeys(register, values), values }] : []));
	for (const alike of Map.groupBy(asking, ({ set }) => set.join(' ')).values()) {
		const set = alike[0]?.set ?? [];
		if (set.length > 0) {
			for (const { asked, record } of await readByKeys(client, book, register, set, alike)) {
				known[asked]?.push(record);
			}
		}
	}
	return known.map((records) => records.filter((record) => maySeeAlike(book, actor, register, record)));
}

function setKeys({ keys }: Register, values: StoredValues): string[] {
	return keys.filter((id) => (values[id] ?? null) !== null);
}

/** By id and by number: no record's number looks like an id. */
async function readByName(client: pg.PoolClient, book: Book, register: Register, facts: readonly Fact[]): Promise<Map<string, BookRecord[]>> {
	const [ids, numbers] = [facts.flatMap(({ id }) => id ?? []), facts.flatMap(({ number }) => number ?? [])];
	if (ids.length === 0 && numbers.length === 0) {
		return new Map();
	}
	const { rows } = await client.query(
		`SELECT * FROM ledger."${register.id}" WHERE office_id = $1 AND (id = ANY($2::uuid[]) OR number = ANY($3)) AND state <> 'voided' ORDER BY id DESC`,
		[book.office_id, [...new Set(ids)], [...new Set(numbers)]],
	);
	const records = rows.map((row) => fromRow(register, row));
	return new Map([...Map.groupBy(records, ({ number }) => number ?? ''), ...records.map((record): [string, BookRecord[]] => [record.id, [record]])]);
}

async function readByKeys(
	client: pg.PoolClient,
	book: Book,
	register: Register,
	set: readonly string[],
	asked: readonly { readonly index: number; readonly values: StoredValues }[],
): Promise<{ asked: number; record: BookRecord }[]> {
	const table = `ledger."${register.id}"`;
	const alike = register.keys.map((id) => (set.includes(id) ? `t."${id}" = n."${id}"` : `t."${id}" IS NULL`)).join(' AND ');
	// `version` carries which fact asks: it is the row's one whole number that no key can be.
	const rows = asked.map(({ index, values }) => ({ version: index, ...Object.fromEntries(set.map((id) => [id, columnOf(register, id, values)])) }));
	const { rows: found } = await client.query(
		`SELECT n.version AS asked, d.* FROM json_populate_recordset(NULL::${table}, $2::json) n CROSS JOIN LATERAL (
			SELECT t.* FROM ${table} t WHERE t.office_id = $1 AND ${alike} AND t.state <> 'voided' ORDER BY t.id DESC LIMIT ${MOST}) d`,
		[book.office_id, JSON.stringify(rows)],
	);
	return found.map(({ asked: index, ...row }) => ({ asked: index, record: fromRow(register, row) }));
}

function columnOf(register: Register, id: string, values: StoredValues) {
	const field = register.fields[id];
	return field === undefined ? null : toColumn(field, values[id]);
}
