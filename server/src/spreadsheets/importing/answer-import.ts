/** An import as its sender sees it. */
import type { ImportAnswer, ImportRow, ImportRowKind, ImportRowsAnswer, ImportStage, ImportsAnswer } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { inOffice } from '../../db/transaction.ts';
import { findVisibleAmong } from '../../records/find.ts';
import { referenceNames } from '../../records/name-references.ts';
import type { Actor } from '../../records/plan-act.ts';
import { logSeen } from '../../records/seen-now.ts';
import { answerSheets } from './file-reading.ts';
import { type ImportJob, jobOf, jobsOf } from './jobs.ts';
import { expiresAt, findRows, getImport, type KeptImport, listImports } from './kept-import.ts';
import { importable, knownColumns } from './run-import.ts';

export async function answerImport(book: Book, actor: Actor, id: string): Promise<ImportAnswer> {
	// Before what is kept is read: a job that ends in between has kept its end by then.
	const job = jobOf(book, id);
	const kept = await getImport(book, actor.account, id);
	const known = await knownColumns(book, importable(book, actor, kept.register));
	return {
		id,
		register: kept.register,
		name: kept.name,
		format: kept.reading.format,
		size: kept.size,
		created_at: kept.recorded_at,
		expires_at: expiresAt(kept.recorded_at),
		stage: stageOf(kept, job),
		progress: job === undefined ? null : { done: job.done, total: job.total },
		notes: kept.reading.notes,
		sheets: answerSheets(kept.reading, kept.matching, known),
		matching: kept.matching,
		totals: kept.totals,
		batch: kept.batch_id,
		problem: job === undefined ? kept.problem : null,
		targets: known.targets.map(({ id: target, label, required, key }) => ({ id: target, label, required, key })),
	};
}

export async function answerImports(book: Book, actor: Actor): Promise<ImportsAnswer> {
	const jobs = jobsOf(book);
	const imports = await listImports(book, actor.account);
	return {
		imports: imports.map((kept) => ({
			id: kept.id,
			register: kept.register,
			name: kept.name,
			created_at: kept.recorded_at,
			expires_at: expiresAt(kept.recorded_at),
			stage: stageOf(kept, jobs(kept.id)),
			totals: kept.totals,
			batch: kept.batch_id,
		})),
	};
}

export interface RowsAsked {
	readonly kind: ImportRowKind;
	readonly limit: number;
	readonly cursor: string | null;
}

/** A page of rows. What stands in records beside them is read now, and stands in the log like any reading. */
export async function answerRows(book: Book, actor: Actor, id: string, { kind, limit, cursor }: RowsAsked): Promise<ImportRowsAnswer> {
	const kept = await getImport(book, actor.account, id);
	const register = importable(book, actor, kept.register);
	const found = await findRows(book, id, { kind, after: Number(cursor ?? -1), limit: limit + 1 });
	const page = found.slice(0, limit);
	const told = page.map(({ told: row }) => row);
	const ids = told.flatMap(({ record, changes }) => (record === null || changes.length === 0 ? [] : [record]));
	const visible = await inOffice(book.pool, book.office_id, (client) => findVisibleAmong(client, book, actor, register, [...new Set(ids)]));
	const seen = new Set(visible.map((record) => record.id));
	await logSeen(book, actor, register, { purpose: 'import', records: visible });
	const names = await referenceNames(
		book,
		actor,
		register,
		told.map(({ values }) => ({ values })),
	);
	const rows = told.map((row): ImportRow => {
		const changes = row.record !== null && !seen.has(row.record) ? row.changes.map((change) => ({ ...change, before: null })) : row.changes;
		const own = Object.values(row.values).flatMap((value) => (typeof value === 'string' && names.has(value) ? [[value, names.get(value) ?? '']] : []));
		return { ...row, changes, names: Object.fromEntries(own) };
	});
	return { rows, next: found.length > limit ? String(page.at(-1)?.place) : null };
}

function stageOf({ batch_id, totals }: KeptImport, job: ImportJob | undefined): ImportStage {
	if (job !== undefined) {
		return job.stage;
	}
	return batch_id !== null ? 'written' : totals !== null ? 'checked' : 'read';
}
