/** Days in an order in which they cannot have been. */
import { type Condition, type ContradictionRule, defineContradiction, type FieldOf, type Register, type Text, text } from '@yibenzhang/engine';
import { drugTest, rehabilitation } from '../registers/drug-rehabilitation.ts';
import { emergencyEvent } from '../registers/emergency.ts';
import { enforcementCase } from '../registers/enforcement-case.ts';
import { epidemicContact, epidemicWatch } from '../registers/epidemic.ts';
import { incident } from '../registers/incident.ts';
import { mediation } from '../registers/mediation.ts';
import { partyMemberDevelopment } from '../registers/party-development.ts';
import { doubleRegistration, serviceRecord } from '../registers/party-ties.ts';
import { patient } from '../registers/patient.ts';
import { patientFollowUp } from '../registers/patient-follow-up.ts';
import { hazard } from '../registers/patrol.ts';
import { petition } from '../registers/petition.ts';
import { povertyMonitoring, povertyVisit } from '../registers/poverty.ts';
import { premises } from '../registers/premises.ts';
import { resident } from '../registers/resident.ts';

const MISTYPED = text('多半是年份或月份填错；按原始材料改正其中一个日期', 'Mostly a mistyped year or month: correct one of the days from the papers');

/** One day of a record lies before another of the same record. */
function within<R extends Register>(
	register: R,
	{ earlier, than, ...rule }: { id: string; label: Text; why: Text; says: Text; earlier: FieldOf<R>; than: FieldOf<R>; where?: Condition },
): ContradictionRule {
	const { where, ...words } = rule;
	const before: Condition = { field: earlier, op: 'lt', value: { field: than } };
	return defineContradiction({ mend: MISTYPED, ...words, finds: { records: register.id, where: where === undefined ? before : { all: [where, before] } } });
}

/** A day of a record lies before (or after) one of the record that it points at. */
function against<R extends Register, Other extends Register>(
	register: R,
	_: Other,
	rule: { id: string; label: Text; why: Text; says: Text; mend?: Text; on: FieldOf<R>; by: FieldOf<R>; is: 'before' | 'after'; than: FieldOf<Other> },
): ContradictionRule {
	const { on, by, is, than, mend = MISTYPED, ...words } = rule;
	return defineContradiction({
		...words,
		mend,
		finds: {
			records: register.id,
			where: { field: on, op: 'is_set' },
			against: { through: by },
			and: { field: than, op: is === 'before' ? 'gt' : 'lt', value: { field: on, up: 1 } },
		},
	});
}

export const dayContradictions: readonly ContradictionRule[] = [
	against(patientFollowUp, patient, {
		id: 'visit_before_registration',
		label: text('建档之前就有随访', 'A visit before registration'),
		why: text('随访率按建档后的随访算，早于建档的一次不知算谁的', 'The follow-up rate counts from registration on; an earlier visit belongs to nobody'),
		says: text('{visited_on} 随访，患者 {against.from_on} 才建档', 'Visited on {visited_on}, but the patient was registered on {against.from_on}'),
		on: 'visited_on',
		by: 'patient',
		is: 'before',
		than: 'from_on',
	}),
	against(patientFollowUp, patient, {
		id: 'visit_after_leaving',
		label: text('结案之后还有随访', 'A visit after the end'),
		why: text('人已转出或去世，还在记随访，多半记错了人', 'Somebody who left or died is still visited: mostly the wrong person was chosen'),
		says: text('{visited_on} 随访，患者 {against.until_on} 已结束管理', 'Visited on {visited_on}, but care of the patient ended on {against.until_on}'),
		on: 'visited_on',
		by: 'patient',
		is: 'after',
		than: 'until_on',
	}),
	against(drugTest, rehabilitation, {
		id: 'test_before_decision',
		label: text('决定之前就有检测', 'A test before the decision'),
		why: text('检测次数按社区戒毒（康复）期间算', 'Tests count within the time of rehabilitation'),
		says: text('{tested_on} 检测，{against.decided_on} 才作出决定', 'Tested on {tested_on}, but decided on {against.decided_on}'),
		on: 'tested_on',
		by: 'person',
		is: 'before',
		than: 'decided_on',
	}),
	against(epidemicContact, epidemicWatch, {
		id: 'contact_before_watch',
		label: text('纳入管理之前就有上门', 'A contact before the watch began'),
		why: text('上门次数要能与管理期对上', 'Contacts must fit the days of the watch'),
		says: text('{done_on} 联系服务，{against.from_on} 才开始管理', 'Contacted on {done_on}, but watched from {against.from_on}'),
		on: 'done_on',
		by: 'person',
		is: 'before',
		than: 'from_on',
	}),
	against(povertyVisit, povertyMonitoring, {
		id: 'visit_before_clue',
		label: text('发现线索之前就走访监测户', 'A monitored household visited before it was known'),
		why: text('“回头看”按监测户算，早于线索的一次不算', 'Return visits count for monitored households only'),
		says: text('{visited_on} 走访，线索 {against.clue_on} 才登记', 'Visited on {visited_on}, but the clue came on {against.clue_on}'),
		on: 'visited_on',
		by: 'household',
		is: 'before',
		than: 'clue_on',
	}),
	against(serviceRecord, doubleRegistration, {
		id: 'service_before_registration',
		label: text('报到之前就有服务', 'Service before registering'),
		why: text('双报到的服务从报到那天算起', 'Service counts from the day of registering'),
		says: text('{served_on} 服务，{against.name} {against.from_on} 才报到', 'Served on {served_on}, but {against.name} registered on {against.from_on}'),
		on: 'served_on',
		by: 'member',
		is: 'before',
		than: 'from_on',
	}),
	against(hazard, premises, {
		id: 'hazard_at_closed_premises',
		label: text('已注销的场所还查出隐患', 'A hazard at premises that had closed'),
		why: text('场所是否还在营业，隐患和场所两处说法不同', 'Hazard and premises disagree on whether the place was open'),
		mend: text('场所还在就改它的注销日期；不在就改隐患所在的场所', 'Correct the day on which the premises closed, or the premises that the hazard names'),
		says: text(
			'{found_on} 查出隐患，场所“{against.name}”{against.until_on} 已注销',
			'Found on {found_on}, but the premises “{against.name}” closed on {against.until_on}',
		),
		on: 'found_on',
		by: 'premises',
		is: 'after',
		than: 'until_on',
	}),
	within(petition, {
		id: 'answered_before_received',
		label: text('还没收到就已答复', 'Answered before it was received'),
		why: text('办理时长和答复率都由这两个日期算出', 'How long it took and the rate of answers follow from these two days'),
		says: text('{received_on} 收到，{answered_on} 已答复', 'Received on {received_on}, but answered on {answered_on}'),
		earlier: 'answered_on',
		than: 'received_on',
	}),
	within(mediation, {
		id: 'concluded_before_accepted',
		label: text('还没受理就已调解结束', 'Concluded before it was accepted'),
		why: text('调解件数按结束日期计入期间', 'Mediations are counted by the day of their conclusion'),
		says: text('{accepted_on} 受理，{concluded_on} 已结束', 'Accepted on {accepted_on}, but concluded on {concluded_on}'),
		earlier: 'concluded_on',
		than: 'accepted_on',
	}),
	within(hazard, {
		id: 'mended_before_found',
		label: text('还没发现就已整改', 'Mended before it was found'),
		why: text('整改是否及时由这两个日期算出', 'Whether it was mended in time follows from these two days'),
		says: text('{found_on} 发现，{mended_on} 已整改', 'Found on {found_on}, but mended on {mended_on}'),
		earlier: 'mended_on',
		than: 'found_on',
	}),
	within(enforcementCase, {
		id: 'decided_before_filed',
		label: text('还没立案就已决定', 'Decided before it was filed'),
		why: text('程序倒置的案件经不起复核', 'A case out of order does not survive a review'),
		says: text('{filed_on} 立案，{decided_on} 已作出决定', 'Filed on {filed_on}, but decided on {decided_on}'),
		earlier: 'decided_on',
		than: 'filed_on',
	}),
	within(incident, {
		id: 'closed_before_happened',
		label: text('还没发生就已办结', 'Closed before it happened'),
		why: text('“未发生重特大案事件”由发生日期判断', 'Claims about incidents rest on the day on which they happened'),
		says: text('{happened_on} 发生，{closed_on} 已办结', 'Happened on {happened_on}, but closed on {closed_on}'),
		earlier: 'closed_on',
		than: 'happened_on',
	}),
	within(emergencyEvent, {
		id: 'reported_before_happened',
		label: text('还没发生就已报告', 'Reported before it happened'),
		why: text('信息报送是否超时由这两个日期算出', 'Whether it was reported in time follows from these two days'),
		says: text('{happened_on} 发生，{reported_on} 已报告', 'Happened on {happened_on}, but reported on {reported_on}'),
		earlier: 'reported_on',
		than: 'happened_on',
	}),
	within(partyMemberDevelopment, {
		id: 'full_before_probation',
		label: text('转正早于接收预备党员', 'Full membership before probation'),
		why: text('党龄从转正之日算起', 'Years of membership count from the day of full membership'),
		says: text('{probationary_on} 接收为预备党员，{full_on} 已转正', 'Probationary from {probationary_on}, but full on {full_on}'),
		earlier: 'full_on',
		than: 'probationary_on',
	}),
	defineContradiction({
		id: 'registered_before_birth',
		label: text('出生之前就已登记', 'Registered before birth'),
		why: text('身份证号或登记日期有一个错，年龄、补贴都会跟着错', 'Either the ID number or the day is wrong, and with it age and allowances'),
		mend: text('按户口簿核对身份证号和登记日期', 'Compare ID number and day with the household register'),
		says: text('{from_on} 登记，身份证号 {id_number} 上的出生日期更晚', 'Registered on {from_on}, but born later by ID number {id_number}'),
		finds: { records: resident.id, where: { field: 'from_on', op: 'lt', value: { field: 'id_number.birth_on' } } },
	}),
];
