/** Imports as the store keeps them. Each is one account's own: to anybody else it is not there. */
import type { ImportMatching, ImportRow, ImportRowKind, ImportTotals } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../../book.ts';
import { ahead } from '../../db/ahead.ts';
import { rowsSql } from '../../db/column-rows.ts';
import { inOffice, rowsInOffice } from '../../db/transaction.ts';
import { AppError } from '../../errors.ts';
import { contentsBefore, removeContent } from '../../files/file-store.ts';
import type { ActRequest } from '../../records/plan-act.ts';
import { plainHeading } from '../matching/import-targets.ts';
import type { FileReading } from './file-reading.ts';
import type { RowOutcome } from './row-outcome.ts';

export interface KeptImport {
	readonly id: string;
	readonly account: string;
	readonly register: string;
	readonly name: string;
	readonly hash: string;
	readonly size: number;
	readonly reading: FileReading;
	readonly matching: ImportMatching;
	readonly totals: ImportTotals | null;
	readonly checked_seq: number | null;
	readonly problem: { readonly code: string; readonly message: string; readonly message_en: string } | null;
	readonly batch_id: string | null;
	readonly recorded_at: string;
}

/** How long an import is kept, written or not. */
export const IMPORT_DAYS = 7;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MOST_LISTED = 50;
const ROWS_AT_ONCE = 256;

export async function addImport(
	book: Book,
	kept: Pick<KeptImport, 'id' | 'account' | 'register' | 'name' | 'hash' | 'size' | 'reading' | 'matching'>,
): Promise<void> {
	const { id, account, register, name, hash, size, reading, matching } = kept;
	await inOffice(book.pool, book.office_id, (client) =>
		client.query(
			`INSERT INTO book.import (office_id, id, account, register, name, hash, size, reading, matching, recorded_at)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			[book.office_id, id, account, register, name, hash, size, asJson(reading), asJson(matching), book.now().toISOString()],
		),
	);
}

/** Throws `import_unknown`, also for another account's. */
export async function getImport(book: Book, account: string, id: string): Promise<KeptImport> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query('SELECT * FROM book.import WHERE office_id = $1 AND id = $2 AND account = $3', [book.office_id, id, account]),
	);
	const [row] = rows;
	if (row === undefined) {
		throw new AppError('import_unknown');
	}
	return { ...row, size: Number(row.size), checked_seq: row.checked_seq === null ? null : Number(row.checked_seq) };
}

export async function listImports(book: Book, account: string): Promise<KeptImport[]> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query('SELECT * FROM book.import WHERE office_id = $1 AND account = $2 ORDER BY id DESC LIMIT $3', [book.office_id, account, MOST_LISTED]),
	);
	return rows;
}

/** What was checked before no longer holds. */
export async function keepMatching(book: Book, id: string, matching: ImportMatching): Promise<void> {
	await inOffice(book.pool, book.office_id, async (client) => {
		await client.query('UPDATE book.import SET matching = $3, totals = NULL, checked_seq = NULL, problem = NULL WHERE office_id = $1 AND id = $2', [
			book.office_id,
			id,
			asJson(matching),
		]);
		await client.query('DELETE FROM book.import_row WHERE office_id = $1 AND import_id = $2', [book.office_id, id]);
	});
}

export async function keepProblem(book: Book, id: string, problem: KeptImport['problem']): Promise<void> {
	await inOffice(book.pool, book.office_id, (client) =>
		client.query('UPDATE book.import SET problem = $3 WHERE office_id = $1 AND id = $2', [book.office_id, id, asJson(problem)]),
	);
}

/** @param seq last entry of the chain before the check began */
export async function keepTotals(client: pg.PoolClient, book: Book, id: string, { totals, seq }: { totals: ImportTotals; seq: number }): Promise<void> {
	await client.query('UPDATE book.import SET totals = $3, checked_seq = $4, problem = NULL WHERE office_id = $1 AND id = $2', [
		book.office_id,
		id,
		asJson(totals),
		seq,
	]);
}

export async function dropRows(client: pg.PoolClient, book: Book, id: string): Promise<void> {
	await client.query('DELETE FROM book.import_row WHERE office_id = $1 AND import_id = $2', [book.office_id, id]);
}

/** @param from place of the first of them in the file */
export async function addRows(
	client: pg.PoolClient,
	book: Book,
	id: string,
	{ outcomes, from }: { outcomes: readonly RowOutcome[]; from: number },
): Promise<void> {
	if (outcomes.length === 0) {
		return;
	}
	const rows = outcomes.map(({ row, request }, index) => {
		// What a new record is to hold is what the row says: it is kept once.
		const { values, ...told } = row;
		return {
			office_id: book.office_id,
			import_id: id,
			kind: row.kind,
			place: from + index,
			told: asJson(values === request?.values ? told : row),
			request: request === null ? null : asJson(request),
		};
	});
	const { select, columns, parameters } = rowsSql(rows, { office_id: 'uuid', import_id: 'uuid', kind: 'text', place: 'int', told: 'json', request: 'json' });
	await client.query(`INSERT INTO book.import_row (${columns}) ${select}`, [...parameters]);
}

export interface RowsPage {
	readonly kind: ImportRowKind;
	readonly after: number;
	readonly limit: number;
}

export async function findRows(book: Book, id: string, { kind, after, limit }: RowsPage): Promise<{ place: number; told: Omit<ImportRow, 'names'> }[]> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query(
			`SELECT place, told, request -> 'values' AS "values" FROM book.import_row
			WHERE office_id = $1 AND import_id = $2 AND kind = $3 AND place > $4 ORDER BY place LIMIT $5`,
			[book.office_id, id, kind, after, limit],
		),
	);
	return rows.map(({ place, told, values }) => ({ place, told: { values, ...told } }));
}

/** What is to be written, in the file's order; the next rows are read while somebody works on those before. */
export async function* readRequests(book: Book, id: string): AsyncGenerator<ActRequest[]> {
	const rows = rowsInOffice<{ request: ActRequest }>(
		book.pool,
		book.office_id,
		sql`SELECT request FROM book.import_row WHERE office_id = ${book.office_id} AND import_id = ${id} AND kind IN ('new', 'changed') ORDER BY place`,
		ROWS_AT_ONCE,
	);
	for await (const some of ahead(rows)) {
		yield some.map(({ request }) => request);
	}
}

/** By plain heading, what it was matched with last. */
export async function rememberedHeadings(book: Book, register: string): Promise<Map<string, string | null>> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query('SELECT heading, target FROM book.import_heading WHERE office_id = $1 AND register = $2', [book.office_id, register]),
	);
	return new Map(rows.map(({ heading, target }) => [heading, target]));
}

/** Once a file was written, its headings mean what they meant there. */
export async function rememberHeadings(
	book: Book,
	{ account, register }: Pick<KeptImport, 'account' | 'register'>,
	headings: ReadonlyMap<string, string | null>,
): Promise<void> {
	const plain = new Map([...headings].map(([heading, target]) => [plainHeading(heading), target]));
	if (plain.size > 0) {
		await inOffice(book.pool, book.office_id, (client) =>
			client.query(
				`INSERT INTO book.import_heading (office_id, register, heading, target, account, recorded_at)
				SELECT $1, $2, h.heading, h.target, $5, $6 FROM unnest($3::text[], $4::text[]) AS h(heading, target)
				ON CONFLICT (office_id, register, heading) DO UPDATE SET target = excluded.target, account = excluded.account, recorded_at = excluded.recorded_at`,
				[book.office_id, register, [...plain.keys()], [...plain.values()], account, book.now().toISOString()],
			),
		);
	}
}

export async function dropImport(book: Book, id: string): Promise<void> {
	await inOffice(book.pool, book.office_id, (client) => client.query('DELETE FROM book.import WHERE office_id = $1 AND id = $2', [book.office_id, id]));
}

export function expiresAt(recordedAt: string): string {
	return new Date(Date.parse(recordedAt) + IMPORT_DAYS * DAY_MS).toISOString();
}

/** Imports whose time is over, and files that no import names: a file just sent may still be on its way to its row. */
export async function sweepImports(book: Book): Promise<void> {
	const now = book.now().getTime();
	await inOffice(book.pool, book.office_id, (client) =>
		client.query('DELETE FROM book.import WHERE office_id = $1 AND recorded_at < $2', [book.office_id, new Date(now - IMPORT_DAYS * DAY_MS).toISOString()]),
	);
	for await (const hashes of contentsBefore(book.files, book.office_id, new Date(now - HOUR_MS), 'imports')) {
		await inOffice(book.pool, book.office_id, async (client) => {
			const { rows } = await client.query('SELECT DISTINCT hash FROM book.import WHERE office_id = $1 AND hash = ANY($2)', [book.office_id, hashes]);
			const named = new Set(rows.map(({ hash }) => hash));
			for (const hash of hashes.filter((one) => !named.has(one))) {
				await removeContent(book.files, book.office_id, hash, ['imports']);
			}
		});
	}
}

/** As JSON writes NUL and halves of characters. */
const UNKEEPABLE = /\\u(?:0000|d[89a-f])/;

/** No store holds NUL or halves of characters, and a cell may hold both. */
function asJson(value: unknown): string {
	const json = JSON.stringify(value);
	return UNKEEPABLE.test(json) ? JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replaceAll('\0', '').toWellFormed() : one)) : json;
}
