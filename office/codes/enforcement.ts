import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

export const enforcementLists = [
	codeList(
		'case_domain',
		['执法领域', 'Field of enforcement'],
		[
			['appearance', '市容环境卫生', 'City appearance and hygiene'],
			['planning', '城乡规划', 'Planning and building'],
			['safety', '安全生产', 'Work safety'],
			['gas', '燃气', 'Gas'],
			['environment', '生态环境', 'Environment'],
			['agriculture', '农业农村', 'Agriculture'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'case_source',
		['案件来源', 'Where the case came from'],
		[
			['inspection', '行政检查', 'Administrative inspection'],
			['patrol', '日常巡查', 'Patrol'],
			['complaint', '投诉举报', 'Complaint'],
			['transfer', '移送交办', 'Handed over'],
		],
	),
	codeList(
		'offender_kind',
		['当事人类别', 'Kind of party'],
		[
			['person', '公民', 'Natural person'],
			['organisation', '法人或其他组织', 'Organisation'],
		],
	),
	codeList(
		'record_medium',
		['过程记录方式', 'How the process was recorded'],
		[
			['written', '文字', 'In writing'],
			['photo', '照片', 'Photographs'],
			['audio', '录音', 'Sound'],
			['video', '录像', 'Video'],
		],
	),
	codeList(
		'review_opinion',
		['法制审核意见', 'Opinion of the legal review'],
		[
			['agree', '同意', 'Agrees'],
			['correct', '纠正', 'To be corrected'],
			['supplement', '补充调查', 'To be investigated further'],
			['transfer', '移送', 'To be handed over'],
		],
		text('行政处罚法 第五十八条', 'Law on administrative penalties, art. 58'),
	),
	codeList(
		'case_decision',
		['处理决定', 'Decision'],
		[
			['warning', '警告、通报批评', 'Warning or public criticism'],
			['fine', '罚款', 'Fine'],
			['confiscation', '没收', 'Confiscation'],
			['stop', '责令停产停业', 'Order to stop business'],
			['demolition', '责令限期拆除', 'Order to take down'],
			['no_penalty', '不予处罚', 'No penalty'],
			['transferred', '移送', 'Handed over'],
		],
		text('行政处罚法 第九条、第五十七条', 'Law on administrative penalties, arts. 9 and 57'),
	),
	codeList(
		'serving_way',
		['送达方式', 'Way of serving'],
		[
			['direct', '直接送达', 'In person'],
			['left', '留置送达', 'Left behind'],
			['post', '邮寄送达', 'By post'],
			['electronic', '电子送达', 'Electronically'],
			['notice', '公告送达', 'By public notice'],
		],
	),
	codeList(
		'case_procedure',
		['处罚程序', 'Procedure'],
		[
			['ordinary', '普通程序', 'Ordinary'],
			['on_the_spot', '简易程序（当场处罚）', 'On the spot'],
		],
		text('行政处罚法 第五十一条、第五十四条', 'Law on administrative penalties, arts. 51 and 54'),
	),
	codeList(
		'case_measure',
		['强制或保全措施', 'Measure'],
		[
			['evidence', '先行登记保存', 'Evidence kept'],
			['sealing', '查封', 'Sealing'],
			['seizure', '扣押', 'Seizure'],
		],
		text('行政处罚法 第五十六条；行政强制法 第九条', 'Law on administrative penalties, art. 56; law on administrative coercion, art. 9'),
	),
	codeList(
		'case_statement',
		['陈述申辩', 'Statement of the party'],
		[
			['none', '未提出', 'None'],
			['accepted', '提出并采纳', 'Made and accepted'],
			['in_part', '提出，部分采纳', 'Made and accepted in part'],
			['not_accepted', '提出，未采纳', 'Made, not accepted'],
		],
		text('行政处罚法 第四十五条', 'Law on administrative penalties, art. 45'),
	),
	codeList(
		'case_appeal',
		['复议诉讼', 'Appeal'],
		[
			['reconsideration', '行政复议', 'Reconsideration'],
			['litigation', '行政诉讼', 'Litigation'],
		],
	),
	codeList(
		'case_appeal_result',
		['复议诉讼结果', 'Result of the appeal'],
		[
			['upheld', '维持、驳回', 'Upheld'],
			['changed', '变更', 'Changed'],
			['annulled', '撤销、确认违法', 'Annulled'],
			['withdrawn', '撤回', 'Withdrawn'],
		],
	),
];
