import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';

export function samplePeace(build: SampleBuild): void {
	samplePetitions(build);
	sampleMediations(build);
	sampleIncidents(build);
	samplePatients(build);
}

function samplePetitions(build: SampleBuild): void {
	const account = 'petition_office_clerk';
	const register = 'petition';
	const receive = (channel: string, received_on: string, course: 'closed' | 'handed_on' | 'open', more: Record<string, unknown> = {}) => {
		const key = build.key('petition');
		const { name, phone } = build.person();
		const add = (on: string, action: string, values: Record<string, unknown>) => build.add(on, { account, register, action, of: key, values });
		build.add(received_on, {
			account,
			register,
			action: 'create',
			key,
			unit: build.community(),
			values: {
				matter: `${build.random.pick(['路灯', '噪声', '占道', '漏水', '垃圾清运', '邻里纠纷'])}问题（示例）`,
				channel,
				received_on,
				petitioner: name,
				phone,
				...more,
			},
		});
		const next = addDays(received_on, 2);
		if (course === 'handed_on') {
			add(next, 'hand_on', { handed_on_on: next, handed_on_to: '示例责任单位' });
		} else if (course === 'closed') {
			const answered_on = addDays(received_on, build.random.between(4, 12));
			add(next, 'accept', { accepted_on: next, purpose: 'request' });
			add(answered_on, 'answer', { answered_on, reply: '已现场处理并回访（示例）' });
			add(addDays(answered_on, 1), 'close', { closed_on: addDays(answered_on, 1) });
		}
	};
	const many = (count: number, channel: string, days: readonly [string, string]) => {
		for (let at = 0; at < count; at += 1) {
			receive(channel, build.random.day(...days), 'closed');
		}
	};
	const year = ['2022-01-04', '2022-11-12'] as const;
	many(5, 'online', year);
	many(6, 'mediation_centre', year);
	many(161, 'hotline', year);
	many(4, 'letter', year);
	receive('visit', '2022-06-21', 'handed_on', { leaders_reception: true });
	receive('visit', '2022-11-28', 'open');
	receive('letter', '2022-10-20', 'open');
	many(3, 'online', ['2022-12-01', '2022-12-20']);
	many(2, 'mediation_centre', ['2022-12-01', '2022-12-20']);
	many(14, 'hotline', ['2022-12-01', '2023-01-05']);
	many(80, 'hotline', ['2021-01-10', '2021-12-10']);
	many(3, 'online', ['2021-01-10', '2021-12-10']);
	many(2, 'visit', ['2021-03-10', '2021-12-10']);
}

function sampleMediations(build: SampleBuild): void {
	const mediate = (body: string, accepted_on: string, concluded: boolean) => {
		const key = build.key('mediation');
		const account = 'judicial_clerk';
		const register = 'mediation';
		build.add(accepted_on, {
			account,
			register,
			action: 'create',
			key,
			unit: build.community(),
			values: { matter: `${build.random.pick(['邻里', '租赁', '劳务', '婚姻家庭'])}纠纷（示例）`, body, accepted_on },
		});
		const concluded_on = addDays(accepted_on, build.random.between(2, 15));
		if (concluded) {
			build.add(concluded_on, {
				account,
				register,
				action: 'conclude',
				of: key,
				values: { concluded_on, agreement: true, agreement_form: 'written', effective_on: concluded_on },
			});
		}
	};
	const many = (count: number, body: string, from: string, until: string, concluded = true) => {
		for (let at = 0; at < count; at += 1) {
			mediate(body, build.random.day(from, until), concluded);
		}
	};
	many(36, 'judicial_office', '2022-01-05', '2022-11-10');
	many(3, 'womens_federation', '2022-01-05', '2022-11-10');
	many(18, 'people_committee', '2022-01-05', '2022-11-10');
	many(2, 'judicial_office', '2022-11-01', '2022-11-20', false);
	many(3, 'judicial_office', '2022-12-01', '2022-12-10');
	many(1, 'womens_federation', '2022-12-01', '2022-12-10');
	many(20, 'judicial_office', '2021-02-01', '2021-11-20');
}

function sampleIncidents(build: SampleBuild): void {
	const happen = (happened_on: string, category: string, severity: string) =>
		build.add(happened_on, {
			account: 'peace_clerk',
			register: 'incident',
			action: 'create',
			unit: build.community(),
			values: { title: '示例案事件', category, severity, happened_on },
		});
	happen('2022-03-14', 'criminal', 'minor');
	happen('2022-07-02', 'public_order', 'serious');
	happen('2022-08-19', 'fire', 'major');
	happen('2021-05-06', 'criminal', 'major');
	happen('2023-01-08', 'public_order', 'major');
}

/** Everyone on the register on the report's day was visited in time; some of those who left it were not. */
function samplePatients(build: SampleBuild): void {
	for (let at = 0; at < 428; at += 1) {
		follow(build, build.random.day('2021-03-01', '2022-12-01'), '2022-12-26');
	}
	for (let at = 0; at < 9; at += 1) {
		follow(build, build.random.day('2021-03-01', '2021-09-01'), '2022-02-01', build.random.day('2022-06-01', '2022-11-30'));
	}
	follow(build, '2022-12-28', '2022-12-28');
}

function follow(build: SampleBuild, from_on: string, visitedUntil: string, until_on?: string): void {
	const community = build.community();
	const account = `${community}_worker`;
	const key = build.key('patient');
	const { name, id_number, phone } = build.person('1950-01-01', '2002-12-31');
	const diagnosis = build.random.pick(['schizophrenia', 'bipolar', 'intellectual', 'epileptic']);
	build.add(from_on, {
		account,
		register: 'patient',
		action: 'create',
		key,
		values: { name, id_number, phone, guardian: '示例监护人', diagnosis, danger_level: 0, from_on, ...(until_on === undefined ? {} : { until_on }) },
	});
	let visited_on = addDays(from_on, build.random.between(3, 12));
	while (visited_on <= visitedUntil) {
		const outcome = build.random.chance(0.06) ? 'unstable' : build.random.chance(0.1) ? 'basically_stable' : 'stable';
		build.add(visited_on, {
			account,
			register: 'patient_follow_up',
			action: 'create',
			values: { patient: { ref: key }, visited_on, outcome, danger_level: outcome === 'unstable' ? 3 : 0 },
		});
		visited_on = addDays(visited_on, outcome === 'stable' ? build.random.between(70, 87) : build.random.between(8, 13));
	}
}
