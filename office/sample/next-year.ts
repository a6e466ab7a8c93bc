/** What came late to the plan for 2023: three more promises, some that were dropped again, and a target that was set before the year began. */
import type { SampleBuild } from './build.ts';

const CLERK = 'general_clerk';
const HEAD = 'general_head';

export function sampleNextYear(build: SampleBuild): void {
	const plan = (part: string, sequence: number, title: string, promise: string, owner: string) => {
		const key = build.key('task');
		const values = { title, promise, source: 'yearly_plan', year: 2023, part, sequence, owner, issued_on: '2022-12-23', due_on: '2023-12-10' };
		build.add('2022-12-23', { account: CLERK, register: 'task', action: 'create', key, values: { ...values, done_when: '有方案、有记录、有总结' } });
		return key;
	};
	plan('economy', 12, '优化投资环境，服务项目落地', '从洽谈到开业全程跟办，及时协调用地、用电和证照问题，兑现惠企政策', 'economy');
	plan('environment', 13, '抓好常态化疫情防控', '落实“三人小组”工作机制，做好重点人群健康服务和适龄人群疫苗接种', 'public_service');
	plan('party_building', 14, '加强党员发展和教育管理', '严格党内组织生活，改进党员教育方式，加大各领域党员发展力度', 'party_building');
	const dropped: readonly (readonly [string, string, string])[] = [
		['economy', '举办商贸旅游节', 'economy'],
		['environment', '新建街心停车场', 'construction'],
		['livelihood', '开设社区食堂试点', 'public_service'],
		['party_building', '编印党建工作画册', 'party_building'],
	];
	for (const [at, [part, title, owner]] of dropped.entries()) {
		const key = plan(part, 20 + at, title, '经论证后再定', owner);
		const values = { dropped_on: '2022-12-25' };
		build.add('2022-12-25', { account: HEAD, register: 'task', action: 'drop', of: key, values, reason: '资金和场地未落实，暂不列入' });
	}
	for (const part of ['economy', 'environment', 'livelihood', 'party_building']) {
		const key = plan(part, 30, '示例重复任务', '与另一条重复', 'general');
		build.add('2022-12-24', { account: HEAD, register: 'task', action: 'void', of: key, reason: '重复登记' });
	}
	const target = { title: '2023年引进项目任务', figure: 'projects_signed', year: 2023, value: 3, measured_in: '个', owner: 'economy' };
	const issued_on = '2022-12-15';
	const values = { ...target, source: '示例市招商〔2022〕12号', issued_on };
	build.add(issued_on, { account: 'economy_clerk', register: 'target', action: 'create', values });
	const key = build.key('target');
	build.add(issued_on, { account: 'economy_clerk', register: 'target', action: 'create', key, values: { ...values, title: '示例重复任务', year: 2023 } });
	build.add('2022-12-16', { account: 'economy_clerk', register: 'target', action: 'void', of: key, reason: '与另一条重复' });
}
