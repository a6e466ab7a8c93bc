/** Every figure against an independent recount: the evaluator over all records in memory, none of the SQL that answers readers. */
import { type BookRecord, baseFigure, parsePeriod, recountFigure } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import type { Verified } from '../records/verify.ts';
import { closingDay } from './closing-day.ts';
import { computeFigures, questionOf } from './compute-figures.ts';

/** One line per figure that counts records itself, for every year in which a report closes. */
export async function verifyFigures(book: Book): Promise<Verified[]> {
	const records = await readAll(book);
	const byId = new Map<string, BookRecord>([...records.values()].flat().map((record) => [`${record.register} ${record.id}`, record]));
	const pointing = new Map<string, Map<string, BookRecord[]>>();
	const related = (register: string, by: string, value: string) => {
		const key = `${register} ${by}`;
		const index = pointing.get(key) ?? Map.groupBy(records.get(register) ?? [], ({ values }) => String(values[by] ?? ''));
		pointing.set(key, index);
		return index.get(value) ?? [];
	};
	const context = { units: book.units, related, byId: (register: string, id: string) => byId.get(`${register} ${id}`) };
	const years = [...new Set(book.office.reports.flatMap(({ closing }) => Object.keys(closing)))];
	const verified: Verified[] = [];
	for (const year of years) {
		for (const figure of book.figures.values()) {
			const parsed = parsePeriod(year);
			if (baseFigure(figure, book.office) !== undefined || 'problem' in parsed) {
				continue;
			}
			const period = { ...parsed.period, until_on: closingDay(book.office, figure.id, parsed.period) };
			const [answered] = await computeFigures(book, [{ figure, period }]);
			const recounted = recountFigure(questionOf(book, figure, period), records.get(figure.register) ?? [], context);
			const fits = answered?.value === recounted.value && (answered?.names ?? []).join('、') === recounted.names.join('、');
			verified.push({
				what: `figure ${figure.id} ${year}`,
				count: recounted.value ?? 0,
				faults: fits ? [] : [`the book says ${answered?.value}, the recount ${recounted.value}`],
			});
		}
	}
	return verified;
}

async function readAll(book: Book): Promise<Map<string, BookRecord[]>> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const records = new Map<string, BookRecord[]>();
		for (const [id, register] of book.registers) {
			const { rows } = await client.query(`SELECT * FROM ledger."${id}" WHERE office_id = $1`, [book.office_id]);
			records.set(
				id,
				rows.map((row) => fromRow(register, row)),
			);
		}
		return records;
	});
}
