import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { parsePeriod, periodInWords, type ReportsAnswer } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { listReports } from './report-requests.ts';

/** How the reports of the office are asked for. */
export const reportsQuery = queryOptions({ queryKey: ['reports'], queryFn: ({ signal }) => listReports(signal), staleTime: 5 * 60_000 });

/** The reports that the office writes, with their years. The frame shows no page before they are there. */
export function useReports() {
	return useQuery(reportsQuery);
}

/** The report that the address names, else the yearly one; absent while it is asked for, and where the office writes none such. */
export function useReport(): ReportsAnswer['reports'][number] | undefined {
	const { report = YEARLY } = useSearch({ strict: false });
	return useReports().data?.reports.find(({ id }) => id === report);
}

/** The id of the report that the address names, else the yearly one's. */
export function useReportId(): string {
	const { report = YEARLY } = useSearch({ strict: false });
	return report;
}

/** The period that the address names, else the one that the report opens with. */
export function usePeriod(): string {
	const { period } = useSearch({ strict: false });
	const latest = useReport()?.latest;
	return period ?? latest ?? String(new Date().getFullYear());
}

/** `2022年度工作报告`, `2022年第三季度的季度工作报告`. */
export function useReportTitle(): (id: string, period: string) => string {
	const { strings, say } = useLanguage();
	const reports = useReports().data?.reports ?? [];
	return (id, period) => {
		const label = reports.find((report) => report.id === id)?.label;
		const parsed = parsePeriod(period);
		return id === YEARLY || label === undefined || 'problem' in parsed
			? strings.report.title(strings.period.year(period))
			: strings.report.titleOf(say(label), say(periodInWords(parsed.period)));
	};
}

const YEARLY = 'yearly';
