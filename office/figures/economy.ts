import { defineFigure, type FieldOf, type FigureDefinition, type Text, text } from '@yibenzhang/engine';
import { investmentProject } from '../registers/investment.ts';
import { exact, units, wan } from './measure-words.ts';

const SECTION = '一(二)';
/** A date alone does not make it so: a project may have been written down with the day on which it was to be completed. */
const COMPLETED = {
	all: [
		{ field: 'completed_on', op: 'lte', value: { param: 'day' } },
		{ field: 'state', op: 'not_in', value: ['signed', 'started', 'ended'] },
	],
} as const;
const PROJECT_A = '电器综合体、租赁和商务服务业';
const PROJECT_B = '民办幼儿园';

export const economyFigures: readonly FigureDefinition[] = [
	defineFigure(investmentProject, {
		id: 'projects_signed',
		no: 9,
		label: text('引进项目', 'Projects signed'),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'signed' },
		breakdowns: ['industry'],
		said: exact,
	}),
	defineFigure(investmentProject, {
		id: 'projects_completed',
		no: 10,
		label: text('其中已完工建设项目', 'Of those, completed'),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'signed' },
		where: COMPLETED,
		breakdowns: ['industry'],
		said: exact,
	}),
	defineFigure(investmentProject, {
		id: 'project_completion_rate',
		no: 11,
		label: text('引进项目完工率', 'Completion rate'),
		unit: units.percent,
		section: SECTION,
		measure: { ratio: COMPLETED },
		period: { reached: 'signed' },
		breakdowns: [],
		said: { as: 'percent', decimals: 2 },
	}),
	amount(12, 'project_a_planned', PROJECT_A, 'planned', text('计划投资金额', 'planned investment')),
	amount(13, 'project_a_fixed', PROJECT_A, 'fixed', text('固定投资金额', 'fixed-asset investment')),
	amount(14, 'project_a_output', PROJECT_A, 'output', text('预估达产年产值', 'expected yearly output')),
	amount(15, 'project_a_tax', PROJECT_A, 'tax', text('达产年税收', 'expected yearly tax')),
	amount(16, 'project_b_planned', PROJECT_B, 'planned', text('计划投资金额', 'planned investment')),
	amount(17, 'project_b_fixed', PROJECT_B, 'fixed', text('固定投资金额', 'fixed-asset investment')),
	amount(18, 'project_b_output', PROJECT_B, 'output', text('预估年产值', 'expected yearly output')),
];

function amount(no: number, id: string, project: string, field: FieldOf<typeof investmentProject>, what: Text): FigureDefinition {
	return defineFigure(investmentProject, {
		id,
		no,
		label: text(`${project}：${what.zh}`, `${project}: ${what.en}`),
		unit: units.yuan,
		section: SECTION,
		measure: { value: field },
		period: { reached: 'signed' },
		where: { field: 'name', op: 'is', value: project },
		breakdowns: [],
		said: wan,
	});
}
