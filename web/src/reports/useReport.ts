import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReportsAnswer } from '@yibenzhang/engine';
import { listReports } from './report-requests.ts';

/** How the reports of the office are asked for. */
export const reportsQuery = queryOptions({ queryKey: ['reports'], queryFn: ({ signal }) => listReports(signal), staleTime: 5 * 60_000 });

/** The reports that the office writes, with their years. The frame shows no page before they are there. */
export function useReports() {
	return useQuery(reportsQuery);
}

/** The yearly report; absent while it is asked for, and where the office writes none. */
export function useYearlyReport(): ReportsAnswer['reports'][number] | undefined {
	return useReports().data?.reports.find(({ id }) => id === 'yearly');
}

/** The period that the address names, else the one that the yearly report opens with. */
export function usePeriod(): string {
	const { period } = useSearch({ strict: false });
	const latest = useYearlyReport()?.latest;
	return period ?? latest ?? String(new Date().getFullYear());
}
