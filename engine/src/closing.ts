/** The days at which reports close. */
import type { ReportDefinition } from './office.ts';
import { type Period, periodKind } from './periods.ts';
import { addDays } from './plain-date.ts';

/** The day at which a group of points closes in the period; its last day where the report says nothing else. */
export function closingOn(report: ReportDefinition, period: Period, group: string): string {
	const early = isMadeFor(report, period) ? (report.closes_early?.[group] ?? 0) : 0;
	return report.closing[period.id]?.[group] ?? addDays(period.until_on, -early);
}

/** Whether the report says when such a period closes: by a day of its own, or by a rule for all periods of the kind. */
export function saysClosing(report: ReportDefinition, period: Period): boolean {
	return report.closing[period.id] !== undefined || (report.closes_early !== undefined && isMadeFor(report, period));
}

/** Whether the report is made for periods of this kind. */
export function isMadeFor({ periods }: Pick<ReportDefinition, 'periods'>, period: Period): boolean {
	return periods.includes(periodKind(period));
}
