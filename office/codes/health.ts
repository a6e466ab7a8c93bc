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
			['stable', '病情稳定', 'Stable'],
			['basically_stable', '基本稳定', 'Basically stable'],
			['guided', '基本稳定，处理后仍未稳定，已请专科指导', 'Basically stable, not better after two weeks, specialist asked'],
			['unstable', '不稳定', 'Unstable'],
			['referred', '已转诊或住院', 'Referred or in hospital'],
			['not_reached', '未访到', 'Could not be reached'],
		],
		BASIC_SERVICES,
	),
	codeList(
		'follow_up_way',
		['随访方式', 'Way of the follow-up'],
		[
			['clinic', '门诊', 'At the clinic'],
			['home', '家庭访视', 'At home'],
			['phone', '电话', 'By phone'],
		],
		BASIC_SERVICES,
	),
	codeList(
		'medication',
		['服药情况', 'Medication'],
		[
			['regular', '按医嘱规律服药', 'Regular'],
			['irregular', '间断服药', 'Irregular'],
			['none', '不服药', 'None'],
			['not_needed', '医嘱无需服药', 'None needed, says the doctor'],
		],
		BASIC_SERVICES,
	),
	codeList(
		'care_member',
		['一同随访', 'Who came along'],
		[
			['doctor', '精防医生', 'Doctor'],
			['police', '民警', 'Police'],
			['community', '社区专干', 'Community worker'],
			['grid', '网格员', 'Grid worker'],
			['disabled_federation', '残联专职委员', "Disabled persons' federation"],
		],
	),
	codeList(
		'checkup_result',
		['体检情况', 'Check-up'],
		[
			['done', '已体检', 'Done'],
			['refused', '本人或监护人不同意', 'Refused'],
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
