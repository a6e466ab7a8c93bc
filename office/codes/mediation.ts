import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const LAW = text('人民调解法', "Law on people's mediation");

export const mediationLists = [
	codeList(
		'mediation_body',
		['调解主体', 'Mediating body'],
		[
			['judicial_office', '司法所', 'Judicial office'],
			['womens_federation', '妇联', "Women's federation", ['妇联调解']],
			['people_committee', '人民调解委员会', "People's mediation committee", ['调委会', '人民调解', '社区调解', '调解室']],
		],
	),
	codeList(
		'dispute_kind',
		['纠纷类别', 'Kind of dispute'],
		[
			['family', '婚姻家庭', 'Marriage and family', ['夫妻', '离婚', '婆媳', '赡养', '家庭矛盾', '分家', 'husband and wife', 'couple']],
			['neighbours', '邻里', 'Neighbours', ['邻居', '漏水', '相邻', '噪音扰民', 'neighbour', 'leak']],
			['house_land', '房屋宅基地', 'Houses and plots', ['宅基地', '建房']],
			['rent', '房屋租赁', 'Rent', ['租金', '租房', '押金', '房东', '租客']],
			['contract', '合同', 'Contract', ['欠款', '借款', '欠钱']],
			['damages', '损害赔偿', 'Damages', ['打架', '受伤赔偿', '赔偿']],
			['labour', '劳动争议、劳务', 'Labour', ['工资', '欠薪', '讨薪', '工钱', 'wage']],
			['demolition', '征地拆迁', 'Land taken and houses taken down'],
			['property_management', '物业', 'Property management', ['物业费', '停车费', '业委会']],
			['traffic', '道路交通事故', 'Traffic accident', ['车祸', '交通事故', '碰撞']],
			['medical', '医疗', 'Medical'],
			['consumer', '消费', 'Consumer', ['退款', '消费纠纷']],
			['environment', '环境污染、相邻噪声', 'Pollution and noise', ['噪音', '噪声', '油烟']],
			['production', '生产经营', 'Business'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'mediation_source',
		['纠纷来源', 'Where it came from'],
		[
			['applied', '当事人申请', 'The parties applied', ['来社区反映', '申请调解', '求助', '来反映']],
			['own_initiative', '主动调解', 'On its own initiative', ['主动']],
			['court', '法院委派、委托', 'Sent by the court'],
			['police', '公安移送', 'Sent by the police', ['派出所移交', '民警移交']],
			['petition', '信访移送', 'From a petition', ['信访转']],
			['other', '其他部门移送', 'Sent by another body'],
		],
	),
	codeList(
		'dispute_risk',
		['激化风险', 'What it may grow into'],
		[
			['none', '无', 'Nothing'],
			['suicide', '可能引发自杀', 'Suicide'],
			['criminal', '可能转化为刑事案件', 'A crime'],
			['crowd', '可能引发群体性事件', 'A crowd'],
			['violence', '涉家庭暴力', 'Violence at home'],
		],
	),
	codeList(
		'agreement_form',
		['协议形式', 'Form of the agreement'],
		[
			['written', '书面协议', 'In writing'],
			['oral', '口头协议（已记录）', 'By word of mouth, noted down'],
		],
		LAW,
	),
	codeList(
		'performance',
		['履行情况', 'Performance'],
		[
			['at_once', '当场履行', 'At once'],
			['performed', '按期履行', 'In time'],
			['in_part', '部分履行', 'In part'],
			['refused', '拒不履行', 'Refused'],
		],
	),
	codeList(
		'guided_to',
		['引导途径', 'Guided to'],
		[
			['court', '人民法院起诉', 'Court'],
			['arbitration', '仲裁', 'Arbitration'],
			['administrative', '行政裁决等行政途径', 'An administrative procedure'],
			['legal_aid', '法律援助', 'Legal aid'],
		],
		LAW,
	),
	codeList(
		'confirmation_result',
		['司法确认结果', 'Result of the confirmation'],
		[
			['confirmed', '确认有效', 'Confirmed'],
			['rejected', '驳回申请', 'Rejected'],
		],
		text('人民调解法 第三十三条', "Law on people's mediation, art. 33"),
	),
];
