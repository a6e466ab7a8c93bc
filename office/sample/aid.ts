/** Rules, applications and their course: new grants of 2022 with what was paid under them, and near misses of every kind. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import { type Batches, payDay } from './aid-batches.ts';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import type { SampleResident } from './residents.ts';
import { ref } from './sample.ts';

const CLERK = 'public_service_clerk';
const HEAD = 'public_service_head';
const REGISTER = 'aid_grant';
const GROWN = ['1945-01-01', '1995-12-31'] as const;
const MINOR = ['2008-01-01', '2018-12-31'] as const;

interface Programme {
	readonly id: string;
	readonly name: string;
	/** Key of its rule. */
	readonly rule: string;
	readonly born: readonly [string, string];
	/** Minors are never posted. */
	readonly posted: boolean;
}

export function sampleGrants(build: SampleBuild, batches: Batches, residents: readonly SampleResident[]): void {
	const [livingRule, childRule, reliefRule] = sampleRules(build);
	const living = { id: 'minimum_living', name: '最低生活保障', rule: livingRule, born: GROWN, posted: true };
	const child = { id: 'unattended_child', name: '事实无人抚养儿童', rule: childRule, born: MINOR, posted: false };
	const notices = sampleNotices(build, living);
	grantsOf({ build, batches, programme: living, notices, people: 87, total: 48_600 });
	grantsOf({ build, batches, programme: child, notices, people: 2, total: 2626 });
	sampleRelief(build, reliefRule);
	sampleOpen(build, living, residents);
}

/** Local standards are made up; the laws above them are not. */
function sampleRules(build: SampleBuild): [string, string, string] {
	const rule = (values: Record<string, unknown>, until_on?: string): string => {
		const key = build.key('rule');
		const from_on = String(values['from_on']);
		build.add(from_on, { account: CLERK, register: 'aid_rule', action: 'create', key, values: { document_number: '示例民〔2021〕1号', ...values } });
		if (until_on !== undefined) {
			build.add(until_on, { account: CLERK, register: 'aid_rule', action: 'end', of: key, values: { until_on }, reason: '标准调整（示例）' });
		}
		return key;
	};
	const limits = {
		limits: [
			{ item: 'post', quantity: 7 },
			{ item: 'decide', quantity: 10 },
			{ item: 'tell_refusal', quantity: 3 },
		],
		limits_in: 'working_day',
	};
	const living = { programme: 'minimum_living', basis: 'interim_measures', clause: '第九条至第十三条', amount_for: 'person_month', posting: true, ...limits };
	rule({ ...living, title: '示例2020年低保标准', amount: 620, income_limit: 620, from_on: '2020-07-01' }, '2020-12-31');
	return [
		rule({ ...living, title: '示例2021年低保标准', amount: 680, income_limit: 680, from_on: '2021-01-01' }),
		rule({
			title: '示例事实无人抚养儿童补贴标准',
			programme: 'unattended_child',
			basis: 'unattended_child',
			clause: '保障对象和基本生活补贴',
			amount: 1313,
			amount_for: 'person_month',
			posting: false,
			from_on: '2021-01-01',
		}),
		rule({
			title: '示例临时救助办法',
			programme: 'temporary',
			basis: 'interim_measures',
			clause: '第四十七条至第四十九条',
			amount_for: 'person_once',
			amount: 3000,
			limits: [{ item: 'urgent', quantity: 1 }],
			limits_in: 'calendar_day',
			posting: false,
			from_on: '2021-01-01',
		}),
	];
}

/** Community and quarter → key of the notice. */
type Notices = (community: string, day: string) => string | undefined;

function sampleNotices(build: SampleBuild, { id, name }: Programme): Notices {
	const keys = new Map<string, string>();
	const register = 'aid_notice';
	for (const { code, name: community } of communities) {
		for (const [quarter, from_on] of quarters()) {
			const key = build.key('notice');
			const account = `${code}_worker`;
			keys.set(`${code} ${quarter}`, key);
			build.add(from_on, {
				account,
				register,
				action: 'create',
				key,
				values: {
					title: `${community.zh.slice(0, 4)}${quarter}低保公示`,
					programme: id,
					stage: 'before',
					community: code,
					places: '社区公告栏',
					content: `${name}拟批准名单（示例）`,
					from_on,
				},
			});
			const until_on = addDays(from_on, 10);
			build.add(until_on, { account, register, action: 'take_down', of: key, values: { until_on, objections: 0 } });
		}
	}
	return (community, day) => keys.get(`${community} ${quarterOf(day)}`);
}

function quarters(): readonly (readonly [string, string])[] {
	return [2021, 2022].flatMap((year) => [1, 2, 3, 4].map((n) => [`${year}年第${n}季度`, `${year}-${String(n * 3 - 2).padStart(2, '0')}-06`] as const));
}

function quarterOf(day: string): string {
	return `${day.slice(0, 4)}年第${Math.ceil(Number(day.slice(5, 7)) / 3)}季度`;
}

interface Granting {
	readonly build: SampleBuild;
	readonly batches: Batches;
	readonly programme: Programme;
	readonly notices: Notices;
	readonly people: number;
	/** What is paid under the grants of 2022 until its closing day. */
	readonly total: number;
}

function grantsOf({ build, batches, programme, notices, people, total }: Granting): void {
	const pay = ({ person, unit, key }: Granted, paid_on: string, amount: number) =>
		batches.pay({ person, programme: programme.id, paid_on, amount, unit, grant: key });
	for (const [at, amount] of build.random.split(total, people, 100).entries()) {
		const granted_on = build.random.day('2022-03-01', '2022-11-05');
		const granted = grantOne(build, programme, notices, granted_on);
		pay(granted, payDay(addDays(granted_on, 31).slice(0, 7)), amount);
		if (at === 0) {
			const payment = pay(granted, payDay('2022-12'), 560);
			const values = { returned_on: '2022-12-20' };
			build.add('2022-12-20', { account: CLERK, register: 'aid_payment', action: 'return', of: payment, values, reason: '账号有误（示例）' });
			pay(granted, '2022-12-22', 560);
		}
		if (at % 6 === 0 && granted_on < '2022-07-01') {
			recheck(build, granted, addDays(granted_on, 170));
		}
	}
	for (let at = 0; at < Math.ceil(people / 4); at += 1) {
		const granted = grantOne(build, programme, notices, build.random.day('2021-03-01', '2021-11-20'));
		pay(granted, payDay(`2022-0${build.random.between(1, 9)}`), 560);
		if (at % 5 === 4) {
			stop(build, granted);
		}
	}
	pay(grantOne(build, programme, notices, '2022-12-15'), '2022-12-22', 560);
	refuse(build, programme);
}

interface Granted {
	readonly person: SamplePerson;
	readonly key: string;
	readonly unit: string;
}

/** Received, accepted and checked at home by the community's worker and the clerk. */
function apply(build: SampleBuild, { id, rule, born }: Programme, applied_on: string, resident?: SampleResident): Granted {
	const person = resident?.person ?? build.person(...born);
	const key = build.key('grant');
	const unit = resident?.community ?? build.community();
	const { name, id_number, phone } = person;
	const [accepted_on, checked_on] = [addDays(applied_on, 2), addDays(applied_on, 8)];
	build.add(applied_on, {
		account: CLERK,
		register: REGISTER,
		action: 'create',
		key,
		unit,
		values: {
			name,
			id_number,
			phone,
			programme: id,
			applied_on,
			applied_by: 'self',
			members: id === 'minimum_living' ? build.random.between(1, 4) : 1,
			...(resident === undefined ? {} : { resident: ref(resident.key) }),
		},
	});
	build.add(accepted_on, { account: CLERK, register: REGISTER, action: 'accept', of: key, values: { accepted_on, rule: ref(rule) } });
	const checked = { checked_on, investigators: '示例入户员甲、乙', income: build.random.between(150, 600), finding: '与申报相符（示例）' };
	build.add(checked_on, { account: `${unit}_worker`, register: REGISTER, action: 'check', of: key, values: checked });
	return { person, key, unit };
}

function grantOne(build: SampleBuild, programme: Programme, notices: Notices, granted_on: string): Granted {
	const granted = apply(build, programme, addDays(granted_on, -32));
	const { key, unit } = granted;
	const [reviewed_on, publicised_on] = [addDays(granted_on, -18), addDays(granted_on, -14)];
	build.add(reviewed_on, { account: CLERK, register: REGISTER, action: 'review', of: key, values: { reviewed_on, review_opinion: 'grant' } });
	const notice = notices(unit, publicised_on);
	if (programme.posted && notice !== undefined) {
		const values = { publicised_on, publicised_until_on: addDays(publicised_on, 10), notice: ref(notice) };
		build.add(publicised_on, { account: CLERK, register: REGISTER, action: 'publicise', of: key, values });
	}
	const pays_from_on = `${addDays(granted_on, 31).slice(0, 7)}-01`;
	const values = { granted_on, granted_by: '示例市民政局', amount: programme.id === 'minimum_living' ? 560 : 1313, pays_from_on };
	build.add(granted_on, { account: HEAD, register: REGISTER, action: 'grant', of: key, values });
	return granted;
}

function refuse(build: SampleBuild, programme: Programme): void {
	const { key } = apply(build, programme, '2022-05-05');
	const refuse = { action: 'refuse', of: key, values: { refused_on: '2022-05-20' }, reason: '家庭收入超过标准（示例）' };
	build.add('2022-05-20', { account: HEAD, register: REGISTER, ...refuse });
	build.add('2022-05-23', { account: CLERK, register: REGISTER, action: 'tell_refusal', of: key, values: { refusal_told_on: '2022-05-23' } });
}

function stop(build: SampleBuild, { key }: Granted): void {
	const stopped_on = build.random.day('2022-10-12', '2022-12-05');
	const act = { action: 'stop', of: key, values: { stopped_on, stop_cause: build.random.pick(['work', 'death', 'income']) }, reason: '不再符合条件（示例）' };
	build.add(stopped_on, { account: HEAD, register: REGISTER, ...act });
}

function recheck(build: SampleBuild, { key, unit }: Granted, rechecked_on: string): void {
	build.add(rechecked_on, {
		account: `${unit}_worker`,
		register: 'aid_recheck',
		action: 'create',
		unit,
		values: { grant: ref(key), rechecked_on, way: 'visit', rechecked_by: '示例专干', outcome: 'same' },
	});
}

/** Urgent relief given at once with the papers after; a relative of staff, declared and visited by the level above. */
function sampleRelief(build: SampleBuild, rule: string): void {
	const relief = (applied_on: string) => {
		const { name, id_number } = build.person(...GROWN);
		const key = build.key('grant');
		const unit = build.community();
		build.add(applied_on, {
			account: `${unit}_worker`,
			register: REGISTER,
			action: 'create',
			key,
			unit,
			values: { name, id_number, programme: 'temporary', applied_on, applied_by: 'found', agent: '示例社区', rule: ref(rule) },
		});
		const granted_on = addDays(applied_on, 1);
		const values = { granted_on, granted_by: '雷城街道办事处', amount: 2000 };
		build.add(granted_on, { account: HEAD, register: REGISTER, action: 'grant_urgently', of: key, values, reason: '火灾急难（示例）' });
		const papers_on = addDays(applied_on, 5);
		build.add(papers_on, { account: CLERK, register: REGISTER, action: 'complete_papers', of: key, values: { papers_on } });
		return key;
	};
	relief('2021-06-11');
	const key = relief('2022-12-28');
	const staff = build.key('relative');
	const register = 'staff_relative';
	const declared = { grant: ref(key), staff: '示例社区干部', staff_post: '社区委员', relation: 'sibling', declared_on: '2022-12-29' };
	build.add('2022-12-29', { account: CLERK, register, action: 'create', key: staff, values: declared });
	const checked = { checked_on: '2023-01-06', checked_by: '示例市民政局', outcome: '符合条件（示例）' };
	build.add('2023-01-06', { account: HEAD, register, action: 'check', of: staff, values: checked });
}

/** Still on their way when the sample ends, one withdrawn, one entered twice and voided. */
function sampleOpen(build: SampleBuild, programme: Programme, residents: readonly SampleResident[]): void {
	for (const [at, applied_on] of ['2022-12-30', '2023-01-06', '2023-01-12'].entries()) {
		const { key } = apply(build, programme, applied_on, residents[at]);
		if (at === 0) {
			build.add('2023-01-04', { account: CLERK, register: REGISTER, action: 'correct', of: key, values: { members: 3 }, reason: '漏登一名子女（示例）' });
		}
	}
	const withdrawn = apply(build, programme, '2022-08-01');
	build.add('2022-08-20', { account: CLERK, register: REGISTER, action: 'withdraw', of: withdrawn.key, values: { withdrawn_on: '2022-08-20' } });
	const twice = apply(build, programme, '2022-06-06');
	build.add('2022-06-20', { account: CLERK, register: REGISTER, action: 'void', of: twice.key, reason: '同一申请登记两次' });
}
