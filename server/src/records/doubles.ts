/** Likely doubles: records of the register alike in its `keys` fields. They are pointed out to whoever may read them, never refused. */
import { type BookRecord, type Register, VOIDED } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow, toRow } from '../db/stored.ts';
import { canonicalJson } from './audit.ts';
import { maskRecord } from './mask-record.ts';
import type { Actor, PlannedVersion } from './plan-act.ts';
import { mayRead } from './rights.ts';

/** How many are named at most. */
const MOST = 10;

/** By the id of the new record. */
export type Doubles = ReadonlyMap<string, readonly string[]>;

export interface NewRecord {
	readonly actor: Actor;
	readonly register: Register;
	readonly record: BookRecord;
}

/** A record that an action newly made, with who made it. */
export function newRecords(actor: Actor, versions: readonly PlannedVersion[]): NewRecord[] {
	return versions.filter(({ before }) => before === null).map(({ register, record }) => ({ actor, register, record }));
}

/** By id, the ids of those like it: the latest first. One question per register; each is answered by an index over its keys. */
export async function findDoubles(client: pg.PoolClient, book: Book, fresh: readonly NewRecord[]): Promise<Doubles> {
	const doubles = new Map<string, string[]>();
	for (const alike of Map.groupBy(fresh, comparedBy).values()) {
		const [{ register } = { register: undefined }] = alike;
		const set = register === undefined ? [] : setKeys(alike[0] as NewRecord);
		if (register === undefined || set.length === 0) {
			continue;
		}
		const stored = await readAlike(client, book, register, set, alike);
		const earlier = new Map<string, BookRecord[]>();
		for (const { actor, record } of alike) {
			const key = canonicalJson(set.map((id) => record.values[id] ?? null));
			const here = earlier.get(key) ?? [];
			const readable = [...here.toReversed(), ...(stored.get(record.id) ?? [])].filter((one) => maySeeAlike(book, actor, register, one));
			doubles.set(
				record.id,
				readable.slice(0, MOST).map(({ id }) => id),
			);
			earlier.set(key, [...here, record]);
		}
	}
	return doubles;
}

/** The register and which of its keys are set: these must be equal, the others empty in both. */
function comparedBy(one: NewRecord): string {
	return `${one.register.id} ${setKeys(one).join(' ')}`;
}

function setKeys({ register, record }: NewRecord): string[] {
	return register.keys.filter((id) => (record.values[id] ?? null) !== null);
}

async function readAlike(
	client: pg.PoolClient,
	book: Book,
	register: Register,
	set: readonly string[],
	asked: readonly NewRecord[],
): Promise<Map<string, BookRecord[]>> {
	const table = `ledger."${register.id}"`;
	const alike = register.keys.map((id) => (set.includes(id) ? `t."${id}" = n."${id}"` : `t."${id}" IS NULL`)).join(' AND ');
	const { rows } = await client.query(
		`SELECT n.id AS asked, d.* FROM json_populate_recordset(NULL::${table}, $2::json) n CROSS JOIN LATERAL (
			SELECT t.* FROM ${table} t WHERE t.office_id = $1 AND ${alike} AND t.state <> '${VOIDED}' ORDER BY t.id DESC LIMIT ${MOST}) d`,
		[book.office_id, JSON.stringify(asked.map(({ record }) => keysOf(register, toRow(register, book.office_id, record))))],
	);
	const found = new Map<string, BookRecord[]>();
	for (const { asked: id, ...row } of rows) {
		found.set(id, [...(found.get(id) ?? []), fromRow(register, row)]);
	}
	return found;
}

function keysOf(register: Register, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(['id', ...register.keys].map((column) => [column, row[column]]));
}

/** To be told that a record is alike is to be told what its keys hold: a reader from whom one of them is kept is not told. */
export function maySeeAlike(book: Book, actor: Actor, register: Register, record: BookRecord): boolean {
	if (!mayRead(book, actor.rights, register, record)) {
		return false;
	}
	const { masked } = maskRecord(book, actor.rights, register, record);
	return !register.keys.some((id) => masked.includes(id));
}
