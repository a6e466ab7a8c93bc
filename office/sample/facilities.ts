/** Facilities and their upkeep, looks at the surroundings, good deeds. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const ACCOUNT = 'construction_clerk';
/** After this day the sample knows nothing. */
const LAST = '2023-01-31';

export function sampleFacilities(build: SampleBuild): void {
	sampleUpkeep(build, buildFacilities(build));
	sampleChecks(build);
	sampleDeeds(build);
}

interface Built {
	readonly key: string;
	readonly kind: string;
	readonly unit: string;
	readonly built_on: string;
}

interface Making {
	readonly name: string;
	readonly kind: string;
	readonly built_on: string;
	readonly removed_on?: string;
	readonly replaced_on?: string;
	readonly more?: Readonly<Record<string, unknown>>;
}

/** Those still in use. */
function buildFacilities(build: SampleBuild): readonly Built[] {
	const built: Built[] = [];
	const register = 'facility';
	const make = ({ name, kind, built_on, removed_on, replaced_on, more = {} }: Making) => {
		const community = more['community'] ?? build.community();
		const unit = kind === 'civilisation_institute' ? 'street' : String(community);
		const key = build.key('facility');
		const values = { name, kind, built_on, kept_by: '示例管护人', ...(unit === 'street' ? {} : { community }), ...more };
		build.add(built_on, { account: ACCOUNT, register, action: 'create', key, unit, values });
		if (replaced_on !== undefined) {
			build.add(replaced_on, { account: ACCOUNT, register, action: 'replace', of: key, values: { replaced_on } });
		}
		if (removed_on === undefined) {
			built.push({ key, kind, unit, built_on });
		} else {
			build.add(removed_on, { account: ACCOUNT, register, action: 'remove', of: key, values: { removed_on }, reason: '位置调整（示例）' });
		}
	};
	const many = (count: number, making: Omit<Making, 'built_on'>, days: readonly [string, string]) => {
		for (let at = 1; at <= count; at += 1) {
			make({ ...making, name: `${making.name}${at}`, built_on: build.random.day(...days) });
		}
	};
	const bins = { streams: ['recyclable', 'hazardous', 'kitchen', 'other'] };
	many(26, { name: '生活垃圾收集点', kind: 'waste_point', more: bins }, ['2019-02-01', '2022-11-30']);
	many(2, { name: '已拆垃圾收集点', kind: 'waste_point', removed_on: '2022-03-31' }, ['2018-02-01', '2018-11-30']);
	many(1, { name: '年后垃圾收集点', kind: 'waste_point' }, ['2022-12-28', '2023-01-15']);
	make({ name: '新时代文明实践所', kind: 'civilisation_institute', built_on: '2019-10-01' });
	make({ name: '旧文明实践所', kind: 'civilisation_institute', built_on: '2018-10-01', removed_on: '2019-09-30' });
	for (const { code, name } of communities) {
		const isLate = code === 'donghu' || code === 'chaoyang' || code === 'yongan';
		const built_on = isLate ? build.random.day('2021-10-08', '2021-12-20') : build.random.day('2019-11-01', '2021-05-20');
		make({ name: `${name.zh}文明实践站`, kind: 'civilisation_station', built_on, more: { community: code, opening_hours: '9:00-17:30' } });
	}
	const old = { name: '光明社区旧文明实践站', kind: 'civilisation_station', built_on: '2019-06-01', removed_on: '2020-12-31' };
	make({ ...old, more: { community: 'donghu' } });
	make({ ...old, name: '朝阳社区旧文明实践站', removed_on: '2021-09-30', more: { community: 'chaoyang' } });
	const board = (name: string, topic: string, replaced_on?: string) => ({
		name,
		kind: 'notice_board',
		more: { topic },
		...(replaced_on === undefined ? {} : { replaced_on }),
	});
	many(24, board('法治宣传栏', 'rule_of_law'), ['2022-01-15', '2022-12-10']);
	many(8, board('往年法治宣传栏', 'rule_of_law'), ['2021-01-15', '2021-12-10']);
	many(3, board('文明宣传栏', 'civilisation'), ['2022-01-15', '2022-12-10']);
	many(7, board('禁毒宣传栏', 'anti_drug'), ['2022-01-15', '2022-12-10']);
	many(4, board('更换的禁毒宣传栏', 'anti_drug', '2022-06-20'), ['2018-01-15', '2019-12-10']);
	many(5, board('往年禁毒宣传栏', 'anti_drug'), ['2020-01-15', '2021-12-10']);
	many(6, { name: '公共厕所', kind: 'public_toilet', more: { stalls: 8, toilet_kind: 'town', accessible: true } }, ['2018-01-15', '2022-06-10']);
	return built;
}

function sampleUpkeep(build: SampleBuild, facilities: readonly Built[]): void {
	const register = 'facility_upkeep';
	for (const { key: facility, kind: what, unit, built_on } of facilities.filter(({ kind }) => kind !== 'civilisation_institute')) {
		const times = what === 'public_toilet' || what === 'waste_point' ? 3 : 1;
		for (let at = 0; at < times; at += 1) {
			const reported_on = build.random.day(built_on > '2021-11-01' ? built_on : '2021-11-01', LAST);
			const kind = what === 'notice_board' ? 'new_content' : build.random.pick(['cleaning', 'repair', 'look']);
			const key = build.key('upkeep');
			const account = `${unit}_worker`;
			const title = kind === 'repair' ? '设施报修（示例）' : '日常管护（示例）';
			build.add(reported_on, { account, register, action: 'create', key, values: { title, facility: ref(facility), kind, reported_on } });
			const done_on = addDays(reported_on, build.random.between(1, 6));
			if (done_on <= LAST && build.random.chance(0.9)) {
				const cost = kind === 'repair' ? { cost: build.random.between(2, 30) * 50 } : {};
				build.add(done_on, { account, register, action: 'finish', of: key, values: { done_on, done_by: '示例管护人', ...cost } });
			}
		}
	}
}

/** City appearance, waste sorting and the living environment; most of what was found is mended and looked at again. */
function sampleChecks(build: SampleBuild): void {
	const register = 'environment_check';
	for (let at = 0; at < 120; at += 1) {
		const community = build.community();
		const [worker, grid] = [`${community}_worker`, `${community}_grid`];
		const checked_on = build.random.day('2021-09-01', '2023-01-20');
		const found = build.random.chance(0.6);
		const account = build.random.chance(0.5) ? worker : grid;
		const problem = build.random.pick(['rubbish', 'mixed_waste', 'clutter', 'posters', 'parking', 'street_trading']);
		const problems = found ? { problems: [{ item: problem, quantity: build.random.between(1, 5) }], due_on: addDays(checked_on, 7) } : {};
		const key = build.key('check');
		build.add(checked_on, {
			account,
			register,
			action: 'create',
			key,
			late: build.random.chance(0.05) ? 2 : 0,
			values: {
				title: `${build.random.pick(['主街', '背街小巷', '市场周边', '小区内'])}（示例${at + 1}）`,
				kind: build.random.pick(['appearance', 'waste_sorting', 'living_environment', 'public_toilet']),
				checked_on,
				checked_by: '示例巡查人',
				...problems,
			},
		});
		const [mended_on, rechecked_on] = [addDays(checked_on, build.random.between(3, 6)), addDays(checked_on, build.random.between(7, 10))];
		if (found && build.random.chance(0.85)) {
			build.add(mended_on, { account, register, action: 'mend', of: key, values: { mended_on } });
			build.add(rechecked_on, { account: worker, register, action: 'recheck', of: key, values: { rechecked_on } });
		}
	}
}

function sampleDeeds(build: SampleBuild): void {
	const deed = (done_on: string, beneficiaries: number, at: number) => {
		const key = build.key('deed');
		const account = `${build.community()}_worker`;
		build.add(done_on, {
			account,
			register: 'good_deed',
			action: 'create',
			key,
			late: build.random.chance(0.08) ? build.random.between(2, 9) : 0,
			values: {
				title: `为群众办实事（示例${at}）`,
				kind: build.random.pick(['traffic', 'housing', 'health', 'environment', 'safety', 'care', 'papers']),
				source: build.random.pick(['visit', 'hotline', 'proposal', 'double_registration', 'plan']),
				done_on,
				beneficiaries,
			},
		});
		return { key, account };
	};
	for (const [at, beneficiaries] of build.random.split(7420, 46, 20).entries()) {
		deed(build.random.day('2022-01-05', '2022-12-24'), beneficiaries, at + 1);
	}
	for (let at = 0; at < 20; at += 1) {
		deed(build.random.day('2021-02-01', '2021-12-20'), build.random.between(20, 300), 100 + at);
	}
	deed('2022-12-28', 150, 200);
	const { key, account } = deed('2022-07-07', 90, 201);
	build.add('2022-07-20', { account, register: 'good_deed', action: 'void', of: key, reason: '与另一件重复（示例）' });
}
