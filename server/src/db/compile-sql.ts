/** Fragments are composed with Kysely and sent by the transaction's own client. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type pg from 'pg';

const COMPILER = new Kysely<Record<string, never>>({
	dialect: {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => new DummyDriver(),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	},
});

export interface Compiled {
	readonly sql: string;
	readonly parameters: readonly unknown[];
}

/** A composed statement as it is sent. */
export function compile(statement: RawBuilder<unknown>): Compiled {
	const { sql, parameters } = statement.compile(COMPILER);
	return { sql, parameters };
}

/** Runs a composed statement on the client. */
export async function run<Row extends pg.QueryResultRow>(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<Row[]> {
	const { sql, parameters } = compile(statement);
	const { rows } = await client.query<Row>(sql, [...parameters]);
	return rows;
}
