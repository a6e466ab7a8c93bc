import { defineFigure, type FigureDefinition, text } from '@yibenzhang/engine';
import { facility } from '../registers/facilities.ts';
import { incident } from '../registers/incident.ts';
import { mediation } from '../registers/mediation.ts';
import { patient } from '../registers/patient.ts';
import { petition } from '../registers/petition.ts';
import { activityFigure } from './counted.ts';
import { about, exact, units } from './measure-words.ts';

const SECTION = '一(五)';
const DAY = { param: 'day' } as const;
const SPRING_SWORD_PUBLICITY = {
	all: [
		{ field: 'kind', op: 'is', value: 'publicity' },
		{ field: 'campaign', op: 'is', value: 'spring_sword' },
	],
} as const;

export const peaceFigures: readonly FigureDefinition[] = [
	channel(40, 'online_petitions', 'online', '网上信访件', 'Online petitions'),
	channel(41, 'mediation_centre_cases', 'mediation_centre', '市矛调中心交办件', "Cases assigned by the city's mediation centre"),
	channel(42, 'hotline_cases', 'hotline', '市长热线转来件（含重复件）', "Mayor's hotline, repeats included"),
	defineFigure(petition, {
		id: 'hotline_repeats',
		label: text('市长热线转来件中的重复件', "Repeats among the cases of the mayor's hotline"),
		unit: units.matters,
		section: SECTION,
		measure: { count: true },
		period: { within: 'received_on' },
		where: {
			all: [
				{ field: 'channel', op: 'is', value: 'hotline' },
				{ field: 'repeat_of', op: 'is_set' },
			],
		},
		breakdowns: ['unit'],
		said: exact,
	}),
	defineFigure(petition, {
		id: 'cases_answered',
		no: 43,
		label: text('网上信访、交办、热线件办结答复率', 'Of those, closed and answered'),
		unit: units.percent,
		section: SECTION,
		measure: {
			ratio: {
				all: [
					{ field: 'answered_on', op: 'lte', value: DAY },
					{ field: 'closed_on', op: 'lte', value: DAY },
					{ field: 'state', op: 'is', value: 'closed' },
				],
			},
		},
		period: { within: 'received_on' },
		where: { field: 'channel', op: 'in', value: ['online', 'mediation_centre', 'hotline'] },
		breakdowns: [],
		said: { as: 'all' },
	}),
	defineFigure(petition, {
		id: 'visitor_cases',
		no: 44,
		label: text('群众来访件（含市领导接访，已转办或办结）', "Visits, leaders' reception days included, handed on or closed"),
		unit: units.matters,
		section: SECTION,
		measure: { count: true },
		period: { within: 'received_on' },
		where: {
			all: [
				{ field: 'channel', op: 'is', value: 'visit' },
				{
					any: [
						{
							all: [
								{ field: 'handed_on_on', op: 'lte', value: DAY },
								{ field: 'state', op: 'not_in', value: ['received', 'accepted', 'objected', 'returned', 'refused'] },
							],
						},
						{
							all: [
								{ field: 'closed_on', op: 'lte', value: DAY },
								{ field: 'state', op: 'is', value: 'closed' },
							],
						},
					],
				},
			],
		},
		breakdowns: ['unit'],
		said: exact,
	}),
	mediatedBy(45, 'judicial_mediations', 'judicial_office', '司法调解矛盾纠纷', 'Mediations by the judicial office', text('件', 'cases')),
	mediatedBy(46, 'womens_mediations', 'womens_federation', '妇联调解', "Mediations by the women's federation", text('宗', 'cases')),
	activityFigure({
		no: 47,
		id: 'traffic_operations',
		label: text('摩托车、电动自行车专项整治行动', 'Operations on motorcycles and e-bikes'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'operation' },
				{ field: 'campaign', op: 'is', value: 'spring_sword' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 48,
		id: 'traffic_publicity',
		label: text('“春风利剑”宣传活动', 'Publicity of that campaign'),
		unit: text('场', 'events'),
		section: SECTION,
		where: SPRING_SWORD_PUBLICITY,
		said: exact,
	}),
	activityFigure({
		no: 49,
		id: 'traffic_people_reached',
		label: text('“春风利剑”宣传受教育群众', 'People reached by it'),
		unit: units.people,
		section: SECTION,
		where: SPRING_SWORD_PUBLICITY,
		measure: { sum: 'attendance' },
		said: about(10, '余'),
	}),
	defineFigure(facility, {
		id: 'drug_boards_renewed',
		no: 50,
		label: text('更换及新增禁毒宣传栏', 'Anti-drug boards built or replaced'),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'notice_board' },
				{ field: 'topic', op: 'is', value: 'anti_drug' },
				{
					any: [
						{ field: 'built_on', op: 'gte', value: { param: 'period_from' } },
						{ field: 'replaced_on', op: 'between', value: [{ param: 'period_from' }, { param: 'period_until' }] },
					],
				},
			],
		},
		breakdowns: ['unit'],
		said: exact,
	}),
	activityFigure({
		no: 51,
		id: 'drug_publicity',
		label: text('禁毒宣传活动', 'Anti-drug publicity'),
		unit: units.sessions,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'publicity' },
				{ field: 'topics', op: 'has', value: 'anti_drug' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 52,
		id: 'drug_premises_inspections',
		label: text('禁毒重点场所联合排查', 'Joint anti-drug inspections of key premises'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'joint_inspection' },
				{ field: 'topics', op: 'has', value: 'anti_drug' },
			],
		},
		said: exact,
	}),
	defineFigure(incident, {
		id: 'major_incidents',
		no: 53,
		label: text('重特大刑事案件和治安案件', 'Major criminal and public-order cases'),
		unit: units.matters,
		section: SECTION,
		measure: { count: true },
		period: { within: 'happened_on' },
		where: {
			all: [
				{ field: 'severity', op: 'is', value: 'major' },
				{ field: 'category', op: 'in', value: ['criminal', 'public_order'] },
			],
		},
		breakdowns: ['category'],
		said: { as: 'none' },
	}),
	activityFigure({
		no: 54,
		id: 'fraud_publicity',
		label: text('反电信诈骗平安宣传月活动', 'Anti-fraud events of the peace month'),
		unit: text('场', 'events'),
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'publicity' },
				{ field: 'topics', op: 'has', value: 'anti_fraud' },
				{ field: 'campaign', op: 'is', value: 'peace_month' },
			],
		},
		said: about(10, '余'),
	}),
	defineFigure(patient, {
		id: 'patients_followed',
		no: 55,
		label: text('随访管理的精神障碍患者', 'Patients under follow-up'),
		unit: units.members,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		breakdowns: ['unit'],
		said: exact,
	}),
	defineFigure(patient, {
		id: 'patients_overdue',
		no: 56,
		label: text('随访逾期或从未随访的患者', 'Patients overdue or never visited'),
		unit: units.members,
		section: SECTION,
		measure: { check: { overdue: 'follow_up' } },
		period: { standing: true },
		breakdowns: [],
		said: { as: 'none' },
	}),
];

function channel(no: number, id: string, code: string, zh: string, en: string): FigureDefinition {
	return defineFigure(petition, {
		id,
		no,
		label: text(zh, en),
		unit: units.matters,
		section: SECTION,
		measure: { count: true },
		period: { within: 'received_on' },
		where: { field: 'channel', op: 'is', value: code },
		breakdowns: ['unit'],
		said: exact,
	});
}

function mediatedBy(no: number, id: string, body: string, zh: string, en: string, unit: FigureDefinition['unit']): FigureDefinition {
	return defineFigure(mediation, {
		id,
		no,
		label: text(zh, en),
		unit,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'concluded' },
		where: { field: 'body', op: 'is', value: body },
		breakdowns: ['unit'],
		said: exact,
	});
}
