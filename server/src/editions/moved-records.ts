/** The records that make the difference of one figure since an edition: each with what was done to it, by whom and when. */
import type { EvidencePart, MovedRecord, MovedRecordsAnswer, Register, Text } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { findVisibleAmong, logRead } from '../records/find.ts';
import { maskRecord } from '../records/mask-record.ts';
import { nameOf } from '../records/name-references.ts';
import type { Actor } from '../records/plan-act.ts';
import { actionLabel, fieldsSet } from '../records/search-audit.ts';
import { heldBook } from './content.ts';
import { type KeptEvidence, type KeptQuestion, movedSql } from './moved-sql.ts';
import { getEdition } from './read-editions.ts';

const MOST = 200;

interface MovedRow {
	readonly id: string;
	readonly part: EvidencePart;
	readonly register: string;
	readonly how: MovedRecord['how'];
}

/** Throws `edition_unknown`, `figure_unknown`. */
export async function findMovedRecords(book: Book, actor: Actor, asked: { readonly edition: string; readonly figure: string }): Promise<MovedRecordsAnswer> {
	const edition = await getEdition(book, asked.edition);
	const figure = edition.content.figures.find(({ definition }) => definition.id === asked.figure);
	if (figure === undefined) {
		throw new AppError('figure_unknown', { figure: asked.figure });
	}
	const held = heldBook(book, edition.content);
	return listMoved(held, actor, { kept: { table: 'edition_evidence', id: asked.edition }, figure, known_at: edition.content.known_at });
}

export interface MovedQuestion {
	readonly kept: KeptEvidence;
	readonly figure: KeptQuestion;
	/** When it was kept. */
	readonly known_at: string;
}

/** The records that make the difference of one kept figure. @param held the book with the definitions that were kept */
export function listMoved(held: Book, actor: Actor, { kept, figure, known_at }: MovedQuestion): Promise<MovedRecordsAnswer> {
	const differing = sql`SELECT moved.* FROM (${movedSql(held, kept, [figure])}) AS moved WHERE moved.how IS NOT NULL ORDER BY moved.how, moved.id`;
	return inOffice(held.pool, held.office_id, async (client) => {
		const rows = await run<MovedRow>(client, differing);
		const listed = rows.slice(0, MOST);
		const records: MovedRecord[] = [];
		for (const [id, ofRegister] of Map.groupBy(listed, ({ register }) => register)) {
			const register = held.registers.get(id);
			if (register !== undefined) {
				records.push(...(await tell(client, held, actor, { register, rows: ofRegister, known_at })));
			}
		}
		return { records, hidden: listed.length - records.length, more: rows.length - listed.length };
	});
}

interface Telling {
	readonly register: Register;
	readonly rows: readonly MovedRow[];
	readonly known_at: string;
}

/** Those that the reader may open, as they stand now. */
async function tell(client: pg.PoolClient, book: Book, actor: Actor, { register, rows, known_at }: Telling): Promise<MovedRecord[]> {
	const ids = rows.map(({ id }) => id);
	const visible = await findVisibleAmong(client, book, actor, register, ids);
	const seen = new Map(visible.map((record) => [record.id, maskRecord(book, actor.rights, register, record)]));
	const inClear = [...seen].filter(([, { in_clear }]) => in_clear).map(([id]) => id);
	if (inClear.length > 0) {
		await logRead(client, book, actor, register, { purpose: 'evidence', ids: inClear });
	}
	const since = await readSince(client, book, register, { ids, known_at });
	return rows.flatMap(({ id, part, how }) => {
		const found = seen.get(id);
		return found === undefined
			? []
			: [
					{
						...{ id, register: register.id, part, how },
						title: nameOf(book, register, found),
						number: found.record.number,
						late: found.record.recorded_at > known_at,
						since: since.get(id) ?? [],
					},
				];
	});
}

interface SinceRow {
	readonly record_id: string;
	readonly version: number;
	readonly action: string;
	readonly account: string;
	readonly name: string;
	readonly at: string;
	readonly reason: string | null;
	readonly digests: string;
}

async function readSince(client: pg.PoolClient, book: Book, register: Register, { ids, known_at }: { ids: readonly string[]; known_at: string }) {
	const { rows } = await client.query<SinceRow>(
		`SELECT a.record_id, a.version, a.action, a.account, coalesce(p.name, a.account) AS name, a.at, v.reason, a.digests
		FROM book.audit_entry a JOIN book.record_version v ON v.office_id = a.office_id AND v.record_id = a.record_id AND v.version = a.version
		LEFT JOIN book.account p ON p.office_id = a.office_id AND p.id = a.account
		WHERE a.office_id = $1 AND a.record_id = ANY($2::uuid[]) AND a.at > $3 ORDER BY a.seq`,
		[book.office_id, ids, known_at],
	);
	const told = rows.map(({ record_id, action, digests, ...row }): { id: string; step: MovedRecord['since'][number] } => {
		const fields: Text[] = row.version === 1 ? [] : fieldsSet(register, digests);
		return { id: record_id, step: { ...row, action: actionLabel(book, { register: register.id, action }), fields } };
	});
	return new Map([...Map.groupBy(told, ({ id }) => id)].map(([id, steps]) => [id, steps.map(({ step }) => step)]));
}
