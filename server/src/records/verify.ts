/** Proves the book: the chain link by link, every version against its digests, every row against its last version. Figures are recounted in `../figures/verify-figures.ts`. */
import type { StoredValues } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow, fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { verifyAdministrativeActs } from './administrative-acts.ts';
import { canonicalJson, entryHash, fieldDigest } from './audit.ts';
import { verifyClockDays } from './clock-days.ts';

/** One thing recounted. `faults` name what does not fit; none means ok. */
export interface Verified {
	readonly what: string;
	readonly count: number;
	readonly faults: readonly string[];
}

interface EntryRow {
	readonly seq: number;
	readonly at: string;
	readonly account: string;
	readonly action: string;
	readonly register: string | null;
	readonly record_id: string;
	readonly version: number | null;
	/** As `digestFields` wrote it; of books that kept them as `jsonb` in its order and spacing. */
	readonly digests: string;
	readonly hash: string;
}

/** What a version says of the record. */
interface Said {
	readonly state: string;
	readonly unit: string;
	readonly number: string | null;
	readonly values: StoredValues;
}

/** An entry with its version, where it has one, and the version before. */
interface LinkRow extends EntryRow {
	readonly said: Said | null;
	readonly before: Said | null;
	readonly made_at: string;
	readonly reason: string | null;
	readonly stands_in_for: string | null;
	readonly salt: Buffer | null;
}

const PAGE = 5000;

/** Recomputes chain, versions and rows. Reads in pages, in one snapshot. */
export async function verifyRecords(book: Book): Promise<Verified[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ').catch(() => undefined);
		const chain = await verifyChain(client, book);
		const definitions = await verifyDefinitions(client, book);
		const rows: Verified[] = [];
		for (const register of book.office.registers) {
			rows.push(await verifyRows(client, book, register.id));
		}
		return [...chain, definitions, ...rows, await verifyClockDays(client, book)];
	});
}

async function verifyChain(client: pg.PoolClient, book: Book): Promise<Verified[]> {
	const chainFaults: string[] = [];
	const versionFaults: string[] = [];
	let previous = '';
	let seq = 0;
	for (;;) {
		const { rows } = await client.query<LinkRow>(
			`SELECT a.seq, a.at, a.account, a.action, a.register, a.record_id, a.version, a.digests, encode(a.hash, 'hex') AS hash,
				v.salt, v.made_at, v.reason, v.stands_in_for, ${saidSql('v')} AS said, ${saidSql('b')} AS before
			FROM book.audit_entry a LEFT JOIN book.record_version v ON v.office_id = a.office_id AND v.record_id = a.record_id AND v.version = a.version
			LEFT JOIN book.record_version b ON b.office_id = a.office_id AND b.record_id = a.record_id AND b.version = a.version - 1
			WHERE a.office_id = $1 AND a.seq > $2 ORDER BY a.seq LIMIT ${PAGE}`,
			[book.office_id, seq],
		);
		for (const row of rows) {
			seq += 1;
			const place = row.register === null ? `seq ${row.seq} ${row.action}` : `seq ${row.seq} ${row.register} ${row.record_id} v${row.version}`;
			if (row.seq !== seq) {
				chainFaults.push(`${place}: sequence number ${seq} is missing`);
				seq = row.seq;
			}
			const digests = parseDigests(row.digests);
			if (digests === null || entryHash(book.digest, previous, row.seq, { ...row, digests: canonicalJson(digests) }) !== row.hash) {
				chainFaults.push(`${place}: the entry does not fit its hash`);
			}
			previous = row.hash;
			versionFaults.push(...digestFaults(book, row, digests ?? {}, place));
		}
		if (rows.length < PAGE) {
			break;
		}
	}
	const { rows: heads } = await client.query(`SELECT seq, encode(hash, 'hex') AS hash FROM book.chain_head WHERE office_id = $1`, [book.office_id]);
	if (heads[0]?.seq !== seq || heads[0]?.hash !== previous) {
		chainFaults.push(`head: the chain ends at seq ${seq}, its head says ${heads[0]?.seq}`);
	}
	const acts = await verifyAdministrativeActs(client, book);
	const { rows: counts } = await client.query('SELECT count(*) AS versions FROM book.record_version WHERE office_id = $1', [book.office_id]);
	if (Number(counts[0].versions) + acts.count !== seq) {
		versionFaults.push(`${counts[0].versions} versions and ${acts.count} administrative acts stand against ${seq} audit entries`);
	}
	return [
		{ what: 'audit chain', count: seq, faults: chainFaults },
		{ what: 'versions against digests', count: Number(counts[0].versions), faults: versionFaults },
		{ what: 'administrative acts against digests', ...acts },
	];
}

function parseDigests(digests: string): Readonly<Record<string, string>> | null {
	try {
		return JSON.parse(digests);
	} catch {
		return null;
	}
}

function saidSql(alias: string): string {
	const said = ['state', 'unit', 'number', 'values'].map((column) => `'${column}', ${alias}."${column}"`);
	return `CASE WHEN ${alias}.record_id IS NULL THEN NULL ELSE json_build_object(${said.join(', ')}) END`;
}

/** A value has its digest where the version set it; where it has none, it stands as in the version before. */
function digestFaults(book: Book, row: LinkRow, digests: Readonly<Record<string, string>>, place: string): string[] {
	if (row.register === null) {
		return [];
	}
	const { said, salt } = row;
	if (said === null || salt === null) {
		return [`${place}: the version is missing`];
	}
	const register = book.registers.get(row.register);
	const toldBy = ({ state, unit, number, values }: Said): Record<string, unknown> => ({
		'@state': state,
		'@unit': unit,
		'@number': number,
		...(register === undefined ? {} : fromVersionValues(register, values)),
	});
	const before: Record<string, unknown> = row.before === null ? {} : toldBy(row.before);
	const told: Record<string, unknown> = { ...toldBy(said), '@made_at': row.made_at, '@reason': row.reason, '@stands_in_for': row.stands_in_for };
	const wanted = [...new Set([...Object.keys(told), ...Object.keys(before)])].filter(
		(field) => field === '@made_at' || canonicalJson(told[field]) !== canonicalJson(before[field]),
	);
	return [
		...wanted.filter((field) => digests[field] === undefined).map((field) => `${place} ${field}: the value has no digest`),
		...Object.entries(digests).flatMap(([field, digest]) =>
			fieldDigest(book.digest, salt, field, told[field] ?? null) === digest ? [] : [`${place} ${field}: the value does not fit its digest`],
		),
	];
}

/** Every definition against its hash, and every version's definition among those kept. */
async function verifyDefinitions(client: pg.PoolClient, book: Book): Promise<Verified> {
	const { rows: kept } = await client.query<{ kind: string; id: string; hash: string; body: unknown }>(
		'SELECT kind, id, hash, body FROM book.definition WHERE office_id = $1 ORDER BY kind, id, held_from',
		[book.office_id],
	);
	const { rows: lost } = await client.query<{ register: string; definition_hash: string | null; count: number; first: string }>(
		`SELECT v.register, v.definition_hash, count(*)::int AS count, min(v.record_id::text) AS first FROM book.record_version v
		WHERE v.office_id = $1 AND NOT EXISTS (
			SELECT FROM book.definition d WHERE d.office_id = v.office_id AND d.kind = 'register' AND d.id = v.register AND d.hash = v.definition_hash)
		GROUP BY 1, 2 ORDER BY 1, 2`,
		[book.office_id],
	);
	return {
		what: 'definitions',
		count: kept.length,
		faults: [
			...kept
				.filter(({ hash, body }) => definitionHash(body) !== hash)
				.map(({ kind, id, hash }) => `${kind} ${id}: the definition kept as ${hash} does not fit its hash`),
			...lost.map(
				({ register, definition_hash, count, first }) =>
					`${register}: ${count} versions (${first} …) name the definition ${definition_hash}, which is not kept`,
			),
		],
	};
}

async function verifyRows(client: pg.PoolClient, book: Book, registerId: string): Promise<Verified> {
	const register = book.registers.get(registerId);
	if (register === undefined) {
		throw new Error(`verify: no register ${registerId}`);
	}
	const faults: string[] = [];
	let count = 0;
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const { rows } = await client.query(
			`SELECT t.*, v.version AS v_version, v.state AS v_state, v.unit AS v_unit, v.number AS v_number, v."values" AS v_values
			FROM ledger."${registerId}" t LEFT JOIN LATERAL (
				SELECT * FROM book.record_version v WHERE v.office_id = t.office_id AND v.record_id = t.id ORDER BY v.version DESC LIMIT 1) v ON true
			WHERE t.office_id = $1 AND t.id > $2 ORDER BY t.id LIMIT ${PAGE}`,
			[book.office_id, after],
		);
		for (const row of rows) {
			count += 1;
			after = row.id;
			const record = fromRow(register, row);
			const place = `${registerId} ${record.id}`;
			if (record.version !== row.v_version) {
				faults.push(`${place}: the row is version ${record.version}, the last version kept is ${row.v_version}`);
				continue;
			}
			for (const own of ['state', 'unit', 'number'] as const) {
				if (record[own] !== row[`v_${own}`]) {
					faults.push(`${place} v${record.version} ${own}: row and version differ`);
				}
			}
			const versionValues = fromVersionValues(register, row.v_values);
			for (const field of new Set([...Object.keys(record.values), ...Object.keys(versionValues)])) {
				if (canonicalJson(record.values[field] ?? null) !== canonicalJson(versionValues[field] ?? null)) {
					faults.push(`${place} v${record.version} ${field}: row and version differ`);
				}
			}
		}
		if (rows.length < PAGE) {
			return { what: `rows of ${registerId}`, count, faults };
		}
	}
}
