/** The file as it was sent, with what was refused marked in it: mended there, it can be sent again. */
import type { Book } from '../../book.ts';
import { AppError } from '../../errors.ts';
import type { Actor } from '../../records/plan-act.ts';
import { markCsv } from '../marking/mark-csv.ts';
import { markWorkbook } from '../marking/mark-workbook.ts';
import { readCsvText } from '../reading/csv-rows.ts';
import { XLSX_TYPE } from '../writing/write-workbook.ts';
import { findRows, getImport, type KeptImport } from './kept-import.ts';
import { contentOf } from './run-import.ts';

const PAGE = 1000;

export type Language = 'zh' | 'en';

const WORDS = {
	zh: { name: '（标出不能导入的）', column: '不能导入的原因', between: '；' },
	en: { name: ' (refused cells marked)', column: 'Why it was refused', between: '; ' },
};

/** The reasons in the language of whoever will mend them. Throws `import_unchecked` before there is anything to mark. */
export async function markRefused(
	book: Book,
	actor: Actor,
	{ id, language }: { id: string; language: Language },
): Promise<{ content: Buffer; name: string; type: string }> {
	const words = WORDS[language];
	const kept = await getImport(book, actor.account, id);
	if (kept.totals === null) {
		throw new AppError('import_unchecked');
	}
	const [content, marks] = [await contentOf(book, kept), await readMarks(book, kept, language)];
	const name = `${kept.name.replace(/\.[^.]{1,5}$/, '')}${words.name}.${kept.reading.format}`;
	if (kept.reading.format === 'csv') {
		const heading = kept.matching.sheets[0]?.heading?.until ?? 0;
		const named = { heading, ...words };
		return { content: markCsv(readCsvText(content), marks.get(0) ?? new Map(), named), name, type: 'text/csv; charset=utf-8' };
	}
	return { content: await markWorkbook(content, marks), name, type: XLSX_TYPE };
}

/** What concerns a whole row stands in its first matched cell. */
async function readMarks(book: Book, kept: KeptImport, language: Language): Promise<Map<number, Map<number, Map<number, string>>>> {
	const marks = new Map<number, Map<number, Map<number, string>>>();
	for (let after = -1; ; ) {
		const page = await findRows(book, kept.id, { kind: 'refused', after, limit: PAGE });
		for (const { told } of page) {
			const first = kept.matching.sheets.find(({ at }) => at === told.sheet)?.columns.find(({ target }) => target !== null)?.at ?? 0;
			const sheet = marks.get(told.sheet) ?? new Map<number, Map<number, string>>();
			const row = sheet.get(told.row) ?? new Map<number, string>();
			for (const { cell, message, message_en } of told.problems) {
				const at = cell === null ? first : columnOf(cell);
				row.set(at, [row.get(at), language === 'en' ? message_en : message].filter((one) => one !== undefined).join(WORDS[language].between));
			}
			marks.set(told.sheet, sheet.set(told.row, row));
		}
		after = page.at(-1)?.place ?? after;
		if (page.length < PAGE) {
			return marks;
		}
	}
}

function columnOf(cell: string): number {
	return [...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
