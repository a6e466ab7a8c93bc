import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';

export function sampleCity(build: SampleBuild): void {
	sampleProjects(build);
	sampleRenewal(build);
	sampleHeritage(build);
	sampleFacilities(build);
	sampleDeeds(build);
}

function sampleProjects(build: SampleBuild): void {
	const project = (name: string, industry: string, days: readonly string[], amounts: Record<string, number>) => {
		const register = 'investment_project';
		const key = build.key('project');
		const [lead_on = '', signed_on, started_on, completed_on] = days;
		const step = (on: string | undefined, action: string, values: Record<string, unknown>) => {
			if (on !== undefined) {
				build.add(on, { account: 'economy_clerk', register, action, of: key, values });
			}
		};
		build.add(lead_on, { account: 'economy_clerk', register, action: 'create', key, values: { name, industry, investor: '示例投资公司', lead_on } });
		step(signed_on, 'sign', { signed_on, ...amounts });
		step(started_on, 'start', { started_on });
		step(completed_on, 'complete', { completed_on });
	};
	const amountsA = { planned: 4_000_000, fixed: 1_000_000, output: 7_000_000, tax: 130_000 };
	project('电器综合体、租赁和商务服务业', 'commerce', ['2022-01-10', '2022-02-18', '2022-03-05', '2022-10-20'], amountsA);
	project('民办幼儿园', 'education', ['2022-02-09', '2022-03-22', '2022-04-12', '2022-08-25'], { planned: 3_000_000, fixed: 2_000_000, output: 2_000_000 });
	project('电器综合体、租赁和商务服务业', 'commerce', ['2022-05-10'], {});
	project('民办幼儿园', 'education', ['2020-11-02', '2021-03-15', '2021-04-20', '2021-12-01'], { planned: 1_800_000, fixed: 900_000, output: 1_000_000 });
	project('示例文旅民宿', 'tourism', ['2022-09-01', '2022-12-29'], { planned: 5_000_000, fixed: 2_600_000, output: 3_000_000 });
}

function sampleRenewal(build: SampleBuild): void {
	const renew = (values: Record<string, unknown>, planned_on: string, started_on?: string, completed_on?: string) => {
		const key = build.key('renewal');
		const register = 'renewal_project';
		const account = 'construction_clerk';
		build.add(planned_on, { account, register, action: 'create', key, values: { ...values, planned_on } });
		if (started_on !== undefined) {
			build.add(started_on, { account, register, action: 'start', of: key, values: { started_on } });
		}
		if (completed_on !== undefined) {
			build.add(completed_on, { account, register, action: 'complete', of: key, values: { completed_on } });
		}
	};
	const old = (phase: string, sequence: number) => ({ name: `老旧小区基础设施改造${phase}`, kind: 'old_neighbourhood', phase, sequence });
	renew(old('一期', 1), '2019-11-01', '2020-03-01', '2021-06-30');
	renew(old('二期', 2), '2020-11-01', '2021-03-01', '2022-04-28');
	renew(old('三期', 3), '2021-06-01', '2021-10-08', '2022-11-18');
	renew(old('四期', 4), '2022-07-01', '2022-11-01');
	renew({ name: '夏河里', kind: 'showcase_lane', sequence: 1 }, '2021-09-01', '2021-11-01', '2022-05-20');
	renew({ name: '灵山里', kind: 'showcase_lane', sequence: 2 }, '2021-09-01', '2022-01-10', '2022-09-16');
	renew({ name: '示例里', kind: 'showcase_lane', sequence: 3 }, '2022-06-01', '2022-08-01');
	renew({ name: '示例路修补', kind: 'road', phase: '零期', sequence: 9 }, '2022-02-01', '2022-03-01', '2022-04-01');
}

function sampleHeritage(build: SampleBuild): void {
	const sites: [string, string, boolean, number][] = [
		['古骑楼', 'arcade', true, 1],
		['伏波庙', 'temple', true, 2],
		['真武堂', 'temple', true, 3],
		['示例古井', 'other', false, 4],
		['示例书院', 'other', false, 5],
	];
	for (const [name, kind, integrated, sequence] of sites) {
		build.add('2020-06-10', {
			account: 'publicity_clerk',
			register: 'heritage_site',
			action: 'create',
			values: { name, kind, integrated, sequence, from_on: '2020-06-10' },
		});
	}
	build.add('2023-01-05', {
		account: 'publicity_clerk',
		register: 'heritage_site',
		action: 'create',
		values: { name: '示例新址', kind: 'other', integrated: true, sequence: 6, from_on: '2023-01-05' },
	});
}

function sampleFacilities(build: SampleBuild): void {
	const make = (name: string, kind: string, built_on: string, more: Record<string, unknown> = {}) => {
		const community = more['community'] ?? build.community();
		const unit = kind === 'civilisation_institute' ? 'street' : String(community);
		build.add(built_on, {
			account: 'construction_clerk',
			register: 'facility',
			action: 'create',
			unit,
			values: { name, kind, built_on, ...(unit === 'street' ? {} : { community }), ...more },
		});
	};
	const many = (count: number, name: string, kind: string, days: readonly [string, string], more: Record<string, unknown> = {}) => {
		for (let at = 1; at <= count; at += 1) {
			make(`${name}${at}`, kind, build.random.day(...days), more);
		}
	};
	many(26, '生活垃圾收集点', 'waste_point', ['2019-02-01', '2022-11-30']);
	many(2, '已拆垃圾收集点', 'waste_point', ['2018-02-01', '2018-11-30'], { removed_on: '2022-03-31' });
	many(1, '年后垃圾收集点', 'waste_point', ['2022-12-28', '2023-01-15']);
	make('新时代文明实践所', 'civilisation_institute', '2019-10-01');
	make('旧文明实践所', 'civilisation_institute', '2018-10-01', { removed_on: '2019-09-30' });
	for (const { code, name } of communities) {
		make(`${name.zh}文明实践站`, 'civilisation_station', build.random.day('2019-11-01', '2021-12-20'), { community: code });
	}
	make('光明社区旧文明实践站', 'civilisation_station', '2019-06-01', { community: 'donghu', removed_on: '2020-12-31' });
	const board = { topic: 'rule_of_law' };
	many(24, '法治宣传栏', 'notice_board', ['2022-01-15', '2022-12-10'], board);
	many(8, '往年法治宣传栏', 'notice_board', ['2021-01-15', '2021-12-10'], board);
	many(3, '文明宣传栏', 'notice_board', ['2022-01-15', '2022-12-10'], { topic: 'civilisation' });
	many(7, '禁毒宣传栏', 'notice_board', ['2022-01-15', '2022-12-10'], { topic: 'anti_drug' });
	many(4, '更换的禁毒宣传栏', 'notice_board', ['2018-01-15', '2019-12-10'], { topic: 'anti_drug', replaced_on: '2022-06-20' });
	many(5, '往年禁毒宣传栏', 'notice_board', ['2020-01-15', '2021-12-10'], { topic: 'anti_drug' });
	many(6, '公共厕所', 'public_toilet', ['2018-01-15', '2022-06-10']);
}

function sampleDeeds(build: SampleBuild): void {
	const deed = (done_on: string, beneficiaries: number, at: number) =>
		build.add(done_on, {
			account: `${build.community()}_worker`,
			register: 'good_deed',
			action: 'create',
			values: { title: `为群众办实事（示例${at}）`, done_on, beneficiaries },
		});
	for (const [at, beneficiaries] of build.random.split(7420, 46, 20).entries()) {
		deed(build.random.day('2022-01-05', '2022-12-24'), beneficiaries, at + 1);
	}
	for (let at = 0; at < 20; at += 1) {
		deed(build.random.day('2021-02-01', '2021-12-20'), build.random.between(20, 300), 100 + at);
	}
	deed('2022-12-28', 150, 200);
}
