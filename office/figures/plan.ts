/** What the yearly report lists from the book: problems, what is still to be mended, and what is planned for the year after. */
import { type Condition, defineFigure, type FieldOf, type FigureDefinition, type Text, text } from '@yibenzhang/engine';
import { target } from '../registers/pension.ts';
import { problem } from '../registers/problem.ts';
import { shortfall } from '../registers/renewal.ts';
import { task } from '../registers/task.ts';
import { exact, units } from './measure-words.ts';

const PROBLEMS = '二';
const PLAN = '三';
const PROMISED = '承诺';
const NEXT_YEAR = { year: 'year', following: true } as const;

/** Accepted by the head by then: what its unit declares finished is not kept yet. */
const CLOSED_BY_THEN: Condition<FieldOf<typeof task>> = { field: 'closed_on', op: 'lte', value: { param: 'day' } };
const CLOSED: Condition<FieldOf<typeof task>> = { all: [CLOSED_BY_THEN, { field: 'state', op: 'is', value: 'closed' }] };
/** What was taken back before its year began was never promised to anybody. */
const NOT_DROPPED_BEFORE: Condition<FieldOf<typeof task>> = {
	not: {
		all: [
			{ field: 'state', op: 'is', value: 'dropped' },
			{ field: 'dropped_on', op: 'lt', value: { param: 'period_from' } },
		],
	},
};

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
	promised('made', text('本年承诺事项', 'Promises of the year'), NOT_DROPPED_BEFORE),
	promised('kept', text('已兑现的承诺', 'Promises kept'), CLOSED),
	promised('kept_late', text('逾期兑现的承诺', 'Promises kept late'), { all: [CLOSED, { field: 'kept', op: 'is', value: 'late' }] }),
	promised('unkept', text('尚未兑现的承诺', 'Promises not kept by then'), { all: [NOT_DROPPED_BEFORE, { not: CLOSED }] }),
	promised('open', text('仍在办理的承诺', 'Promises still being worked on'), {
		all: [{ not: CLOSED }, notYet('dropped', 'dropped_on'), notYet('unmet', 'unmet_on')],
	}),
	planned('economy', text('次年工作安排：经济发展', 'Planned for the year after: economy')),
	planned('environment', text('次年工作安排：宜居环境', 'Planned for the year after: surroundings to live in')),
	planned('livelihood', text('次年工作安排：民生福祉', 'Planned for the year after: livelihood')),
	planned('party_building', text('次年工作安排：党的建设', 'Planned for the year after: party building')),
];

function notYet(state: string, field: 'dropped_on' | 'unmet_on'): Condition<FieldOf<typeof task>> {
	return {
		not: {
			all: [
				{ field: 'state', op: 'is', value: state },
				{ field, op: 'lte', value: { param: 'day' } },
			],
		},
	};
}

/** What the report of the year before promised for this one, with what became of it. */
function promised(what: string, label: Text, where: Condition<FieldOf<typeof task>>): FigureDefinition {
	return defineFigure(task, {
		id: `promises_${what}`,
		label,
		unit: text('项', 'promises'),
		section: PROMISED,
		measure: { count: true },
		period: { year: 'year' },
		where: { all: [{ field: 'source', op: 'is', value: 'yearly_plan' }, where] },
		breakdowns: ['owner', 'part'],
		said: exact,
	});
}

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
