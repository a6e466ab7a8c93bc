import { defineFigure, type FigureDefinition, text, unitRegister } from '@yibenzhang/engine';
import { goodDeed } from '../registers/environment.ts';
import { facility } from '../registers/facilities.ts';
import { heritageSite } from '../registers/heritage.ts';
import { renewalProject } from '../registers/renewal.ts';
import { activityFigure } from './counted.ts';
import { about, exact, units } from './measure-words.ts';

const SECTION = '一(三)';
const STATION = { field: 'kind', op: 'is', value: 'civilisation_station' } as const;

export const urbanFigures: readonly FigureDefinition[] = [
	defineFigure(renewalProject, {
		id: 'renewal_phases_completed',
		no: 19,
		label: text('老旧小区基础设施改造完成期次', 'Phases of renewal completed'),
		unit: text('期', 'phases'),
		section: SECTION,
		measure: { list: 'phase', order: 'sequence' },
		period: { reached: 'completed' },
		where: { field: 'kind', op: 'is', value: 'old_neighbourhood' },
		breakdowns: [],
		said: { as: 'names', join: '、' },
	}),
	defineFigure(renewalProject, {
		id: 'showcase_lanes',
		no: 20,
		label: text('样板小巷', 'Showcase lanes'),
		unit: text('条', 'lanes'),
		section: SECTION,
		measure: { list: 'name', order: 'sequence' },
		period: { reached: 'completed' },
		where: { field: 'kind', op: 'is', value: 'showcase_lane' },
		breakdowns: [],
		said: { as: 'names', join: '和' },
	}),
	defineFigure(heritageSite, {
		id: 'heritage_sites',
		no: 21,
		label: text('列入示范区的文化古迹旅游景点', 'Heritage sites in the demonstration area'),
		unit: text('处', 'sites'),
		section: SECTION,
		measure: { list: 'name', order: 'sequence', featured: { field: 'integrated', op: 'is', value: true } },
		period: { standing: true },
		breakdowns: [],
		said: { as: 'names', join: '、' },
	}),
	standing(22, 'waste_collection_points', 'waste_point', ['社区生活垃圾收集点', 'Household-waste collection points'], { as: 'exact' }),
	standing(23, 'civilisation_institute', 'civilisation_institute', ['新时代文明实践所', 'Civilisation practice institute'], { as: 'chinese', counter: '所' }),
	standing(24, 'civilisation_stations', 'civilisation_station', ['新时代文明实践站', 'Civilisation practice stations'], { as: 'exact' }),
	defineFigure(unitRegister, {
		id: 'civilisation_station_coverage',
		no: 25,
		label: text('文明实践站覆盖率', 'Communities that have a station'),
		unit: units.percent,
		section: SECTION,
		measure: {
			ratio: {
				related: 'facility',
				by: 'community',
				has: 'some',
				where: {
					all: [
						STATION,
						{ field: 'built_on', op: 'lte', value: { param: 'day' } },
						{
							any: [
								{ field: 'removed_on', op: 'is_empty' },
								{ field: 'removed_on', op: 'gte', value: { param: 'day' } },
							],
						},
					],
				},
			},
		},
		period: { standing: true },
		where: { field: 'kind', op: 'is', value: 'community' },
		breakdowns: [],
		said: { as: 'percent', decimals: 2 },
	}),
	activityFigure({
		no: 26,
		id: 'volunteer_activities',
		label: text('志愿服务活动', 'Volunteer activities'),
		unit: units.sessions,
		section: SECTION,
		where: { field: 'kind', op: 'is', value: 'volunteer' },
		said: about(10, '多'),
	}),
	defineFigure(goodDeed, {
		id: 'good_deeds',
		no: 27,
		label: text('为群众办好事实事', 'Good deeds for residents'),
		unit: units.matters,
		section: SECTION,
		measure: { count: true },
		period: { within: 'done_on' },
		breakdowns: ['unit'],
		said: exact,
	}),
	defineFigure(goodDeed, {
		id: 'good_deed_beneficiaries',
		no: 28,
		label: text('好事实事受益群众', 'People who benefited'),
		unit: units.people,
		section: SECTION,
		measure: { sum: 'beneficiaries' },
		period: { within: 'done_on' },
		breakdowns: ['unit'],
		said: about(1000, '多'),
	}),
	activityFigure({
		no: 29,
		id: 'rural_meetings',
		label: text('乡村振兴工作会议', 'Meetings on rural revitalisation'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'meeting' },
				{ field: 'topics', op: 'has', value: 'rural' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 30,
		id: 'rural_visits',
		label: text('调研走访农村、农户', 'Visits to villages and farm households'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'visit' },
				{ field: 'topics', op: 'has', value: 'rural' },
			],
		},
		said: exact,
	}),
];

function standing(no: number, id: string, kind: string, [zh, en]: [string, string], said: FigureDefinition['said']): FigureDefinition {
	return defineFigure(facility, {
		id,
		no,
		label: text(zh, en),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: { field: 'kind', op: 'is', value: kind },
		breakdowns: ['unit'],
		said,
	});
}
