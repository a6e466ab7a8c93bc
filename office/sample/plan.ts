/** The plans of three years as tasks with their progress, what was supervised, and what became of them. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { sampleProblems } from './problems.ts';
import { type Became, PROMISES } from './promises.ts';
import { ref } from './sample.ts';

const CLERK = 'general_clerk';
const HEAD = 'general_head';

export function samplePlan(build: SampleBuild): void {
	samplePlans(build, sampleProblems(build));
	sampleDropped(build);
}

function samplePlans(build: SampleBuild, investment: string): void {
	for (const year of [2021, 2022, 2023]) {
		for (const [at, { part, title, words, owner, partner, measured, became }] of (PROMISES[year] ?? []).entries()) {
			// The plan is shared out before the report that announces it is signed.
			const issued_on = `${year - 1}-12-${18 + (at % 7)}`;
			const answers = year === 2023 && owner === 'economy' ? { problem: ref(investment) } : {};
			const key = build.key('task');
			build.add(issued_on, {
				account: CLERK,
				register: 'task',
				action: 'create',
				key,
				values: {
					title,
					promise: words,
					source: 'yearly_plan',
					year,
					part,
					sequence: at + 1,
					owner,
					partner,
					issued_on,
					due_on: `${year}-12-10`,
					...(measured ?? { done_when: '有方案、有记录、有总结' }),
					...answers,
				},
			});
			doTask(build, { key, owner, year, became });
		}
	}
}

interface Doing {
	readonly key: string;
	readonly owner: string;
	readonly year: number;
	readonly became: Became;
}

function doTask(build: SampleBuild, { key, owner, year, became }: Doing): void {
	const register = 'task';
	const account = `${owner}_clerk`;
	const started_on = `${year}-01-${build.random.between(18, 29)}`;
	build.add(started_on, { account, register, action: 'start', of: key, values: { started_on, responsible: '示例责任人' } });
	if (year === 2023) {
		return;
	}
	const isLate = became === 'late';
	for (const month of ['04', '07', '10']) {
		const reported_on = `${year}-${month}-${build.random.between(10, 20)}`;
		const isAtRisk = month === '10' && (isLate || typeof became === 'object');
		const outlook = isAtRisk ? { outlook: 'at_risk', difficulty: '进度滞后，需协调' } : { outlook: 'on_track' };
		const values = { title: '按计划推进', task: ref(key), reported_on, ...outlook };
		build.add(reported_on, { account, register: 'task_progress', action: 'create', late: build.random.chance(0.1) ? 4 : 0, values });
	}
	if (isLate && year === 2022) {
		supervise(build, key, owner);
	}
	if (typeof became === 'object') {
		fallShort(build, key, year, became.unmet);
		return;
	}
	const finished_on = isLate ? `${year}-12-20` : became === 'late_closed' ? `${year}-12-12` : build.random.day(`${year}-11-10`, `${year}-12-08`);
	build.add(finished_on, {
		account,
		register,
		action: 'finish',
		of: key,
		values: { finished_on, outcome: became === 'late_closed' ? '施工已经完成，等待验收销号' : '已按完成标志办结，材料齐全' },
	});
	const closed_on = addDays(finished_on, became === 'late_closed' ? 19 : 5);
	const values = { closed_on, kept: isLate || became === 'late_closed' ? 'late' : 'on_time' };
	build.add(closed_on, { account: HEAD, register, action: 'close', of: key, values });
}

/** That it would be closed late had been written down already. */
function fallShort(build: SampleBuild, key: string, year: number, unmet_because: string): void {
	const by = { account: HEAD, register: 'task', of: key };
	build.add(`${year}-12-05`, { ...by, action: 'amend', values: { closed_on: `${year}-12-15`, kept: 'late' } });
	const unmet_on = `${year}-12-20`;
	build.add(unmet_on, { ...by, action: 'fall_short', values: { unmet_on, unmet_because } });
}

function supervise(build: SampleBuild, task: string, owner: string): void {
	const register = 'supervision';
	const key = build.key('supervision');
	const values = {
		title: '“两站两员”选址',
		task: ref(task),
		owner,
		asked: '十一月底前定点挂牌，劝导员到岗',
		issued_on: '2022-10-24',
		reply_due_on: '2022-11-20',
	};
	build.add('2022-10-24', { account: CLERK, register, action: 'create', key, values });
	build.add('2022-11-22', { account: HEAD, register, action: 'urge', of: key, values: { urged_on: '2022-11-22', reply_due_on: '2022-12-15' } });
	const answered = { finished_on: '2022-12-14', reply: '站点已定、已挂牌，劝导员到岗' };
	build.add('2022-12-14', { account: `${owner}_clerk`, register, action: 'answer', of: key, values: answered });
	build.add('2022-12-19', { account: HEAD, register, action: 'close', of: key, values: { closed_on: '2022-12-19' } });
}

/** What the plan of 2022 no longer holds, and beside it tasks that are no promises of the yearly plan. */
function sampleDropped(build: SampleBuild): void {
	const drop = (task: Record<string, unknown>, issued_on: string, dropped_on: string, reason: string, more: Record<string, unknown> = {}) => {
		const key = build.key('task');
		const values = { year: 2022, issued_on, due_on: '2022-09-30', ...task };
		build.add(issued_on, { account: CLERK, register: 'task', action: 'create', key, values });
		build.add(dropped_on, { account: HEAD, register: 'task', action: 'drop', of: key, values: { dropped_on, ...more }, reason });
	};
	const promised = { source: 'yearly_plan', part: 'economy' };
	drop({ title: '举办示例文化节', source: 'meeting', owner: 'publicity' }, '2022-03-02', '2022-08-10', '因疫情防控要求取消');
	drop({ ...promised, title: '举办骑楼文化节', sequence: 12, owner: 'economy' }, '2021-12-22', '2022-08-10', '因疫情防控要求取消', {
		unmet_because: '疫情防控期间不举办聚集性活动',
	});
	drop({ ...promised, title: '示例智慧停车', sequence: 13, owner: 'economy' }, '2021-12-20', '2021-12-28', '资金未落实，暂不列入');
	const enter = (state: string, task: Record<string, unknown>, voided?: true) => {
		const key = build.key('task');
		const issued = { year: 2022, owner: 'publicity', issued_on: '2021-12-22', due_on: '2022-06-30' };
		build.add('2022-07-20', { account: HEAD, register: 'task', action: 'enter', state, key, values: { ...issued, ...task } });
		if (voided === true) {
			build.add('2022-07-22', { account: HEAD, register: 'task', action: 'void', of: key, reason: '与另一条重复' });
		}
	};
	const closed = { finished_on: '2022-07-10', outcome: '已办结', closed_on: '2022-07-15', kept: 'late' };
	enter('closed', { title: '会议议定的示例任务', source: 'meeting', ...closed });
	enter('closed', { title: '示例重复承诺', ...promised, ...closed }, true);
	enter('under_way', { title: '示例重复承诺', ...promised, started_on: '2022-01-20' }, true);
}
