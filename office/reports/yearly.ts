import { type ReportDefinition, text } from '@yibenzhang/engine';

/** Figures that the report closes at a day of their own. */
const PETITIONS = [
	'online_petitions',
	'mediation_centre_cases',
	'hotline_cases',
	'cases_answered',
	'visitor_cases',
	'judicial_mediations',
	'womens_mediations',
];
const LIVELIHOOD = [
	'pension_payers',
	'pension_progress',
	'medical_aid_people',
	'medical_aid_amount',
	'second_aid_people',
	'second_aid_amount',
	'new_minimum_living_people',
	'new_minimum_living_amount',
	'temporary_aid_people',
	'temporary_aid_amount',
	'old_age_allowance_people',
	'new_unattended_children',
	'new_unattended_children_amount',
];

export const yearlyReport: ReportDefinition = {
	id: 'yearly',
	label: text('年度工作报告', 'Yearly work report'),
	text: '',
	closing: { '2022': { report: '2022-12-26', petitions: '2022-11-30', livelihood: '2022-12-13' } },
	closes: Object.fromEntries([...PETITIONS.map((id) => [id, 'petitions'] as const), ...LIVELIHOOD.map((id) => [id, 'livelihood'] as const)]),
	signed_by: [
		text('中共雷州市雷城街道工作委员会', 'Working Committee of the CPC for Leicheng Street, Leizhou'),
		text('雷州市人民政府雷城街道办事处', 'Leicheng Subdistrict Office of the Leizhou People’s Government'),
	],
};
