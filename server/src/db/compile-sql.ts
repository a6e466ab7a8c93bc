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

/** Runs a composed statement on the client. */
export async function run<Row extends pg.QueryResultRow>(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<Row[]> {
	const { sql, parameters } = statement.compile(COMPILER);
	const { rows } = await client.query<Row>(sql, [...parameters]);
	return rows;
}
