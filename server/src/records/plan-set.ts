/** A set of requests planned on what it is about: read and locked once, then each request on what the earlier ones made. Nothing is written. */
import { type BookRecord, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import { checkAttached } from '../files/attach.ts';
import { letOthersIn } from '../let-others-in.ts';
import type { ActSet } from './act.ts';
import { isKeyedBatch } from './batch-again.ts';
import { checkCap, isCapped } from './caps.ts';
import { type Actor, type ActRequest, type PlannedVersion, planAct, possibleActions } from './plan-act.ts';
import { checkReferences, type Referable, readReferable } from './referable.ts';
import { mayAct } from './rights.ts';
import { type Stale, staleError } from './stale-version.ts';
import { findCollisions } from './unique.ts';
import { isUuid } from './uuid.ts';

const PLANNED_AT_ONCE = 64;

export interface BatchRow {
	readonly id: string;
	readonly label: string;
	readonly account: string;
	/** Under which it was sent, and the digest of what was sent. */
	readonly key: string | null;
	readonly request_hash: string | null;
}

/** What requests are about, read and locked before planning, and what has been planned so far on top of it. */
export interface Desk {
	readonly records: Map<string, BookRecord>;
	readonly restore_to: Map<string, string>;
	readonly referable: Referable;
}

export interface PlannedSet {
	readonly set: ActSet;
	readonly versions: readonly PlannedVersion[];
	readonly batch: BatchRow | null;
}

/** Reads and locks what the requests are about. */
export async function readDesk(client: pg.PoolClient, book: Book, requests: readonly ActRequest[]): Promise<Desk> {
	const desk: Desk = { records: new Map(), restore_to: new Map(), referable: new Map() };
	const wanted = new Map<string, Set<string>>();
	for (const { register, id } of requests) {
		if (id !== undefined && isUuid(id) && book.registers.has(register)) {
			wanted.set(register, (wanted.get(register) ?? new Set()).add(id));
		}
	}
	for (const [registerId, ids] of wanted) {
		const register = book.registers.get(registerId);
		if (register !== undefined) {
			const { rows } = await client.query(`SELECT * FROM ledger."${registerId}" WHERE office_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`, [
				book.office_id,
				[...ids],
			]);
			for (const row of rows) {
				desk.records.set(`${registerId} ${row.id}`, fromRow(register, row));
			}
		}
	}
	await readRestoreStates(client, book, requests, desk);
	return { ...desk, referable: await readReferable(client, book, requests) };
}

/** The state in which each record to be restored stood before it was voided. */
async function readRestoreStates(client: pg.PoolClient, book: Book, requests: readonly ActRequest[], desk: Desk): Promise<void> {
	const ids = requests.flatMap(({ action, id }) => (action === 'restore' && id !== undefined && isUuid(id) ? [id] : []));
	if (ids.length === 0) {
		return;
	}
	const { rows } = await client.query(
		`SELECT DISTINCT ON (record_id) record_id, state FROM book.record_version
		WHERE office_id = $1 AND record_id = ANY($2::uuid[]) AND state <> 'voided' ORDER BY record_id, version DESC`,
		[book.office_id, ids],
	);
	for (const { record_id, state } of rows) {
		desk.restore_to.set(record_id, state);
	}
}

/** Plans the requests one after the other, each on what the earlier ones made. Throws the first refusal. @param from place of the first request, when the set is part of a longer one */
export async function planSet(book: Book, set: ActSet, desk: Desk, from = 0): Promise<PlannedSet> {
	const mine = new Map<string, BookRecord>();
	const versions: PlannedVersion[] = [];
	for (const [index, request] of set.requests.entries()) {
		if (index % PLANNED_AT_ONCE === PLANNED_AT_ONCE - 1) {
			await letOthersIn();
		}
		try {
			const before = request.id === undefined ? null : (mine.get(request.id) ?? desk.records.get(`${request.register} ${request.id}`) ?? null);
			const actor = request.actor ?? set.actor;
			checkVersion(book, actor, request, before);
			const planned = planAct(book, actor, request, before, request.id === undefined ? null : (desk.restore_to.get(request.id) ?? null));
			checkReferences(planned, desk.referable, (target, id) => mine.get(id) ?? desk.records.get(`${target} ${id}`));
			mine.set(planned.record.id, planned.record);
			versions.push(planned);
		} catch (error) {
			throw placed(error, set, from + index);
		}
	}
	return { set, versions, batch: set.batch === undefined ? null : newBatch(book, set, set.batch) };
}

/** Throws where what was planned cannot stand: a value twice, a cap reached, a file that is not the actor's. */
export async function checkPlanned(client: pg.PoolClient, book: Book, plan: PlannedSet, desk: Desk, from = 0): Promise<void> {
	await refuseTwins(client, book, plan, desk, from);
	await refuseOverCap(client, book, plan, desk, from);
	await refuseStrayFiles(client, book, plan, from);
}

/** Throws where a value would stand twice that may stand once. */
export async function refuseTwins(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet, desk: Desk, from = 0): Promise<void> {
	// What a record was before the set, and what it will be after the last of its requests.
	const before = new Map([...versions].reverse().map(({ record, before: was }) => [record.id, was]));
	const becoming = versions.map(({ register, record }) => ({ register, record, before: before.get(record.id) ?? null }));
	const collisions = await findCollisions(client, book, { becoming, planned: desk.records.values() });
	if (collisions.length > 0) {
		const places = collisions.map(({ id, problem }) => {
			const index = versions.findLastIndex(({ record }) => record.id === id);
			return { ...problem, path: `${placeOf(set, from + index)}${problem.path}` };
		});
		throw new AppError('values_refused', {}, places);
	}
}

async function refuseOverCap(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet, desk: Desk, from: number): Promise<void> {
	if (!versions.some(isCapped)) {
		return;
	}
	const standing = new Map([...desk.records.values()].map((record) => [record.id, record]));
	for (const [index, version] of versions.entries()) {
		try {
			await checkCap(client, book, version, standing.values());
		} catch (error) {
			throw placed(error, set, from + index);
		}
		standing.set(version.record.id, version.record);
	}
}

async function refuseStrayFiles(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet, from: number): Promise<void> {
	const found = await checkAttached(client, book, set.actor, versions);
	if (found.length > 0) {
		const places = found.map(({ index, problem }) => ({ ...problem, path: `${placeOf(set, from + index)}${problem.path}` }));
		throw new AppError('values_refused', {}, places);
	}
}

export function newBatch(book: Book, set: ActSet, label: string): BatchRow {
	const { key, request_hash } = (isKeyedBatch(set) ? set.idempotency : undefined) ?? { key: null, request_hash: null };
	const digest = request_hash === null ? null : `\\x${request_hash}`;
	return { id: book.newId(book.now()), label, account: set.actor.account, key, request_hash: digest };
}

/** Told apart from other refusals, since saying what changed needs the store. */
class StaleVersion {
	readonly stale: Stale;

	constructor(stale: Stale) {
		this.stale = stale;
	}
}

/** The refusal as its sender is told it. */
export async function toldError(client: pg.PoolClient, book: Book, error: unknown): Promise<unknown> {
	return error instanceof StaleVersion ? await staleError(client, book, error.stale) : error;
}

/** What changed and by whom is told only to those who may do it: others are refused as whoever names no version is. */
function checkVersion(book: Book, actor: Actor, request: ActRequest, before: BookRecord | null): void {
	const register = book.registers.get(request.register);
	if (before === null || register === undefined || request.version === undefined || request.version === before.version) {
		return;
	}
	if (!mayAct(book, actor.rights, register, request.action, before)) {
		return;
	}
	const possible = possibleActions(book, actor, register, before);
	throw new StaleVersion({ register, id: before.id, seen: request.version, version: before.version, possible });
}

/** A set of one is one request to whoever sent it. */
function placeOf({ requests }: ActSet, index: number): string {
	return requests.length === 1 && index === 0 ? '' : `requests.${index}.`;
}

function placed(error: unknown, set: ActSet, index: number): unknown {
	const place = placeOf(set, index);
	if (!(error instanceof AppError) || place === '') {
		return error;
	}
	const fields = error.fields.length === 0 ? [{ path: '', message: text(error.message, error.code) }] : error.fields;
	return new AppError(
		error.code,
		error.details,
		fields.map(({ path, message }) => ({ path: `${place}${path}`.replace(/\.$/, ''), message })),
	);
}
