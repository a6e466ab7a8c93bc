/** One transaction for several sets of requests: reads what they need, plans each, writes all that stand. `act.ts` is the way in. */
import type { BookRecord } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { noteUses } from '../files/attach.ts';
import type { ActResult, ActSet } from './act.ts';
import { type Doubles, findDoubles, newRecords } from './doubles.ts';
import { findKeptAnswers, type Idempotency, type KeptAnswer } from './kept-answers.ts';
import { giveNumbers } from './numbering.ts';
import type { PlannedVersion } from './plan-act.ts';
import { checkPlanned, type Desk, newBatch, type PlannedSet, planSet, readDesk, refuseTwins, toldError } from './plan-set.ts';
import { planTakeBack } from './take-back.ts';
import { versionWriter } from './write-versions.ts';

export type Outcome = ActResult | { readonly error: unknown };

const NO_DOUBLES: Doubles = new Map();

/** @returns one outcome per set, in order. A refused set leaves no trace; a throw means that nothing at all was written. */
export async function writeGroup(book: Book, sets: readonly ActSet[]): Promise<Outcome[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		for (const { along } of sets) {
			await along?.begin(client);
		}
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
		const writer = versionWriter(client, book);
		const batches = batchOf(planned, numbered);
		await writer.write(numbered, (index) => batches[index] ?? null);
		await writer.close({
			batches: [...planned.values()].flatMap(({ batch }) => batch ?? []),
			kept: answers.kept,
		});
		for (const [{ along }, { batch }] of planned) {
			await along?.end(client, batch?.id ?? null);
		}
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
			await checkPlanned(client, book, plan, desk);
		}
		for (const { record } of plan.versions) {
			desk.records.set(`${record.register} ${record.id}`, record);
		}
		planned.set(set, plan);
		return { records: [], batch_id: plan.batch?.id ?? null, doubles: NO_DOUBLES, kept: null };
	} catch (error) {
		return { error: await toldError(client, book, error) };
	}
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
