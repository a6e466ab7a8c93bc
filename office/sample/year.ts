/** The sample year as a whole: accounts and acts, the same at every start. */
import { SAMPLE_PASSWORD, sampleAccounts } from './accounts.ts';
import { sampleActivities } from './activities.ts';
import { startBuild } from './build.ts';
import { sampleCivicLife } from './civic-life.ts';
import { sampleCorrections } from './corrections.ts';
import { sampleCountryside } from './countryside.ts';
import { sampleEmergency } from './emergency.ts';
import { sampleEnforcement } from './enforcement.ts';
import { sampleEpidemic } from './epidemic.ts';
import { sampleFacilities } from './facilities.ts';
import { sampleGeneral } from './general.ts';
import { sampleInspections } from './inspections.ts';
import { sampleInvestment } from './investment.ts';
import { sampleLivelihood } from './livelihood.ts';
import { sampleNearMisses } from './near-misses.ts';
import { sampleDevelopment } from './party-development.ts';
import { samplePartyTies } from './party-ties.ts';
import { samplePatients } from './patients.ts';
import { samplePeace } from './peace.ts';
import { samplePetitions } from './petitions.ts';
import { samplePlan } from './plan.ts';
import { samplePremises } from './premises.ts';
import { sampleRehabilitation } from './rehabilitation.ts';
import { sampleRenewal } from './renewal.ts';
import { sampleResidents } from './residents.ts';
import { sampleSafety } from './safety.ts';
import type { SampleAct } from './sample.ts';

const SEED = 2022;

export function sampleYear(): { password: string; accounts: typeof sampleAccounts; acts: readonly SampleAct[] } {
	const build = startBuild(SEED);
	const places = samplePremises(build);
	sampleActivities(build);
	sampleCivicLife(build);
	sampleDevelopment(build);
	samplePartyTies(build);
	sampleInvestment(build);
	sampleRenewal(build);
	sampleFacilities(build);
	samplePetitions(build);
	samplePeace(build, places);
	samplePatients(build);
	sampleResidents(build);
	sampleRehabilitation(build);
	sampleEpidemic(build);
	sampleEnforcement(build);
	sampleLivelihood(build);
	sampleCountryside(build);
	samplePlan(build);
	sampleGeneral(build);
	sampleSafety(build, places);
	sampleInspections(build, places);
	sampleEmergency(build);
	sampleNearMisses(build);
	sampleCorrections(build);
	return { password: SAMPLE_PASSWORD, accounts: sampleAccounts, acts: build.acts };
}
