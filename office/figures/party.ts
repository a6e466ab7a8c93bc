import { defineFigure, type FigureDefinition, text, unitRegister } from '@yibenzhang/engine';
import { activity } from '../registers/activity.ts';
import { partyMemberDevelopment } from '../registers/party-development.ts';
import { doubleRegistration, jointCommitteeMembership } from '../registers/party-ties.ts';
import { about, exact, units } from './measure-words.ts';

const SECTION = '一(一)';
const LECTURES = {
	all: [
		{ field: 'kind', op: 'is', value: 'party_lecture' },
		{ field: 'hosts', op: 'has', value: 'street_party_school' },
	],
} as const;

export const partyFigures: readonly FigureDefinition[] = [
	defineFigure(activity, {
		id: 'theory_study_sessions',
		no: 1,
		label: text('理论学习中心组研讨学习', 'Study sessions of the theory study centre group'),
		unit: units.times,
		section: SECTION,
		measure: { count: true },
		period: { within: 'held_on' },
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'study_session' },
				{ field: 'hosts', op: 'has', value: 'theory_centre_group' },
			],
		},
		breakdowns: [],
		said: exact,
	}),
	defineFigure(activity, {
		id: 'party_lectures',
		no: 2,
		label: text('街道党校党课宣讲', 'Party lectures of the street party school'),
		unit: units.times,
		section: SECTION,
		measure: { count: true },
		period: { within: 'held_on' },
		where: LECTURES,
		breakdowns: ['venue'],
		said: exact,
	}),
	defineFigure(activity, {
		id: 'party_lecture_attendance',
		no: 3,
		label: text('党课培训党员干部', 'Attendance at those lectures'),
		unit: units.person_times,
		section: SECTION,
		measure: { sum: 'attendance' },
		period: { within: 'held_on' },
		where: LECTURES,
		breakdowns: ['venue'],
		said: about(10, '多'),
	}),
	defineFigure(partyMemberDevelopment, {
		id: 'new_probationary_members',
		no: 4,
		label: text('发展预备党员', 'New probationary members'),
		unit: units.members,
		section: SECTION,
		measure: { count: true },
		period: { reached: 'probationary' },
		breakdowns: ['unit'],
		said: exact,
	}),
	defineFigure(jointCommitteeMembership, {
		id: 'street_joint_committee_units',
		no: 5,
		label: text('街道大工委成员单位', "Units on the street's joint committee"),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: { field: 'committee', op: 'is', value: 'street' },
		breakdowns: [],
		said: exact,
	}),
	defineFigure(unitRegister, {
		id: 'communities',
		no: 6,
		label: text('社区', 'Communities'),
		unit: units.pieces,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: { field: 'kind', op: 'is', value: 'community' },
		breakdowns: [],
		said: exact,
	}),
	defineFigure(jointCommitteeMembership, {
		id: 'community_joint_committee_units',
		no: 7,
		label: text('社区大党委共建单位', "Units paired with communities' joint committees"),
		unit: units.pieces,
		section: SECTION,
		measure: { distinct: 'member' },
		period: { standing: true },
		where: { field: 'committee', op: 'is', value: 'community' },
		breakdowns: ['community'],
		said: exact,
	}),
	defineFigure(doubleRegistration, {
		id: 'double_registered_members',
		no: 8,
		label: text('双报到党员', 'Members serving in communities'),
		unit: units.members,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		breakdowns: ['unit'],
		said: exact,
	}),
];
