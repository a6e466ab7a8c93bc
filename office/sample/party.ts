import type { SampleBuild } from './build.ts';

const CLERK = 'party_building_clerk';
const HEAD = 'party_building_head';

export function sampleParty(build: SampleBuild): void {
	sampleDevelopment(build);
	sampleCommittees(build);
	sampleServing(build);
}

/** Fourteen are admitted in 2022; others the year before, the month after, or not yet. */
function sampleDevelopment(build: SampleBuild): void {
	const admitted = [
		...Array.from({ length: 14 }, () => build.random.day('2022-03-01', '2022-12-20')),
		...Array.from({ length: 6 }, () => build.random.day('2021-03-01', '2021-12-20')),
		'2022-12-28',
		'2023-01-10',
	];
	for (const probationary_on of admitted) {
		const year = Number(probationary_on.slice(0, 4));
		const step = (years: number) => `${year - years}${probationary_on.slice(4)}`.replace('-02-29', '-02-28');
		develop(build, { applied_on: step(3), activist_on: step(2), candidate_on: step(1), probationary_on });
	}
	for (let at = 0; at < 20; at += 1) {
		develop(build, { applied_on: build.random.day('2021-01-10', '2022-12-01') });
	}
}

interface Steps {
	readonly applied_on: string;
	readonly activist_on?: string;
	readonly candidate_on?: string;
	readonly probationary_on?: string;
}

function develop(build: SampleBuild, { applied_on, activist_on, candidate_on, probationary_on }: Steps): void {
	const register = 'party_member_development';
	const { name, id_number } = build.person('1975-01-01', '2003-12-31');
	const key = build.key('development');
	build.add(applied_on, { account: CLERK, register, action: 'create', key, values: { name, id_number, branch: '示例机关支部', applied_on } });
	if (activist_on === undefined || candidate_on === undefined || probationary_on === undefined) {
		return;
	}
	build.add(activist_on, { account: CLERK, register, action: 'make_activist', of: key, values: { activist_on } });
	build.add(candidate_on, { account: CLERK, register, action: 'make_candidate', of: key, values: { candidate_on } });
	build.add(probationary_on, { account: HEAD, register, action: 'admit', of: key, values: { probationary_on, introducers: '示例介绍人甲、乙' } });
}

/** Ten units with the street, thirty-seven with communities, one of them with two; some left, some came too late. */
function sampleCommittees(build: SampleBuild): void {
	const join = (member: string, values: Record<string, unknown>) => {
		const from_on = String(values['from_on'] ?? build.random.day('2019-01-10', '2022-06-30'));
		build.add(from_on, { account: CLERK, register: 'joint_committee_membership', action: 'create', values: { member, from_on, ...values } });
	};
	for (let at = 1; at <= 10; at += 1) {
		join(`示例共建单位${at}`, { committee: 'street' });
	}
	join('示例退出单位', { committee: 'street', from_on: '2019-03-01', until_on: '2022-05-31' });
	join('示例新近单位', { committee: 'street', from_on: '2022-12-28' });
	for (let at = 1; at <= 37; at += 1) {
		join(`示例机关单位${at}`, { committee: 'community', community: build.community() });
	}
	join('示例机关单位1', { committee: 'community', community: 'chengnan' });
	join('示例撤出机关', { committee: 'community', community: 'nanmen', from_on: '2019-03-01', until_on: '2021-12-31' });
}

function sampleServing(build: SampleBuild): void {
	const serve = (from_on: string, until_on?: string) => {
		const { name, phone } = build.person('1962-01-01', '1999-12-31');
		build.add(from_on, {
			account: `${build.community()}_worker`,
			register: 'double_registration',
			action: 'create',
			values: {
				name,
				phone,
				home_unit: `示例机关单位${build.random.between(1, 37)}`,
				skills: build.random.pick(['文书', '法律', '医疗', '维修', '教学', '文艺']),
				from_on,
				...(until_on === undefined ? {} : { until_on }),
			},
		});
	};
	for (let at = 0; at < 869; at += 1) {
		serve(build.random.day('2020-03-01', '2022-11-30'));
	}
	for (let at = 0; at < 12; at += 1) {
		serve('2020-05-06', build.random.day('2021-01-01', '2022-10-31'));
	}
	serve('2022-12-27');
}
