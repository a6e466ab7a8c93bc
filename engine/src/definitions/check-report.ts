import type { ReportDefinition } from '../office.ts';
import { type PeriodKind, parsePeriod, periodKind } from '../periods.ts';
import { isPlainDate } from '../plain-date.ts';
import { type Problem, text } from '../text.ts';
import { missing, unless } from './problems.ts';
import type { OfficeScope } from './scope.ts';

/** Closing days outside their period or for periods that it is not made for, groups that a period does not have, figures that are not there. Its text is checked where it is read. */
export function checkReport({ id, periods, closing, closes_early = {}, closes, keeper, chapters }: ReportDefinition, scope: OfficeScope): Problem[] {
	const at = `reports.${id}`;
	const shortest = Math.min(...periods.map((kind) => SHORTEST[kind]));
	return [
		...Object.entries(closing).flatMap(([key, days]) => checkClosing(key, days, periods, `${at}.closing.${key}`)),
		...Object.entries(closes_early).flatMap(([group, days]) =>
			unless(
				days < shortest,
				`${at}.closes_early.${group}`,
				`提前 ${days} 天截止，已早于最短的期间`,
				`${days} days early lies before the shortest period begins`,
			),
		),
		...missing({ named: [keeper], known: scope.names.units, path: `${at}.keeper`, what: ['单位', 'unit'] }),
		...missing({ named: chapters.map(({ unit }) => unit), known: scope.names.units, path: `${at}.chapters`, what: ['单位', 'unit'] }),
		...missing({ named: Object.keys(closes), known: scope.names.figures, path: `${at}.closes`, what: ['数字', 'figure'] }),
		...Object.entries(closes).flatMap(([figure, group]) =>
			Object.entries(closing)
				.filter(([, days]) => !Object.hasOwn(days, group))
				.flatMap(([period]) =>
					unless(false, `${at}.closes.${figure}`, `${period} 没有“${group}”这一组的截止日`, `${period} has no closing day for the group “${group}”`),
				),
		),
	];
}

/** Days of the shortest period of each kind. */
const SHORTEST: Readonly<Record<PeriodKind, number>> = { year: 365, half: 181, quarter: 90, month: 28, week: 7, days: 1 };

function checkClosing(key: string, days: Readonly<Record<string, string>>, periods: readonly PeriodKind[], at: string): Problem[] {
	const parsed = parsePeriod(key);
	if ('problem' in parsed) {
		return [{ path: at, message: parsed.problem }];
	}
	if (!periods.includes(periodKind(parsed.period))) {
		return [{ path: at, message: text(`这份报告不按 ${key} 这样的期间编写`, `the report is not made for periods such as ${key}`) }];
	}
	const { from_on, until_on } = parsed.period;
	return [
		...unless(Object.hasOwn(days, 'report'), at, '缺少报告本身的截止日（report）', 'the report’s own closing day (report) is missing'),
		...Object.entries(days).flatMap(([group, day]) => [
			...unless(isPlainDate(day), `${at}.${group}`, `没有 ${day} 这一天`, `there is no day ${day}`),
			...unless(
				!isPlainDate(day) || (day >= from_on && day <= until_on),
				`${at}.${group}`,
				`${day} 不在期间 ${key} 内`,
				`${day} lies outside the period ${key}`,
			),
		]),
	];
}
