/** Work safety of the sample: houses, gas, patrols by anyone, hazards from finding to closing. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import type { SamplePremises } from './premises.ts';
import { ref } from './sample.ts';

export function sampleSafety(build: SampleBuild, places: readonly SamplePremises[]): void {
	const houses = sampleHouses(build);
	const gas = sampleGas(build);
	samplePatrols(build, places, { houses, gas });
	sampleHazards(build, places);
}

interface Site {
	readonly key: string;
	readonly community: string;
	readonly title: string;
}

interface Sites {
	readonly houses: readonly Site[];
	readonly gas: readonly Site[];
}

/** Six in each community; four dangerous in part, one of them strengthened; three pulled down; one was entered twice. */
function sampleHouses(build: SampleBuild): Site[] {
	const register = 'self_built_house';
	const make = (community: string, title: string, from_on: string): Site => {
		const key = build.key('house');
		const { name: owner, phone } = build.person('1945-01-01', '1985-12-31');
		build.add(from_on, {
			account: `${community}_worker`,
			register,
			action: 'create',
			key,
			late: build.random.chance(0.1) ? build.random.between(2, 12) : 0,
			values: {
				title,
				community,
				owner,
				phone,
				place: { address: `示例巷${build.random.between(1, 90)}号` },
				structure: build.random.pick(['concrete', 'brick_concrete', 'brick_concrete', 'brick_timber']),
				storeys: build.random.between(1, 7),
				floor_area: build.random.between(80, 620),
				built_year: build.random.between(1978, 2015),
				use: build.random.pick([['dwelling'], ['dwelling', 'trade'], ['rented'], ['catering', 'dwelling'], ['storage']]),
				people: build.random.between(0, 16),
				is_changed: build.random.chance(0.12),
				from_on,
			},
		});
		return { key, community, title };
	};
	const houses = communities.flatMap(({ code }) =>
		[1, 2, 3, 4, 5, 6].map((at) =>
			make(code, `示例巷自建房${at}号`, build.random.day(at < 4 ? '2021-05-06' : '2022-05-04', at < 4 ? '2021-11-30' : '2022-08-31')),
		),
	);
	make('nanmen', '示例巷年后登记自建房', '2023-01-10');
	const step = (site: Site | undefined, day: string, account: string, action: string, more: Record<string, unknown>) =>
		site && build.add(day, { account, register, action, of: site.key, ...more });
	for (const [at, day] of ['2022-06-02', '2022-06-10', '2022-07-01', '2022-09-14'].entries()) {
		const house = houses[at * 12];
		step(house, day, 'emergency_clerk', 'appraise', {
			values: { appraised_on: day, appraised_by: '示例房屋鉴定公司', building_level: 'c', measure: 'watched', measured_on: day },
		});
		step(house, addDays(day, 2), 'emergency_clerk', 'stop_use', {
			values: { measure: 'use_stopped', measured_on: addDays(day, 2) },
			reason: '鉴定为C级（示例）',
		});
	}
	step(houses[0], '2022-11-08', 'emergency_clerk', 'appraise', {
		values: { appraised_on: '2022-11-08', appraised_by: '示例房屋鉴定公司', building_level: 'b', measure: 'strengthened', measured_on: '2022-10-30' },
	});
	step(houses[0], '2022-11-09', 'emergency_clerk', 'allow_use', { reason: '加固后重新鉴定为B级（示例）' });
	for (const [at, until_on] of [
		[5, '2022-10-12'],
		[17, '2022-12-20'],
		[29, '2023-01-06'],
	] as const) {
		step(houses[at], until_on, `${houses[at]?.community}_worker`, 'pull_down', { values: { until_on } });
	}
	const doubled = make('chengnan', '示例巷自建房1号（重复登记）', '2022-05-20');
	build.add('2022-05-24', { account: 'chengnan_worker', register, action: 'void', of: doubled.key, reason: '与另一条重复' });
	return houses;
}

function sampleGas(build: SampleBuild): Site[] {
	const register = 'gas_installation';
	return communities.flatMap(({ code: community }) =>
		[1, 2, 3, 4, 5].map((at) => {
			const key = build.key('gas');
			const account = `${community}_worker`;
			const user_kind = at === 1 ? 'catering' : 'household';
			const title = at === 1 ? '示例小食店' : `示例用户${at}`;
			const from_on = build.random.day('2021-03-01', '2022-10-30');
			const { name: contact, phone } = build.person('1950-01-01', '1998-12-31');
			const values = { title, user_kind, community, contact, phone, supplier: '示例燃气公司', from_on, has_flame_guard: build.random.chance(0.8) };
			build.add(from_on, { account, register, action: 'create', key, values: { ...values, supply: build.random.pick(['bottled', 'piped']) } });
			if (at === 1) {
				const alarm_fitted_on = build.random.day('2022-11-01', '2022-12-20');
				build.add(alarm_fitted_on, { account, register, action: 'fit_alarm', of: key, values: { alarm_fitted_on } });
			}
			if (at === 5) {
				build.add('2022-12-15', { account, register, action: 'amend', of: key, values: { until_on: '2022-12-14' }, late: 1 });
			}
			return { key, community, title };
		}),
	);
}

function samplePatrols(build: SampleBuild, places: readonly SamplePremises[], { houses, gas }: Sites): void {
	const walk = (days: readonly [string, string], more: { key?: string } = {}) => {
		const patrolled_on = build.random.day(...days);
		const what = build.random.between(1, 4);
		const site = what === 1 ? build.random.pick(houses) : what === 2 ? build.random.pick(gas) : build.random.pick(places);
		const topics = what === 1 ? ['self_built_house', 'electricity'] : what === 2 ? ['gas'] : [build.random.pick(['fire', 'fireworks', 'e_bike_charging'])];
		const pointing = what === 1 ? { house: ref(site.key) } : what === 2 ? { gas_installation: ref(site.key) } : { premises: ref(site.key) };
		const outcome = build.random.pick(['nothing_found', 'nothing_found', 'nothing_found', 'told', 'mended_at_once']);
		build.add(patrolled_on, {
			// Who walks there is the grid worker as often as the community's.
			account: `${site.community}_${build.random.pick(['grid', 'worker'])}`,
			register: 'patrol',
			action: 'create',
			late: build.random.chance(0.05) ? build.random.between(1, 9) : 0,
			...more,
			values: {
				title: 'name' in site ? site.name : site.title,
				topics,
				patrolled_on,
				outcome,
				...pointing,
				...(outcome === 'nothing_found' ? {} : { advice: '勿在楼道停放充电，保持通道畅通（示例）', people_told: build.random.between(1, 6) }),
			},
		});
		return site;
	};
	const many = (count: number, days: readonly [string, string]) => Array.from({ length: count }, () => walk(days));
	many(90, ['2021-03-01', '2021-12-24']);
	many(320, ['2022-01-05', '2022-12-26']);
	many(14, ['2022-12-27', '2023-01-20']);
	const key = build.key('patrol');
	const { community } = walk(['2022-07-01', '2022-07-02'], { key });
	build.add('2022-07-12', { account: `${community}_worker`, register: 'patrol', action: 'void', of: key, reason: '与另一条重复' });
}

type Course = 'found' | 'ordered' | 'mended' | 'closed' | 'failed_once' | 'handed_over';

function sampleHazards(build: SampleBuild, places: readonly SamplePremises[]): void {
	const register = 'hazard';
	const find = (found_on: string, course: Course, level: 'general' | 'major' = 'general', late = 0) => {
		const { key: premises, name, community } = build.random.pick(places);
		const key = build.key('hazard');
		const grid = `${community}_grid`;
		const clerk = 'emergency_clerk';
		const kind = build.random.pick(['fire_exit', 'fire_equipment', 'wiring', 'gas', 'e_bike_charging']);
		const source = build.random.pick(['patrol', 'patrol', 'resident', 'self_check']);
		const step = (days: number, account: string, action: string, values: Record<string, unknown>, reason?: string) =>
			build.add(addDays(found_on, days), { account, register, action, of: key, values, ...(reason === undefined ? {} : { reason }) });
		const values = { title: `${name}隐患`, kind, source, premises: ref(premises), community, found_on, summary: '通道堆物、线路老化（示例）' };
		build.add(found_on, { account: grid, register, action: 'create', key, late, values });
		if (late > 0) {
			return key;
		}
		if (build.random.chance(0.1)) {
			step(0, grid, 'correct', { summary: '安全出口上锁（示例）' });
		}
		if (course === 'found') {
			return key;
		}
		const order = { level, responsible: '示例经营者', ordered_on: addDays(found_on, 1), due_on: addDays(found_on, 15) };
		step(1, clerk, 'order', order);
		if (level === 'major') {
			step(2, 'emergency_head', 'supervise', { supervised_on: addDays(found_on, 2), supervisor: '示例市安委办', reported_up_on: addDays(found_on, 1) });
		}
		if (course === 'ordered') {
			return key;
		}
		if (course === 'handed_over') {
			step(16, 'emergency_head', 'hand_over', { handed_over_on: addDays(found_on, 16) }, '逾期不改（示例）');
			return key;
		}
		step(8, grid, 'mend', { mended_on: addDays(found_on, 8), measure: '清理通道、更换线路（示例）' });
		if (course === 'mended') {
			return key;
		}
		if (course === 'failed_once') {
			step(10, clerk, 'reinspect', { reinspected_on: addDays(found_on, 10), passed: false });
			step(10, clerk, 'send_back', { ordered_on: addDays(found_on, 10), due_on: addDays(found_on, 20) });
			step(17, grid, 'mend', { mended_on: addDays(found_on, 17), measure: '加装应急照明（示例）' });
		}
		const again = course === 'failed_once' ? 19 : 11;
		step(again, clerk, 'reinspect', { reinspected_on: addDays(found_on, again), passed: true });
		step(again + 1, clerk, 'close', { closed_on: addDays(found_on, again + 1) });
		return key;
	};
	const many = (count: number, course: Course, from: string, until: string, level: 'general' | 'major' = 'general') => {
		for (let at = 0; at < count; at += 1) {
			find(build.random.day(from, until), course, level);
		}
	};
	many(44, 'closed', '2022-01-10', '2022-11-20');
	many(5, 'failed_once', '2022-02-10', '2022-11-20');
	many(2, 'closed', '2022-03-10', '2022-10-20', 'major');
	many(1, 'ordered', '2022-12-20', '2022-12-22', 'major');
	many(3, 'ordered', '2022-12-15', '2022-12-24');
	many(2, 'mended', '2022-12-10', '2022-12-16');
	many(2, 'handed_over', '2022-05-10', '2022-10-20');
	many(3, 'found', '2022-12-23', '2022-12-26');
	many(16, 'closed', '2021-03-10', '2021-11-20');
	many(2, 'found', '2023-01-09', '2023-01-18');
	find('2022-08-03', 'found', 'general', 26);
	const doubled = find('2022-09-06', 'found');
	build.add('2022-09-08', { account: 'emergency_clerk', register, action: 'void', of: doubled, reason: '同一处隐患已登记' });
}
