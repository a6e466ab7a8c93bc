import { closingOn, type OfficeDefinition, type Period, saysClosing } from '@yibenzhang/engine';

/** The day at which a report closes the figure in that period, the first that says one; the period's last day where none does. */
export function closingDay({ reports }: Pick<OfficeDefinition, 'reports'>, figure: string, period: Period): string {
	const report = reports.find((one) => saysClosing(one, period));
	return report === undefined ? period.until_on : closingOn(report, period, report.closes[figure] ?? 'report');
}
