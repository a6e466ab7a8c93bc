import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const REGULATION = '信访工作条例（2022）';
const REGULATION_EN = 'Regulation on petitions (2022)';

export const petitionLists = [
	codeList(
		'petition_channel',
		['来源渠道', 'Channel'],
		[
			['online', '网上信访', 'Online petition'],
			['mediation_centre', '市矛调中心交办', "Assigned by the city's mediation centre"],
			['hotline', '市长热线', "Mayor's hotline"],
			['visit', '群众来访', 'Visit'],
			['letter', '来信', 'Letter'],
			['phone', '来电', 'Telephone'],
			['superior', '上级转送交办', 'Sent down by a higher body'],
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
		text(`${REGULATION} 第二十二条`, `${REGULATION_EN}, art. 22`),
	),
	codeList(
		'petition_route',
		['分类处理途径', 'Route'],
		[
			['litigation', '诉讼、法律监督等法律程序', 'Litigation or another procedure of law'],
			['arbitration', '仲裁', 'Arbitration'],
			['party_appeal', '党员申诉、申请复审', "A party member's appeal"],
			['administrative', '行政复议、裁决、确认、许可、处罚等行政程序', 'An administrative procedure'],
			['duty', '查处违法行为、履行保护职责', 'Doing the duty that the law gives'],
			['opinion_letter', '信访程序，出具处理意见书', 'The petition procedure, with an opinion letter'],
		],
		text(`${REGULATION} 第三十一条`, `${REGULATION_EN}, art. 31`),
	),
	codeList(
		'petition_subject',
		['内容分类', 'Subject'],
		[
			['housing', '住房、房屋、物业', 'Housing and property management'],
			['demolition', '征地拆迁', 'Land taken and houses taken down'],
			['illegal_building', '违法建设', 'Illegal building'],
			['facilities', '道路、照明、排水等设施', 'Roads, lighting, drainage'],
			['sanitation', '环境卫生、垃圾', 'Sanitation and waste'],
			['street_trading', '占道经营、市容', 'Trading on the road, city appearance'],
			['noise', '噪声、油烟', 'Noise and cooking fumes'],
			['traffic', '交通、停车', 'Traffic and parking'],
			['water_power', '水电气', 'Water, power and gas'],
			['labour', '劳动、社保', 'Labour and social insurance'],
			['relief', '救助、优抚', 'Relief and special care'],
			['epidemic', '疫情防控', 'Epidemic prevention'],
			['neighbours', '邻里、家庭', 'Neighbours and family'],
			['order', '治安', 'Public order'],
			['discipline', '纪检监察', 'Discipline'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'urgency',
		['紧急程度', 'Urgency'],
		[
			['normal', '一般', 'Normal'],
			['urgent', '紧急', 'Urgent'],
			['grave', '重大、紧急', 'Grave and urgent'],
		],
		text(`${REGULATION} 第二十六条`, `${REGULATION_EN}, art. 26`),
	),
	codeList(
		'refusal_ground',
		['不予受理理由', 'Why it is not accepted'],
		[
			['not_ours', '不属于本单位职权', 'Not within our powers'],
			['legal_procedure', '已经或者应当通过诉讼、仲裁、复议等途径处理', 'Belongs to litigation, arbitration or review'],
			['under_way', '同一事项正在办理期限内', 'The same matter is being handled'],
			['ended', '已经复核终结', 'Ended by re-review'],
		],
		text(`${REGULATION} 第二十二条、第三十七条`, `${REGULATION_EN}, arts. 22 and 37`),
	),
	codeList(
		'petition_opinion',
		['处理意见', 'Opinion'],
		[
			['support', '予以支持', 'Supported'],
			['explain', '解释说明', 'Explained: reasonable, without basis in law'],
			['not_support', '不予支持', 'Not supported'],
		],
		text(`${REGULATION} 第三十二条`, `${REGULATION_EN}, art. 32`),
	),
	codeList(
		'review_result',
		['复查复核结论', 'Result of the review'],
		[
			['upheld', '维持', 'Upheld'],
			['changed', '变更', 'Changed'],
			['annulled', '撤销、责令重新办理', 'Annulled, to be handled anew'],
		],
		text(`${REGULATION} 第三十五条、第三十六条`, `${REGULATION_EN}, arts. 35 and 36`),
	),
	codeList(
		'satisfaction',
		['满意度', 'Satisfaction'],
		[
			['satisfied', '满意', 'Satisfied'],
			['fairly', '基本满意', 'Fairly satisfied'],
			['dissatisfied', '不满意', 'Dissatisfied'],
			['unreached', '未联系上', 'Could not be reached'],
			['no_opinion', '未评价', 'Gave no opinion'],
		],
	),
	codeList(
		'petition_step',
		['经办方式', 'Kind of step'],
		[
			['call', '电话联系', 'Call', ['打电话', '电话沟通', '去电', '打了电话', '通了电话']],
			['visit', '上门走访', 'Visit at home', ['上门', '走访', '入户']],
			['talk', '接谈', 'Talk at the office', ['接访', '面谈']],
			['site', '现场查看', 'Look at the place', ['到现场', '现场核实', '实地查看']],
			['hand_over', '交办', 'Handed over to a unit'],
			['report_back', '承办单位反馈', 'The unit reported back'],
			['meeting', '协调会', 'Meeting of those concerned', ['开协调会']],
			['hearing', '听证', 'Hearing'],
			['mediation', '调解', 'Mediation', ['调解了']],
			['urge', '催办督办', 'Urged', ['催办', '督办', '催了', '再催', '又催']],
			['tell', '书面告知', 'Told in writing'],
			['serve', '送达答复', 'Reply served'],
			['call_back', '回访', 'Called back'],
			['other', '其他', 'Other'],
		],
	),
];
