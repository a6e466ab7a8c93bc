/** Key premises of the sample, made first: checks, patrols and hazards of other generators point at them by key. */
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';

export interface SamplePremises {
	readonly key: string;
	readonly name: string;
	readonly kind: string;
	readonly concerns: readonly string[];
	readonly community: string;
}

/** Kind, Chinese word for its name, how many, what it is watched for. */
const KINDS: readonly (readonly [string, string, number, readonly string[]])[] = [
	['ktv', '歌厅', 8, ['anti_drug', 'public_order', 'fire', 'minors']],
	['bar', '酒吧', 5, ['anti_drug', 'public_order', 'minors']],
	['internet_cafe', '网吧', 7, ['public_order', 'fire', 'minors']],
	['hotel', '旅馆', 14, ['anti_drug', 'public_order', 'fire', 'epidemic']],
	['bath_house', '足浴店', 9, ['anti_drug', 'public_order']],
	['games_room', '棋牌室', 11, ['public_order', 'anti_gang']],
	['logistics', '快递网点', 10, ['anti_drug', 'public_order', 'epidemic']],
	['rented_house', '出租屋', 33, ['anti_drug', 'fire', 'building']],
	['pharmacy', '药店', 12, ['anti_drug', 'epidemic']],
	['clinic', '诊所', 8, ['epidemic']],
	['school', '小学', 6, ['fire', 'epidemic', 'minors']],
	['restaurant', '饭店', 24, ['gas', 'fire']],
	['market', '市场', 6, ['fire', 'epidemic']],
	['self_built_house', '自建房', 30, ['building', 'fire', 'work_safety']],
	['fireworks', '烟花爆竹零售点', 7, ['fireworks', 'work_safety']],
	['gas', '瓶装气供应站', 3, ['gas', 'work_safety']],
	['workshop', '加工作坊', 12, ['work_safety', 'fire']],
	['charging', '充电棚', 11, ['fire']],
];

/** Those on the register when 2021 begins; returned are the ones that stay through January 2023. */
export function samplePremises(build: SampleBuild): readonly SamplePremises[] {
	const made = KINDS.flatMap(([kind, word, count, concerns]) => Array.from({ length: count }, (_, at) => list(build, { kind, word, concerns, at })));
	for (const { community, key } of leave(build)) {
		const day = build.random.day('2022-03-01', '2022-10-30');
		build.add(day, { account: `${community}_worker`, register: 'premises', action: 'delist', of: key, values: { until_on: day }, reason: '已搬离（示例）' });
	}
	const shut = made[3];
	if (shut !== undefined) {
		const by = { account: `${shut.community}_worker`, register: 'premises', of: shut.key };
		build.add('2022-03-20', { ...by, action: 'suspend', values: { suspended_on: '2022-03-20' }, reason: '疫情期间停业（示例）' });
		build.add('2022-05-06', { ...by, action: 'resume' });
	}
	const sold = made.find(({ kind }) => kind === 'fireworks');
	if (sold !== undefined) {
		const values = { permit: '烟花爆竹零售许可（示例）', permit_until_on: '2023-12-31' };
		build.add('2022-01-06', { account: `${sold.community}_worker`, register: 'premises', action: 'renew_permit', of: sold.key, values });
	}
	return made;
}

function leave(build: SampleBuild): SamplePremises[] {
	const gone = Array.from({ length: 6 }, (_, at) => list(build, { kind: 'rented_house', word: '旧出租屋', concerns: ['anti_drug', 'fire'], at }));
	const doubled = list(build, { kind: 'hotel', word: '重复登记旅馆', concerns: ['anti_drug'], at: 0 });
	build.add('2021-02-10', { account: `${doubled.community}_worker`, register: 'premises', action: 'void', of: doubled.key, reason: '与另一条重复' });
	return gone;
}

function list(build: SampleBuild, { kind, word, concerns, at }: { kind: string; word: string; concerns: readonly string[]; at: number }): SamplePremises {
	const { code: community } = communities[at % communities.length] ?? communities[0] ?? { code: 'street' };
	const key = build.key('premises');
	const name = `示例${word}${at + 1}号`;
	const { name: in_charge, phone } = build.person('1955-01-01', '1998-12-31');
	const from_on = build.random.day('2020-02-01', '2020-12-20');
	build.add('2021-01-05', {
		account: `${community}_worker`,
		register: 'premises',
		action: 'create',
		key,
		values: {
			name,
			kind,
			concerns,
			community,
			place: { address: `示例路${build.random.between(1, 180)}号`, grid: `${community}_g${build.random.between(1, 3)}` },
			in_charge,
			phone,
			risk: build.random.pick(['low', 'low', 'general', 'general', 'higher']),
			storeys: build.random.between(1, 6),
			staff: build.random.between(1, 18),
			pledge_on: build.random.day('2020-02-01', '2020-12-20'),
			from_on,
			...(concerns.includes('gas') ? { gas_supply: build.random.pick(['bottled', 'piped']), gas_alarm: build.random.chance(0.8) } : {}),
		},
	});
	return { key, name, kind, concerns, community };
}
