/** Who may read and act where. What an action may be done by stands with the action. */
import { type Condition, type RoleDefinition, text } from '@yibenzhang/engine';

const OWN: Condition = { field: 'unit', op: 'within', value: { param: 'post_unit' } };

/** A community sees the petitions that it is to handle, never an accusation: it may be about one of its own people. */
const TO_HANDLE: Condition = {
	all: [{ field: 'handler', op: 'within', value: { param: 'post_unit' } }, { not: { field: 'purpose', op: 'is', value: 'accusation' } }],
};
const NOT_SECRET: Condition = { all: [TO_HANDLE, { not: { field: 'secret', op: 'is', value: true } }] };
/** Its own steps, and what was handed over to it. */
const OWN_STEPS: Condition = { any: [OWN, { field: 'to_unit', op: 'within', value: { param: 'post_unit' } }] };

/** What was given to the own unit to do. Clerks and communities act there, heads only where they keep the register: none closes what the own section did. */
const GIVEN: Condition = { any: [OWN, { field: 'owner', op: 'within', value: { param: 'post_unit' } }] };
const GIVEN_TO_UNITS = ['problem', 'task', 'supervision'];

/** An officer's cases: those of the own section, and those in which the officer is one of the two. */
const CASES: Condition = {
	any: [OWN, { field: 'officer', op: 'is', value: { param: 'account' } }, { field: 'second_officer', op: 'is', value: { param: 'account' } }],
};

/** Registers in which every section and community writes what it does itself. */
const EVERYBODYS = ['activity', 'facility', 'good_deed', 'premises', 'patrol', 'hazard', 'target', 'task_progress', 'demand'];
/** People whom a community looks after: patients, people in rehabilitation, people watched in an epidemic. */
const CARE = [
	'patient',
	'patient_follow_up',
	'patient_checkup',
	'rehabilitation',
	'drug_test',
	'rehabilitation_contact',
	'epidemic_watch',
	'epidemic_contact',
	'vaccination',
];
/** Who lives here, with whom and where: written down by whoever knocks at the door. */
const RESIDENTS = ['resident', 'dwelling', 'residence', 'household', 'household_membership'];
/** Kept by sections for everybody: what a community's own records point at. */
const LOOKED_UP = ['member_organisation', 'joint_committee_membership', 'heritage_site', 'aid_rule', 'renewal_project', 'campaign'];
/** What stands in the streets, wherever its record belongs: a grid worker's check points at it. */
const STANDS_OUTSIDE = ['facility', 'heritage_site'];
/** Kept by one section, done by others too: the women's federation mediates as the judicial office does. */
const DONE_BY_SEVERAL = ['mediation'];

export const roles: readonly RoleDefinition[] = [
	{
		id: 'community_worker',
		label: text('社区专干', 'Community worker'),
		help: text('登记、查看本社区的事', 'Records and reads what belongs to the own community'),
		unit_kinds: ['community'],
		reads: [
			{ registers: 'open', where: OWN, sees: ['contact'] },
			{ registers: ['pension_contribution'], where: OWN, sees: ['identity'] },
			{ registers: CARE, where: OWN, sees: ['contact', 'identity', 'health'] },
			{ registers: ['petition'], where: TO_HANDLE },
			{ registers: ['petition'], where: NOT_SECRET, sees: ['contact', 'case'] },
			{ registers: ['petition_step'], where: OWN_STEPS, sees: ['contact', 'case'] },
			{ registers: ['mediation'], where: OWN, sees: ['contact', 'case'] },
			{ registers: ['poverty_monitoring', 'poverty_visit'], where: OWN, sees: ['contact', 'identity', 'health', 'finance', 'case'] },
			{ registers: ['aid_grant', 'aid_recheck'], where: OWN, sees: ['contact', 'identity', 'finance'] },
			{ registers: RESIDENTS, where: OWN, sees: ['contact', 'identity', 'health'] },
			{ registers: LOOKED_UP },
			{ registers: GIVEN_TO_UNITS, where: GIVEN },
		],
		acts: [
			{ registers: 'all', where: OWN },
			{ registers: GIVEN_TO_UNITS, where: GIVEN },
		],
	},
	{
		id: 'grid_worker',
		label: text('网格员', 'Grid worker'),
		help: text('登记、查看本网格的事，不做行政检查', 'Records and reads what belongs to the own grid; no inspections'),
		unit_kinds: ['grid', 'community'],
		reads: [
			{ registers: 'open', where: OWN, sees: ['contact'] },
			{ registers: ['epidemic_watch', 'epidemic_contact'], where: OWN, sees: ['contact'] },
			{ registers: RESIDENTS, where: OWN, sees: ['contact', 'identity'] },
			{ registers: STANDS_OUTSIDE },
		],
		acts: [
			{ registers: 'open', where: OWN },
			{ registers: ['epidemic_contact', ...RESIDENTS], where: OWN },
		],
	},
	{
		id: 'section_clerk',
		label: text('部门经办', 'Section clerk'),
		help: text('管理本部门主责的台账，查看公开台账', "Keeps the section's registers, reads the open ones"),
		unit_kinds: ['section'],
		reads: [{ registers: 'kept', sees: 'all' }, { registers: 'open' }, { registers: DONE_BY_SEVERAL, where: OWN, sees: 'all' }],
		acts: [{ registers: 'kept' }, { registers: [...EVERYBODYS, ...DONE_BY_SEVERAL], where: OWN }, { registers: GIVEN_TO_UNITS, where: GIVEN }],
	},
	{
		id: 'section_head',
		label: text('部门负责人', 'Section head'),
		help: text(
			'同经办，并做审批，可撤回他人的批次，确认报告中本部门的章节',
			"As the clerk, approves, may take back others' batches, and confirms the section's chapters of reports",
		),
		takes_back: true,
		confirms: true,
		unit_kinds: ['section'],
		reads: [{ registers: 'kept', sees: 'all' }, { registers: 'open' }, { registers: DONE_BY_SEVERAL, where: OWN, sees: 'all' }],
		acts: [{ registers: 'kept' }, { registers: [...EVERYBODYS, ...DONE_BY_SEVERAL], where: OWN }],
	},
	{
		id: 'enforcement_officer',
		label: text('执法员', 'Enforcement officer'),
		help: text('持证的执法人员，可在任何部门任职', 'A certified officer, in whichever section'),
		unit_kinds: ['section'],
		reads: [
			{ registers: ['enforcement_case'], where: CASES, sees: 'all' },
			{ registers: ['hazard', 'administrative_inspection'], sees: ['contact'] },
			{ registers: 'open' },
		],
		acts: [{ registers: ['enforcement_case'], where: CASES }, { registers: ['hazard', 'administrative_inspection'] }],
	},
	{
		id: 'legal_reviewer',
		label: text('法制审核员', 'Legal reviewer'),
		help: text('审核重大执法决定，不办案', 'Reviews major decisions, handles no case'),
		unit_kinds: ['section'],
		apart_from: ['enforcement_officer'],
		reads: [{ registers: 'open' }, { registers: ['enforcement_case'], sees: ['case'] }],
		acts: [{ registers: ['enforcement_case'] }],
	},
	{
		id: 'leader',
		label: text('街道领导', 'Leader'),
		help: text('查看全部台账，签发报告', 'Reads every register, signs reports'),
		unit_kinds: ['street'],
		signs: true,
		reads: [{ registers: 'all', sees: ['contact', 'finance', 'party', 'case'] }],
		acts: [],
	},
	{
		id: 'auditor',
		label: text('审计', 'Auditor'),
		help: text('查看全部台账（敏感项遮盖），从不写入', 'Reads everything, masked; never writes'),
		unit_kinds: ['street'],
		audits: true,
		apart_from: 'all',
		reads: [{ registers: 'all' }],
		acts: [],
	},
	{
		id: 'administrator',
		label: text('系统管理员', 'Administrator'),
		help: text('管理账号与设置，不看业务记录', 'Accounts and settings, no business records'),
		unit_kinds: ['street'],
		apart_from: 'all',
		reads: [],
		acts: [],
		administers: true,
	},
];
