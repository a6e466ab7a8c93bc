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
		values: { ...listed('经济基础薄弱', 'economy', 2022, 1), description: '商贸业态档次偏低，缺少带动力强的企业，经济总量偏小' },
		cause: '辖区以零售、餐饮等传统商贸为主，新业态引进和培育不够',
		measure: '盘活闲置铺位和旧厂房，扶持特色商户，依托古骑楼培育文旅商贸项目',
	});
	const investment = problem(build, {
		found_on,
		due_on,
		owner: 'economy',
		values: {
			...listed('招商引资难度较大', 'investment', 2022, 2),
			description: '有意向的项目不少，真正落地的不多，建设周期偏长',
			figures: 'projects_signed',
		},
		cause: '土地指标紧张，旧城区历史遗留问题多，又受疫情影响',
		measure: '梳理可用地块和物业，每个项目明确一名专员跟办，协调解决用地和用电问题',
	});
	problem(build, {
		found_on,
		due_on,
		owner: 'construction',
		values: {
			...listed('城南、南门、朝阳等社区基础设施短板明显', 'infrastructure', 2022, 3),
			description: '雨污分流、消防通道、线缆整治欠账较多，老旧小区改造虽在推进，尚未全部覆盖',
			figures: 'open_shortfalls',
		},
		cause: '城中村和城乡结合部建成年代早，管网和道路标准低',
		measure: '短板逐处登记，列入老旧小区改造续建项目，补齐一处销号一处',
	});
	problem(build, {
		found_on,
		due_on,
		owner: 'public_service',
		values: {
			...listed('空挂户多、人户分离突出', 'governance', 2022, 4),
			description: '人口底数变动快，入户核对难，社会治安和信访维稳压力较大',
			figures: 'registered_absent、living_apart',
		},
		cause: '旧城拆迁、外出经商的人员户口没有随人迁出',
		measure: '社区和网格逐户核对居住地，与派出所按月比对，更新人房台账',
		lasting_on: '2023-01-10',
	});
	problem(build, {
		found_on: '2021-12-20',
		due_on: '2022-10-31',
		owner: 'construction',
		values: { ...listed('背街小巷照明不足', 'infrastructure', 2021, 1), description: '部分小巷路灯不亮、间距过大，群众夜间出行不便' },
		cause: '线路和灯具老化，管护责任不清',
		measure: '更换线路和灯具，明确由社区日常巡看、供电所检修',
		mended_on: '2022-09-20',
		reviewed_on: '2022-10-11',
	});
	problem(build, {
		found_on: '2022-06-15',
		due_on: '2022-09-30',
		owner: 'party_building',
		values: {
			title: '个别支部组织生活记录不全',
			kind: 'party_building',
			source: 'inspection_tour',
			source_document: '示例巡察反馈意见',
			description: '会议记录缺页，主题党日没有签到',
		},
		cause: '支部书记更换，交接不清',
		measure: '补齐记录，党建办按月抽查',
		mended_on: '2022-09-15',
		reviewed_on: '2022-09-28',
	});
	problem(build, {
		found_on: '2022-10-12',
		due_on: '2022-12-10',
		owner: 'emergency',
		values: { title: '应急物资台账与实物不符', kind: 'safety', source: 'supervision', description: '救生衣、编织袋的账面数与库存对不上' },
		cause: '领用未登记',
		measure: '全部盘点，领用和归还逐件登记',
		mended_on: '2022-12-08',
	});
	const wrong = problem(build, {
		found_on: '2022-03-08',
		due_on: '2022-06-30',
		owner: 'judicial',
		values: { ...listed('示例误列问题', 'other', 2022, 9), source: 'own_review' },
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
		build.add(lasting_on, { account: HEAD, register, action: 'make_lasting', of: key, values: { lasting_on }, reason: '人口流动经常，须长期坚持' });
	}
	if (mended_on !== undefined) {
		build.add(mended_on, {
			account: `${owner}_clerk`,
			register,
			action: 'declare_mended',
			of: key,
			values: { mended_on, progress: '措施已全部落实，申请复核' },
		});
	}
	if (reviewed_on !== undefined) {
		build.add(reviewed_on, { account: HEAD, register, action: 'close', of: key, values: { reviewed_on, review: '现场核实，问题已解决，同意销号' } });
	}
	return key;
}

interface Promise {
	readonly part: string;
	readonly title: string;
	readonly words: string;
	readonly owner: string;
	readonly partner: string;
}

/** What the report promises for the next year, in its order. */
const PROMISES: readonly Promise[] = [
	promise(
		'economy',
		'盘活资源，引进文旅商贸项目',
		'梳理闲置铺位、旧厂房和可用地块，依托古骑楼等文旅资源对外推介，争取更多文旅商贸项目落户',
		'economy publicity',
	),
	promise('environment', '常态化推进扫黑除恶和禁毒', '持续摸排涉黑涉恶线索，经常排查重点场所，抓好吸毒人员管控和禁毒宣传', 'peace judicial'),
	promise('environment', '健全应急管理体系', '修订应急预案，备足防汛抗灾物资，定期组织演练，常态化开展安全生产检查', 'emergency enforcement'),
	promise('environment', '落实“两站两员”交通劝导', '充实劝导站人员，早晚高峰和圩日上路劝导，纠正不戴头盔、违规载人', 'peace enforcement'),
	promise('environment', '依托文明实践所（站）开展活动', '经常组织志愿服务，推进移风易俗，弘扬文明新风', 'publicity party_building'),
	promise(
		'environment',
		'推进老旧小区改造，补齐基础设施短板',
		'续建老旧小区改造项目，优先补齐排水、消防通道和线缆短板，明确建后管护',
		'construction public_service',
	),
	promise('livelihood', '优化流程，方便群众办事', '压减办事材料和环节，推行帮办代办，转变窗口作风', 'public_service general'),
	promise(
		'livelihood',
		'做好防止返贫监测和帮扶',
		'落实“两不愁三保障一相当”政策兜底，管好用好光伏发电收益，及时发现和帮扶有返贫风险的农户',
		'rural public_service',
	),
	promise('livelihood', '社会救助应保尽保', '主动发现困难群众，及时受理、核对和发放，不符合条件的及时退出', 'public_service rural'),
	promise('party_building', '抓好理论学习中心组学习', '精心组织学习研讨，落实意识形态工作责任制，提高干部履职能力', 'party_building publicity'),
	promise('party_building', '深化“大工委”“大党委”制和“双报到”', '定期研究社区难题，组织“双报到”党员认领服务岗位，共驻共建', 'party_building general'),
];

function promise(part: string, title: string, words: string, units: string): Promise {
	const [owner = '', partner = ''] = units.split(' ');
	return { part, title, words, owner, partner };
}

function samplePlans(build: SampleBuild, investment: string): void {
	for (const year of [2021, 2022, 2023]) {
		for (const [at, { part, title, words, owner, partner }] of PROMISES.entries()) {
			// The plan is shared out before the report that announces it is signed.
			const issued_on = `${year - 1}-12-${18 + (at % 7)}`;
			const measured = title.includes('文明实践') ? { figure: 'volunteer_activities', goal: 150 } : { done_when: '有方案、有记录、有总结' };
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
		const outlook = late && month === '10' ? { outlook: 'at_risk', difficulty: '站点选址与商户有分歧，需协调' } : { outlook: 'on_track' };
		const values = { title: '按计划推进', task: ref(key), reported_on, ...outlook };
		build.add(reported_on, { account, register: 'task_progress', action: 'create', late: build.random.chance(0.1) ? 4 : 0, values });
	}
	const finished_on = late ? `${year}-12-20` : build.random.day(`${year}-11-10`, `${year}-12-08`);
	if (late) {
		supervise(build, key, owner);
	}
	build.add(finished_on, { account, register, action: 'finish', of: key, values: { finished_on, outcome: '已按完成标志办结，材料齐全' } });
	const closed_on = addDays(finished_on, 5);
	build.add(closed_on, { account: HEAD, register, action: 'close', of: key, values: { closed_on } });
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

function sampleDropped(build: SampleBuild): void {
	const key = build.key('task');
	const values = { title: '举办示例文化节', source: 'meeting', year: 2022, owner: 'publicity', issued_on: '2022-03-02', due_on: '2022-09-30' };
	build.add('2022-03-02', { account: CLERK, register: 'task', action: 'create', key, values });
	const dropped = { action: 'drop', of: key, values: { dropped_on: '2022-08-10' }, reason: '因疫情防控要求取消' };
	build.add('2022-08-10', { account: HEAD, register: 'task', ...dropped });
}
