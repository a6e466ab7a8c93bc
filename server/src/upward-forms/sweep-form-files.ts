import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { contentsBefore, removeContent } from '../files/file-store.ts';

const HOUR_MS = 3_600_000;
/** A file is written before what names it is kept. */
const STRAY_HOURS = 24;

/** Drops files of forms whose loading or filling came to no end. @returns how many went. */
export async function sweepFormFiles(book: Book): Promise<number> {
	let swept = 0;
	for await (const hashes of contentsBefore(book.files, book.office_id, new Date(book.now().getTime() - STRAY_HOURS * HOUR_MS), 'forms')) {
		const named = await namedAmong(book, hashes);
		for (const hash of hashes.filter((one) => !named.has(one))) {
			await removeContent(book.files, book.office_id, hash, ['forms']);
			swept += 1;
		}
	}
	return swept;
}

function namedAmong(book: Book, hashes: readonly string[]): Promise<Set<string>> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ file: string }>(
			`SELECT file FROM book.form_version WHERE office_id = $1 AND file = ANY($2)
			UNION SELECT file FROM book.form_filling WHERE office_id = $1 AND file = ANY($2)`,
			[book.office_id, hashes],
		);
		return new Set(rows.map(({ file }) => file));
	});
}
