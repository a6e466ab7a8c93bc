/** A sender's workbook open for filling: its parts as text, which of them were changed, and the whole packed again. */

import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { AppError } from '../../errors.ts';
import { FORM_LIMITS } from '../limits.ts';
import { refuseOthers } from '../reading/open-file.ts';
import { openWorkbook, readRelations, relationsOf, type Workbook } from '../reading/workbook.ts';
import { xmlEncoding } from '../reading/xml.ts';
import { tooLarge } from '../reading/zip.ts';
import { replaceParts } from './packed-zip.ts';
import { parseTree, type XmlNode } from './xml-tree.ts';

export interface FormFile {
	readonly workbook: Workbook;
	/** A part as it now stands. Throws `import_broken` where it is no text. */
	text(name: string): Promise<string>;
	/** The tree of {@link text}, read once for each text. */
	tree(name: string): Promise<XmlNode>;
	put(name: string, xml: string): void;
	/** Parts that a part points at, as kind (`comments`, `table`) and name; those that are not in the file are left out. */
	pointedAt(name: string): Promise<readonly { readonly kind: string; readonly name: string }[]>;
	packed(): Promise<Buffer>;
}

const ZIP = Buffer.from('PK');

/** Opens it, does the work and closes it. Throws `form_kind`, `form_locked`, `form_broken`, `form_too_large`. */
export async function withForm<Result>(content: Buffer, work: (form: FormFile) => Promise<Result>): Promise<Result> {
	try {
		if (content.length > FORM_LIMITS.file_bytes) {
			throw tooLarge('文件（MiB）', 'MiB of the file', FORM_LIMITS.file_bytes / 1024 / 1024);
		}
		if (!content.subarray(0, ZIP.length).equals(ZIP)) {
			refuseOthers(content);
			throw new AppError('import_kind', { why: '它不是 Excel 工作簿', why_en: 'it is no Excel workbook' });
		}
		const workbook = await openWorkbook(content);
		try {
			return await work(formFile(workbook));
		} finally {
			workbook.zip.close();
		}
	} catch (error) {
		throw inOwnWords(error);
	}
}

interface KeptPart {
	readonly text: string;
	readonly encoding: ReturnType<typeof xmlEncoding>;
	readonly is_changed: boolean;
	tree?: XmlNode;
}

function formFile(workbook: Workbook): FormFile {
	const { zip } = workbook;
	const parts = new Map<string, KeptPart>();
	let left: number = FORM_LIMITS.all_bytes;

	async function load(name: string): Promise<KeptPart> {
		const known = parts.get(name);
		if (known !== undefined) {
			return known;
		}
		const chunks: Buffer[] = [];
		let size = 0;
		for await (const chunk of zip.read(name)) {
			size += chunk.length;
			if (size > FORM_LIMITS.part_bytes || size > left) {
				throw tooLarge(`${name} 解压后的大小（MiB）`, `the size of ${name} once unpacked, in MiB`, FORM_LIMITS.part_bytes / 1024 / 1024);
			}
			chunks.push(chunk);
		}
		left -= size;
		const part = { ...decodedPart(name, Buffer.concat(chunks)), is_changed: false };
		parts.set(name, part);
		return part;
	}

	return {
		workbook,
		text: async (name) => (await load(name)).text,
		tree: async (name) => {
			const part = await load(name);
			part.tree ??= parseTree(part.text);
			return part.tree;
		},
		put: (name, text) => {
			const before = parts.get(name);
			if (before?.text !== text) {
				parts.set(name, { text, encoding: before?.encoding ?? 'utf-8', is_changed: true });
			}
		},
		pointedAt: async (name) => {
			const relations = await readRelations(zip, relationsOf(name), posix.dirname(name));
			return relations.flatMap(({ type, target, external }) =>
				external || !zip.has(target) ? [] : [{ kind: type.slice(type.lastIndexOf('/') + 1), name: target }],
			);
		},
		packed: () => {
			const changed = [...parts].filter(([, { is_changed }]) => is_changed);
			return replaceParts(zip, new Map(changed.map(([name, { text, encoding }]) => [name, encoded(text, encoding)])));
		},
	};
}

/** The mark at the beginning stays part of the text, so that it is written again. */
function decodedPart(name: string, bytes: Buffer): Pick<KeptPart, 'text' | 'encoding'> {
	const encoding = xmlEncoding(bytes);
	if (encoding === 'utf-8' && !isUtf8(bytes)) {
		throw new AppError('import_broken', { why: `${name} 不是 UTF-8 文字`, why_en: `${name} is no text in UTF-8` });
	}
	return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

function encoded(text: string, encoding: KeptPart['encoding']): Buffer {
	const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
	return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** What reading a workbook refuses speaks of imports. */
function inOwnWords(error: unknown): unknown {
	if (!(error instanceof AppError)) {
		return error;
	}
	const { why = '', why_en = why, what, what_en, most, most_en = most } = error.details;
	switch (error.code) {
		case 'attachment_empty':
			return error;
		case 'import_kind':
			return new AppError('form_kind', { why, why_en });
		case 'import_locked':
			return new AppError('form_locked');
		case 'import_broken':
			return new AppError('form_broken', { why, why_en });
		case 'import_too_large':
			return new AppError('form_too_large', { what, what_en, most, most_en });
		default:
			return error;
	}
}
