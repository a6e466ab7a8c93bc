import type { PeriodKind } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { tinyOffice } from '../../test/tiny-office.ts';
import type { Book } from '../book.ts';
import { listReports } from './list-reports.ts';

function yearsOf(closing: Record<string, Record<string, string>>, now: string) {
	const label = { zh: '年报', en: 'Yearly' };
	const office = {
		...tinyOffice,
		reports: [{ id: 'yearly', label, periods: ['year' as const], text: '', closing, closes: {}, keeper: 'street', chapters: [] }],
	};
	const [report] = listReports({ office, now: () => new Date(now) } as unknown as Book).reports;
	return { years: report?.years, latest: report?.latest };
}

test('the last year with closing days opens first, and the years run from the one before the first up to this one', () => {
	const closing = { '2022': { report: '2022-12-26' }, '2023': { report: '2023-12-25' } };
	expect(yearsOf(closing, '2024-03-01T00:00:00Z')).toEqual({ years: ['2024', '2023', '2022', '2021'], latest: '2023' });
});

test.each([
	['half', '2022-H2'],
	['quarter', '2022-Q4'],
	['month', '2022-12'],
	['week', '2022-W51'],
] as const)('a report by the %s opens with the last one of the year that is over: %s', (kind, latest) => {
	expect(listFor([kind], '2024-03-01T00:00:00Z')).toBe(latest);
});

test('a report by the month opens this year with the month before', () => {
	expect(listFor(['month', 'days'], '2022-03-31T03:00:00Z')).toBe('2022-03');
	expect(listFor(['month', 'days'], '2022-03-30T03:00:00Z')).toBe('2022-02');
});

function listFor(periods: readonly PeriodKind[], now: string) {
	const report = { id: 'shorter', label: { zh: '报', en: 'Report' }, text: '', closes: {}, keeper: 'street', chapters: [] };
	const years = { ...report, id: 'yearly', periods: ['year' as const], closing: { '2022': { report: '2022-12-26' } } };
	const office = { ...tinyOffice, reports: [years, { ...report, periods, closing: {} }] };
	return listReports({ office, now: () => new Date(now) } as unknown as Book).reports[1]?.latest;
}

test('without closing days this year opens', () => {
	expect(yearsOf({}, '2024-03-01T00:00:00Z')).toEqual({ years: ['2024', '2023'], latest: '2024' });
});

test('the year is the office’s own: on New Year’s Eve in Greenwich it is next year already', () => {
	expect(yearsOf({}, '2024-12-31T20:00:00Z').latest).toBe('2025');
});
