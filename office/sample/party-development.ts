/** Party members' development: fourteen admitted in 2022; others the year before, the month after, not yet, or no longer on the way. */
import { addDays, addInterval } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const CLERK = 'party_building_clerk';
const HEAD = 'party_building_head';
const REGISTER = 'party_member_development';
/** After this day the sample knows nothing. */
const LAST = '2023-01-31';

export function sampleDevelopment(build: SampleBuild): void {
	for (let at = 0; at < 14; at += 1) {
		admitted(build, build.random.day('2022-03-01', '2022-11-18'));
	}
	for (let at = 0; at < 6; at += 1) {
		const person = admitted(build, build.random.day('2021-03-01', '2021-12-20'));
		if (at === 4) {
			person.add('2022-12-22', HEAD, 'lengthen', { lengthened_on: '2022-12-22', lengthened_until_on: '2023-06-20' }, '还需教育考察（示例）');
		} else if (at === 5) {
			person.add('2022-12-23', HEAD, 'cancel', { cancelled_on: '2022-12-23' }, '不履行党员义务（示例）');
		} else {
			confirm(person);
		}
	}
	admitted(build, '2022-12-28');
	admitted(build, '2023-01-05');
	for (let at = 0; at < 20; at += 1) {
		onTheWay(build, at);
	}
}

interface Developed {
	readonly key: string;
	readonly probationary_on: string;
	add(on: string, account: string, action: string, values: Record<string, unknown>, reason?: string): void;
}

function apply(build: SampleBuild, applied_on: string): Pick<Developed, 'key' | 'add'> {
	const { name, id_number, phone } = build.person('1975-01-01', '2001-12-31');
	const key = build.key('development');
	const branch = `${build.random.pick(communities).name.zh.slice(0, 4)}党支部`;
	const education = build.random.pick(['bachelor', 'college', 'senior_secondary']);
	const add: Developed['add'] = (on, account, action, values, reason) =>
		build.add(on, { account, register: REGISTER, action, of: key, values, ...(reason === undefined ? {} : { reason }) });
	build.add(applied_on, { account: CLERK, register: REGISTER, action: 'create', key, values: { name, id_number, phone, education, branch, applied_on } });
	return { key, add };
}

/** The whole course until the day of the branch meeting, about three years. */
function admitted(build: SampleBuild, probationary_on: string): Developed {
	const before = (months: number, days = 0) => addDays(addInterval(probationary_on, { months: -months }), days);
	const applied_on = before(36);
	const { key, add } = apply(build, applied_on);
	becomeActivist({ build, add, key, applied_on, activist_on: before(25), until: probationary_on });
	const candidate_on = before(11);
	add(candidate_on, CLERK, 'make_candidate', { candidate_on, first_introducer: '示例介绍人甲', second_introducer: '示例介绍人乙' });
	add(before(6), CLERK, 'train', { trained_on: before(6), training_hours: build.random.pick([24, 24, 30]) });
	add(before(4), CLERK, 'review', { political_review_on: before(4), political_review: '合格（示例）' });
	add(before(0, -18), HEAD, 'precheck', { precheck_on: before(0, -18), form_number: `示例${build.random.between(10_000, 99_999)}` });
	const approved_on = addDays(probationary_on, build.random.between(18, 26));
	const votes = [
		{ item: 'entitled', quantity: 21 },
		{ item: 'in_favour', quantity: build.random.between(19, 21) },
	];
	add(approved_on, HEAD, 'admit', { probationary_on, votes, committee_talk_on: addDays(probationary_on, 10), approved_on });
	return { key, add, probationary_on };
}

function confirm({ add, probationary_on }: Developed): void {
	const full_on = addInterval(probationary_on, { months: 12 });
	const full_approved_on = addDays(full_on, 25);
	const confirmation_asked_on = addDays(full_on, -7);
	add(confirmation_asked_on, CLERK, 'ask_confirmation', { confirmation_asked_on });
	add(full_approved_on, HEAD, 'confirm', { full_on, confirmation_asked_on, full_approved_on });
}

interface Becoming extends Pick<Developed, 'key' | 'add'> {
	readonly build: SampleBuild;
	readonly applied_on: string;
	readonly activist_on: string;
	/** Examined each half-year until this day. */
	readonly until: string;
}

function becomeActivist({ build, key, add, applied_on, activist_on, until }: Becoming): void {
	const talked_on = addDays(applied_on, build.random.between(8, 26));
	const mentors = '示例联系人甲、示例联系人乙';
	add(talked_on, CLERK, 'talk', { talked_on, talked_by: '示例支部书记' });
	add(activist_on, CLERK, 'make_activist', { activist_on, recommended_by: build.random.pick(['members', 'youth_league']), mentors });
	for (let at = 1, examined_on = addDays(activist_on, 170); examined_on < until; at += 1, examined_on = addDays(activist_on, 170 * at)) {
		build.add(examined_on, {
			account: CLERK,
			register: 'party_examination',
			action: 'create',
			values: {
				title: `${examined_on.slice(0, 4)}年${examined_on.slice(5, 7) > '06' ? '下' : '上'}半年`,
				person: ref(key),
				examined_on,
				examiner: mentors,
				outcome: at === 1 ? 'goes_on' : 'ready',
				opinion: '表现良好（示例）',
			},
		});
	}
}

/** Applicants, activists and those whose course ended before the branch meeting. */
function onTheWay(build: SampleBuild, at: number): void {
	const applied_on = build.random.day('2021-01-10', '2022-03-01');
	const { key, add } = apply(build, applied_on);
	if (at % 2 === 0) {
		becomeActivist({ build, key, add, applied_on, activist_on: addDays(applied_on, 200), until: LAST });
	}
	if (at === 6) {
		add('2022-12-01', HEAD, 'transfer', { transferred_on: '2022-12-01', transferred_to: '示例外单位党委' });
	} else if (at === 7) {
		add('2022-10-10', HEAD, 'withdraw', { withdrawn_on: '2022-10-10' }, '本人撤回申请（示例）');
	} else if (at === 8) {
		add('2022-12-05', CLERK, 'amend', { branch: '示例更正后的党支部' });
	}
}
