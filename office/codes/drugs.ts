import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const REGULATION = text('戒毒条例', 'Regulation on drug rehabilitation');

export const drugLists = [
	codeList(
		'rehabilitation_kind',
		['措施', 'Measure'],
		[
			['community_treatment', '社区戒毒', 'Treatment in the community'],
			['community_recovery', '社区康复', 'Recovery in the community'],
		],
		REGULATION,
	),
	codeList(
		'drug_kind',
		['毒品种类', 'Kind of drug'],
		[
			['opioid', '阿片类', 'Opioids'],
			['stimulant', '苯丙胺类', 'Amphetamines'],
			['ketamine', '氯胺酮', 'Ketamine'],
			['cannabis', '大麻', 'Cannabis'],
			['cocaine', '可卡因', 'Cocaine'],
			['new_substance', '新精神活性物质', 'New psychoactive substances'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'rehabilitation_year',
		['执行年度', 'Year of the measure'],
		[
			['first', '第一年', 'First'],
			['second', '第二年', 'Second'],
			['third', '第三年', 'Third'],
		],
	),
	codeList(
		'drug_test_kind',
		['检测方式', 'Way of testing'],
		[
			['urine', '尿液', 'Urine', ['尿检']],
			['hair', '毛发', 'Hair', ['头发', '发检']],
			['saliva', '唾液', 'Saliva', ['唾检']],
		],
	),
	codeList(
		'drug_test_result',
		['检测结果', 'Result'],
		[
			['negative', '阴性', 'Negative', ['阴']],
			['positive', '阳性', 'Positive', ['阳']],
			['refused', '拒绝检测', 'Refused'],
			['absent', '未到', 'Did not come', ['没来', '没到']],
		],
	),
	codeList(
		'rehabilitation_contact',
		['联系方式', 'Kind of contact'],
		[
			['talk', '谈话', 'Talk', ['谈心', '聊']],
			['visit', '走访', 'Visit', ['上门', '入户', '家访']],
			['help', '帮扶（就业、救助、医疗）', 'Help with work, relief or treatment', ['帮助', '介绍工作', '找工作']],
			['leave', '请假外出', 'Leave', ['请假', '外出']],
			['breach', '违反协议', 'Breach of the agreement'],
			['admonition', '批评教育、书面告诫', 'Admonition'],
		],
	),
	codeList(
		'rehabilitation_breach',
		['违反情形', 'Breach'],
		[
			['refused_test', '拒绝接受检测', 'Refused a test'],
			['left', '擅自离开', 'Left without leave'],
			['not_reporting', '不按期报告', 'Did not report'],
			['relapse', '再次吸毒', 'Took drugs again'],
		],
		text('戒毒条例 第十九条、第二十条', 'Regulation on drug rehabilitation, arts. 19 and 20'),
	),
];
