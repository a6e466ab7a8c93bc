/** Epidemic watch of 2021 to January 2023 with the three who look after each, every contact, and a list of vaccinations. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

export function sampleEpidemic(build: SampleBuild): void {
	for (let at = 0; at < 46; at += 1) {
		watch(build, build.random.day('2022-01-10', '2022-11-25'), at % 9 === 0 ? 'moved' : 'released');
	}
	for (let at = 0; at < 12; at += 1) {
		watch(build, build.random.day('2021-02-01', '2021-11-30'), 'released');
	}
	watch(build, '2022-12-20', 'released');
	watch(build, '2023-01-12', 'watched');
	const eased = watch(build, '2022-12-02', 'watched');
	build.add('2022-12-07', {
		account: eased.account,
		register: 'epidemic_watch',
		action: 'change_measure',
		of: eased.key,
		values: { measure: 'home_monitoring', due_until_on: '2022-12-10' },
		reason: '防控措施优化（示例）',
	});
	build.add('2022-12-10', { account: eased.account, register: 'epidemic_watch', action: 'release', of: eased.key, values: { until_on: '2022-12-10' } });
	const doubled = watch(build, '2022-04-02', 'watched');
	build.add('2022-04-06', { account: doubled.account, register: 'epidemic_watch', action: 'void', of: doubled.key, reason: '已由隔离点所在街道登记' });
	for (const { code } of communities) {
		for (let at = 0; at < 11; at += 1) {
			listVaccination(build, code, at);
		}
	}
}

const REASONS = [
	['close_contact', 'central', 7],
	['second_contact', 'home', 7],
	['risk_area', 'home', 7],
	['risk_area', 'home_monitoring', 3],
	['other_province', 'monitoring', 3],
	['abroad', 'home', 3],
	['discharged', 'home_monitoring', 7],
] as const;

/** In the grid, so that the grid worker of the three sees who it is. */
function watch(build: SampleBuild, from_on: string, end: 'watched' | 'released' | 'moved'): { key: string; account: string } {
	const register = 'epidemic_watch';
	const key = build.key(register);
	const community = build.community();
	const account = `${community}_worker`;
	const unit = `${community}_g1`;
	const { name, id_number, phone } = build.person('1945-01-01', '2010-12-31');
	const [reason, measure, days] = build.random.pick(REASONS);
	const due_until_on = addDays(from_on, days);
	build.add(from_on, {
		account,
		register,
		action: 'create',
		key,
		unit,
		values: {
			name,
			id_number,
			phone,
			reason,
			came_from: '示例外地',
			arrived_on: addDays(from_on, -1),
			measure,
			place: { address: `示例路${build.random.between(1, 180)}号`, grid: unit },
			household: build.random.between(1, 5),
			grid_worker: '示例网格员',
			doctor: '示例社区医生',
			police: '示例民警',
			from_on,
			due_until_on,
		},
	});
	const contact = (done_on: string, kind: string, by: string, more: Record<string, unknown> = {}) =>
		build.add(done_on, {
			account: by,
			register: 'epidemic_contact',
			action: 'create',
			unit,
			late: build.random.chance(0.06) ? 1 : 0,
			values: { person: ref(key), kind, done_on, done_by: by === account ? '示例社区医生' : '示例网格员', ...more },
		});
	contact(from_on, 'visit', `${community}_grid`, { temperature: 36.5 });
	contact(addDays(from_on, 1), 'nucleic', account, { result: end === 'moved' ? 'positive' : 'negative' });
	if (end === 'moved') {
		build.add(addDays(from_on, 2), { account, register, action: 'move', of: key, values: { until_on: addDays(from_on, 2), moved_to: '示例定点医院' } });
	} else if (end === 'released') {
		contact(addDays(from_on, 2), 'delivery', `${community}_grid`);
		contact(due_until_on, 'nucleic', account, { result: 'negative' });
		build.add(due_until_on, { account, register, action: 'release', of: key, values: { until_on: due_until_on } });
	}
	return { key, account };
}

/** Of eleven in each community one is not vaccinated and two lack the booster. */
function listVaccination(build: SampleBuild, community: string, at: number): void {
	const { name, id_number, phone } = build.person('1930-01-01', '1962-12-31');
	const first_on = build.random.day('2021-05-01', '2021-07-31');
	const doses =
		at === 0
			? { why_not: 'contraindication' }
			: { vaccine: 'inactivated', first_on, second_on: addDays(first_on, 28), ...(at < 3 ? {} : { third_on: addDays(first_on, 240) }) };
	build.add('2022-12-12', {
		account: `${community}_worker`,
		register: 'vaccination',
		action: 'create',
		late: at === 5 ? 3 : 0,
		values: { name, id_number, phone, listed_on: '2022-12-12', ...doses, ...(at < 3 ? { invited_on: '2022-12-15' } : {}) },
	});
}
