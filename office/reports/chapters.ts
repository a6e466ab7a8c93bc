/** What reports of parts of a year say of each line of work. Points on what may not have happened in so short a time stand only where it did. */
import type { ChapterDefinition } from '@yibenzhang/engine';

export interface Chapter extends ChapterDefinition {
	readonly text: string;
}

/** In the order of the yearly report; the first sentence of each stands whatever the period. */
export const CHAPTERS: readonly Chapter[] = [
	chapter('党的建设', 'party_building', [
		'街道大工委有成员单位[[street_joint_committee_units]]个，社区大党委有共建机关单位[[community_joint_committee_units]]个，“双报到”党员[[double_registered_members]]名下沉社区。',
		where('theory_study_sessions', '理论学习中心组开展研讨学习[[theory_study_sessions]]次。'),
		where('party_lectures', '街道党校开展党课宣讲[[party_lectures]]次，培训党员干部[[party_lecture_attendance]]人次。'),
		where('new_probationary_members', '发展预备党员[[new_probationary_members]]名。'),
	]),
	chapter('招商引资', 'economy', [
		'坚持盘活闲置资源，跟踪服务在谈和在建项目。',
		where('projects_signed', '新签约项目[[projects_signed]]个，其中已完工[[projects_completed]]个。'),
		without('projects_signed', '本期没有新签约项目。'),
	]),
	chapter('城乡面貌', 'construction', [
		'在用社区生活垃圾收集点[[waste_collection_points]]个，社区新时代文明实践站[[civilisation_stations]]个；待补齐的社区基础设施短板[[open_shortfalls]]处，涉及社区[[communities_with_shortfalls]]个。',
		where('volunteer_activities', '开展志愿服务活动[[volunteer_activities]]场次。'),
		where('good_deeds', '为群众办好事实事[[good_deeds]]件，受益群众[[good_deed_beneficiaries]]人。'),
		where('rural_meetings', '召开乡村振兴工作会议[[rural_meetings]]次。'),
		where('rural_visits', '调研走访农村、农户[[rural_visits]]次。'),
	]),
	chapter('法治建设', 'judicial', [
		'落实“谁执法谁普法”，依法防范化解各领域风险。',
		where('legal_knowledge_studies', '开展普法学习[[legal_knowledge_studies]]次。'),
		where('legal_adviser_lectures', '联合社区法律顾问举办普法讲座[[legal_adviser_lectures]]场次。'),
		where('school_legal_lectures', '举办校园普法讲座[[school_legal_lectures]]场。'),
	]),
	chapter('综合治理', 'peace', [
		'受理网上信访[[online_petitions]]件、市矛调中心交办[[mediation_centre_cases]]件、市长热线转办[[hotline_cases]]件（其中重复件[[hotline_repeats]]件）；司法所调解矛盾纠纷[[judicial_mediations]]件，妇联调解[[womens_mediations]]宗；随访管理精神障碍患者[[patients_followed]]名，[[?patients_overdue|无脱管、无漏管|尚有{}名未按期随访]]。',
		where('hotline_cases_growth', '市长热线转办件[[hotline_cases_growth]]，司法所调解[[judicial_mediations_growth]]。'),
		where('traffic_operations', '开展摩托车、电动自行车专项整治[[traffic_operations]]次。'),
		where('drug_publicity', '开展禁毒宣传活动[[drug_publicity]]场次。'),
		where('drug_premises_inspections', '联合排查禁毒重点场所[[drug_premises_inspections]]次。'),
		where('fraud_publicity', '开展反电信诈骗宣传活动[[fraud_publicity]]场。'),
	]),
	chapter('民生保障', 'public_service', [
		'[[year]]年以来，城乡居民基本养老保险参保缴费[[pension_payers]]人，完成全年任务[[pension_target]]人的[[pension_progress]]。本期发放医疗救助[[medical_aid_people]]人、[[medical_aid_amount]]，临时救助[[temporary_aid_people]]人、[[temporary_aid_amount]]，高龄补贴[[old_age_allowance_people]]人。',
		where('new_minimum_living_people', '新增低保[[new_minimum_living_people]]人。'),
		where('new_unattended_children', '新增事实无人抚养儿童[[new_unattended_children]]人。'),
	]),
];

/** How far the promises of the year are, and each that is still to be kept. */
export const PROGRESS = `
截至[[closes]]，[[year]]年工作安排中承诺的[[promises_made]]项，已兑现[[promises_kept]]项，尚未兑现[[promises_unkept]]项。

${without('promises_unkept', '承诺事项没有遗留。', false)}
`.trim();

/** What is still to be done of them, by when. */
export const STILL_TO_DO = `
:::each{figure=promises_open order=sequence}

- [[.title]]。[[.promise|{}，]][[.due_on|期限为{}。]]

:::
`.trim();

/** A passage that stands only where the figure counts something. */
export function where(figure: string, words: string): string {
	return `:::some{figure=${figure}}\n\n- ${words}\n\n:::`;
}

/** A passage that stands only where the figure counts nothing. */
export function without(figure: string, words: string, isPoint = true): string {
	return `:::none{figure=${figure}}\n\n${isPoint ? '- ' : ''}${words}\n\n:::`;
}

function chapter(heading: string, unit: string, passages: readonly string[]): Chapter {
	return { heading, unit, text: [`## ${heading}`, ...passages].join('\n\n') };
}
