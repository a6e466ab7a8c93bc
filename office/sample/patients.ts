/** Patients of three years, every visit to them, their check-ups: nobody overdue on the report's day, some before it. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

interface Followed {
	readonly key: string;
	readonly community: string;
	readonly account: string;
	readonly last: string | undefined;
}

/** Everyone on the register on the report's day was visited in time; some of those who left it were not. */
export function samplePatients(build: SampleBuild): void {
	const followed: Followed[] = [];
	for (let at = 0; at < 428; at += 1) {
		followed.push(follow(build, build.random.day('2021-03-01', '2022-12-01'), '2022-12-26'));
	}
	sampleLeavers(build);
	sampleLost(build, followed[11]);
	const [, , third] = followed;
	const doubled = follow(build, '2022-05-10', '2022-05-10');
	build.add('2022-05-17', { account: doubled.account, register: 'patient', action: 'void', of: doubled.key, reason: '与迁入前的档案重复' });
	follow(build, '2022-12-28', '2022-12-28');
	if (third?.last !== undefined) {
		build.add('2022-12-28', {
			account: third.account,
			register: 'patient_follow_up',
			action: 'amend',
			of: third.last,
			values: { note: '补记家属意见（示例）' },
		});
	}
	for (const [at, { key, account }] of followed.entries()) {
		if (at % 3 !== 0) {
			checkUp(build, key, account, build.random.day('2022-12-02', '2022-12-24'), at % 17 === 0);
		}
	}
}

/** Nine left in 2022, none of them visited since February: overdue while they were there, no longer counted afterwards. */
function sampleLeavers(build: SampleBuild): void {
	const ways: readonly [string, Record<string, unknown>, string | undefined][] = [
		['transfer', { transferred_to: '示例邻近街道' }, undefined],
		['record_death', {}, undefined],
		['refuse', {}, '本人和监护人不同意（示例）'],
		['end', {}, '复诊排除诊断（示例）'],
	];
	for (let at = 0; at < 9; at += 1) {
		const { key, account } = follow(build, build.random.day('2021-03-01', '2021-09-01'), '2022-02-01');
		const until_on = build.random.day('2022-06-01', '2022-11-30');
		const [action, values, reason] = ways[at % ways.length] ?? ['record_death', {}, undefined];
		const by = action === 'refuse' || action === 'end' ? 'peace_clerk' : account;
		build.add(until_on, { account: by, register: 'patient', action, of: key, values: { until_on, ...values }, ...(reason === undefined ? {} : { reason }) });
	}
}

/** One was lost for two days, told to the police and found again. */
function sampleLost(build: SampleBuild, one: Followed | undefined): void {
	if (one === undefined) {
		return;
	}
	const by = { account: one.account, register: 'patient', of: one.key };
	build.add('2022-12-22', {
		...by,
		action: 'lose',
		values: { lost_on: '2022-12-22', lost_reported_on: '2022-12-22' },
		reason: '外出务工未告知（示例）',
	});
	build.add('2022-12-24', { ...by, action: 'find', values: { found_on: '2022-12-24' } });
}

function follow(build: SampleBuild, from_on: string, visitedUntil: string): Followed {
	const community = build.community();
	const account = `${community}_worker`;
	const key = build.key('patient');
	const { name, id_number, phone } = build.person('1950-01-01', '2002-12-31');
	const danger = build.random.pick([0, 0, 0, 0, 0, 1, 1, 2, 3]);
	const subsidised = danger >= 3 || build.random.chance(0.3);
	build.add(from_on, {
		account,
		register: 'patient',
		action: 'create',
		key,
		values: {
			name,
			id_number,
			phone,
			guardian: '示例监护人',
			guardian_relation: build.random.pick(['spouse', 'parent', 'child', 'sibling']),
			diagnosis: build.random.pick(['schizophrenia', 'schizophrenia', 'bipolar', 'intellectual', 'epileptic', 'schizoaffective']),
			danger_level: danger,
			management: danger >= 3 ? 'key' : danger > 0 ? 'watched' : 'general',
			consent_on: from_on,
			carers: '示例专干、示例民警、示例精防医生',
			from_on,
			...(subsidised ? { subsidy_agreed_on: from_on, subsidy: 2400 } : {}),
		},
	});
	return { key, community, account, last: visits(build, { key, account, from_on, visitedUntil }) };
}

/** Intervals as the standard has them; now and then one comes too late, but never the one that the report's day asks for. */
function visits(
	build: SampleBuild,
	{ key, account, from_on, visitedUntil }: { key: string; account: string; from_on: string; visitedUntil: string },
): string | undefined {
	let visited_on = addDays(from_on, build.random.between(3, 12));
	let before = 'stable';
	let last: string | undefined;
	while (visited_on <= visitedUntil) {
		const outcome = nextOutcome(build, before, addDays(visited_on, 6) <= visitedUntil);
		last = build.key('follow up');
		build.add(visited_on, {
			account,
			register: 'patient_follow_up',
			action: 'create',
			key: last,
			late: build.random.chance(0.05) ? build.random.between(1, 5) : 0,
			values: {
				patient: ref(key),
				visited_on,
				outcome,
				way: outcome === 'unstable' ? 'home' : build.random.pick(['home', 'home', 'clinic', 'phone']),
				...(outcome === 'not_reached'
					? { why_not: '家中无人（示例）' }
					: { danger_level: outcome === 'unstable' ? 3 : outcome === 'stable' ? 0 : 1, medication: build.random.pick(['regular', 'regular', 'irregular']) }),
				...(outcome === 'unstable' || outcome === 'referred' ? { along: ['doctor', 'police'], referred_to: '示例精神专科医院' } : {}),
			},
		});
		const inTime = addDays(visited_on, daysUntilNext(build, outcome));
		const tooLate = addDays(inTime, build.random.between(12, 30));
		visited_on = build.random.chance(0.02) && tooLate <= visitedUntil ? tooLate : inTime;
		before = outcome;
	}
	return last;
}

function nextOutcome(build: SampleBuild, before: string, mayMiss: boolean): string {
	if (before === 'unstable') {
		return build.random.pick(['referred', 'basically_stable', 'stable']);
	}
	if (before === 'basically_stable') {
		return build.random.pick(['stable', 'stable', 'guided']);
	}
	if (mayMiss && build.random.chance(0.03)) {
		return 'not_reached';
	}
	return build.random.chance(0.06) ? 'unstable' : build.random.chance(0.1) ? 'basically_stable' : 'stable';
}

function daysUntilNext(build: SampleBuild, outcome: string): number {
	switch (outcome) {
		case 'stable':
			return build.random.between(70, 87);
		case 'guided':
			return build.random.between(20, 27);
		case 'not_reached':
			return build.random.between(1, 5);
		default:
			return build.random.between(8, 13);
	}
}

function checkUp(build: SampleBuild, patient: string, account: string, offered_on: string, refused: boolean): void {
	build.add(offered_on, {
		account,
		register: 'patient_checkup',
		action: 'create',
		values: {
			patient: ref(patient),
			offered_on,
			...(refused
				? { result: 'refused' }
				: {
						result: 'done',
						items: ['general', 'blood_pressure', 'weight', 'blood_count', 'transaminase', 'blood_sugar', 'ecg'],
						clinic: '示例社区卫生服务中心',
					}),
		},
	});
}
