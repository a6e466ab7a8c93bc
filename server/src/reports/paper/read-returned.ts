/** A Word file as somebody sent it back: its parts under limits, read by the readers of the report workspace. */
import { type PartReader, type ReadComment, type ReturnedText, readBody, readComments, readSent, type SentReport } from '@yibenzhang/report';
import { AppError } from '../../errors.ts';
import { readXml } from '../../spreadsheets/reading/xml.ts';
import { openZip, type ZipParts } from '../../spreadsheets/reading/zip.ts';

const MIB = 1024 * 1024;
export const RETURNED_LIMITS = {
	/** Of the file as it is sent. */
	file_bytes: 16 * MIB,
	/** Of what its text parts hold once unpacked, together. */
	text_bytes: 48 * MIB,
	/** Custom parts that are looked into. */
	custom_parts: 50,
} as const;

const ZIP = Buffer.from('PK');
const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';

export interface ReturnedFile {
	readonly body: ReturnedText;
	readonly comments: readonly ReadComment[];
	/** Absent where the program that wrote the file dropped it. */
	readonly sent: SentReport | undefined;
}

/** Throws `attachment_empty`, `returned_kind`, `returned_broken`, `returned_too_large`. */
export async function readReturned(content: Buffer): Promise<ReturnedFile> {
	if (content.length === 0) {
		throw new AppError('attachment_empty');
	}
	if (!content.subarray(0, ZIP.length).equals(ZIP)) {
		throw new AppError('returned_kind');
	}
	try {
		const zip = await openZip(content);
		try {
			return await readParts(zip);
		} finally {
			zip.close();
		}
	} catch (error) {
		throw inOwnWords(error);
	}
}

async function readParts(zip: ZipParts): Promise<ReturnedFile> {
	if (!zip.has(DOCUMENT)) {
		throw new AppError('returned_kind');
	}
	const budget = { left: RETURNED_LIMITS.text_bytes };
	const body = await readPart(zip, DOCUMENT, { reader: readBody(), budget });
	const comments = zip.has(COMMENTS) ? await readPart(zip, COMMENTS, { reader: readComments(), budget }) : [];
	let sent: SentReport | undefined;
	for (const name of zip.names.filter((each) => /^customXml\/item\d+\.xml$/i.test(each)).slice(0, RETURNED_LIMITS.custom_parts)) {
		sent ??= await readPart(zip, name, { reader: readSent(), budget });
	}
	return { body, comments: comments.map(({ id, author, text }) => ({ author, text, paragraph: body.commented.get(id) })), sent };
}

async function readPart<Result>(zip: ZipParts, name: string, { reader, budget }: { reader: PartReader<Result>; budget: { left: number } }): Promise<Result> {
	const chunks = async function* () {
		for await (const chunk of zip.read(name)) {
			budget.left -= chunk.length;
			if (budget.left < 0) {
				throw new AppError('returned_too_large');
			}
			yield chunk;
		}
	};
	for await (const _ of readXml(chunks(), reader)) {
		// The reader gathers what there is.
	}
	return reader.result();
}

/** What reading a zip and its XML refuses speaks of workbooks. */
function inOwnWords(error: unknown): unknown {
	if (!(error instanceof AppError) || !error.code.startsWith('import_')) {
		return error;
	}
	if (error.code === 'import_too_large') {
		return new AppError('returned_too_large');
	}
	const { why = '', why_en = why } = error.details;
	return new AppError('returned_broken', { why, why_en });
}
