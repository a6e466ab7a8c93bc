/** What goes by itself when its time is over: answers kept under idempotency keys, files that nobody attached, imports. */
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { sweepFiles } from '../files/sweep-files.ts';
import { dropExpiredAnswers } from '../records/kept-answers.ts';
import { sweepImports } from '../spreadsheets/importing/kept-import.ts';
import { sweepFormFiles } from '../upward-forms/sweep-form-files.ts';

const HOURS_BETWEEN = 6;
const HOUR_MS = 3_600_000;

async function sweepBook(book: Book): Promise<void> {
	await inOffice(book.pool, book.office_id, (client) => dropExpiredAnswers(client, book));
	await sweepFiles(book);
	await sweepImports(book);
	await sweepFormFiles(book);
}

/** Sweeps every book now and each six hours. A fault is told and tried again next time: nothing depends on it. @returns what ends it. */
export function startSweeping(books: () => Iterable<Book>, log: (line: string) => void): () => Promise<void> {
	let underWay: Promise<void> = Promise.resolve();
	const sweep = () => {
		underWay = underWay.then(async () => {
			for (const book of books()) {
				await sweepBook(book).catch((error: Error) => log(`清理未完成 / sweeping failed: ${error.message}`));
			}
		});
	};
	const timer = setInterval(sweep, HOURS_BETWEEN * HOUR_MS);
	timer.unref();
	sweep();
	return async () => {
		clearInterval(timer);
		await underWay;
	};
}
