import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

export const peaceLists = [
	codeList(
		'petition_channel',
		['来源渠道', 'Channel'],
		[
			['online', '网上信访', 'Online petition'],
			['mediation_centre', '市矛调中心交办', "Assigned by the city's mediation centre"],
			['hotline', '市长热线', "Mayor's hotline"],
			['visit', '群众来访', 'Visit'],
			['letter', '来信', 'Letter'],
		],
	),
	codeList(
		'petition_purpose',
		['信访目的', 'Purpose'],
		[
			['suggestion', '建议意见', 'Suggestion'],
			['accusation', '检举控告', 'Accusation'],
			['request', '申诉求决', 'Appeal or request'],
			['litigation', '涉法涉诉', 'Litigation'],
		],
		text('信访工作条例 第二十二条', 'Regulation on petitions, art. 22'),
	),
	codeList(
		'mediation_body',
		['调解主体', 'Mediating body'],
		[
			['judicial_office', '司法所', 'Judicial office'],
			['womens_federation', '妇联', "Women's federation"],
			['people_committee', '人民调解委员会', "People's mediation committee"],
		],
	),
	codeList(
		'incident_category',
		['事件类别', 'Category'],
		[
			['criminal', '刑事案件', 'Criminal'],
			['public_order', '治安案件', 'Public order'],
			['fire', '火灾', 'Fire'],
			['traffic', '交通事故', 'Traffic'],
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
		'diagnosis',
		['诊断', 'Diagnosis'],
		[
			['schizophrenia', '精神分裂症', 'Schizophrenia'],
			['schizoaffective', '分裂情感性障碍', 'Schizoaffective disorder'],
			['paranoid', '偏执性精神病', 'Paranoid psychosis'],
			['bipolar', '双相（情感）障碍', 'Bipolar disorder'],
			['epileptic', '癫痫所致精神障碍', 'Disorder due to epilepsy'],
			['intellectual', '精神发育迟滞伴发精神障碍', 'Disorder with intellectual disability'],
		],
		text('严重精神障碍管理治疗工作规范（2018）', 'Rules for severe mental disorders (2018)'),
	),
	codeList(
		'follow_up_outcome',
		['随访结果', 'Outcome'],
		[
			['stable', '病情稳定', 'Stable'],
			['basically_stable', '基本稳定', 'Basically stable'],
			['unstable', '不稳定', 'Unstable'],
		],
		text('国家基本公共卫生服务规范（第三版）', 'National basic public health services, third edition'),
	),
];
