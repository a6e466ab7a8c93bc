/** Activities of three years: those that figures of 2022 count, and beside each the near misses that they must not. */
import type { SampleBuild } from './build.ts';

export interface Series {
	readonly title: string;
	readonly count: number;
	readonly account: (build: SampleBuild) => string;
	readonly values: Readonly<Record<string, unknown>>;
	/** Sum of people reached over the series. */
	readonly attendance?: number;
	readonly quantities?: Readonly<Record<string, number>>;
	/** What came of each one, about so much. */
	readonly results?: Readonly<Record<string, number>>;
	/** Days between which they were held; 2022 until the report's day when absent. */
	readonly days?: readonly [string, string];
}

const YEAR = ['2022-01-04', '2022-12-26'] as const;
const by = (account: string) => () => account;
const anyCommunity = (build: SampleBuild) => `${build.community()}_worker`;

const COUNTED: readonly Series[] = [
	{
		title: '中心组专题研讨',
		count: 9,
		account: by('party_building_clerk'),
		values: {
			kind: 'study_session',
			hosts: ['theory_centre_group'],
			topics: ['theory'],
			venue: 'street',
			hours: 2.5,
			expected: 24,
			first_topic: '重要讲话精神（示例）',
		},
		attendance: 198,
	},
	{
		title: '街道党校党课',
		count: 9,
		account: by('party_building_clerk'),
		values: { kind: 'party_lecture', hosts: ['street_party_school'], topics: ['party_building'], venue: 'street' },
		attendance: 967,
	},
	{
		title: '志愿服务',
		count: 164,
		account: anyCommunity,
		values: { kind: 'volunteer', hosts: ['community'], topics: ['civilisation'], venue: 'community' },
		attendance: 3300,
	},
	{
		title: '乡村振兴工作部署会',
		count: 12,
		account: by('rural_clerk'),
		values: { kind: 'meeting', hosts: ['section'], topics: ['rural'], venue: 'street' },
		attendance: 260,
	},
	{
		title: '走访农户调研',
		count: 23,
		account: by('rural_clerk'),
		values: { kind: 'visit', hosts: ['section'], topics: ['rural'], venue: 'village' },
		attendance: 180,
	},
	{
		title: '法治教育专题学习',
		count: 2,
		account: by('peace_clerk'),
		values: { kind: 'study_session', hosts: ['section'], topics: ['rule_of_law'], venue: 'street' },
		attendance: 120,
	},
	{
		title: '普法学习',
		count: 9,
		account: by('peace_clerk'),
		values: { kind: 'study_session', hosts: ['section'], topics: ['legal_knowledge'], venue: 'street' },
		attendance: 410,
	},
	{
		title: '法律顾问普法讲座',
		count: 33,
		account: anyCommunity,
		values: { kind: 'lecture', hosts: ['community', 'community_legal_adviser'], topics: ['rule_of_law'], venue: 'community' },
		attendance: 9400,
		quantities: { leaflets: 9800, banners: 66 },
	},
	{
		title: '校园普法讲座',
		count: 6,
		account: by('judicial_clerk'),
		values: { kind: 'lecture', hosts: ['section', 'school'], topics: ['rule_of_law'], venue: 'school', hours: 1.5 },
		attendance: 5600,
		quantities: { leaflets: 5200, banners: 12, screen_runs: 120 },
	},
	{
		title: '法治宣传',
		count: 21,
		account: anyCommunity,
		values: { kind: 'publicity', hosts: ['community'], topics: ['rule_of_law'], venue: 'community' },
		attendance: 7300,
		quantities: { leaflets: 8400, banners: 86, screen_runs: 5200 },
	},
	{
		title: '摩电专项整治行动',
		count: 10,
		account: by('enforcement_clerk'),
		values: {
			kind: 'operation',
			hosts: ['section', 'police_station', 'traffic_police'],
			partners: '示例派出所、示例交警中队',
			campaign: 'spring_sword',
			topics: ['traffic'],
			venue: 'square',
		},
		results: { vehicles_checked: 120, violations: 14, vehicles_held: 4 },
	},
	{
		title: '春风利剑交通安全宣传',
		count: 7,
		account: by('enforcement_clerk'),
		values: { kind: 'publicity', hosts: ['section'], campaign: 'spring_sword', topics: ['traffic'], venue: 'community' },
		attendance: 4256,
	},
	{
		title: '禁毒宣传',
		count: 38,
		account: anyCommunity,
		values: { kind: 'publicity', hosts: ['community'], topics: ['anti_drug'], venue: 'community' },
		attendance: 2900,
		quantities: { leaflets: 6100 },
	},
	{
		title: '重点场所禁毒联合排查',
		count: 8,
		account: by('peace_clerk'),
		values: { kind: 'joint_inspection', hosts: ['section', 'police_station'], topics: ['anti_drug'], venue: 'premises', partners: '示例派出所' },
		results: { premises_seen: 16 },
	},
	{
		title: '平安宣传月反诈宣传',
		count: 64,
		account: anyCommunity,
		values: { kind: 'publicity', hosts: ['community'], campaign: 'peace_month', topics: ['anti_fraud'], venue: 'community' },
		attendance: 5100,
		quantities: { leaflets: 12_000 },
		results: { app_installs: 25 },
	},
];

/** Each differs from a counted series in one thing. */
const NEAR: readonly Series[] = [
	{
		title: '部门理论学习',
		count: 4,
		account: by('publicity_clerk'),
		values: { kind: 'study_session', hosts: ['section'], topics: ['theory'] },
		attendance: 70,
	},
	{
		title: '中心组工作会议',
		count: 2,
		account: by('party_building_clerk'),
		values: { kind: 'meeting', hosts: ['theory_centre_group'], topics: ['theory'] },
		attendance: 40,
	},
	{
		title: '社区微党课',
		count: 5,
		account: anyCommunity,
		values: { kind: 'party_lecture', hosts: ['community'], topics: ['party_building'] },
		attendance: 150,
	},
	{
		title: '党校培训',
		count: 3,
		account: by('party_building_clerk'),
		values: { kind: 'training', hosts: ['street_party_school'], topics: ['party_building'] },
		attendance: 90,
	},
	{
		title: '安全生产工作会议',
		count: 6,
		account: by('emergency_clerk'),
		values: { kind: 'meeting', hosts: ['section'], topics: ['work_safety'] },
		attendance: 130,
	},
	{ title: '企业走访', count: 5, account: by('economy_clerk'), values: { kind: 'visit', hosts: ['section'], topics: ['work_safety'] } },
	{ title: '乡村振兴培训', count: 2, account: by('rural_clerk'), values: { kind: 'training', hosts: ['section'], topics: ['rural'] }, attendance: 60 },
	{
		title: '法治培训',
		count: 2,
		account: by('peace_clerk'),
		values: { kind: 'training', hosts: ['section'], topics: ['rule_of_law', 'legal_knowledge'] },
		attendance: 55,
		quantities: { leaflets: 300, banners: 4, screen_runs: 40 },
	},
	{ title: '法律顾问进社区咨询', count: 4, account: anyCommunity, values: { kind: 'visit', hosts: ['community_legal_adviser'], topics: ['legal_knowledge'] } },
	{
		title: '校园安全讲座',
		count: 3,
		account: by('emergency_clerk'),
		values: { kind: 'lecture', hosts: ['section'], topics: ['work_safety'], venue: 'school' },
		attendance: 900,
		quantities: { leaflets: 700 },
	},
	{
		title: '校园法治宣传',
		count: 2,
		account: by('judicial_clerk'),
		values: { kind: 'publicity', hosts: ['section'], topics: ['rule_of_law'], venue: 'school' },
		attendance: 300,
		quantities: { leaflets: 500 },
	},
	{
		title: '消防整治行动',
		count: 3,
		account: by('enforcement_clerk'),
		values: { kind: 'operation', hosts: ['section'], topics: ['work_safety'] },
		results: { premises_seen: 20, violations: 3 },
	},
	{ title: '禁毒培训', count: 2, account: by('peace_clerk'), values: { kind: 'training', hosts: ['police_station'], topics: ['anti_drug'] }, attendance: 80 },
	{ title: '烟花爆竹联合排查', count: 4, account: by('emergency_clerk'), values: { kind: 'joint_inspection', hosts: ['section'], topics: ['work_safety'] } },
	{
		title: '日常反诈宣传',
		count: 11,
		account: anyCommunity,
		values: { kind: 'publicity', hosts: ['community'], topics: ['anti_fraud'] },
		attendance: 480,
		results: { app_installs: 12 },
	},
	{
		title: '平安宣传月消防宣传',
		count: 5,
		account: anyCommunity,
		values: { kind: 'publicity', hosts: ['community'], campaign: 'peace_month', topics: ['work_safety'] },
		attendance: 230,
	},
	{
		title: '平安宣传月反诈培训',
		count: 2,
		account: by('peace_clerk'),
		values: { kind: 'training', hosts: ['section'], campaign: 'peace_month', topics: ['anti_fraud'] },
		attendance: 60,
	},
];

/** Activities of the sample; every series also has some in 2021 and January 2023, and one that was voided. */
export function sampleActivities(build: SampleBuild): void {
	for (const series of COUNTED) {
		hold(build, series);
		hold(build, { ...scaled(series, 0.5), days: ['2021-02-20', '2021-12-24'] });
		hold(build, { ...scaled(series, 0.1), days: ['2022-12-27', '2023-01-18'] });
		voidOne(build, series);
	}
	for (const series of NEAR) {
		hold(build, series);
	}
}

function scaled(series: Series, share: number): Series {
	const { attendance, quantities, ...rest } = series;
	const part = (amount: number) => Math.ceil(amount * share);
	return {
		...rest,
		count: part(series.count),
		...(attendance === undefined ? {} : { attendance: part(attendance) }),
		...(quantities === undefined ? {} : { quantities: Object.fromEntries(Object.entries(quantities).map(([item, amount]) => [item, part(amount)])) }),
	};
}

/** Holds a series, its people and quantities split over it by chance. */
export function hold(build: SampleBuild, { title, count, account, values, attendance, quantities, results = {}, days }: Series): void {
	const [from, until] = days ?? YEAR;
	const people = attendance === undefined ? [] : build.random.split(attendance, count, 5);
	const items = Object.entries(quantities ?? {}).map(([item, total]) => [item, build.random.split(total, count, 0)] as const);
	for (let at = 0; at < count; at += 1) {
		const held_on = build.random.day(from, until);
		const rows = [
			...items.flatMap(([item, amounts]) => ((amounts[at] ?? 0) > 0 ? [{ item, quantity: amounts[at] }] : [])),
			...Object.entries(results).map(([item, usual]) => ({ item, quantity: usual + ((at * 7) % 5) })),
		];
		build.add(held_on, {
			account: account(build),
			register: 'activity',
			action: 'create',
			late: build.random.chance(0.06) ? build.random.between(2, 20) : 0,
			values: {
				title: `${title}（${at + 1}）`,
				held_on,
				...values,
				...(people[at] === undefined ? {} : { attendance: people[at] }),
				...(rows.length === 0 ? {} : { quantities: rows }),
				...(values['kind'] === 'volunteer' ? volunteering(build) : {}),
			},
		});
	}
}

function volunteering({ random }: SampleBuild): Record<string, unknown> {
	const [volunteers, hours] = [random.between(4, 30), random.pick([1, 1.5, 2, 3])];
	return { volunteers, hours, service_hours: volunteers * hours };
}

function voidOne(build: SampleBuild, { title, account, values }: Series): void {
	const day = build.random.day('2022-02-01', '2022-11-20');
	const who = account(build);
	const key = build.key('activity');
	const people = values['kind'] === 'operation' || values['kind'] === 'joint_inspection' ? {} : { attendance: 33 };
	const items =
		values['topics'] === undefined || !String(values['topics']).includes('rule_of_law')
			? {}
			: {
					quantities: [
						{ item: 'leaflets', quantity: 77 },
						{ item: 'banners', quantity: 3 },
						{ item: 'screen_runs', quantity: 9 },
					],
				};
	build.add(day, {
		account: who,
		register: 'activity',
		action: 'create',
		key,
		values: { title: `${title}（重复登记）`, held_on: day, ...values, ...people, ...items },
	});
	build.add(day, { account: who, register: 'activity', action: 'void', of: key, reason: '与另一条重复', late: 1 });
}
