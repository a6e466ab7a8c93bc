/** This office's content, data only: registers, code lists, figures, report days, units, roles, sample year. */
import { type OfficeDefinition, text, unitKinds } from '@yibenzhang/engine';
import { activityLists } from './codes/activity.ts';
import { cityLists } from './codes/city.ts';
import { countrysideLists } from './codes/countryside.ts';
import { demandLists } from './codes/demands.ts';
import { drugLists } from './codes/drugs.ts';
import { emergencyLists } from './codes/emergency.ts';
import { enforcementLists } from './codes/enforcement.ts';
import { epidemicLists } from './codes/epidemic.ts';
import { figureSectionLists } from './codes/figure-section.ts';
import { generalLists } from './codes/general.ts';
import { givenLists } from './codes/given.ts';
import { healthLists } from './codes/health.ts';
import { livelihoodLists } from './codes/livelihood.ts';
import { mediationLists } from './codes/mediation.ts';
import { partyLists } from './codes/party.ts';
import { petitionLists } from './codes/petition.ts';
import { planLists } from './codes/plan.ts';
import { premisesLists } from './codes/premises.ts';
import { publicOrderLists } from './codes/public-order.ts';
import { residentLists } from './codes/residents.ts';
import { safetyLists } from './codes/safety.ts';
import { upkeepLists } from './codes/upkeep.ts';
import { contradictions } from './contradictions/all.ts';
import { demandFigures } from './figures/demands.ts';
import { economyFigures } from './figures/economy.ts';
import { generalFigures } from './figures/general.ts';
import { givenFigures } from './figures/given.ts';
import { withGrowth } from './figures/growth.ts';
import { lawFigures } from './figures/law.ts';
import { livelihoodFigures } from './figures/livelihood.ts';
import { partyFigures } from './figures/party.ts';
import { peaceFigures } from './figures/peace.ts';
import { planFigures } from './figures/plan.ts';
import { residentFigures } from './figures/residents.ts';
import { withWays } from './figures/said-as.ts';
import { urbanFigures } from './figures/urban.ts';
import { misprints } from './misprints.ts';
import { activity } from './registers/activity.ts';
import { administrativeInspection, inspectionCap } from './registers/administrative-inspection.ts';
import { aidGrant } from './registers/aid-grant.ts';
import { aidNotice, aidRecheck, staffRelative } from './registers/aid-oversight.ts';
import { aidBatch, aidPayment } from './registers/aid-payment.ts';
import { aidRule } from './registers/aid-rule.ts';
import { campaign } from './registers/campaign.ts';
import { demand } from './registers/demand.ts';
import { drugTest, rehabilitation, rehabilitationContact } from './registers/drug-rehabilitation.ts';
import { dutyEntry, dutyShift, emergencyEvent, emergencyReport } from './registers/emergency.ts';
import { enforcementCase } from './registers/enforcement-case.ts';
import { environmentCheck, goodDeed } from './registers/environment.ts';
import { epidemicContact, epidemicWatch, vaccination } from './registers/epidemic.ts';
import { facility, facilityUpkeep } from './registers/facilities.ts';
import { gangClue } from './registers/gang-clue.ts';
import { heritageCheck, heritageSite } from './registers/heritage.ts';
import { household, householdMembership } from './registers/household.ts';
import { incident } from './registers/incident.ts';
import { investmentProgress, investmentProject } from './registers/investment.ts';
import { mediation } from './registers/mediation.ts';
import { outsideStatistic } from './registers/outside-statistic.ts';
import { partyExamination, partyMemberDevelopment } from './registers/party-development.ts';
import { doubleRegistration, jointCommitteeMembership, memberOrganisation, serviceRecord } from './registers/party-ties.ts';
import { patient } from './registers/patient.ts';
import { patientCheckup, patientFollowUp } from './registers/patient-follow-up.ts';
import { hazard, patrol } from './registers/patrol.ts';
import { pensionContribution, target } from './registers/pension.ts';
import { persuasionRecord, persuasionStaff, persuasionStation } from './registers/persuasion.ts';
import { petition } from './registers/petition.ts';
import { petitionStep } from './registers/petition-step.ts';
import { photovoltaicIncome, photovoltaicShare } from './registers/photovoltaic.ts';
import { povertyMonitoring, povertyVisit } from './registers/poverty.ts';
import { premises } from './registers/premises.ts';
import { problem } from './registers/problem.ts';
import { emergencySupply, shelter } from './registers/readiness.ts';
import { renewalProject, shortfall } from './registers/renewal.ts';
import { dwelling, residence } from './registers/residence.ts';
import { resident } from './registers/resident.ts';
import { gasInstallation, selfBuiltHouse } from './registers/safety-sites.ts';
import { sealUse } from './registers/seal-use.ts';
import { supervision, task, taskProgress } from './registers/task.ts';
import { shorterReports } from './reports/shorter.ts';
import { yearlyReport } from './reports/yearly.ts';
import { roles } from './roles.ts';
import { units } from './units.ts';

export { SAMPLE_PASSWORD, sampleAccounts } from './sample/accounts.ts';
export { sampleYear } from './sample/year.ts';

export const office: OfficeDefinition = {
	id: 'leicheng',
	name: text('雷城街道办事处', 'Leicheng Subdistrict Office'),
	signed_by: [
		text('中共雷州市雷城街道工作委员会', 'Working Committee of the CPC for Leicheng Street, Leizhou'),
		text('雷州市人民政府雷城街道办事处', 'Leicheng Subdistrict Office of the Leizhou People’s Government'),
	],
	registers: [
		activity,
		partyMemberDevelopment,
		partyExamination,
		jointCommitteeMembership,
		doubleRegistration,
		investmentProject,
		investmentProgress,
		renewalProject,
		heritageSite,
		heritageCheck,
		facility,
		goodDeed,
		petition,
		petitionStep,
		mediation,
		incident,
		gangClue,
		patient,
		patientFollowUp,
		patientCheckup,
		resident,
		dwelling,
		residence,
		household,
		householdMembership,
		pensionContribution,
		aidRule,
		aidGrant,
		aidNotice,
		aidRecheck,
		staffRelative,
		aidBatch,
		aidPayment,
		target,
		problem,
		task,
		taskProgress,
		supervision,
		memberOrganisation,
		serviceRecord,
		shortfall,
		facilityUpkeep,
		environmentCheck,
		povertyMonitoring,
		povertyVisit,
		photovoltaicIncome,
		photovoltaicShare,
		enforcementCase,
		outsideStatistic,
		demand,
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
		campaign,
		rehabilitation,
		drugTest,
		rehabilitationContact,
		epidemicWatch,
		epidemicContact,
		vaccination,
	],
	code_lists: [
		unitKinds,
		...figureSectionLists,
		...activityLists,
		...cityLists,
		...petitionLists,
		...mediationLists,
		...publicOrderLists,
		...healthLists,
		...drugLists,
		...epidemicLists,
		...residentLists,
		...livelihoodLists,
		...planLists,
		...partyLists,
		...upkeepLists,
		...countrysideLists,
		...enforcementLists,
		...generalLists,
		...givenLists,
		...demandLists,
		...premisesLists,
		...safetyLists,
		...emergencyLists,
	],
	figures: withWays(
		withGrowth([
			...partyFigures,
			...economyFigures,
			...urbanFigures,
			...lawFigures,
			...peaceFigures,
			...livelihoodFigures,
			...generalFigures,
			...givenFigures,
			...demandFigures,
			...residentFigures,
			...planFigures,
		]),
	),
	reports: [yearlyReport, ...shorterReports],
	contradictions,
	misprints,
	units,
	roles,
};
