/** Writes planned versions: rows, versions, audit, batches and kept answers, in as few statements as they need. */
import { randomBytes } from 'node:crypto';
import type { BookRecord, Register, StoredValue } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { type ColumnTypes, rowsSql } from '../db/column-rows.ts';
import { changingColumns, columnTypes, toRow, toVersionValues } from '../db/stored.ts';
import { letOthersIn } from '../let-others-in.ts';
import { type AuditEntry, type ChainHead, canonicalJson, chainEntries, type DigestName, digestFields } from './audit.ts';
import { clockDayStatements } from './clock-days.ts';
import { type Idempotency, type KeptAnswer, keptRows } from './kept-answers.ts';
import type { PlannedVersion } from './plan-act.ts';
import type { BatchRow } from './plan-set.ts';

const SALT_BYTES = 16;

/** How many versions go to the store at once: while it writes them, the next are made ready. */
const PART = 256;
const DIGESTED_AT_ONCE = 64;

/** What stands at the end of a transaction beside its versions. */
interface Closing {
	readonly batches: readonly BatchRow[];
	readonly kept: readonly { account: string; idempotency: Idempotency; kept: KeptAnswer }[];
}

export interface VersionWriter {
	/** @param batchOf per version, the id of its batch. Comes back while the last of them are still on their way. */
	write(versions: readonly PlannedVersion[], batchOf: (index: number) => string | null): Promise<void>;
	/** Throws the first refusal of the store, where there was one. */
	settle(): Promise<void>;
	/** Nothing may be written after it. */
	close(closing: Closing): Promise<void>;
}

/** Everything or nothing: the caller's transaction decides. */
export function versionWriter(client: pg.PoolClient, book: Book): VersionWriter {
	const statements = inOrder(client);
	let head: ChainHead | undefined;
	const writePart = async (part: readonly PlannedVersion[], batchOf: (index: number) => string | null) => {
		for (const { sql, parameters } of rowStatements(book, part)) {
			await statements.send(sql, parameters);
		}
		await letOthersIn();
		const salts = randomBytes(SALT_BYTES * part.length);
		const saltOf = (index: number) => salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
		const rows = rowsSql(
			part.map((version, index) => versionRow(book, version, saltOf(index), batchOf(index))),
			VERSION_TYPES,
		);
		const entries: AuditEntry[] = [];
		for (const [index, version] of part.entries()) {
			if (index % DIGESTED_AT_ONCE === 0) {
				await letOthersIn();
			}
			entries.push(auditEntry(book.digest, version, saltOf(index)));
		}
		// The head is locked after the rows, so that others wait as briefly as can be.
		const before: ChainHead = head ?? (await statements.finish().then(() => lockHead(client, book)));
		const chained = chainEntries(book.digest, before, entries);
		head = chained.head;
		const chain = rowsSql(
			chained.chained.map((entry) => ({ ...entry, office_id: book.office_id, hash: `\\x${entry.hash}` })),
			ENTRY_TYPES,
			rows.parameters.length + 1,
		);
		await statements.send(
			`WITH versions AS (INSERT INTO book.record_version (${rows.columns}) ${rows.select}) INSERT INTO book.audit_entry (${chain.columns}) ${chain.select}`,
			[...rows.parameters, ...chain.parameters],
		);
		// Behind the lock of the chain: what another server wrote is seen.
		for (const { sql, parameters } of clockDayStatements(book, part)) {
			await statements.send(sql, parameters);
		}
	};
	return {
		write: async (versions, batchOf) => {
			for (let from = 0; from < versions.length; from += PART) {
				await writePart(versions.slice(from, from + PART), (index) => batchOf(from + index));
			}
		},
		settle: statements.finish,
		close: async ({ batches, kept }) => {
			await statements.finish();
			const { seq, hash } = head ?? (await lockHead(client, book));
			await client.query(CLOSE_SQL, [
				book.office_id,
				JSON.stringify(batches.map((batch) => ({ ...batch, office_id: book.office_id, recorded_at: book.now().toISOString() }))),
				JSON.stringify(keptRows(book, kept)),
				seq,
				`\\x${hash}`,
			]);
		},
	};
}

/** Statements that may wait for the store while the next is made ready: it is then never idle. */
const UNDER_WAY = 3;

/** Sends statements in order; each call comes back once its own waits for no more than a few others. What failed is told by a later call. */
function inOrder(client: pg.PoolClient) {
	const underWay: Promise<unknown>[] = [];
	const finish = async (left: number) => {
		while (underWay.length > left) {
			await underWay.shift();
		}
	};
	return {
		async send(sql: string, parameters: readonly unknown[]): Promise<void> {
			await finish(UNDER_WAY - 1);
			const sent = client.query(sql, [...parameters]);
			sent.catch(() => {});
			underWay.push(sent);
		},
		finish: () => finish(0),
	};
}

async function lockHead(client: pg.PoolClient, book: Book): Promise<ChainHead> {
	const { rows } = await client.query(`SELECT seq, encode(hash, 'hex') AS hash FROM book.chain_head WHERE office_id = $1 FOR UPDATE`, [book.office_id]);
	return { seq: Number(rows[0].seq), hash: rows[0].hash };
}

const VERSION_TYPES: ColumnTypes = {
	office_id: 'uuid',
	register: 'text',
	record_id: 'uuid',
	version: 'int',
	action: 'text',
	state: 'text',
	unit: 'text',
	number: 'text',
	values: 'jsonb',
	made_by: 'text',
	made_at: 'timestamptz',
	recorded_at: 'timestamptz',
	reason: 'text',
	batch_id: 'uuid',
	salt: 'bytea',
	definition_hash: 'text',
	stands_in_for: 'text',
};

const ENTRY_TYPES: ColumnTypes = {
	office_id: 'uuid',
	seq: 'bigint',
	at: 'timestamptz',
	account: 'text',
	action: 'text',
	register: 'text',
	record_id: 'uuid',
	version: 'int',
	digests: 'text',
	hash: 'bytea',
};

const CLOSE_SQL = `WITH batches AS (
	INSERT INTO book.batch SELECT * FROM json_populate_recordset(NULL::book.batch, $2::json)
), answers AS (
	INSERT INTO book.idempotency_answer SELECT * FROM json_populate_recordset(NULL::book.idempotency_answer, $3::json)
)
UPDATE book.chain_head SET seq = $4, hash = $5::bytea WHERE office_id = $1`;

/** The last version of each record is its row. */
function rowStatements(book: Book, versions: readonly PlannedVersion[]): { sql: string; parameters: readonly unknown[] }[] {
	const rows = new Map<string, { register: Register; record: BookRecord; isNew: boolean }>();
	for (const { register, record, before } of versions) {
		const earlier = rows.get(record.id);
		rows.set(record.id, { register, record, isNew: earlier?.isNew ?? before === null });
	}
	return [...Map.groupBy(rows.values(), ({ register }) => register)].flatMap(([register, changed]) => {
		const table = `ledger."${register.id}"`;
		const ofRows = (isNew: boolean) => changed.filter((row) => row.isNew === isNew).map(({ record }) => toRow(register, book.office_id, record));
		const [fresh, known] = [ofRows(true), ofRows(false)];
		const statements: { sql: string; parameters: readonly unknown[] }[] = [];
		if (fresh.length > 0) {
			const { select, columns, parameters } = rowsSql(fresh, columnTypes(register));
			statements.push({ sql: `INSERT INTO ${table} (${columns}) ${select}`, parameters });
		}
		if (known.length > 0) {
			const empty = Object.fromEntries(changingColumns(register).map((column) => [column, null]));
			const { select, parameters } = rowsSql(
				known.map((row) => ({ ...empty, ...row })),
				columnTypes(register),
			);
			const sets = Object.keys(empty).map((column) => `"${column}" = n."${column}"`);
			statements.push({ sql: `UPDATE ${table} t SET ${sets.join(', ')} FROM (${select}) n WHERE t.office_id = n.office_id AND t.id = n.id`, parameters });
		}
		return statements;
	});
}

function versionRow(book: Book, version: PlannedVersion, salt: Buffer, batchId: string | null) {
	const { register, record } = version;
	return {
		office_id: book.office_id,
		register: register.id,
		record_id: record.id,
		version: record.version,
		action: version.action,
		state: record.state,
		unit: record.unit,
		number: record.number,
		values: toVersionValues(register, record.values),
		made_by: version.account,
		stands_in_for: version.stands_in_for,
		made_at: version.made_at,
		recorded_at: version.recorded_at,
		reason: version.reason,
		batch_id: batchId,
		salt: `\\x${salt.toString('hex')}`,
		definition_hash: book.definition_hashes.get(register.id) ?? null,
	};
}

function auditEntry(digest: DigestName, version: PlannedVersion, salt: Buffer): AuditEntry {
	const { record } = version;
	return {
		at: version.recorded_at,
		account: version.account,
		action: version.action,
		register: record.register,
		record_id: record.id,
		version: record.version,
		digests: digestFields(digest, salt, changedFields(version)),
	};
}

/** What the version set or cleared: its fields, and under `@…` what belongs to the record itself. */
function changedFields({ record, before, reason, made_at, stands_in_for }: PlannedVersion): Record<string, StoredValue> {
	const changed: Record<string, StoredValue> = { '@made_at': made_at };
	if (reason !== null) {
		changed['@reason'] = reason;
	}
	if (stands_in_for !== null) {
		changed['@stands_in_for'] = stands_in_for;
	}
	for (const own of ['unit', 'state', 'number'] as const) {
		if (before?.[own] !== record[own]) {
			changed[`@${own}`] = record[own];
		}
	}
	if (before === null) {
		return Object.assign(changed, record.values);
	}
	for (const field of new Set([...Object.keys(record.values), ...Object.keys(before.values)])) {
		const [now, then] = [record.values[field] ?? null, before.values[field] ?? null];
		if (now !== then && canonicalJson(now) !== canonicalJson(then)) {
			changed[field] = now;
		}
	}
	return changed;
}
