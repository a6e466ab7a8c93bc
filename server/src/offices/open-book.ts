/** Opens an office's book: its row, its own units, the content's definitions by hash with the moment from which they hold. */
import { buildUnitTree, checkOffice, type OfficeDefinition, type Register, type Text, type UnitDefinition, unitRegister } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import type { FileStore } from '../files/file-store.ts';
import { newId } from '../new-id.ts';
import type { DigestName } from '../records/audit.ts';
import { checkReportTexts } from '../reports/check-report-texts.ts';
import { StartProblem } from '../start-problem.ts';
import { listClosingDays, withClosingDays } from './closing-days.ts';
import { listOwnCodes, withOwnCodes } from './own-codes.ts';

export interface OpenBookOptions {
	/** The pool that runs as the app. */
	readonly pool: pg.Pool;
	readonly office_id: string;
	readonly office: OfficeDefinition;
	readonly digest: DigestName;
	readonly files: FileStore;
	now(): Date;
}

/** Refuses an office whose definitions are wrong, naming every mistake at once. Throws `StartProblem`. */
export function refuseWrongOffice(office: OfficeDefinition): void {
	const problems = [...checkOffice(office), ...checkReportTexts(office)];
	if (problems.length > 0) {
		const lines = (language: 'zh' | 'en') => problems.map(({ path, message }) => `  ${path}: ${message[language]}`).join('\n');
		throw new StartProblem(
			`定义有 ${problems.length} 处错误，请改正后再启动：\n${lines('zh')}`,
			`The office's definitions have ${problems.length} mistakes; mend them and start again:\n${lines('en')}`,
		);
	}
}

/** Name, signing bodies, units, closing days and added codes are the office's own, from the store; registers, figures, reports and roles are the content's. */
export async function openBook({ pool, office_id, office, digest, files, now }: OpenBookOptions): Promise<Book> {
	const { rows: officeRows } = await pool.query('SELECT code, name, signed_by, revision, samples_from_anywhere FROM book.office WHERE id = $1', [office_id]);
	const { rows: unitRows } = await pool.query(
		'SELECT code, name, kind, parent, from_on, until_on, follows FROM book.unit WHERE office_id = $1 ORDER BY path, code',
		[office_id],
	);
	const [{ code, name, signed_by, revision, samples_from_anywhere }] = officeRows;
	const units = buildUnitTree(unitRows);
	const { codes, days } = await inOffice(pool, office_id, async (client) => ({
		codes: await listOwnCodes(client, office_id),
		days: await listClosingDays(client, office_id),
	}));
	const lists = withOwnCodes(office.code_lists, codes);
	const registers = new Map<string, Register>([unitRegister, ...office.registers].map((register) => [register.id, register]));
	const code_lists = new Map(lists.map((list) => [list.id, list]));
	return {
		pool,
		office_id,
		revision,
		samples_from_anywhere,
		office: {
			...office,
			id: code,
			name,
			signed_by,
			code_lists: lists,
			reports: withClosingDays(office.reports, days),
			units: unitRows.map((row) => ({ ...row, until_on: row.until_on ?? undefined })),
		},
		registers,
		figures: new Map(office.figures.map((figure) => [figure.id, figure])),
		code_lists,
		units,
		parse: { code_lists, unitKind: (unit) => units.units.get(unit)?.kind },
		definition_hashes: new Map([...registers].map(([id, register]) => [id, definitionHash(register)])),
		digest,
		files,
		now,
		newId,
	};
}

/** A new office: its row, the head of its chain, its units, and what `also` writes in the same transaction. @returns its id. */
export async function createOffice(
	pool: pg.Pool,
	office: Pick<OfficeDefinition, 'id' | 'name' | 'signed_by' | 'units'>,
	at: Date,
	also: (client: pg.PoolClient, officeId: string) => Promise<void> = async () => {},
): Promise<string> {
	const officeId = newId(at);
	await inOffice(pool, officeId, async (client) => {
		const { id: code, name, signed_by } = office;
		await client.query('INSERT INTO book.office (id, code, name, signed_by, created_at) VALUES ($1, $2, $3, $4, $5)', [
			officeId,
			code,
			name,
			JSON.stringify(signed_by),
			at.toISOString(),
		]);
		await client.query(`INSERT INTO book.chain_head (office_id, seq, hash) VALUES ($1, 0, ''::bytea)`, [officeId]);
		for (const unit of office.units) {
			await insertUnit(client, officeId, unit, at);
		}
		await also(client, officeId);
	});
	return officeId;
}

/** Parents stand before their children. */
export async function insertUnit(client: pg.PoolClient, officeId: string, unit: UnitDefinition, at: Date): Promise<void> {
	const { code, name, kind, parent, from_on, until_on, follows } = unit;
	await client.query(
		`INSERT INTO book.unit (office_id, code, id, name, kind, parent, path, from_on, until_on, follows)
		VALUES ($1, $2, $3, $4, $5, $6, coalesce((SELECT path FROM book.unit WHERE office_id = $1 AND code = $6), ''::ltree) || $2::text::ltree, $7, $8, $9)`,
		[officeId, code, newId(at), name, kind, parent, from_on, until_on ?? null, follows ?? []],
	);
}

export interface OfficeRow {
	readonly id: string;
	readonly code: string;
	readonly name: Text;
	/** Null while its first filling is under way. */
	readonly completed_at: string | null;
}

/** Every office of the installation, the oldest first. */
export async function listOffices(pool: pg.Pool): Promise<OfficeRow[]> {
	const { rows } = await pool.query('SELECT id, code, name, completed_at FROM book.office ORDER BY created_at, id');
	return rows;
}
