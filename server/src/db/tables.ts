/**
 * The tables of the registers: made from their definitions. A definition that changes adds columns, indexes and checks while the data
 * stays; a change under which a value would be lost is refused, with the records in its way.
 */
import { type CodeList, type OfficeDefinition, type ParseContext, type Register, type Text, text } from '@yibenzhang/engine';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';
import { type Change, MOST_NAMED, newlyRequired, orphanRefusal, type Refusal, refusalsOf } from './lossy-changes.ts';
import { TYPES } from './open.ts';
import { refreshSearch } from './refresh-search.ts';
import { readKeptDefinitions, readTables, type Table } from './table-catalogue.ts';
import { indexName, isOurs, type TableShape, tableShape } from './table-shape.ts';

/** What was done: statements run (none when nothing was missing), and what the people who run the book should know. */
export interface Applied {
	readonly statements: readonly string[];
	readonly notes: readonly Text[];
}

const OWN_TYPES = `office_id uuid NOT NULL, id uuid NOT NULL, unit text NOT NULL, number text, state text NOT NULL, version int NOT NULL,
	made_by text NOT NULL, made_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL`;
const OF_OFFICE = `office_id = nullif(current_setting('app.office', true), '')::uuid`;

/** Brings `ledger` to the registers, all or nothing. Throws `StartProblem` with every change that is refused. */
export async function applyRegisters(adminConfig: pg.PoolConfig, office: Pick<OfficeDefinition, 'registers' | 'code_lists'>): Promise<Applied> {
	const client = new pg.Client({ ...adminConfig, types: TYPES });
	await client.connect();
	try {
		await client.query('BEGIN');
		await client.query('SET LOCAL ROLE yb_owner');
		await client.query(`SELECT pg_advisory_xact_lock(hashtext('ledger'))`);
		const code_lists = new Map(office.code_lists.map((list) => [list.id, list]));
		const shapes = new Map(office.registers.map((register) => [register.id, tableShape(register, code_lists)]));
		const tables = await readTables(client);
		const { refusals, notes, searches } = await compare(client, { registers: office.registers, code_lists, shapes, tables });
		if (refusals.length > 0) {
			throw refusedChanges(refusals);
		}
		const of = (register: Register) => ({ register, shape: shapes.get(register.id) as TableShape, table: tables.get(register.id) });
		const statements = [...office.registers.flatMap((register) => tableSql(of(register))), ...office.registers.flatMap((register) => rulesSql(of(register)))];
		for (const statement of statements) {
			await client.query(statement);
		}
		for (const { office_id, register } of searches) {
			await inOffice(client, office_id);
			await refreshSearch(client, office_id, register);
		}
		await client.query('COMMIT');
		return { statements, notes };
	} finally {
		await client.end();
	}
}

interface Compared {
	readonly registers: readonly Register[];
	readonly code_lists: ReadonlyMap<string, CodeList>;
	readonly shapes: ReadonlyMap<string, TableShape>;
	readonly tables: ReadonlyMap<string, Table>;
}

/** Row-level security holds for the owner as well, so every office is asked by itself. */
async function compare(client: pg.Client, { registers, code_lists, shapes, tables }: Compared) {
	const refusals: Refusal[] = [];
	const notes: Text[] = [];
	const searches: { office_id: string; register: Register }[] = [];
	const { rows: offices } = await client.query<{ id: string }>('SELECT id FROM book.office ORDER BY created_at, id');
	for (const { id: office_id } of offices) {
		await inOffice(client, office_id);
		const kept = await readKeptDefinitions(client);
		const parse = { code_lists, unitKind: await unitKinds(client, office_id) };
		for (const table of tables.keys()) {
			if (!registers.some(({ id }) => id === table)) {
				refusals.push(...[await orphanRefusal(client, table)].filter((one) => one !== undefined));
			}
		}
		for (const register of registers) {
			const table = tables.get(register.id);
			const shape = shapes.get(register.id);
			if (table === undefined || shape === undefined) {
				continue;
			}
			const change: Change = { client, register, shape, table, tables, kept, parse };
			refusals.push(...(await refusalsOf(change)));
			notes.push(...(await newlyRequired(change)).map(({ field, count }) => requiredNote(register, field, count)));
			if (searchChanged(change)) {
				searches.push({ office_id, register });
			}
		}
	}
	return { refusals, notes, searches };
}

async function inOffice(client: pg.Client, officeId: string): Promise<void> {
	await client.query(`SELECT set_config('app.office', $1, true)`, [officeId]);
}

async function unitKinds(client: pg.Client, officeId: string): Promise<ParseContext['unitKind']> {
	const { rows } = await client.query<{ code: string; kind: string }>('SELECT code, kind FROM book.unit WHERE office_id = $1', [officeId]);
	const kinds = new Map(rows.map(({ code, kind }) => [code, kind]));
	return (code) => kinds.get(code);
}

/** Words for the search are kept with each record, written by the definition that held then. */
function searchChanged({ register, table, kept }: Change): boolean {
	const before = kept.registers.get(register.id);
	const words = ({ search, pinyin = [] }: Register) => JSON.stringify([search, pinyin]);
	return register.search.length > 0 && (!table.columns.has('search_text') || (before !== undefined && words(before) !== words(register)));
}

interface Target {
	readonly register: Register;
	readonly shape: TableShape;
	readonly table: Table | undefined;
}

function tableSql({ register, shape, table }: Target): string[] {
	const name = `ledger."${register.id}"`;
	const made = [
		`CREATE TABLE ${name} (${OWN_TYPES}, PRIMARY KEY (office_id, id))`,
		`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
		`CREATE POLICY of_office ON ${name} USING (${OF_OFFICE}) WITH CHECK (${OF_OFFICE})`,
		`GRANT SELECT, INSERT, UPDATE ON ${name} TO yb_app`,
	];
	return [
		...(table === undefined ? made : outdatedRules({ register, shape, table })),
		...[...shape.columns].flatMap(([column, type]) => {
			const was = table?.columns.get(column);
			if (was === undefined) {
				return [`ALTER TABLE ${name} ADD COLUMN "${column}" ${type}`];
			}
			const numbers = was.startsWith('numeric') && type.startsWith('numeric');
			return was === type ? [] : [`ALTER TABLE ${name} ALTER COLUMN "${column}" TYPE ${type} USING ${numbers ? `"${column}"::${type}` : `NULL::${type}`}`];
		}),
	];
}

/** Rules that the definition no longer makes, and indexes of columns that become something else. */
function outdatedRules({ register, shape, table }: Target & { readonly table: Table }): string[] {
	const isWanted = (rule: string) => shape.checks.has(rule) || shape.references.has(rule) || shape.uniques.has(rule);
	const constraints = [...table.constraints].filter((rule) => isOurs(rule, register.id) && !isWanted(rule));
	const changed = [...shape.columns].filter(([column, type]) => (table.columns.get(column) ?? type) !== type).map(([column]) => indexName(register.id, column));
	const indexes = [...table.indexes].filter((index) => changed.includes(index));
	return [
		...constraints.map((rule) => `ALTER TABLE ledger."${register.id}" DROP CONSTRAINT "${rule}"`),
		...indexes.map((index) => `DROP INDEX ledger."${index}"`),
	];
}

function rulesSql({ register, shape, table }: Target): string[] {
	const name = `ledger."${register.id}"`;
	const dropped = new Set(table === undefined ? [] : outdatedRules({ register, shape, table }).map((statement) => /"([^"]+)"$/.exec(statement)?.[1]));
	const isThere = (rule: string) => (table?.constraints.has(rule) === true || table?.indexes.has(rule) === true) && !dropped.has(rule);
	const rule = (id: string, body: string) => [
		`ALTER TABLE ${name} ADD CONSTRAINT "${id}" ${body} NOT VALID`,
		`ALTER TABLE ${name} VALIDATE CONSTRAINT "${id}"`,
	];
	return [
		...[...shape.checks].flatMap(([id, { expression }]) => (isThere(id) ? [] : rule(id, `CHECK (${expression})`))),
		...[...shape.references].flatMap(([id, { field, register: target }]) =>
			isThere(id) ? [] : rule(id, `FOREIGN KEY (office_id, "${field}") REFERENCES ledger."${target}" (office_id, id) DEFERRABLE INITIALLY DEFERRED`),
		),
		...[...shape.uniques].flatMap(([id, { field, within }]) => {
			// Told at the commit, so that a set may pass a value from one record to another. Nulls are never the same as another.
			const columns = ['office_id', ...within, field].map((one) => `"${one}" WITH =`).join(', ');
			return isThere(id)
				? []
				: [`ALTER TABLE ${name} ADD CONSTRAINT "${id}" EXCLUDE USING btree (${columns}) WHERE (state <> 'voided') DEFERRABLE INITIALLY DEFERRED`];
		}),
		...[...shape.indexes].flatMap(([id, on]) => (isThere(id) ? [] : [`CREATE INDEX "${id}" ON ${name} ${on}`])),
	];
}

function refusedChanges(refusals: readonly Refusal[]): StartProblem {
	const line = (language: 'zh' | 'en') => (refusal: Refusal) => {
		const { place, why, count, records } = refusal;
		const more = count > records.length;
		return language === 'zh'
			? `  ${place.zh}：${count} 条记录${why.zh}：${records.join('、')}${more ? ' 等' : ''}`
			: `  ${place.en}: ${count} records ${why.en}: ${records.join(', ')}${more ? ` and others (the first ${MOST_NAMED} are named)` : ''}`;
	};
	return new StartProblem(
		`定义的改动有 ${refusals.length} 处会丢失已有的值，没有启动，什么都没有改：\n${refusals.map(line('zh')).join('\n')}`,
		`${refusals.length} changes of definitions would lose values that stand; nothing was started or changed:\n${refusals.map(line('en')).join('\n')}`,
	);
}

function requiredNote({ label, fields }: Register, field: string, count: number): Text {
	const name = fields[field]?.label ?? text(field, field);
	return text(
		`“${label.zh}”的“${name.zh}”新定为必填；已有 ${count} 条记录未填，原样保留，下次修改时填写。`,
		`“${name.en}” of “${label.en}” is now required; ${count} records have it empty and stay as they are until they are next amended.`,
	);
}
