/** Problems of two yearly reports and of what was found in between, each with its course. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';

const CLERK = 'general_clerk';
const HEAD = 'general_head';

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

/** @returns the key of the problem about investment. */
export function sampleProblems(build: SampleBuild): string {
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
		found_on: '2021-12-20',
		due_on: '2022-11-30',
		owner: 'economy',
		values: { ...listed('闲置铺位盘活不够', 'economy', 2021, 2), description: '背街铺位空置时间长，业态单一' },
		cause: '产权分散，业主意愿不一',
		measure: '逐户登记闲置铺位，分批对接招商',
		mended_on: '2022-11-18',
		reviewed_on: '2022-11-29',
	});
	problem(build, {
		found_on: '2021-12-20',
		due_on: '2022-06-30',
		owner: 'petition_office',
		values: { ...listed('个别信访件答复不及时', 'governance', 2021, 3), description: '年底仍有热线件没有答复', figures: 'cases_answered' },
		cause: '转办环节多，承办单位反馈慢',
		measure: '收件当日转办，临期前三日催办',
		mended_on: '2022-05-20',
		reviewed_on: '2022-06-08',
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
