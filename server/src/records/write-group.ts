/** One transaction for several sets of requests: reads what they need, plans each, writes all that stand. `act.ts` is the way in. */
import { type BookRecord, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { checkAttached, noteUses } from '../files/attach.ts';
import type { ActResult, ActSet } from './act.ts';
import { isKeyedBatch } from './batch-again.ts';
import { checkCap } from './caps.ts';
import { type Doubles, findDoubles, newRecords } from './doubles.ts';
import { findKeptAnswers, type Idempotency, type KeptAnswer } from './kept-answers.ts';
import { giveNumbers } from './numbering.ts';
import { type Actor, type ActRequest, type PlannedVersion, planAct, possibleActions } from './plan-act.ts';
import { checkReferences, type Referable, readReferable } from './referable.ts';
import { mayAct } from './rights.ts';
import { type Stale, staleError } from './stale-version.ts';
import { planTakeBack } from './take-back.ts';
import { findCollisions } from './unique.ts';
import { isUuid } from './uuid.ts';
import { writeVersions } from './write-versions.ts';

export type Outcome = ActResult | { readonly error: unknown };

const NO_DOUBLES: Doubles = new Map();
const PLANNED_AT_ONCE = 256;

export interface BatchRow {
	readonly id: string;
	readonly label: string;
	readonly account: string;
	/** Under which it was sent, and the digest of what was sent. */
	readonly key: string | null;
	readonly request_hash: string | null;
}

/** What the sets are about, read and locked before planning, and what has been planned so far on top of it. */
interface Desk {
	readonly records: Map<string, BookRecord>;
	readonly restore_to: Map<string, string>;
	readonly referable: Referable;
}

interface PlannedSet {
	readonly set: ActSet;
	readonly versions: readonly PlannedVersion[];
	readonly batch: BatchRow | null;
}

/** @returns one outcome per set, in order. A refused set leaves no trace; a throw means that nothing at all was written. */
export async function writeGroup(book: Book, sets: readonly ActSet[]): Promise<Outcome[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const kept = (await findKeptAnswers(client, book, sets)).map(keptOutcome);
		const open = sets.filter((_, index) => kept[index] === null);
		const desk = await readDesk(
			client,
			book,
			open.flatMap(({ requests }) => requests),
		);
		const planned = new Map<ActSet, PlannedSet>();
		const outcomes: Outcome[] = [];
		for (const [index, set] of sets.entries()) {
			outcomes.push(kept[index] ?? (await planInto(planned, { client, book, set, desk })));
		}
		const versions = [...planned.values()].flatMap((plan) => plan.versions);
		if (versions.length === 0) {
			return outcomes;
		}
		const numbered = await giveNumbers(client, book, versions);
		const doubles = await doublesOf(client, book, planned, numbered);
		const answers = answerSets(planned, numbered, doubles);
		await noteUses(client, book, numbered);
		await writeVersions(client, book, {
			versions: numbered,
			batches: [...planned.values()].flatMap(({ batch, versions: own }) => (batch === null ? [] : [{ ...batch, count: own.length }])),
			batch_of: batchOf(planned, numbered),
			kept: answers.kept,
			progress: (done) => {
				for (const set of planned.keys()) {
					set.progress?.(done);
				}
			},
		});
		return outcomes.map((outcome, index) => {
			const set = sets[index];
			const records = set === undefined ? undefined : answers.records.get(set);
			return records === undefined || 'error' in outcome ? outcome : { ...outcome, records, doubles };
		});
	});
}

interface Planning {
	readonly client: pg.PoolClient;
	readonly book: Book;
	readonly set: ActSet;
	readonly desk: Desk;
}

async function planInto(planned: Map<ActSet, PlannedSet>, { client, book, set, desk }: Planning): Promise<Outcome> {
	try {
		const plan = set.take_back === undefined ? await planSet(book, set, desk) : await planTakeBackSet(client, book, set, desk);
		if (set.take_back === undefined) {
			await refuseTwins(client, book, plan, desk);
			await refuseOverCap(client, book, plan, desk);
			await refuseStrayFiles(client, book, plan);
			await set.claim?.(client, plan.batch?.id ?? null);
		}
		for (const { record } of plan.versions) {
			desk.records.set(`${record.register} ${record.id}`, record);
		}
		planned.set(set, plan);
		return { records: [], batch_id: plan.batch?.id ?? null, doubles: NO_DOUBLES, kept: null };
	} catch (error) {
		return { error: error instanceof StaleVersion ? await staleError(client, book, error.stale) : error };
	}
}

async function planSet(book: Book, set: ActSet, desk: Desk): Promise<PlannedSet> {
	const mine = new Map<string, BookRecord>();
	const versions: PlannedVersion[] = [];
	for (const [index, request] of set.requests.entries()) {
		// Others are answered while thousands are planned.
		if (index % PLANNED_AT_ONCE === PLANNED_AT_ONCE - 1) {
			await new Promise((resolve) => setImmediate(resolve));
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
			throw set.requests.length > 1 ? inSet(error, index) : error;
		}
	}
	return { set, versions, batch: newBatch(book, set, set.batch) };
}

/** A refused one must not stay marked as taken back, while the sets beside it are written all the same. */
async function planTakeBackSet(client: pg.PoolClient, book: Book, set: ActSet, desk: Desk): Promise<PlannedSet> {
	await client.query('SAVEPOINT take_back');
	try {
		const { versions, label } = await planTakeBack(client, book, set);
		const plan = { set, versions, batch: versions.length === 0 ? null : newBatch(book, set, label) };
		await refuseTwins(client, book, plan, desk);
		return plan;
	} catch (error) {
		await client.query('ROLLBACK TO SAVEPOINT take_back');
		throw error;
	}
}

async function refuseStrayFiles(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet): Promise<void> {
	const found = await checkAttached(client, book, set.actor, versions);
	if (found.length > 0) {
		const places = found.map(({ index, problem }) => (set.requests.length > 1 ? { ...problem, path: `requests.${index}.${problem.path}` } : problem));
		throw new AppError('values_refused', {}, places);
	}
}

async function refuseOverCap(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet, desk: Desk): Promise<void> {
	const standing = new Map([...desk.records.values()].map((record) => [record.id, record]));
	for (const [index, version] of versions.entries()) {
		try {
			await checkCap(client, book, version, standing.values());
		} catch (error) {
			throw set.requests.length > 1 ? inSet(error, index) : error;
		}
		standing.set(version.record.id, version.record);
	}
}

async function refuseTwins(client: pg.PoolClient, book: Book, { set, versions }: PlannedSet, desk: Desk): Promise<void> {
	// What a record was before the set, and what it will be after the last of its requests.
	const before = new Map([...versions].reverse().map(({ record, before: was }) => [record.id, was]));
	const becoming = versions.map(({ register, record }) => ({ register, record, before: before.get(record.id) ?? null }));
	const collisions = await findCollisions(client, book, { becoming, planned: desk.records.values() });
	if (collisions.length > 0) {
		const places = collisions.map(({ id, problem }) => {
			const index = versions.findLastIndex(({ record }) => record.id === id);
			return set.requests.length > 1 ? { ...problem, path: `requests.${index}.${problem.path}` } : problem;
		});
		throw new AppError('values_refused', {}, places);
	}
}

function newBatch(book: Book, set: ActSet, label: string | undefined): BatchRow | null {
	const { key, request_hash } = (isKeyedBatch(set) ? set.idempotency : undefined) ?? { key: null, request_hash: null };
	const digest = request_hash === null ? null : `\\x${request_hash}`;
	return label === undefined ? null : { id: book.newId(book.now()), label, account: set.actor.account, key, request_hash: digest };
}

/** Told apart from other refusals, since saying what changed needs the store. */
class StaleVersion {
	readonly stale: Stale;

	constructor(stale: Stale) {
		this.stale = stale;
	}
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

async function readDesk(client: pg.PoolClient, book: Book, requests: readonly ActRequest[]): Promise<Desk> {
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

function keptOutcome(kept: KeptAnswer | 'differs' | null): Outcome | null {
	if (kept === null) {
		return null;
	}
	return kept === 'differs' ? { error: new AppError('idempotency_differs') } : { records: [], batch_id: null, doubles: NO_DOUBLES, kept };
}

async function doublesOf(client: pg.PoolClient, book: Book, planned: ReadonlyMap<ActSet, PlannedSet>, numbered: readonly PlannedVersion[]): Promise<Doubles> {
	const sets = [...planned.values()].flatMap(({ set, versions }) => versions.map(() => set));
	const asking = numbered.flatMap((version, index) => {
		const set = sets[index];
		return set?.point_out_doubles === true ? newRecords(set.actor, [version]) : [];
	});
	return asking.length === 0 ? NO_DOUBLES : findDoubles(client, book, asking);
}

function answerSets(planned: ReadonlyMap<ActSet, PlannedSet>, numbered: readonly PlannedVersion[], doubles: Doubles) {
	const records = new Map<ActSet, BookRecord[]>();
	const kept: { account: string; idempotency: Idempotency; kept: KeptAnswer }[] = [];
	let at = 0;
	for (const [set, { versions, batch }] of planned) {
		const own = numbered.slice(at, at + versions.length).map(({ record }) => record);
		at += versions.length;
		records.set(set, own);
		if (set.idempotency !== undefined && set.answer !== undefined) {
			kept.push({ account: set.actor.account, idempotency: set.idempotency, kept: set.answer({ records: own, batch_id: batch?.id ?? null, doubles }) });
		}
	}
	return { records, kept };
}

function batchOf(planned: ReadonlyMap<ActSet, PlannedSet>, numbered: readonly PlannedVersion[]): (string | null)[] {
	const batches = [...planned.values()].flatMap(({ batch, versions }) => versions.map(() => batch?.id ?? null));
	return numbered.map((_, index) => batches[index] ?? null);
}

function inSet(error: unknown, index: number): unknown {
	if (!(error instanceof AppError)) {
		return error;
	}
	const fields = error.fields.length === 0 ? [{ path: '', message: text(error.message, error.code) }] : error.fields;
	const placed = fields.map(({ path, message }) => ({ path: path === '' ? `requests.${index}` : `requests.${index}.${path}`, message }));
	return new AppError(error.code, error.details, placed);
}
