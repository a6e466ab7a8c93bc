import type { ReportDefinition } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';

/** Throws `report_unknown`. */
export function getReport(book: Book, id: string): ReportDefinition {
	const report = book.office.reports.find((one) => one.id === id);
	if (report === undefined) {
		throw new AppError('report_unknown', { report: id });
	}
	return report;
}
