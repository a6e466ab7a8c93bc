import type { ReportDefinition } from '../office.ts';
import { parsePeriod } from '../periods.ts';
import { isPlainDate } from '../plain-date.ts';
import type { Problem } from '../text.ts';
import { missing, unless } from './problems.ts';
import type { OfficeScope } from './scope.ts';

/** Closing days outside their period, groups that a period does not have, figures that are not there. Its text is checked where it is read. */
export function checkReport({ id, closing, closes, keeper, chapters }: ReportDefinition, scope: OfficeScope): Problem[] {
	const at = `reports.${id}`;
	return [
		...Object.entries(closing).flatMap(([key, days]) => checkClosing(key, days, `${at}.closing.${key}`)),
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

function checkClosing(key: string, days: Readonly<Record<string, string>>, at: string): Problem[] {
	const parsed = parsePeriod(key);
	if ('problem' in parsed) {
		return [{ path: at, message: parsed.problem }];
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
