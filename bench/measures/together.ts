import type pg from 'pg';
import { type Line, type Measure, timed } from '../measure.ts';
import { loadActivities, SET } from '../million.ts';
import type { Place } from '../place.ts';

const LEAST_PER_SECOND = 10_000;
const FLOOR_SETS = 20;

/** Many at once through the same door: every record with its checks, version and audit entry. */
export const together: Measure = {
	name: 'together',
	about: 'many at once: sets of 2,000 through actTogether, with versions and audit',
	async run(place) {
		const { records, ms } = await loadActivities(place);
		const rate = records / (ms / 1000);
		const floor = await floorRate(place);
		return [
			{
				what: `many at once (${records} activities in sets of ${SET})`,
				product: records === 0 ? 'loaded before' : `${Math.round(rate)}/s`,
				floor: `${Math.round(floor)}/s`,
				ratio: records === 0 ? '' : (rate / floor).toFixed(2),
				budget: `≥ ${LEAST_PER_SECOND}/s`,
				met: records === 0 ? null : rate >= LEAST_PER_SECOND,
			} satisfies Line,
		];
	},
};

/**
 * Records per second that the store itself takes: finished rows, versions and entries of the last sets, from one table into empty
 * tables with the same indexes and checks, a commit for each set. Nothing is sent, read, checked or hashed by a program.
 */
async function floorRate(place: Place): Promise<number> {
	const client = await (await place.admin()).connect();
	try {
		return await copySets(client);
	} finally {
		await client.query('DROP SCHEMA IF EXISTS floor CASCADE');
		client.release();
	}
}

const COPIED = { activity: 'ledger.activity', version: 'book.record_version', entry: 'book.audit_entry' } as const;

async function copySets(client: pg.PoolClient): Promise<number> {
	await client.query('DROP SCHEMA IF EXISTS floor CASCADE; CREATE SCHEMA floor');
	await client.query(
		`CREATE TABLE floor.place AS SELECT id, (row_number() OVER (ORDER BY recorded_at DESC, id) - 1) / ${SET} AS set FROM ledger.activity
		ORDER BY recorded_at DESC, id LIMIT ${FLOOR_SETS * SET}`,
	);
	for (const [copy, table] of Object.entries(COPIED)) {
		const own = copy === 'activity' ? 't.id = p.id' : 't.record_id = p.id AND t.version = 1';
		await client.query(`CREATE TABLE floor.made_${copy} AS SELECT p.set, t.* FROM floor.place p JOIN ${table} t ON ${own}`);
		await client.query(`CREATE INDEX ON floor.made_${copy} (set)`);
		await client.query(`CREATE TABLE floor.${copy} (LIKE ${table} INCLUDING ALL)`);
	}
	const { rows: sets } = await client.query('SELECT set, count(*)::int AS count FROM floor.place GROUP BY set ORDER BY set');
	const { rows: columns } = await client.query(
		`SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
		WHERE table_schema = 'floor' GROUP BY table_name`,
	);
	const columnsOf = new Map(columns.map(({ table_name, names }) => [table_name, names]));
	const { ms } = await timed(async () => {
		for (const { set } of sets) {
			await client.query('BEGIN');
			for (const copy of Object.keys(COPIED)) {
				await client.query(`INSERT INTO floor.${copy} SELECT ${columnsOf.get(copy)} FROM floor.made_${copy} WHERE set = $1`, [set]);
			}
			await client.query('COMMIT');
		}
	});
	return sets.reduce((sum, { count }) => sum + count, 0) / (ms / 1000);
}
