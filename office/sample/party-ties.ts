/** What ties outside units and their members to the street: joint committees, 双报到, services. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const CLERK = 'party_building_clerk';
const SKILLS = ['writing', 'law', 'medicine', 'repair', 'teaching', 'arts'];

export function samplePartyTies(build: SampleBuild): void {
	const organisations = sampleOrganisations(build);
	sampleCommittees(build, organisations);
	sampleServing(build, organisations);
}

/** Organisations by name, each with the key of its record. */
type Organisations = ReadonlyMap<string, string>;

function sampleOrganisations(build: SampleBuild): Organisations {
	const organisations = new Map<string, string>();
	const found = (name: string, kind: string, from_on: string) => {
		const key = build.key('organisation');
		organisations.set(name, key);
		const values = {
			name,
			kind,
			branch: `${name}党支部`,
			members: build.random.between(5, 60),
			contact: '示例联系人',
			phone: '19900000000',
			resources: '会议室一间，可派志愿者（示例）',
			projects: '认领微改造一项（示例）',
			from_on,
		};
		build.add(from_on, { account: CLERK, register: 'member_organisation', action: 'create', key, values });
	};
	for (let at = 1; at <= 10; at += 1) {
		found(`示例共建单位${at}`, build.random.pick(['state_enterprise', 'private_enterprise', 'institution']), build.random.day('2018-06-01', '2018-12-20'));
	}
	for (let at = 1; at <= 37; at += 1) {
		found(`示例机关单位${at}`, 'government', build.random.day('2018-06-01', '2018-12-20'));
	}
	return organisations;
}

/** Ten units with the street, thirty-seven with communities, one of them with two; some left, some came too late. */
function sampleCommittees(build: SampleBuild, organisations: Organisations): void {
	const register = 'joint_committee_membership';
	const join = (member: string, values: Record<string, unknown>, until_on?: string) => {
		const from_on = String(values['from_on'] ?? build.random.day('2019-01-10', '2022-06-30'));
		const organisation = organisations.get(member);
		const key = build.key('membership');
		build.add(from_on, {
			account: CLERK,
			register,
			action: 'create',
			key,
			values: {
				member,
				from_on,
				agreement_on: from_on,
				delegate: '示例委员',
				...values,
				...(organisation === undefined ? {} : { organisation: ref(organisation) }),
			},
		});
		if (until_on !== undefined) {
			build.add(until_on, { account: CLERK, register, action: 'leave', of: key, values: { until_on }, reason: '机构改革撤并（示例）' });
		}
		return key;
	};
	for (let at = 1; at <= 10; at += 1) {
		join(`示例共建单位${at}`, { committee: 'street' });
	}
	join('示例退出单位', { committee: 'street', from_on: '2019-03-01' }, '2022-05-31');
	join('示例新近单位', { committee: 'street', from_on: '2022-12-28' });
	for (let at = 1; at <= 37; at += 1) {
		join(`示例机关单位${at}`, { committee: 'community', community: build.community() });
	}
	join('示例机关单位1', { committee: 'community', community: 'chengnan' });
	join('示例撤出机关', { committee: 'community', community: 'nanmen', from_on: '2019-03-01' }, '2021-12-31');
	const double = join('示例共建单位2', { committee: 'street', from_on: '2022-03-02' });
	build.add('2022-03-02', { account: CLERK, register, action: 'void', of: double, reason: '重复登记', late: 1 });
}

function sampleServing(build: SampleBuild, organisations: Organisations): void {
	const serve = (from_on: string, until_on?: string) => {
		const { name, phone } = build.person('1962-01-01', '1999-12-31');
		const account = `${build.community()}_worker`;
		const home_unit = `示例机关单位${build.random.between(1, 37)}`;
		const organisation = organisations.get(home_unit);
		const post = build.random.pick(['epidemic', 'environment', 'city_creation', 'patrol', 'policy_talk', 'skill']);
		const key = build.key('serving');
		build.add(from_on, {
			account,
			register: 'double_registration',
			action: 'create',
			key,
			late: build.random.chance(0.04) ? build.random.between(2, 12) : 0,
			values: {
				name,
				phone,
				home_unit,
				...(organisation === undefined ? {} : { organisation: ref(organisation) }),
				skills: [build.random.pick(SKILLS)],
				available: [build.random.pick(['workday', 'evening', 'weekend'])],
				post,
				from_on,
			},
		});
		if (until_on !== undefined) {
			build.add(until_on, { account, register: 'double_registration', action: 'leave', of: key, values: { until_on }, late: 12 });
		}
		return { key, account, post };
	};
	for (let at = 0; at < 869; at += 1) {
		const member = serve(build.random.day('2020-03-01', '2022-11-30'));
		if (at % 6 === 0) {
			sampleService(build, member, at);
		}
	}
	for (let at = 0; at < 12; at += 1) {
		serve('2020-05-06', build.random.day('2021-01-01', '2022-10-31'));
	}
	serve('2022-12-27');
}

/** One service; most are confirmed by the community within the week. */
function sampleService(build: SampleBuild, { key, account, post }: { key: string; account: string; post: string }, at: number): void {
	const served_on = build.random.day('2022-12-13', '2023-01-15');
	const service = build.key('service');
	build.add(served_on, {
		account,
		register: 'service_record',
		action: 'create',
		key: service,
		values: { title: `社区服务（示例${at + 1}）`, member: ref(key), kind: post, served_on, hours: build.random.pick([1, 1.5, 2]) },
	});
	if (build.random.chance(0.8)) {
		const confirmed_on = addDays(served_on, build.random.between(1, 6));
		build.add(confirmed_on, { account, register: 'service_record', action: 'confirm', of: service, values: { confirmed_on } });
	}
}
