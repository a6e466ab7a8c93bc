/** Pensions, targets and payments of aid without an application in the sample; applications are in `aid.ts`. */
import { addDays } from '@yibenzhang/engine';
import { sampleGrants } from './aid.ts';
import { type Batches, payDay, paymentBatches } from './aid-batches.ts';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import type { SampleResident } from './residents.ts';

const ACCOUNT = 'public_service_clerk';
const YEAR = ['2022-01-10', '2022-12-13'] as const;

export function sampleLivelihood(build: SampleBuild, residents: readonly SampleResident[]): void {
	samplePensions(build);
	sampleTargets(build);
	const batches = paymentBatches(build);
	samplePayments(build, batches, { programme: 'medical', people: 77, total: 1_603_100 });
	samplePayments(build, batches, { programme: 'second_round', people: 65, total: 1_247_800 });
	samplePayments(build, batches, { programme: 'temporary', people: 14, total: 25_000 });
	sampleOldAge(build, batches);
	sampleDisability(build, batches);
	sampleGrants(build, batches, residents);
}

function samplePensions(build: SampleBuild): void {
	const contribute = ({ name, id_number }: SamplePerson, unit: string, year: number, paid_on: string): string => {
		const key = build.key('contribution');
		build.add(paid_on, {
			account: ACCOUNT,
			register: 'pension_contribution',
			action: 'create',
			key,
			unit,
			values: { name, id_number, year, paid_on, amount: build.random.pick([180, 240, 360, 600]), channel: build.random.pick(['online', 'bank', 'community']) },
		});
		return key;
	};
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
	for (const paid_on of ['2022-03-04', '2022-06-09', '2022-09-05']) {
		const key = contribute(build.person('1963-01-01', '2005-12-31'), build.community(), 2022, paid_on);
		const refunded_on = addDays(paid_on, 40);
		const values = { refunded_on };
		build.add(refunded_on, { account: ACCOUNT, register: 'pension_contribution', action: 'refund', of: key, values, reason: '已参加职工养老保险（示例）' });
	}
}

function sampleTargets(build: SampleBuild): void {
	// Of 2021 the sample holds the contributions of a part of the communities, and their part of the task.
	for (const [year, value, issued_on, of] of [
		[2021, 2560, '2021-01-20', '（先行录入的社区）'],
		[2022, 13_289, '2022-01-18', ''],
		[2023, 13_400, '2023-01-16', ''],
	] as const) {
		build.add(issued_on, {
			account: ACCOUNT,
			register: 'target',
			action: 'create',
			values: {
				title: `${year}年城乡居民养老保险参保缴费任务${of}`,
				figure: 'pension_payers',
				year,
				value,
				measured_in: '人',
				owner: 'public_service',
				source: `示例人社〔${year}〕3号`,
				issued_on,
			},
		});
	}
}

interface Paid {
	readonly programme: string;
	readonly people: number;
	readonly total: number;
}

/** So many people, so much in all; one of them paid twice, one payment sent back, others the year before and after the closing day. */
function samplePayments(build: SampleBuild, batches: Batches, { programme, people, total }: Paid): void {
	const amounts = build.random.split(total, people + 1, 100);
	const persons = Array.from({ length: people }, () => build.person('1940-01-01', '2000-12-31'));
	const pay = (person: SamplePerson, paid_on: string, amount: number) => batches.pay({ person, programme, paid_on, amount, unit: build.community() });
	for (const [at, amount] of amounts.entries()) {
		const person = persons[at % people];
		if (person !== undefined) {
			pay(person, anyPayDay(build, 2022), amount);
		}
	}
	for (let at = 0; at < Math.ceil(people / 3); at += 1) {
		pay(build.person('1940-01-01', '2000-12-31'), anyPayDay(build, 2021), 900);
	}
	pay(build.person('1940-01-01', '2000-12-31'), '2022-12-20', 1200);
	pay(build.person('1940-01-01', '2000-12-31'), payDay('2023-01'), 1200);
	sendBack(build, pay(build.person('1940-01-01', '2000-12-31'), payDay('2022-04'), 800), '2022-05-06');
}

function sampleOldAge(build: SampleBuild, batches: Batches): void {
	const pay = (person: SamplePerson, paid_on: string) => batches.pay({ person, programme: 'old_age', paid_on, amount: 360, unit: build.community() });
	for (let at = 0; at < 1209; at += 1) {
		const person = build.person('1925-01-01', '1941-12-31');
		pay(person, anyPayDay(build, 2022));
		if (at % 4 === 0) {
			pay(person, anyPayDay(build, 2022));
		}
	}
	for (let at = 0; at < 300; at += 1) {
		pay(build.person('1925-01-01', '1941-12-31'), anyPayDay(build, 2021));
	}
	pay(build.person('1925-01-01', '1941-12-31'), '2022-12-20');
	sendBack(build, pay(build.person('1925-01-01', '1941-12-31'), payDay('2022-08')), '2022-09-02');
}

/** No figure prints these: the two allowances for the disabled and the support of the destitute. */
function sampleDisability(build: SampleBuild, batches: Batches): void {
	for (const [programme, people, amount] of [
		['disability_living', 12, 188],
		['disability_care', 9, 252],
		['destitute', 4, 1227],
	] as const) {
		for (let at = 0; at < people; at += 1) {
			const person = build.person('1945-01-01', '1999-12-31');
			const unit = build.community();
			for (const month of ['2022-10', '2022-11', '2022-12', '2023-01']) {
				batches.pay({ person, programme, paid_on: payDay(month), amount, unit });
			}
		}
	}
}

function sendBack(build: SampleBuild, payment: string, returned_on: string): void {
	const act = { register: 'aid_payment', action: 'return', of: payment, values: { returned_on }, reason: '账号有误，银行退回（示例）' };
	build.add(returned_on, { account: ACCOUNT, ...act });
}

function anyPayDay(build: SampleBuild, year: number): string {
	return payDay(`${year}-${String(build.random.between(1, 12)).padStart(2, '0')}`);
}
