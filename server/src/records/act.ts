/**
 * The one door for writing. A request, a set of requests that stand or fall together, and thousands at once all go the same
 * way: permission → state → validation → numbering → row → version → audit, in one transaction. Requests that arrive
 * while a transaction is under way share the next one (docs/adr/0005), so that one commit and one link of the chain's lock
 * serve them all; a refusal of one never touches another.
 */
import type { BookRecord } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Doubles } from './doubles.ts';
import type { Idempotency, KeptAnswer } from './kept-answers.ts';
import type { Actor, ActRequest } from './plan-act.ts';
import { isPassing } from './store-faults.ts';
import type { TakeBack } from './take-back.ts';
import { type Outcome, writeGroup } from './write-group.ts';
import { type LongBatch, writeParts } from './write-parts.ts';

export type { Idempotency, KeptAnswer } from './kept-answers.ts';
export type { Actor, ActRequest } from './plan-act.ts';
export type { LongBatch } from './write-parts.ts';

/** Requests that stand or fall together. */
export interface ActSet {
	readonly actor: Actor;
	readonly requests: readonly ActRequest[];
	readonly idempotency?: Idempotency;
	/** Makes the set a batch that can be taken back as one. */
	readonly batch?: string;
	/** A batch that is taken back; `requests` is then empty. */
	readonly take_back?: TakeBack;
	/** Look for records like the new ones: told in the result, never refused. */
	readonly point_out_doubles?: boolean;
	/** What is kept and answered again under the idempotency key. */
	readonly answer?: (result: Pick<ActResult, 'records' | 'batch_id' | 'doubles'>) => KeptAnswer;
	/** What stands or falls with the records, in their transaction. Such a set goes alone. */
	readonly along?: WrittenAlong;
}

/** Both may throw an AppError, and then nothing was written; both are done again where other writers crossed the set. */
export interface WrittenAlong {
	/** Before anything is read: locks, and refuses what must not be done. */
	begin(client: pg.PoolClient): Promise<void>;
	/** Behind the records; with the batch that they are. */
	end(client: pg.PoolClient, batch_id: string | null): Promise<void>;
}

export interface ActResult {
	readonly records: readonly BookRecord[];
	readonly batch_id: string | null;
	/** By the id of a new record, the ids of those like it; empty unless asked for. */
	readonly doubles: Doubles;
	/** Set when the idempotency key had been used before: the answer given then; nothing was written now. */
	readonly kept: KeptAnswer | null;
}

interface Waiting {
	readonly set: ActSet;
	readonly resolve: (result: ActResult) => void;
	readonly reject: (error: unknown) => void;
}

/** Waits like the others, and then has the transaction to itself. */
interface WaitingLong {
	readonly long: LongBatch;
	readonly resolve: (batchId: string) => void;
	readonly reject: (error: unknown) => void;
}

interface Queue {
	readonly waiting: (Waiting | WaitingLong)[];
	busy: boolean;
}

const GROUP_SETS = 64;
/** How often a set is tried when other writers of the same database crossed it. */
const ATTEMPTS = 4;
const queues = new WeakMap<Book, Queue>();

/** Does one action. Throws AppError; then nothing was written. */
export async function act(book: Book, actor: Actor, request: ActRequest): Promise<BookRecord> {
	const { records } = await actTogether(book, { actor, requests: [request] });
	const [record] = records;
	if (record === undefined) {
		throw new Error('act: a set of one gave no record');
	}
	return record;
}

/** Does a set of actions, all or none, of one register or several. Throws AppError naming the request (`requests.3.values.held_on`). */
export function actTogether(book: Book, set: ActSet): Promise<ActResult> {
	return new Promise((resolve, reject) => enqueue(book, { set, resolve, reject }));
}

/** Does a long batch of actions, all or none, in bounded memory. @returns the batch's id. Throws as `actTogether`. */
export function actInParts(book: Book, long: LongBatch): Promise<string> {
	return new Promise((resolve, reject) => enqueue(book, { long, resolve, reject }));
}

function enqueue(book: Book, waiting: Waiting | WaitingLong): void {
	const queue = queues.get(book) ?? { waiting: [], busy: false };
	queues.set(book, queue);
	queue.waiting.push(waiting);
	if (!queue.busy) {
		queue.busy = true;
		setImmediate(() => void drain(book, queue));
	}
}

async function drain(book: Book, queue: Queue): Promise<void> {
	for (let first = queue.waiting[0]; first !== undefined; first = queue.waiting[0]) {
		if ('long' in first) {
			queue.waiting.shift();
			await writeLong(book, first);
		} else {
			await writeAll(book, takeGroup(queue.waiting));
		}
	}
	queue.busy = false;
}

async function writeLong(book: Book, { long, resolve, reject }: WaitingLong): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			resolve(await writeParts(book, long));
			return;
		} catch (error) {
			if (!isPassing(error) || attempt === ATTEMPTS) {
				reject(error);
				return;
			}
		}
	}
}

/** Sets that share an idempotency key never share a group: the second must find the first's answer. Large sets go alone. */
function takeGroup(waiting: (Waiting | WaitingLong)[]): Waiting[] {
	const group: Waiting[] = [];
	const keys = new Set<string>();
	for (const next of waiting) {
		if ('long' in next) {
			break;
		}
		const key = next.set.idempotency === undefined ? null : `${next.set.actor.account}\n${next.set.idempotency.key}`;
		const tooMany = group.length > 0 && (goesAlone(next.set) || (group[0] !== undefined && goesAlone(group[0].set)));
		if (group.length === GROUP_SETS || tooMany || (key !== null && keys.has(key))) {
			break;
		}
		group.push(next);
		if (key !== null) {
			keys.add(key);
		}
	}
	waiting.splice(0, group.length);
	return group;
}

/** A batch taken back reads what stands in the store, so nothing planned may lie beside it; what is written along may refuse the transaction. */
function goesAlone({ requests, take_back, along }: ActSet): boolean {
	return requests.length > GROUP_SETS || take_back !== undefined || along !== undefined;
}

async function writeAll(book: Book, group: readonly Waiting[], attempt = 1): Promise<void> {
	let outcomes: Outcome[];
	try {
		outcomes = await writeGroup(
			book,
			group.map(({ set }) => set),
		);
	} catch (error) {
		// The store refused the whole transaction: one set's fault must not be the others'.
		if (group.length > 1 && !(error instanceof AppError)) {
			for (const waiting of group) {
				await writeAll(book, [waiting]);
			}
			return;
		}
		if (isPassing(error) && attempt < ATTEMPTS) {
			return writeAll(book, group, attempt + 1);
		}
		for (const { reject } of group) {
			reject(error);
		}
		return;
	}
	group.forEach(({ resolve, reject }, index) => {
		const outcome = outcomes[index];
		if (outcome === undefined || 'error' in outcome) {
			reject(outcome?.error ?? new Error('act: no outcome'));
		} else {
			resolve(outcome);
		}
	});
}
