/** Investment projects: two signed in 2022 and finished, beside them a lead, one of the year before, one signed too late, one given up. */
import type { SampleBuild } from './build.ts';

const ACCOUNT = 'economy_clerk';

export interface Course {
	readonly lead_on: string;
	readonly talks_on?: string;
	readonly signed_on?: string;
	readonly started_on?: string;
	readonly completed_on?: string;
	readonly producing_on?: string;
}

export function sampleInvestment(build: SampleBuild): void {
	const course = { lead_on: '2022-01-10', talks_on: '2022-01-24', signed_on: '2022-02-18', started_on: '2022-03-05', completed_on: '2022-10-20' };
	const complex = project(build, '电器综合体、租赁和商务服务业', 'commerce', course, {
		planned: 4_000_000,
		fixed: 1_000_000,
		output: 7_000_000,
		tax: 130_000,
		invested: 4_120_000,
	});
	reports(build, complex, ['2022-04-30', '2022-06-30', '2022-08-31'], 4_000_000);
	const kindergarten = project(
		build,
		'民办幼儿园',
		'education',
		{ lead_on: '2022-02-09', signed_on: '2022-03-22', started_on: '2022-04-12', completed_on: '2022-08-25', producing_on: '2022-09-01' },
		{ planned: 3_000_000, fixed: 2_000_000, output: 2_000_000, invested: 2_960_000 },
	);
	reports(build, kindergarten, ['2022-05-31', '2022-07-31'], 3_000_000);
	project(build, '电器综合体、租赁和商务服务业', 'commerce', { lead_on: '2022-05-10' }, {});
	const earlier = { lead_on: '2020-11-02', signed_on: '2021-03-15', started_on: '2021-04-20', completed_on: '2021-12-01', producing_on: '2022-03-01' };
	project(build, '示例托育中心', 'education', earlier, { planned: 1_800_000, fixed: 900_000, output: 1_000_000, invested: 1_750_000 });
	const lodging = { lead_on: '2022-09-01', talks_on: '2022-10-11', signed_on: '2022-12-29' };
	project(build, '示例文旅民宿', 'tourism', lodging, { planned: 5_000_000, fixed: 2_600_000, output: 3_000_000 });
	const market = project(build, '示例农产品交易点', 'farming', { lead_on: '2022-03-03', talks_on: '2022-04-07' }, {});
	build.add('2022-07-15', {
		account: 'economy_head',
		register: 'investment_project',
		action: 'give_up',
		of: market,
		values: { ended_on: '2022-07-15' },
		reason: '用地指标未落实，投资方退出（示例）',
	});
	voided(build);
}

/** @returns the project's key. */
export function project(
	build: SampleBuild,
	name: string,
	industry: string,
	{ lead_on, talks_on, signed_on, started_on, completed_on, producing_on }: Course,
	{ invested, ...signed }: Record<string, number>,
): string {
	const register = 'investment_project';
	const key = build.key('project');
	const step = (on: string | undefined, action: string, values: Record<string, unknown>) => {
		if (on !== undefined) {
			build.add(on, { account: ACCOUNT, register, action, of: key, values });
		}
	};
	const values = {
		name,
		industry,
		investor: '示例投资公司',
		source: build.random.pick(['visit', 'came_in', 'recommended']),
		served_by: '示例服务专员',
		lead_on,
	};
	build.add(lead_on, { account: ACCOUNT, register, action: 'create', key, values });
	step(talks_on, 'talk', { talks_on });
	step(signed_on, 'sign', { signed_on, ...signed });
	step(started_on, 'start', { started_on });
	step(completed_on, 'complete', { completed_on, ...(invested === undefined ? {} : { invested }) });
	step(producing_on, 'produce', { producing_on });
	return key;
}

/** What had been invested by those days, a little more each time. */
function reports(build: SampleBuild, key: string, days: readonly string[], planned: number): void {
	for (const [at, as_of_on] of days.entries()) {
		build.add(as_of_on, {
			account: ACCOUNT,
			register: 'investment_progress',
			action: 'create',
			late: 3,
			values: {
				title: `${as_of_on.slice(0, 4)}年${Number(as_of_on.slice(5, 7))}月`,
				project: { ref: key },
				as_of_on,
				invested: Math.round((planned * (at + 1)) / (days.length + 1)),
				progress: '主体施工（示例）',
			},
		});
	}
}

function voided(build: SampleBuild): void {
	const key = project(build, '示例仓储项目', 'logistics', { lead_on: '2022-06-06', signed_on: '2022-08-08' }, { planned: 2_000_000 });
	build.add('2022-08-09', { account: ACCOUNT, register: 'investment_project', action: 'void', of: key, reason: '项目不在本街道（示例）' });
}
