import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import { ref } from './sample.ts';

const ACCOUNT = 'public_service_clerk';
const HEAD = 'public_service_head';
const YEAR = ['2022-01-10', '2022-12-13'] as const;

export function sampleLivelihood(build: SampleBuild): void {
	samplePensions(build);
	samplePayments(build, 'medical', 77, 1_603_100);
	samplePayments(build, 'second_round', 65, 1_247_800);
	samplePayments(build, 'temporary', 14, 25_000);
	sampleOldAge(build);
	sampleGrants(build, 'minimum_living', 87, 48_600);
	sampleGrants(build, 'unattended_child', 2, 2626);
}

function samplePensions(build: SampleBuild): void {
	const contribute = ({ name, id_number }: SamplePerson, unit: string, year: number, paid_on: string) =>
		build.add(paid_on, {
			account: ACCOUNT,
			register: 'pension_contribution',
			action: 'create',
			unit,
			values: { name, id_number, year, paid_on, amount: build.random.pick([180, 240, 360, 600]) },
		});
	for (let at = 0; at < 10_376; at += 1) {
		const person = build.person('1963-01-01', '2005-12-31');
		const unit = build.community();
		contribute(person, unit, 2022, build.random.day(...YEAR));
		if (at % 250 === 0) {
			contribute(person, unit, 2022, build.random.day(...YEAR));
		}
		if (at % 5 === 0) {
			contribute(person, unit, 2021, build.random.day('2021-02-01', '2021-12-20'));
		}
	}
	for (let at = 0; at < 60; at += 1) {
		contribute(build.person('1963-01-01', '2005-12-31'), build.community(), 2022, build.random.day('2022-12-14', '2022-12-30'));
	}
	for (const [year, value, issued_on] of [
		[2021, 12_800, '2021-01-20'],
		[2022, 13_289, '2022-01-18'],
		[2023, 13_400, '2023-01-16'],
	] as const) {
		build.add(issued_on, {
			account: ACCOUNT,
			register: 'target',
			action: 'create',
			values: { title: `${year}年城乡居民养老保险参保缴费任务`, figure: 'pension_payers', year, value, source: `示例人社〔${year}〕3号`, issued_on },
		});
	}
}

/** So many people, so much in all; one of them paid twice, others the year before and after the closing day. */
function samplePayments(build: SampleBuild, programme: string, people: number, total: number): void {
	const amounts = build.random.split(total, people + 1, 100);
	const persons = Array.from({ length: people }, () => build.person('1940-01-01', '2000-12-31'));
	for (const [at, amount] of amounts.entries()) {
		const person = persons[at % people];
		if (person !== undefined) {
			pay(build, person, programme, build.random.day(...YEAR), amount);
		}
	}
	for (let at = 0; at < Math.ceil(people / 3); at += 1) {
		pay(build, build.person('1940-01-01', '2000-12-31'), programme, build.random.day('2021-02-01', '2021-12-10'), 900);
	}
	pay(build, build.person('1940-01-01', '2000-12-31'), programme, '2022-12-20', 1200);
}

function pay(build: SampleBuild, { name, id_number }: SamplePerson, programme: string, paid_on: string, amount: number, grant?: string): void {
	build.add(paid_on, {
		account: ACCOUNT,
		register: 'aid_payment',
		action: 'create',
		unit: build.community(),
		values: { name, id_number, programme, paid_on, amount, ...(grant === undefined ? {} : { grant: ref(grant) }) },
	});
}

function sampleOldAge(build: SampleBuild): void {
	for (let at = 0; at < 1209; at += 1) {
		const person = build.person('1925-01-01', '1941-12-31');
		pay(build, person, 'old_age', build.random.day(...YEAR), 360);
		if (at % 4 === 0) {
			pay(build, person, 'old_age', build.random.day(...YEAR), 360);
		}
	}
	for (let at = 0; at < 300; at += 1) {
		pay(build, build.person('1925-01-01', '1941-12-31'), 'old_age', build.random.day('2021-02-01', '2021-12-10'), 360);
	}
}

/** New grants of 2022 and what was paid under them; older grants paid in 2022 must not count, nor must applications that were refused. */
function sampleGrants(build: SampleBuild, programme: string, people: number, total: number): void {
	const born = programme === 'unattended_child' ? (['2008-01-01', '2018-12-31'] as const) : (['1945-01-01', '1995-12-31'] as const);
	for (const amount of build.random.split(total, people, 100)) {
		const granted_on = build.random.day('2022-03-01', '2022-11-20');
		const { person, key } = grant(build, programme, granted_on, born);
		pay(build, person, programme, addDays(granted_on, build.random.between(5, 20)), amount, key);
	}
	for (let at = 0; at < Math.ceil(people / 4); at += 1) {
		const { person, key } = grant(build, programme, build.random.day('2021-03-01', '2021-11-20'), born);
		pay(build, person, programme, build.random.day(...YEAR), 560, key);
	}
	const { person, key } = grant(build, programme, '2022-12-15', born);
	pay(build, person, programme, '2022-12-22', 560, key);
	refuse(build, programme, born);
}

function apply(build: SampleBuild, programme: string, applied_on: string, born: readonly [string, string]): { person: SamplePerson; key: string } {
	const person = build.person(...born);
	const key = build.key('grant');
	const { name, id_number } = person;
	const checked_on = addDays(applied_on, 6);
	build.add(applied_on, {
		account: ACCOUNT,
		register: 'aid_grant',
		action: 'create',
		key,
		unit: build.community(),
		values: { name, id_number, programme, applied_on },
	});
	build.add(checked_on, { account: ACCOUNT, register: 'aid_grant', action: 'check', of: key, values: { checked_on } });
	return { person, key };
}

function grant(build: SampleBuild, programme: string, granted_on: string, born: readonly [string, string]): { person: SamplePerson; key: string } {
	const { person, key } = apply(build, programme, addDays(granted_on, -24), born);
	const publicised_on = addDays(granted_on, -10);
	build.add(publicised_on, { account: ACCOUNT, register: 'aid_grant', action: 'publicise', of: key, values: { publicised_on } });
	build.add(granted_on, { account: HEAD, register: 'aid_grant', action: 'grant', of: key, values: { granted_on } });
	return { person, key };
}

function refuse(build: SampleBuild, programme: string, born: readonly [string, string]): void {
	const { key } = apply(build, programme, '2022-05-05', born);
	build.add('2022-05-20', {
		account: HEAD,
		register: 'aid_grant',
		action: 'refuse',
		of: key,
		values: { refused_on: '2022-05-20' },
		reason: '不符合条件（示例）',
	});
}
