/** Figures that others counted: taken from their papers as they were given, never computed here. */
import { defineFigure, type FigureDefinition, type Said, type Text, text } from '@yibenzhang/engine';
import { outsideStatistic } from '../registers/outside-statistic.ts';
import { exact, units, wan } from './measure-words.ts';

export const givenFigures: readonly FigureDefinition[] = [
	given('residents', text('常住人口', 'Residents'), units.people, exact),
	given('gdp', text('地区生产总值', 'Regional product'), units.yuan, wan),
	given('gdp_growth', text('地区生产总值增速', 'Growth of the regional product'), units.percent, { as: 'percent', decimals: 2 }),
	given('vaccination_rate', text('新冠疫苗全程接种率', 'Full COVID-19 vaccination'), units.percent, { as: 'percent', decimals: 2 }),
];

/** The one number of the period that was confirmed and holds on the closing day; where two contend there is none. */
function given(statistic: string, label: Text, unit: Text, said: Said): FigureDefinition {
	return defineFigure(outsideStatistic, {
		id: `given_${statistic}`,
		label,
		unit,
		section: '外来',
		measure: { value: 'value' },
		period: { year: 'year', part: 'part_of_year' },
		where: {
			all: [
				{ field: 'statistic', op: 'is', value: statistic },
				{ field: 'state', op: 'not_in', value: ['given', 'questioned', 'settled'] },
				// A number in 万元 is not said as one in 元.
				{ field: 'measured_in', op: 'is', value: unit.zh },
				{
					any: [
						{ field: 'valid_until_on', op: 'is_empty' },
						{ field: 'valid_until_on', op: 'gte', value: { param: 'day' } },
					],
				},
			],
		},
		breakdowns: [],
		said,
	});
}
