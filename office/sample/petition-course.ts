/** The course of one petition in the sample: received, accepted, handed over, looked into, answered, closed, called back. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import { ref } from './sample.ts';

export const PETITION = 'petition';
export const CLERK = 'petition_office_clerk';
export const HEAD = 'petition_office_head';
export const OFFICE = 'petition_office';

export interface Topic {
	readonly matter: string;
	readonly subject: string;
	readonly route: string;
}

const TOPICS: readonly Topic[] = [
	{ matter: '小巷路灯不亮', subject: 'facilities', route: 'duty' },
	{ matter: '夜间施工噪声扰民', subject: 'noise', route: 'duty' },
	{ matter: '商铺占道经营', subject: 'street_trading', route: 'duty' },
	{ matter: '楼上漏水长期不修', subject: 'housing', route: 'opinion_letter' },
	{ matter: '垃圾清运不及时', subject: 'sanitation', route: 'duty' },
	{ matter: '邻里通道堆物', subject: 'neighbours', route: 'duty' },
	{ matter: '疑似违法加建', subject: 'illegal_building', route: 'administrative' },
	{ matter: '拖欠工资', subject: 'labour', route: 'arbitration' },
	{ matter: '下水道堵塞污水外溢', subject: 'facilities', route: 'duty' },
	{ matter: '车辆乱停放挡住消防通道', subject: 'traffic', route: 'duty' },
	{ matter: '申请困难救助', subject: 'relief', route: 'opinion_letter' },
	{ matter: '餐饮油烟影响居住', subject: 'noise', route: 'duty' },
];

export interface Case {
	readonly key: string;
	readonly received_on: string;
	readonly topic: Topic;
	readonly community: string;
	readonly person: SamplePerson;
}

/** @param like the case whose person, matter and community it has. */
export function receive(
	build: SampleBuild,
	channel: string,
	received_on: string,
	more: Readonly<Record<string, unknown>> = {},
	like?: Omit<Case, 'key' | 'received_on'>,
): Case {
	const key = build.key(PETITION);
	const { topic, community, person } = like ?? { topic: build.random.pick(TOPICS), community: build.community(), person: build.person() };
	const fromAbove = ['online', 'mediation_centre', 'hotline', 'superior'].includes(channel);
	build.add(received_on, {
		account: CLERK,
		register: PETITION,
		action: 'create',
		key,
		unit: community,
		values: {
			matter: `${topic.matter}（示例）`,
			content: `来件人反映${topic.matter}，要求处理（示例）`,
			channel,
			urgency: build.random.chance(0.06) ? 'urgent' : 'normal',
			received_on,
			registered_on: received_on,
			petitioner: person.name,
			phone: person.phone,
			petitioners: 1,
			...(fromAbove ? { source_number: `示例${received_on.replaceAll('-', '')}${key.split(' ')[1]}`, source_due_on: addDays(received_on, 15) } : {}),
			...more,
		},
	});
	return { key, received_on, topic, community, person };
}

export function actOn(build: SampleBuild, { key }: Case, day: string, action: string, values: Readonly<Record<string, unknown>>, account = CLERK): void {
	build.add(day, { account, register: PETITION, action, of: key, values });
}

export function addStep(
	build: SampleBuild,
	one: Case,
	done_on: string,
	kind: string,
	what: string,
	more: Readonly<Record<string, unknown>> = {},
	byOffice = true,
): void {
	build.add(done_on, {
		account: byOffice ? CLERK : `${one.community}_worker`,
		register: 'petition_step',
		action: 'create',
		unit: byOffice ? OFFICE : one.community,
		late: build.random.chance(0.08) ? build.random.between(1, 6) : 0,
		values: { petition: ref(one.key), kind, done_on, done_by: byOffice ? '示例信访经办' : '示例社区专干', what: `${what}（示例）`, ...more },
	});
}

/** Accepted, handed over, looked into, answered, closed, called back. */
export function settle(build: SampleBuild, one: Case, more: Readonly<Record<string, unknown>> = {}): Case {
	const { received_on, topic, community } = one;
	const accepted_on = addDays(received_on, build.random.between(1, 3));
	const answered_on = addDays(accepted_on, build.random.between(4, 11));
	actOn(build, one, accepted_on, 'accept', { accepted_on, purpose: 'request', route: topic.route, subject: topic.subject, handler: community });
	addStep(build, one, accepted_on, 'hand_over', '交社区核实处理', { to_unit: community, due_on: addDays(accepted_on, 5) });
	addStep(build, one, addDays(accepted_on, 2), build.random.pick(['site', 'visit', 'call']), '到场了解情况，与当事人沟通', {}, false);
	if (build.random.chance(0.3)) {
		addStep(build, one, addDays(accepted_on, 3), 'report_back', '已处理，报信访办', {}, false);
	}
	const letter =
		topic.route === 'opinion_letter'
			? { opinion: build.random.pick(['support', 'explain', 'not_support']), legal_basis: '《信访工作条例》第三十二条（示例）' }
			: {};
	actOn(build, one, answered_on, 'answer', { answered_on, reply: '已现场处理并答复（示例）', served_on: answered_on, ...letter, ...more });
	actOn(build, one, addDays(answered_on, 1), 'close', { closed_on: addDays(answered_on, 1) });
	if (build.random.chance(0.5)) {
		const satisfaction = build.random.pick(['satisfied', 'satisfied', 'satisfied', 'fairly', 'dissatisfied', 'unreached']);
		actOn(build, one, addDays(answered_on, 3), 'call_back', { called_back_on: addDays(answered_on, 3), satisfaction });
	}
	return one;
}
