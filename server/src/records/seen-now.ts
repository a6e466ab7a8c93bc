/** What answers to acts tell of records: as their account may see them now, also when rights were lost since; and who saw it. */
import type { BookRecord, RecordAnswer, Register } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { answerRecord } from './answer-record.ts';
import { findVisibleAmong, logRead } from './find.ts';
import { maskRecord, maskValues } from './mask-record.ts';
import type { Actor } from './plan-act.ts';
import { mayRead } from './rights.ts';

/** The answers in their order, each with the values of the version that it tells of; none of a record that may no longer be read. */
export async function seenNow(book: Book, actor: Actor, told: readonly RecordAnswer[]): Promise<RecordAnswer[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const seen = new Map<RecordAnswer, RecordAnswer>();
		for (const [id, own] of Map.groupBy(told, ({ register }) => register)) {
			const register = book.registers.get(id);
			for (const [answer, now] of register === undefined ? [] : await seenOf(client, book, actor, register, own)) {
				seen.set(answer, now);
			}
		}
		return told.map((answer) => seen.get(answer) ?? { ...withValues(answer, { values: {} }), actions: [] });
	});
}

/** Whoever acts on a record is shown all that they may see of it: what stood there before is read, and stands in the log. */
export async function logShown(book: Book, actor: Actor, records: readonly BookRecord[]): Promise<void> {
	const shown = records.filter(({ version }) => version > 1);
	for (const [id, own] of Map.groupBy(shown, ({ register }) => register)) {
		const register = book.registers.get(id);
		if (register !== undefined) {
			await logSeen(book, actor, register, { purpose: 'act', records: own });
		}
	}
}

/** Writes down which of the records the reader was shown with a sensitive value in the clear. */
export async function logSeen(
	book: Book,
	actor: Actor,
	register: Register,
	{ purpose, records }: { readonly purpose: 'act' | 'import'; readonly records: readonly BookRecord[] },
): Promise<void> {
	const ids = records.filter((record) => showsClear(book, actor, register, record)).map((record) => record.id);
	if (ids.length > 0) {
		await inOffice(book.pool, book.office_id, (client) => logRead(client, book, actor, register, { purpose, ids: [...new Set(ids)] }));
	}
}

function showsClear(book: Book, actor: Actor, register: Register, record: BookRecord): boolean {
	return mayRead(book, actor.rights, register, record) && maskRecord(book, actor.rights, register, record).in_clear;
}

async function seenOf(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	register: Register,
	told: readonly RecordAnswer[],
): Promise<Map<RecordAnswer, RecordAnswer>> {
	const visible = await findVisibleAmong(client, book, actor, register, [...new Set(told.map(({ id }) => id))]);
	const standing = new Map(visible.map((record) => [record.id, record]));
	const { rows } = await client.query(
		`SELECT record_id, version, "values" FROM book.record_version
		WHERE office_id = $1 AND (record_id, version) IN (SELECT * FROM unnest($2::uuid[], $3::int[]))`,
		[book.office_id, told.map(({ id }) => id), told.map(({ version }) => version)],
	);
	const versions = new Map(rows.map((row) => [`${row.record_id} ${row.version}`, row.values]));
	const seen = new Map<RecordAnswer, RecordAnswer>();
	const inClear = new Set<string>();
	for (const answer of told) {
		const record = standing.get(answer.id);
		const held = versions.get(`${answer.id} ${answer.version}`);
		if (record !== undefined && held !== undefined) {
			const { values, masked, in_clear } = maskValues(book, actor.rights, register, record, fromVersionValues(register, held));
			seen.set(answer, withValues(answer, answerRecord(book, actor, register, { record: { ...record, values }, masked })));
			if (in_clear) {
				inClear.add(answer.id);
			}
		}
	}
	if (inClear.size > 0) {
		await logRead(client, book, actor, register, { purpose: 'answer', ids: [...inClear] });
	}
	return seen;
}

function withValues({ retired: _, masked: __, ...answer }: RecordAnswer, { values, retired, masked }: Pick<RecordAnswer, 'values' | 'retired' | 'masked'>) {
	return { ...answer, values, ...(retired === undefined ? {} : { retired }), ...(masked === undefined ? {} : { masked }) };
}
