import { type BookRecord, type Problem, type Register, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

/** What is wrong with the unit that a record is newly given: unknown, or ended before the record's own day. */
export function unitProblems(book: Book, register: Register, record: BookRecord, before: BookRecord | null): Problem[] {
	const unit = book.units.units.get(record.unit);
	if (unit === undefined) {
		return [{ path: 'unit', message: text(`单位树中没有“${record.unit}”`, `the unit tree has no unit “${record.unit}”`) }];
	}
	const day = record.values[register.time.shape === 'event' ? register.time.on : register.time.from];
	const until = unit.until_on ?? null;
	if (before?.unit === record.unit || until === null || typeof day !== 'string' || day <= until) {
		return [];
	}
	const successor = book.office.units.find(({ follows }) => follows?.includes(record.unit));
	const instead = successor === undefined ? text('', '') : text(`，请记在“${successor.name.zh}”`, `; use “${successor.name.en}”`);
	return [
		{
			path: 'unit',
			message: text(`“${unit.name.zh}”已于 ${until} 撤销${instead.zh}`, `“${unit.name.en}” ended on ${until}${instead.en}`),
		},
	];
}
