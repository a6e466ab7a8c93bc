/** A file is opened through a record that holds it, by those who may read that record; before any holds it, by those who sent it. */
import type { Attachment, Register } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { getReadable, logRead, readVisible } from '../records/find.ts';
import { maskValues } from '../records/mask-record.ts';
import type { Actor } from '../records/plan-act.ts';
import { attachmentsOf } from './attach.ts';
import { pictureKind } from './file-kinds.ts';
import { readContent, writeContent } from './file-store.ts';
import { makeThumbnail } from './remake-picture.ts';

export interface OpenedFile {
	readonly content: Buffer;
	readonly type: string;
	readonly name: string;
	/** Read with a line in the log; no browser may then keep it. */
	readonly is_sensitive: boolean;
}

export type FileSize = 'whole' | 'thumbnail';

/** Throws `record_unknown`, `attachment_unknown` (also for a field that is masked), `attachment_lost`. */
export async function openAttachment(
	book: Book,
	actor: Actor,
	asked: { readonly register: string; readonly id: string; readonly hash: string; readonly size: FileSize },
): Promise<OpenedFile> {
	const register = getReadable(book, actor, asked.register);
	const { attachment, is_sensitive } = await inOffice(book.pool, book.office_id, async (client) => {
		const found = await findHeld(client, book, actor, register, asked);
		if (found.is_sensitive) {
			await logRead(client, book, actor, register, { purpose: 'attachment', ids: [asked.id] });
		}
		return found;
	});
	return { ...(await readFile(book, attachment, asked.size)), is_sensitive };
}

/** What the account itself has uploaded. Throws `attachment_unknown`. */
export async function openUpload(book: Book, actor: Actor, hash: string, size: FileSize): Promise<OpenedFile> {
	const [known] = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(
			`SELECT a.type, a.size FROM book.attachment a JOIN book.attachment_upload u ON u.office_id = a.office_id AND u.hash = a.hash
			WHERE a.office_id = $1 AND a.hash = $2 AND u.account = $3`,
			[book.office_id, hash, actor.account],
		);
		return rows;
	});
	if (known === undefined) {
		throw new AppError('attachment_unknown');
	}
	return { ...(await readFile(book, { hash, name: hash.slice(0, 12), type: known.type, size: known.size }, size)), is_sensitive: true };
}

/** In the record as it stands, else in the latest version that holds it. */
async function findHeld(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	register: Register,
	{ id, hash }: { readonly id: string; readonly hash: string },
): Promise<{ attachment: Attachment; is_sensitive: boolean }> {
	const record = await readVisible(client, book, actor, register, id);
	const { rows } = await client.query(`SELECT "values" FROM book.record_version WHERE office_id = $1 AND record_id = $2 ORDER BY version DESC`, [
		book.office_id,
		id,
	]);
	for (const held of [record.values, ...rows.map((row) => fromVersionValues(register, row.values))]) {
		const { values, masked } = maskValues(book, actor.rights, register, record, held);
		for (const { field, attachments } of attachmentsOf(register, values).filter((one) => !masked.includes(one.field))) {
			const attachment = attachments.find((one) => one.hash === hash);
			if (attachment !== undefined) {
				return { attachment, is_sensitive: register.fields[field]?.sensitive !== undefined };
			}
		}
	}
	throw new AppError('attachment_unknown');
}

async function readFile(book: Book, { hash, name, type }: Attachment, size: FileSize): Promise<Omit<OpenedFile, 'is_sensitive'>> {
	if (size === 'thumbnail') {
		if (pictureKind(type) === undefined) {
			throw new AppError('query_wrong', {}, [{ path: 'size', message: { zh: '只有图片有缩略图', en: 'only pictures have a thumbnail' } }]);
		}
		return { content: await readThumbnail(book, hash), type: 'image/webp', name };
	}
	return { content: await readWhole(book, hash), type, name };
}

async function readWhole(book: Book, hash: string): Promise<Buffer> {
	const content = await readContent(book.files, book.office_id, hash);
	if (content === undefined) {
		throw new AppError('attachment_lost', { hash });
	}
	return content;
}

/** Made when first asked for. */
async function readThumbnail(book: Book, hash: string): Promise<Buffer> {
	const kept = await readContent(book.files, book.office_id, hash, 'thumbnails');
	if (kept !== undefined) {
		return kept;
	}
	const thumbnail = await makeThumbnail(await readWhole(book, hash));
	await writeContent(book.files, book.office_id, thumbnail, { shelf: 'thumbnails', hash });
	return thumbnail;
}
