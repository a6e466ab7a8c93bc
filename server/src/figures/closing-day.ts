import type { OfficeDefinition, Period } from '@yibenzhang/engine';

/** The day at which the report closes the figure in that period; the period's last day where no report says otherwise. */
export function closingDay(office: OfficeDefinition, figure: string, period: Period): string {
	for (const report of office.reports) {
		const days = report.closing[period.id];
		const day = days?.[report.closes[figure] ?? 'report'];
		if (day !== undefined) {
			return day;
		}
	}
	return period.until_on;
}
