import { type PeriodKind, parsePeriod, periodAround, type ReportsAnswer, shiftPeriod, today, yearOf } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

/** The office's reports with the years to choose from: one year before the first with closing days, for comparison, up to this year. */
export function listReports({ office, now }: Book): ReportsAnswer {
	const day = today(now());
	const thisYear = yearOf(day);
	const set = office.reports.flatMap(({ closing }) => Object.keys(closing).filter((period) => /^\d{4}$/.test(period))).map(Number);
	const last = set.length === 0 ? thisYear : Math.max(...set);
	const [from, until] = [Math.min(thisYear, ...set) - 1, Math.max(thisYear, last)];
	const years = Array.from({ length: until - from + 1 }, (_, at) => String(until - at));
	const end = last === thisYear ? day : `${last}-12-31`;
	return {
		reports: office.reports.map(({ id, label, periods, form = 'document' }) => ({
			id,
			label,
			periods,
			form,
			years,
			latest: latestOf(periods, String(last), end),
		})),
	};
}

/** The last year where it is a report of years; else the last part of a year that is over by the day. */
function latestOf([first = 'year', ...kinds]: readonly PeriodKind[], year: string, end: string): string {
	const kind = [first, ...kinds].find((one) => one !== 'days');
	if (kind === undefined || first === 'year') {
		return year;
	}
	const parsed = parsePeriod(periodAround(end, kind));
	if ('problem' in parsed) {
		return year;
	}
	return parsed.period.until_on <= end ? parsed.period.id : shiftPeriod(parsed.period, -1).id;
}
