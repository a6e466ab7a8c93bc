/** Opens an office's book: its row, its units, its definitions by hash with the moment from which they hold. */
import { hash } from 'node:crypto';
import { buildUnitTree, checkOffice, type OfficeDefinition, type Register, unitRegister } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from './book.ts';
import { newId } from './new-id.ts';
import { canonicalJson, type DigestName } from './records/audit.ts';
import { StartProblem } from './start-problem.ts';

export interface OpenBookOptions {
	/** The pool that runs as the app. */
	readonly pool: pg.Pool;
	readonly office_id: string;
	readonly office: OfficeDefinition;
	readonly digest: DigestName;
	now(): Date;
}

/** Refuses an office whose definitions are wrong, naming every mistake at once. Throws `StartProblem`. */
export function refuseWrongOffice(office: OfficeDefinition): void {
	const problems = checkOffice(office);
	if (problems.length > 0) {
		const lines = (language: 'zh' | 'en') => problems.map(({ path, message }) => `  ${path}: ${message[language]}`).join('\n');
		throw new StartProblem(
			`定义有 ${problems.length} 处错误，请改正后再启动：\n${lines('zh')}`,
			`The office's definitions have ${problems.length} mistakes; mend them and start again:\n${lines('en')}`,
		);
	}
}

export async function openBook({ pool, office_id, office, digest, now }: OpenBookOptions): Promise<Book> {
	const { rows: unitRows } = await pool.query('SELECT code, name, kind, parent, from_on, until_on FROM book.unit WHERE office_id = $1 ORDER BY path, code', [
		office_id,
	]);
	const units = buildUnitTree(unitRows);
	const registers = new Map<string, Register>([unitRegister, ...office.registers].map((register) => [register.id, register]));
	const code_lists = new Map(office.code_lists.map((list) => [list.id, list]));
	return {
		pool,
		office_id,
		office: { ...office, units: unitRows.map((row) => ({ ...row, until_on: row.until_on ?? undefined })) },
		registers,
		figures: new Map(office.figures.map((figure) => [figure.id, figure])),
		code_lists,
		units,
		parse: { code_lists, unitKind: (code) => units.units.get(code)?.kind },
		definition_hashes: new Map([...registers].map(([id, register]) => [id, definitionHash(register)])),
		digest,
		now,
		newId,
	};
}

/** Hash of a definition as data: the same for the same register written in TypeScript or sent as JSON. */
export function definitionHash(definition: unknown): string {
	return hash('sha256', canonicalJson(definition), 'hex');
}

/** Keeps every definition that is new or changed, with the moment from which it holds. */
export async function keepDefinitions(pool: pg.Pool, officeId: string, office: OfficeDefinition, now: Date): Promise<void> {
	const kept = [
		...office.registers.map((body) => ({ kind: 'register', id: body.id, body: body as unknown })),
		...office.code_lists.map((body) => ({ kind: 'code_list', id: body.id, body: body as unknown })),
		...office.figures.map((body) => ({ kind: 'figure', id: body.id, body: body as unknown })),
		...office.roles.map((body) => ({ kind: 'role', id: body.id, body: body as unknown })),
		...office.reports.map((body) => ({ kind: 'report', id: body.id, body: body as unknown })),
	].map((definition) => ({ ...definition, hash: definitionHash(definition.body), office_id: officeId, held_from: now.toISOString() }));
	const client = await pool.connect();
	try {
		await client.query(`BEGIN; SET LOCAL app.office = '${officeId}'`);
		await client.query(
			`INSERT INTO book.definition (office_id, kind, id, hash, body, held_from)
			SELECT n.office_id, n.kind, n.id, n.hash, n.body, n.held_from FROM json_populate_recordset(NULL::book.definition, $2::json) n
			WHERE n.hash IS DISTINCT FROM (
				SELECT d.hash FROM book.definition d WHERE d.office_id = $1 AND d.kind = n.kind AND d.id = n.id ORDER BY d.held_from DESC LIMIT 1)`,
			[officeId, JSON.stringify(kept)],
		);
		await client.query('COMMIT');
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	} finally {
		client.release();
	}
}

/** A new office: its row, the head of its chain, its units. @returns its id. */
export async function createOffice(pool: pg.Pool, office: OfficeDefinition, at: Date): Promise<string> {
	const officeId = newId(at);
	const client = await pool.connect();
	try {
		await client.query(`BEGIN; SET LOCAL app.office = '${officeId}'`);
		await client.query('INSERT INTO book.office (id, code, name, created_at) VALUES ($1, $2, $3, $4)', [officeId, office.id, office.name, at.toISOString()]);
		await client.query(`INSERT INTO book.chain_head (office_id, seq, hash) VALUES ($1, 0, ''::bytea)`, [officeId]);
		for (const { code, name, kind, parent, from_on, until_on } of office.units) {
			await client.query(
				`INSERT INTO book.unit (office_id, code, id, name, kind, parent, path, from_on, until_on)
				VALUES ($1, $2, $3, $4, $5, $6, coalesce((SELECT path FROM book.unit WHERE office_id = $1 AND code = $6), ''::ltree) || $2::text::ltree, $7, $8)`,
				[officeId, code, newId(at), name, kind, parent, from_on, until_on ?? null],
			);
		}
		await client.query('COMMIT');
		return officeId;
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	} finally {
		client.release();
	}
}

/** The office that the database holds, if any; the first by age. */
export async function findOffice(pool: pg.Pool): Promise<{ id: string; code: string; completed_at: string | null } | undefined> {
	const { rows } = await pool.query('SELECT id, code, completed_at FROM book.office ORDER BY created_at, id LIMIT 1');
	return rows[0];
}
