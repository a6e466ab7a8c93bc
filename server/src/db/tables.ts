/** The tables of the registers: made from their definitions, and only ever added to, so that no value is lost. */
import { hash } from 'node:crypto';
import { FIELD_KINDS, type FieldDefinition, type Register } from '@yibenzhang/engine';
import pg from 'pg';

interface Table {
	readonly columns: ReadonlyMap<string, string>;
	readonly constraints: ReadonlySet<string>;
	readonly indexes: ReadonlySet<string>;
}

const OWN_COLUMNS = `office_id uuid NOT NULL, id uuid NOT NULL, unit text NOT NULL, number text, state text NOT NULL, version int NOT NULL,
	made_by text NOT NULL, made_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL`;
const OF_OFFICE = `office_id = nullif(current_setting('app.office', true), '')::uuid`;
const SHORT_TEXT: ReadonlySet<FieldDefinition['kind'] | undefined> = new Set(['text', 'id_number', 'phone', 'credit_code']);
/** In characters: an entry of an index ends at 2704 bytes. */
const LONGEST_INDEXED = 500;
const ID = /^[a-z][a-z0-9_]{0,39}$/;

/** Brings `ledger` to the registers, all or nothing. @returns the statements that were run; none when nothing was missing. */
export async function applyRegisters(adminConfig: pg.PoolConfig, registers: readonly Register[]): Promise<string[]> {
	const client = new pg.Client(adminConfig);
	await client.connect();
	try {
		await client.query('BEGIN');
		await client.query('SET LOCAL ROLE yb_owner');
		await client.query(`SELECT pg_advisory_xact_lock(hashtext('ledger'))`);
		const tables = await readTables(client);
		const statements = [...registers.flatMap((register) => bodySql(register, tables)), ...registers.flatMap((register) => foreignKeys(register, tables))];
		for (const statement of statements) {
			await client.query(statement);
		}
		await client.query('COMMIT');
		return statements;
	} finally {
		await client.end();
	}
}

async function readTables(client: pg.Client): Promise<Map<string, Table>> {
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
			{ columns: new Map(Object.entries(columns)), constraints: new Set(constraints), indexes: new Set(indexes) },
		]),
	);
}

function bodySql(register: Register, tables: ReadonlyMap<string, Table>): string[] {
	for (const id of [register.id, ...Object.keys(register.fields)]) {
		if (!ID.test(id)) {
			throw new Error(`${register.id}: "${id}" cannot name a table or a column`);
		}
	}
	const table = tables.get(register.id);
	const name = `ledger."${register.id}"`;
	const statements: string[] = [];
	if (table === undefined) {
		statements.push(
			`CREATE TABLE ${name} (${OWN_COLUMNS}, PRIMARY KEY (office_id, id))`,
			`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
			`CREATE POLICY of_office ON ${name} USING (${OF_OFFICE}) WITH CHECK (${OF_OFFICE})`,
			`GRANT SELECT, INSERT, UPDATE ON ${name} TO yb_app`,
		);
	}
	for (const [column, type] of columnsOf(register)) {
		const there = table?.columns.get(column);
		if (there === undefined) {
			statements.push(`ALTER TABLE ${name} ADD COLUMN "${column}" ${type}`);
		} else if (there !== plainType(type)) {
			throw new Error(
				`台账 ${register.id} 的字段 ${column} 已按 ${there} 保存，不能改为 ${type} / field ${column} of ${register.id} is kept as ${there} and cannot become ${type}`,
			);
		}
	}
	const { time } = register;
	const span = `${shortName(register.id)}_span`;
	if (time.shape === 'span' && table?.constraints.has(span) !== true) {
		statements.push(`ALTER TABLE ${name} ADD CONSTRAINT "${span}" CHECK ("${time.until}" >= "${time.from}")`);
	}
	for (const [index, on] of indexesOf(register)) {
		if (table?.indexes.has(index) !== true) {
			statements.push(`CREATE INDEX "${index}" ON ${name} ${on}`);
		}
	}
	return statements;
}

function columnsOf(register: Register): [string, string][] {
	const columns = Object.entries(register.fields).map(([id, field]): [string, string] => [id, FIELD_KINDS[field.kind].column(field)]);
	return register.search.length === 0 ? columns : [...columns, ['search_text', 'text'], ['search_grams', 'tsvector']];
}

function indexesOf(register: Register): Map<string, string> {
	const { time } = register;
	const fields = Object.entries(register.fields);
	const dates = [...(time.shape === 'event' ? [time.on] : [time.from, time.until]), ...register.states.flatMap(({ reached_on }) => reached_on ?? [])];
	const indexes = new Map([[indexName(register.id, 'unit'), '(office_id, unit)']]);
	for (const field of [...dates, ...ofKind(fields, 'reference')]) {
		indexes.set(indexName(register.id, field), `(office_id, "${field}", id)`);
	}
	// Likely doubles are looked up by it; a date alone may stand on thousands of records.
	const named = register.keys.find((id) => SHORT_TEXT.has(register.fields[id]?.kind) && (register.fields[id]?.max_length ?? 0) <= LONGEST_INDEXED);
	if (named !== undefined) {
		indexes.set(indexName(register.id, named), `(office_id, "${named}", id)`);
	}
	for (const field of [...ofKind(fields, 'choices'), ...(register.search.length === 0 ? [] : ['search_grams'])]) {
		indexes.set(indexName(register.id, field), `USING gin ("${field}")`);
	}
	return indexes;
}

function foreignKeys(register: Register, tables: ReadonlyMap<string, Table>): string[] {
	return Object.entries(register.fields).flatMap(([id, field]) => {
		const name = `${indexName(register.id, id)}_fk`.slice(-63);
		// Units live in the global tree, behind a view.
		if (field.kind !== 'reference' || field.register === undefined || field.register === 'unit' || tables.get(register.id)?.constraints.has(name) === true) {
			return [];
		}
		return [
			`ALTER TABLE ledger."${register.id}" ADD CONSTRAINT "${name}" FOREIGN KEY (office_id, "${id}")
			REFERENCES ledger."${field.register}" (office_id, id) DEFERRABLE INITIALLY DEFERRED`,
		];
	});
}

function ofKind(fields: readonly [string, FieldDefinition][], kind: FieldDefinition['kind']): string[] {
	return fields.filter(([, field]) => field.kind === kind).map(([id]) => id);
}

/** PostgreSQL cuts names at 63 bytes; the part that tells them apart must survive. */
function indexName(register: string, field: string): string {
	return `${shortName(register)}_${field}`;
}

function shortName(register: string): string {
	return register.length <= 19 ? register : `${register.slice(0, 12)}_${hash('sha256', register).slice(0, 6)}`;
}

/** As `format_type` writes it. */
function plainType(type: string): string {
	const names: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone', bool: 'boolean', int8: 'bigint', int4: 'integer' };
	return names[type] ?? type.replace(/^numeric\((\d+), *(\d+)\)$/, 'numeric($1,$2)');
}
