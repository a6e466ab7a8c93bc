/** Households watched against falling back into poverty, visits to them, and the photovoltaic income with its shares. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const CLERK = 'rural_clerk';
const HEAD = 'rural_head';
/** After this day the sample knows nothing. */
const LAST = '2023-01-31';

interface Watched {
	readonly key: string;
	readonly name: string;
	readonly identified_on: string;
}

export function sampleCountryside(build: SampleBuild): void {
	const watched: Watched[] = [];
	for (let at = 0; at < 24; at += 1) {
		const household = watch(build, build.random.day('2021-03-01', '2022-11-20'), at);
		if (household !== undefined) {
			watched.push(household);
		}
	}
	watch(build, '2023-01-09', 24);
	sampleIncome(build, watched);
}

/** From clue to identification within a fortnight; every eighth is rejected, some risks end. Those identified are given back. */
function watch(build: SampleBuild, clue_on: string, at: number): Watched | undefined {
	const register = 'poverty_monitoring';
	const unit = build.community();
	const account = `${unit}_worker`;
	const { name, id_number, phone } = build.person('1950-01-01', '1985-12-31');
	const key = build.key('watched');
	const step = (on: string, who: string, action: string, values: Record<string, unknown>, reason?: string) =>
		build.add(on, { account: who, register, action, of: key, values, ...(reason === undefined ? {} : { reason }) });
	const source = build.random.pick(['own_application', 'community_check', 'department_warning', 'review']);
	build.add(clue_on, { account, register, action: 'create', key, values: { name, id_number, phone, source, clue_on } });
	const [verified_on, compared_on, reviewed_on, posted_on, identified_on] = [2, 5, 7, 8, 14].map((days) => addDays(clue_on, days));
	const risks = [build.random.pick(['illness', 'disability', 'schooling', 'unemployment', 'no_labour'])];
	const kind = build.random.pick(['unstable', 'marginal', 'sudden']);
	step(verified_on ?? '', account, 'verify', {
		verified_on,
		kind,
		risks,
		members: build.random.between(1, 6),
		workers: build.random.between(0, 2),
		income: build.random.between(5000, 9000),
	});
	if (at % 8 === 7) {
		const rejected_on = addDays(clue_on, 6);
		step(rejected_on, HEAD, 'reject', { rejected_on }, '收入、住房均稳定（示例）');
		return undefined;
	}
	step(compared_on ?? '', CLERK, 'compare', { compared_on });
	step(reviewed_on ?? '', account, 'review', { reviewed_on });
	step(posted_on ?? '', account, 'post', { posted_on, posted_until_on: addDays(posted_on ?? '', 5) });
	step(identified_on ?? '', HEAD, 'identify', {
		identified_on,
		helper: '示例帮扶责任人',
		measure_kinds: ['work', 'aid'],
		measures: '推荐就业、申请救助（示例）',
	});
	visits(build, key, account, identified_on ?? '');
	if (at % 5 === 4 && clue_on < '2022-04-01') {
		const lifted_on = addDays(clue_on, 240);
		step(lifted_on, HEAD, 'lift', { lifted_on }, '收入稳定半年以上（示例）');
	}
	return { key, name, identified_on: identified_on ?? '' };
}

/** Every quarter; those of the autumn of 2022 are the review (回头看). */
function visits(build: SampleBuild, household: string, account: string, from: string): void {
	let visited_on = addDays(from, build.random.between(20, 40));
	while (visited_on <= LAST) {
		build.add(visited_on, {
			account,
			register: 'poverty_visit',
			action: 'create',
			late: build.random.chance(0.1) ? build.random.between(1, 8) : 0,
			values: {
				household: ref(household),
				visited_on,
				visitor: '示例帮扶责任人',
				review: visited_on >= '2022-09-01' && visited_on <= '2022-10-31',
				...(build.random.chance(0.15) ? { needs: '希望就近务工（示例）', follow_up: '推荐公益岗位（示例）' } : {}),
			},
		});
		visited_on = addDays(visited_on, build.random.between(80, 100));
	}
}

/** Twice a year: received, decided, posted, shared out among posts, works and households; the last is still being posted. */
function sampleIncome(build: SampleBuild, watched: readonly Watched[]): void {
	const register = 'photovoltaic_income';
	for (const [title, received_on, amount] of [
		['2021年上半年', '2021-07-20', 36_000],
		['2021年下半年', '2022-01-18', 31_500],
		['2022年上半年', '2022-07-21', 38_200],
		['2022年下半年', '2023-01-16', 33_800],
	] as const) {
		const key = build.key('income');
		const act = (on: string, account: string, action: string, values: Record<string, unknown>) => build.add(on, { account, register, action, of: key, values });
		const values = { title, station: '示例光伏电站', capacity: 60, generated: amount / 0.9, received_on, amount };
		build.add(received_on, { account: CLERK, register, action: 'create', key, values: { ...values, generated: Math.round(values.generated) } });
		const [decided_on, posted_on, shared_on] = [addDays(received_on, 6), addDays(received_on, 8), addDays(received_on, 25)];
		const [posts, works, relief] = [amount * 0.5, amount * 0.2, amount * 0.3];
		const shares = [
			{ item: 'public_posts', quantity: posts },
			{ item: 'small_works', quantity: works },
			{ item: 'relief', quantity: relief },
		];
		act(decided_on, CLERK, 'decide', { decided_on, shares, households: 10 });
		act(posted_on, CLERK, 'post', { posted_on, posted_until_on: addDays(posted_on, 7) });
		if (shared_on <= LAST) {
			shareOut(build, { income: key, paid_on: shared_on, posts, works, relief }, watched);
			act(addDays(shared_on, 1), HEAD, 'share_out', { shared_on });
		}
	}
	sampleMistake(build);
}

interface Sharing {
	readonly income: string;
	readonly paid_on: string;
	readonly posts: number;
	readonly works: number;
	readonly relief: number;
}

/** Six posts, one work, four households: together what the plan says. */
function shareOut(build: SampleBuild, { income, paid_on, posts, works, relief }: Sharing, watched: readonly Watched[]): void {
	const share = (use: string, receiver: string, amount: number, more: Record<string, unknown> = {}) =>
		build.add(paid_on, {
			account: CLERK,
			register: 'photovoltaic_share',
			action: 'create',
			values: { income: ref(income), use, receiver, amount, paid_on, ...more },
		});
	for (const [at, amount] of build.random.split(posts, 6, 500).entries()) {
		share('public_posts', `示例公益岗${at + 1}`, amount, { work_days: build.random.between(90, 130) });
	}
	share('small_works', '村道路灯维修（示例）', works);
	const known = watched.filter(({ identified_on }) => identified_on < paid_on).slice(0, 4);
	for (const [at, amount] of build.random.split(relief, known.length, 500).entries()) {
		const household = known[at];
		if (household !== undefined) {
			share('relief', household.name, amount, { household: ref(household.key) });
		}
	}
}

/** Paid to a closed account and sent back; entered twice and voided. */
function sampleMistake(build: SampleBuild): void {
	const income = build.key('income');
	build.add('2022-03-10', {
		account: CLERK,
		register: 'photovoltaic_income',
		action: 'create',
		key: income,
		values: { title: '2021年下半年', station: '示例光伏电站', received_on: '2022-01-18', amount: 31_500 },
	});
	build.add('2022-03-11', { account: CLERK, register: 'photovoltaic_income', action: 'void', of: income, reason: '重复登记' });
	const key = build.key('share');
	const register = 'photovoltaic_share';
	const again = build.key('income');
	const title = '2020年下半年';
	build.add('2021-03-01', {
		account: HEAD,
		register: 'photovoltaic_income',
		action: 'enter',
		state: 'received',
		key: again,
		values: { title, station: '示例光伏电站', received_on: '2021-01-15', amount: 29_000 },
	});
	const values = { income: ref(again), use: 'relief', receiver: '示例农户', amount: 800, paid_on: '2021-03-08' };
	build.add('2021-03-08', { account: CLERK, register, action: 'create', key, values });
	build.add('2021-03-19', { account: CLERK, register, action: 'return', of: key, values: { returned_on: '2021-03-19' }, reason: '账户已销（示例）' });
}
