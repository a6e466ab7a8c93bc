/** What the yearly report lists from the book: problems, what is still to be mended, and what is planned for the year after. */
import { defineFigure, type FigureDefinition, type Text, text } from '@yibenzhang/engine';
import { target } from '../registers/pension.ts';
import { problem } from '../registers/problem.ts';
import { shortfall } from '../registers/renewal.ts';
import { task } from '../registers/task.ts';
import { exact, units } from './measure-words.ts';

const PROBLEMS = '二';
const PLAN = '三';
const NEXT_YEAR = { year: 'year', following: true } as const;

export const planFigures: readonly FigureDefinition[] = [
	defineFigure(problem, {
		id: 'problems_listed',
		label: text('列入年度报告的问题', 'Problems that the yearly report lists'),
		unit: units.pieces,
		section: PROBLEMS,
		measure: { count: true },
		period: { year: 'report_year' },
		breakdowns: ['kind', 'owner'],
		said: exact,
	}),
	defineFigure(shortfall, {
		id: 'open_shortfalls',
		label: text('待补齐的社区基础设施短板', 'Shortfalls of infrastructure still to be mended'),
		unit: text('处', 'places'),
		section: PROBLEMS,
		measure: { count: true },
		period: { standing: true },
		breakdowns: ['community', 'kind'],
		said: exact,
	}),
	defineFigure(shortfall, {
		id: 'communities_with_shortfalls',
		label: text('基础设施有短板的社区', 'Communities with shortfalls of infrastructure'),
		unit: units.pieces,
		section: PROBLEMS,
		measure: { distinct: 'community' },
		period: { standing: true },
		breakdowns: [],
		said: exact,
	}),
	defineFigure(target, {
		id: 'next_year_targets',
		label: text('已下达的次年任务', 'Targets already set for the year after'),
		unit: text('项', 'targets'),
		section: PLAN,
		measure: { count: true },
		period: NEXT_YEAR,
		where: { field: 'issued_on', op: 'lte', value: { param: 'day' } },
		breakdowns: [],
		said: exact,
	}),
	planned('economy', text('次年工作安排：经济发展', 'Planned for the year after: economy')),
	planned('environment', text('次年工作安排：宜居环境', 'Planned for the year after: surroundings to live in')),
	planned('livelihood', text('次年工作安排：民生福祉', 'Planned for the year after: livelihood')),
	planned('party_building', text('次年工作安排：党的建设', 'Planned for the year after: party building')),
];

/** Promises of one part of the plan; those that were dropped are promised no longer. */
function planned(part: string, label: Text): FigureDefinition {
	return defineFigure(task, {
		id: `planned_${part}`,
		label,
		unit: text('项', 'tasks'),
		section: PLAN,
		measure: { count: true },
		period: NEXT_YEAR,
		where: {
			all: [
				{ field: 'part', op: 'is', value: part },
				{ field: 'state', op: 'is_not', value: 'dropped' },
			],
		},
		breakdowns: ['owner'],
		said: exact,
	});
}
