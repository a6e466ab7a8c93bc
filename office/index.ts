/** This office's content, data only: registers, code lists, figures, report days, units, roles, sample year. */
import { type OfficeDefinition, text, unitKinds } from '@yibenzhang/engine';
import { activityLists } from './codes/activity.ts';
import { cityLists } from './codes/city.ts';
import { countrysideLists } from './codes/countryside.ts';
import { emergencyLists } from './codes/emergency.ts';
import { enforcementLists } from './codes/enforcement.ts';
import { generalLists } from './codes/general.ts';
import { livelihoodLists } from './codes/livelihood.ts';
import { partyLists } from './codes/party.ts';
import { peaceLists } from './codes/peace.ts';
import { premisesLists } from './codes/premises.ts';
import { safetyLists } from './codes/safety.ts';
import { upkeepLists } from './codes/upkeep.ts';
import { economyFigures } from './figures/economy.ts';
import { generalFigures } from './figures/general.ts';
import { lawFigures } from './figures/law.ts';
import { livelihoodFigures } from './figures/livelihood.ts';
import { partyFigures } from './figures/party.ts';
import { peaceFigures } from './figures/peace.ts';
import { urbanFigures } from './figures/urban.ts';
import { activity } from './registers/activity.ts';
import { administrativeInspection, inspectionCap } from './registers/administrative-inspection.ts';
import { facility, goodDeed, heritageSite, investmentProject, renewalProject } from './registers/city.ts';
import { photovoltaicIncome, povertyMonitoring, povertyVisit } from './registers/countryside.ts';
import { dutyEntry, dutyShift, emergencyEvent, emergencyReport } from './registers/emergency.ts';
import { enforcementCase } from './registers/enforcement-case.ts';
import { aidGrant, aidPayment, pensionContribution, target } from './registers/livelihood.ts';
import { outsideStatistic } from './registers/outside-statistic.ts';
import { partyExamination, partyMemberDevelopment } from './registers/party-development.ts';
import { doubleRegistration, jointCommitteeMembership, memberOrganisation, serviceRecord } from './registers/party-ties.ts';
import { hazard, patrol } from './registers/patrol.ts';
import { incident, mediation, patient, patientFollowUp, petition } from './registers/peace.ts';
import { persuasionRecord, persuasionStaff, persuasionStation } from './registers/persuasion.ts';
import { premises } from './registers/premises.ts';
import { emergencySupply, shelter } from './registers/readiness.ts';
import { gasInstallation, selfBuiltHouse } from './registers/safety-sites.ts';
import { sealUse } from './registers/seal-use.ts';
import { environmentCheck, facilityUpkeep, shortfall } from './registers/upkeep.ts';
import { yearlyReport } from './reports/yearly.ts';
import { roles } from './roles.ts';
import { units } from './units.ts';

export { SAMPLE_PASSWORD, sampleAccounts } from './sample/accounts.ts';
export { sampleYear } from './sample/year.ts';

export const office: OfficeDefinition = {
	id: 'leicheng',
	name: text('雷城街道办事处', 'Leicheng Subdistrict Office'),
	registers: [
		activity,
		partyMemberDevelopment,
		partyExamination,
		jointCommitteeMembership,
		doubleRegistration,
		investmentProject,
		renewalProject,
		heritageSite,
		facility,
		goodDeed,
		petition,
		mediation,
		incident,
		patient,
		patientFollowUp,
		pensionContribution,
		aidGrant,
		aidPayment,
		target,
		memberOrganisation,
		serviceRecord,
		shortfall,
		facilityUpkeep,
		environmentCheck,
		povertyMonitoring,
		povertyVisit,
		photovoltaicIncome,
		enforcementCase,
		outsideStatistic,
		sealUse,
		premises,
		selfBuiltHouse,
		gasInstallation,
		patrol,
		hazard,
		administrativeInspection,
		inspectionCap,
		dutyShift,
		dutyEntry,
		emergencyEvent,
		emergencyReport,
		emergencySupply,
		shelter,
		persuasionStation,
		persuasionStaff,
		persuasionRecord,
	],
	code_lists: [
		unitKinds,
		...activityLists,
		...cityLists,
		...peaceLists,
		...livelihoodLists,
		...partyLists,
		...upkeepLists,
		...countrysideLists,
		...enforcementLists,
		...generalLists,
		...premisesLists,
		...safetyLists,
		...emergencyLists,
	],
	figures: [...partyFigures, ...economyFigures, ...urbanFigures, ...lawFigures, ...peaceFigures, ...livelihoodFigures, ...generalFigures],
	reports: [yearlyReport],
	units,
	roles,
};
