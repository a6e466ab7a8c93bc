import { describe, expect, test } from 'vitest';
import { carryBindings, cellName, cellPlace, type FigureBinding, formNumber, formPeriod, sayPeriod } from './form.ts';
import { type Period, parsePeriod } from './periods.ts';

function period(id: string): Period {
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return parsed.period;
}

test.each([
	['2022-Q3', 'asked', '2022-Q3'],
	['2022-Q3', 'year_before', '2021-Q3'],
	['2022-Q3', 'since_january', '2022-01-01..2022-09-30'],
	['2022-H1', 'since_january', '2022-H1'],
	['2022', 'since_january', '2022'],
	['2022-02', 'last_day', '2022-02-28..2022-02-28'],
	['2022-W10', 'year_before', '2021-03-07..2021-03-13'],
] as const)('of %s the rule %s asks %s', (asked, rule, expected) => {
	expect(formPeriod(rule, period(asked))).toBe(expected);
});

test.each([
	['2022', '2022年'],
	['2022-H2', '2022年下半年'],
	['2022-Q3', '2022年第三季度'],
	['2022-03', '2022年3月'],
	['2022-01-01..2022-09-30', '2022年1月1日至2022年9月30日'],
])('%s is said %s', (id, said) => {
	expect(sayPeriod(period(id)).zh).toBe(said);
});

test.each([
	[1_603_100, 10_000, 2, 160.31],
	[1.005, 1, 2, 1.01],
	[-2.5, 1, 0, -3],
	[12_345_678, 10_000, 0, 1235],
	[0, 10_000, 2, 0],
	[2.675, 1, 2, 2.68],
] as const)('%d divided by %d to %d decimals is %d', (value, divide, decimals, expected) => {
	expect(formNumber(value, { divide, decimals })).toBe(expected);
});

test('cells are named and read alike', () => {
	for (const [row, column, name] of [
		[5, 2, 'B5'],
		[1, 26, 'Z1'],
		[10, 27, 'AA10'],
		[1_048_576, 16_384, 'XFD1048576'],
	] as const) {
		expect([cellName(row, column), cellPlace(name)]).toEqual([name, { row, column }]);
	}
	expect(['b5', 'B0', 'B', '5', ''].map(cellPlace)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

describe('in the newer version of a form', () => {
	const bound = (cell: string, label: string): FigureBinding => ({
		...{ sheet: '表1', cell, label, kind: 'figure', figure: label, period: 'asked', as: 'exact', divide: 1, decimals: 0 },
	});

	test('each binding goes where its label stands now, and what is unsure is told', () => {
		const { kept, lost } = carryBindings(
			[bound('B2', '人数'), bound('B3', '场次'), bound('B4', '没了'), bound('B5', '合计'), bound('B9', '小计')],
			[
				{ sheet: '表1', cell: 'C7', label: '人数' },
				{ sheet: '别的表', cell: 'B3', label: '场次' },
				{ sheet: '表1', cell: 'B5', label: '合计' },
				{ sheet: '表1', cell: 'B6', label: '合计' },
				{ sheet: '表1', cell: 'B7', label: '小计' },
				{ sheet: '表1', cell: 'B8', label: '小计' },
			],
		);
		expect(kept.map(({ sheet, cell, label }) => `${sheet} ${cell} ${label}`)).toEqual(['表1 C7 人数', '别的表 B3 场次', '表1 B5 合计']);
		expect(lost.map(({ label }) => label)).toEqual(['没了', '小计']);
	});

	test('the columns of a list go along with its first cell', () => {
		const list = { sheet: '表1', cell: 'A4', label: '姓名', kind: 'list', register: 'activity', days: 'period' } as const;
		const { kept } = carryBindings(
			[
				{
					...list,
					columns: [
						{ column: 'A', field: 'title' },
						{ column: 'C', field: 'held_on' },
					],
				},
			],
			[{ sheet: '表1', cell: 'B6', label: '姓名' }],
		);
		expect(kept).toMatchObject([{ cell: 'B6', columns: [{ column: 'B' }, { column: 'D' }] }]);
	});
});
