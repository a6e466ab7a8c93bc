import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import type { Verified } from '../records/verify.ts';
import { hashOf, readContent } from './file-store.ts';

/** Every content that a record holds or held is there and has its hash. */
export async function verifyFiles(book: Book): Promise<Verified> {
	const held = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ hash: string; register: string; record_id: string }>(
			'SELECT DISTINCT ON (hash) hash, register, record_id FROM book.attachment_use WHERE office_id = $1 ORDER BY hash, record_id',
			[book.office_id],
		);
		return rows;
	});
	const faults: string[] = [];
	for (const { hash, register, record_id } of held) {
		const content = await readContent(book.files, book.office_id, hash);
		if (content === undefined || hashOf(content) !== hash) {
			faults.push(`${register} ${record_id}: attachment ${hash} ${content === undefined ? 'is not there' : 'does not fit its hash'}`);
		}
	}
	return { what: 'attachments', count: held.length, faults };
}
