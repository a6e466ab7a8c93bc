/**
 * A few hundred residents in households over eleven communities, as grid workers wrote them down in 2021. Most live where they
 * are registered; in each community one household is registered but gone, one lives elsewhere in the street, one came from
 * outside. Then a death, a birth, a move, a household that left, a double.
 */
import { addDays, addInterval } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import { ref } from './sample.ts';

const HOUSEHOLDS = 9;

/** A head of household who lives where registered. */
export interface SampleResident {
	readonly person: SamplePerson;
	readonly key: string;
	/** The community's code. */
	readonly community: string;
}

export function sampleResidents(build: SampleBuild): readonly SampleResident[] {
	const heads: SampleResident[] = [];
	for (const { code, name } of communities) {
		const homes = Array.from({ length: HOUSEHOLDS + 1 }, (_, at) => sampleDwelling(build, code, `${name.zh.slice(0, 2)}路${at * 2 + 1}号（示例）`));
		for (let at = 0; at < HOUSEHOLDS; at += 1) {
			const place = { code, home: homes[at] ?? '', other: homes[HOUSEHOLDS] ?? '' };
			const family = sampleFamily(build, place, at === 0 ? 'absent' : at === 1 ? 'elsewhere' : at === 2 ? 'came' : 'home');
			if (at === 4) {
				happen(build, code, family, place);
			}
			const [head] = family.members;
			if (at === 5 && head !== undefined) {
				heads.push({ person: family.head, key: head.resident, community: code });
			}
		}
	}
	return heads;
}

/** How a family's registration and home lie to each other. */
type Lie = 'home' | 'absent' | 'elsewhere' | 'came';

interface Place {
	/** The community's code. */
	readonly code: string;
	/** Keys of the family's dwelling and of another one in the community. */
	readonly home: string;
	readonly other: string;
}

interface Member {
	readonly resident: string;
	readonly registered: string;
	readonly living: string;
	readonly membership: string;
}

interface Family {
	readonly head: SamplePerson;
	readonly household: string;
	readonly account: string;
	readonly members: readonly Member[];
}

function sampleDwelling(build: SampleBuild, code: string, address: string): string {
	const key = build.key('dwelling');
	const from_on = build.random.day('2021-02-20', '2021-03-20');
	const kind = build.random.pick(['flat', 'self_built', 'work_unit']);
	build.add(from_on, { account: `${code}_grid`, register: 'dwelling', action: 'create', key, values: { address, kind, use: 'owner', from_on } });
	return key;
}

function sampleFamily(build: SampleBuild, place: Place, lie: Lie): Family {
	const account = `${place.code}_grid`;
	const from_on = build.random.day('2021-03-25', '2021-12-10');
	const household = build.key('household');
	const head = build.person('1955-01-01', '1990-12-31');
	const kind = lie === 'came' ? 'living' : 'registered';
	build.add(from_on, { account, register: 'household', action: 'create', key: household, values: { name: head.name, kind, phone: head.phone, from_on } });
	const spouse = build.person('1955-01-01', '1990-12-31');
	const children = Array.from({ length: build.random.between(0, 2) }, () => build.person('1998-01-01', '2020-12-31'));
	const people: readonly (readonly [SamplePerson, string])[] = [[head, 'head'], [spouse, 'spouse'], ...children.map((child) => [child, 'child'] as const)];
	const members = people.map(([person, relation], at) =>
		addMember(build, { place, lie, household, person, relation, from_on: addDays(from_on, at > 2 ? 1 : 0) }),
	);
	return { head, household, account, members };
}

interface Adding {
	readonly place: Place;
	readonly lie: Lie;
	readonly household: string;
	readonly person: SamplePerson;
	readonly relation: string;
	readonly from_on: string;
}

/** Everything is written down the day after the household, so that what it points at is there. */
function addMember(build: SampleBuild, { place, lie, household, person, relation, from_on }: Adding): Member {
	const account = `${place.code}_grid`;
	const keys = { resident: build.key('resident'), registered: build.key('residence'), living: build.key('residence'), membership: build.key('membership') };
	const [second, third, fourth] = [addDays(from_on, 1), addDays(from_on, 2), addDays(from_on, 3)];
	const { name, id_number, phone, birth_on } = person;
	const isOld = birth_on < '1962-01-01';
	const isChild = birth_on > '2004-01-01';
	build.add(second, {
		account,
		register: 'resident',
		action: 'create',
		key: keys.resident,
		values: {
			name,
			id_number,
			...(isChild ? {} : { phone }),
			ethnicity: build.random.chance(0.97) ? '01' : '19',
			...(isOld && relation === 'head' && build.random.chance(0.3) ? { tags: ['empty_nest'] } : {}),
			...(build.random.chance(0.02) ? { disability: '4', disability_grade: build.random.between(1, 4) } : {}),
			from_on,
		},
	});
	const resident = ref(keys.resident);
	const since = isChild ? birth_on : build.random.day('1992-01-01', '2018-12-31');
	const register = 'residence';
	const came = { area: 'province', outside: '示例外市示例镇' };
	const registered = lie === 'came' ? came : { area: 'street', dwelling: ref(place.home) };
	build.add(third, { account, register, action: 'create', key: keys.registered, values: { resident, kind: 'registered', ...registered, from_on: since } });
	build.add(fourth, {
		account,
		register,
		action: 'create',
		key: keys.living,
		values: { resident, kind: 'living', from_on: since, ...livingAt(place, lie, keys.registered) },
	});
	build.add(fourth, {
		account,
		register: 'household_membership',
		action: 'create',
		key: keys.membership,
		values: { resident, household: ref(household), relation, from_on: since },
	});
	return keys;
}

function livingAt({ home, other }: Place, lie: Lie, registered: string): Record<string, unknown> {
	switch (lie) {
		case 'home':
			return { same_as: ref(registered) };
		case 'absent':
			return { area: 'city', outside: '示例他街道', reason: 'purchase' };
		case 'elsewhere':
			return { area: 'street', dwelling: ref(other), reason: 'renting' };
		case 'came':
			return { area: 'street', dwelling: ref(home), reason: 'work' };
	}
}

/** What happens in a year, to one family of some communities. */
function happen(build: SampleBuild, code: string, family: Family, place: Place): void {
	const [head, spouse] = family.members;
	if (head === undefined || spouse === undefined) {
		return;
	}
	if (code === 'chengnan') {
		endAll(build, family, { ...head, until_on: '2022-08-17', end_cause: 'death' });
	} else if (code === 'nanmen') {
		sampleBirth(build, family, place);
	} else if (code === 'chaoyang') {
		sampleMove(build, family, place);
	} else if (code === 'heping') {
		for (const member of family.members) {
			endAll(build, family, { ...member, until_on: '2022-05-30', end_cause: 'moved' });
		}
		build.add('2022-06-01', { account: family.account, register: 'household', action: 'close', of: family.household, values: { until_on: '2022-05-30' } });
	} else if (code === 'donghu') {
		const key = build.key('resident');
		const { name, id_number } = build.person();
		build.add('2022-02-09', { account: family.account, register: 'resident', action: 'create', key, values: { name, id_number, from_on: '2022-02-09' } });
		build.add('2022-02-14', { account: `${code}_worker`, register: 'resident', action: 'void', of: key, reason: '同一人登记两次' });
	}
}

interface Ending extends Member {
	readonly until_on: string;
	readonly end_cause: string;
}

function endAll(build: SampleBuild, { account }: Family, { resident, registered, living, membership, until_on, end_cause }: Ending): void {
	const learned = addDays(until_on, 2);
	for (const span of [registered, living]) {
		build.add(learned, { account, register: 'residence', action: 'end', of: span, values: { until_on } });
	}
	build.add(learned, { account, register: 'household_membership', action: 'leave', of: membership, values: { until_on } });
	build.add(learned, { account: account.replace('_grid', '_worker'), register: 'resident', action: 'end', of: resident, values: { until_on, end_cause } });
}

/**
 * Written down without an ID number; the number comes with the registration a month later, birth and sex stand in it from then
 * on, and the home is the registered address.
 */
function sampleBirth(build: SampleBuild, { account, household }: Family, { home }: Place): void {
	const { name, id_number, birth_on, sex } = build.person('2022-09-03', '2022-09-03');
	const keys = { resident: build.key('resident'), registered: build.key('residence'), living: build.key('residence') };
	const [told, registered_on] = [addDays(birth_on, 6), addInterval(birth_on, { months: 1 })];
	const create = (day: string, register: string, values: Record<string, unknown>, key?: string) =>
		build.add(day, { account, register, action: 'create', values, ...(key === undefined ? {} : { key }) });
	const paper = '出生医学证明（示例）';
	create(told, 'resident', { name, birth_on, sex: sex === 'male' ? '1' : '2', paper, ethnicity: '01', from_on: birth_on }, keys.resident);
	const resident = ref(keys.resident);
	const address = { resident, area: 'street', dwelling: ref(home), reason: 'birth' };
	create(addDays(told, 1), 'residence', { ...address, kind: 'living', from_on: birth_on }, keys.living);
	create(addDays(told, 1), 'household_membership', { resident, household: ref(household), relation: 'grandchild', from_on: birth_on });
	const known = { id_number, birth_on: null, sex: null, paper: null };
	build.add(registered_on, { account, register: 'resident', action: 'amend', of: keys.resident, values: known });
	create(registered_on, 'residence', { ...address, kind: 'registered', from_on: registered_on }, keys.registered);
	const same = { same_as: ref(keys.registered), area: null, dwelling: null };
	build.add(addDays(registered_on, 1), { account, register: 'residence', action: 'amend', of: keys.living, values: same });
}

/** Registered as before, they moved into another dwelling of the community. */
function sampleMove(build: SampleBuild, { account, members }: Family, { other }: Place): void {
	for (const { resident, living } of members) {
		build.add('2022-06-20', { account, register: 'residence', action: 'end', of: living, values: { until_on: '2022-06-18' } });
		const values = { resident: ref(resident), kind: 'living', area: 'street', dwelling: ref(other), reason: 'purchase', from_on: '2022-06-19' };
		build.add('2022-06-20', { account, register: 'residence', action: 'create', values });
	}
}
