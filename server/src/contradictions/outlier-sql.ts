/**
 * Quantities far from their neighbours', by median and median absolute deviation of their logarithms. The table is read once into a
 * histogram (how often each value stands in each group): all else is asked of that, and only values that stick out go back to the records.
 */
import type { OutlierStands, Register } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';

const ROW = 'a';
/** Fewer neighbours say nothing. */
const LEAST_NEIGHBOURS = 8;
/** So many deviations (1.4826 × MAD is a normal distribution's σ) lie within what is usual. */
const USUAL = 5 * 1.4826;
const STRETCHES = 40;

interface Reading {
	readonly picked: RawBuilder<boolean>;
	readonly facts: RawBuilder<unknown>;
}

/** The rule's question, in the columns of `FoundRow`. */
export function outlierSql(book: Book, register: Register, finds: OutlierStands, { picked, facts }: Reading): RawBuilder<unknown> {
	const { from, value, groups } = readingOf(book, register, finds);
	const names = groups.map((_, at) => sql.ref(`g${at}`));
	const keys = names.length === 0 ? sql`true` : sql.join(names);
	const alike = (one: string, other: string) =>
		groups.length === 0
			? sql`true`
			: sql.join(
					groups.map((_, at) => sql`${sql.ref(`${one}.g${at}`)} = ${sql.ref(`${other}.g${at}`)}`),
					sql` AND `,
				);
	const columns = groups.map((group, at) => sql`${group} AS ${sql.ref(`g${at}`)}`);
	const listed = (parts: readonly RawBuilder<unknown>[]) => (parts.length === 0 ? sql`` : sql`${sql.join(parts)}, `);
	return sql`WITH histogram AS MATERIALIZED (
			SELECT ${listed(columns)}${value} AS value, count(*) AS n FROM ${from} WHERE ${picked} AND ${value} > 0 GROUP BY ${listed(groups)}${value}),
		ranked AS (SELECT *, sum(n) OVER (PARTITION BY ${keys} ORDER BY value) AS upto, sum(n) OVER (PARTITION BY ${keys}) AS total FROM histogram),
		middle AS MATERIALIZED (SELECT ${listed(names)}min(value) FILTER (WHERE upto * 2 >= total) AS median, max(total) AS total, min(value) AS least, max(value) AS most
			FROM ranked GROUP BY ${keys} HAVING max(total) > ${sql.lit(LEAST_NEIGHBOURS)}),
		far AS MATERIALIZED (SELECT h.* FROM histogram h JOIN middle m ON ${alike('h', 'm')} WHERE abs(ln(h.value) - ln(m.median)) >= ln(${sql.lit(finds.times)}::float8)),
		apart AS (SELECT ${listed(groups.map((_, at) => sql.ref(`h.g${at}`)))}abs(ln(h.value) - ln(m.median)) AS off, h.n FROM histogram h JOIN middle m ON ${alike('h', 'm')}
			WHERE EXISTS (SELECT FROM far f WHERE ${alike('f', 'h')})),
		spread AS (SELECT ${listed(names)}min(off) FILTER (WHERE upto * 2 >= total) AS mad FROM (
			SELECT *, sum(n) OVER (PARTITION BY ${keys} ORDER BY off) AS upto, sum(n) OVER (PARTITION BY ${keys}) AS total FROM apart) AS ranked GROUP BY ${keys}),
		odd AS MATERIALIZED (SELECT f.*, m.median, m.total, m.least, m.most FROM far f JOIN middle m ON ${alike('f', 'm')} JOIN spread s ON ${alike('f', 's')}
			WHERE abs(ln(f.value) - ln(m.median)) > ${sql.lit(USUAL)} * s.mad)
		SELECT ${sql.ref(`${ROW}.id`)} AS record_id, ${sql.ref(`${ROW}.version`)} AS record_version, ${sql.ref(`${ROW}.unit`)}, NULL::uuid AS against_id, NULL::int AS against_version,
			${facts} AS facts, jsonb_build_object('value', odd.value, 'median', odd.median, 'count', odd.total - 1, 'item', ${itemOf(register, finds)}, 'stretches', (
				SELECT jsonb_agg(jsonb_build_array(stretch, n) ORDER BY stretch) FROM (
					SELECT round((odd.least * exp(ln(greatest(odd.most / odd.least, 1.000001)) * (bucket - 1) / ${sql.lit(STRETCHES)}))::numeric, 6) AS stretch, sum(n)::int AS n FROM (
						SELECT least(${sql.lit(STRETCHES)}, width_bucket(ln(h.value), ln(odd.least), ln(odd.most) + 0.000001, ${sql.lit(STRETCHES)})) AS bucket, h.n
						FROM histogram h WHERE ${alike('h', 'odd')}) AS placed GROUP BY bucket) AS stretches)) AS details
		FROM ${from} JOIN odd ON odd.value = ${value} AND ${
			groups.length === 0
				? sql`true`
				: sql.join(
						groups.map((group, at) => sql`${sql.ref(`odd.g${at}`)} = ${group}`),
						sql` AND `,
					)
		} WHERE ${picked}`;
}

/** Where the quantities are read, what is one, and what neighbours have alike (as text, so that nothing is like nothing). */
function readingOf(book: Book, register: Register, { field, group, by_unit_kind }: OutlierStands) {
	const table = sql`${sql.table(`ledger.${register.id}`)} AS ${sql.ref(ROW)}`;
	const isItems = register.fields[field]?.kind === 'items';
	const kinds = sql`(VALUES ${sql.join([...book.units.units.values()].map(({ code, kind }) => sql`(${sql.lit(code)}, ${sql.lit(kind)})`))}) AS levels(code, kind)`;
	const levels = by_unit_kind === true ? sql` JOIN ${kinds} ON levels.code = ${sql.ref(`${ROW}.unit`)}` : sql``;
	return {
		from: isItems
			? sql`${table}${levels} CROSS JOIN LATERAL jsonb_to_recordset(${sql.ref(`${ROW}.${field}`)}) AS row(item text, quantity numeric)`
			: sql`${table}${levels}`,
		value: isItems ? sql`row.quantity::float8` : sql`${sql.ref(`${ROW}.${field}`)}::float8`,
		groups: [
			...group.map((each) => sql`coalesce(${sql.ref(`${ROW}.${each}`)}::text, '')`),
			...(by_unit_kind === true ? [sql`levels.kind`] : []),
			...(isItems ? [sql`row.item`] : []),
		],
	};
}

function itemOf(register: Register, { field }: OutlierStands): RawBuilder<unknown> {
	return register.fields[field]?.kind === 'items' ? sql`row.item` : sql`NULL::text`;
}
