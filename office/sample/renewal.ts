/** Renewal by phase and lane, what communities still lack, and the heritage sites. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const ACCOUNT = 'construction_clerk';

export function sampleRenewal(build: SampleBuild): void {
	const fourth = sampleProjects(build);
	sampleShortfalls(build, fourth);
	sampleHeritage(build);
}

/** The key of the phase that is under way. */
function sampleProjects(build: SampleBuild): string {
	const register = 'renewal_project';
	const renew = (values: Record<string, unknown>, planned_on: string, started_on?: string, completed_on?: string, accepted_on?: string): string => {
		const key = build.key('renewal');
		build.add(planned_on, { account: ACCOUNT, register, action: 'create', key, values: { ...values, planned_on } });
		if (started_on !== undefined) {
			build.add(started_on, { account: ACCOUNT, register, action: 'start', of: key, values: { started_on, contractor: '示例施工单位' } });
		}
		if (completed_on !== undefined) {
			build.add(completed_on, { account: ACCOUNT, register, action: 'complete', of: key, values: { completed_on } });
		}
		if (accepted_on !== undefined) {
			const cost = build.random.between(1500, 9000) * 1000;
			build.add(accepted_on, { account: 'construction_head', register, action: 'accept', of: key, values: { accepted_on, cost } });
		}
		return key;
	};
	const old = (phase: string, sequence: number) => ({
		name: `老旧小区基础设施改造${phase}`,
		kind: 'old_neighbourhood',
		phase,
		sequence,
		contents: ['road', 'drainage', 'power_lines'],
		households: 180 + sequence * 40,
		budget: 6_000_000,
		funds: [
			{ item: 'provincial', quantity: 4_000_000 },
			{ item: 'city', quantity: 2_000_000 },
		],
	});
	const lane = (name: string, sequence: number, community: string) => ({
		name,
		kind: 'showcase_lane',
		sequence,
		community,
		contents: ['road', 'facade', 'greening'],
	});
	renew(old('一期', 1), '2019-11-01', '2020-03-01', '2021-06-30', '2021-09-10');
	renew(old('二期', 2), '2020-11-01', '2021-03-01', '2022-04-28', '2022-07-06');
	renew(old('三期', 3), '2021-06-01', '2021-10-08', '2022-11-18');
	const fourth = renew(old('四期', 4), '2022-07-01', '2022-11-01');
	renew(lane('夏河里', 1, 'chengnan'), '2021-09-01', '2021-11-01', '2022-05-20', '2022-06-30');
	renew(lane('灵山里', 2, 'nanmen'), '2021-09-01', '2022-01-10', '2022-09-16');
	renew(lane('示例里', 3, 'chaoyang'), '2022-06-01', '2022-08-01');
	renew({ name: '示例路修补', kind: 'road', phase: '零期', sequence: 9 }, '2022-02-01', '2022-03-01', '2022-04-01');
	const dropped = renew(lane('示例旧里', 4, 'donghu'), '2022-03-01');
	build.add('2022-05-05', {
		account: 'construction_head',
		register,
		action: 'stop',
		of: dropped,
		values: { stopped_on: '2022-05-05' },
		reason: '与管网工程合并实施（示例）',
	});
	return fourth;
}

/** 城南, 南门 and 朝阳 still lack things; what others lacked has been mended, or is being mended in the fourth phase. */
function sampleShortfalls(build: SampleBuild, fourth: string): void {
	const register = 'shortfall';
	const lack = (community: string, kind: string, found_on: string, title: string) => {
		const key = build.key('shortfall');
		const values = {
			title,
			kind,
			community,
			found_on,
			households: build.random.between(20, 160),
			cause: '建成年代早、欠账多（示例）',
			cost: build.random.between(8, 90) * 10_000,
		};
		build.add(found_on, { account: `${community}_worker`, register, action: 'create', key, values });
		return key;
	};
	const start = (key: string, started_on: string, community: string, more: Record<string, unknown> = {}) =>
		build.add(started_on, {
			account: ACCOUNT,
			register,
			action: 'start',
			of: key,
			values: { started_on, owner: community, measure: '列入改造计划（示例）', due_on: '2023-06-30', ...more },
		});
	for (const community of ['chengnan', 'nanmen', 'chaoyang']) {
		lack(community, 'drainage', build.random.day('2021-05-01', '2022-03-01'), '雨污未分流，逢雨积水（示例）');
		lack(community, 'fire_access', build.random.day('2021-05-01', '2022-06-01'), '巷道窄，消防车进不来（示例）');
		start(lack(community, 'power_lines', build.random.day('2021-05-01', '2022-03-01'), '线缆凌乱（示例）'), '2022-11-03', community, { project: ref(fourth) });
	}
	for (const community of ['yingchun', 'heping', 'donghu', 'chengnan']) {
		const key = lack(community, build.random.pick(['road', 'lighting']), build.random.day('2020-05-01', '2021-12-01'), '路面破损、路灯不亮（示例）');
		start(key, '2022-02-21', community);
		const mended_on = build.random.day('2022-05-01', '2022-11-20');
		build.add(mended_on, { account: ACCOUNT, register, action: 'mend', of: key, values: { mended_on } });
	}
	lack('xiyuan', 'parking', '2023-01-09', '停车位不足（示例）');
	const wrong = lack('beiting', 'water_supply', '2022-04-11', '二次供水压力不足（示例）');
	build.add('2022-04-12', { account: ACCOUNT, register, action: 'void', of: wrong, reason: '属小区物业事项，已移交（示例）' });
}

function sampleHeritage(build: SampleBuild): void {
	const account = 'publicity_clerk';
	const sites: [string, string, boolean, number, string][] = [
		['古骑楼', 'arcade', true, 1, 'chengnan'],
		['伏波庙', 'temple', true, 2, 'nanmen'],
		['真武堂', 'temple', true, 3, 'nanmen'],
		['示例古井', 'old_well', false, 4, 'chaoyang'],
		['示例书院', 'other', false, 5, 'donghu'],
	];
	const list = (from_on: string, values: Record<string, unknown>) => {
		const key = build.key('site');
		const unit = String(values['community']);
		build.add(from_on, { account, register: 'heritage_site', action: 'create', key, unit, values: { ...values, from_on } });
		return key;
	};
	for (const [name, kind, integrated, sequence, community] of sites) {
		const site = list('2020-06-10', { name, kind, integrated, sequence, community, guardian: '示例责任人', open: integrated });
		for (const quarter of ['2022-02', '2022-05', '2022-08', '2022-11']) {
			look(build, site, community, build.random.day(`${quarter}-01`, `${quarter}-26`));
		}
	}
	const gone = list('2018-06-10', { name: '示例旧亭', kind: 'other', level: 'none', integrated: true, sequence: 7, community: 'xiyuan' });
	const delist = { register: 'heritage_site', action: 'delist', of: gone, values: { until_on: '2022-03-31' }, reason: '台风损毁，已注销（示例）' };
	build.add('2022-03-31', { account, ...delist });
	list('2023-01-05', { name: '示例新址', kind: 'other', level: 'none', integrated: true, sequence: 6, community: 'yongan' });
}

function look(build: SampleBuild, site: string, community: string, checked_on: string): void {
	const found = build.random.chance(0.25);
	const key = build.key('look');
	const account = `${community}_worker`;
	build.add(checked_on, {
		account,
		register: 'heritage_check',
		action: 'create',
		key,
		values: {
			title: found ? '发现隐患（示例）' : '完好（示例）',
			site: ref(site),
			checked_on,
			checked_by: '示例巡查人',
			...(found ? { problems: [build.random.pick(['electric', 'leak', 'clutter'])] } : {}),
		},
	});
	if (found) {
		const mended_on = addDays(checked_on, build.random.between(3, 15));
		build.add(mended_on, { account, register: 'heritage_check', action: 'mend', of: key, values: { mended_on } });
	}
}
