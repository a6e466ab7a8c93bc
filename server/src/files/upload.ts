import type { Attachment } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { fileKind, KINDS_IN_WORDS } from './file-kinds.ts';
import { hashOf, writeContent } from './file-store.ts';
import { remakePicture } from './remake-picture.ts';

export interface Upload {
	readonly content: Buffer;
	/** As the sender calls it. */
	readonly name: string;
	/** For a field that keeps where a picture was taken. */
	readonly keep_location: boolean;
}

const LONGEST_NAME = 200;
/** Kinds that go by more than one ending. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], txt: ['txt', 'csv'] };

/**
 * Takes a file as it may stand in a record: kind by content, pictures made anew. It is the account's until a record holds it.
 * @returns the value for an attachments field. Throws `attachment_kind`, `attachment_broken`, `attachment_empty`.
 */
export async function takeUpload(book: Book, account: string, { content, name, keep_location }: Upload): Promise<Attachment> {
	if (content.length === 0) {
		throw new AppError('attachment_empty');
	}
	const kind = fileKind(content);
	if (kind === undefined) {
		throw new AppError('attachment_kind', { kinds: KINDS_IN_WORDS.zh, kinds_en: KINDS_IN_WORDS.en });
	}
	const {
		content: kept,
		type,
		extension,
		has_location,
	} = kind.is_picture ? await remakePicture(content, kind, keep_location) : { content, ...kind, has_location: false };
	const hash = hashOf(kept);
	await inOffice(book.pool, book.office_id, async (client) => {
		await lockContent(client, book, hash);
		await writeContent(book.files, book.office_id, kept);
		const at = book.now().toISOString();
		await client.query(
			`INSERT INTO book.attachment (office_id, hash, type, size, has_location, uploaded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
			ON CONFLICT (office_id, hash) DO NOTHING`,
			[book.office_id, hash, type, kept.length, has_location, account, at],
		);
		await client.query(
			`INSERT INTO book.attachment_upload (office_id, hash, account, recorded_at) VALUES ($1, $2, $3, $4)
			ON CONFLICT (office_id, hash, account) DO UPDATE SET recorded_at = excluded.recorded_at`,
			[book.office_id, hash, account, at],
		);
	});
	return { hash, name: fileName(name, extension), type, size: kept.length };
}

/** One writer or sweeper of a content at a time: what is being sent again must not be swept meanwhile. */
export async function lockContent(client: pg.PoolClient, book: Book, hash: string): Promise<void> {
	await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attachment ${book.office_id} ${hash}`]);
}

/** The sender's name with the ending that fits the content, so that no computer takes it for something else. */
export function fileName(name: string, extension: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must not hold them
	const clean = name.replace(/[\u0000-\u001f\u007f/\\]/g, '_').trim() || '附件';
	const endings = ENDINGS[extension] ?? [extension];
	if (endings.some((ending) => clean.toLowerCase().endsWith(`.${ending}`))) {
		return clean.slice(-LONGEST_NAME).toWellFormed();
	}
	return `${clean.slice(0, LONGEST_NAME - extension.length - 1).toWellFormed()}.${extension}`;
}
