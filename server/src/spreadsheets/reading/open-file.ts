/** A file as somebody sent it: what it is, its content says, whatever its name. */
import { type Text, text } from '@yibenzhang/engine';
import { AppError } from '../../errors.ts';
import type { Merge, SheetRow } from './cell.ts';
import { csvRows, readCsvText } from './csv-rows.ts';
import { sheetRows } from './sheet-rows.ts';
import { openWorkbook } from './workbook.ts';

export interface OpenedFile {
	readonly format: 'xlsx' | 'csv';
	readonly notes: readonly Text[];
	/** Whether its days count from 1904. */
	readonly is1904: boolean;
	readonly sheets: readonly { readonly at: number; readonly name: string; readonly hidden: boolean }[];
	/** Rows that hold something, a chunk at a time. */
	rows(at: number, onMerge?: (merge: Merge) => void): AsyncGenerator<SheetRow[]>;
	close(): void;
}

const ZIP = Buffer.from('PK');
/** Compound files: old `.xls`, and new workbooks behind a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Throws `import_kind`, `import_locked`, `import_broken`, `import_too_large`, each saying what would be right. */
export async function openFile(content: Buffer): Promise<OpenedFile> {
	if (content.length === 0) {
		throw new AppError('attachment_empty');
	}
	if (content.subarray(0, ZIP.length).equals(ZIP)) {
		const workbook = await openWorkbook(content);
		return {
			format: 'xlsx',
			notes: workbook.notes,
			is1904: workbook.is1904,
			sheets: workbook.sheets,
			rows: (at, onMerge) => {
				const sheet = workbook.sheets[at];
				if (sheet === undefined) {
					throw new Error(`openFile: no sheet ${at}`);
				}
				return sheetRows(workbook, sheet, onMerge);
			},
			close: () => workbook.zip.close(),
		};
	}
	refuseOthers(content);
	const csv = readCsvText(content);
	return {
		format: 'csv',
		notes: csv.encoding === 'gb18030' ? [text('文字按 GB18030 编码读取', 'The text was read as GB18030')] : [],
		is1904: false,
		sheets: [{ at: 0, name: '', hidden: false }],
		rows: () => csvRows(csv),
		close: () => {},
	};
}

/** Throws `import_kind` or `import_locked` for what is known to be something else. */
export function refuseOthers(content: Buffer): void {
	if (content.subarray(0, COMPOUND.length).equals(COMPOUND)) {
		if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
			throw new AppError('import_locked');
		}
		throw new AppError('import_kind', {
			why: '这是旧版 Excel 文件（.xls），改了扩展名也一样',
			why_en: 'this is an old Excel file (.xls), whatever its ending says',
		});
	}
	const start = content.subarray(0, 500).toString('latin1').trimStart().toLowerCase();
	if (start.startsWith('<') || start.startsWith('\u00ef\u00bb\u00bf<')) {
		throw new AppError('import_kind', { why: '这是网页或 XML，不是工作簿', why_en: 'this is a web page or XML, no workbook' });
	}
	if (start.startsWith('%pdf')) {
		throw new AppError('import_kind', { why: '这是 PDF', why_en: 'this is a PDF' });
	}
}
