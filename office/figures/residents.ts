/** Registered but absent, and living apart from the registration: never ticked, always asked of the spans themselves. */
import { type Condition, defineFigure, type FigureDefinition, text } from '@yibenzhang/engine';
import { household } from '../registers/household.ts';
import { resident } from '../registers/resident.ts';
import { units } from './measure-words.ts';

const SECTION = '一(五)';
/** The span stands on the closing day. */
const STANDING: Condition = {
	all: [
		{ field: 'from_on', op: 'lte', value: { param: 'day' } },
		{
			any: [
				{ field: 'until_on', op: 'is_empty' },
				{ field: 'until_on', op: 'gte', value: { param: 'day' } },
			],
		},
	],
};
const IN_STREET: Condition = { field: 'area', op: 'is', value: 'street' };
const REGISTERED: Condition = { all: [{ field: 'kind', op: 'is', value: 'registered' }, IN_STREET, STANDING] };
/** In the street, at an address where they are or were registered or at another. */
const LIVING: Condition = {
	all: [{ field: 'kind', op: 'is', value: 'living' }, { any: [{ through: 'same_as', where: IN_STREET }, IN_STREET] }, STANDING],
};
/** Where they are registered now, not where they once were. */
const AT_HOME: Condition = { all: [{ through: 'same_as', where: STANDING }, STANDING] };

const residenceOf = (has: 'some' | 'none', where: Condition): Condition => ({ related: 'residence', by: 'resident', has, where });
const IS_REGISTERED = residenceOf('some', REGISTERED);

/** By the ID number, or by the day of birth of those who have none. */
const AGED: readonly Condition[] = ['id_number.birth_on', 'birth_on'].map((field) => ({ field, op: 'lte', value: { param: 'day', years_before: 60 } }));

export const residentFigures: readonly FigureDefinition[] = [
	people('elderly_residents', text('住在本街道的六十周岁以上老人', 'People of 60 or more who live in the street'), [
		{ any: AGED },
		residenceOf('some', LIVING),
	]),
	people('registered_absent', text('空挂户人员（户籍在本街道、人不在）', 'Registered in the street, living outside it'), [
		IS_REGISTERED,
		residenceOf('none', LIVING),
	]),
	people('living_apart', text('人户分离（户籍在本街道、不住在户籍地）', 'Registered in the street, not living at that address'), [
		IS_REGISTERED,
		residenceOf('none', AT_HOME),
	]),
	people('living_unregistered', text('人在户不在（住在本街道、户籍在外）', 'Living in the street, registered outside it'), [
		residenceOf('some', LIVING),
		residenceOf('none', REGISTERED),
	]),
	defineFigure(household, {
		id: 'absent_households',
		label: text('空挂户（全户人都不住在本街道）', 'Registered households none of whom lives in the street'),
		unit: text('户', 'households'),
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: {
			all: [
				{ field: 'kind', op: 'is', value: 'registered' },
				{ related: 'household_membership', by: 'household', has: 'some', where: STANDING },
				{
					related: 'household_membership',
					by: 'household',
					has: 'none',
					where: { all: [STANDING, { through: 'resident', where: { all: [STANDING, residenceOf('some', LIVING)] } }] },
				},
			],
		},
		breakdowns: ['unit'],
		said: { as: 'exact' },
	}),
];

function people(id: string, label: FigureDefinition['label'], all: readonly Condition[]): FigureDefinition {
	return defineFigure(resident, {
		id,
		label,
		unit: units.people,
		section: SECTION,
		measure: { count: true },
		period: { standing: true },
		where: { all } as Condition<never>,
		breakdowns: ['unit'],
		said: { as: 'exact' },
	});
}
