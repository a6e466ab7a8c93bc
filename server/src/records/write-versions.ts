/** Writes planned versions: rows, versions, audit, batches and kept answers, in as few statements as they need. */
import { randomBytes } from 'node:crypto';
import type { BookRecord, Register, StoredValue } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { changingColumns, toRow, toVersionValues } from '../db/stored.ts';
import { type AuditEntry, canonicalJson, chainEntries, type DigestName, fieldDigest } from './audit.ts';
import { type Idempotency, type KeptAnswer, keptRows } from './kept-answers.ts';
import type { PlannedVersion } from './plan-act.ts';
import type { BatchRow } from './write-group.ts';

interface Writing {
	readonly versions: readonly PlannedVersion[];
	readonly batches: readonly (BatchRow & { readonly count: number })[];
	/** Per version, the id of its batch. */
	readonly batch_of: readonly (string | null)[];
	readonly kept: readonly { account: string; idempotency: Idempotency; kept: KeptAnswer }[];
}

const SALT_BYTES = 16;

/** Everything or nothing: the caller's transaction decides. The chain's head is locked last, so that others wait as briefly as can be. */
export async function writeVersions(client: pg.PoolClient, book: Book, writing: Writing): Promise<void> {
	const { versions } = writing;
	await writeRows(client, book, versions);
	const salts = randomBytes(SALT_BYTES * versions.length);
	const saltOf = (index: number) => salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
	const entries = versions.map((version, index) => auditEntry(book.digest, version, saltOf(index)));
	const { rows } = await client.query(`SELECT seq, encode(hash, 'hex') AS hash FROM book.chain_head WHERE office_id = $1 FOR UPDATE`, [book.office_id]);
	const { chained, head } = chainEntries(book.digest, { seq: Number(rows[0].seq), hash: rows[0].hash }, entries);
	await client.query(WRITE_SQL, [
		book.office_id,
		JSON.stringify(versions.map((version, index) => versionRow(book, version, saltOf(index), writing.batch_of[index] ?? null))),
		JSON.stringify(chained.map((entry) => ({ ...entry, office_id: book.office_id, hash: `\\x${entry.hash}` }))),
		JSON.stringify(writing.batches.map((batch) => ({ ...batch, office_id: book.office_id, recorded_at: book.now().toISOString() }))),
		JSON.stringify(keptRows(book, writing.kept)),
		head.seq,
		`\\x${head.hash}`,
	]);
}

const WRITE_SQL = `WITH versions AS (
	INSERT INTO book.record_version SELECT * FROM json_populate_recordset(NULL::book.record_version, $2::json)
), entries AS (
	INSERT INTO book.audit_entry SELECT * FROM json_populate_recordset(NULL::book.audit_entry, $3::json)
), batches AS (
	INSERT INTO book.batch SELECT * FROM json_populate_recordset(NULL::book.batch, $4::json)
), answers AS (
	INSERT INTO book.idempotency_answer SELECT * FROM json_populate_recordset(NULL::book.idempotency_answer, $5::json)
)
UPDATE book.chain_head SET seq = $6, hash = $7::bytea WHERE office_id = $1`;

/** The last version of each record is its row. */
async function writeRows(client: pg.PoolClient, book: Book, versions: readonly PlannedVersion[]): Promise<void> {
	const rows = new Map<string, { register: Register; record: BookRecord; isNew: boolean }>();
	for (const { register, record, before } of versions) {
		const earlier = rows.get(record.id);
		rows.set(record.id, { register, record, isNew: earlier?.isNew ?? before === null });
	}
	const byRegister = Map.groupBy(rows.values(), ({ register }) => register);
	for (const [register, changed] of byRegister) {
		const table = `ledger."${register.id}"`;
		const toJson = (some: typeof changed) => JSON.stringify(some.map(({ record }) => toRow(register, book.office_id, record)));
		const fresh = changed.filter(({ isNew }) => isNew);
		if (fresh.length > 0) {
			await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [toJson(fresh)]);
		}
		const known = changed.filter(({ isNew }) => !isNew);
		if (known.length > 0) {
			const sets = changingColumns(register)
				.map((column) => `"${column}" = n."${column}"`)
				.join(', ');
			await client.query(
				`UPDATE ${table} t SET ${sets} FROM json_populate_recordset(NULL::${table}, $1::json) n WHERE t.office_id = n.office_id AND t.id = n.id`,
				[toJson(known)],
			);
		}
	}
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
	const digests = Object.fromEntries(Object.entries(changedFields(version)).map(([field, value]) => [field, fieldDigest(digest, salt, field, value)]));
	return {
		at: version.recorded_at,
		account: version.account,
		action: version.action,
		register: record.register,
		record_id: record.id,
		version: record.version,
		digests,
	};
}

/** What the version set or cleared: its fields, and under `@…` what belongs to the record itself. */
function changedFields({ record, before, reason, made_at }: PlannedVersion): Record<string, StoredValue> {
	const changed: Record<string, StoredValue> = { '@made_at': made_at };
	if (reason !== null) {
		changed['@reason'] = reason;
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
