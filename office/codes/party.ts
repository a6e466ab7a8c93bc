import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const DEVELOPMENT = text('中国共产党发展党员工作细则', 'Rules for the development of party members');

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
			['epidemic', '疫情防控', 'Epidemic prevention', ['核酸', '测温']],
			['environment', '人居环境整治', 'Living environment', ['打扫卫生', '大扫除', '捡垃圾', '清洁']],
			['city_creation', '巩卫创文', 'Keeping the city clean and civil', ['创文']],
			['patrol', '治安巡防', 'Patrol', ['巡逻', '夜巡']],
			['visit', '走访慰问', 'Visit', ['看望', '慰问', '走访']],
			['policy_talk', '政策宣讲', 'Talk on policy', ['宣讲']],
			['skill', '专长服务', 'Professional help'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'member_skill',
		['特长', 'Skill'],
		[
			['writing', '文书', 'Writing'],
			['law', '法律', 'Law'],
			['medicine', '医疗', 'Medicine'],
			['psychology', '心理', 'Psychology'],
			['repair', '维修', 'Repair'],
			['teaching', '教学', 'Teaching'],
			['arts', '文艺', 'Arts'],
			['computing', '信息技术', 'Computing'],
			['languages', '语言翻译', 'Languages'],
			['driving', '驾驶', 'Driving'],
			['mediation', '调解', 'Mediation'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'service_time',
		['可服务时间', 'When somebody can serve'],
		[
			['workday', '工作日', 'On working days'],
			['evening', '晚间', 'In the evening'],
			['weekend', '周末', 'At weekends'],
			['holiday', '节假日', 'On holidays'],
			['emergency', '应急随叫', 'On call in an emergency'],
		],
	),
	codeList(
		'party_recommendation',
		['推荐方式', 'How an activist was recommended'],
		[
			['members', '党员推荐', 'By party members'],
			['youth_league', '共青团推优', 'By the youth league'],
			['mass_organisation', '工会、妇联等群团推荐', 'By another mass organisation'],
		],
		DEVELOPMENT,
	),
	codeList(
		'vote',
		['表决', 'Votes'],
		[
			['entitled', '有表决权的到会党员', 'Present with a vote'],
			['absent_written', '会前书面表决', 'Voted in writing beforehand'],
			['in_favour', '赞成', 'In favour'],
			['against', '不赞成', 'Against'],
			['abstained', '弃权', 'Abstained'],
		],
	),
	codeList(
		'party_examination_outcome',
		['考察意见', 'Outcome of an examination'],
		[
			['goes_on', '继续培养', 'Goes on'],
			['ready', '条件成熟，提交支部研究', 'Ready for the next step'],
			['needs_time', '仍需一段时间', 'Needs time'],
			['doubtful', '不宜继续培养，提交支部研究', 'Doubtful: for the branch to decide'],
		],
		DEVELOPMENT,
	),
	codeList(
		'education',
		['学历', 'Education'],
		[
			['graduate', '研究生', 'Graduate school'],
			['bachelor', '大学本科', 'Bachelor'],
			['college', '大学专科', 'College'],
			['secondary_vocational', '中等职业教育', 'Secondary vocational'],
			['senior_secondary', '普通高中', 'Senior secondary'],
			['junior_secondary', '初中', 'Junior secondary'],
			['primary', '小学', 'Primary'],
			['none', '其他', 'Other'],
		],
		text('GB/T 4658 学历代码（大类）', 'GB/T 4658, groups'),
	),
];
