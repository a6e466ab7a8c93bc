/** A text file with one more column: why a row was refused. All that stood there stays as it was. */
import { type CsvText, splitRows } from '../reading/csv-rows.ts';
import type { SheetMarks } from './marks.ts';

const BOM = '\ufeff';

export interface ReasonColumn {
	/** The row that gets the column's name. */
	readonly heading: number;
	readonly column: string;
	/** Stands between two reasons. */
	readonly between: string;
}

/** In UTF-8 with its mark, which every Excel reads, also where the file came in GB18030. */
export function markCsv({ text, separator }: CsvText, marks: SheetMarks, { heading, column, between }: ReasonColumn): Buffer {
	let [row, from, marked] = [0, 0, BOM];
	for (const { end } of splitRows(text, separator)) {
		row += 1;
		const reasons = [...(marks.get(row)?.values() ?? [])];
		const words = row === heading ? column : reasons.join(between);
		marked += text.slice(from, end) + (words === '' ? '' : `${separator}"${words.replaceAll('"', '""')}"`);
		from = end;
	}
	return Buffer.from(marked + text.slice(from));
}
