/** Petitions and hotline orders of three years with their steps: repeats, reviews, refusals, an accusation, late corrections. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { actOn, addStep, type Case, CLERK, HEAD, OFFICE, PETITION, receive, settle, type Topic } from './petition-course.ts';
import { ref } from './sample.ts';

/** Received early enough to be closed by 30 November. */
const YEAR = ['2022-01-04', '2022-11-12'] as const;

export function samplePetitions(build: SampleBuild): void {
	const first = many(build, 126, 'hotline', YEAR);
	repeats(build, first, 34, '2022-11-12');
	for (const channel of ['online', 'mediation_centre'] as const) {
		many(build, channel === 'online' ? 5 : 6, channel, YEAR);
		many(build, channel === 'online' ? 3 : 2, channel, ['2022-12-01', '2022-12-20']);
	}
	many(build, 4, 'letter', YEAR);
	const lastYear = many(build, 80, 'hotline', ['2021-01-10', '2021-12-10']);
	many(build, 3, 'online', ['2021-01-10', '2021-12-10']);
	many(build, 2, 'visit', ['2021-03-10', '2021-12-10']);
	many(build, 11, 'hotline', ['2022-12-01', '2022-12-20']);
	many(build, 5, 'hotline', ['2023-01-03', '2023-01-12']);
	repeatOf(build, lastYear[7], '2022-12-14');
	sampleCorrections(build, lastYear[3]);
	sampleVisits(build);
	sampleOtherEnds(build);
	sampleReviews(build);
	sampleAccusation(build);
	samplePastLedger(build);
}

/** So many cases of a channel between two days, each settled. */
export function many(build: SampleBuild, count: number, channel: string, days: readonly [string, string]): Case[] {
	return Array.from({ length: count }, () => settle(build, receive(build, channel, build.random.day(...days))));
}

/** The same person with the same matter again, pointing at the first case. */
function repeats(build: SampleBuild, cases: readonly Case[], count: number, until_on: string): void {
	const early = cases.filter(({ received_on }) => addDays(received_on, 20) <= until_on);
	for (let at = 0; at < count; at += 1) {
		const first = build.random.pick(early);
		repeatOf(build, first, build.random.day(addDays(first.received_on, 8), until_on));
	}
}

function repeatOf(build: SampleBuild, first: Case | undefined, received_on: string): Case | undefined {
	return first && settle(build, receive(build, 'hotline', received_on, { repeat_of: ref(first.key), matter: `再次反映${first.topic.matter}（示例）` }, first));
}

/** A channel put right long after: one becomes a hotline case, another ceases to be one. One was voided, one came back. */
function sampleCorrections(build: SampleBuild, origin: Case | undefined): void {
	const was = settle(build, receive(build, 'phone', '2022-05-18'));
	build.add('2022-12-05', {
		account: CLERK,
		register: PETITION,
		action: 'amend',
		of: was.key,
		values: { channel: 'hotline', source_number: '示例20220518更正' },
	});
	// Repeats that are none of the hotline's any more: one by another channel, one voided.
	const again = origin === undefined ? {} : { repeat_of: ref(origin.key), petitioner: origin.person.name, phone: origin.person.phone };
	const is = settle(build, receive(build, 'hotline', '2022-08-09', again));
	build.add('2022-09-02', {
		account: CLERK,
		register: PETITION,
		action: 'amend',
		of: is.key,
		values: { channel: 'phone', source_number: null, source_due_on: null },
	});
	const doubled = receive(build, 'hotline', '2022-07-11', again, origin);
	build.add('2022-07-12', { account: CLERK, register: PETITION, action: 'void', of: doubled.key, reason: '同一工单重复录入' });
	const mistaken = receive(build, 'online', '2022-06-15');
	build.add('2022-06-16', { account: CLERK, register: PETITION, action: 'void', of: mistaken.key, reason: '录入街道以外的件' });
	const kept = settle(build, receive(build, 'letter', '2022-04-06'));
	build.add('2022-05-10', { account: CLERK, register: PETITION, action: 'void', of: kept.key, reason: '误认为重复' });
	build.add('2022-05-12', { account: HEAD, register: PETITION, action: 'restore', of: kept.key });
}

/** One visit handed on within the period; beside it one still open, one refused, one closed in December. */
function sampleVisits(build: SampleBuild): void {
	const heard = receive(build, 'visit', '2022-06-21', { leaders_reception: true, petitioners: 7, representatives: 5, urgency: 'urgent' });
	actOn(build, heard, '2022-06-21', 'assign', { handler: heard.community, leader: '示例副主任', plan: '一案一策，协调责任单位（示例）' });
	addStep(build, heard, '2022-06-21', 'talk', '领导接访，听取诉求', { present: '示例副主任、信访人代表' });
	actOn(build, heard, '2022-06-23', 'hand_on', { handed_on_on: '2022-06-23', handed_on_to: '示例责任单位' });
	addStep(build, heard, '2022-06-23', 'tell', '书面告知转办单位');
	receive(build, 'visit', '2022-11-28');
	const refused = receive(build, 'visit', '2022-03-15');
	actOn(build, refused, '2022-03-17', 'refuse', { refused_on: '2022-03-17', refusal_ground: 'legal_procedure', told_on: '2022-03-17' }, HEAD);
	settle(build, receive(build, 'visit', '2022-12-02'));
}

/** Objected to and returned, objected to and still waiting, withdrawn, given more time. */
function sampleOtherEnds(build: SampleBuild): void {
	const object = (received_on: string): Case => {
		const one = receive(build, 'superior', received_on);
		build.add(addDays(received_on, 3), {
			account: CLERK,
			register: PETITION,
			action: 'object',
			of: one.key,
			values: { objected_on: addDays(received_on, 3) },
			reason: '属于县级部门职权（示例）',
		});
		return one;
	};
	actOn(build, object('2022-09-05'), '2022-09-13', 'return', { returned_on: '2022-09-13' });
	object('2023-01-09');
	const withdrawn = receive(build, 'letter', '2022-10-20');
	build.add('2022-10-26', {
		account: CLERK,
		register: PETITION,
		action: 'withdraw',
		of: withdrawn.key,
		values: { withdrawn_on: '2022-10-26' },
		reason: '双方已自行和解（示例）',
	});
	const long = receive(build, 'letter', '2022-08-30', { petitioners: 3 });
	actOn(build, long, '2022-09-01', 'tell', { told_on: '2022-09-01' });
	actOn(build, long, '2022-09-02', 'accept', {
		accepted_on: '2022-09-02',
		purpose: 'request',
		route: 'opinion_letter',
		subject: 'demolition',
		handler: long.community,
	});
	build.add('2022-10-25', {
		account: HEAD,
		register: PETITION,
		action: 'extend',
		of: long.key,
		values: { extended_on: '2022-10-25', extended_until_on: '2022-12-01' },
		reason: '需补充调查（示例）',
	});
	actOn(build, long, '2022-10-25', 'assign', { handler: long.community, leader: '示例主任', plan: '核对历史档案（示例）' });
}

/** One opinion letter went to review in 2022; one of 2021 went on to re-review, with a hearing. */
function sampleReviews(build: SampleBuild): void {
	const house: Topic = { matter: '房屋补偿标准异议', subject: 'demolition', route: 'opinion_letter' };
	const about = () => ({ topic: house, community: build.community(), person: build.person() });
	const review = (received_on: string, number: string): { one: Case; after: (days: number) => string } => {
		const one = settle(build, receive(build, 'letter', received_on, {}, about()), { opinion: 'not_support', opinion_number: number });
		return { one, after: (days) => addDays(received_on, days) };
	};
	const once = review('2022-04-11', '雷街信复〔2022〕3号');
	actOn(build, once.one, once.after(36), 'ask_review', { review_asked_on: once.after(36) });
	actOn(build, once.one, once.after(62), 'answer_review', { review_answered_on: once.after(62), review_result: 'upheld' });
	const twice = review('2021-03-02', '雷街信复〔2021〕1号');
	actOn(build, twice.one, twice.after(40), 'ask_review', { review_asked_on: twice.after(40) });
	actOn(build, twice.one, twice.after(66), 'answer_review', { review_answered_on: twice.after(66), review_result: 'upheld' });
	actOn(build, twice.one, twice.after(90), 'ask_rereview', { rereview_asked_on: twice.after(90) });
	actOn(build, twice.one, twice.after(128), 'answer_rereview', { rereview_answered_on: twice.after(128), rereview_result: 'upheld', hearing_days: 11 });
}

/** Kept by the petition office alone: the accused is a community worker, who may not read it. */
function sampleAccusation(build: SampleBuild): void {
	const key = build.key(PETITION);
	build.add('2022-07-19', {
		account: CLERK,
		register: PETITION,
		action: 'create',
		key,
		unit: OFFICE,
		values: {
			matter: '检举控告件（示例）',
			channel: 'letter',
			purpose: 'accusation',
			subject: 'discipline',
			secret: true,
			accused: '示例被检举人',
			accused_account: 'xiyuan_worker',
			received_on: '2022-07-19',
			registered_on: '2022-07-19',
		},
	});
	build.add('2022-07-20', {
		account: CLERK,
		register: PETITION,
		action: 'hand_on',
		of: key,
		values: { handed_on_on: '2022-07-20', handed_on_to: '示例纪检监察机关' },
	});
}

/** From the paper ledger of 2020, with the numbers and states of then. */
function samplePastLedger(build: SampleBuild): void {
	for (const [number, received_on] of [
		['雷信〔2020〕86号', '2020-11-03'],
		['雷信〔2020〕87号', '2020-12-21'],
	] as const) {
		const closed_on = addDays(received_on, 20);
		build.add('2021-01-06', {
			account: CLERK,
			register: PETITION,
			action: 'enter',
			key: build.key(PETITION),
			unit: 'chengnan',
			state: 'closed',
			number,
			values: {
				matter: '旧台账补录（示例）',
				channel: 'letter',
				received_on,
				accepted_on: addDays(received_on, 3),
				answered_on: addDays(received_on, 18),
				reply: '已答复（示例）',
				closed_on,
			},
		});
	}
}
