import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

const RULES = text('严重精神障碍管理治疗工作规范（2018）', 'Rules for severe mental disorders (2018)');
const BASIC_SERVICES = text('国家基本公共卫生服务规范（第三版）', 'National basic public health services, third edition');

export const healthLists = [
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
		RULES,
	),
	codeList(
		'patient_management',
		['管理级别', 'Level of management'],
		[
			['general', '一般管理', 'General'],
			['watched', '关注', 'Watched'],
			['key', '重点管理', 'Key'],
		],
	),
	codeList(
		'guardian_relation',
		['监护人关系', "Guardian's relation"],
		[
			['spouse', '配偶', 'Spouse'],
			['parent', '父母', 'Parent'],
			['child', '子女', 'Child'],
			['sibling', '兄弟姐妹', 'Brother or sister'],
			['other_relative', '其他亲属', 'Other relative'],
			['community', '居民委员会', 'The community'],
		],
	),
	codeList(
		'follow_up_outcome',
		['随访结果', 'Outcome'],
		[
			['stable', '病情稳定', 'Stable', ['病情平稳', '精神稳定', '情绪稳定', '状态稳定', '病情稳', '状态良好', '情况稳定', '稳定', 'stable']],
			['basically_stable', '基本稳定', 'Basically stable', ['大致稳定']],
			['guided', '基本稳定，处理后仍未稳定，已请专科指导', 'Basically stable, not better after two weeks, specialist asked'],
			['unstable', '不稳定', 'Unstable', ['情绪激动', '病情波动', '发病', '情绪不稳', '不太稳定', 'unstable', 'agitated']],
			[
				'referred',
				'已转诊或住院',
				'Referred or in hospital',
				['住院', '转诊', '送医', '送医住院', '已送医住院', '已住院', '送去医院', '送医院', 'taken to hospital', 'admitted'],
			],
			[
				'not_reached',
				'未访到',
				'Could not be reached',
				['没访到', '没见到', '不在家', '没人在家', '无人在家', '没人应门', '联系不上', '家里没人', 'not at home', 'nobody home', 'nobody in', 'no answer'],
			],
		],
		BASIC_SERVICES,
	),
	codeList(
		'follow_up_way',
		['随访方式', 'Way of the follow-up'],
		[
			['clinic', '门诊', 'At the clinic', ['到门诊']],
			['home', '家庭访视', 'At home', ['入户', '上门', '家访', '走访', '到家', 'at home', 'home visit', 'called on']],
			['phone', '电话', 'By phone', ['打电话', '电话随访', 'by phone', 'phoned', 'rang']],
		],
		BASIC_SERVICES,
	),
	codeList(
		'medication',
		['服药情况', 'Medication'],
		[
			[
				'regular',
				'按医嘱规律服药',
				'Regular',
				[
					'按时吃药',
					'按时服药',
					'规律服药',
					'坚持服药',
					'坚持吃药',
					'有吃药',
					'按时用药',
					'takes the medicine regularly',
					'takes medicine regularly',
					'taking medicine regularly',
					'medicine regularly',
				],
			],
			['irregular', '间断服药', 'Irregular', ['有时忘', '漏服', '有时吃', '断断续续', '间断吃药', 'sometimes forgets', 'irregularly']],
			[
				'none',
				'不服药',
				'None',
				['没吃药', '没有吃药', '停药', '拒绝吃药', '拒绝服药', '没服药', '不肯吃药', 'stopped taking', 'takes no medicine', 'refuses medicine'],
			],
			['not_needed', '医嘱无需服药', 'None needed, says the doctor'],
		],
		BASIC_SERVICES,
	),
	codeList(
		'care_member',
		['一同随访', 'Who came along'],
		[
			['doctor', '精防医生', 'Doctor', ['医生']],
			['police', '民警', 'Police'],
			['community', '社区专干', 'Community worker'],
			['grid', '网格员', 'Grid worker'],
			['disabled_federation', '残联专职委员', "Disabled persons' federation", ['残联']],
		],
	),
	codeList(
		'checkup_result',
		['体检情况', 'Check-up'],
		[
			['done', '已体检', 'Done', ['做了体检', '完成体检', '体检完成', '参加体检', '体检了']],
			['refused', '本人或监护人不同意', 'Refused', ['不愿体检', '拒绝体检']],
		],
		BASIC_SERVICES,
	),
	codeList(
		'checkup_item',
		['体检项目', 'Examined'],
		[
			['general', '一般体格检查', 'General examination'],
			['blood_pressure', '血压', 'Blood pressure'],
			['weight', '体重', 'Weight'],
			['blood_count', '血常规', 'Blood count'],
			['transaminase', '转氨酶', 'Transaminase'],
			['blood_sugar', '血糖', 'Blood sugar'],
			['ecg', '心电图', 'ECG'],
		],
		BASIC_SERVICES,
	),
];
