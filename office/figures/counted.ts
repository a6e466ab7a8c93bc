/** The usual figure: how many activities of the period, or what they add up to. */
import { type Condition, defineFigure, type FieldOf, type FigureDefinition, type Measure, type Said, type Text } from '@yibenzhang/engine';
import { activity } from '../registers/activity.ts';

export interface ActivityFigure {
	readonly no: number;
	readonly id: string;
	readonly label: Text;
	readonly unit: Text;
	readonly section: string;
	readonly where: Condition<FieldOf<typeof activity>>;
	readonly said: Said;
	/** Absent: they are counted. */
	readonly measure?: Measure<FieldOf<typeof activity>>;
}

export function activityFigure({ measure, ...figure }: ActivityFigure): FigureDefinition {
	return defineFigure(activity, { ...figure, measure: measure ?? { count: true }, period: { within: 'held_on' }, breakdowns: ['unit'] });
}
