import type { Text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { administer } from '../identity/administer.ts';

export interface OfficeSettings {
	readonly name: Text;
	/** Whether the sample's accounts, whose password everybody knows, sign in from other machines than the server's. */
	readonly samples_from_anywhere: boolean;
	/** The bodies that sign its reports. */
	readonly signed_by: readonly Text[];
}

/** What is not named stays as it is. */
export function changeSettings(book: Book, changes: Partial<OfficeSettings>, by: string): Promise<void> {
	const { name, signed_by, ...others } = changes;
	const named = name === undefined ? {} : { name: name.zh };
	const details = { ...others, ...named, ...(signed_by === undefined ? {} : { signed_by: signed_by.map(({ zh }) => zh) }) };
	return administer(book, { account: by, action: 'settings.change', subject: book.office.id, details }, async (client) => {
		await client.query(
			`UPDATE book.office SET samples_from_anywhere = coalesce($2, samples_from_anywhere), signed_by = coalesce($3, signed_by), name = coalesce($4, name), revision = revision + 1
			WHERE id = $1`,
			[book.office_id, changes.samples_from_anywhere ?? null, signed_by === undefined ? null : JSON.stringify(signed_by), name ?? null],
		);
	});
}
