/** Duty, emergencies, supplies, shelters, and persuasion at the roadside. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const CLERK = 'emergency_clerk';
const HEAD = 'emergency_head';

export function sampleEmergency(build: SampleBuild): void {
	const typhoon = sampleEvents(build);
	sampleDuty(build, typhoon);
	sampleReadiness(build);
	samplePersuasion(build);
}

/** A shift every third day of 2022 and through the holidays around it; the last ones are not handed over yet. */
function sampleDuty(build: SampleBuild, typhoon: string): void {
	const stand = (duty_on: string, kind: string, handedOver = true): string => {
		const key = build.key('shift');
		const [first, second] = [build.person('1970-01-01', '1999-12-31').name, build.person('1970-01-01', '1999-12-31').name];
		const title = `${Number(duty_on.slice(5, 7))}月${Number(duty_on.slice(8))}日值班`;
		const values = { title, duty_on, part: 'whole', kind, leader: '示例带班领导', staff: `${first}、${second}`, phone: '19900009999' };
		build.add(addDays(duty_on, -5), { account: CLERK, register: 'duty_shift', action: 'create', key, values });
		if (handedOver) {
			const handed_over_on = addDays(duty_on, 1);
			build.add(handed_over_on, {
				account: CLERK,
				register: 'duty_shift',
				action: 'hand_over',
				of: key,
				late: build.random.chance(0.05) ? 2 : 0,
				values: { handed_over_on, handed_over_to: '示例接班人', handed_over: '无未办结事项（示例）' },
			});
		}
		return key;
	};
	const note = (shift: string, noted_on: string, kind: string, title: string, event?: string) =>
		build.add(noted_on, {
			account: CLERK,
			register: 'duty_entry',
			action: 'create',
			values: { title, shift: ref(shift), kind, noted_on, handling: '已通知社区处理并回复（示例）', ...(event === undefined ? {} : { event: ref(event) }) },
		});
	for (let day = '2022-01-03'; day <= '2022-12-26'; day = addDays(day, 3)) {
		const shift = stand(day, 'daily');
		if (build.random.chance(0.3)) {
			note(shift, day, build.random.pick(['received', 'roll_call', 'instruction']), build.random.pick(['市总值班室点名', '群众来电反映积水', '转发天气提示']));
		}
	}
	for (const day of ['2021-10-01', '2021-10-02', '2022-02-01', '2022-02-02', '2022-10-01', '2022-10-02', '2023-01-21', '2023-01-22']) {
		stand(day, 'holiday', day < '2023-01-22');
	}
	const flood = stand('2022-07-01', 'flood');
	note(flood, '2022-07-01', 'weather', '台风蓝色预警', typhoon);
	note(flood, '2022-07-02', 'handled', '转移低洼处居民', typhoon);
	const changed = stand('2022-12-30', 'holiday', false);
	build.add('2022-12-28', {
		account: CLERK,
		register: 'duty_shift',
		action: 'change',
		of: changed,
		values: { staff: '示例调班人员', changed_from: '示例原值班人员' },
		reason: '本人因病（示例）',
	});
	const doubled = stand('2022-05-02', 'holiday', false);
	build.add('2022-05-03', { account: CLERK, register: 'duty_shift', action: 'void', of: doubled, reason: '与日常值班重复' });
}

/** @returns the key of the typhoon. */
function sampleEvents(build: SampleBuild): string {
	const register = 'emergency_event';
	const happen = (title: string, kind: string, happened_on: string, ended_on?: string, losses = 0) => {
		const key = build.key('emergency');
		const step = (on: string, account: string, action: string, values: Record<string, unknown>) =>
			build.add(on, { account, register, action, of: key, values });
		const values = { title, kind, happened_on, reported_on: happened_on, summary: '示例经过' };
		build.add(happened_on, { account: CLERK, register, action: 'create', key, unit: build.community(), values });
		report(build, key, `${title}首报`, 'first', happened_on);
		if (ended_on === undefined) {
			return key;
		}
		step(happened_on, HEAD, 'start', { started_on: happened_on, grade: 'general', response: 'general', commander: '示例指挥' });
		report(build, key, `${title}续报`, 'follow_up', ended_on);
		step(ended_on, HEAD, 'end', {
			ended_on,
			evacuated: build.random.between(0, 60),
			injured: 0,
			dead: 0,
			missing: 0,
			houses_damaged: build.random.between(0, 4),
			losses,
		});
		const reviewed_on = addDays(ended_on, 12);
		step(reviewed_on, CLERK, 'review', { reviewed_on, grade: 'general', cause: '强降雨（示例）', lessons: '清理排水口、补充沙袋（示例）' });
		report(build, key, `${title}终报`, 'final', reviewed_on);
		return key;
	};
	happen('暴雨内涝', 'natural_disaster', '2021-08-02', '2021-08-03', 30_000);
	happen('出租屋起火', 'accident', '2022-03-09', '2022-03-09', 12_000);
	const typhoon = happen('台风“示例”', 'natural_disaster', '2022-07-01', '2022-07-03', 260_000);
	happen('暴雨内涝', 'natural_disaster', '2022-08-11', '2022-08-12', 45_000);
	happen('燃气泄漏', 'accident', '2022-11-17', '2022-11-17');
	happen('路树倒伏', 'natural_disaster', '2022-12-25');
	happen('仓库冒烟', 'accident', '2023-01-14', '2023-01-14', 2000);
	const wrong = happen('误报火情', 'accident', '2022-06-18');
	build.add('2022-06-19', { account: CLERK, register, action: 'void', of: wrong, reason: '经核实为误报' });
	return typhoon;
}

function report(build: SampleBuild, event: string, title: string, kind: string, reported_on: string): void {
	const values = { title, event: ref(event), kind, reported_on, reported_to: '示例市应急管理局', content: '时间、地点、人员和处置情况（示例）' };
	build.add(reported_on, { account: CLERK, register: 'emergency_report', action: 'create', values });
}

function sampleReadiness(build: SampleBuild): void {
	const supplies = [
		['沙袋', 'flood', 600, '个'],
		['救生衣', 'flood', 40, '件'],
		['抽水泵', 'flood', 4, '台'],
		['灭火器', 'fire', 80, '具'],
		['棉被', 'relief', 120, '床'],
		['应急灯', 'lighting', 30, '盏'],
		['口罩', 'medical', 20_000, '只'],
	] as const;
	for (const [title, kind, amount, measure] of supplies) {
		const key = build.key('supply');
		const from_on = build.random.day('2020-05-01', '2021-12-20');
		const values = { title, kind, amount, measure, store: '示例物资仓库', store_keeper: '示例保管人', from_on };
		build.add(from_on, { account: CLERK, register: 'emergency_supply', action: 'create', key, values });
		const counted = { counted_on: '2022-05-10', amount: Math.ceil(amount * 0.9) };
		build.add('2022-05-10', { account: CLERK, register: 'emergency_supply', action: 'count', of: key, values: counted });
	}
	for (const { code, name } of communities) {
		const from_on = build.random.day('2019-03-01', '2021-12-20');
		const values = { title: `${name.zh}避护场所`, kind: 'indoor', community: code, capacity: build.random.between(60, 300), key_keeper: '示例管理人', from_on };
		build.add(from_on, { account: `${code}_worker`, register: 'shelter', action: 'create', values });
	}
}

/** A station in every community but one, which had it until 2021, and the street's own; people told by kind of offence. */
function samplePersuasion(build: SampleBuild): void {
	const open = (title: string, account: string, values: Record<string, unknown>) => {
		const key = build.key('station');
		const from_on = build.random.day('2019-06-01', '2021-06-30');
		build.add(from_on, { account, register: 'persuasion_station', action: 'create', key, values: { title, from_on, ...values } });
		return key;
	};
	const staff = (station: string, account: string, kind: string, until_on?: string) => {
		const { name, phone } = build.person('1965-01-01', '1999-12-31');
		const from_on = build.random.day('2021-07-01', '2022-10-30');
		const values = { name, kind, station: ref(station), phone, trained_on: from_on, from_on, ...(until_on === undefined ? {} : { until_on }) };
		build.add(from_on, { account, register: 'persuasion_staff', action: 'create', values });
	};
	staff(open('雷城街道交通安全管理站', CLERK, { kind: 'management' }), CLERK, 'manager');
	for (const [at, { code, name }] of communities.entries()) {
		const account = `${code}_worker`;
		const closed = at === communities.length - 1 ? { until_on: '2021-12-31' } : {};
		const station = open(`${name.zh}劝导站`, account, { kind: 'persuasion', community: code, road: '示例路口', ...closed });
		staff(station, account, 'persuader');
		staff(station, account, 'persuader', at % 4 === 0 ? '2022-11-30' : undefined);
		if ('until_on' in closed) {
			continue;
		}
		persuade(build, { station, account: `${code}_grid`, title: `${name.zh}路口`, count: 4, days: ['2021-07-01', '2021-12-26'] });
		persuade(build, { station, account: `${code}_grid`, title: `${name.zh}路口`, count: 14, days: ['2022-01-06', '2022-12-26'] });
		persuade(build, { station, account: `${code}_grid`, title: `${name.zh}路口`, count: 1, days: ['2022-12-27', '2023-01-18'] });
	}
}

interface Persuasion {
	readonly station: string;
	readonly account: string;
	readonly title: string;
	readonly count: number;
	readonly days: readonly [string, string];
}

function persuade(build: SampleBuild, { station, account, title, count, days }: Persuasion): void {
	for (let at = 0; at < count; at += 1) {
		const persuaded_on = build.random.day(...days);
		build.add(persuaded_on, {
			account,
			register: 'persuasion_record',
			action: 'create',
			late: build.random.chance(0.06) ? build.random.between(1, 10) : 0,
			values: {
				title,
				station: ref(station),
				persuaded_on,
				time_of_day: build.random.pick(['morning', 'evening', 'market_day']),
				staff: '示例劝导员',
				counts: [
					{ item: 'e_bike_no_helmet', quantity: build.random.between(3, 30) },
					{ item: 'motorcycle_no_helmet', quantity: build.random.between(1, 12) },
				],
				helmets_lent: build.random.between(0, 5),
			},
		});
	}
}
