/** The floor: a bare Fastify with `pg`. The same rows in the same typed table, no sign-in, rights, versions or audit. Started by `programs.ts`. */
import Fastify from 'fastify';
import pg from 'pg';

const { FLOOR_DATABASE = '{}', FLOOR_OFFICE = '', BOOK_OFFICE = '', PORT = '0' } = process.env;
const pool = new pg.Pool({ ...JSON.parse(FLOOR_DATABASE), max: 10 });
const app = Fastify();

/** What a reader is given: every column but those that only search. Days as text, as everybody writes it who once met a shifted one. */
const COLUMNS = await readColumns();
const WHERE: Readonly<Record<string, string>> = {
	all: `$2::text IS NOT NULL`,
	kind: `kind = $2::text`,
	topic: `topics @> ARRAY[$2::text]`,
	search: `search_grams @@ $2::text::tsquery AND search_text LIKE '%' || trim(both '''' FROM $2::text) || '%'`,
	units: `unit = ANY($2::text[])`,
};

interface Created {
	unit: string;
	values: Readonly<Record<string, unknown>>;
}

app.get('/healthz', async () => ({ status: 'ok' }));

app.post<{ Body: Created }>('/activity', async (request, reply) => {
	const { unit, values } = request.body;
	const { rows } = await pool.query(
		`INSERT INTO ledger.activity (office_id, id, unit, state, version, made_by, made_at, recorded_at, title, kind, topics, held_on, hosts, venue, speaker, attendance, quantities, summary)
		VALUES ($1, gen_random_uuid(), $2, 'held', 1, 'floor', now(), now(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${COLUMNS}`,
		[
			FLOOR_OFFICE,
			unit,
			values['title'],
			values['kind'],
			values['topics'],
			values['held_on'],
			values['hosts'],
			values['venue'],
			values['speaker'],
			values['attendance'],
			JSON.stringify(values['quantities']),
			values['summary'],
		],
	);
	return reply.code(201).send(rows[0]);
});

app.get<{ Querystring: { where: string; value: string } }>('/activity', async (request) => {
	const { where, value } = request.query;
	const condition = `office_id = $1 AND state <> 'voided' AND ${WHERE[where]}`;
	const { rows } = await pool.query(
		`WITH counted AS (SELECT count(*)::int AS n FROM (SELECT 1 FROM ledger.activity WHERE ${condition} LIMIT 1001) AS capped_rows)
		SELECT counted.n AS found_total, page.* FROM counted LEFT JOIN LATERAL (
			SELECT ${COLUMNS} FROM ledger.activity WHERE ${condition} ORDER BY activity.held_on DESC, id DESC LIMIT 21
		) AS page ON true`,
		[BOOK_OFFICE, value],
	);
	const total: number = rows[0]?.found_total ?? 0;
	return { records: rows.slice(0, 20).map(({ found_total: _, ...record }) => record), total: Math.min(total, 1000), capped: total > 1000 };
});

process.on('SIGTERM', () => void app.close().then(() => pool.end()));
await app.listen({ host: '127.0.0.1', port: Number(PORT) });

async function readColumns(): Promise<string> {
	const { rows } = await pool.query(
		`SELECT string_agg(quote_ident(attname) || CASE WHEN atttypid = 'date'::regtype THEN '::text' ELSE '' END, ', ' ORDER BY attnum) AS columns FROM pg_attribute
		WHERE attrelid = 'ledger.activity'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('office_id', 'search_text', 'search_grams')`,
	);
	return rows[0].columns;
}
