import { codeList } from './code-list.ts';

export const partyLists = [
	codeList(
		'organisation_kind',
		['单位性质', 'Kind of organisation'],
		[
			['government', '机关', 'Party or state body'],
			['institution', '事业单位', 'Public institution'],
			['state_enterprise', '国有企业', 'State enterprise'],
			['private_enterprise', '非公企业', 'Private enterprise'],
			['social', '社会组织', 'Social organisation'],
		],
	),
	codeList(
		'member_work',
		['服务内容', 'What was served'],
		[
			['epidemic', '疫情防控', 'Epidemic prevention'],
			['environment', '人居环境整治', 'Living environment'],
			['city_creation', '巩卫创文', 'Keeping the city clean and civil'],
			['patrol', '治安巡防', 'Patrol'],
			['visit', '走访慰问', 'Visit'],
			['policy_talk', '政策宣讲', 'Talk on policy'],
			['skill', '专长服务', 'Professional help'],
			['other', '其他', 'Other'],
		],
	),
];
