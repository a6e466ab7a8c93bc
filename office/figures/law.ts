import { defineFigure, type FigureDefinition, text } from '@yibenzhang/engine';
import { facility } from '../registers/facilities.ts';
import { activityFigure } from './counted.ts';
import { about, exact, units } from './measure-words.ts';

const SECTION = '一(四)';
/** Lectures and publicity for the rule of law: where leaflets, banners and people are added up. */
const PUBLICITY = {
	all: [
		{ field: 'kind', op: 'in', value: ['lecture', 'publicity'] },
		{ field: 'topics', op: 'has', value: 'rule_of_law' },
	],
} as const;

export const lawFigures: readonly FigureDefinition[] = [
	activityFigure({
		no: 31,
		id: 'rule_of_law_studies',
		label: text('法治教育专题学习会', 'Study meetings on the rule of law'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'study_session' },
				{ field: 'topics', op: 'has', value: 'rule_of_law' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 32,
		id: 'legal_knowledge_studies',
		label: text('普法学习', 'Legal-knowledge studies'),
		unit: units.times,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'study_session' },
				{ field: 'topics', op: 'has', value: 'legal_knowledge' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 33,
		id: 'legal_adviser_lectures',
		label: text('社区法律顾问普法教育讲座', "Lectures with communities' legal advisers"),
		unit: units.sessions,
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'lecture' },
				{ field: 'hosts', op: 'has', value: 'community_legal_adviser' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 34,
		id: 'school_legal_lectures',
		label: text('校园普法讲座', 'Legal lectures in schools'),
		unit: text('场', 'lectures'),
		section: SECTION,
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'lecture' },
				{ field: 'venue', op: 'is', value: 'school' },
				{ field: 'topics', op: 'has', value: 'rule_of_law' },
			],
		},
		said: exact,
	}),
	activityFigure({
		no: 35,
		id: 'legal_leaflets',
		label: text('法治宣传资料', 'Leaflets on the rule of law'),
		unit: text('份', 'leaflets'),
		section: SECTION,
		where: PUBLICITY,
		measure: { sum: 'quantities', item: 'leaflets' },
		said: about(10000, '余'),
	}),
	activityFigure({
		no: 36,
		id: 'legal_banners',
		label: text('法治宣传横幅', 'Banners on the rule of law'),
		unit: text('条', 'banners'),
		section: SECTION,
		where: PUBLICITY,
		measure: { sum: 'quantities', item: 'banners' },
		said: about(10, '多'),
	}),
	activityFigure({
		no: 37,
		id: 'legal_screen_runs',
		label: text('法治宣传电子屏', 'Screen runs on the rule of law'),
		unit: units.times,
		section: SECTION,
		where: PUBLICITY,
		measure: { sum: 'quantities', item: 'screen_runs' },
		said: about(1000, '多'),
	}),
	defineFigure(facility, {
		id: 'legal_notice_boards_built',
		no: 38,
		label: text('新建法治宣传栏', 'New notice boards on the rule of law'),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { begun: true },
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'notice_board' },
				{ field: 'topic', op: 'is', value: 'rule_of_law' },
			],
		},
		breakdowns: ['unit'],
		said: exact,
	}),
	activityFigure({
		no: 39,
		id: 'legal_people_reached',
		label: text('法治宣传受教育学生与群众', 'People reached'),
		unit: units.people,
		section: SECTION,
		where: PUBLICITY,
		measure: { sum: 'attendance' },
		said: about(10000, '多'),
	}),
];
