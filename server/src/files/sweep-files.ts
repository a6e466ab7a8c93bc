/** What a crash or a change of mind left behind. Everything here may run at any time, in several processes at once. */
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { contentsBefore, removeContent, sweepDrafts } from './file-store.ts';
import { lockContent } from './upload.ts';

const HOUR_MS = 3_600_000;
/** So long may somebody take to attach what they uploaded. */
const ORPHAN_HOURS = 24;

/** @returns how many drafts and contents went. */
export async function sweepFiles(book: Book): Promise<number> {
	const now = book.now().getTime();
	const drafts = await sweepDrafts(book.files, book.office_id, new Date(now - HOUR_MS));
	return drafts + (await sweepOrphans(book, new Date(now - ORPHAN_HOURS * HOUR_MS)));
}

async function sweepOrphans(book: Book, before: Date): Promise<number> {
	const unattached = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ hash: string }>(
			`SELECT a.hash FROM book.attachment a
			WHERE a.office_id = $1 AND NOT EXISTS (SELECT FROM book.attachment_use u WHERE u.office_id = a.office_id AND u.hash = a.hash)
				AND NOT EXISTS (SELECT FROM book.attachment_upload s WHERE s.office_id = a.office_id AND s.hash = a.hash AND s.recorded_at >= $2)`,
			[book.office_id, before.toISOString()],
		);
		return rows.map(({ hash }) => hash);
	});
	let swept = 0;
	for (const hash of unattached) {
		swept += await sweepOne(book, hash, before);
	}
	for await (const hashes of contentsBefore(book.files, book.office_id, before)) {
		const strays = hashes.length === 0 ? [] : await unknownAmong(book, hashes);
		for (const hash of strays) {
			swept += await sweepOne(book, hash, before);
		}
	}
	return swept;
}

/** Contents that were written, and whose upload was never finished. */
async function unknownAmong(book: Book, hashes: readonly string[]): Promise<string[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query('SELECT hash FROM book.attachment WHERE office_id = $1 AND hash = ANY($2)', [book.office_id, hashes]);
		const known = new Set(rows.map(({ hash }) => hash));
		return hashes.filter((hash) => !known.has(hash));
	});
}

/** Asked again under the lock: it may have been sent again or attached since. */
async function sweepOne(book: Book, hash: string, before: Date): Promise<number> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await lockContent(client, book, hash);
		const { rows } = await client.query(
			`SELECT EXISTS (SELECT FROM book.attachment_use WHERE office_id = $1 AND hash = $2)
				OR EXISTS (SELECT FROM book.attachment_upload WHERE office_id = $1 AND hash = $2 AND recorded_at >= $3) AS wanted`,
			[book.office_id, hash, before.toISOString()],
		);
		if (rows[0].wanted) {
			return 0;
		}
		await client.query('DELETE FROM book.attachment WHERE office_id = $1 AND hash = $2', [book.office_id, hash]);
		await removeContent(book.files, book.office_id, hash);
		return 1;
	});
}
