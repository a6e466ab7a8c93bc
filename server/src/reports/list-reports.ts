import { type ReportDefinition, type ReportsAnswer, today, yearOf } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

/** The office's reports with the years to choose from: one year before the first with closing days, for comparison, up to this year. */
export function listReports(book: Book): ReportsAnswer {
	const thisYear = yearOf(today(book.now()));
	return { reports: book.office.reports.map((report) => ({ id: report.id, label: report.label, ...yearsToChoose(report, thisYear) })) };
}

function yearsToChoose({ closing }: ReportDefinition, thisYear: number): { years: string[]; latest: string } {
	const set = Object.keys(closing)
		.filter((period) => /^\d{4}$/.test(period))
		.map(Number);
	const latest = set.length === 0 ? thisYear : Math.max(...set);
	const [first, last] = [Math.min(thisYear, ...set) - 1, Math.max(thisYear, latest)];
	return { years: Array.from({ length: last - first + 1 }, (_, at) => String(last - at)), latest: String(latest) };
}
