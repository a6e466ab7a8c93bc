import { codeList } from './code-list.ts';

export const publicOrderLists = [
	codeList(
		'incident_category',
		['事件类别', 'Category'],
		[
			['criminal', '刑事案件', 'Criminal'],
			['public_order', '治安案件', 'Public order'],
			['fire', '火灾', 'Fire'],
			['traffic', '交通事故', 'Traffic'],
			['crowd', '群体性事件', 'Crowd'],
			['other', '其他事件', 'Other'],
		],
	),
	codeList(
		'severity',
		['严重程度', 'Severity'],
		[
			['minor', '一般', 'Minor'],
			['serious', '较大', 'Serious'],
			['major', '重特大', 'Major'],
		],
	),
	codeList(
		'incident_source',
		['信息来源', 'How it became known'],
		[
			['police', '公安通报', 'Told by the police'],
			['community', '社区报告', 'Reported by the community'],
			['patrol', '巡查发现', 'Found on patrol'],
			['resident', '群众反映', 'Told by a resident'],
			['media', '媒体、网络', 'Media or the net'],
		],
	),
	codeList(
		'reported_to',
		['报告对象', 'Reported to'],
		[
			['leaders', '街道领导', "The street's leaders"],
			['city_duty', '市委市政府值班室', "The city's duty office"],
			['police', '公安机关', 'Police'],
			['fire_brigade', '消防救援', 'Fire brigade'],
			['emergency', '应急管理部门', 'Emergency management'],
			['health', '卫生健康部门', 'Health department'],
		],
	),
	codeList(
		'gang_clue_source',
		['线索来源', 'Where the clue came from'],
		[
			['report', '群众举报', 'Reported by a resident'],
			['superior', '上级交办', 'Sent from above'],
			['platform', '12337平台转办', 'From the national platform'],
			['screening', '排查发现', 'Found by screening'],
			['case', '案件、信访中发现', 'Found in a case or petition'],
			['department', '部门移送', 'Sent by another body'],
		],
	),
	codeList(
		'gang_field',
		['涉及领域', 'Field'],
		[
			['market', '市场、街面', 'Markets and streets'],
			['building', '工程建设、征地拆迁', 'Building and land'],
			['transport', '交通运输、物流', 'Transport'],
			['lending', '高利放贷、暴力讨债', 'Usury and violent collection'],
			['gambling_vice_drugs', '黄赌毒', 'Vice, gambling, drugs'],
			['net', '网络电信', 'Net and telephone'],
			['grassroots', '把持基层、欺压群众', 'Control of the grass roots'],
			['sand_resources', '自然资源', 'Natural resources'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'gang_check_result',
		['核查结论', 'Result of the check'],
		[
			['true', '属实', 'True'],
			['partly', '部分属实', 'True in part'],
			['untrue', '不属实', 'Untrue'],
			['unclear', '无法核实', 'Cannot be told'],
		],
	),
	codeList(
		'gang_receiver',
		['移送单位', 'Handed over to'],
		[
			['police', '公安机关', 'Police'],
			['discipline', '纪检监察机关', 'Discipline inspection'],
			['department', '行业主管部门', 'Department in charge'],
		],
	),
	codeList(
		'gang_outcome',
		['办理结果', 'Outcome'],
		[
			['filed', '立案侦办', 'A case was filed'],
			['punished', '行政处罚', 'Punished administratively'],
			['not_filed', '不予立案', 'No case was filed'],
			['rectified', '行业整治', 'The trade was put in order'],
		],
	),
];
