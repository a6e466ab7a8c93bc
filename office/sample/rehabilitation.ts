/** People in drug rehabilitation: from the decision to release, breach or transfer, with tests and contacts. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const REGISTER = 'rehabilitation';
const CLERK = 'peace_clerk';
const LAST_DAY = '2023-01-15';
const YEAR_DAYS = 365;

interface Person {
	readonly key: string;
	readonly account: string;
	readonly reported_on: string;
}

export function sampleRehabilitation(build: SampleBuild): void {
	const begun = [
		'2020-03-11',
		'2020-07-22',
		'2020-11-05',
		'2021-02-18',
		'2021-05-27',
		'2021-09-09',
		'2021-12-14',
		'2022-03-03',
		'2022-06-16',
		'2022-08-25',
		'2022-10-20',
	];
	const people = begun.map((decided_on) => begin(build, decided_on));
	for (const [at, person] of people.entries()) {
		tests(build, person, LAST_DAY);
		contacts(build, person, at % 2 === 0 ? 'talk' : 'visit');
	}
	sampleEnds(build);
	const doubled = create(build, '2022-08-26', 'community_treatment');
	build.add('2022-09-01', { account: CLERK, register: REGISTER, action: 'void', of: doubled.key, reason: '与另一份决定书重复登记' });
	create(build, '2023-01-11', 'community_recovery');
}

function create(build: SampleBuild, decided_on: string, kind: string): { key: string; account: string } {
	const key = build.key(REGISTER);
	const account = `${build.community()}_worker`;
	const { name, id_number, phone } = build.person('1968-01-01', '1999-12-31');
	build.add(decided_on, {
		account,
		register: REGISTER,
		action: 'create',
		key,
		values: {
			name,
			id_number,
			phone,
			kind,
			drugs: [build.random.pick(['opioid', 'stimulant', 'ketamine'])],
			decided_by: '示例公安局',
			decision_number: `示例戒决字${decided_on.replaceAll('-', '')}`,
			decided_on,
		},
	});
	return { key, account };
}

/** Reports within fifteen days; the three years count from then. */
function begin(build: SampleBuild, decided_on: string): Person {
	const { key, account } = create(build, decided_on, build.random.chance(0.7) ? 'community_treatment' : 'community_recovery');
	const reported_on = addDays(decided_on, build.random.between(3, 14));
	const ends_on = addDays(`${Number(reported_on.slice(0, 4)) + 3}${reported_on.slice(4)}`, -1);
	build.add(reported_on, {
		account,
		register: REGISTER,
		action: 'report',
		of: key,
		values: { reported_on, agreement_on: reported_on, ends_on, team: '示例专干、示例民警、示例医生' },
	});
	return { key, account, reported_on };
}

/** Twelve, six and four a year; now and then one is missed and made up for. */
function tests(build: SampleBuild, { key, account, reported_on }: Person, until_on: string, results: readonly string[] = ['negative']): void {
	let tested_on = addDays(reported_on, build.random.between(15, 27));
	for (let at = 0; tested_on <= until_on; at += 1) {
		const days = (Date.parse(tested_on) - Date.parse(reported_on)) / 86_400_000;
		const year = days < YEAR_DAYS ? 'first' : days < 2 * YEAR_DAYS ? 'second' : 'third';
		const result = results[at] ?? (build.random.chance(0.03) ? 'absent' : 'negative');
		build.add(tested_on, {
			account,
			register: 'drug_test',
			action: 'create',
			late: build.random.chance(0.06) ? build.random.between(1, 8) : 0,
			values: {
				person: ref(key),
				tested_on,
				year,
				kind: 'urine',
				result,
				tested_by: '示例专干、示例民警',
				...(result === 'negative' ? {} : { police_told_on: tested_on }),
			},
		});
		tested_on = addDays(
			tested_on,
			year === 'first' ? build.random.between(22, 30) : year === 'second' ? build.random.between(50, 60) : build.random.between(80, 90),
		);
	}
}

function contacts(build: SampleBuild, { key, account, reported_on }: Person, kind: string): void {
	for (const after of [30, 150, 300]) {
		const met_on = addDays(reported_on, after);
		if (met_on <= LAST_DAY) {
			build.add(met_on, {
				account,
				register: 'rehabilitation_contact',
				action: 'create',
				values: { person: ref(key), kind, met_on, by: '示例专干', what: '了解生活和就业情况（示例）' },
			});
		}
	}
}

function sampleEnds(build: SampleBuild): void {
	const act = (on: string, account: string, of: string, action: string, values: Record<string, unknown>, reason?: string) =>
		build.add(on, { account, register: REGISTER, action, of, values, ...(reason === undefined ? {} : { reason }) });
	const released = begin(build, '2019-05-20');
	tests(build, released, '2022-05-25');
	act('2022-06-02', CLERK, released.key, 'release', { until_on: '2022-06-02' });
	const breached = begin(build, '2022-01-13');
	tests(build, breached, '2022-04-20', ['refused', 'refused', 'refused']);
	const by = { account: breached.account, register: 'rehabilitation_contact', action: 'create' };
	build.add('2022-05-06', { ...by, values: { person: ref(breached.key), kind: 'breach', met_on: '2022-05-06', by: '示例专干', breach: 'refused_test' } });
	act('2022-05-12', CLERK, breached.key, 'breach', { breached_on: '2022-05-12', police_told_on: '2022-05-12', until_on: '2022-05-12' }, '三次拒绝检测（示例）');
	const moved = begin(build, '2021-06-03');
	tests(build, moved, '2022-07-01');
	act('2022-07-15', CLERK, moved.key, 'transfer', { until_on: '2022-07-15', transferred_to: '示例外市街道' });
	const paused = begin(build, '2021-10-12');
	tests(build, paused, '2022-02-20');
	act('2022-03-04', CLERK, paused.key, 'suspend', { suspended_on: '2022-03-04' }, '因其他案件被拘留（示例）');
	act('2022-09-05', CLERK, paused.key, 'resume', { ends_on: '2025-04-20' });
	tests(build, { ...paused, reported_on: '2022-09-05' }, LAST_DAY);
	const missing = create(build, '2022-09-22', 'community_treatment');
	act('2022-10-11', CLERK, missing.key, 'report_absence', { police_told_on: '2022-10-11' });
	const late = begin(build, '2021-03-23');
	tests(build, late, '2022-10-01');
	act('2022-10-09', late.account, late.key, 'record_death', { until_on: '2022-10-08' });
	const away = begin(build, '2022-04-07');
	tests(build, away, LAST_DAY);
	build.add('2022-08-15', {
		account: away.account,
		register: 'rehabilitation_contact',
		action: 'create',
		values: { person: ref(away.key), kind: 'leave', met_on: '2022-08-15', by: '示例专干', leave_until_on: '2022-08-25', leave_to: '示例外市' },
	});
}
