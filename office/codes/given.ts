import { codeList } from './code-list.ts';

export const givenLists = [
	codeList(
		'given_statistic',
		['引用的外来数字', 'Figures given by others'],
		[
			['residents', '常住人口', 'Residents'],
			['gdp', '地区生产总值', 'Regional product'],
			['gdp_growth', '地区生产总值增速', 'Growth of the regional product'],
			['vaccination_rate', '新冠疫苗全程接种率', 'Full COVID-19 vaccination'],
		],
	),
	codeList(
		'part_of_year',
		['年内时段', 'Part of the year'],
		[
			['H1', '上半年', 'First half'],
			['H2', '下半年', 'Second half'],
			['Q1', '第一季度', 'First quarter'],
			['Q2', '第二季度', 'Second quarter'],
			['Q3', '第三季度', 'Third quarter'],
			['Q4', '第四季度', 'Fourth quarter'],
			...Array.from({ length: 12 }, (_, at): [string, string, string] => [
				String(at + 1).padStart(2, '0'),
				`${at + 1}月`,
				new Date(Date.UTC(2000, at)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
			]),
		],
	),
];
