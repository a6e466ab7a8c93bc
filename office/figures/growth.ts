/** How much more or less than a year before: of what leaders ask for most. */
import { type FigureDefinition, type Text, text } from '@yibenzhang/engine';
import { units } from './measure-words.ts';

/** Growth of each of the figures that is listed here, beside it and by its definition. */
export function withGrowth(figures: readonly FigureDefinition[]): readonly FigureDefinition[] {
	return figures.flatMap((figure) => {
		const label = GROWING[figure.id];
		return label === undefined ? [figure] : [figure, growthOf(figure, label)];
	});
}

const GROWING: Readonly<Record<string, Text>> = {
	volunteer_activities: text('志愿服务活动同比', 'Volunteer activities on a year before'),
	good_deeds: text('好事实事同比', 'Good deeds on a year before'),
	legal_people_reached: text('普法受教育人数同比', 'People reached by legal publicity on a year before'),
	hotline_cases: text('市长热线转来件同比', "Mayor's hotline on a year before"),
	judicial_mediations: text('司法调解同比', 'Mediations by the judicial office on a year before'),
	fraud_publicity: text('反诈宣传活动同比', 'Anti-fraud events on a year before'),
};

function growthOf({ id, section, register }: FigureDefinition, label: Text): FigureDefinition {
	return { id: `${id}_growth`, label, unit: units.percent, section, register, measure: { growth: id }, breakdowns: [], said: { as: 'change', decimals: 1 } };
}
