/** Problems of two reports, the plans of three years as tasks with their progress, and what was supervised. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const CLERK = 'general_clerk';
const HEAD = 'general_head';

export function samplePlan(build: SampleBuild): void {
	const investment = sampleProblems(build);
	samplePlans(build, investment);
}

interface ProblemCourse {
	readonly found_on: string;
	readonly owner: string;
	readonly values: Readonly<Record<string, unknown>>;
	readonly measure: string;
	readonly cause: string;
	readonly due_on: string;
	readonly mended_on?: string;
	readonly reviewed_on?: string;
	readonly lasting_on?: string;
}

/** The key of the problem about investment. */
function sampleProblems(build: SampleBuild): string {
	const listed = (title: string, kind: string, report_year: number, sequence: number) => ({ title, kind, source: 'yearly_summary', report_year, sequence });
	const found_on = '2022-12-20';
	const due_on = '2023-12-15';
	problem(build, {
		found_on,
		due_on,
		owner: 'economy',
		values: listed('经济基础薄弱', 'economy', 2022, 1),
		cause: '商贸业态档次偏低，总量偏小',
		measure: '盘活闲置铺位，扶持特色商户（示例）',
	});
	const investment = problem(build, {
		found_on,
		due_on,
		owner: 'economy',
		values: { ...listed('招商引资难度较大', 'investment', 2022, 2), figures: 'projects_signed' },
		cause: '土地指标少，旧城区历史遗留问题多',
		measure: '梳理可用地块和物业，一项目一专员（示例）',
	});
	problem(build, {
		found_on,
		due_on,
		owner: 'construction',
		values: listed('城南、南门、朝阳等社区基础设施仍有短板', 'infrastructure', 2022, 3),
		cause: '建成年代早，欠账多',
		measure: '列入四期改造（示例）',
	});
	problem(build, {
		found_on,
		due_on,
		owner: 'public_service',
		values: { ...listed('空挂户多、人户分离突出', 'governance', 2022, 4), figures: 'registered_absent、living_apart' },
		cause: '拆迁、经商外出，户口未迁',
		measure: '逐户核对居住地（示例）',
		lasting_on: '2023-01-10',
	});
	problem(build, {
		found_on: '2021-12-20',
		due_on: '2022-10-31',
		owner: 'construction',
		values: listed('背街小巷路灯不亮', 'infrastructure', 2021, 1),
		cause: '线路老化',
		measure: '更换线路和灯具（示例）',
		mended_on: '2022-09-20',
		reviewed_on: '2022-10-11',
	});
	problem(build, {
		found_on: '2022-06-15',
		due_on: '2022-09-30',
		owner: 'party_building',
		values: { title: '个别支部组织生活记录不全', kind: 'party_building', source: 'inspection_tour', source_document: '示例巡察反馈意见' },
		cause: '支部书记更换，交接不清',
		measure: '补齐记录，按月抽查（示例）',
		mended_on: '2022-09-15',
		reviewed_on: '2022-09-28',
	});
	problem(build, {
		found_on: '2022-10-12',
		due_on: '2022-12-10',
		owner: 'emergency',
		values: { title: '应急物资台账与实物不符', kind: 'safety', source: 'supervision' },
		cause: '领用未登记',
		measure: '盘点后逐件登记（示例）',
		mended_on: '2022-12-08',
	});
	const wrong = problem(build, {
		found_on: '2022-03-08',
		due_on: '2022-06-30',
		owner: 'judicial',
		values: { title: '示例误列问题', kind: 'other', source: 'own_review' },
		cause: '理解有误',
		measure: '重新核对',
	});
	build.add('2022-03-20', { account: HEAD, register: 'problem', action: 'void', of: wrong, reason: '经核对不属实' });
	return investment;
}

function problem(build: SampleBuild, { found_on, owner, values, measure, cause, due_on, mended_on, reviewed_on, lasting_on }: ProblemCourse): string {
	const register = 'problem';
	const key = build.key('problem');
	const assigned_on = addDays(found_on, 6);
	build.add(found_on, { account: CLERK, register, action: 'create', key, values: { ...values, found_on } });
	build.add(assigned_on, { account: HEAD, register, action: 'assign', of: key, values: { assigned_on, owner, cause, measure, due_on } });
	if (lasting_on !== undefined) {
		build.add(lasting_on, { account: HEAD, register, action: 'make_lasting', of: key, values: { lasting_on }, reason: '须长期坚持（示例）' });
	}
	if (mended_on !== undefined) {
		build.add(mended_on, { account: `${owner}_clerk`, register, action: 'declare_mended', of: key, values: { mended_on, progress: '已完成整改（示例）' } });
	}
	if (reviewed_on !== undefined) {
		build.add(reviewed_on, { account: HEAD, register, action: 'close', of: key, values: { reviewed_on, review: '现场核实，同意销号（示例）' } });
	}
	return key;
}

/** What the report promises for the next year, by part of the plan: task, owner, helper. */
const PROMISES: readonly (readonly [string, string, string, string])[] = [
	['economy', '盘活资源，引进文旅商贸项目', 'economy', 'publicity'],
	['environment', '常态化扫黑除恶和禁毒', 'peace', 'judicial'],
	['environment', '健全应急管理体系', 'emergency', 'enforcement'],
	['environment', '落实“两站两员”交通劝导', 'peace', 'enforcement'],
	['environment', '依托文明实践所（站）开展活动', 'publicity', 'party_building'],
	['environment', '推进老旧小区改造，补齐短板', 'construction', 'public_service'],
	['livelihood', '优化流程，方便群众办事', 'public_service', 'general'],
	['livelihood', '防止返贫监测和帮扶', 'rural', 'public_service'],
	['livelihood', '救助应保尽保', 'public_service', 'rural'],
	['party_building', '理论学习中心组学习', 'party_building', 'publicity'],
	['party_building', '深化大工委、大党委和双报到', 'party_building', 'general'],
];

function samplePlans(build: SampleBuild, investment: string): void {
	for (const year of [2021, 2022, 2023]) {
		for (const [at, [part, title, owner, partner]] of PROMISES.entries()) {
			const issued_on = `${year}-01-${String(10 + (at % 7)).padStart(2, '0')}`;
			const measured = title.includes('文明实践') ? { figure: 'volunteer_activities', goal: 150 } : { done_when: '有方案、有记录、有总结（示例）' };
			const answers = year === 2023 && owner === 'economy' ? { problem: ref(investment) } : {};
			const key = build.key('task');
			build.add(issued_on, {
				account: CLERK,
				register: 'task',
				action: 'create',
				key,
				values: {
					title: `${title}（${year}年）`,
					promise: `${title}（示例）`,
					source: 'yearly_plan',
					year,
					part,
					sequence: at + 1,
					owner,
					partner,
					issued_on,
					due_on: `${year}-12-10`,
					...measured,
					...answers,
				},
			});
			doTask(build, { key, owner, year, late: year === 2022 && at === 3 });
		}
	}
	sampleDropped(build);
}

interface Doing {
	readonly key: string;
	readonly owner: string;
	readonly year: number;
	/** It slipped, was supervised and urged, and finished after its day. */
	readonly late: boolean;
}

function doTask(build: SampleBuild, { key, owner, year, late }: Doing): void {
	const register = 'task';
	const account = `${owner}_clerk`;
	const started_on = `${year}-01-${build.random.between(18, 29)}`;
	build.add(started_on, { account, register, action: 'start', of: key, values: { started_on, responsible: '示例责任人' } });
	if (year === 2023) {
		return;
	}
	for (const month of ['04', '07', '10']) {
		const reported_on = `${year}-${month}-${build.random.between(10, 20)}`;
		const outlook = late && month === '10' ? { outlook: 'at_risk', difficulty: '站点选址未定（示例）' } : { outlook: 'on_track' };
		const values = { title: '按计划推进（示例）', task: ref(key), reported_on, ...outlook };
		build.add(reported_on, { account, register: 'task_progress', action: 'create', late: build.random.chance(0.1) ? 4 : 0, values });
	}
	const finished_on = late ? `${year}-12-20` : build.random.day(`${year}-11-10`, `${year}-12-08`);
	if (late) {
		supervise(build, key, owner);
	}
	build.add(finished_on, { account, register, action: 'finish', of: key, values: { finished_on, outcome: '已完成（示例）' } });
	const closed_on = addDays(finished_on, 5);
	build.add(closed_on, { account: HEAD, register, action: 'close', of: key, values: { closed_on } });
}

function supervise(build: SampleBuild, task: string, owner: string): void {
	const register = 'supervision';
	const key = build.key('supervision');
	const values = { title: '“两站两员”选址', task: ref(task), owner, asked: '十一月底前定点挂牌（示例）', issued_on: '2022-10-24', reply_due_on: '2022-11-20' };
	build.add('2022-10-24', { account: CLERK, register, action: 'create', key, values });
	build.add('2022-11-22', { account: HEAD, register, action: 'urge', of: key, values: { urged_on: '2022-11-22', reply_due_on: '2022-12-15' } });
	const answered = { finished_on: '2022-12-14', reply: '已定点，劝导员到岗（示例）' };
	build.add('2022-12-14', { account: `${owner}_clerk`, register, action: 'answer', of: key, values: answered });
	build.add('2022-12-19', { account: HEAD, register, action: 'close', of: key, values: { closed_on: '2022-12-19' } });
}

function sampleDropped(build: SampleBuild): void {
	const key = build.key('task');
	const values = { title: '举办示例文化节', source: 'meeting', year: 2022, owner: 'publicity', issued_on: '2022-03-02', due_on: '2022-09-30' };
	build.add('2022-03-02', { account: CLERK, register: 'task', action: 'create', key, values });
	const dropped = { action: 'drop', of: key, values: { dropped_on: '2022-08-10' }, reason: '因疫情取消（示例）' };
	build.add('2022-08-10', { account: HEAD, register: 'task', ...dropped });
}
