import { expect, test } from 'vitest';
import { periodInWords } from './period-words.ts';
import { closePeriod, type Period, parsePeriod, periodAround, periodKind, previousYear, shiftPeriod, yearsOf } from './periods.ts';
import { addInterval, isPlainDate, today } from './plain-date.ts';
import { buildUnitTree, parseUnitTree, type UnitRow } from './units.ts';

const FROM = '2010-01-01';
const rows: UnitRow[] = [
	{ code: 'street', name: { zh: '街道', en: 'Street' }, kind: 'street', parent: null, from_on: FROM },
	{ code: 'a', name: { zh: '甲', en: 'A' }, kind: 'community', parent: 'street', from_on: FROM },
	{ code: 'a_g1', name: { zh: '甲一', en: 'A1' }, kind: 'grid', parent: 'a', from_on: FROM },
];

test('A day that the calendar lacks is no date.', () => {
	expect(['2024-02-29', '2023-02-29', '2022-13-01', '2022-1-1', '2022-04-31'].map(isPlainDate)).toEqual([true, false, false, false, false]);
});

test('Months are added as PostgreSQL does, clamped to the end of the month.', () => {
	expect(addInterval('2024-01-31', { months: 1 })).toBe('2024-02-29');
	expect(addInterval('2022-03-31', { months: -1, days: 1 })).toBe('2022-03-01');
	expect(addInterval('2022-12-20', { weeks: 2 })).toBe('2023-01-03');
});

test('The day is that of Shanghai.', () => {
	expect(today(new Date('2022-12-31T16:30:00Z'))).toBe('2023-01-01');
});

test('The day is that of Shanghai also under the summer times that it once had, and at every turn of a year since.', () => {
	const wall = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' });
	const turns = Array.from({ length: 60 }, (_, year) => [15, 16, 17].map((hour) => new Date(Date.UTC(1980 + year, 11, 31, hour, 30))));
	const moments = [new Date('1988-07-01T15:30:00Z'), new Date('1991-08-31T15:30:00Z'), ...turns.flat()];
	expect(moments.map((moment) => today(moment))).toEqual(moments.map((moment) => wall.format(moment)));
});

test.each([
	['2022', '2022-01-01', '2022-12-31'],
	['2022-H1', '2022-01-01', '2022-06-30'],
	['2022-Q3', '2022-07-01', '2022-09-30'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2022-W10', '2022-03-07', '2022-03-13'],
	['2020-W53', '2020-12-28', '2021-01-03'],
	['2022-01-01..2022-06-30', '2022-01-01', '2022-06-30'],
])('The period %s has its days.', (id, from_on, until_on) => {
	expect(parsePeriod(id)).toEqual({ period: { id, from_on, until_on } });
});

const BEYOND = ['0001', '0001-W01', '0001-12-31..0002-01-01', '9999', '9998-12-31..9999-01-01'];

test.each(['', '22', '2022-H3', '2022-13', '2021-W53', '2022-02-30..2022-03-01', '2022-03-02..2022-03-01', ...BEYOND])('%s is no period.', (id) => {
	expect(parsePeriod(id)).toHaveProperty('problem');
});

test.each([
	['2022', 'year', '2023', '2022年', '2022'],
	['2022-H2', 'half', '2023-H1', '2022年下半年', 'the second half of 2022'],
	['2022-Q4', 'quarter', '2023-Q1', '2022年第四季度', 'the fourth quarter of 2022'],
	['2022-12', 'month', '2023-01', '2022年12月', 'December 2022'],
	['2020-W53', 'week', '2021-W01', '2020年第53周', 'week 53 of 2020'],
	['2022-01-01..2022-01-10', 'days', '2022-01-11..2022-01-20', '2022年1月1日至2022年1月10日', '2022-01-01 to 2022-01-10'],
])('The period %s is a %s, %s follows it, and people say %s, %s.', (id, kind, next, zh, en) => {
	const period = periodOf(id);
	expect(periodKind(period)).toBe(kind);
	expect(shiftPeriod(period, 1)).toEqual(periodOf(next));
	expect(shiftPeriod(periodOf(next), -1)).toEqual(period);
	expect(periodInWords(period)).toEqual({ zh, en });
});

test('A day lies in its half, quarter, month and week; the first days of a year may be of the year before.', () => {
	expect((['year', 'half', 'quarter', 'month', 'week'] as const).map((kind) => periodAround('2022-09-30', kind))).toEqual([
		...['2022', '2022-H2', '2022-Q3', '2022-09', '2022-W39'],
	]);
	expect([periodAround('2021-01-03', 'week'), periodAround('2021-01-04', 'week'), periodAround('2020-12-31', 'week')]).toEqual([
		...['2020-W53', '2021-W01', '2020-W53'],
	]);
});

function periodOf(id: string): Period {
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return parsed.period;
}

test('A period closes early and has a year before it.', () => {
	const year = { id: '2022', from_on: '2022-01-01', until_on: '2022-12-31' };
	expect(closePeriod(year, '2022-11-30')).toEqual({ period: { ...year, until_on: '2022-11-30' } });
	expect(previousYear(year)).toEqual({ id: '2021', from_on: '2021-01-01', until_on: '2021-12-31' });
	expect(previousYear({ id: '2024-02', from_on: '2024-02-01', until_on: '2024-02-29' }).until_on).toBe('2023-02-28');
	expect(yearsOf({ id: 'x', from_on: '2021-12-01', until_on: '2023-01-01' })).toEqual([2021, 2022, 2023]);
});

test('The tree knows what lies below and above a unit.', () => {
	const tree = buildUnitTree(rows);
	expect(tree.subtree('a')).toEqual(['a', 'a_g1']);
	expect(tree.ancestors('a_g1')).toEqual(['a', 'street']);
	expect(tree.communityOf('a_g1')).toBe('a');
	expect(tree.communityOf('street')).toBeUndefined();
});

test('A circle of parents is refused.', () => {
	const circle = rows.map((row) => (row.code === 'street' ? { ...row, parent: 'a_g1' } : row));
	expect(parseUnitTree(circle)).toHaveProperty('problems');
});
