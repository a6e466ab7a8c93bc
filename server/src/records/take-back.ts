/** Taking a batch back as one, as long as nobody has built on it: each record gets back the state, unit, number and values that it had. */
import { type BookRecord, type Register, type StoredValues, VOIDED } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow, fromVersionValues } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import type { ActSet } from './act.ts';
import { canonicalJson } from './audit.ts';
import { maskRecord } from './mask-record.ts';
import type { PlannedVersion } from './plan-act.ts';
import { mayRead, mayTakeBack, takesBackFor } from './rights.ts';

export interface TakeBack {
	/** Id of the batch. */
	readonly batch: string;
	readonly reason: string;
}

/** Stands in the versions that a taking back writes; no register has an action of that name. */
export const TAKE_BACK = 'take_back';

interface BatchRecord {
	readonly register: Register;
	readonly now: BookRecord;
	/** As it stood before the batch; null for a record that the batch made. */
	readonly before: Pick<BookRecord, 'state' | 'unit' | 'number' | 'values'> | null;
	/** The last version that the batch wrote. */
	readonly last: number;
}

/**
 * The versions that undo the batch, under a row lock; a record that the batch made becomes voided. The batch is marked as
 * taken back in the same transaction. Throws `batch_unknown`, `batch_taken_back`, `batch_built_on` (naming what was built), `batch_not_allowed`.
 */
export async function planTakeBack(client: pg.PoolClient, book: Book, set: ActSet): Promise<{ versions: PlannedVersion[]; label: string }> {
	const { batch: id, reason } = set.take_back as TakeBack;
	const { rows: batches } = await client.query('SELECT label, account, taken_back_at FROM book.batch WHERE office_id = $1 AND id = $2 FOR UPDATE', [
		book.office_id,
		id,
	]);
	const [batch] = batches;
	if (batch === undefined) {
		throw new AppError('batch_unknown', { id });
	}
	const records = await readBatch(client, book, id);
	const own = batch.account === set.actor.account;
	if (records.some((one) => !maySee(book, set, one, own))) {
		throw new AppError(own ? 'batch_not_allowed' : 'batch_unknown', { id });
	}
	if (batch.taken_back_at !== null) {
		throw new AppError('batch_taken_back');
	}
	await refuseBuiltOn(client, book, set, records);
	const at = book.now().toISOString();
	await client.query('UPDATE book.batch SET taken_back_at = $3, taken_back_by = $4 WHERE office_id = $1 AND id = $2', [
		book.office_id,
		id,
		at,
		set.actor.account,
	]);
	const versions = records.filter(differs).map((one) => {
		const stands_in_for = takesBackFor(book, set.actor.rights, { register: one.register, record: one.now, own });
		return undo(one, { account: set.actor.account, stands_in_for, at, reason });
	});
	return { versions, label: `撤回：${batch.label}`.slice(0, 200) };
}

function maySee(book: Book, { actor }: ActSet, { register, now, before }: BatchRecord, own: boolean): boolean {
	const may = (record: BookRecord) => mayTakeBack(book, actor.rights, { register, record, own });
	return may(now) && (before === null || may({ ...now, ...before }));
}

interface Undoing {
	readonly account: string;
	readonly stands_in_for: string | null;
	readonly at: string;
	readonly reason: string;
}

function undo({ register, now, before }: BatchRecord, { account, stands_in_for, at, reason }: Undoing): PlannedVersion {
	return {
		register,
		action: TAKE_BACK,
		record: { ...now, ...(before ?? { state: VOIDED }), version: now.version + 1 },
		before: now,
		account,
		stands_in_for,
		made_at: at,
		recorded_at: at,
		reason,
		number_year: null,
	};
}

function differs({ now, before }: BatchRecord): boolean {
	const of = ({ state, unit, number, values }: NonNullable<BatchRecord['before']>) => canonicalJson([state, unit, number, values]);
	return before === null ? now.state !== VOIDED : of(now) !== of(before);
}

async function readBatch(client: pg.PoolClient, book: Book, id: string): Promise<BatchRecord[]> {
	const { rows } = await client.query<{
		register: string;
		record_id: string;
		last: number;
		before: { state: string; unit: string; number: string; values: StoredValues } | null;
	}>(
		`SELECT v.register, v.record_id, max(v.version) AS last,
			(SELECT json_build_object('state', b.state, 'unit', b.unit, 'number', b.number, 'values', b."values") FROM book.record_version b
				WHERE b.office_id = v.office_id AND b.record_id = v.record_id AND b.version = min(v.version) - 1) AS before
		FROM book.record_version v WHERE v.office_id = $1 AND v.batch_id = $2
		GROUP BY v.office_id, v.register, v.record_id ORDER BY v.record_id`,
		[book.office_id, id],
	);
	const records: BatchRecord[] = [];
	for (const [registerId, own] of Map.groupBy(rows, ({ register }) => register)) {
		const register = book.registers.get(registerId);
		if (register === undefined) {
			throw new AppError('register_unknown', { register: registerId });
		}
		const { rows: standing } = await client.query(`SELECT * FROM ledger."${registerId}" WHERE office_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`, [
			book.office_id,
			own.map(({ record_id }) => record_id),
		]);
		const byId = new Map(standing.map((row) => [row.id, fromRow(register, row)]));
		for (const { record_id, last, before } of own) {
			const now = byId.get(record_id);
			if (now === undefined) {
				throw new Error(`batch ${id}: record ${record_id} has versions and no row`);
			}
			records.push({ register, now, last, before: before === null ? null : { ...before, values: fromVersionValues(register, before.values) } });
		}
	}
	return records;
}

/** Built on: a record was changed after the batch, another one points at what the batch made, or it would point at what no longer stands. */
async function refuseBuiltOn(client: pg.PoolClient, book: Book, set: ActSet, records: readonly BatchRecord[]): Promise<void> {
	const changed = records.filter(({ now, last }) => now.version !== last);
	const standing = new Map(records.map(({ now, before }) => [now.id, (before?.state ?? VOIDED) !== VOIDED]));
	const pointing = await readPointing(client, book, records);
	const lost = await readLost(client, book, records, standing);
	const built = [...changed.map(({ register, now }) => ({ register, record: now })), ...pointing.filter(({ record }) => !standing.has(record.id)), ...lost];
	if (built.length > 0) {
		const names = built.slice(0, 20).map(({ register, record }) => nameOf(book, set, register, record));
		throw new AppError('batch_built_on', { count: built.length, records: names.join('、') });
	}
}

interface Named {
	readonly register: Register;
	readonly record: BookRecord;
}

/** Records that stand and point at one that taking back would void, those of the batch itself among them. */
async function readPointing(client: pg.PoolClient, book: Book, records: readonly BatchRecord[]): Promise<Named[]> {
	const found: Named[] = [];
	const voided = Map.groupBy(
		records.filter(({ before }) => (before?.state ?? VOIDED) === VOIDED),
		({ register }) => register.id,
	);
	for (const register of book.office.registers) {
		for (const [id, field] of Object.entries(register.fields)) {
			const targets = field.kind === 'reference' ? voided.get(field.register ?? '') : undefined;
			if (targets !== undefined) {
				const { rows } = await client.query(
					`SELECT * FROM ledger."${register.id}" WHERE office_id = $1 AND "${id}" = ANY($2::uuid[]) AND state <> '${VOIDED}' ORDER BY id LIMIT 1000`,
					[book.office_id, targets.map(({ now }) => now.id)],
				);
				found.push(...rows.map((row) => ({ register, record: fromRow(register, row) })));
			}
		}
	}
	return found;
}

/** Records that would be pointed at again and have been voided by others since. */
async function readLost(client: pg.PoolClient, book: Book, records: readonly BatchRecord[], standing: ReadonlyMap<string, boolean>): Promise<Named[]> {
	const wanted = new Map<string, Set<string>>();
	for (const { register, before } of records) {
		for (const [id, field] of Object.entries(register.fields)) {
			const target = before?.values[id];
			if (before !== null && before.state !== VOIDED && field.kind === 'reference' && field.register !== undefined && typeof target === 'string') {
				wanted.set(field.register, (wanted.get(field.register) ?? new Set()).add(target));
			}
		}
	}
	const lost: Named[] = [];
	for (const [id, targets] of wanted) {
		const register = book.registers.get(id);
		if (register !== undefined) {
			const { rows } = await client.query(`SELECT * FROM ledger."${id}" WHERE office_id = $1 AND id = ANY($2::uuid[]) AND state = '${VOIDED}' ORDER BY id`, [
				book.office_id,
				[...targets],
			]);
			lost.push(...rows.filter((row) => standing.get(row.id) !== true).map((row) => ({ register, record: fromRow(register, row) })));
		}
	}
	return lost;
}

/** By number, else by title as this actor may see it; one that they may not read by nothing but its id. */
function nameOf(book: Book, { actor }: ActSet, register: Register, record: BookRecord): string {
	if (!mayRead(book, actor.rights, register, record)) {
		return record.id;
	}
	const title = maskRecord(book, actor.rights, register, record).record.values[register.title];
	return record.number ?? (typeof title === 'string' ? title : record.id);
}
