/** What a file is, by its content: a name or a header says what somebody wants it to be. */
import { zipEntries } from './zip-entries.ts';

export interface FileKind {
	/** Media type, as it stands in the record and is sent with the file. */
	readonly type: string;
	readonly extension: string;
	readonly is_picture: boolean;
}

const PICTURES = {
	jpeg: kind('image/jpeg', 'jpg', true),
	png: kind('image/png', 'png', true),
	webp: kind('image/webp', 'webp', true),
	gif: kind('image/gif', 'gif', true),
} as const;
const PDF = kind('application/pdf', 'pdf');
const DOCX = kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx');
const XLSX = kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx');
const TEXT = kind('text/plain', 'txt');

/** As people call what may be attached. */
export const KINDS_IN_WORDS = { zh: 'JPEG、PNG、WebP、GIF 图片，PDF，docx，xlsx，txt，csv', en: 'JPEG, PNG, WebP and GIF pictures, PDF, docx, xlsx, txt, csv' };

/** By its media type; a GIF never stays one. */
export function pictureKind(type: string): FileKind | undefined {
	return [PICTURES.jpeg, PICTURES.png, PICTURES.webp].find((one) => one.type === type);
}

/** Undefined for everything else, also for office files with macros. */
export function fileKind(content: Buffer): FileKind | undefined {
	if (startsWith(content, [0xff, 0xd8, 0xff])) {
		return PICTURES.jpeg;
	}
	if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
		return PICTURES.png;
	}
	const head = content.subarray(0, 12).toString('latin1');
	if (/^RIFF....WEBP$/s.test(head)) {
		return PICTURES.webp;
	}
	if (/^GIF8[79]a/.test(head)) {
		return PICTURES.gif;
	}
	if (head.startsWith('%PDF-')) {
		return PDF;
	}
	if (head.startsWith('PK\u0003\u0004')) {
		return officeFile(content);
	}
	return isText(content) ? TEXT : undefined;
}

function officeFile(content: Buffer): FileKind | undefined {
	const entries = zipEntries(content);
	if (entries === undefined || !entries.includes('[Content_Types].xml') || entries.some((entry) => /vbaProject/i.test(entry))) {
		return undefined;
	}
	if (entries.includes('word/document.xml')) {
		return DOCX;
	}
	return entries.includes('xl/workbook.xml') ? XLSX : undefined;
}

/** UTF-8, or GB 18030 as spreadsheets here still write it; no control characters but those of lines and tabs. */
function isText(content: Buffer): boolean {
	if (content.length === 0) {
		return false;
	}
	return ['utf-8', 'gb18030'].some((encoding) => {
		try {
			const words = new TextDecoder(encoding, { fatal: true }).decode(content);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds
			return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(words);
		} catch {
			return false;
		}
	});
}

function startsWith(content: Buffer, bytes: readonly number[]): boolean {
	return bytes.every((byte, at) => content[at] === byte);
}

function kind(type: string, extension: string, is_picture = false): FileKind {
	return { type, extension, is_picture };
}
