/**
 * The office's rules of who may read and do what, in the words in which the office tells them, written from its duties and not from
 * the definitions: what each section keeps, what communities, grids, officers and reviewers do beside it, what only heads decide.
 * Whatever is not said here belongs to the clerks and heads of the section that keeps the register, and to nobody else.
 */

type Sections<Of> = Readonly<Record<string, Of>>;
/** Register → actions. */
type Deeds = Readonly<Record<string, readonly string[]>>;

/** Which section keeps which registers; those in `closed` are read by their keeper and by whoever has a duty there. */
export const KEEPS: Sections<{ readonly open: readonly string[]; readonly closed: readonly string[] }> = {
	general: {
		open: ['activity', 'target', 'problem', 'task', 'task_progress', 'supervision', 'outside_statistic', 'demand', 'seal_use'],
		closed: [],
	},
	party_building: {
		open: ['joint_committee_membership', 'double_registration', 'member_organisation', 'service_record'],
		closed: ['party_member_development', 'party_examination'],
	},
	economy: { open: ['investment_project', 'investment_progress'], closed: [] },
	construction: { open: ['renewal_project', 'facility', 'shortfall', 'facility_upkeep', 'environment_check'], closed: [] },
	publicity: { open: ['heritage_site', 'heritage_check', 'good_deed'], closed: [] },
	petition_office: { open: [], closed: ['petition', 'petition_step'] },
	judicial: { open: [], closed: ['mediation'] },
	peace: {
		open: ['premises', 'campaign'],
		closed: ['incident', 'gang_clue', 'patient', 'patient_follow_up', 'patient_checkup', 'rehabilitation', 'drug_test', 'rehabilitation_contact'],
	},
	public_service: {
		open: ['aid_rule', 'aid_notice', 'aid_batch'],
		closed: [
			...['resident', 'dwelling', 'residence', 'household', 'household_membership'],
			...['pension_contribution', 'aid_grant', 'aid_recheck', 'aid_payment', 'staff_relative', 'epidemic_watch', 'epidemic_contact', 'vaccination'],
		],
	},
	rural: { open: ['photovoltaic_income'], closed: ['poverty_monitoring', 'poverty_visit', 'photovoltaic_share'] },
	enforcement: { open: ['administrative_inspection', 'inspection_cap'], closed: ['enforcement_case'] },
	emergency: {
		open: [
			...['self_built_house', 'gas_installation', 'patrol', 'hazard', 'duty_shift', 'duty_entry', 'emergency_event', 'emergency_report'],
			...['emergency_supply', 'shelter', 'persuasion_station', 'persuasion_staff', 'persuasion_record'],
		],
		closed: [],
	},
};

const RESIDENTS = ['resident', 'dwelling', 'residence', 'household', 'household_membership'];
const PATIENTS = ['patient', 'patient_follow_up', 'patient_checkup'];
const DRUGS = ['rehabilitation', 'drug_test', 'rehabilitation_contact'];
const EPIDEMIC = ['epidemic_watch', 'epidemic_contact', 'vaccination'];

/** What a grid worker writes down on the round and may correct; never taken out by them. */
export const GRID_WRITES = [
	...['activity', 'good_deed', 'facility_upkeep', 'environment_check', 'premises', 'patrol', 'persuasion_record', 'epidemic_contact'],
	...RESIDENTS,
];
/** What a grid worker does beside writing down and correcting. A hazard is corrected by an action of its own. */
export const GRID_DOES: Deeds = {
	hazard: ['create', 'correct', 'mend'],
	environment_check: ['mend'],
	dwelling: ['pull_down'],
	residence: ['end'],
	household: ['close'],
	household_membership: ['leave'],
};

/** What a community worker writes down, corrects and takes out. */
export const COMMUNITY_WRITES = [
	...GRID_WRITES,
	...['double_registration', 'service_record', 'heritage_check', 'facility', 'shortfall', 'task_progress', 'petition_step', 'mediation'],
	...['aid_notice', 'aid_recheck', 'poverty_monitoring', 'poverty_visit', 'self_built_house', 'gas_installation'],
	...['duty_shift', 'duty_entry', 'emergency_event', 'emergency_supply', 'shelter', 'persuasion_station', 'persuasion_staff'],
	...PATIENTS,
	...DRUGS,
	...EPIDEMIC,
];
export const COMMUNITY_DOES: Deeds = {
	...GRID_DOES,
	// Applied for at the community and visited at home with somebody of the section; all that follows is the section's.
	aid_grant: ['create', 'check'],
	aid_notice: ['take_down'],
	problem: ['create', 'report_progress', 'declare_mended'],
	task: ['start', 'finish'],
	supervision: ['answer'],
	double_registration: ['leave'],
	service_record: ['confirm'],
	heritage_check: ['mend'],
	facility: ['take_out', 'put_back'],
	facility_upkeep: ['assign', 'finish', 'drop'],
	environment_check: ['mend', 'recheck', 'send_back'],
	mediation: ['conclude', 'terminate', 'ask_confirmation', 'confirm', 'look_after', 'perform', 'guide'],
	patient: ['lose', 'find', 'transfer', 'record_death'],
	rehabilitation: ['report', 'record_death'],
	epidemic_watch: ['change_measure', 'release', 'move'],
	resident: ['end'],
	poverty_monitoring: ['verify', 'review', 'post', 'help'],
	premises: ['suspend', 'resume', 'delist', 'renew_permit'],
	self_built_house: ['pull_down'],
	gas_installation: ['fit_alarm', 'change_hose'],
	hazard: ['create', 'void', 'correct', 'mend'],
	duty_shift: ['change', 'hand_over'],
	emergency_supply: ['count', 'take', 'replace'],
	shelter: ['open', 'close'],
};

/** Decisions that a clerk prepares and does not take; nor does a clerk enter a past record as decided where people or money hang on it. */
export const HEADS_DECIDE: Deeds = {
	party_member_development: ['enter', 'precheck', 'admit', 'lengthen', 'confirm', 'cancel', 'withdraw', 'transfer'],
	investment_project: ['give_up'],
	renewal_project: ['accept', 'stop'],
	petition: ['refuse', 'extend'],
	// Confirmed by another than who filed it.
	outside_statistic: ['confirm'],
	demand: ['refuse'],
	gang_clue: ['enter', 'assign', 'check_again', 'hand_over', 'close'],
	aid_grant: ['enter', 'correct_reviewed', 'send_back', 'grant', 'grant_urgently', 'refuse', 'change', 'suspend', 'resume', 'stop'],
	staff_relative: ['enter', 'check'],
	aid_batch: ['enter', 'approve', 'send_back'],
	problem: ['enter', 'amend', 'void', 'restore', 'assign', 'postpone', 'close', 'send_back', 'make_lasting'],
	task: ['enter', 'amend', 'void', 'restore', 'close', 'send_back', 'postpone', 'drop', 'fall_short'],
	supervision: ['enter', 'amend', 'void', 'restore', 'urge', 'close', 'send_back'],
	poverty_monitoring: ['enter', 'identify', 'reject', 'lift', 'resume'],
	photovoltaic_income: ['enter', 'send_back', 'share_out'],
	hazard: ['supervise', 'extend', 'hand_over'],
	emergency_event: ['start', 'regrade', 'end'],
	campaign: ['extend'],
	enforcement_case: [
		...['enter', 'void', 'restore', 'extend', 'send_back', 'decide_unreviewed', 'decide', 'keep_private', 'withdraw_notice'],
		...['ask_court', 'appeal', 'close', 'drop'],
	],
	administrative_inspection: ['enter', 'void', 'restore', 'approve', 'close', 'drop'],
};

/** What only certified officers do: no clerk and no head handles a case or inspects. A case is handled by the officers of its section and by the two named. */
export const OFFICERS_HANDLE: Deeds = {
	enforcement_case: [
		...['create', 'correct', 'investigate', 'take_measure', 'lift_measure', 'decide_on_the_spot', 'submit', 'serve', 'publish'],
		...['remind', 'perform', 'archive'],
	],
	administrative_inspection: ['create', 'correct', 'announce', 'inspect', 'tell'],
};
/** What officers do of a hazard, as the emergency section does. */
export const OFFICERS_HELP: Deeds = { hazard: ['create', 'correct', 'order', 'mend', 'reinspect', 'send_back'] };

/** What only the legal reviewer does. */
export const REVIEWERS_DO: Deeds = { enforcement_case: ['review'] };

/** What every section writes down of its own work, whoever keeps the register. */
export const EVERY_SECTIONS = ['activity', 'facility', 'good_deed', 'premises', 'patrol', 'hazard', 'target', 'task_progress', 'demand', 'mediation'];
/** What is given to a section or community is worked on there, wherever its record belongs; a head's decisions stay with the keeper. */
export const GIVEN = ['problem', 'task', 'supervision'];

/** Closed registers of which a community worker reads what belongs to the own community. */
export const COMMUNITY_READS = [
	'pension_contribution',
	'petition_step',
	'mediation',
	'poverty_monitoring',
	'poverty_visit',
	'aid_grant',
	'aid_recheck',
	...RESIDENTS,
	...PATIENTS,
	...DRUGS,
	...EPIDEMIC,
];
/** Of which a grid worker does. */
export const GRID_READS = ['epidemic_watch', 'epidemic_contact', ...RESIDENTS];
/** Open registers that are the same for the whole street: communities look things up there. */
export const COMMUNITIES_LOOK_UP = ['member_organisation', 'joint_committee_membership', 'heritage_site', 'aid_rule', 'renewal_project', 'campaign'];
/** What stands outside is seen by whoever walks past. */
export const GRIDS_LOOK_UP = ['facility', 'heritage_site'];

/** Which kinds of sensitive value are seen in the clear, by those of a community in its own records; registers not named: contact alone. */
export const COMMUNITY_SEES: Readonly<Record<string, readonly string[]>> = {
	pension_contribution: ['identity'],
	aid_grant: ['contact', 'identity', 'finance'],
	aid_recheck: ['finance'],
	petition: ['contact', 'case'],
	petition_step: ['contact', 'case'],
	mediation: ['contact', 'case'],
	poverty_monitoring: ['contact', 'identity', 'health', 'finance', 'case'],
	poverty_visit: ['health', 'case'],
	...Object.fromEntries([...RESIDENTS, ...PATIENTS, ...DRUGS, ...EPIDEMIC].map((register) => [register, ['contact', 'identity', 'health']])),
};
export const GRID_SEES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(RESIDENTS.map((register) => [register, ['contact', 'identity']]));
/** A leader answers for the office: never an identity or a diagnosis. */
export const LEADER_SEES = ['contact', 'finance', 'party', 'case'];
