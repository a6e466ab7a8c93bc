/** What reports that people write elsewhere say for each figure: how the check of a draft knows its numbers again. */
import type { FigureDefinition, SaidAs } from '@yibenzhang/engine';

const LEGAL = ['普法', '法治', '法制', '法律', '宪法', '民法典'];
const TRAFFIC = ['春风利剑', '摩托车', '电动自行车', '电动车', '摩电'];
const PETITIONS = ['信访', '热线', '交办', '矛调中心'];
const PATIENTS = ['精神障碍', '精神病', '精神患者'];
const PROJECT_A = ['电器综合体', '租赁和商务服务业'];
const PROJECT_B = ['民办幼儿园'];
const CHILDREN = ['事实无人抚养儿童'];
const SECOND = ['二次救助', '二次医疗救助', '再次救助'];

const WAYS: Readonly<Record<string, readonly SaidAs[]>> = {
	theory_study_sessions: [
		{ beside: ['理论学习中心组', '中心组学习', '中心组集中学习', '中心组专题学习', '中心组研讨', '研讨学习', '集中研讨'], about: ['中心组'] },
	],
	party_lectures: [{ beside: ['党课宣讲', '宣讲党课', '讲党课', '上党课', '党课'] }],
	party_lecture_attendance: [
		{ beside: ['培训党员干部', '培训党员', '培训干部', '参训党员', '党员干部', '培训'], about: ['党课', '党校'], not: ['发展', '双报到'] },
	],
	new_probationary_members: [{ beside: ['发展预备党员', '吸收预备党员', '接收预备党员', '预备党员', '发展新党员', '发展党员'], not: ['转正', '积极分子'] }],
	street_joint_committee_units: [{ beside: ['成员单位', '单位'], about: ['街道大工委', '大工委'], not: ['大党委'] }],
	communities: [
		{ beside: ['社区'], behind: true, about: ['社区大党委', '下辖', '现辖', '所辖', '辖区共有', '街道共有'] },
		{ beside: ['下辖社区', '辖社区', '现有社区', '共有社区'], not: ['工作者', '民警'] },
	],
	community_joint_committee_units: [{ beside: ['共建单位', '机关单位', '企事业单位', '成员单位', '单位'], about: ['社区大党委', '大党委'], not: ['大工委'] }],
	double_registered_members: [{ beside: ['双报到'], not: ['单位'] }],
	projects_signed: [{ beside: ['引进项目', '共引进项目', '引进招商项目', '招商引资项目', '签约项目', '新签约项目', '新引进项目'], not: ['完工', '竣工'] }],
	projects_completed: [
		{ beside: ['已完工建设项目', '已完工项目', '完工项目', '已完工', '已竣工', '竣工项目', '建成投产'], about: ['招商', '引进项目', '引进'] },
	],
	project_completion_rate: [{ beside: ['完工率', '竣工率'], about: ['招商', '引进项目', '引进'] }],
	project_a_planned: [{ beside: ['计划投资', '计划总投资'], about: PROJECT_A }],
	project_a_fixed: [{ beside: ['固定投资', '固定资产投资'], about: PROJECT_A }],
	project_a_output: [{ beside: ['达产年产值', '年产值', '产值'], about: PROJECT_A }],
	project_a_tax: [{ beside: ['达产年税收', '年税收', '税收'], about: PROJECT_A }],
	project_b_planned: [{ beside: ['计划投资', '计划总投资'], about: PROJECT_B }],
	project_b_fixed: [{ beside: ['固定投资', '固定资产投资'], about: PROJECT_B }],
	project_b_output: [{ beside: ['预估年产值', '年产值', '产值'], about: PROJECT_B }],
	renewal_phases_completed: [{ beside: ['老旧小区'], about: ['完成', '改造'], not: ['推进'] }],
	showcase_lanes: [{ beside: ['样板小巷', '示范小巷', '样板街巷'] }],
	heritage_sites: [{ beside: ['文化古迹', '古迹', '历史文化旅游', '旅游景点'] }],
	waste_collection_points: [{ beside: ['生活垃圾收集点', '垃圾收集点'] }],
	civilisation_institute: [{ beside: ['文明实践所'], not: ['文明实践站'] }],
	civilisation_stations: [{ beside: ['文明实践站'], not: ['志愿服务'] }],
	civilisation_station_coverage: [{ beside: ['社区覆盖率', '覆盖率', '覆盖面'], about: ['文明实践站', '文明实践'] }],
	volunteer_activities: [{ beside: ['志愿服务活动', '志愿服务', '志愿活动'], not: ['志愿服务队', '志愿者', '时长', '项目'] }],
	good_deeds: [{ beside: ['好事实事', '办实事好事', '办好事', '办实事', '办好实事', '民生实事', '实事'], not: ['受益'] }],
	good_deed_beneficiaries: [{ beside: ['受益群众', '惠及群众', '受益', '惠及'], about: ['好事', '实事'] }],
	rural_meetings: [{ beside: ['工作会议', '会议', '部署会', '推进会', '调度会'], with: ['乡村振兴'] }],
	rural_visits: [{ beside: ['农户', '农村'], with: ['走访', '调研'] }],
	rule_of_law_studies: [{ beside: ['法治教育专题学习会', '法治专题学习会', '法治专题学习', '专题学习会', '专题学习'], about: ['法治', '依法治国'] }],
	legal_knowledge_studies: [{ beside: ['普法学习', '学法活动'] }],
	legal_adviser_lectures: [{ beside: ['普法教育讲座', '普法讲座', '法治讲座', '法律讲座', '讲座'], about: ['法律顾问'], not: ['校园', '学校'] }],
	school_legal_lectures: [
		{ beside: ['校园普法讲座', '校园普法', '校园法治讲座'] },
		{ beside: ['普法讲座', '法治讲座', '法治课'], with: ['校园', '学校', '中小学'] },
	],
	legal_leaflets: [{ beside: ['宣传资料', '宣传单', '宣传册', '宣传手册', '宣传品', '传单', '折页'], about: LEGAL, not: ['禁毒', '反诈'] }],
	legal_banners: [{ beside: ['悬挂横幅', '横幅', '标语'], about: LEGAL, not: ['禁毒', '反诈'] }],
	legal_screen_runs: [{ beside: ['电子屏宣传', '电子屏', '显示屏', 'LED屏'], about: LEGAL, not: ['禁毒', '反诈'] }],
	legal_notice_boards_built: [{ beside: ['新建宣传栏', '新建法治宣传栏', '法治宣传栏', '宣传栏'], about: LEGAL, not: ['禁毒', '反诈', '消防'] }],
	legal_people_reached: [{ beside: ['受教育学生', '受教育群众', '受教育', '学生与群众', '学生和群众'], about: LEGAL, not: ['禁毒', '反诈'] }],
	online_petitions: [{ beside: ['网上信访', '网信件', '网信'] }],
	mediation_centre_cases: [{ beside: ['矛调中心交办', '矛调中心转', '矛调中心'] }],
	hotline_cases: [{ beside: ['市长热线转来', '市长热线转办', '市长热线', '12345热线', '12345政务服务热线', '12345'] }],
	hotline_repeats: [{ beside: ['重复件', '重复交办', '重复转办', '重复诉求'], about: ['热线'] }],
	cases_answered: [{ beside: ['办结并答复', '办结答复', '办结', '答复'], about: PETITIONS }],
	visitor_cases: [{ beside: ['群众来访', '来访', '领导接访', '接访', '转办或办结'], about: ['来访', '接访'] }],
	judicial_mediations: [{ beside: ['司法调解矛盾纠纷', '司法所调解矛盾纠纷', '司法调解', '司法所调解', '矛盾纠纷', '调解'], with: ['司法'] }],
	womens_mediations: [{ beside: ['妇联调解', '调解'], with: ['妇联'] }],
	traffic_operations: [{ beside: ['专项整治行动', '专项整治', '整治行动', '专项行动'], about: TRAFFIC, not: ['宣传'] }],
	traffic_publicity: [{ beside: ['宣传活动', '交通安全宣传'], about: TRAFFIC, not: ['禁毒', '反诈', '平安宣传'] }],
	traffic_people_reached: [{ beside: ['受教育群众', '受教育'], about: TRAFFIC, not: ['禁毒', '反诈'] }],
	drug_boards_renewed: [{ beside: ['禁毒宣传栏', '宣传栏'], about: ['禁毒'] }],
	drug_publicity: [{ beside: ['禁毒宣传活动', '禁毒宣传', '宣传活动'], about: ['禁毒'], not: ['宣传栏', '资料', '反诈'] }],
	drug_premises_inspections: [
		{
			beside: ['重点场所大排查', '重点场所联合排查', '重点场所排查', '排查重点场所', '场所大排查', '大排查', '重点场所'],
			about: ['禁毒', '毒'],
			not: ['宣传'],
		},
	],
	major_incidents: [{ beside: ['刑事案件', '治安案件', '刑事和治安案件', '刑事治安案件'], with: ['重特大', '重大', '特大'] }],
	fraud_publicity: [{ beside: ['平安宣传月活动', '宣传月活动', '平安宣传活动', '宣传月', '宣传活动'], about: ['诈骗', '反诈', '电诈'], not: ['禁毒'] }],
	patients_followed: [{ beside: PATIENTS, not: ['肇事', '救助', '补助'] }],
	patients_overdue: [{ beside: ['脱管', '漏管', '失管', '未按期随访', '逾期随访'], about: PATIENTS }],
	pension_payers: [
		{ beside: ['养老保险参保缴费', '养老保险缴费', '养老保险参保', '居民养老保险', '参保缴费'], about: ['养老保险', '城乡居保'], not: ['医疗保险', '医保'] },
	],
	pension_target: [{ beside: ['目标任务', '任务数', '全年任务', '年度任务'], about: ['养老保险', '城乡居保'] }],
	pension_progress: [{ beside: ['任务进度', '完成任务', '任务完成率', '任务的', '进度', '完成率'], about: ['养老保险', '城乡居保'] }],
	medical_aid_people: [{ beside: ['医疗救助'], not: ['二次'] }],
	medical_aid_amount: [{ beside: ['医疗救助'], not: ['二次'] }],
	second_aid_people: [{ beside: SECOND }],
	second_aid_amount: [{ beside: SECOND }],
	new_minimum_living_people: [{ beside: ['新增低保', '新增最低生活保障', '新纳入低保'] }],
	new_minimum_living_amount: [{ beside: ['新增低保', '新增最低生活保障', '新纳入低保'] }],
	temporary_aid_people: [{ beside: ['临时救助金', '临时救助'] }],
	temporary_aid_amount: [{ beside: ['临时救助金', '临时救助'] }],
	old_age_allowance_people: [{ beside: ['高龄补贴', '高龄津贴', '高龄老人补贴', '高龄老人津贴'] }],
	new_unattended_children: [{ beside: ['新增事实无人抚养儿童', '事实无人抚养儿童'] }],
	new_unattended_children_amount: [{ beside: CHILDREN }, { beside: ['发放金额', '金额'], about: CHILDREN }],
};

/** The figures with what is said for them. */
export function withWays(figures: readonly FigureDefinition[]): readonly FigureDefinition[] {
	return figures.map((figure) => {
		const said_as = WAYS[figure.id];
		return said_as === undefined ? figure : { ...figure, said_as };
	});
}
