import { codeList } from './code-list.ts';

export const planLists = [
	codeList(
		'problem_kind',
		['问题类别', 'Kind of problem'],
		[
			['economy', '经济发展', 'Economy'],
			['investment', '招商引资', 'Investment'],
			['infrastructure', '基础设施', 'Infrastructure'],
			['governance', '社会治理', 'Governance'],
			['livelihood', '民生保障', 'Livelihood'],
			['environment', '环境卫生', 'Surroundings'],
			['safety', '安全生产', 'Safety'],
			['party_building', '党的建设', 'Party building'],
			['discipline', '作风纪律', 'Conduct and discipline'],
			['records', '台账和数据', 'Records and data'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'problem_source',
		['问题来源', 'Source of a problem'],
		[
			['own_review', '自查', 'Own review'],
			['yearly_summary', '年度总结', 'Summing up the year'],
			['organisation_life', '民主（组织）生活会', 'Meeting of organisation life'],
			['inspection_tour', '巡视巡察反馈', 'Party inspection'],
			['audit', '审计', 'Audit'],
			['supervision', '上级督查检查', 'Supervision from above'],
			['residents', '群众反映', 'Residents', ['居民反映']],
			['assessment', '考核', 'Assessment'],
		],
	),
	codeList(
		'task_source',
		['任务来源', 'Source of a task'],
		[
			['yearly_plan', '年度工作安排', 'Yearly plan'],
			['upper', '上级交办', 'From the level above'],
			['meeting', '会议议定', 'Decided at a meeting'],
			['instruction', '领导批示', "A leader's instruction"],
			['problem', '问题整改', 'To mend a problem'],
			['livelihood_plan', '民生实事', 'Livelihood plan'],
		],
	),
	codeList(
		'plan_part',
		['工作安排部分', 'Part of the yearly plan'],
		[
			['economy', '经济发展', 'Economy'],
			['environment', '宜居环境', 'Surroundings to live in'],
			['livelihood', '民生福祉', 'Livelihood'],
			['party_building', '党的建设', 'Party building'],
		],
	),
	codeList(
		'promise_kept',
		['兑现认定', 'How a promise was kept'],
		[
			['on_time', '按期兑现', 'On time'],
			['late', '逾期兑现', 'Late'],
		],
	),
	codeList(
		'task_outlook',
		['研判', 'Outlook of a task'],
		[
			['on_track', '按序推进', 'On track'],
			['at_risk', '有延误风险', 'At risk'],
			['blocked', '受阻', 'Blocked'],
			['done', '已做完', 'Done'],
		],
	),
];
