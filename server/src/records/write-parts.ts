/** A batch too long to be held at once: planned and written part by part in one transaction, each part on what the earlier ones made. `act.ts` is the way in. */
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { noteUses } from '../files/attach.ts';
import { giveNumbers } from './numbering.ts';
import type { Actor, ActRequest } from './plan-act.ts';
import { checkPlanned, newBatch, planSet, readDesk, toldError } from './plan-set.ts';
import { versionWriter } from './write-versions.ts';

/** Requests that stand or fall together, in their order. */
export interface LongBatch {
	readonly actor: Actor;
	readonly label: string;
	/** Read anew when the whole is tried again. */
	parts(): AsyncIterable<readonly ActRequest[]>;
	/** Asked in the transaction that writes, before anything is: a throw refuses the whole. */
	claim(client: pg.PoolClient, batchId: string): Promise<void>;
	/** Told how many versions are on their way; none stands before all do. */
	progress(done: number): void;
}

/** The words of many records are put into their index in fewer, larger runs, each with room to sort them all (PostgreSQL takes `work_mem` for that); the store's own upkeep does the last of them. */
const GATHER_WORDS = "SET LOCAL gin_pending_list_limit = '64MB'; SET LOCAL work_mem = '64MB'";

/** @returns the batch's id. Throws AppError naming the request by its place in the whole; then nothing was written. */
export function writeParts(book: Book, { actor, label, parts, claim, progress }: LongBatch): Promise<string> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await client.query(GATHER_WORDS);
		const batch = newBatch(book, { actor, requests: [] }, label);
		await claim(client, batch.id);
		const writer = versionWriter(client, book);
		let done = 0;
		for await (const requests of parts()) {
			const set = { actor, requests };
			try {
				const desk = await readDesk(client, book, requests);
				const plan = await planSet(book, set, desk, done);
				await checkPlanned(client, book, plan, desk, done);
				const versions = await giveNumbers(client, book, plan.versions);
				await noteUses(client, book, versions);
				await writer.write(versions, () => batch.id);
			} catch (error) {
				// What the store refused before is the cause, and this only its echo.
				await writer.settle();
				throw await toldError(client, book, error);
			}
			done += requests.length;
			progress(done);
		}
		await writer.close({ batches: [batch], kept: [] });
		return batch.id;
	});
}
