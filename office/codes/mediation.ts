import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const LAW = text('人民调解法', "Law on people's mediation");

export const mediationLists = [
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
		'dispute_kind',
		['纠纷类别', 'Kind of dispute'],
		[
			['family', '婚姻家庭', 'Marriage and family'],
			['neighbours', '邻里', 'Neighbours'],
			['house_land', '房屋宅基地', 'Houses and plots'],
			['rent', '房屋租赁', 'Rent'],
			['contract', '合同', 'Contract'],
			['damages', '损害赔偿', 'Damages'],
			['labour', '劳动争议、劳务', 'Labour'],
			['demolition', '征地拆迁', 'Land taken and houses taken down'],
			['property_management', '物业', 'Property management'],
			['traffic', '道路交通事故', 'Traffic accident'],
			['medical', '医疗', 'Medical'],
			['consumer', '消费', 'Consumer'],
			['environment', '环境污染、相邻噪声', 'Pollution and noise'],
			['production', '生产经营', 'Business'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'mediation_source',
		['纠纷来源', 'Where it came from'],
		[
			['applied', '当事人申请', 'The parties applied'],
			['own_initiative', '主动调解', 'On its own initiative'],
			['court', '法院委派、委托', 'Sent by the court'],
			['police', '公安移送', 'Sent by the police'],
			['petition', '信访移送', 'From a petition'],
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
