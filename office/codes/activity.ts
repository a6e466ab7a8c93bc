import { codeList } from './code-list.ts';

export const activityLists = [
	codeList(
		'activity_kind',
		['活动类别', 'Kind of activity'],
		[
			['study_session', '学习会', 'Study session'],
			['party_lecture', '党课', 'Party lecture'],
			['lecture', '讲座', 'Lecture'],
			['meeting', '会议', 'Meeting'],
			['visit', '调研走访', 'Visit'],
			['publicity', '宣传活动', 'Publicity'],
			['volunteer', '志愿服务', 'Volunteer service'],
			['operation', '整治行动', 'Enforcement operation'],
			['joint_inspection', '联合排查', 'Joint inspection'],
			['training', '培训', 'Training'],
		],
	),
	codeList(
		'topic',
		['主题', 'Topic'],
		[
			['theory', '政治理论', 'Political theory'],
			['party_building', '党建', 'Party building'],
			['rural', '乡村振兴', 'Rural revitalisation'],
			['rule_of_law', '法治建设', 'Rule of law'],
			['legal_knowledge', '普法', 'Legal knowledge'],
			['anti_drug', '禁毒', 'Anti-drug'],
			['anti_fraud', '反电信诈骗', 'Anti-fraud'],
			['traffic', '交通安全', 'Traffic safety'],
			['work_safety', '安全生产', 'Work safety'],
			['civilisation', '文明创建', 'Civilisation'],
			['environment', '人居环境', 'Living environment'],
		],
	),
	codeList(
		'activity_host',
		['主办', 'Host'],
		[
			['theory_centre_group', '理论学习中心组', 'Theory study centre group'],
			['street_party_school', '街道党校', 'Street party school'],
			['community_legal_adviser', '社区法律顾问', 'Community legal adviser'],
			['section', '街道内设机构', 'Section of the street'],
			['community', '社区', 'Community'],
			['police_station', '派出所', 'Police station'],
		],
	),
	codeList(
		'venue',
		['场所', 'Venue'],
		[
			['street', '街道', 'Street office'],
			['community', '社区', 'Community'],
			['school', '学校', 'School'],
			['village', '农村', 'Village'],
			['premises', '重点场所', 'Key premises'],
		],
	),
	codeList(
		'campaign',
		['专项行动', 'Campaign'],
		[
			['spring_sword', '春风利剑', 'Spring Sword'],
			['peace_month', '平安宣传月', 'Peace month'],
		],
	),
	codeList(
		'activity_item',
		['宣传数量', 'Quantities'],
		[
			['leaflets', '宣传资料（份）', 'Leaflets'],
			['banners', '横幅（条）', 'Banners'],
			['screen_runs', '电子屏宣传（次）', 'Screen runs'],
		],
	),
];
