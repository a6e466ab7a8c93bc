/** Asks every book for its contradictions once a night, at the hour that is set; what a night missed because nothing ran is made up. */
import { addDays, today } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { runContradictions } from '../contradictions/run.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';

const ZONE = 'Asia/Shanghai';
const LOOK_MS = 10 * 60_000;
/** The start itself has enough to do. */
const FIRST_LOOK_MS = 60_000;

/** The last moment at which the hour struck in the offices' time zone. */
export function lastNight(now: Date, hour: number): Date {
	const at = (day: string) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
	const day = today(now, ZONE);
	return at(day) <= now ? at(day) : at(addDays(day, -1));
}

/** Runs where nothing has run since the hour struck last. @returns whether it did */
export async function runWhenDue(book: Book, hour: number): Promise<boolean> {
	const since = lastNight(book.now(), hour);
	const isDue = await inOffice(book.pool, book.office_id, async (client) => {
		const { rowCount } = await client.query('SELECT FROM book.contradiction_run WHERE office_id = $1 AND started_at >= $2 LIMIT 1', [
			book.office_id,
			since.toISOString(),
		]);
		return rowCount === 0;
	});
	if (isDue) {
		await runContradictions(book, { account: null });
	}
	return isDue;
}

/** A fault is told; the next night tries again. @returns what ends it. */
export function startNights(books: () => Iterable<Book>, { hour, log }: { readonly hour: number; readonly log: (line: string) => void }): () => Promise<void> {
	let underWay: Promise<void> = Promise.resolve();
	const look = () => {
		underWay = underWay.then(async () => {
			for (const book of books()) {
				await runWhenDue(book, hour).catch((error: Error) => {
					// Somebody asked for it just now.
					if (!(error instanceof AppError && error.code === 'contradictions_running')) {
						log(`矛盾核查未完成 / asking for contradictions failed: ${error.message}`);
					}
				});
			}
		});
	};
	const timers = [setTimeout(look, FIRST_LOOK_MS), setInterval(look, LOOK_MS)];
	for (const timer of timers) {
		timer.unref();
	}
	return async () => {
		for (const timer of timers) {
			clearTimeout(timer);
		}
		await underWay;
	};
}
