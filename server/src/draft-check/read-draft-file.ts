/** A draft as somebody sent it: Word, plain text or Markdown. What it is, its content says, whatever its name. */
import { decodeText } from '../decode-text.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { openZip } from '../spreadsheets/reading/zip.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { readWordText } from './word-text.ts';

/** Compound files: old `.doc`, `.wps`, and new files behind a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** What the reading of a zip refuses, said of a draft. */
const AS_DRAFT: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
	import_locked: 'draft_locked',
	import_broken: 'draft_broken',
	import_too_large: 'draft_too_large',
};

/** The text of the file. Throws `draft_kind`, `draft_locked`, `draft_broken`, `draft_too_large`, `draft_empty`. */
export async function readDraftFile(content: Buffer): Promise<string> {
	if (content.length > DRAFT_LIMITS.file_bytes) {
		throw new AppError('draft_too_large', { most: DRAFT_LIMITS.characters });
	}
	return soundDraft(content.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? await readWord(content) : readText(content));
}

/** Throws `draft_empty`, `draft_too_large`. */
export function soundDraft(text: string): string {
	if (text.trim() === '') {
		throw new AppError('draft_empty');
	}
	if (text.length > DRAFT_LIMITS.characters) {
		throw new AppError('draft_too_large', { most: DRAFT_LIMITS.characters });
	}
	return text;
}

async function readWord(content: Buffer): Promise<string> {
	try {
		const zip = await openZip(content);
		try {
			if (!zip.has('word/document.xml')) {
				throw refused(zip.names.some((name) => name.startsWith('xl/')) ? ['这是表格文件', 'it is a workbook'] : ['它不是 Word 文件', 'it is no Word file']);
			}
			return await readWordText(zip);
		} finally {
			zip.close();
		}
	} catch (error) {
		const code = error instanceof AppError ? AS_DRAFT[error.code] : undefined;
		throw code === undefined ? error : new AppError(code, { most: DRAFT_LIMITS.characters });
	}
}

function readText(content: Buffer): string {
	if (content.subarray(0, COMPOUND.length).equals(COMPOUND)) {
		if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
			throw new AppError('draft_locked');
		}
		throw refused(['这是旧版 Word 文件（.doc）或 WPS 文件', 'it is an old Word file (.doc) or a WPS file']);
	}
	const start = content.subarray(0, 200).toString('latin1').trimStart().toLowerCase();
	if (start.startsWith('%pdf')) {
		throw refused(['这是 PDF', 'it is a PDF']);
	}
	if (start.startsWith('{\\rtf')) {
		throw refused(['这是 RTF 文件', 'it is an RTF file']);
	}
	if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<?xml')) {
		throw refused(['这是网页或 XML', 'it is a web page or XML']);
	}
	const decoded = decodeText(content);
	if (decoded === undefined) {
		throw refused(['既不是 Word 文件，也不是文字', 'it is neither a Word file nor text']);
	}
	return decoded.text;
}

function refused([why, why_en]: readonly [string, string]): AppError {
	return new AppError('draft_kind', { why, why_en });
}
