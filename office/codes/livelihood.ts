import { type CodeList, text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

/** The laws under which aid is given, each with the days on which it is in force. */
const aidBasis: CodeList = {
	id: 'aid_basis',
	label: text('救助上位依据', 'Law or rule of aid'),
	source: text('国家法律、行政法规和规范性文件', 'National laws, regulations and documents'),
	codes: [
		{ code: 'interim_measures', label: text('社会救助暂行办法', 'Interim measures on social assistance'), from_on: '2014-05-01', until_on: '2026-06-30' },
		{ code: 'assistance_law', label: text('社会救助法', 'Social Assistance Law'), from_on: '2026-07-01' },
		{ code: 'city_minimum_living', label: text('城市居民最低生活保障条例', 'Regulation on the minimum living allowance in cities'), from_on: '1999-10-01' },
		{ code: 'temporary_relief', label: text('国发〔2014〕47号（临时救助）', 'State Council 2014 No. 47, temporary assistance'), from_on: '2014-10-03' },
		{
			code: 'disability_allowance',
			label: text('国发〔2015〕52号（残疾人两项补贴）', 'State Council 2015 No. 52, two allowances for the disabled'),
			from_on: '2016-01-01',
		},
		{ code: 'destitute', label: text('国发〔2016〕14号（特困人员）', 'State Council 2016 No. 14, the destitute'), from_on: '2016-02-10' },
		{
			code: 'unattended_child',
			label: text('民发〔2019〕62号（事实无人抚养儿童）', 'Ministry of Civil Affairs 2019 No. 62, de-facto unattended children'),
			from_on: '2020-01-01',
		},
		{ code: 'medical_aid', label: text('国办发〔2021〕42号（医疗救助）', 'General Office 2021 No. 42, medical assistance'), from_on: '2021-10-28' },
		{ code: 'elderly_law', label: text('老年人权益保障法', 'Law on the rights of the elderly'), from_on: '2013-07-01' },
		{ code: 'local', label: text('本地办法', 'A local rule') },
	],
};

export const livelihoodLists: readonly CodeList[] = [
	aidBasis,
	codeList(
		'aid_programme',
		['救助项目', 'Programme'],
		[
			['medical', '医疗救助', 'Medical assistance'],
			['second_round', '二次救助', 'Second-round medical assistance'],
			['minimum_living', '最低生活保障', 'Minimum living allowance', ['低保']],
			['temporary', '临时救助', 'Temporary assistance', ['临救']],
			['old_age', '高龄补贴', 'Old-age allowance', ['高龄津贴']],
			['unattended_child', '事实无人抚养儿童', 'De-facto unattended children', ['事实孤儿']],
			['destitute', '特困人员救助供养', 'Support of the destitute', ['特困', '五保']],
			['disability_living', '困难残疾人生活补贴', 'Living allowance for the disabled in need', ['残疾人补贴']],
			['disability_care', '重度残疾人护理补贴', 'Care allowance for the severely disabled'],
			['orphan', '孤儿基本生活保障', 'Support of orphans'],
			['marginal_family', '低保边缘家庭', 'Families on the edge of the minimum living allowance', ['低保边缘']],
			['heavy_spending', '刚性支出困难家庭', 'Families in need through spending they cannot avoid'],
		],
	),
	codeList(
		'aid_amount_for',
		['标准口径', 'What the standard is for'],
		[
			['person_month', '每人每月', 'A person and month'],
			['household_month', '每户每月', 'A household and month'],
			['person_once', '每人每次', 'A person, once'],
			['share', '按比例', 'By share'],
		],
	),
	codeList(
		'aid_step',
		['救助步骤', 'Steps of aid'],
		[
			['accept', '受理', 'To accept'],
			['check', '入户核查', 'To check the household'],
			['review', '审核', 'To review'],
			['post', '公示', 'Posted for'],
			['decide', '公示后批准', 'To decide after the notice'],
			['tell_refusal', '不予批准后书面告知', 'To tell a refusal in writing'],
			['whole', '全程', 'The whole course'],
			['urgent', '急难先行救助', 'To give urgent relief'],
			['papers', '急难救助补手续', 'To complete its papers'],
		],
	),
	codeList(
		'day_kind',
		['日的算法', 'How days are counted'],
		[
			['calendar_day', '自然日', 'Calendar days'],
			['working_day', '工作日', 'Working days'],
		],
	),
	codeList(
		'applied_by',
		['申请方式', 'How somebody applied'],
		[
			['self', '本人申请', 'Themselves'],
			['family', '家庭成员代办', 'A member of the family'],
			['community', '社区代办', 'The community for them'],
			['found', '主动发现', 'Found by the street'],
		],
	),
	codeList(
		'aid_opinion',
		['审核意见', 'Opinion of the review'],
		[
			['grant', '建议批准', 'To be granted'],
			['refuse', '建议不予批准', 'To be refused'],
		],
	),
	codeList(
		'aid_stop_cause',
		['停发原因', 'Why aid stopped'],
		[
			['death', '死亡', 'Death'],
			['income', '收入超过标准', 'Income above the limit'],
			['moved', '迁出', 'Moved away'],
			['work', '就业', 'Found work'],
			['refused_work', '多次拒绝介绍的工作', 'Refused work offered several times'],
			['age', '年龄届满', 'Reached the age'],
			['other_programme', '转为其他救助', 'Went over to another programme'],
			['false', '隐瞒、虚报', 'Concealed or false statements'],
			['ended', '期满', 'Its time ran out'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'notice_stage',
		['公示环节', 'Stage of a notice'],
		[
			['before', '批准前公示', 'Before the decision'],
			['after', '批准后长期公示', 'After it, standing'],
			['payment', '发放公示', 'Of payments'],
		],
	),
	codeList(
		'recheck_way',
		['核查方式', 'How it was rechecked'],
		[
			['visit', '入户', 'At home', ['走访', '上门']],
			['comparison', '信息核对', 'By comparing data'],
			['neighbours', '邻里访问', 'Asking neighbours', ['问邻居']],
			['phone', '电话', 'By phone', ['打电话']],
		],
	),
	codeList(
		'household_change',
		['家庭变化', 'What changed in a household'],
		[
			['income_up', '收入增加', 'More income', ['收入提高', '找到工作']],
			['income_down', '收入减少', 'Less income'],
			['member_more', '人口增加', 'More members'],
			['member_less', '人口减少', 'Fewer members'],
			['illness', '新患重病', 'Grave illness', ['得病', '住院']],
			['property', '房产、车辆变化', 'Property or vehicle'],
			['death', '死亡', 'Death', ['去世', '过世']],
			['moved', '搬迁', 'Moved'],
		],
	),
	codeList(
		'recheck_outcome',
		['核查结论', 'Outcome of a recheck'],
		[
			['same', '维持', 'Stays the same', ['继续享受', '符合条件', '没有变化', '无变化', '情况没变']],
			['change', '应调整', 'To be changed', ['需调整', '要调整']],
			['stop', '应停发', 'To be stopped', ['应停', '停发']],
		],
	),
	codeList(
		'family_relation',
		['家庭关系', 'Family relation'],
		[
			['head', '本人或户主', 'Head'],
			['spouse', '配偶', 'Spouse'],
			['child', '子女', 'Child'],
			['parent', '父母', 'Parent'],
			['parent_in_law', '配偶的父母', "Spouse's parent"],
			['grandchild', '孙子女、外孙子女', 'Grandchild'],
			['grandparent', '祖父母、外祖父母', 'Grandparent'],
			['sibling', '兄弟姐妹', 'Brother or sister'],
			['child_in_law', '儿媳、女婿', 'Child’s spouse'],
			['other', '其他亲属', 'Other relative'],
			['none', '非亲属', 'Not related'],
		],
		text('GB/T 4761 家庭关系代码（大类）', 'GB/T 4761, groups'),
	),
	codeList(
		'pension_payer',
		['缴费主体', 'Who pays a pension contribution'],
		[
			['self', '个人', 'The person'],
			['government', '政府代缴', 'The government'],
			['collective', '集体补助', 'The collective'],
		],
	),
	codeList(
		'pension_channel',
		['缴费渠道', 'Channel of payment'],
		[
			['online', '网上、手机', 'Online'],
			['bank', '银行代扣', 'Bank'],
			['counter', '窗口', 'Counter'],
			['community', '社区代收', 'The community'],
		],
	),
];
