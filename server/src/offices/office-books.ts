/** The opened books of all offices of the installation, each opened anew once its units or settings have changed. */
import type { OfficeDefinition } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { keepDefinitions } from '../definitions/keep-definitions.ts';
import type { FileStore } from '../files/file-store.ts';
import type { DigestName } from '../records/audit.ts';
import { refillClockDays } from '../records/clock-days.ts';
import { listOffices, openBook } from './open-book.ts';

export interface OfficeBooks {
	/** By the office's id in the database, the oldest office first. */
	readonly books: ReadonlyMap<string, Book>;
	/** The office's book as of that revision; also of an office that another process has made in the meantime. */
	get(officeId: string, revision: number): Promise<Book>;
}

export interface OfficeBooksOptions {
	readonly pool: pg.Pool;
	readonly office: OfficeDefinition;
	readonly digest: DigestName;
	readonly files: FileStore;
	now(): Date;
}

/** Opens every office whose first filling is complete, and keeps the content's definitions for each. */
export async function openOfficeBooks({ pool, office, digest, files, now }: OfficeBooksOptions): Promise<OfficeBooks> {
	const books = new Map<string, Book>();
	const open = async (officeId: string) => {
		const book = await openBook({ pool, office_id: officeId, office, digest, files, now });
		books.set(officeId, book);
		return book;
	};
	for (const { id, completed_at } of await listOffices(pool)) {
		if (completed_at !== null) {
			await keepDefinitions(pool, id, office, now());
			await refillClockDays(await open(id));
		}
	}
	return {
		books,
		get: async (officeId, revision) => {
			const book = books.get(officeId);
			return book?.revision === revision ? book : open(officeId);
		},
	};
}
