import type { Book } from '../book.ts';
import { administer } from '../identity/administer.ts';

export interface OfficeSettings {
	/** Whether the sample's accounts, whose password everybody knows, sign in from other machines than the server's. */
	readonly samples_from_anywhere: boolean;
}

export function changeSettings(book: Book, settings: OfficeSettings, by: string): Promise<void> {
	return administer(book, { account: by, action: 'settings.change', subject: book.office.id, details: { ...settings } }, async (client) => {
		await client.query('UPDATE book.office SET samples_from_anywhere = $2, revision = revision + 1 WHERE id = $1', [
			book.office_id,
			settings.samples_from_anywhere,
		]);
	});
}
