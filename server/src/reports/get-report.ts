import { isMadeFor, type Period, type ReportDefinition } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { periodWrong, readPeriod } from '../figures/read-period.ts';

/** Throws `report_unknown`. */
export function getReport(book: Book, id: string): ReportDefinition {
	const report = book.office.reports.find((one) => one.id === id);
	if (report === undefined) {
		throw new AppError('report_unknown', { report: id });
	}
	return report;
}

/** The report and a period such as it is made for. Throws `report_unknown`, `period_wrong`. */
export function getReportFor(
	book: Book,
	{ id, period: words }: { readonly id: string; readonly period: string },
): { report: ReportDefinition; period: Period } {
	const report = getReport(book, id);
	const period = readPeriod(words);
	if (!isMadeFor(report, period)) {
		throw periodWrong(words, report.periods);
	}
	return { report, period };
}
