/** What requests would do, told without doing it: the same planning as `act`, each refused by itself, nothing written. */
import type { BookRecord } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { checkCap, hasCap, isCapped } from './caps.ts';
import { type Actor, type ActRequest, type PlannedVersion, planAct } from './plan-act.ts';
import { checkReferences, readReferable } from './referable.ts';
import { findCollisions, uniqueKeys } from './unique.ts';

/** A request and the record as it stands before it; null for a new one. */
export interface Tried {
	readonly request: ActRequest;
	readonly before: BookRecord | null;
}

/** What was planned so far by those tried before; each call adds to it. */
export interface TriedBefore {
	/** Of records that are amended: their rows no longer count. */
	readonly amended: Map<string, BookRecord>;
	readonly by_unique_key: Map<string, BookRecord>;
	/** Of registers with a cap: whatever was done to them, they may count towards it. */
	readonly counting: Map<string, BookRecord>;
}

export function nothingTried(): TriedBefore {
	return { amended: new Map(), by_unique_key: new Map(), counting: new Map() };
}

/** One outcome per request, in order: what it would write, or the refusal. */
export async function tryRequests(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	{ tried, earlier }: { readonly tried: readonly Tried[]; readonly earlier: TriedBefore },
): Promise<(PlannedVersion | AppError)[]> {
	const referable = await readReferable(
		client,
		book,
		tried.map(({ request }) => request),
	);
	const outcomes: (PlannedVersion | AppError)[] = [];
	for (const { request, before } of tried) {
		try {
			const version = planAct(book, actor, request, before, null);
			checkReferences(version, referable, () => undefined);
			if (isCapped(version)) {
				await checkCap(client, book, version, earlier.counting.values());
			}
			if (hasCap(version.register)) {
				earlier.counting.set(version.record.id, version.record);
			}
			outcomes.push(version);
		} catch (error) {
			if (!(error instanceof AppError)) {
				throw error;
			}
			outcomes.push(error);
		}
	}
	return refuseTwins(client, book, outcomes, earlier);
}

/** Whoever came first keeps the value, also over those of an earlier call. */
async function refuseTwins(
	client: pg.PoolClient,
	book: Book,
	outcomes: readonly (PlannedVersion | AppError)[],
	earlier: TriedBefore,
): Promise<(PlannedVersion | AppError)[]> {
	const becoming = outcomes.filter((outcome): outcome is PlannedVersion => !(outcome instanceof AppError));
	const keys = new Map(becoming.map((version) => [version, uniqueKeys(version.register, version.record)]));
	const met = [...keys.values()].flat().flatMap((key) => earlier.by_unique_key.get(key) ?? []);
	const planned = new Map([...earlier.amended, ...met.map((record) => [record.id, record] as const)]);
	const collisions = await findCollisions(client, book, { becoming, planned: planned.values() });
	return outcomes.map((outcome) => {
		if (outcome instanceof AppError) {
			return outcome;
		}
		const problems = collisions.filter(({ id }) => id === outcome.record.id).map(({ problem }) => problem);
		if (problems.length > 0) {
			return new AppError('values_refused', {}, problems);
		}
		for (const key of keys.get(outcome) ?? []) {
			earlier.by_unique_key.set(key, outcome.record);
		}
		if (outcome.before !== null) {
			earlier.amended.set(outcome.record.id, outcome.record);
		}
		return outcome;
	});
}
