/** What the database holds: the tables of the registers as they stand, and the definitions that held last. */
import type { CodeList, Register } from '@yibenzhang/engine';
import type pg from 'pg';

export interface Table {
	/** Column → type, as `format_type` writes it for short: `bigint`, `numeric(20,2)`, `timestamptz`. */
	readonly columns: ReadonlyMap<string, string>;
	readonly constraints: ReadonlySet<string>;
	readonly indexes: ReadonlySet<string>;
}

export interface KeptDefinitions {
	readonly registers: ReadonlyMap<string, Register>;
	readonly code_lists: ReadonlyMap<string, CodeList>;
}

export async function readTables(client: pg.ClientBase): Promise<Map<string, Table>> {
	const { rows } = await client.query<{ name: string; columns: Record<string, string>; constraints: string[]; indexes: string[] }>(
		`SELECT c.relname AS name,
			(SELECT json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) FROM pg_attribute a
				WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
			(SELECT coalesce(json_agg(k.conname), '[]') FROM pg_constraint k WHERE k.conrelid = c.oid) AS constraints,
			(SELECT coalesce(json_agg(x.relname), '[]') FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid) AS indexes
		FROM pg_class c WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind = 'r'`,
	);
	return new Map(
		rows.map(({ name, columns, constraints, indexes }) => [
			name,
			{
				columns: new Map(Object.entries(columns).map(([column, type]) => [column, type === 'timestamp with time zone' ? 'timestamptz' : type])),
				constraints: new Set(constraints),
				indexes: new Set(indexes),
			},
		]),
	);
}

/** Those of the office that the transaction belongs to. */
export async function readKeptDefinitions(client: pg.ClientBase): Promise<KeptDefinitions> {
	const { rows } = await client.query(
		`SELECT DISTINCT ON (kind, id) kind, id, body FROM book.definition WHERE kind IN ('register', 'code_list')
		AND office_id = nullif(current_setting('app.office', true), '')::uuid ORDER BY kind, id, held_from DESC`,
	);
	const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id, body }) => [id, body] as const);
	return { registers: new Map(of('register')), code_lists: new Map(of('code_list')) };
}
