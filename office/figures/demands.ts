/** What offices above ask of this one, and what it costs. */
import { type Condition, defineFigure, type FigureDefinition, text } from '@yibenzhang/engine';
import { demand } from '../registers/demand.ts';
import { exact } from './measure-words.ts';

const SECTION = '综合';
const FORMS = text('份', 'forms');
const WITHOUT_BASIS: Condition<'basis'> = { field: 'basis', op: 'in', value: ['notice', 'none'] };
const BREAKDOWNS = ['unit', 'sender', 'frequency'] as const;

export const demandFigures: readonly FigureDefinition[] = [
	defineFigure(demand, {
		id: 'demands_received',
		label: text('收到的上级要表', 'Demands received from above'),
		unit: FORMS,
		section: SECTION,
		measure: { count: true },
		period: { within: 'received_on' },
		breakdowns: BREAKDOWNS,
		said: exact,
	}),
	defineFigure(demand, {
		id: 'demands_without_basis',
		label: text('没有书面依据的上级要表', 'Demands without a written basis'),
		unit: FORMS,
		section: SECTION,
		measure: { count: true },
		period: { within: 'received_on' },
		where: WITHOUT_BASIS,
		breakdowns: BREAKDOWNS,
		said: exact,
	}),
	defineFigure(demand, {
		id: 'demands_sent',
		label: text('报送的上级要表', 'Demands answered'),
		unit: FORMS,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'sent' },
		breakdowns: BREAKDOWNS,
		said: exact,
	}),
	defineFigure(demand, {
		id: 'demands_sent_late',
		label: text('逾期报送的上级要表', 'Demands answered late'),
		unit: FORMS,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'sent' },
		where: { field: 'sent_on', op: 'gt', value: { field: 'due_on' } },
		breakdowns: BREAKDOWNS,
		said: exact,
		note: text('报送日期晚于报送期限的；当日报送不算逾期', 'Sent after the day on which it was due; on that very day is not late'),
	}),
	defineFigure(demand, {
		id: 'demands_declined',
		label: text('婉拒的上级要表', 'Demands declined'),
		unit: FORMS,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'refused' },
		breakdowns: BREAKDOWNS,
		said: exact,
	}),
	defineFigure(demand, {
		id: 'demand_hours',
		label: text('填报上级要表的工时', 'Person-hours spent on demands'),
		unit: text('小时', 'hours'),
		section: SECTION,
		measure: { sum: 'hours' },
		period: { within: 'received_on' },
		breakdowns: BREAKDOWNS,
		said: exact,
		note: text('按收到日期归期，人·小时合计', 'By the day on which it was received; person-hours added up'),
	}),
];
