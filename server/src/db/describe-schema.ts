/** The schema as it stands in a database, as SQL that is the same on every PostgreSQL from 15 on: what `schema.sql` holds. */
import pg from 'pg';

interface Table {
	readonly name: string;
	readonly owner: string;
	readonly view: string | null;
	readonly options: string;
	readonly walled: boolean;
	readonly columns: readonly string[];
	readonly constraints: readonly string[];
	readonly foreign_keys: readonly string[];
	readonly indexes: readonly string[];
	readonly policies: readonly string[];
	readonly grants: readonly string[];
}

/** Tables and views of `book` and `ledger` by name, foreign keys at the end. */
export async function describeSchema(config: pg.ClientConfig): Promise<string> {
	const client = new pg.Client(config);
	await client.connect();
	try {
		const { rows } = await client.query<Table>(TABLES);
		return `${[...rows.map(tableSql), rows.flatMap(({ foreign_keys }) => foreign_keys).join('\n')].join('\n\n')}\n`;
	} finally {
		await client.end();
	}
}

function tableSql({ name, owner, view, options, walled, columns, constraints, indexes, policies, grants }: Table): string {
	const body = view === null ? `CREATE TABLE ${name} (\n\t${[...columns, ...constraints].join(',\n\t')}\n);` : `CREATE VIEW ${name}${options} AS\n${view}`;
	return [
		body,
		`ALTER TABLE ${name} OWNER TO ${owner};`,
		...(walled ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`] : []),
		...policies,
		...indexes,
		...grants,
	].join('\n');
}

const TABLES = `
SELECT c.oid::regclass::text AS name, pg_get_userbyid(c.relowner)::text AS owner,
	CASE c.relkind WHEN 'v' THEN pg_get_viewdef(c.oid, true) END AS view,
	coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options,
	c.relrowsecurity AND c.relforcerowsecurity AS walled,
	ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
			|| coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
		FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
		WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
	ARRAY(SELECT 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
		FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype NOT IN ('n', 'f') ORDER BY k.conname) AS constraints,
	ARRAY(SELECT 'ALTER TABLE ' || c.oid::regclass || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) || ';'
		FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' ORDER BY k.conname) AS foreign_keys,
	ARRAY(SELECT pg_get_indexdef(i.indexrelid) || ';' FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
		WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
		ORDER BY x.relname) AS indexes,
	ARRAY(SELECT 'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || c.oid::regclass || ' USING (' || coalesce(pg_get_expr(p.polqual, p.polrelid), 'true')
			|| ') WITH CHECK (' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') || ');'
		FROM pg_policy p WHERE p.polrelid = c.oid ORDER BY p.polname) AS policies,
	ARRAY(SELECT 'GRANT ' || string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type) || ' ON ' || c.oid::regclass || ' TO ' || pg_get_userbyid(g.grantee) || ';'
		FROM aclexplode(c.relacl) g WHERE g.grantee <> c.relowner AND g.grantee <> 0 GROUP BY g.grantee ORDER BY pg_get_userbyid(g.grantee)) AS grants
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('book', 'ledger') AND c.relkind IN ('r', 'v')
ORDER BY n.nspname, c.relname`;
