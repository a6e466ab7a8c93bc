import { codeList } from './code-list.ts';

export const cityLists = [
	codeList(
		'committee',
		['党委类别', 'Joint committee'],
		[
			['street', '街道大工委', "The street's joint committee"],
			['community', '社区大党委', "A community's joint committee"],
		],
	),
	codeList(
		'renewal_kind',
		['改造类别', 'Kind of renewal'],
		[
			['old_neighbourhood', '老旧小区基础设施改造', 'Old neighbourhood'],
			['showcase_lane', '样板小巷', 'Showcase lane'],
			['road', '道路修补', 'Road repair'],
		],
	),
	codeList(
		'heritage_kind',
		['文化古迹类别', 'Kind of heritage'],
		[
			['arcade', '骑楼', 'Arcade houses'],
			['temple', '庙宇', 'Temple'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'facility_kind',
		['设施类别', 'Kind of facility'],
		[
			['waste_point', '生活垃圾收集点', 'Household-waste collection point'],
			['civilisation_institute', '新时代文明实践所', 'Civilisation practice institute'],
			['civilisation_station', '新时代文明实践站', 'Civilisation practice station'],
			['notice_board', '宣传栏', 'Notice board'],
			['public_toilet', '公共厕所', 'Public toilet'],
		],
	),
	codeList(
		'industry',
		['行业', 'Industry'],
		[
			['commerce', '商贸服务', 'Commerce and services'],
			['education', '教育', 'Education'],
			['tourism', '文旅', 'Culture and tourism'],
		],
	),
];
